// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/fields.h"

#include "core/base/nearest_name.h"
#include "core/experiment/effect.h"
#include "core/experiment/field_makers.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace unroll {

namespace {

using namespace field_makers;

constexpr double largest = std::numeric_limits<double>::max();

template <auto member>
Field controls(const char* name, const char* label, const char* help)
{
    Field result = text<member>(name, label, help);
    result.listsControls = true;
    return result;
}

std::vector<Field> makeFields()
{
    std::vector<Field> list;
    list.push_back(choice<&Experiment::cell>(
        "cell", UNROLL_TEXT("Cell"),
        UNROLL_TEXT("What one time step computes; matmul is the book's listing (section 6.1), with tanh left out."),
        {{"matmul", UNROLL_TEXT("MatMul only")}, {"rnn", "RNN"}, {"lstm", "LSTM"}, {"gru", "GRU"}}));
    list.push_back(number<&Experiment::seed>("seed", UNROLL_TEXT("Seed"),
                                             UNROLL_TEXT("Start of NumPy's random numbers: np.random.seed(seed)."), 0,
                                             4294967295.0, 0, 100));
    list.push_back(number<&Experiment::timeSteps>("time_steps", UNROLL_TEXT("Time steps T"),
                                                  UNROLL_TEXT("How many steps the gradient goes back through time."), 1,
                                                  100000, 1, 200));
    list.push_back(number<&Experiment::hiddenSize>("hidden_size", UNROLL_TEXT("Hidden size H"),
                                                   UNROLL_TEXT("Number of hidden units; Wh has H × H entries."), 1,
                                                   4096, 1, 64));
    list.push_back(number<&Experiment::batchSize>(
        "batch_size", UNROLL_TEXT("Batch size N"),
        UNROLL_TEXT("Number of sequences computed together; dh has N × H entries."), 1, 1024, 1, 32));
    list.push_back(number<&Experiment::inputSize>("input_size", UNROLL_TEXT("Input size D"),
                                                  UNROLL_TEXT("Number of features of one input (rnn, lstm, gru)."), 1,
                                                  4096, 1, 64));
    list.push_back(number<&Experiment::weightScale>(
        "weight_scale", UNROLL_TEXT("Weight scale"),
        UNROLL_TEXT("What the drawn recurrent weights Wh are multiplied by; the book's second listing uses 0.5."), 0,
        1e6, 0, 3));
    list.push_back(choice<&Experiment::initializer>("initializer", UNROLL_TEXT("Initializer"),
                                                    UNROLL_TEXT("How the weights are drawn."),
                                                    {{"gaussian", UNROLL_TEXT("Gaussian")},
                                                     {"orthogonal", UNROLL_TEXT("Orthogonal")},
                                                     {"identity", UNROLL_TEXT("Identity")},
                                                     {"xavier", "Xavier"},
                                                     {"he", "He"}}));
    list.push_back(choice<&Experiment::activation>("activation", UNROLL_TEXT("Activation"),
                                                   UNROLL_TEXT("The function after the sum in each time step (rnn)."),
                                                   {{"tanh", "tanh"},
                                                    {"relu", "ReLU"},
                                                    {"sigmoid", UNROLL_TEXT("sigmoid")},
                                                    {"identity", UNROLL_TEXT("identity")}}));
    list.push_back(number<&Experiment::inputScale>("input_scale", UNROLL_TEXT("Input scale"),
                                                   UNROLL_TEXT("Standard deviation of the inputs (rnn, lstm, gru)."), 0,
                                                   1e6, 0, 3));
    list.push_back(number<&Experiment::forgetBias>("forget_bias", UNROLL_TEXT("Forget bias"),
                                                   UNROLL_TEXT("Added to the forget gate's sum (lstm)."), -largest,
                                                   largest, -6, 6));
    list.push_back(number<&Experiment::inputGateBias>("input_gate_bias", UNROLL_TEXT("Input-gate bias"),
                                                      UNROLL_TEXT("Added to the input gate's sum (lstm)."), -largest,
                                                      largest, -6, 6));
    list.push_back(number<&Experiment::updateBias>("update_bias", UNROLL_TEXT("Update bias"),
                                                   UNROLL_TEXT("Added to the sum of PyTorch's update gate z (gru)."),
                                                   -largest, largest, -6, 6));
    list.push_back(boolean<&Experiment::clip>(
        "clip", UNROLL_TEXT("Clip"), UNROLL_TEXT("Whether gradients longer than the max norm are scaled down to it.")));
    list.push_back(number<&Experiment::maxNorm>(
        "max_norm", UNROLL_TEXT("Max norm"),
        UNROLL_TEXT(
            "Threshold of clipping, on the Frobenius norm of dh (before any division by N) or on the global norm "
            "of the parameter gradients."),
        0, largest, 0.01, 100));
    list.back().minimumExcluded = true;
    list.back().sliderLogarithmic = true;
    list.push_back(choice<&Experiment::clipWhere>(
        "clip_where", UNROLL_TEXT("Clip where"),
        UNROLL_TEXT(
            "chain: dh at every step, as the book does; parameters: all parameter gradients after the backward pass."),
        {{"chain", UNROLL_TEXT("dh in the chain")}, {"parameters", UNROLL_TEXT("parameters")}}));
    list.push_back(number<&Experiment::uniformDraws>(
        "uniform_draws", UNROLL_TEXT("Uniform draws before"),
        UNROLL_TEXT(
            "How many np.random.rand() numbers are drawn before the weights; the book's clipping listing draws 18."),
        0, 1000000, 0, 100));
    list.push_back(choice<&Experiment::norm>(
        "norm", UNROLL_TEXT("Norm"),
        UNROLL_TEXT("How the length of dh is measured; the book divides the Frobenius norm by N."),
        {{"book", UNROLL_TEXT("book: Frobenius / N")},
         {"frobenius", UNROLL_TEXT("Frobenius")},
         {"rms", UNROLL_TEXT("rms: Frobenius / √N")}}));
    list.push_back(choice<&Experiment::precision>(
        "precision", UNROLL_TEXT("Precision"), UNROLL_TEXT("Number format of the computation."),
        {{"float64", "float64"}, {"float32", "float32"}, {"float16", "float16"}, {"bfloat16", "bfloat16"}}));
    list.push_back(choice<&Experiment::convention>(
        "convention", UNROLL_TEXT("Convention"),
        UNROLL_TEXT("Gate order, biases and reset of the LSTM and the GRU; what clipping of the "
                    "parameter gradients does where their norm is NaN."),
        {{"pytorch", "PyTorch"}, {"book", UNROLL_TEXT("book")}}));
    list.push_back(text<&Experiment::title>("title", UNROLL_TEXT("Title"), UNROLL_TEXT("A name for this experiment.")));
    list.push_back(
        text<&Experiment::notes>("notes", UNROLL_TEXT("Notes"), UNROLL_TEXT("Anything worth remembering about it.")));
    list.push_back(controls<&Experiment::shownControls>(
        "shown_controls", UNROLL_TEXT("Shown controls"),
        UNROLL_TEXT("The controls that the window shows, as in seed, clip; empty: all of them.")));
    list.push_back(controls<&Experiment::lockedControls>(
        "locked_controls", UNROLL_TEXT("Locked controls"),
        UNROLL_TEXT("The controls that are shown and cannot be changed, as in seed, clip.")));
    return list;
}

// For "did you mean".
std::string nearestFieldName(std::string_view name)
{
    std::vector<std::string_view> known{"tensors"}; // known, though not in the list: it has no single value
    for (const Field& field : fields()) {
        known.emplace_back(field.name);
    }
    return std::string(nearestName(name, known));
}

bool isDefault(const Field& field, const Experiment& experiment)
{
    return field.get(experiment) == field.get(Experiment());
}

} // namespace

std::span<const Field> fields()
{
    static const std::vector<Field> list = makeFields();
    return list;
}

const Field* findField(std::string_view name)
{
    const auto all = fields();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Field& field) { return field.name == name; });
    return found == all.end() ? nullptr : &*found;
}

Expected<void> assign(Experiment& experiment, std::string_view assignment)
{
    const std::size_t equals = assignment.find('=');
    if (equals == std::string_view::npos) {
        return badRequest(UNROLL_TEXT("--set: %1 is not of the form FIELD=VALUE, as in weight_scale=0.5"),
                          {inQuotes(assignment)});
    }
    const std::string_view name = assignment.substr(0, equals);
    if (name == "tensors") {
        return badRequest(UNROLL_TEXT("tensors: arrays cannot be given with --set; allowed: in an experiment file"));
    }
    const Field* field = findField(name);
    if (field == nullptr) {
        return unknownField(name);
    }
    Expected<FieldValue> value = fieldValueFromText(*field, std::string(assignment.substr(equals + 1)));
    if (!value) {
        return tl::unexpected(value.error());
    }
    field->set(experiment, *value);
    return {};
}

tl::unexpected<Error> unknownField(std::string_view name)
{
    return badRequest(UNROLL_TEXT("%1: there is no such field; did you mean %2?"),
                      {inQuotes(name), nearestFieldName(name)});
}

bool isTold(const Field& field, const Experiment& experiment)
{
    constexpr std::array<std::string_view, 5> always{"seed", "time_steps", "hidden_size", "batch_size", "weight_scale"};
    const bool isWorthTelling = std::find(always.begin(), always.end(), field.name) != always.end() ||
                                (std::string_view(field.name) == "max_norm" && experiment.clip) ||
                                !isDefault(field, experiment);
    return isWorthTelling && (hasEffect(field, experiment) || (field.kind == FieldKind::Text && !field.listsControls));
}

bool differOnlyInText(const Experiment& a, const Experiment& b)
{
    const auto all = fields();
    return std::all_of(
               all.begin(), all.end(),
               [&](const Field& field) { return field.kind == FieldKind::Text || field.get(a) == field.get(b); }) &&
           a.tensors == b.tensors;
}

std::vector<const Field*> toldFields(const Experiment& experiment)
{
    std::vector<const Field*> result;
    for (const Field& field : fields()) {
        if (isTold(field, experiment)) {
            result.push_back(&field);
        }
    }
    return result;
}

std::vector<const Field*> idleFields(const Experiment& experiment)
{
    std::vector<const Field*> result;
    for (const Field& field : fields()) {
        if (!isDefault(field, experiment) && !hasEffect(field, experiment) && field.kind != FieldKind::Text) {
            result.push_back(&field);
        }
    }
    return result;
}

} // namespace unroll

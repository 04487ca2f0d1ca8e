// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/training_record.h"
#include "ui/views/view.h"

#include <QStringList>

#include <cstddef>
#include <functional>
#include <vector>

namespace unroll {

// A picture of a training: of what is known of it so far. Whoever shows it keeps the record.
class TrainingView : public View {
    Q_OBJECT

public:
    using View::View;

    void show(const TrainingRecord& record); // again after each change of it

    bool hasPicture() const override { return m_record != nullptr; }
    QString caption() const override;

    const TrainingRecord& record() const { return *m_record; }

protected:
    using Learner = TrainingRecord::Learner;

    bool isEmpty() const { return m_record->isEmpty(); }
    QString nothingYet() const; // translated: in the place of a sentence and a picture
    // What each learner has to say, one after the other; none where empty.
    QString ofLearners(const std::function<QString(std::size_t learner, const LearnerHistory&)>& text) const;
    const QStringList& labels() const { return m_labels; } // of the learners
    QString label(std::size_t learner) const { return m_labels.value(static_cast<int>(learner)); }
    QString legendName(std::size_t learner) const; // as much of it as there is room for
    int detail() const override;
    QColor color(std::size_t learner) const;
    QColor paleColor(std::size_t learner) const; // behind it: what is noisy

    // Axes from the first iteration to the last that is planned.
    PlotScene emptyScene() const;
    // A learner's curve over its checks, named; and behind it a thin one over all its iterations.
    using OfCheck = std::function<double(const CheckRecord&)>;
    using OfIteration = std::function<double(const IterationRecord&)>;
    PlotCurve checkCurve(std::size_t learner, const OfCheck& value) const;
    PlotCurve iterationCurve(std::size_t learner, const OfIteration& value) const;
    void addLine(PlotScene& scene, double y, const QString& text) const; // across: what to compare with
    void addSolved(PlotScene& scene) const;
    // Once all learners' curves are there: where they coincide, the dashes of one lie on the line of another.
    void addDashesAgain(PlotScene& scene) const;
    void placeLegend(PlotScene& scene) const;

    const CheckRecord* checkAt(std::size_t learner, double x) const; // the nearest; null where there is none
    // "check 120: RNN 1.1, LSTM 0.02": what each had at the check nearest to x.
    QString hoverOf(double x, const std::function<QString(const CheckRecord&)>& text) const;
    // A header row, then one row per iteration with these columns for each learner, empty where there is no number.
    struct Column {
        const char* name;
        OfIteration ofIteration = {};
        OfCheck ofCheck = {};
    };
    QString numbersCsv(const std::vector<Column>& columns) const;

    void changeEvent(QEvent* event) override;

private:
    const TrainingRecord* m_record = nullptr;
    QStringList m_labels;
};

} // namespace unroll

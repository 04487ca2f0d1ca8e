// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code.h"
#include "app/command_line.h"
#include "app/commands.h"
#include "app/render.h"
#include "app/report.h"
#include "ui/application.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QSettings>

#include <cstdio>
#include <cstdlib>
#include <new>

namespace unroll {

namespace {

// Without a screen Qt remarks on things that no user can act on; what would stop the program still speaks.
void onlyWhatMatters(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg) {
        std::fprintf(stderr, "unroll: %s\n", qPrintable(text));
    }
}

// The page that is asked for, with the training it names.
Expected<ShownPage> shownPage(const CommandLine& commandLine)
{
    ShownPage page{commandLine.page, commandLine.cards, {}};
    if (!commandLine.training) {
        return page;
    }
    return shownTraining(*commandLine.training).map([&](ShownTraining training) {
        page.training = std::move(training);
        return page;
    });
}

Expected<void> renderCommand(const CommandLine& commandLine, int argumentCount, char** arguments)
{
    const Expected<Experiment> experiment = experimentOf(commandLine);
    if (!experiment) {
        return tl::unexpected(experiment.error());
    }
    RenderRequest request;
    request.experiment = *experiment;
    request.view = commandLine.view;
    request.out = commandLine.out;
    request.width = commandLine.width;
    request.height = commandLine.height;
    request.scale = commandLine.scale;
    request.theme = commandLine.theme;
    request.language = commandLine.language;
    request.textScale = commandLine.textScale;
    const Expected<ShownPage> page = shownPage(commandLine);
    if (!page) {
        return tl::unexpected(page.error());
    }
    request.page = *page;
    request.lesson = commandLine.lesson.value_or(1);
    request.isQuestionOpen = commandLine.isQuestionOpen;
    request.presents = commandLine.presents;
    qInstallMessageHandler(onlyWhatMatters);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // pictures are made without a display, whether there is one or not
    const QApplication application(argumentCount, arguments);
    return render(request);
}

Expected<void> reportCommand(const CommandLine& commandLine, int argumentCount, char** arguments)
{
    const Expected<Experiment> experiment = experimentOf(commandLine);
    if (!experiment) {
        return tl::unexpected(experiment.error());
    }
    const Expected<ShownPage> page = shownPage(commandLine);
    if (!page) {
        return tl::unexpected(page.error());
    }
    qInstallMessageHandler(onlyWhatMatters);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argumentCount, arguments);
    return makeReport({*experiment, *page, commandLine.out, commandLine.language});
}

tl::unexpected<Error> noDisplay()
{
    return cannotDo(
        UNROLL_TEXT("There is no display to open a window on; `unroll render` makes pictures without one."));
}

// Qt ends the program where it cannot reach the display, and this is the last it lets us do: one sentence, no core.
void displayOrNothing(QtMsgType type, const QMessageLogContext&, const QString&)
{
    if (type == QtFatalMsg) {
        std::fprintf(stderr, "unroll: %s\n", english(noDisplay().value()).c_str());
        std::_Exit(1);
    }
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

Expected<int> windowCommand(const CommandLine& commandLine, int argumentCount, char** arguments)
{
    if (commandLine.file) {
        // Refused here, in the terminal it was typed into, rather than in a window that shows something else.
        if (const Expected<Experiment> experiment = experimentOf(commandLine); !experiment) {
            return tl::unexpected(experiment.error());
        }
    }
    if (!hasDisplay()) {
        return noDisplay();
    }
    const QtMessageHandler usual = qInstallMessageHandler(displayOrNothing);
    const QApplication application(argumentCount, arguments);
    qInstallMessageHandler(usual);
    nameApplication();
    QSettings settings;
    MainWindow window(&settings);
    if (commandLine.file) {
        window.openFileOrLink(QString::fromStdString(*commandLine.file));
    }
    window.show();
    return QApplication::exec();
}

Expected<int> perform(const CommandLine& commandLine, int argumentCount, char** arguments)
{
    const auto done = [] { return 0; };
    switch (commandLine.command) {
    case CommandLine::Command::PrintAndExit:
        return writeOut({}, commandLine.text).map(done);
    case CommandLine::Command::Run:
        return runCommand(commandLine).map(done);
    case CommandLine::Command::Presets:
        return presetsCommand(commandLine).map(done);
    case CommandLine::Command::Code:
        return codeCommand(commandLine).map(done);
    case CommandLine::Command::Link:
        return linkCommand(commandLine).map(done);
    case CommandLine::Command::Render:
        return renderCommand(commandLine, argumentCount, arguments).map(done);
    case CommandLine::Command::Report:
        return reportCommand(commandLine, argumentCount, arguments).map(done);
    case CommandLine::Command::Sweep:
        return sweepCommand(commandLine).map(done);
    case CommandLine::Command::Train:
        return trainCommand(commandLine).map(done);
    case CommandLine::Command::Window:
        break;
    }
    return windowCommand(commandLine, argumentCount, arguments);
}

} // namespace

} // namespace unroll

int main(int argc, char** argv)
{
    using namespace unroll;
    const Expected<int> status = [&]() -> Expected<int> {
        try {
            return parseCommandLine(argc, argv).and_then([&](const CommandLine& commandLine) {
                return perform(commandLine, argc, argv);
            });
        } catch (const std::bad_alloc&) {
            return cannotDo(UNROLL_TEXT("There is not enough memory for this."));
        }
    }();
    if (status) {
        return *status;
    }
    std::fprintf(stderr, "unroll: %s\n", english(status.error()).c_str());
    return status.error().code == ErrorCode::CannotDo ? 1 : 2;
}

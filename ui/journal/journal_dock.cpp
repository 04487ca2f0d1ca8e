// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_dock.h"

#include "ui/journal/journal_model.h"
#include "ui/plots/theme.h"
#include "ui/session/session.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace unroll {

namespace {

constexpr int drowsiness = 150; // milliseconds until the name of a drag follows it

// The line that a key leads to; none for other keys.
std::optional<int> rowAfter(int key, int row, int last)
{
    switch (key) {
    case Qt::Key_Up:
        return std::max(0, row - 1);
    case Qt::Key_Down:
        return std::min(last, row + 1);
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return last;
    default:
        return {};
    }
}

// As wide as the list and no wider: what does not fit wraps, and what cannot be wrapped is elided.
class LineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* list = static_cast<const QListView*>(option.widget);
        return {list->viewport()->width(), QStyledItemDelegate::sizeHint(option, index).height()};
    }
};

} // namespace

JournalDock::JournalDock(Session& session, QWidget* parent)
    : QDockWidget(parent), m_session(session), m_model(new JournalModel(session, this)), m_list(new QListView(this)),
      m_copy(new QToolButton(this)), m_title(new QLabel(this)), m_close(new QToolButton(this)), m_late(new QTimer(this))
{
    setObjectName(QStringLiteral("journal"));
    setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    m_list->setObjectName(QStringLiteral("journal_list"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LineDelegate(m_list));
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    m_copy->setObjectName(QStringLiteral("journal_copy"));
    m_copy->setFocusPolicy(Qt::StrongFocus);

    // In place of Qt's own title, which keeps its letters small on a projector and its button from the keyboard.
    auto* title = new QWidget(this);
    auto* titleRow = new QHBoxLayout(title);
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_close);
    m_title->setObjectName(QStringLiteral("dock_title"));
    m_close->setObjectName(QStringLiteral("journal_close"));
    m_close->setText(QStringLiteral("×"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    setTitleBarWidget(title);

    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_copy, 0, Qt::AlignLeft);
    content->setFocusProxy(m_list);
    setWidget(content);

    m_late->setSingleShot(true);
    m_late->setInterval(drowsiness);
    connect(m_late, &QTimer::timeout, this, &JournalDock::showSteps);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) { goTo(index.row()); });
    connect(m_copy, &QToolButton::clicked, this, &JournalDock::copy);
    connect(m_close, &QToolButton::clicked, this, &QDockWidget::close);
    const QUndoStack& stack = session.undoStack();
    const auto follow = [this, &stack] {
        if (isVisible() && (stack.index() != m_shownRow || stack.count() != m_shownCount)) {
            showSteps();
        } else if (isVisible() && !m_late->isActive()) {
            m_late->start();
        }
    };
    connect(&stack, &QUndoStack::indexChanged, this, follow);
    connect(&session, &Session::replaced, this, follow); // another start tells the stack nothing
    retranslate();
}

void JournalDock::setTheme(const Theme& theme)
{
    setMinimumWidth((theme.id == ThemeId::Projector ? 12 : 18) * theme.pointSize);
    m_model->refresh(); // in other colours
}

void JournalDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDockWidget::changeEvent(event);
}

void JournalDock::showEvent(QShowEvent* event)
{
    showSteps(); // hidden, it watches nothing
    QDockWidget::showEvent(event);
}

bool JournalDock::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_list || !isKey) {
        return QDockWidget::eventFilter(watched, event);
    }
    auto& key = static_cast<QKeyEvent&>(*event);
    const bool isCopy = key.matches(QKeySequence::Copy);
    const auto row = key.modifiers() == Qt::NoModifier
                         ? rowAfter(key.key(), m_model->currentRow(), m_session.undoStack().count())
                         : std::nullopt;
    if (!isCopy && !row) {
        return QDockWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // else the window would copy the plot
    } else if (isCopy) {
        copy();
    } else {
        goTo(*row);
    }
    return true;
}

void JournalDock::goTo(int row)
{
    m_session.undoStack().setIndex(row);
    showSteps();
}

void JournalDock::showSteps()
{
    m_late->stop();
    m_shownRow = m_session.undoStack().index();
    m_shownCount = m_session.undoStack().count();
    m_model->refresh();
    m_list->setCurrentIndex(m_model->index(m_shownRow));
    m_list->scrollTo(m_list->currentIndex());
}

void JournalDock::copy()
{
    QGuiApplication::clipboard()->setText(m_model->text());
    emit copied();
}

void JournalDock::retranslate()
{
    setWindowTitle(tr("Journal"));
    m_title->setText(windowTitle());
    m_close->setToolTip(tr("Close the journal"));
    m_close->setAccessibleName(tr("Close the journal"));
    m_list->setAccessibleName(tr("What was done"));
    m_list->setAccessibleDescription(tr("Arrow keys step through it, Enter goes to a line"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the list as text (Ctrl+C)"));
    for (auto* button : findChildren<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly)) { // hidden
        button->setAccessibleName(tr("Close the journal"));
        button->setAccessibleDescription(QString());
    }
    m_model->refresh();
}

} // namespace unroll

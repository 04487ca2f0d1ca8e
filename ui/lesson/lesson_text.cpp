// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/lesson_text.h"

#include "ui/lesson/formula.h"
#include "ui/lesson/lesson.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

namespace unroll {

LessonText::LessonText(QWidget* parent)
    : QTextBrowser(parent), m_formulas(new FormulaPainter(this)), m_theme(themeFor(ThemeId::Light))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setOpenLinks(false);
    viewport()->setAutoFillBackground(false);
    document()->documentLayout()->registerHandler(QTextFormat::ImageObject, m_formulas);
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& target) { emit claimPicked(target.toString()); });
}

void LessonText::setText(const QString& markdown)
{
    if (markdown != m_markdown) {
        m_markdown = markdown;
        layOut();
        verticalScrollBar()->setValue(0);
    }
}

void LessonText::scrollPast(const QString& beginning)
{
    QTextDocument before;
    before.setMarkdown(beginning);
    const QTextBlock next = document()->findBlockByNumber(before.blockCount());
    verticalScrollBar()->setValue(static_cast<int>(document()->documentLayout()->blockBoundingRect(next).top()));
}

void LessonText::setTheme(const Theme& theme)
{
    m_theme = theme;
    layOut();
}

QString LessonText::spoken() const
{
    QString text = withoutLinks(m_markdown);
    return text.remove(QLatin1Char('*')).remove(QLatin1Char('`')).simplified();
}

void LessonText::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (viewport()->width() != m_widthOfLayout) {
        layOut(); // formulas fit the width
    }
}

bool LessonText::canScroll(int key) const
{
    const QScrollBar& bar = *verticalScrollBar();
    const bool goesDown = key == Qt::Key_PageDown || key == Qt::Key_Down;
    const bool goesUp = key == Qt::Key_PageUp || key == Qt::Key_Up;
    return (goesDown && bar.value() < bar.maximum()) || (goesUp && bar.value() > bar.minimum());
}

// The page keys are the lesson's where there is nothing left to scroll.
bool LessonText::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = static_cast<QKeyEvent&>(*event);
        if (key.modifiers() == Qt::NoModifier && canScroll(key.key())) {
            event->accept();
            return true;
        }
    }
    return QTextBrowser::event(event);
}

// The arrow and page keys scroll where there is something to scroll; all else is for the window.
void LessonText::keyPressEvent(QKeyEvent* event)
{
    const bool isOfLinks = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab ||
                           event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                           event->matches(QKeySequence::Copy) || event->matches(QKeySequence::SelectAll);
    if (canScroll(event->key()) || isOfLinks) {
        QTextBrowser::keyPressEvent(event);
    } else {
        event->ignore();
    }
}

void LessonText::layOut()
{
    if (m_isLayingOut) {
        return; // a scroll bar came or went on the way
    }
    m_isLayingOut = true;
    fillDocument();
    if (viewport()->width() != m_widthOfLayout) {
        fillDocument(); // formulas fit what a scroll bar leaves
    }
    m_isLayingOut = false;
}

void LessonText::fillDocument()
{
    m_widthOfLayout = viewport()->width();
    const int scrolled = verticalScrollBar()->value();
    document()->setDefaultFont(font());
    document()->setDocumentMargin(2);
    m_formulas->setColor(m_theme.text);
    m_formulas->setMostWidth(m_widthOfLayout - 2.0 * document()->documentMargin() - 2.0);
    setMarkdown(m_markdown);
    const double spacing = fontMetrics().height() * 0.55;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(0);
        const auto isCode = [](const QTextBlock& each) { return each.blockFormat().nonBreakableLines(); };
        const bool goesOn = isCode(block) && isCode(block.next());
        format.setBottomMargin(goesOn ? 0.0 : spacing);
        format.setNonBreakableLines(false); // where letters are large a line of code goes on in the next
        bool hasOnlyFormula = true;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            QTextCharFormat letters = fragment.charFormat();
            hasOnlyFormula = hasOnlyFormula && letters.isImageFormat();
            if (!letters.isAnchor()) {
                continue;
            }
            letters.setFontUnderline(false);
            letters.setFontWeight(QFont::DemiBold);
            letters.setForeground(m_theme.accent);
            QTextCursor link(document());
            link.setPosition(fragment.position());
            link.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            link.setCharFormat(letters);
        }
        if (hasOnlyFormula && block.length() > 1) {
            format.setAlignment(Qt::AlignHCenter);
            format.setLineHeight(0, QTextBlockFormat::SingleHeight);
        }
        cursor.setBlockFormat(format);
    }
    verticalScrollBar()->setValue(scrolled);
    setAccessibleDescription(spoken());
}

} // namespace unroll

// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/phase/law_dialog.h"

#include "ui/lesson/lesson_text.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace unroll {

namespace {

// A formula on a line of its own; the words are for who has it read aloud.
QString formula(const QString& words, const char* name)
{
    return QStringLiteral("![%1](formula:%2)").arg(words, QLatin1String(name));
}

} // namespace

LawDialog::LawDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent), m_text(new LessonText(this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(QStringLiteral("law_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setObjectName(QStringLiteral("law_text"));
    m_text->setTheme(theme);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_buttons);
    constexpr int lettersWide = 58;
    constexpr int lettersHigh = 56;
    const QSize wanted(lettersWide * theme.pointSize, lettersHigh * theme.pointSize);
    resize(parent != nullptr ? wanted.boundedTo(parent->window()->size() * 0.9) : wanted);
    retranslate();
}

void LawDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

void LawDialog::retranslate()
{
    setWindowTitle(tr("Why 1/√H?"));
    m_text->setAccessibleName(windowTitle());
    const QStringList paragraphs{
        tr("Going back one time step multiplies the gradient **dh** by Whᵀ. Let each entry of Wh be drawn on its own, "
           "around 0 with the standard deviation σ: in the chain of MatMuls σ is the **weight scale**. Each entry of "
           "the "
           "product is a sum of H such numbers times those of dh, and variances add up:"),
        formula(tr("the expected squared norm of dh times W h transposed is σ squared times H times the squared norm "
                   "of dh"),
                "law-step"),
        tr("So one step changes the norm by a factor of about σ√H. A recurrent network takes the *same* Wh at every "
           "step, and then its eigenvalues decide the long run. The **circular law** says where they are: for large H "
           "they fill a disc around 0 evenly, and its radius is"),
        formula(tr("the spectral radius of W h is about σ times the square root of H"), "law-edge"),
        tr("The gradient keeps its length where this is 1:"),
        formula(tr("σ times the square root of H is 1 where σ is 1 over the square root of H"), "law-critical"),
        tr("**What it does not say.** It is the limit of large H: with few units each draw has a spectral radius of "
           "its "
           "own, which is why the map shows medians, and the line of medians lies a little beside the dashed one. The "
           "first steps follow the singular values, up to 2σ√H, so that a gradient can grow before it vanishes. The "
           "slopes of a tanh are at most 1, so that behind the line it may still vanish. Gates have other ways "
           "back, and for an LSTM or a GRU no line is drawn."),
        tr("An initializer that divides by √H itself has its line at a weight scale of 1."),
    };
    m_text->setText(paragraphs.join(QStringLiteral("\n\n")));
}

} // namespace unroll

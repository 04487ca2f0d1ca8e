// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/phase/phase_view.h"

#include "core/experiment/fields.h"
#include "core/sweep/growth_map.h"
#include "ui/text.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace unroll {

QString timesText(double growth) { return QStringLiteral("×\u00a0") + shortNumber(growth); }

QVector<QColor> growthColors(const Theme& theme)
{
    if (theme.id == ThemeId::Dark) {
        return {QColor(0xc4, 0xe8, 0xff), theme.curve,       QColor(0x2c, 0x62, 0x86), QColor(0x2a, 0x2e, 0x36),
                QColor(0x7d, 0x55, 0x10), theme.secondCurve, QColor(0xff, 0xe2, 0xa6)};
    }
    return {QColor(0x05, 0x2f, 0x5c), theme.curve,       QColor(0x9a, 0xc8, 0xe4), QColor(0xf7, 0xf7, 0xf5),
            QColor(0xf4, 0xb9, 0x88), theme.secondCurve, QColor(0x6a, 0x24, 0x02)};
}

double roundSpan(std::vector<double> magnitudes)
{
    constexpr std::array steps{0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 5.0, 8.0};
    constexpr double most = 0.97;
    std::erase_if(magnitudes, [](double each) { return !std::isfinite(each); });
    if (magnitudes.empty()) {
        return 1.0;
    }
    std::sort(magnitudes.begin(), magnitudes.end());
    const double wanted = quantile(magnitudes, most);
    const auto* step = std::lower_bound(steps.begin(), steps.end(), wanted);
    return step == steps.end() ? steps.back() : *step;
}

void PhaseView::setMap(const PhaseMapPtr& map, std::size_t point)
{
    m_map = map;
    m_point = point;
    refresh(true);
}

void PhaseView::setPoint(std::size_t point)
{
    if (hasPicture() && point != m_point) {
        m_point = point;
        refresh(pointChangesScene());
    }
}

void PhaseView::setExperiment(const Experiment& experiment)
{
    m_experiment = experiment;
    refresh(true);
}

void PhaseView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!hasPicture() || !isPlain) {
        View::keyPressEvent(event);
        return;
    }
    const std::size_t columns = request().x.values.size();
    const std::size_t column = request().column(m_point);
    const std::size_t row = request().row(m_point);
    switch (event->key()) {
    case Qt::Key_Left:
        emit pointPicked(column > 0 ? m_point - 1 : m_point);
        break;
    case Qt::Key_Right:
        emit pointPicked(column + 1 < columns ? m_point + 1 : m_point);
        break;
    case Qt::Key_Down:
        emit pointPicked(row > 0 ? m_point - columns : m_point);
        break;
    case Qt::Key_Up:
        emit pointPicked(row + 1 < request().y.values.size() ? m_point + columns : m_point);
        break;
    case Qt::Key_Home:
        emit pointPicked(m_point - column);
        break;
    case Qt::Key_End:
        emit pointPicked(m_point - column + columns - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit loadRequested(m_point);
        break;
    default:
        View::keyPressEvent(event);
    }
}

QString PhaseView::pointText(std::size_t point) const
{
    return QStringLiteral("%1, %2").arg(axisValueText(request().x, request().column(point)),
                                        axisValueText(request().y, request().row(point)));
}

QString PhaseView::growthText(std::size_t point) const
{
    const GrowthOverSeeds& of = growth(point);
    if (of.measured == 0) {
        return tr("no gradient that could be measured");
    }
    if (of.measured == 1) {
        return tr("%1 per step").arg(timesText(of.median));
    }
    return tr("%1 per step, the median of %2 seeds; half of them lie between %3 and %4")
        .arg(timesText(of.median), QString::number(of.measured), timesText(of.lowerQuartile),
             timesText(of.upperQuartile));
}

QString PhaseView::unfinishedText() const
{
    return m_map->isWhole() ? QString()
                            : tr("So far %1 of %2 points are computed.").arg(m_map->known).arg(m_map->growth.size());
}

QString PhaseView::caption() const
{
    QStringList parts;
    for (const SweepAxis* axis : {&request().x, &request().y}) {
        parts += tr("%1 from %2 to %3")
                     .arg(translated(axis->field->label), valueOf(*axis->field, axis->values.front()),
                          valueOf(*axis->field, axis->values.back()));
    }
    parts += tr("%1 seeds from %2 on").arg(request().seeds).arg(request().base.seed);
    for (const Field* field : toldFields(request().base)) {
        const bool isSwept = field == request().x.field || field == request().y.field;
        if (!isSwept && canBeSwept(*field)) {
            parts += translated(field->label) + QLatin1String(" = ") + valueOf(*field, request().base);
        }
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace unroll

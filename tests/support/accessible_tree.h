// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace unroll::test {

// One node of what a screen reader is told of a window.
struct AccessibleNode {
    int depth = 0;
    QAccessible::Role role = QAccessible::NoRole;
    QString name;
    QString value;
    QString description;
    QStringList states;
    int parent = -1; // the index of the nearest node above that is told
};

inline QString plainText(QString text) // tooltips are in a little HTML
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    return text.replace(tag, QStringLiteral(" ")).simplified();
}

// Depth first. What only holds others, what only decorates, and the parts Qt makes of one control are left out, so that
// the tree is that of our window and the same with every Qt.
inline void collectAccessible(QAccessibleInterface* node, int depth, int parent, bool isInMenu,
                              std::vector<AccessibleNode>& nodes)
{
    if (node == nullptr || !node->isValid()) {
        return;
    }
    const QAccessible::State state = node->state();
    const QAccessible::Role role = node->role();
    const bool isMenu = role == QAccessible::PopupMenu || role == QAccessible::MenuItem || isInMenu;
    const bool isHidden = state.invisible && !isMenu;
    const bool isDecoration = role == QAccessible::Separator || role == QAccessible::ScrollBar ||
                              role == QAccessible::Grip || role == QAccessible::TitleBar;
    if (isHidden || isDecoration) {
        return;
    }
    // On Linux, Qt gives a list the name of what is chosen in it, and says what it is for in relations only.
    const auto* widget = qobject_cast<const QWidget*>(node->object());
    const QString name =
        role == QAccessible::ComboBox && widget != nullptr ? widget->accessibleName() : node->text(QAccessible::Name);
    const bool isHolder = name.isEmpty() && (role == QAccessible::Client || role == QAccessible::Border ||
                                             role == QAccessible::LayeredPane || role == QAccessible::Pane ||
                                             role == QAccessible::StaticText);
    const bool isMenuOfItem = role == QAccessible::PopupMenu;
    if (!isHolder && !isMenuOfItem) {
        AccessibleNode told;
        told.depth = depth;
        told.parent = parent;
        told.role = role;
        told.name = plainText(name);
        told.value = plainText(node->text(QAccessible::Value));
        told.description = plainText(node->text(QAccessible::Description));
        if (state.disabled) {
            told.states += QStringLiteral("disabled");
        }
        if (state.checkable) {
            told.states += state.checked ? QStringLiteral("checked") : QStringLiteral("unchecked");
        }
        nodes.push_back(told);
        parent = static_cast<int>(nodes.size()) - 1;
        ++depth;
    }
    const bool isOneControl = role == QAccessible::SpinBox || role == QAccessible::ComboBox ||
                              role == QAccessible::Slider || role == QAccessible::Chart ||
                              role == QAccessible::ButtonMenu || role == QAccessible::ButtonDropDown ||
                              role == QAccessible::PushButton || role == QAccessible::CheckBox;
    for (int i = 0; !isOneControl && i < node->childCount(); ++i) {
        collectAccessible(node->child(i), depth, parent, isMenu, nodes);
    }
}

inline std::vector<AccessibleNode> accessibleNodes(QWidget& window)
{
    std::vector<AccessibleNode> nodes;
    collectAccessible(QAccessible::queryAccessibleInterface(&window), 0, -1, false, nodes);
    return nodes;
}

inline QString roleName(QAccessible::Role role)
{
    return QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(role));
}

// "  Slider “Seed, slider” = 3: Start of NumPy's random numbers … (disabled)", one node a line.
inline QString accessibleTree(QWidget& window)
{
    QString text;
    for (const AccessibleNode& node : accessibleNodes(window)) {
        QString line = QString(2 * node.depth, QLatin1Char(' ')) + roleName(node.role);
        line += QStringLiteral(" “%1”").arg(node.name);
        if (!node.value.isEmpty()) {
            line += QStringLiteral(" = %1").arg(node.value);
        }
        if (!node.description.isEmpty()) {
            line += QStringLiteral(": %1").arg(node.description);
        }
        if (!node.states.isEmpty()) {
            line += QStringLiteral(" (%1)").arg(node.states.join(QStringLiteral(", ")));
        }
        text += line + QLatin1Char('\n');
    }
    return text;
}

} // namespace unroll::test

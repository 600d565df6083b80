// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/panes.h"

#include "app/ui/actions.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qmenu.h>

namespace unitscope {

namespace {

bool takesKeyboard(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0;
}

/// By the tab order, which is the order of reading: what is in the pane and can have the keyboard. Null if nothing can.
QWidget* firstIn(QWidget* pane)
{
    if (takesKeyboard(*pane))
        return pane;
    for (QWidget* at = pane->nextInFocusChain(); at && at != pane; at = at->nextInFocusChain()) {
        // The button that closes a panel is the last thing somebody comes for.
        if (pane->isAncestorOf(at) && takesKeyboard(*at) && at->objectName() != QLatin1StringView("close"))
            return at;
    }
    return nullptr;
}

/// A panel behind another one in its place counts as shown for Qt. What is covered by its own parts is in sight with them.
bool isInSight(const QWidget& pane)
{
    const auto hasPixels = [](const QWidget& widget) {
        return widget.isVisible() && !widget.visibleRegion().isEmpty();
    };
    if (!pane.isVisible() || hasPixels(pane))
        return pane.isVisible();
    const QList<QWidget*> parts = pane.findChildren<QWidget*>();
    return std::any_of(parts.begin(), parts.end(), [&](const QWidget* part) { return hasPixels(*part); });
}

} // namespace

Panes::Panes(const std::vector<QWidget*>& before, const Panels& panels, const Actions& actions, QObject* parent)
    : QObject(parent)
{
    for (QWidget* widget : before)
        m_panes.push_back({widget});
    for (QDockWidget* dock : {panels.detailsDock, panels.sourceDock, panels.problemsDock, panels.changesDock,
                              panels.tableDock, panels.answerDock, panels.statementsDock})
        addPanel(dock, actions);
    connect(actions.nextPane, &QAction::triggered, this, [this] { go(true); });
    connect(actions.previousPane, &QAction::triggered, this, [this] { go(false); });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, QWidget* now) { remember(now); });
}

void Panes::addPanel(QDockWidget* dock, const Actions& actions)
{
    m_panes.push_back({dock});
    QAction* action = actions.panels->addAction(dock->windowTitle());
    action->setCheckable(true);
    action->setChecked(!dock->isHidden());
    connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
    connect(action, &QAction::triggered, dock, [dock, action] {
        // By the pixels: what is behind another panel is asked for to be seen, not to be closed.
        if (isInSight(*dock))
            dock->close();
        else
            bringUp(dock);
        action->setChecked(!dock->isHidden());
    });
}

void Panes::bringUp(QDockWidget* dock)
{
    dock->show();
    dock->raise();
    if (QWidget* first = firstIn(dock->widget()))
        first->setFocus(Qt::OtherFocusReason);
}

void Panes::remember(QWidget* now)
{
    for (Pane& pane : m_panes) {
        if (now && (pane.widget == now || pane.widget->isAncestorOf(now)))
            pane.last = now;
    }
}

void Panes::go(bool forward)
{
    const QWidget* now = QApplication::focusWidget();
    const auto at = std::find_if(m_panes.begin(), m_panes.end(), [now](const Pane& pane) {
        return now && (pane.widget == now || pane.widget->isAncestorOf(now));
    });
    const auto count = std::ssize(m_panes);
    // Of none of them: as from before the first.
    auto place = at == m_panes.end() ? (forward ? count - 1 : 0) : at - m_panes.begin();
    for (qsizetype tries = 0; tries < count; ++tries) {
        place = (place + (forward ? 1 : count - 1)) % count;
        Pane& pane = m_panes[size_t(place)];
        if (!isInSight(*pane.widget))
            continue;
        QWidget* to = pane.last && takesKeyboard(*pane.last) ? pane.last.data() : firstIn(pane.widget);
        if (!to)
            continue;
        to->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace unitscope

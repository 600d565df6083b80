// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/palette/commands.h"

#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmenubar.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int deepest = 8; // menus in menus

QString plain(QString words)
{
    words.replace("&&"_L1, "\x01"_L1).remove(u'&').replace(u'\x01', u'&');
    while (words.endsWith(u'…') || words.endsWith(u' '))
        words.chop(1);
    return words;
}

void addFrom(const QList<QAction*>& actions, const QString& path, const QString& top, int depth,
             std::vector<Command>& commands)
{
    for (QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible() || action->text().isEmpty())
            continue;
        const QString words = plain(action->text());
        const QString here = path.isEmpty() ? words : path + " > "_L1 + words;
        if (const QMenu* menu = action->menu()) {
            if (depth < deepest)
                addFrom(menu->actions(), here, path.isEmpty() ? words : top, depth + 1, commands);
        } else {
            commands.push_back({.path = here, .menu = top, .action = action});
        }
    }
}

} // namespace

std::vector<Command> commandsOf(const QMenuBar& bar)
{
    std::vector<Command> commands;
    addFrom(bar.actions(), {}, {}, 0, commands);
    return commands;
}

QString keysOf(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& one : action.shortcuts())
        keys.append(one.toString(QKeySequence::NativeText));
    return keys.join(", "_L1);
}

} // namespace unitscope

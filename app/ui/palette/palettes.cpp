// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/palette/palettes.h"

#include "app/ui/palette/commandpalette.h"
#include "app/ui/palette/commands.h"

#include <QtCore/qcoreapplication.h>
#include <QtWidgets/qmainwindow.h>
#include <QtWidgets/qmenubar.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::Palettes", words);
}

} // namespace

CommandPalette* showCommands(QMainWindow* window)
{
    std::vector<PaletteEntry> entries;
    for (const Command& command : commandsOf(*window->menuBar())) {
        QString remark = keysOf(*command.action);
        if (command.action->isCheckable() && command.action->isChecked())
            remark = remark.isEmpty() ? tr("on") : remark + u"  "_s + tr("on");
        entries.push_back({.name = command.path,
                           .remark = remark,
                           .isEnabled = command.action->isEnabled(),
                           .act = [action = command.action] {
                               if (action)
                                   action->trigger();
                           }});
    }
    return new CommandPalette(std::move(entries), tr("What do you want to do?"), window);
}

} // namespace unitscope

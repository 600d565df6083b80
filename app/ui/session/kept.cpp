// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/session/kept.h"

#include "app/ui/actions.h"
#include "app/ui/document.h"
#include "app/ui/droptarget.h"
#include "app/ui/export/exportviews.h"
#include "app/ui/session/sessions.h"
#include "app/ui/sources/opening.h"
#include "app/ui/views/savedviews.h"
#include "app/ui/views/viewsmenu.h"

#include <QtCore/qmimedata.h>
#include <QtGui/qaction.h>

namespace unitscope {

Kept::Kept(const KeptParts& parts, const Settings& settings)
    : QObject(parts.window),
      m_document(parts.document),
      m_restores(parts.actions.restoreAtStart),
      m_views(new SavedViews({.document = parts.document,
                              .history = parts.history,
                              .selection = parts.selection,
                              .notices = parts.notices,
                              .canvas = parts.canvas,
                              .window = parts.window})),
      m_sessions(new Sessions({.document = parts.document,
                               .selection = parts.selection,
                               .notices = parts.notices,
                               .opening = parts.opening,
                               .views = m_views,
                               .actions = parts.actions,
                               .window = parts.window},
                              settings.opened)),
      m_exports(new ExportViews({.document = parts.document,
                                 .notices = parts.notices,
                                 .views = m_views,
                                 .archive = parts.archive,
                                 .rules = parts.rules,
                                 .actions = parts.actions,
                                 .window = parts.window},
                                settings.exported)),
      m_last(settings.session)
{
    new ViewsMenu({.document = parts.document,
                   .history = parts.history,
                   .selection = parts.selection,
                   .views = m_views,
                   .details = parts.details,
                   .menu = parts.actions.views,
                   .window = parts.window});
    auto* drops = new DropTarget(parts.window);
    connect(drops, &DropTarget::dropped, &parts.opening, &Opening::take);
    connect(drops, &DropTarget::pasted, &parts.opening, &Opening::takePasted);
    m_restores->setChecked(settings.restoresSession);
}

void Kept::start(const Arguments& arguments)
{
    if (!arguments.before.isEmpty())
        m_document.openCompared(arguments.before, arguments.after);
    else if (!arguments.files.isEmpty())
        m_sessions->open(arguments.files);
    else if (arguments.opensSample)
        m_document.openSample();
    else if (!arguments.startsNew && m_restores->isChecked())
        m_sessions->restore(m_last);
}

Settings Kept::remember(Settings settings) const
{
    settings.opened = m_sessions->recent();
    settings.restoresSession = m_restores->isChecked();
    settings.session = m_sessions->now();
    settings.exported = m_exports->remembered();
    return settings;
}

} // namespace unitscope

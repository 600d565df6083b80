// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What gets into a window and stays beyond it: what is dropped and pasted, views as files with the user's own words, what is
/// exported, what was open last and before that.
/// Makes the parts and connects them.

#include "app/ui/arguments.h"
#include "app/ui/settings.h"

#include <QtCore/qobject.h>

class QAction;
class QWidget;

namespace unitscope {

class Actions;
class ArchiveViews;
class Canvas;
class DetailsPanel;
class Document;
class ExportViews;
class Notices;
class Opening;
class RulesInUse;
class SavedViews;
class Selection;
class Sessions;
class ViewHistory;

/// Parts of one window, which all outlive this.
struct KeptParts
{
    Document& document;
    ViewHistory& history;
    Selection& selection;
    Notices* notices;
    Canvas* canvas;
    DetailsPanel* details;
    Opening& opening;
    const Actions& actions;
    QWidget* window;
    const ArchiveViews* archive;
    const RulesInUse& rules;
};

class Kept : public QObject
{
    Q_OBJECT

public:
    Kept(const KeptParts& parts, const Settings& settings);

    /// Opens what the command line asks for, or what was open last; nothing, if nothing was.
    void start(const Arguments& arguments);
    /// The settings with what is kept here.
    Settings remember(Settings settings) const;
    SavedViews* views() const { return m_views; }
    ExportViews* exports() const { return m_exports; }

private:
    Document& m_document;
    QAction* m_restores;
    SavedViews* m_views;
    Sessions* m_sessions;
    ExportViews* m_exports;
    Session m_last; ///< what was open
};

} // namespace unitscope

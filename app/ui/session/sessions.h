// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What was open last, and before that: opens it again at start, offers it in the menu, and keeps both to be remembered.
/// What is on other machines is not asked for without being told to; what is gone is said, and is no error.

#include "app/ui/session/session.h"

#include <QtCore/qobject.h>

class QMenu;
class QWidget;

namespace unitscope {

class Actions;
class Document;
class Notices;
class Opening;
class SavedViews;
class Selection;

/// Parts of one window, which all outlive this.
struct SessionParts
{
    Document& document;
    Selection& selection;
    Notices* notices;
    Opening& opening;
    SavedViews* views;
    const Actions& actions;
    QWidget* window;
};

class Sessions : public QObject
{
    Q_OBJECT

public:
    Sessions(const SessionParts& parts, const QStringList& recent);

    /// Opens what was open. False if there is nothing that can be opened without asking: something is said about that.
    bool restore(const Session& session);
    /// What the command line names: sources, and perhaps a view of them; a view alone is of the sample.
    void open(QStringList names);
    /// To be remembered.
    Session now() const;
    const QStringList& recent() const { return m_recent; }

private:
    void show(const Session& session);
    void note();
    void fillMenu();
    void openAgain(const QString& name);
    void select();
    void tell(const QStringList& gone, const QStringList& remote, const Session& whole);

    SessionParts m_parts;
    QStringList m_recent;
    Session m_last;   ///< what was open, until something else is
    QString m_wanted; ///< to select once what was open is there
};

} // namespace unitscope

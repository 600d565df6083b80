// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Connects what a window has from other machines with the views of it: the dialog that asks for hosts, how far they have come
/// in the status line and, of several, as a table, what did not come above the picture, a copy as a file. Decides nothing that
/// the document could.

#include "app/ui/connect/connectform.h"

#include <QtCore/qobject.h>
#include <QtCore/qpointer.h>

class QWidget;

namespace unitscope {

class Actions;
class ConnectDialog;
class Document;
class HostsDialog;
class Notices;
class SourcesPanel;
class StatusLine;
struct SourceRow;

/// Parts of one window, which all outlive this.
struct RemoteViewParts
{
    Document& document;
    Notices* notices;
    StatusLine* status;
    SourcesPanel* sources;
    const Actions& actions;
    QWidget* window;
    QStringList recent; ///< addresses, newest first
};

class RemoteViews : public QObject
{
    Q_OBJECT

public:
    /// After the window itself has connected its document: what is said here comes on top of that.
    explicit RemoteViews(const RemoteViewParts& parts);

    /// To be remembered.
    QStringList recent() const { return m_parts.recent; }
    /// Null if it is not open.
    ConnectDialog* connectDialog() const;
    /// Made when it is first wanted.
    HostsDialog* hostsDialog();

public Q_SLOTS:
    void askForHosts();
    void showHosts();

private:
    void startFrom(const ConnectDialog& dialog);
    void showSlow();
    void showStep();
    void showLost();
    void offerAnotherTry();
    void saveCopy(const SourceRow& row);

    RemoteViewParts m_parts;
    ConnectForm m_form; ///< as it was typed last
    QPointer<ConnectDialog> m_connect;
    HostsDialog* m_hosts = nullptr;
};

} // namespace unitscope

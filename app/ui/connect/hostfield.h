// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The field for hosts: completes the last of them from the person's ssh configuration, which is read on another thread; a menu
/// of those and of recent addresses; a button that takes them from a file.

#include "app/ui/connect/hintedfield.h"
#include "app/ui/jobs/job.h"

class QMenu;
class QStringListModel;

namespace unitscope {

class HostField : public HintedField
{
    Q_OBJECT

public:
    /// `recent` are addresses; `configFile` as for sshConfigHosts().
    HostField(const QStringList& recent, const QString& configFile, QWidget* parent);

    QMenu* menu() const { return m_menu; }
    QStringList knownHosts() const;

Q_SIGNALS:
    void recentChosen(const QString& address);
    void recentCleared();
    /// A list could not be read, or another one could.
    void listRead(const QString& complaint);

private:
    void addMenu();
    void fillMenu();
    void addHeading(const QString& words);
    void addRecent();
    void addKnown();
    void chooseList();
    void addHosts(const QStringList& hosts);

    QStringList m_recent;
    QStringListModel* m_known;
    QMenu* m_menu;
    Job m_configuration;
    Job m_list;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the window shows while nothing is open: how to begin, and the hosts of the archive. Decides nothing: it says what was
/// asked of it.

#include "app/ui/archive/starthosts.h"

#include <QtWidgets/qscrollarea.h>
#include <vector>

class QAction;
class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace unitscope {

class StartHostRow;

class StartPage : public QScrollArea
{
    Q_OBJECT

public:
    /// `open` and `connectTo` are offered as buttons, `sample` as a link.
    StartPage(QAction* open, QAction* connectTo, QAction* sample, QWidget* parent);

    /// `now` in milliseconds UTC since 1970.
    void showHosts(const StartPageContent& content, const QString& folder, qint64 now);
    void showChanges(const OpenChanges& changes);
    /// Instead of hosts: why the archive cannot be shown.
    void showTrouble(const QString& words, const QString& folder);
    void showReading();
    /// A way back, while something is open behind the page.
    void setHasPicture(bool hasPicture);

    const std::vector<StartHostRow*>& rows() const { return m_rows; }
    /// Of the archive: what it would show, or what is wrong.
    QString message() const;

Q_SIGNALS:
    void openWanted(int snapshot);
    void compareWanted(int before, int after);
    void againWanted(int snapshot);
    void timelineWanted(const QStringList& hosts);
    void folderWanted();
    void readWanted();
    void backWanted();

private:
    void clear();
    void setFolder(const QString& folder);
    void addRow(const StartHost& host, qint64 now);

    QLabel* m_title;
    QLabel* m_folder;
    QLabel* m_message;
    QToolButton* m_back;
    QWidget* m_remedies;
    QBoxLayout* m_list;
    std::vector<StartHostRow*> m_rows;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The hosts that a window fetches from, beside the window: how far each has come, how long it has taken, why it failed. One or
/// all that run can be cancelled, those that failed be tried again, and what has come be shown without waiting for the rest.

#include "app/ui/connect/hostsmodel.h"

#include <QtWidgets/qdialog.h>

class QBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace unitscope {

class HostsDialog : public QDialog
{
    Q_OBJECT

public:
    /// The fetches outlive it.
    HostsDialog(Fetches& fetches, QWidget* parent);

    HostsModel* model() const { return m_model; }
    QTableView* table() const { return m_table; }

Q_SIGNALS:
    void cancelAllWanted();
    void retryWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeTable();
    QPushButton* addButton(QBoxLayout* row, const QString& words, const QString& name);
    void showNow();
    void showReason();
    void cancelSelected();
    std::vector<int> selectedRows() const;

    Fetches& m_fetches;
    HostsModel* m_model;
    QTableView* m_table;
    QLabel* m_summary;
    QLabel* m_reason;
    QPushButton* m_cancelOne;
    QPushButton* m_cancelAll;
    QPushButton* m_retry;
    QPushButton* m_show;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Asks which hosts to reach and what for: to see what runs there, or for a file. What is wrong is said beneath its field while
/// it is typed; the button works when there is something to try. Starts nothing itself.

#include "app/ui/connect/connectform.h"

#include <QtWidgets/qdialog.h>

class QBoxLayout;
class QCheckBox;
class QFormLayout;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace unitscope {

class HintedField;
class HostField;

struct ConnectDialogParts
{
    ConnectForm form = {};   ///< to begin with
    QStringList recent = {}; ///< addresses
    QString configFile = {}; ///< of ssh, for proposals
    bool mayAdd = false;     ///< something of the person's own is open
};

class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    ConnectDialog(const ConnectDialogParts& parts, QWidget* parent);

    ConnectForm form() const;
    ConnectWish wish() const { return wishOf(form()); }
    /// Into the picture that is open, instead of in its place.
    bool isToAdd() const;
    HostField* hostField() const { return m_hosts; }

Q_SIGNALS:
    void recentCleared();

private:
    void addWhatFor(QFormLayout* rows);
    QWidget* auditPage();
    QWidget* filePage();
    QWidget* accountRow();
    void addWhere(QBoxLayout* column);
    void addButtons(QBoxLayout* column);
    void setForm(const ConnectForm& form);
    void check();
    QString hostHint(const ConnectWish& wish) const;

    HostField* m_hosts;
    QRadioButton* m_audit;
    QRadioButton* m_file;
    QStackedWidget* m_pages;
    HintedField* m_path;
    HintedField* m_account;
    HintedField* m_port;
    QCheckBox* m_readsCode;
    HintedField* m_code;
    HintedField* m_venvs;
    QRadioButton* m_add;
    QPushButton* m_connect = nullptr;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/connect/connectdialog.h"

#include "app/ui/connect/hostfield.h"
#include "app/ui/connect/scriptdialog.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qbuttongroup.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qradiobutton.h>
#include <QtWidgets/qstackedwidget.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QFormLayout* formLayout(QWidget* parent)
{
    auto* rows = new QFormLayout(parent);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(16);
    rows->setVerticalSpacing(8);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return rows;
}

/// The label stands at the height of what is typed, not of the line beneath it.
void addRow(QFormLayout* rows, const QString& words, QWidget* field, QWidget* buddy)
{
    auto* label = new QLabel(words, field->parentWidget());
    label->setBuddy(buddy);
    label->setContentsMargins(0, 6, 0, 0);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setMinimumWidth(88); // the pages and what is above them in line
    rows->addRow(label, field);
}

} // namespace

ConnectDialog::ConnectDialog(const ConnectDialogParts& parts, QWidget* parent)
    : QDialog(parent),
      m_hosts(new HostField(parts.recent, parts.configFile, this)),
      m_audit(new QRadioButton(tr("See what &runs on it"), this)),
      m_file(new QRadioButton(tr("Fetch a &file"), this)),
      m_pages(new QStackedWidget(this)),
      m_path(new HintedField(tr("File"), tr("~/ is the account's home"), this)),
      m_account(new HintedField(tr("Account"), tr("for hosts that name none"), this)),
      m_port(new HintedField(tr("Port"), {}, this)),
      m_readsCode(new QCheckBox(tr("Read co&de to find who writes and reads streams"), this)),
      m_code(new HintedField(tr("Folders of code"),
                             tr("empty: those of the script, and where units have their programs"), this)),
      m_venvs(new HintedField(tr("Folders of venvs"), tr("empty: those of the script"), this)),
      m_add(new QRadioButton(tr("&Add to this picture"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Connect"));
    setMinimumWidth(640);
    auto* rows = formLayout(nullptr);
    addRow(rows, tr("&Host"), m_hosts, m_hosts->edit());
    addRow(rows, tr("Acco&unt"), accountRow(), m_account->edit());
    addWhatFor(rows);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addLayout(rows);
    column->addWidget(m_pages);
    column->addStretch(1);
    if (parts.mayAdd)
        addWhere(column);
    else
        m_add->hide();
    addButtons(column);
    for (const HintedField* field : {static_cast<HintedField*>(m_hosts), m_path, m_account, m_port, m_code, m_venvs})
        connect(field->edit(), &QLineEdit::textChanged, this, &ConnectDialog::check);
    connect(m_hosts, &HostField::recentChosen, this, [this](const QString& address) {
        setForm(formFor(address));
        m_hosts->setFocus();
    });
    connect(m_hosts, &HostField::recentCleared, this, &ConnectDialog::recentCleared);
    connect(m_hosts, &HostField::listRead, this, [this](const QString& complaint) {
        if (!complaint.isEmpty())
            m_hosts->setComplaint(complaint);
    });
    setForm(parts.form);
    m_hosts->setFocus();
    m_hosts->edit()->selectAll();
}

void ConnectDialog::addWhatFor(QFormLayout* rows)
{
    auto* choice = new QWidget(this);
    auto* line = new QHBoxLayout(choice);
    line->setContentsMargins(0, 5, 0, 3); // in line with the label
    line->setSpacing(24);
    line->addWidget(m_audit);
    line->addWidget(m_file);
    line->addStretch(1);
    auto* group = new QButtonGroup(this);
    group->addButton(m_audit);
    group->addButton(m_file);
    addRow(rows, tr("What for"), choice, nullptr);
    m_pages->addWidget(auditPage());
    m_pages->addWidget(filePage());
    connect(m_file, &QRadioButton::toggled, this, [this](bool isFile) {
        m_pages->setCurrentIndex(isFile ? 1 : 0);
        check();
    });
}

QWidget* ConnectDialog::accountRow()
{
    auto* both = new QWidget(this);
    auto* line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* label = new QLabel(tr("&Port"), both);
    label->setBuddy(m_port->edit());
    label->setContentsMargins(8, 6, 8, 0);
    for (const HintedField* field : {m_account, m_port})
        field->edit()->setPlaceholderText(tr("as in your ssh configuration"));
    m_account->edit()->setObjectName(u"account"_s);
    m_port->edit()->setObjectName(u"port"_s);
    line->addWidget(m_account, 3);
    line->addWidget(label, 0, Qt::AlignTop);
    line->addWidget(m_port, 2);
    return both;
}

QWidget* ConnectDialog::auditPage()
{
    auto* page = new QWidget(this);
    auto* rows = formLayout(page);
    m_readsCode->setObjectName(u"readsCode"_s);
    m_code->edit()->setObjectName(u"code"_s);
    m_venvs->edit()->setObjectName(u"venvs"_s);
    connect(m_readsCode, &QCheckBox::toggled, this, [this](bool reads) {
        m_code->setEnabled(reads);
        check();
    });
    auto* script = new QPushButton(tr("&Show the script…"), page);
    script->setObjectName(u"script"_s);
    script->setAutoDefault(false);
    connect(script, &QPushButton::clicked, this, [this] { (new ScriptDialog(this))->open(); });
    auto* words = new QLabel(
        tr("A script that only reads runs on the host. What it prints is kept as a source of the picture: "
           "read it there, or save a copy."),
        page);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    auto* about = new QWidget(page);
    auto* line = new QHBoxLayout(about);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(16);
    line->addWidget(words, 1);
    line->addWidget(script);
    addRow(rows, {}, m_readsCode, nullptr);
    addRow(rows, tr("&Code in"), m_code, m_code->edit());
    addRow(rows, tr("&Venvs in"), m_venvs, m_venvs->edit());
    addRow(rows, {}, about, nullptr);
    return page;
}

QWidget* ConnectDialog::filePage()
{
    auto* page = new QWidget(this);
    auto* rows = formLayout(page);
    m_path->edit()->setObjectName(u"path"_s);
    m_path->edit()->setPlaceholderText(u"/opt/quantum/registry/module_registry.json"_s);
    addRow(rows, tr("Fi&le"), m_path, m_path->edit());
    return page;
}

void ConnectDialog::addWhere(QBoxLayout* column)
{
    auto* rows = formLayout(nullptr);
    auto* choice = new QWidget(this);
    auto* instead = new QRadioButton(tr("&Open instead"), choice);
    auto* line = new QHBoxLayout(choice);
    line->setContentsMargins(0, 5, 0, 3);
    line->setSpacing(24);
    line->addWidget(m_add);
    line->addWidget(instead);
    line->addStretch(1);
    auto* group = new QButtonGroup(this);
    group->addButton(m_add);
    group->addButton(instead);
    m_add->setChecked(true);
    addRow(rows, tr("Then"), choice, nullptr);
    column->addLayout(rows);
}

void ConnectDialog::addButtons(QBoxLayout* column)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_connect = buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    m_connect->setObjectName(u"connect"_s);
    m_connect->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addSpacing(8);
    column->addWidget(buttons);
}

ConnectForm ConnectDialog::form() const
{
    return {.hosts = m_hosts->text(),
            .isAudit = m_audit->isChecked(),
            .path = m_path->text(),
            .account = m_account->text(),
            .port = m_port->text(),
            .code = m_code->text(),
            .venvs = m_venvs->text(),
            .readsCode = m_readsCode->isChecked()};
}

void ConnectDialog::setForm(const ConnectForm& form)
{
    (form.isAudit ? m_audit : m_file)->setChecked(true);
    m_hosts->edit()->setText(form.hosts);
    m_path->edit()->setText(form.path);
    m_account->edit()->setText(form.account);
    m_port->edit()->setText(form.port);
    m_code->edit()->setText(form.code);
    m_venvs->edit()->setText(form.venvs);
    m_readsCode->setChecked(form.readsCode);
    m_code->setEnabled(form.readsCode);
    check();
}

bool ConnectDialog::isToAdd() const
{
    return !m_add->isHidden() && m_add->isChecked();
}

void ConnectDialog::check()
{
    const ConnectWish now = wish();
    m_hosts->setHint(hostHint(now));
    const std::pair<ConnectField, HintedField*> fields[] = {
        {ConnectField::Hosts, m_hosts}, {ConnectField::Path, m_path}, {ConnectField::Account, m_account},
        {ConnectField::Port, m_port},   {ConnectField::Code, m_code}, {ConnectField::Venvs, m_venvs}};
    for (const auto& [which, field] : fields)
        field->setComplaint(now.complaint(which));
    if (m_connect)
        m_connect->setEnabled(now.canConnect);
}

QString ConnectDialog::hostHint(const ConnectWish& wish) const
{
    if (wish.names.size() > 1)
        return tr("%1 hosts, at most 4 of them at a time").arg(wish.names.size());
    return tr("a name of your ssh configuration, a host, or an address; several apart by commas");
}

} // namespace unitscope

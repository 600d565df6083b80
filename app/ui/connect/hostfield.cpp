// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/connect/hostfield.h"

#include "app/ui/connect/connectform.h"
#include "app/ui/plain/label.h"
#include "app/ui/sources/fetch.h"
#include "graph/base/safetext.h"
#include "importers/source/readfile.h"
#include "importers/source/ssh/sshconfighosts.h"

#include <QtCore/qstringlistmodel.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qcompleter.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype mostInMenu = 20;
constexpr ReadLimits limitsOfAList{.bytes = 256 * 1024, .deadlineMs = 5000};

/// Where the host that is being typed begins: behind the others, and behind its account.
qsizetype beginOfLast(const QString& typed)
{
    qsizetype at = typed.size();
    while (at > 0 && !typed[at - 1].isSpace() && typed[at - 1] != u',' && typed[at - 1] != u'@')
        --at;
    return at;
}

class HostCompleter : public QCompleter
{
public:
    HostCompleter(QAbstractItemModel* known, QLineEdit* edit) : QCompleter(known, edit), m_edit(edit)
    {
        setCaseSensitivity(Qt::CaseInsensitive);
        setFilterMode(Qt::MatchContains);
        popup()->setObjectName(u"hostCompletions"_s);
    }
    QStringList splitPath(const QString& typed) const override { return {typed.sliced(beginOfLast(typed))}; }
    QString pathFromIndex(const QModelIndex& index) const override
    {
        const QString typed = m_edit->text();
        return typed.first(beginOfLast(typed)) + QCompleter::pathFromIndex(index);
    }

private:
    QLineEdit* m_edit;
};

} // namespace

HostField::HostField(const QStringList& recent, const QString& configFile, QWidget* parent)
    : HintedField(tr("Host"), {}, parent),
      m_recent(recent),
      m_known(new QStringListModel(this)),
      m_menu(new QMenu(this))
{
    edit()->setObjectName(u"hosts"_s);
    edit()->setPlaceholderText(tr("for example auditor@quantum-1"));
    edit()->setCompleter(new HostCompleter(m_known, edit()));
    addMenu();
    auto* list = new QPushButton(tr("From a list…"), this);
    list->setObjectName(u"list"_s);
    list->setAutoDefault(false);
    list->setToolTip(tr("Take the hosts from a file with one on each line"));
    connect(list, &QPushButton::clicked, this, &HostField::chooseList);
    addBeside(list);
    m_configuration.start([configFile](const std::stop_token& stop) { return sshConfigHosts(configFile, stop); },
                          [this](const QStringList& hosts) { m_known->setStringList(hosts); });
}

QStringList HostField::knownHosts() const
{
    return m_known->stringList();
}

void HostField::addMenu()
{
    auto* choose = new QPushButton(tr("Known"), this);
    choose->setObjectName(u"known"_s);
    choose->setAutoDefault(false);
    choose->setMenu(m_menu);
    choose->setAccessibleName(tr("Recent addresses, and hosts of your ssh configuration"));
    choose->setToolTip(choose->accessibleName());
    connect(m_menu, &QMenu::aboutToShow, this, &HostField::fillMenu);
    addBeside(choose);
}

void HostField::fillMenu()
{
    m_menu->clear();
    addRecent();
    addKnown();
    if (m_menu->isEmpty())
        m_menu->addAction(tr("None yet: neither recent ones nor in your ssh configuration"))->setEnabled(false);
}

void HostField::addHeading(const QString& words)
{
    m_menu->addAction(words)->setEnabled(false);
}

void HostField::addRecent()
{
    if (m_recent.isEmpty())
        return;
    addHeading(tr("Recent"));
    for (const QString& address : std::as_const(m_recent)) {
        QAction* action = m_menu->addAction(menuWords(placeInWords(address)));
        connect(action, &QAction::triggered, this, [this, address] { Q_EMIT recentChosen(address); });
    }
    connect(m_menu->addAction(tr("Clear the recent ones")), &QAction::triggered, this, [this] {
        m_recent.clear();
        Q_EMIT recentCleared();
    });
}

void HostField::addKnown()
{
    const QStringList hosts = knownHosts();
    if (hosts.isEmpty())
        return;
    if (!m_menu->isEmpty())
        m_menu->addSeparator();
    addHeading(tr("In your ssh configuration"));
    for (const QString& host : hosts.first(std::min(hosts.size(), mostInMenu))) {
        QAction* action = m_menu->addAction(menuWords(safeForPeople(host)));
        connect(action, &QAction::triggered, this, [this, host] { addHosts({host}); });
    }
    if (hosts.size() > mostInMenu)
        m_menu->addAction(tr("%1 more: type a part of the name").arg(hosts.size() - mostInMenu))->setEnabled(false);
}

void HostField::chooseList()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("A list of hosts"), {},
                                                      tr("Lists of hosts (*.txt *.hosts);;All files (*)"));
    if (file.isEmpty())
        return;
    m_list.start([file](const std::stop_token& stop) { return readFile(file, limitsOfAList, stop); },
                 [this](const Result<QByteArray>& text) {
                     if (text)
                         addHosts(wordsIn(QString::fromUtf8(*text)));
                     Q_EMIT listRead(text ? QString() : text.error().message());
                 });
}

/// Behind those that stand there, each once.
void HostField::addHosts(const QStringList& hosts)
{
    QStringList all = wordsIn(text());
    all += hosts;
    all.removeDuplicates();
    edit()->setText(all.join(u", "_s));
    edit()->setFocus();
}

} // namespace unitscope

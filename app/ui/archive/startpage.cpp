// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/archive/startpage.h"

#include "app/ui/archive/startrow.h"
#include "app/ui/plain/label.h"
#include "graph/base/safetext.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int widest = 840;
constexpr int edge = 40;
constexpr int titlePixels = 18;
constexpr int longestFolder = 90;

QLabel* titleLabel(const QString& words, QWidget* parent)
{
    auto* label = new QLabel(words, parent);
    QFont large = label->font();
    large.setPixelSize(titlePixels);
    large.setWeight(QFont::DemiBold);
    label->setFont(large);
    return label;
}

QPushButton* actionButton(QAction* action, QWidget* parent)
{
    auto* button = new QPushButton(action->text(), parent);
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

StartPage::StartPage(QAction* open, QAction* connectTo, QAction* sample, QWidget* parent)
    : QScrollArea(parent),
      m_title(titleLabel(tr("Hosts in the archive"), this)),
      m_folder(plainLabel(QPalette::PlaceholderText, this)),
      m_message(plainLabel(QPalette::WindowText, this)),
      m_back(linkButton(tr("Back to the picture"), tr("Back to the picture"), this)),
      m_remedies(new QWidget(this)),
      m_list(new QVBoxLayout)
{
    setObjectName(u"startPage"_s);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its buttons have it, and it follows them
    auto* content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto* line = new QHBoxLayout(content);
    line->setContentsMargins(edge, edge, edge, edge);
    auto* middle = new QWidget(content);
    middle->setMaximumWidth(widest);
    line->addStretch(1);
    line->addWidget(middle, 1000);
    line->addStretch(1);

    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* begin = new QHBoxLayout;
    begin->setSpacing(8);
    begin->addWidget(actionButton(open, middle));
    begin->addWidget(actionButton(connectTo, middle));
    begin->addSpacing(8);
    auto* hint = new QLabel(tr("or drop a file here, or"), middle);
    hint->setForegroundRole(QPalette::PlaceholderText);
    begin->addWidget(hint);
    begin->addSpacing(-4); // about a space
    QToolButton* link = linkButton(tr("look at the sample"), tr("Look at the sample"), middle);
    connect(link, &QToolButton::clicked, sample, &QAction::trigger);
    begin->addWidget(link);
    begin->addStretch(1);
    begin->addWidget(m_back);
    column->addLayout(begin);
    column->addSpacing(32);
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addWidget(m_folder);
    column->addSpacing(12);
    m_message->setWordWrap(true);
    column->addWidget(m_message);
    auto* remedies = new QHBoxLayout(m_remedies);
    remedies->setContentsMargins(0, 16, 0, 0);
    remedies->setSpacing(8);
    auto* read = new QPushButton(tr("Read it again"), m_remedies);
    connect(read, &QPushButton::clicked, this, &StartPage::readWanted);
    remedies->addWidget(read);
    auto* other = new QPushButton(tr("Open another archive folder…"), m_remedies);
    connect(other, &QPushButton::clicked, this, &StartPage::folderWanted);
    remedies->addWidget(other);
    remedies->addStretch(1);
    column->addWidget(m_remedies);
    m_list->setSpacing(0);
    column->addLayout(m_list);
    column->addStretch(1);
    setWidget(content);
    setFocusProxy(content->findChild<QPushButton*>());
    connect(m_back, &QToolButton::clicked, this, &StartPage::backWanted);
    setHasPicture(false);
    showReading();
}

void StartPage::clear()
{
    for (StartHostRow* row : m_rows)
        row->deleteLater();
    m_rows.clear();
    m_message->clear();
    m_message->hide();
    m_remedies->hide();
    m_message->setForegroundRole(QPalette::PlaceholderText);
}

void StartPage::setFolder(const QString& folder)
{
    m_folder->setText(safeForPeople(elidedMiddle(folder, longestFolder)));
    m_folder->setToolTip(safeForPeople(folder));
}

void StartPage::showReading()
{
    clear();
    m_message->setText(tr("Reading the archive…"));
    m_message->show();
}

void StartPage::showHosts(const StartPageContent& content, const QString& folder, qint64 now)
{
    clear();
    setFolder(folder);
    for (const StartHost& host : content.hosts)
        addRow(host, now);
    if (!content.hosts.empty())
        return;
    m_message->setText(
        content.log.entries.empty()
            ? tr("Nothing is kept yet. Open a file or connect to a host, then choose File > Keep in archive: from then "
                 "on each host is listed here, with its last snapshot and what has changed since the one before.")
            : tr(
                "This archive holds no snapshot any more: all that were kept have been removed. Open a file or connect "
                "to a host, then choose File > Keep in archive."));
    m_message->show();
}

void StartPage::addRow(const StartHost& host, qint64 now)
{
    auto* row = new StartHostRow(host, now, widget());
    connect(row, &StartHostRow::openWanted, this, [this, last = host.last()] { Q_EMIT openWanted(last); });
    connect(row, &StartHostRow::againWanted, this, [this, last = host.last()] { Q_EMIT againWanted(last); });
    connect(row, &StartHostRow::compareWanted, this,
            [this, before = host.before(), last = host.last()] { Q_EMIT compareWanted(before, last); });
    connect(row, &StartHostRow::timelineWanted, this,
            [this, hosts = host.host.hosts] { Q_EMIT timelineWanted(hosts); });
    m_list->addWidget(row);
    m_rows.push_back(row);
}

void StartPage::showChanges(const OpenChanges& changes)
{
    if (changes.host < m_rows.size())
        m_rows[changes.host]->showChanges(changes);
}

void StartPage::showTrouble(const QString& words, const QString& folder)
{
    clear();
    setFolder(folder);
    m_message->setForegroundRole(QPalette::LinkVisited);
    m_message->setText(tr("The archive cannot be shown. %1").arg(words));
    m_message->show();
    m_remedies->show();
}

void StartPage::setHasPicture(bool hasPicture)
{
    m_back->setVisible(hasPicture);
}

QString StartPage::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/sourcespanel.h"

#include "app/ui/sources/sourceline.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollarea.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int linesAtOnce = 3; ///< without scrolling: the text beneath needs room, too

} // namespace

SourcesPanel::SourcesPanel(QWidget* parent)
    : QWidget(parent),
      m_count(new QLabel(this)),
      m_way(new QComboBox(this)),
      m_add(new QPushButton(tr("Add…"), this)),
      m_area(new QScrollArea(this))
{
    setObjectName(u"sources"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_way->addItem(tr("One picture"));
    m_way->addItem(tr("Before and after"));
    m_way->setAccessibleName(tr("How the sources are shown"));
    m_way->setToolTip(tr("Together in one picture, or two states that are compared"));
    m_add->setAccessibleName(tr("Add sources to the picture"));
    m_add->setToolTip(tr("Add registries or reports to the picture"));
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setFrameStyle(QFrame::NoFrame);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(16, 8, 8, 4);
    header->setSpacing(8);
    header->addWidget(m_count, 1);
    header->addWidget(m_way);
    header->addWidget(m_add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_area);
    connect(m_add, &QPushButton::clicked, this, &SourcesPanel::addWanted);
    connect(m_way, &QComboBox::activated, this,
            [this](int index) { Q_EMIT wayWanted(index == 0 ? ShownAs::OnePicture : ShownAs::BeforeAndAfter); });
    setSources({}, ShownAs::Undecided);
}

void SourcesPanel::setSources(std::vector<SourceRow> rows, ShownAs way)
{
    const auto takingPart = std::count_if(rows.begin(), rows.end(),
                                          [](const SourceRow& row) { return !row.isLeftOut && row.source; });
    m_count->setText(rows.empty()       ? tr("No source is open.")
                     : rows.size() == 1 ? tr("1 source")
                     : takingPart == std::ssize(rows)
                         ? tr("%1 sources").arg(rows.size())
                         : tr("%1 sources, %2 left out").arg(rows.size()).arg(std::ssize(rows) - takingPart));
    m_way->setVisible(rows.size() > 1);
    m_way->setEnabled(takingPart > 1);
    m_way->setCurrentIndex(way == ShownAs::BeforeAndAfter ? 1 : 0);
    m_lines.clear();
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(8, 0, 8, 0);
    column->setSpacing(2);
    for (const SourceRow& row : rows)
        column->addWidget(addLine(row));
    column->addStretch(1);
    if (QWidget* old = m_area->takeWidget())
        old->deleteLater(); // its own button may have asked
    m_area->setWidget(content);
    m_area->setVisible(!m_lines.empty());
    int height = 0;
    for (int i = 0; i < std::min(int(m_lines.size()), linesAtOnce); ++i)
        height += m_lines[size_t(i)]->sizeHint().height() + column->spacing();
    m_area->setFixedHeight(height);
    orderTabs();
}

SourceLine* SourcesPanel::addLine(const SourceRow& row)
{
    auto* line = new SourceLine(row);
    connect(line, &Row::pressed, this, [this, line] { Q_EMIT chosen(line->row()); });
    connect(line, &SourceLine::leftOutWanted, this,
            [this, line](bool isLeftOut) { Q_EMIT leftOutWanted(line->row().name, isLeftOut); });
    connect(line, &SourceLine::sideWanted, this,
            [this, line](TimeSide side) { Q_EMIT sideWanted(line->row().name, side); });
    connect(line, &SourceLine::removeWanted, this, [this, line] { Q_EMIT removeWanted(line->row().name); });
    connect(line, &SourceLine::fetchWanted, this, [this, line] { Q_EMIT fetchWanted(line->row().name); });
    connect(line, &SourceLine::saveWanted, this, [this, line] { Q_EMIT saveWanted(line->row()); });
    m_lines.push_back(line);
    return line;
}

/// Lines made later would come after everything else in the window.
void SourcesPanel::orderTabs()
{
    QWidget* before = m_add;
    for (SourceLine* line : m_lines) {
        setTabOrder(before, line);
        before = line;
        for (QWidget* part : line->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (part->focusPolicy() & Qt::TabFocus) {
                setTabOrder(before, part);
                before = part;
            }
        }
    }
}

void SourcesPanel::setCurrent(const SourcePtr& source)
{
    for (SourceLine* line : m_lines) {
        const SourcePtr& own = line->row().source;
        line->setCurrent(source && own && own->sha256() == source->sha256());
    }
}

} // namespace unitscope

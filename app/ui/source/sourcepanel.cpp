// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/source/sourcepanel.h"

#include "app/ui/plain/label.h"
#include "app/ui/source/lineowner.h"
#include "app/ui/source/sourcetext.h"
#include "graph/base/safetext.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

SourcePanel::SourcePanel(QWidget* parent)
    : QWidget(parent),
      m_text(new SourceText(this)),
      m_header(new QWidget(this)),
      m_name(plainLabel(QPalette::WindowText, m_header)),
      m_hash(plainLabel(QPalette::PlaceholderText, m_header)),
      m_pager(new QWidget(this)),
      m_lines(plainLabel(QPalette::PlaceholderText, m_pager)),
      m_before(new QPushButton(tr("Before"), m_pager)),
      m_after(new QPushButton(tr("After"), m_pager))
{
    setObjectName(u"source"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hash->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont small = font();
    small.setPixelSize(11);
    m_hash->setFont(small);
    auto* header = new QVBoxLayout(m_header);
    header->setContentsMargins(16, 8, 16, 8);
    header->setSpacing(2);
    header->addWidget(m_name);
    header->addWidget(m_hash);
    auto* pager = new QHBoxLayout(m_pager);
    pager->setContentsMargins(16, 4, 16, 8);
    pager->addWidget(m_lines, 1);
    pager->addWidget(m_before);
    pager->addWidget(m_after);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_text, 1);
    column->addWidget(m_pager);
    connect(m_text, &SourceText::positionChosen, this, &SourcePanel::choose);
    connect(m_before, &QPushButton::clicked, this, [this] { turnPage(-1); });
    connect(m_after, &QPushButton::clicked, this, [this] { turnPage(1); });
    updateHeader();
}

void SourcePanel::setGraph(GraphPtr graph)
{
    m_graph = std::move(graph);
    m_page = {};
    m_source = nullptr;
    m_sourceGraph = nullptr;
    if (m_graph && !m_graph->snapshot().sources().empty())
        showPage(m_graph->snapshot().sources().front(), m_graph, 0);
    else
        m_text->setPage(m_page);
    updateHeader();
}

void SourcePanel::setHeaderVisible(bool isVisible)
{
    m_header->setVisible(isVisible);
}

void SourcePanel::showStatement(ClaimIndex statement)
{
    if (m_graph)
        highlight(m_graph, m_graph->snapshot().evidenceOf(m_graph->snapshot().claim(statement)));
}

void SourcePanel::showPlace(const Evidence& place)
{
    if (m_graph)
        showPlaceIn(m_graph, place);
}

void SourcePanel::showPlaceIn(const GraphPtr& graph, const Evidence& place)
{
    highlight(graph, std::span(&place, 1));
}

void SourcePanel::showSource(const SourcePtr& source, const GraphPtr& graph)
{
    showPage(source, graph, 0);
}

void SourcePanel::showSubject(const std::optional<Subject>& subject)
{
    clearHighlight();
    if (!m_graph || !subject)
        return;
    std::span<const Fact> facts;
    if (const auto* id = std::get_if<NodeId>(&*subject)) {
        if (const std::optional<NodeIndex> node = m_graph->find(*id))
            facts = m_graph->factsOf(m_graph->nodes()[*node]);
    } else if (const std::optional<EdgeIndex> edge = m_graph->find(std::get<EdgeId>(*subject))) {
        facts = m_graph->factsOf(m_graph->edges()[*edge]);
    }
    if (!facts.empty())
        showStatement(m_graph->claimsOf(facts.front()).front());
}

void SourcePanel::clearHighlight()
{
    m_text->highlight({});
}

void SourcePanel::highlight(const GraphPtr& graph, std::span<const Evidence> pieces)
{
    const Evidence& first = pieces.front();
    const SourcePtr& source = graph->snapshot().sources()[first.source];
    if (source != m_source || graph != m_sourceGraph || !m_page.bytes.contains(first.range.begin))
        showPage(source, graph, first.range.begin);
    std::vector<TextRange> ranges;
    for (const Evidence& piece : pieces) {
        if (piece.source == first.source)
            ranges.push_back(
                {int(m_page.positionOf(piece.range.begin)), int(m_page.positionOf(piece.range.end)), &piece == &first});
    }
    m_text->highlight(ranges);
}

ByteRange SourcePanel::highlightedBytes() const
{
    const std::vector<TextRange>& ranges = m_text->highlighted();
    if (ranges.empty())
        return {};
    return {m_page.offsetAt(ranges.front().begin), m_page.offsetAt(ranges.front().end)};
}

void SourcePanel::showPage(SourcePtr source, GraphPtr graph, qint64 offset)
{
    m_source = std::move(source);
    m_sourceGraph = std::move(graph);
    m_page = pageAround(*m_source, offset);
    m_text->setPage(m_page);
    updateHeader();
    Q_EMIT sourceShown();
}

void SourcePanel::turnPage(int direction)
{
    showPage(m_source, m_sourceGraph, direction < 0 ? m_page.bytes.begin - pageBytes / 2 : m_page.bytes.end);
}

void SourcePanel::choose(int position)
{
    if (!m_sourceGraph || m_page.offsets.empty())
        return;
    const auto sources = m_sourceGraph->snapshot().sources();
    const auto source = std::find_if(sources.begin(), sources.end(),
                                     [this](const SourcePtr& other) { return other->sha256() == m_source->sha256(); });
    if (source == sources.end())
        return;
    const auto index = SourceIndex(source - sources.begin());
    const std::optional<ClaimIndex> statement = statementNear(*m_sourceGraph, index, m_page.offsetAt(position));
    if (!statement)
        return;
    if (m_sourceGraph == m_graph)
        Q_EMIT statementChosen(*statement);
    else
        Q_EMIT subjectChosen(m_sourceGraph->snapshot().subjectOf(m_sourceGraph->snapshot().claim(*statement)));
}

void SourcePanel::updateHeader()
{
    const bool hasSource = m_source != nullptr;
    m_pager->setVisible(!m_page.isWhole);
    m_hash->setVisible(hasSource);
    if (!hasSource) {
        m_name->setText(tr("Nothing is open."));
        return;
    }
    const Source& source = *m_source;
    m_name->setText(elidedMiddle(safeForPeople(source.shortName()), 48));
    m_name->setToolTip(QStringLiteral("<span>%1</span>").arg(safeForPeople(source.origin()).toHtmlEscaped()));
    m_hash->setText(u"SHA-256 "_s + QString::fromLatin1(source.sha256().first(16)));
    m_hash->setToolTip(QString::fromLatin1(source.sha256()));
    const LineIndex& lines = source.lines();
    m_lines->setText(tr("Lines %1 to %2 of %3")
                         .arg(lines.positionOf(m_page.bytes.begin).line)
                         .arg(lines.positionOf(std::max<qint64>(0, m_page.bytes.end - 1)).line)
                         .arg(lines.lineCount()));
    m_before->setEnabled(m_page.bytes.begin > 0);
    m_after->setEnabled(m_page.bytes.end < source.bytes().size());
}

} // namespace unitscope

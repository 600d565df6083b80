// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/units.h"

#include "graph/model/unitname.h"
#include "importers/audit/unitblocks.h"
#include "importers/audit/unitlists.h"
#include "importers/audit/unitrelations.h"
#include "importers/audit/unitstates.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

UnitRow rowOf(const AuditReading& reading, const UnitBlock& block, const UnitProperty& id, const NodeId& node)
{
    UnitRow row{.id = reading.text(id.value), .node = node};
    row.mainPid = block.text("MainPID").toLongLong();
    row.unitPath = block.text("FragmentPath");
    if (const UnitProperty* folder = block.find("WorkingDirectory"); folder && !folder->value.isEmpty()) {
        row.workingDirectory = reading.text(folder->value);
        row.workingDirectoryLine = folder->line;
    }
    if (const ByteRange command = commandIn(reading, block); !command.isEmpty()) {
        row.execStart = reading.text(command);
        row.execStartLine = block.find("ExecStart")->line;
    }
    return row;
}

class UnitReader
{
public:
    explicit UnitReader(AuditReading& reading) : m_reading(reading), m_lists(reading) { }

    UnitTable read()
    {
        for (const UnitBlock& block : unitBlocksIn(m_reading))
            readBlock(block);
        const bool allShown = m_lists.stateRest(m_shown);
        UnitTable table(std::move(m_rows));
        for (const auto& [alias, id] : m_aliases)
            table.addAlias(alias, id);
        auto extent = m_reading.extentOf({u"units.list"_s, u"units.files"_s, u"units.show"_s});
        if (!allShown || !m_areAllRead)
            extent = std::min(extent, Coverage::Extent::Partial);
        if (extent == Coverage::Extent::Failed && !m_lists.isEmpty())
            extent = Coverage::Extent::Partial;
        for (const Kind kind : unitKinds())
            m_reading.cover(kind, extent);
        return table;
    }

private:
    /// A block is of a unit that was asked about: a description that holds a line "Id=" makes no unit.
    void readBlock(const UnitBlock& block)
    {
        const std::vector<const UnitProperty*> ids = block.all("Id");
        const QString id = ids.size() == 1 ? m_reading.text(ids.front()->value) : QString();
        const auto node = nodeOfUnit(m_reading, id);
        const bool wasAsked = node && (m_lists.names(id) || namesListed(block));
        if (!wasAsked || m_shown.contains(id)) {
            if (node && m_shown.contains(id) && ids.size() == 1)
                return; // asked about by two of its names
            m_areAllRead = false;
            m_reading.report(block.range(), u"a unit that was listed, shown once"_s,
                             ids.empty() ? u"lines without \"Id=\""_s
                                         : u"\"%1\""_s.arg(m_reading.text(ids.front()->value)),
                             u"Nothing was taken from these lines; look at them in the transcript."_s);
            return;
        }
        m_shown.insert(id);
        m_rows.push_back(rowOf(m_reading, block, *ids.front(), *node));
        if (const UnitProperty* names = block.find("Names")) {
            for (const UnitName& name : unitNamesIn(m_reading, names->value)) {
                if (name.name != id)
                    m_aliases.emplace_back(name.name, id);
                m_shown.insert(name.name);
            }
        }
        stateUnit(m_reading, *node, block, *ids.front());
        stateRelations(m_reading, *node, block, *ids.front());
        if (node->kind() == Kind::Timer)
            stateTimer(m_reading, *node, block, m_lists.timerLine(id));
    }

    bool namesListed(const UnitBlock& block) const
    {
        const UnitProperty* names = block.find("Names");
        const auto all = names ? unitNamesIn(m_reading, names->value) : std::vector<UnitName>();
        return std::any_of(all.begin(), all.end(), [this](const UnitName& name) { return m_lists.names(name.name); });
    }

    AuditReading& m_reading;
    UnitLists m_lists;
    std::vector<UnitRow> m_rows;
    std::vector<std::pair<QString, QString>> m_aliases;
    QSet<QString> m_shown;
    bool m_areAllRead = true;
};

} // namespace

UnitTable::UnitTable(std::vector<UnitRow> rows) : m_rows(std::move(rows))
{
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
}

const UnitRow* UnitTable::find(QStringView id) const
{
    const auto alias = m_aliases.constFind(id.toString());
    const QString wanted = alias == m_aliases.cend() ? id.toString() : *alias;
    const auto row = std::lower_bound(m_rows.begin(), m_rows.end(), wanted,
                                      [](const UnitRow& a, const QString& name) { return a.id < name; });
    return row != m_rows.end() && row->id == wanted ? &*row : nullptr;
}

UnitTable readUnits(AuditReading& reading)
{
    return UnitReader(reading).read();
}

std::optional<NodeId> nodeOfUnit(const AuditReading& reading, const QString& unit)
{
    const auto named = namedUnit(unit);
    const bool isTemplate = named && named->name.endsWith(u'@');
    return named && !isTemplate ? reading.node(named->kind, named->name.toString()) : std::nullopt;
}

} // namespace unitscope

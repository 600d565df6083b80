// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/modules.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// A line that names a unit: "**a-b** (disabled)", "a-b - what it does", "a-b.service exists but ...".
struct UnitLine
{
    Words name = {};
    Words marks = {};       ///< in parentheses
    Words rest = {};        ///< what else the line says
    bool isPurpose = false; ///< the rest stands behind a dash
    Words doubted = {};
};

std::optional<UnitLine> unitLine(const Entry& entry)
{
    const Remarked parts = remarkAtEnd(undecorated(entry.words));
    const Named named = namedIn(parts.text);
    const NameWords name = nameIn(parts.text);
    UnitLine line{.name = name.name, .marks = parts.remark, .rest = name.rest, .doubted = name.doubted};
    line.isPurpose = !named.rest.isEmpty() && nameIn(named.name).rest.isEmpty();
    if (line.isPurpose) {
        const NameWords alone = nameIn(named.name);
        line = {
            .name = alone.name, .marks = parts.remark, .rest = named.rest, .isPurpose = true, .doubted = alone.doubted};
    }
    // Without the look of a unit's name one word must be all there is, or a sentence would begin with a unit.
    const bool isAlone = line.rest.isEmpty() || line.isPurpose;
    const bool isUnit = looksLikeUnit(line.name) || (isAlone && (entry.isItem || entry.isBold));
    return isUnit && !line.name.isEmpty() ? std::optional(line) : std::nullopt;
}

class ModuleList
{
public:
    ModuleList(ReportReading& reading, const ReportSection& section) : m_reading(reading), m_section(section) { }

    void read(size_t index)
    {
        const Entry& entry = m_section.entries[index];
        // What stands further out, or as a paragraph after the unit's list, is about all of them.
        if (m_about && (entry.depth < m_depth || (entry.depth == 0 && !entry.isItem && m_hadItem)))
            m_about.reset();
        m_hadItem = m_hadItem || entry.isItem;
        const auto pair = keyValueIn(entry.words);
        const bool isKnownKey = pair && columnOf(pair->key.view()) != Column::Other;
        if (pair && m_about && (isKnownKey || !looksLikeUnit(pair->key)))
            return readField(*pair);
        if (pair && !pair->value.isEmpty() && !looksLikeUnit(pair->key))
            return entry.isItem ? unread(entry) : void(); // "Recommendation: ..." of nothing in particular
        if (const auto line = unitLine(entry); line && isNamed(*line, entry))
            return readUnit(*line, index);
        if (entry.isItem && !entry.isTitle)
            unread(entry);
    }

private:
    /// Not a sentence that begins with a word like "real-time".
    bool isNamed(const UnitLine& line, const Entry& entry) const
    {
        const auto about = unitNamed(m_reading, line.name);
        if (!about)
            return false;
        const auto& id = std::get<NodeId>(about->subject);
        if (id.name().size() < line.name.text().size() || m_reading.isMentioned(id))
            return true;
        const bool isAlone = line.rest.isEmpty() || line.isPurpose;
        if (m_section.isObserved)
            return line.rest.isEmpty() || (m_reading.isMarked(line.name) && looksLikeUnit(line.name));
        return isAlone ? entry.isItem || entry.isBold || looksLikeUnit(line.name) : m_reading.isMarked(line.name);
    }

    void unread(const Entry& entry)
    {
        // Below observations people write sentences: they are the report's text, not rows of a list.
        if (m_section.isObserved || (entry.fence != 0 && entry.fence == m_lastFence))
            return;
        m_lastFence = entry.fence;
        m_reading.reportUnread(entry.words, Kind::Service, u"the name of a module, or \"Key: value\" below one"_s);
    }

    void readField(const KeyValue& pair)
    {
        const Column column = columnOf(pair.key.view());
        const bool isStatus = column == Column::Status || column == Column::Category;
        if (isStatus && stateStatus(m_reading, *m_about, pair.value, column == Column::Category) != StatusIs::Unknown)
            return;
        stateField(m_reading, *m_about, column, pair.key.text(), pair.value);
    }

    /// "Unit: a-b.service" among the fields below the line that names the module.
    Words unitBelow(size_t index) const
    {
        for (size_t i = index + 1; i < m_section.entries.size(); ++i) {
            const auto pair = keyValueIn(m_section.entries[i].words);
            const Column column = pair ? columnOf(pair->key.view()) : Column::Other;
            if (column == Column::Unit)
                return undecorated(pair->value);
            if (!pair || (column == Column::Other && looksLikeUnit(pair->key)))
                break;
        }
        return {};
    }

    void readUnit(const UnitLine& line, size_t index)
    {
        const Entry& entry = m_section.entries[index];
        m_about = unitNamed(m_reading, line.name, unitBelow(index));
        if (!m_about)
            return unread(entry);
        m_depth = entry.depth;
        m_hadItem = entry.isItem;
        if (!m_section.isObserved)
            listUnit(m_reading, *m_about, line.name);
        if (!line.doubted.isEmpty())
            m_reading.state(*m_about, Attr::Doubt, line.doubted);
        const bool isOwnGroup = undecorated(entry.group).text() == line.name.text();
        stateHeading(m_reading, *m_about, m_section, isOwnGroup || looksLikeUnit(entry.group) ? Words() : entry.group);
        if (!line.marks.isEmpty())
            stateMarks(m_reading, *m_about, line.marks);
        if (!line.rest.isEmpty() && line.isPurpose)
            m_reading.state(*m_about, Attr::Purpose, line.rest);
        else if (!line.rest.isEmpty())
            stateField(m_reading, *m_about, Column::Remark, {}, line.rest);
    }

    ReportReading& m_reading;
    const ReportSection& m_section;
    std::optional<About> m_about;
    int m_depth = 0;        ///< of the line that named the unit
    bool m_hadItem = false; ///< since then
    int m_lastFence = 0;
};

} // namespace

void readModuleList(ReportReading& reading, const ReportSection& section)
{
    ModuleList list(reading, section);
    for (size_t i = 0; i < section.entries.size(); ++i)
        list.read(i);
}

} // namespace unitscope

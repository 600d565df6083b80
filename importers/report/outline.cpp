// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/outline.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// "**Core AI**:" without what makes it a title.
Words titleOf(const Words& line)
{
    const Words title = undecorated(line);
    return title.view().endsWith(u':') ? undecorated(title.first(title.size() - 1)) : title;
}

/// Words for people, not the name of a thing.
bool isTitleText(const Words& line)
{
    static const QRegularExpression name(u"[-_.:@/\\d]"_s);
    return !titleOf(line).view().toString().contains(name);
}

/// A single "Periodic tasks:" introduces a list, it does not divide it.
void forgetLoneTitle(ReportSection& section)
{
    const auto isPlainTitle = [](const Entry& entry) {
        return entry.isTitle && !entry.isBold && !entry.isItem && entry.fence == 0;
    };
    const auto title = std::find_if(section.entries.begin(), section.entries.end(), isPlainTitle);
    if (title == section.entries.end()
        || std::find_if(title + 1, section.entries.end(), isPlainTitle) != section.entries.end())
        return;
    title->isTitle = false;
    const ByteRange lone = titleOf(title->words).range();
    for (Entry& entry : section.entries) {
        if (entry.group.range() == lone)
            entry.group = {};
    }
}

/// Puts the blocks into sections, and titles above the lists they are the titles of.
class Outline
{
public:
    explicit Outline(const Markdown& markdown) : m_markdown(markdown) { m_sections.emplace_back(); }

    std::vector<ReportSection> take()
    {
        for (const MarkdownBlock& block : m_markdown.blocks)
            add(block);
        std::for_each(m_sections.begin(), m_sections.end(), forgetLoneTitle);
        return std::move(m_sections);
    }

private:
    ReportSection& section() { return m_sections.back(); }

    void add(const MarkdownBlock& block)
    {
        switch (block.type) {
        case MarkdownBlock::Type::Heading: open(headingOf(m_markdown.lineOf(block), block.level)); break;
        case MarkdownBlock::Type::Rule: part(); break;
        case MarkdownBlock::Type::TableHead:
            section().tables.push_back({.head = cellsOf(block), .group = m_group});
            break;
        case MarkdownBlock::Type::TableRow:
            if (!section().tables.empty())
                section().tables.back().rows.push_back(cellsOf(block));
            break;
        case MarkdownBlock::Type::CodeLine: addCodeLine(block); break;
        case MarkdownBlock::Type::Item: addItem(block); break;
        case MarkdownBlock::Type::Paragraph: addParagraph(block); break;
        }
    }

    std::vector<Words> cellsOf(const MarkdownBlock& block) const
    {
        const auto words = m_markdown.wordsOf(block);
        return {words.begin(), words.end()};
    }

    void open(const ReportHeading& heading)
    {
        m_group = {};
        while (!m_path.empty() && m_path.back().heading.level >= heading.level)
            m_path.pop_back();
        ReportSection next = m_path.empty() ? ReportSection() : m_path.back();
        const bool isTitle = m_path.empty() && m_headingCount++ == 0 && heading.level == 1 && heading.category.isEmpty()
                             && !heading.count;
        next.heading = heading;
        next.isOwnTopic = false;
        if (isTitle)
            next.heading.topic = HeadingTopic::Unknown;
        else if (next.topic != HeadingTopic::Prose)
            specialise(next, heading);
        m_path.push_back(next);
        m_sections.push_back(std::move(next));
    }

    /// Goes on below the same heading.
    void part()
    {
        m_group = {};
        ReportSection next = m_path.empty() ? ReportSection() : m_path.back();
        next.isAfterRule = true;
        m_sections.push_back(std::move(next));
    }

    static void specialise(ReportSection& section, const ReportHeading& heading)
    {
        if (!heading.category.isEmpty() || !heading.subState.isEmpty())
            section.modules = heading;
        if (heading.topic == HeadingTopic::Unknown)
            return;
        section.isObserved = section.isObserved || heading.topic == HeadingTopic::Observations;
        section.isOwnTopic = true;
        section.topic = heading.topic;
        section.isWithout = heading.isWithout;
    }

    void push(Entry entry)
    {
        if (entry.isItem && !section().entries.empty())
            entitle(section().entries.back(), entry);
        if (entry.isTitle)
            m_group = titleOf(entry.words);
        section().entries.push_back(entry);
    }

    /// "- **Core AI**" with a list below it.
    void entitle(Entry& before, Entry& below)
    {
        const bool isTitle = before.isItem && before.isBold && !before.isTitle && below.depth > before.depth;
        if (!isTitle || !isTitleText(before.words))
            return;
        before.isTitle = true;
        m_group = below.group = titleOf(before.words);
        m_titleDepth = before.depth;
    }

    void addParagraph(const MarkdownBlock& block)
    {
        const std::vector<Words> lines = linesOf(m_markdown.lineOf(block));
        m_titleDepth = 0;
        for (const Words& line : lines) {
            m_group = {};
            push({.words = line,
                  .depth = block.level,
                  .isBold = block.isBold && lines.size() == 1,
                  .isTitle = lines.size() == 1 && isTitleLine(line, block.isBold)});
        }
    }

    /// Bold, or a few words and a colon.
    static bool isTitleLine(const Words& line, bool isBold)
    {
        constexpr qsizetype mostWords = 4;
        const QStringView text = line.view();
        return isBold || (text.endsWith(u':') && !text.contains(u'/') && lowerWords(text).size() <= mostWords);
    }

    /// An item may go on for lines; those of "key: value" are statements of their own.
    static std::vector<Words> statementsIn(const Words& item)
    {
        std::vector<Words> statements;
        const auto offsetIn = [&item](const Words& part) { return part.view().data() - item.view().data(); };
        for (const Words& line : linesOf(item)) {
            if (statements.empty() || keyValueIn(line)) {
                statements.push_back(line);
                continue;
            }
            const qsizetype begin = offsetIn(statements.back());
            statements.back() = item.sliced(begin, offsetIn(line) + line.size() - begin);
        }
        return statements;
    }

    void addItem(const MarkdownBlock& block)
    {
        if (m_titleDepth > 0 && block.level <= m_titleDepth) {
            m_group = {};
            m_titleDepth = 0;
        }
        const std::vector<Words> lines = statementsIn(m_markdown.lineOf(block));
        for (size_t i = 0; i < lines.size(); ++i) {
            const bool isTitle = i == 0 && lines.size() == 1 && lines[i].view().endsWith(u':');
            push({.words = lines[i],
                  .group = m_group,
                  .depth = block.level,
                  .isItem = i == 0,
                  .isBold = block.isBold && lines.size() == 1,
                  .isTitle = isTitle});
            m_titleDepth = isTitle ? block.level : m_titleDepth;
        }
    }

    void addCodeLine(const MarkdownBlock& block)
    {
        static const QRegularExpression mark(u"^(\\s*)([-*+\\x{2022}]\\s+)?"_s);
        if (m_fence != block.level)
            m_group = {};
        m_fence = block.level;
        const Words& line = m_markdown.lineOf(block);
        const auto match = mark.match(line.view().toString());
        const Words words = line.from(match.capturedLength()).trimmed();
        push({.words = words,
              .group = m_group,
              .depth = 1,
              .fence = block.level,
              .isItem = true,
              .isTitle = match.capturedLength(2) == 0 && words.view().endsWith(u':')});
    }

    const Markdown& m_markdown;
    std::vector<ReportSection> m_sections;
    std::vector<ReportSection> m_path; ///< the open headings, without what stands below them
    Words m_group;
    int m_titleDepth = 0; ///< of the item that gave the group; 0 if a line outside of lists did
    int m_fence = 0;
    int m_headingCount = 0;
};

} // namespace

std::vector<ReportSection> outlineOf(const Markdown& markdown)
{
    return Outline(markdown).take();
}

} // namespace unitscope

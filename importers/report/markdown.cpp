// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/markdown.h"

#include "importers/report/entity.h"
#include "importers/report/limits.h"

#include <algorithm>
#include <functional>
#include <md4c.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Fences that hold text for people, as far as their first line says.
bool isReadableFence(const MD_BLOCK_CODE_DETAIL& fence)
{
    const QByteArray language = QByteArray(fence.lang.text, qsizetype(fence.lang.size)).toLower();
    constexpr std::array<QByteArrayView, 8> readable = {"", "text", "txt", "plain", "plaintext", "yaml", "yml", "none"};
    return std::find(readable.begin(), readable.end(), QByteArrayView(language)) != readable.end();
}

/// Takes md4c's calls and keeps what they say.
class Collector
{
public:
    explicit Collector(const QByteArray& utf8) : m_input(utf8), m_page(std::make_unique<Markdown>()) { }

    std::unique_ptr<const Markdown> takePage() { return std::move(m_page); }
    const std::optional<Refusal>& refusal() const { return m_refusal; }

    int enterBlock(MD_BLOCKTYPE type, void* detail)
    {
        if (type < MD_BLOCK_THEAD) // whatever begins ends the words of the item it stands in
            flush(MarkdownBlock::Type::Item);
        switch (type) {
        case MD_BLOCK_LI: m_hasItem.push_back(false); break;
        case MD_BLOCK_H: m_level = int(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level); break;
        case MD_BLOCK_CODE:
            m_isCode = true;
            m_isSkipped = !isReadableFence(*static_cast<MD_BLOCK_CODE_DETAIL*>(detail));
            ++m_fence;
            break;
        case MD_BLOCK_HTML: m_isSkipped = true; break;
        case MD_BLOCK_TABLE: checkTable(*static_cast<MD_BLOCK_TABLE_DETAIL*>(detail)); break;
        case MD_BLOCK_TR: m_firstCell = m_page->words.size(); break;
        default: break;
        }
        return 0;
    }

    int leaveBlock(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_H: flush(MarkdownBlock::Type::Heading); break;
        case MD_BLOCK_P: flush(MarkdownBlock::Type::Paragraph); break;
        case MD_BLOCK_LI:
            flush(MarkdownBlock::Type::Item);
            m_hasItem.pop_back();
            break;
        case MD_BLOCK_HR: m_page->blocks.push_back({.type = MarkdownBlock::Type::Rule}); break;
        case MD_BLOCK_CODE:
            endCodeLine();
            m_isCode = m_isSkipped = false;
            break;
        case MD_BLOCK_HTML: m_isSkipped = false; break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: endCell(); break;
        case MD_BLOCK_TR: endRow(); break;
        default: break;
        }
        return m_refusal && type == MD_BLOCK_TR ? 1 : 0;
    }

    void enterSpan(MD_SPANTYPE type)
    {
        m_boldDepth += type == MD_SPAN_STRONG;
        m_imageDepth += type == MD_SPAN_IMG;
        m_underscores += type == MD_SPAN_U;
        m_underlineDepth += type == MD_SPAN_U;
    }

    void leaveSpan(MD_SPANTYPE type)
    {
        m_boldDepth -= type == MD_SPAN_STRONG;
        m_imageDepth -= type == MD_SPAN_IMG;
        if (type != MD_SPAN_U)
            return;
        --m_underlineDepth;
        if (m_keptUnderscores > 0 && m_end < m_input.size() && m_input[m_end] == '_') {
            m_page->text.append("_", m_end);
            ++m_end;
            --m_keptUnderscores;
        }
        m_underscores = 0;
    }

    int text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size)
    {
        if (m_isSkipped || m_imageDepth > 0)
            return 0;
        const QByteArrayView bytes(text, qsizetype(size));
        const bool isInput = std::less_equal<>()(m_input.constData(), text)
                             && std::less_equal<>()(text + size, m_input.constData() + m_input.size());
        const qint64 begin = isInput ? text - m_input.constData() : m_end;
        if (m_refusal) {
            m_refusal->offset = begin;
            return 1;
        }
        if (m_isCode && bytes.contains('\n'))
            endCodeLine();
        else if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR)
            m_page->text.appendFor(u"\n", {m_end, m_end});
        else if (type == MD_TEXT_ENTITY)
            m_page->text.appendFor(characterOf(bytes), {begin, begin + bytes.size()});
        else if (!isInput)
            m_page->text.appendFor(QString::fromUtf8(bytes), {m_end, m_end});
        else
            addWritten(bytes, begin);
        if (isInput)
            m_end = begin + bytes.size();
        m_hasPlain = m_hasPlain || (m_boldDepth == 0 && m_underlineDepth < 2 && !bytes.trimmed().isEmpty());
        return 0;
    }

private:
    void addWritten(QByteArrayView bytes, qint64 begin)
    {
        const qint64 count = std::min<qint64>(m_underscores, begin);
        m_underscores = 0;
        if (count > 0 && isNameWithUnderscores(begin, count)) {
            m_page->text.append(QByteArrayView(m_input).sliced(begin - count, count), begin - count);
            m_keptUnderscores = int(count);
        }
        m_page->text.append(bytes, begin);
    }

    /// "__main__.py" and "__main__", not "__bold__" words. What begins at `begin` stands between `count` underscores.
    bool isNameWithUnderscores(qint64 begin, qint64 count) const
    {
        const QByteArrayView input(m_input);
        const QByteArrayView before = input.sliced(begin - count, count);
        const qint64 end = m_input.indexOf('_', begin);
        if (end < 0 || end + count > m_input.size() || std::count(before.begin(), before.end(), '_') != count)
            return false;
        const QByteArrayView name = input.sliced(begin, end - begin);
        const char next = end + count < m_input.size() ? m_input[end + count] : ' ';
        return next == '.' || next == '/' || (count == 2 && (name == "main" || name == "init"));
    }

    void checkTable(const MD_BLOCK_TABLE_DETAIL& table)
    {
        m_cells += qint64(table.col_count) * (qint64(table.body_row_count) + 1);
        if (table.col_count > unsigned(mostColumns))
            m_refusal = Refusal{m_end, u"tables of at most %1 columns"_s.arg(mostColumns),
                                u"one of %1"_s.arg(table.col_count), u"Give a report with narrower tables."_s};
        else if (m_cells > mostCells)
            m_refusal = Refusal{m_end, u"at most %1 cells in all tables"_s.arg(mostCells), u"%1"_s.arg(m_cells),
                                u"Give a report with fewer rows or columns."_s};
        m_isHead = true;
    }

    /// Ends the words that were begun, if there are any. Outside of headings the list decides what they are.
    void flush(MarkdownBlock::Type type)
    {
        const Words words = m_page->text.since(m_begin).trimmed();
        const bool isBold = !m_hasPlain;
        m_begin = m_page->text.size();
        m_hasPlain = false;
        m_underscores = m_keptUnderscores = 0;
        if (words.isEmpty())
            return;
        const bool isFirst = !m_hasItem.empty() && !m_hasItem.back();
        if (type != MarkdownBlock::Type::Heading)
            type = isFirst ? MarkdownBlock::Type::Item : MarkdownBlock::Type::Paragraph;
        if (isFirst)
            m_hasItem.back() = true;
        add(type, type == MarkdownBlock::Type::Heading ? m_level : int(m_hasItem.size()), isBold, words);
    }

    void endCodeLine()
    {
        const Words line = m_page->text.since(m_begin);
        m_begin = m_page->text.size();
        if (!line.view().trimmed().isEmpty())
            add(MarkdownBlock::Type::CodeLine, m_fence, false, line);
    }

    void add(MarkdownBlock::Type type, int level, bool isBold, const Words& words)
    {
        m_page->blocks.push_back({type, level, isBold, quint32(m_page->words.size()), 1});
        m_page->words.push_back(words);
    }

    void endCell()
    {
        m_page->words.push_back(m_page->text.since(m_begin).trimmed());
        m_page->text.appendFor(u" ", {m_end, m_end}); // so that a whole row can be read
        m_begin = m_page->text.size();
        m_underscores = m_keptUnderscores = 0;
    }

    void endRow()
    {
        std::vector<Words>& words = m_page->words;
        while (words.size() > m_firstCell && words.back().isEmpty())
            words.pop_back();
        if (m_isHead || words.size() > m_firstCell)
            m_page->blocks.push_back({m_isHead ? MarkdownBlock::Type::TableHead : MarkdownBlock::Type::TableRow, 0,
                                      false, quint32(m_firstCell), quint32(words.size() - m_firstCell)});
        m_isHead = false;
    }

    const QByteArray& m_input;
    std::unique_ptr<Markdown> m_page;
    std::optional<Refusal> m_refusal;
    std::vector<bool> m_hasItem; ///< for each open item: whether its first words were kept
    qsizetype m_begin = 0;       ///< of the words at hand, in the text
    qint64 m_end = 0;            ///< of what was last read, in the input
    size_t m_firstCell = 0;
    qint64 m_cells = 0;
    int m_level = 0;
    int m_fence = 0;
    int m_boldDepth = 0;
    int m_imageDepth = 0;
    int m_underlineDepth = 0;  ///< two are as good as bold
    int m_underscores = 0;     ///< opened, and nobody knows yet what for
    int m_keptUnderscores = 0; ///< opened as part of a name, and to be closed as such
    bool m_hasPlain = false;
    bool m_isCode = false;
    bool m_isSkipped = false;
    bool m_isHead = false;
};

Collector& collectorAt(void* user)
{
    return *static_cast<Collector*>(user);
}

} // namespace

tl::expected<std::unique_ptr<const Markdown>, Refusal> readMarkdown(const QByteArray& utf8)
{
    if (auto refusal = refusalOf(utf8))
        return tl::unexpected(*std::move(refusal));
    Collector collector(utf8);
    MD_PARSER parser{};
    // Deep indentation is a list in a list here, never code; names in angle brackets are names; underscores
    // may belong to names.
    parser.flags = MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLSPANS | MD_FLAG_UNDERLINE
                   | MD_FLAG_PERMISSIVEATXHEADERS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
        return collectorAt(user).enterBlock(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) { return collectorAt(user).leaveBlock(type); };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* user) { return collectorAt(user).enterSpan(type), 0; };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* user) { return collectorAt(user).leaveSpan(type), 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
        return collectorAt(user).text(type, text, size);
    };
    const int outcome = md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &collector);
    if (collector.refusal())
        return tl::unexpected(*collector.refusal());
    if (outcome != 0)
        return tl::unexpected(Refusal{0, u"enough memory to read the text"_s, u"too little"_s,
                                      u"Close other programs, or give a smaller report."_s});
    return collector.takePage();
}

} // namespace unitscope

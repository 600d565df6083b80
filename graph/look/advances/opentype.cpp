// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/look/advances/opentype.h"

#include <QtCore/qendian.h>

namespace unitscope {

namespace {

/// A part of the file with checked big-endian reads; outside, everything is 0 and `isBroken` says so.
class Table
{
public:
    explicit Table(QByteArrayView bytes) : m_bytes(bytes) { }

    quint32 u16(qsizetype at) { return has(at, 2) ? qFromBigEndian<quint16>(m_bytes.data() + at) : 0u; }
    quint32 u32(qsizetype at) { return has(at, 4) ? qFromBigEndian<quint32>(m_bytes.data() + at) : 0u; }
    Table from(qsizetype at) { return Table(has(at, 0) ? m_bytes.sliced(at) : QByteArrayView()); }
    qsizetype size() const { return m_bytes.size(); }
    bool isBroken() const { return m_isBroken; }

private:
    bool has(qsizetype at, qsizetype count)
    {
        const bool fits = at >= 0 && at + count <= m_bytes.size();
        m_isBroken = m_isBroken || !fits;
        return fits;
    }
    QByteArrayView m_bytes;
    bool m_isBroken = false;
};

std::optional<Table> findTable(Table& font, QByteArrayView tag)
{
    const quint32 sought = qFromBigEndian<quint32>(tag.data());
    const quint32 count = font.u16(4);
    for (quint32 i = 0; i < count; ++i) {
        const qsizetype record = 12 + 16 * qsizetype(i);
        if (font.u32(record) == sought)
            return font.from(qsizetype(font.u32(record + 8)));
    }
    return std::nullopt;
}

using GlyphOf = std::map<char32_t, quint32>;

/// Segments with 16-bit ends; the glyph is given by a delta or looked up in the array behind the range offsets.
GlyphOf readSegments(Table table)
{
    GlyphOf glyphs;
    const qsizetype segments = table.u16(6) / 2;
    const qsizetype ends = 14;
    const qsizetype starts = ends + 2 * segments + 2;
    const qsizetype deltas = starts + 2 * segments;
    const qsizetype offsets = deltas + 2 * segments;
    for (qsizetype s = 0; s < segments; ++s) {
        const quint32 first = table.u16(starts + 2 * s);
        const quint32 last = table.u16(ends + 2 * s);
        const quint32 delta = table.u16(deltas + 2 * s);
        const quint32 offset = table.u16(offsets + 2 * s);
        for (quint32 c = first; c <= last && c != 0xffff; ++c) {
            quint32 glyph = c;
            if (offset != 0)
                glyph = table.u16(offsets + 2 * s + qsizetype(offset) + 2 * qsizetype(c - first));
            if (offset == 0 || glyph != 0)
                glyph = (glyph + delta) & 0xffff;
            if (glyph != 0)
                glyphs[c] = glyph;
        }
    }
    return glyphs;
}

GlyphOf readGroups(Table table)
{
    GlyphOf glyphs;
    const quint32 groups = table.u32(12);
    for (quint32 g = 0; g < groups && !table.isBroken(); ++g) {
        const qsizetype group = 16 + 12 * qsizetype(g);
        const quint32 first = table.u32(group);
        const quint32 last = std::min(table.u32(group + 4), 0x10ffffu);
        const quint32 glyph = table.u32(group + 8);
        for (quint32 c = first; c <= last; ++c)
            glyphs[c] = glyph + (c - first);
    }
    return glyphs;
}

GlyphOf readGlyphs(Table cmap)
{
    GlyphOf best;
    const quint32 count = cmap.u16(2);
    for (quint32 i = 0; i < count; ++i) {
        Table table = cmap.from(qsizetype(cmap.u32(4 + 8 * qsizetype(i) + 4)));
        const quint32 format = table.u16(0);
        if (format != 4 && format != 12)
            continue;
        GlyphOf glyphs = format == 4 ? readSegments(table) : readGroups(table);
        if (glyphs.size() > best.size())
            best = std::move(glyphs);
    }
    return best;
}

} // namespace

std::optional<FontAdvances> readAdvances(QByteArrayView font)
{
    Table file(font);
    auto head = findTable(file, "head");
    auto hhea = findTable(file, "hhea");
    auto hmtx = findTable(file, "hmtx");
    auto cmap = findTable(file, "cmap");
    auto os2 = findTable(file, "OS/2");
    if (!head || !hhea || !hmtx || !cmap || !os2)
        return std::nullopt;

    FontAdvances advances;
    advances.unitsPerEm = int(head->u16(18));
    advances.capHeight = int(os2->u16(88));
    const quint32 metrics = hhea->u16(34);
    if (advances.unitsPerEm == 0 || metrics == 0)
        return std::nullopt;
    for (const auto& [character, glyph] : readGlyphs(*cmap))
        advances.advance[character] = int(
            hmtx->u16(4 * qsizetype(std::min(glyph, metrics - 1)))); // the last one repeats
    if (hmtx->isBroken() || advances.advance.empty())
        return std::nullopt;
    return advances;
}

} // namespace unitscope

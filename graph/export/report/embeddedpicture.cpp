// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/report/embeddedpicture.h"

#include "graph/export/svg.h"

namespace unitscope {

QByteArray embeddedPicture(const Picture& picture)
{
    // Texts and attributes of the file hold no quotation mark as it is, and its groups are not within each other.
    constexpr QByteArrayView group("<g id=\"");
    constexpr QByteArrayView end("</g>\n");
    const QByteArray svg = toSvg(picture);
    QByteArray out;
    qsizetype at = 0;
    for (qsizetype next = svg.indexOf(group); next >= 0; next = svg.indexOf(group, at)) {
        const qsizetype idBegin = next + group.size();
        const qsizetype idEnd = svg.indexOf('"', idBegin);
        const qsizetype groupEnd = svg.indexOf(end, idEnd) + end.size();
        const QByteArray id = svg.sliced(idBegin, idEnd - idBegin);
        const bool isNode = id.startsWith("n-") && svg.sliced(idEnd).startsWith("\" class=\"node ");
        out += svg.sliced(at, next - at);
        if (isNode)
            out += "<a href=\"#" + id + "\">";
        out += group.toByteArray() + "picture-" + svg.sliced(idBegin, groupEnd - idBegin);
        if (isNode)
            out += "</a>\n";
        at = groupEnd;
    }
    return out + svg.sliced(at);
}

} // namespace unitscope

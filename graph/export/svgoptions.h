// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How an SVG file is to be used: on which ground, beside which others, with which links. Values; what is typed is checked
/// where they are made.

#include "graph/base/result.h"
#include "graph/draw/papersize.h"

#include <QtCore/qstring.h>

namespace unitscope {

class NodeId;

/// Where a box leads, with places for what the box is: "https://wiki.example/{kind}/{name}", "report.html#{id}". What is put there
/// is percent-encoded. An address is http, https, or relative to the page; no other scheme can be made by any name.
class LinkTemplate
{
public:
    /// Leads nowhere.
    LinkTemplate() = default;
    /// Usage, in words about the option that is called `where`: another scheme or another host without one ("//host"), a
    /// place that is unknown, characters that no address has.
    static Result<LinkTemplate> from(const QString& where, const QString& typed);

    bool isEmpty() const { return m_text.isEmpty(); }
    const QString& text() const { return m_text; }
    /// {kind}, {name}, {host}, and {id}: the box's id in the file, without the file's prefix.
    QString linkTo(const NodeId& id) const;
    bool operator==(const LinkTemplate&) const = default;

private:
    QString m_text;
};

/// "topology-": begins with a letter, then letters, digits, - and _; at most 64. Usage otherwise.
Result<QString> idPrefixFrom(const QString& where, const QString& typed);

struct SvgOptions
{
    enum class Theme : quint8 {
        Auto, ///< light, and dark where the reader's browser asks for it
        Light,
        Dark
    };
    Theme theme = Theme::Auto;
    bool hasBackground = true;
    Paper paper =
        Paper::Fit;        ///< then as large as the picture; else of the paper's size, the picture within its margins
    QString idPrefix = {}; ///< before every id, so that several files can stand in one page
    LinkTemplate link = {};
    bool isForDocs = false; ///< words of boxes and lines without what changes by itself; the hash of what is drawn
    bool operator==(const SvgOptions&) const = default;
};

} // namespace unitscope

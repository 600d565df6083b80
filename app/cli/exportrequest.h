// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What somebody asked for with "export": a plain value, already checked.

#include "app/cli/picturerequest.h"
#include "app/cli/rulesrequest.h"
#include "app/cli/sourcerequest.h"
#include "app/cli/viewwish.h"
#include "graph/export/textformat.h"
#include "graph/layout/layout.h"

#include <QtCore/qstring.h>
#include <optional>
#include <vector>

namespace unitscope {

struct ExportRequest
{
    enum class Format : quint8 { Svg, RegistryJson, RegistryMarkdown, Png, Pdf, Text };
    SourceRequest source;
    Format format = Format::Svg;
    TextFormat textFormat = TextFormat::Dot; ///< for Format::Text
    QString output;                          ///< a path; empty or "-" for standard output
    ViewWish view = {};
    LayoutOptions layout;
    bool allowFallback = false; ///< write the picture also if Graphviz did not place it
    RulesRequest rules = {};
    PictureRequest picture = {};
    bool isRedacted = false; ///< aliases for hosts, addresses, accounts, paths and process ids; no free text

    /// Nothing for what is no picture.
    std::optional<PictureFile> pictureFile() const
    {
        switch (format) {
        case Format::Svg: return PictureFile::Svg;
        case Format::Png: return PictureFile::Png;
        case Format::Pdf: return PictureFile::Pdf;
        default: return std::nullopt;
        }
    }
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to the reading of the command line: what may follow "export". Owned by the parser, which outlives it.

#include "app/cli/exportrequest.h"
#include "app/cli/pictureoptions.h"
#include "app/cli/rulesarguments.h"
#include "app/cli/sourcearguments.h"
#include "app/cli/viewarguments.h"
#include "graph/base/result.h"

namespace CLI {
class App;
}

namespace unitscope {

class ExportParser
{
public:
    explicit ExportParser(CLI::App& program);

    bool isParsed() const;
    Result<ExportRequest> request() const;

private:
    struct WantedFormat
    {
        ExportRequest::Format format = ExportRequest::Format::Svg;
        TextFormat textFormat = TextFormat::Dot; ///< for Format::Text
    };
    Result<WantedFormat> format() const;
    Result<LayoutOptions> layout() const;

    /// Everything as typed; empty where an option is absent.
    struct Typed
    {
        TypedSource source;
        std::string format;
        std::string output;
        TypedView view;
        std::string timeout;
        std::string layoutHelper;
        TypedRules rules;
        TypedPicture picture;
        bool allowFallback = false;
        bool isRedacted = false;
    };

    CLI::App* m_export = nullptr;
    Typed m_typed;
};

} // namespace unitscope

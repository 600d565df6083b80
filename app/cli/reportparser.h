// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to the reading of the command line: what may follow "report". Owned by the parser, which outlives it.

#include "app/cli/reportrequest.h"
#include "app/cli/rulesarguments.h"
#include "app/cli/sourcearguments.h"
#include "app/cli/viewarguments.h"

namespace CLI {
class App;
}

namespace unitscope {

/// Everything as typed; empty where an option is absent.
struct TypedReport
{
    TypedSource source;
    std::vector<std::string> before;
    std::string archive;
    TypedRules rules;
    std::string failOn;
    TypedView view;
    std::string timeout;
    std::string statements;
    bool isBaseline = false;
    bool isRedacted = false;
    bool allowFallback = false;
};

/// The options of a report, wherever one is made. `command` names it in messages.
void addReportOptions(CLI::App& command, TypedReport& typed);
Result<ReportParts> reportParts(const TypedReport& typed);

class ReportParser
{
public:
    explicit ReportParser(CLI::App& program);

    bool isParsed() const;
    Result<ReportRequest> request() const;

private:
    Result<ReportRequest::Format> format() const;

    CLI::App* m_report = nullptr;
    TypedReport m_typed;
    std::string m_format;
    std::string m_output;
    std::string m_picture;
};

} // namespace unitscope

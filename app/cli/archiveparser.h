// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to the reading of the command line: what may follow "archive". Owned by the parser, which outlives it.

#include "app/cli/requests.h"
#include "app/cli/sourcearguments.h"

#include <map>

namespace CLI {
class App;
}

namespace unitscope {

class ArchiveParser
{
public:
    explicit ArchiveParser(CLI::App& program);

    bool isParsed() const;
    /// "archive add", as far as it is typed.
    QString command() const;
    Result<ArchiveRequest> request() const;

private:
    CLI::App& add(ArchiveRequest::What what, const char* name);
    void addWriting(CLI::App& command);
    void addApproving();

    /// Everything as typed; empty where an option is absent.
    struct Typed
    {
        std::string folder;
        std::string asOf;
        std::string who;
        std::string words;
        std::string other;
        std::string format;
        std::string thing;
        std::string field;
        std::string host;
        std::string key;
        std::string allowedSigners;
        std::vector<std::string> numbers;
        std::vector<std::string> accept;
        std::vector<std::string> reject;
        std::vector<std::string> defer;
        std::string until;
        std::string rules;
        bool acceptsEnd = false;
    };

    CLI::App* m_archive = nullptr;
    std::map<ArchiveRequest::What, CLI::App*> m_commands;
    Typed m_typed;
    TypedSource m_source;
};

} // namespace unitscope

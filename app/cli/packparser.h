// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to the reading of the command line: what may follow "pack", and "verify". Owned by the parser, which outlives them.

#include "app/cli/packrequest.h"
#include "app/cli/reportparser.h"

namespace unitscope {

class PackParser
{
public:
    explicit PackParser(CLI::App& program);

    bool isParsed() const;
    Result<PackRequest> request() const;

private:
    CLI::App* m_pack = nullptr;
    TypedReport m_typed;
    std::string m_output;
    std::string m_key;
    bool m_isSigned = false;
};

class VerifyParser
{
public:
    explicit VerifyParser(CLI::App& program);

    bool isParsed() const;
    Result<VerifyRequest> request() const;

private:
    CLI::App* m_verify = nullptr;
    std::string m_file;
    std::string m_allowedSigners;
    std::vector<std::string> m_sources;
    std::string m_asOf;
};

} // namespace unitscope

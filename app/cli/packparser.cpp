// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/packparser.h"

#include "app/cli/optionvalues.h"
#include "app/cli/sourceoptions.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace unitscope {

PackParser::PackParser(CLI::App& program) : m_pack(program.add_subcommand("pack"))
{
    addReportOptions(*m_pack, m_typed);
    addText(*m_pack, "-o,--output", m_output)->required();
    m_pack->add_flag("--sign", m_isSigned);
    addText(*m_pack, "--key", m_key);
}

bool PackParser::isParsed() const
{
    return m_pack->parsed();
}

Result<PackRequest> PackParser::request() const
{
    Result<ReportParts> parts = reportParts(m_typed);
    if (!parts)
        return tl::unexpected(std::move(parts).error());
    if (!m_key.empty() && !m_isSigned)
        return failed({.code = Error::Code::Usage,
                       .where = {.file = u"--key"_s},
                       .expected = u"--sign beside it"_s,
                       .found = u"it alone"_s});
    if (parts->isRedacted && (parts->isBaseline || !parts->before.names.empty()))
        return failed({.code = Error::Code::Usage,
                       .where = {.file = u"--redact"_s},
                       .expected = u"a pack of one state"_s,
                       .found = u"one that compares two"_s,
                       .advice = u"A report of two states can be redacted: unitscope-cli report --redact."_s});
    parts->namesLeftOut = parts->isRedacted;
    return PackRequest{.parts = *std::move(parts),
                       .output = QString::fromStdString(m_output),
                       .isSigned = m_isSigned,
                       .key = QString::fromStdString(m_key)};
}

VerifyParser::VerifyParser(CLI::App& program) : m_verify(program.add_subcommand("verify"))
{
    addText(*m_verify, "PACK", m_file)->required();
    addText(*m_verify, "--allowed-signers", m_allowedSigners);
    addText(*m_verify, "--as-of", m_asOf);
    addList(*m_verify, "--source", m_sources)->allow_extra_args(false);
}

bool VerifyParser::isParsed() const
{
    return m_verify->parsed();
}

Result<VerifyRequest> VerifyParser::request() const
{
    VerifyRequest request{.file = QString::fromStdString(m_file),
                          .allowedSigners = QString::fromStdString(m_allowedSigners)};
    for (const std::string& source : m_sources)
        request.sources.push_back(QString::fromStdString(source));
    if (m_asOf.empty())
        return request;
    const Result<qint64> time = moment(u"--as-of"_s, QString::fromStdString(m_asOf));
    if (!time)
        return tl::unexpected(time.error());
    request.asOf = *time;
    return request;
}

} // namespace unitscope

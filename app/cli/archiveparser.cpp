// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/archiveparser.h"

#include "app/cli/optionvalues.h"
#include "app/cli/sourceoptions.h"

#include <CLI/CLI.hpp>
#include <limits>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using What = ArchiveRequest::What;

QString text(const std::string& typed)
{
    return QString::fromStdString(typed);
}

Result<std::vector<int>> numbersOf(const std::vector<std::string>& typed)
{
    std::vector<int> numbers;
    for (const std::string& word : typed) {
        const Result<int> number = wholeNumber(u"N"_s, text(word), 1, std::numeric_limits<int>::max());
        if (!number)
            return tl::unexpected(number.error());
        numbers.push_back(*number);
    }
    return numbers;
}

void addDecided(Verdict verdict, const std::vector<std::string>& typed, ArchiveRequest& request)
{
    for (const std::string& word : typed)
        request.decided.emplace_back(verdict, text(word));
}

} // namespace

ArchiveParser::ArchiveParser(CLI::App& program) : m_archive(program.add_subcommand("archive"))
{
    m_archive->require_subcommand(0, 1);
    CLI::App& adding = add(What::Add, "add");
    addList(adding, "SOURCE", m_source.names)->required();
    addSourceOptions(adding, m_source);
    addText(adding, "--note", m_typed.words);
    addWriting(adding);
    addText(add(What::List, "list"), "--format", m_typed.format);
    CLI::App& showing = add(What::Show, "show");
    addList(showing, "N", m_typed.numbers)->required()->expected(1);
    addText(showing, "--format", m_typed.format);
    CLI::App& verifying = add(What::Verify, "verify");
    verifying.add_flag("--accept-end", m_typed.acceptsEnd);
    addText(verifying, "--allowed-signers", m_typed.allowedSigners);
    addText(verifying, "--as-of", m_typed.asOf);
    CLI::App& signing = add(What::Sign, "sign");
    addText(signing, "--key", m_typed.key);
    addWriting(signing);
    CLI::App& importing = add(What::Import, "import");
    addText(importing, "DIR", m_typed.other)->required();
    addWriting(importing);
    CLI::App& purging = add(What::Purge, "purge");
    addList(purging, "N", m_typed.numbers)->required();
    addText(purging, "--why", m_typed.words)->required();
    addWriting(purging);
    CLI::App& history = add(What::History, "history");
    addText(history, "NAME", m_typed.thing)->required();
    addText(history, "FIELD", m_typed.field);
    addText(history, "--host", m_typed.host);
    addText(history, "--format", m_typed.format);
    CLI::App& baseline = add(What::Baseline, "baseline");
    addList(baseline, "N", m_typed.numbers)->required()->expected(1);
    addText(baseline, "--note", m_typed.words);
    addWriting(baseline);
    addApproving();
}

void ArchiveParser::addApproving()
{
    CLI::App& approving = add(What::Approve, "approve");
    addList(approving, "N", m_typed.numbers)->expected(0, 1);
    addList(approving, "--accept", m_typed.accept)->allow_extra_args(false);
    addList(approving, "--reject", m_typed.reject)->allow_extra_args(false);
    addList(approving, "--defer", m_typed.defer)->allow_extra_args(false);
    addText(approving, "--why", m_typed.words)->required();
    addText(approving, "--until", m_typed.until);
    addText(approving, "--rules", m_typed.rules);
    addWriting(approving);
}

CLI::App& ArchiveParser::add(What what, const char* name)
{
    CLI::App* command = m_archive->add_subcommand(name);
    addText(*command, "--archive", m_typed.folder);
    m_commands[what] = command;
    return *command;
}

void ArchiveParser::addWriting(CLI::App& command)
{
    addText(command, "--who", m_typed.who);
    addText(command, "--as-of", m_typed.asOf);
}

bool ArchiveParser::isParsed() const
{
    return m_archive->parsed();
}

QString ArchiveParser::command() const
{
    const std::vector<CLI::App*> parsed = m_archive->get_subcommands();
    return parsed.empty() ? u"archive"_s : u"archive "_s + text(parsed.front()->get_name());
}

Result<ArchiveRequest> ArchiveParser::request() const
{
    const auto parsed = std::find_if(m_commands.begin(), m_commands.end(),
                                     [](const auto& pair) { return pair.second->parsed(); });
    if (parsed == m_commands.end()) {
        QStringList names;
        for (const auto& [what, command] : m_commands)
            names << text(command->get_name());
        return failed({.code = Error::Code::Usage,
                       .where = {.file = u"archive"_s},
                       .expected = u"one of "_s + names.join(u", "_s),
                       .found = u"nothing"_s});
    }
    ArchiveRequest request{.what = parsed->first,
                           .folder = text(m_typed.folder),
                           .who = text(m_typed.who),
                           .words = text(m_typed.words),
                           .other = text(m_typed.other),
                           .thing = text(m_typed.thing),
                           .field = text(m_typed.field),
                           .host = text(m_typed.host),
                           .key = text(m_typed.key),
                           .allowedSigners = text(m_typed.allowedSigners),
                           .acceptsEnd = m_typed.acceptsEnd};
    Result<std::vector<int>> numbers = numbersOf(m_typed.numbers);
    const QString format = m_typed.format.empty() ? u"text"_s : text(m_typed.format);
    const Result<qsizetype> form = oneOf(u"--format"_s, format, {u"text"_s, u"json"_s});
    Result<SourceRequest> source = sourceRequest(m_source);
    if (!numbers || !form || !source)
        return tl::unexpected(!numbers ? numbers.error() : !form ? form.error() : source.error());
    request.numbers = *std::move(numbers);
    request.asJson = *form == 1;
    request.source = *std::move(source);
    if (!m_typed.asOf.empty()) {
        const Result<qint64> time = moment(u"--as-of"_s, text(m_typed.asOf));
        if (!time)
            return tl::unexpected(time.error());
        request.asOf = *time;
    }
    if (!m_typed.until.empty()) {
        const Result<qint64> time = moment(u"--until"_s, text(m_typed.until));
        if (!time)
            return tl::unexpected(time.error());
        request.until = *time;
    }
    request.rules = text(m_typed.rules);
    addDecided(Verdict::Approved, m_typed.accept, request);
    addDecided(Verdict::Rejected, m_typed.reject, request);
    addDecided(Verdict::Deferred, m_typed.defer, request);
    if (request.what == What::Approve && request.decided.empty())
        return failed({.code = Error::Code::Usage,
                       .where = {.file = u"archive approve"_s},
                       .expected = u"--accept, --reject or --defer with a change's key or name, or \"all\""_s,
                       .found = u"none of them"_s,
                       .advice = u"See what is open with unitscope-cli diff --baseline."_s});
    return request;
}

} // namespace unitscope

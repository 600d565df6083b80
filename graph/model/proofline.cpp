// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/proofline.h"

#include "graph/model/proofpatterns.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype readAtMost = 4096;

/// The program that is quoted: what the line begins with, else a name that is no English word.
QString methodOf(const QString& line)
{
    static const QRegularExpression atBegin(
        uR"(^[\s`$#"']*(?:sudo\s+)?(systemctl|journalctl|ss|netstat|lsof|ps|redis-cli|ls|find|stat|cat|grep|curl|docker)\s)"_s);
    static const QRegularExpression anywhere(
        u"(?<![\\w-])(systemctl|journalctl|redis-cli|netstat|lsof|ss(?= -))(?![\\w-])"_s);
    if (const auto first = atBegin.match(line); first.hasMatch())
        return first.captured(1);
    const auto somewhere = anywhere.match(line);
    return somewhere.hasMatch() ? somewhere.captured(1) : u"text"_s;
}

} // namespace

ProofLine parseProofLine(QStringView text)
{
    // Other white space than a blank would only hide a statement from the patterns.
    QString line = text.first(std::min(text.size(), readAtMost)).toString();
    std::replace_if(
        line.begin(), line.end(), [](QChar letter) { return letter.isSpace(); }, u' ');
    ProofLine proof;
    proof.method = methodOf(line);
    for (const ProofPattern& pattern : proofPatterns())
        readPattern(line, pattern, proof.statements);
    std::stable_sort(proof.statements.begin(), proof.statements.end(),
                     [](const ProofStatement& a, const ProofStatement& b) {
                         return a.begin != b.begin ? a.begin < b.begin : a.attr < b.attr;
                     });
    proof.statements.erase(std::unique(proof.statements.begin(), proof.statements.end()), proof.statements.end());
    return proof;
}

std::span<const Attr> provableAttrs()
{
    static constexpr std::array attrs = {Attr::Unit,     Attr::Category,   Attr::LoadState,  Attr::ActiveState,
                                         Attr::SubState, Attr::Enabled,    Attr::User,       Attr::Pid,
                                         Attr::Port,     Attr::ExitCode,   Attr::WorkingDir, Attr::Exec,
                                         Attr::CodePath, Attr::CodeModule, Attr::Entrypoint, Attr::VenvName,
                                         Attr::Streams};
    return attrs;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/keptsources.h"
#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "importers/archive/allowedsigners.h"
#include "importers/pack/verifypack.h"
#include "importers/source/readfile.h"

#include <QtCore/qfileinfo.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qint64 mostBytes = qint64(1) << 30;

QString lineOf(const PackFault& fault)
{
    switch (fault.what) {
    case PackFault::What::Altered: return u"altered: "_s + fault.name;
    case PackFault::What::Missing: return u"missing: "_s + fault.name;
    case PackFault::What::Added: return u"added: "_s + fault.name;
    case PackFault::What::Renamed: return u"renamed: "_s + fault.name + u", which is now "_s + fault.now;
    case PackFault::What::DoesNotFollow:
        return u"does not follow: "_s + fault.name + u" is not what this program reads in the sources"_s;
    }
    Q_UNREACHABLE();
}

/// The same words as of an archive's signatures.
QString signatureLine(const PackVerified& verified)
{
    if (!verified.signature)
        return u"signed: nothing; the files agree with the pack's own list, which proves nothing about who wrote it\n"_s;
    const JudgedSignature& judged = *verified.signature;
    const bool isGood = judged.answer == SignatureAnswer::Good;
    return u"signature: "_s + wordFor(judged.answer) + u", "_s + (isGood ? u"by "_s + judged.signer : judged.why)
           + (judged.key.isEmpty() ? QString() : u" ("_s + judged.key + u')') + u'\n';
}

QString whyNotAgain(const PackManifest& manifest)
{
    const QString own = QStringLiteral(UNITSCOPE_VERSION);
    if (manifest.program == own)
        return u"they are larger than what is read again"_s;
    return u"version "_s + safeForPeople(shortened(manifest.program)) + u" made it, this is "_s + own;
}

/// That it is redacted, and whether it follows from the sources that are at hand, if all are.
QString redactedLines(const PackVerified& verified)
{
    const PackManifest& manifest = verified.manifest;
    const std::vector<QString>& given = verified.sourceNames;
    qsizetype sources = 0;
    bool areAllGiven = true;
    for (const PackItem& item : manifest.leftOut) {
        if (item.what != "source"_L1)
            continue;
        ++sources;
        areAllGiven = areAllGiven
                      && std::find(given.begin(), given.end(), safeForPeople(shortened(item.name))) != given.end();
    }
    const QString redacted = u"redacted; the sources are not in this pack: %1 named by hash\n"_s.arg(sources);
    if (verified.follows)
        return *verified.follows ? redacted + u"topology.json: follows from these sources, read and redacted again\n"_s
                                 : redacted;
    if (!verified.isIntact() || !areAllGiven || sources == 0)
        return redacted;
    return redacted + u"topology.json: not made again from these sources; "_s
           + (manifest.sameHosts.isEmpty() ? whyNotAgain(manifest)
                                           : u"it was said which hosts are the same, and that is left out"_s)
           + u'\n';
}

QString followsLine(const PackVerified& verified)
{
    if (verified.manifest.isRedacted)
        return redactedLines(verified);
    if (verified.follows)
        return *verified.follows ? u"topology.json: follows from the sources, read again\n"_s : QString();
    return verified.isIntact()
               ? u"topology.json: not made again from the sources; "_s + whyNotAgain(verified.manifest) + u'\n'
               : QString();
}

/// What of the pack somebody's files are. That they are nothing in it is an answer, too, and not the one that was hoped for.
QString sourceLines(const PackVerified& verified, const std::vector<SourcePtr>& sources)
{
    QString text;
    for (size_t i = 0; i < sources.size(); ++i) {
        const QString& name = verified.sourceNames[i];
        text += u"source: "_s + safeForPeople(elidedMiddle(sources[i]->origin(), 160))
                + (name.isEmpty() ? u" is none that this pack names"_s : u" is "_s + name) + u'\n';
    }
    return text;
}

QString textOf(const PackVerified& verified, const std::vector<SourcePtr>& sources)
{
    QString text;
    for (const PackFault& fault : verified.faults)
        text += lineOf(fault) + u'\n';
    QStringList hosts;
    for (const QString& host : verified.manifest.hosts)
        hosts << safeForPeople(elidedMiddle(host, 60));
    if (!hosts.isEmpty())
        text += u"about: %1, as of %2\n"_s.arg(hosts.join(u", "_s), timeText(verified.manifest.asOf));
    text += u"files: %1 as they were packed\n"_s.arg(verified.files) + followsLine(verified)
            + sourceLines(verified, sources);
    // Of files that are not as they are listed, a signature of the list says nothing on its own.
    return verified.isIntact() || verified.signature ? text + signatureLine(verified) : text;
}

Result<QByteArray> packBytes(const VerifyRequest& request, const std::stop_token& stop)
{
    const ReadLimits limits{.bytes = mostBytes};
    return request.file == "-"_L1 ? readStandardInput(limits, stop) : readFile(request.file, limits, stop);
}

} // namespace

ExitCode runVerify(const VerifyRequest& request, const Console& console, std::stop_token stop)
{
    Result<QByteArray> bytes = packBytes(request, stop);
    if (!bytes)
        return fail(console, bytes.error());
    const Result<std::vector<SourcePtr>> sources = fetchAll(request.sources, {.maximumBytes = mostBytes}, stop);
    if (!sources)
        return fail(console, sources.error());
    const QString signers = request.allowedSigners.isEmpty() ? usualAllowedSigners() : request.allowedSigners;
    const Result<PackVerified> verified = verifyPack(
        *std::move(bytes), request.file == "-"_L1 ? QStringView(standardInputName).toString() : request.file,
        {.allowedSigners = signers,
         .asOf = request.asOf,
         .program = QStringLiteral(UNITSCOPE_VERSION),
         .sources = *sources},
        stop);
    if (!verified)
        return fail(console, verified.error());
    const ExitCode printed = print(console, textOf(*verified, *sources).toUtf8(), stop);
    if (printed != ExitCode::Done)
        return printed;
    // Where nobody was named whose signatures count, an unknown one is none that is wrong.
    const bool hasSigners = !request.allowedSigners.isEmpty() || QFileInfo::exists(signers);
    const auto& signature = verified->signature;
    const bool isTrusted = !signature ? request.allowedSigners.isEmpty()
                                      : signature->answer == SignatureAnswer::Good
                                            || (signature->answer == SignatureAnswer::Unknown && !hasSigners);
    const auto& names = verified->sourceNames;
    const bool areNamed = std::find(names.begin(), names.end(), QString()) == names.end();
    return verified->isIntact() && isTrusted && areNamed ? ExitCode::Done : ExitCode::Differences;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/pack/makepack.h"

#include "graph/export/canonicaljson.h"
#include "importers/archive/entryline.h"
#include "importers/archive/snapshothosts.h"
#include "importers/archive/sshsignature.h"
#include "importers/open/sourcekind.h"
#include "importers/pack/manifest.h"
#include "importers/pack/zipfile.h"

#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr const char* explanation =
    "What this is: the sources of a report on hosts and services, the report, and what\n"
    "is needed to hold the one against the other.\n"
    "\n"
    "  report.html       the report; any browser shows it, and prints it\n"
    "  topology.json     everything that is known, each value with the line that says so\n"
    "  sources/          the sources, byte by byte, with secrets masked\n"
    "  before/           those of the earlier state, if the report compares with one\n"
    "  manifest.json     where each file came from, and when\n"
    "  SHA256SUMS        the hash of every file\n"
    "  SHA256SUMS.sig    a signature of that list, if somebody signed\n"
    "\n"
    "To check it with Unitscope, on the zip file as it came:\n"
    "\n"
    "  unitscope-cli verify PACK.zip --allowed-signers FILE\n"
    "\n"
    "To check it without, in this folder:\n"
    "\n"
    "  sha256sum -c SHA256SUMS\n"
    "  ssh-keygen -Y verify -f FILE -I SIGNER -n unitscope -s SHA256SUMS.sig < SHA256SUMS\n"
    "\n"
    "FILE holds the keys of those whose signature counts, as ssh-keygen(1) describes\n"
    "under ALLOWED SIGNERS. It has to come to you in another way than this pack did.\n";

constexpr const char* redactedExplanation =
    "What this is: a report on hosts and services, redacted. Hosts, addresses, accounts,\n"
    "paths and process ids are aliases: host-1, address-3, user-2. Free text is left out.\n"
    "The sources of the report are not in it.\n"
    "\n"
    "  report.html       the report; any browser shows it, and prints it\n"
    "  topology.json     everything that is known, in the same aliases\n"
    "  manifest.json     of each source its SHA-256 and size, under \"left_out\"\n"
    "  SHA256SUMS        the hash of every file\n"
    "  SHA256SUMS.sig    a signature of that list, if somebody signed\n"
    "\n"
    "To check it with Unitscope, on the zip file as it came:\n"
    "\n"
    "  unitscope-cli verify PACK.zip --allowed-signers FILE\n"
    "\n"
    "Whoever has the sources can show which they are, and that this follows from them:\n"
    "\n"
    "  unitscope-cli verify PACK.zip --source SOURCE --source SOURCE\n"
    "\n"
    "To check it without, in this folder:\n"
    "\n"
    "  sha256sum -c SHA256SUMS\n"
    "  ssh-keygen -Y verify -f FILE -I SIGNER -n unitscope -s SHA256SUMS.sig < SHA256SUMS\n"
    "\n"
    "FILE holds the keys of those whose signature counts, as ssh-keygen(1) describes\n"
    "under ALLOWED SIGNERS. It has to come to you in another way than this pack did.\n";

/// The last part of what a source is called, with nothing in it that means something anywhere.
QString plainName(const QString& name)
{
    QString plain;
    const QString last = name.section(u'/', -1);
    for (const QChar c : last) {
        const bool isPlain = c.unicode() < 0x7f && (c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_');
        plain += isPlain ? c : QChar(u'_');
    }
    return plain.right(80);
}

class Packing
{
public:
    Packing(const PackContents& contents, const PackSigning* signing) : m_contents(contents), m_signing(signing) { }

    Result<QByteArray> pack(const std::stop_token& stop)
    {
        addItems();
        const QByteArray sums = sumsText(m_sums);
        addFile(packSumsName, sums);
        if (m_signing) {
            const Result<QByteArray> signature = sshSignature(sums, m_signing->key, m_signing->ask, stop);
            if (!signature)
                return tl::unexpected(signature.error());
            addFile(packSignatureName, *signature);
        }
        return zipped(m_files, m_contents.asOf);
    }

private:
    void addItems()
    {
        m_manifest = {.program = m_contents.program, .asOf = m_contents.asOf, .hosts = snapshotHosts(shown())};
        if (m_signing)
            m_manifest.signedAt = m_signing->time;
        const Redaction* redaction = m_contents.redaction;
        addItem({.name = u"README.txt"_s, .what = u"explanation"_s}, redaction ? redactedExplanation : explanation);
        addItem({.name = u"report.html"_s, .what = u"report"_s}, m_contents.report);
        addItem({.name = u"topology.json"_s, .what = u"topology"_s}, toCanonicalJson(shown()));
        if (redaction)
            leaveOut(*redaction);
        else
            addWhatWasRead();
        const QByteArray manifest = manifestJson(m_manifest);
        addFile(packManifestName, manifest);
        m_sums.push_back({.sha256 = sha256Of(manifest), .name = QString(packManifestName)});
    }

    const Graph& shown() const { return m_contents.redaction ? *m_contents.redaction->graph() : *m_contents.graph; }

    void addWhatWasRead()
    {
        for (const HostDecision& decision : m_contents.sameHosts.decisions)
            m_manifest.sameHosts << textOf(decision);
        if (!m_contents.rules.isEmpty())
            addItem({.name = u"rules.json"_s, .what = u"rules"_s}, m_contents.rules);
        if (!m_contents.view.isEmpty())
            addItem({.name = u"view.json"_s, .what = u"view"_s}, m_contents.view);
        addSources(m_contents.graph->snapshot(), u"sources/"_s, u"source"_s);
        if (m_contents.before)
            addSources(m_contents.before->snapshot(), u"before/"_s, u"source_before"_s);
    }

    /// Hosts, paths and reasons stand in what was read: of each the hash, by which who has it can say which it was.
    void leaveOut(const Redaction& redaction)
    {
        Q_ASSERT(!m_contents.before);
        m_manifest.isRedacted = true;
        for (const HostDecision& decision :
             m_contents.sameHosts.decisions) // that there were some: else nobody could make it again
            m_manifest.sameHosts << textOf(
                {redaction.host(decision.host), redaction.host(decision.other), decision.isSame});
        const Snapshot& snapshot = m_contents.graph->snapshot();
        std::map<SourceIndex, SourceIndex> byAlias;
        for (SourceIndex i = 0; i < snapshot.sources().size(); ++i)
            byAlias.emplace(redaction.source(i), i);
        for (const auto& [alias, i] : byAlias) {
            const Source& source = *snapshot.sources()[i];
            leaveOut({.name = redaction.graph()->snapshot().sources()[alias]->shortName(),
                      .what = u"source"_s,
                      .format = sourceKind(source),
                      .time = snapshot.timeOf(i)},
                     source.bytes());
        }
        if (!m_contents.rules.isEmpty())
            leaveOut({.name = u"rules"_s, .what = u"rules"_s}, m_contents.rules);
        if (!m_contents.view.isEmpty())
            leaveOut({.name = u"view"_s, .what = u"view"_s}, m_contents.view);
    }

    void leaveOut(PackItem item, const QByteArray& bytes)
    {
        item.bytes = bytes.size();
        item.sha256 = sha256Of(bytes);
        m_manifest.leftOut.push_back(std::move(item));
    }

    void addSources(const Snapshot& snapshot, const QString& folder, const QString& what)
    {
        for (SourceIndex i = 0; i < snapshot.sources().size(); ++i) {
            const Source& source = *snapshot.sources()[i];
            addItem({.name = folder + QString::number(i + 1) + u'-' + plainName(source.shortName()),
                     .what = what,
                     .origin = source.origin(),
                     .format = sourceKind(source),
                     .time = snapshot.timeOf(i)},
                    source.bytes());
        }
    }

    void addItem(PackItem item, const QByteArray& bytes)
    {
        item.bytes = bytes.size();
        item.sha256 = sha256Of(bytes);
        m_sums.push_back({.sha256 = item.sha256, .name = item.name});
        addFile(item.name, bytes);
        m_manifest.items.push_back(std::move(item));
    }

    void addFile(const QString& name, const QByteArray& bytes) { m_files.push_back({packFolder + name, bytes}); }

    const PackContents& m_contents;
    const PackSigning* m_signing;
    PackManifest m_manifest;
    std::vector<PackSum> m_sums;
    std::vector<PackedFile> m_files;
};

} // namespace

Result<QByteArray> makePack(const PackContents& contents, const PackSigning* signing, const std::stop_token& stop)
{
    return Packing(contents, signing).pack(stop);
}

} // namespace unitscope

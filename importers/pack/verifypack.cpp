// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/pack/verifypack.h"

#include "graph/base/safetext.h"
#include "graph/export/canonicaljson.h"
#include "graph/view/redact/redaction.h"
#include "importers/open/sources.h"
#include "importers/pack/zipfile.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using What = PackFault::What;

constexpr qint64 mostOfList = qint64(16) << 20;
constexpr qint64 mostReadAgain = qint64(256) << 20;

class PackReader
{
public:
    PackReader(const ZipFile& zip, const QString& where, const PackCheck& check, const std::stop_token& stop)
        : m_zip(zip), m_where(where), m_check(check), m_stop(stop)
    { }

    Result<PackVerified> verify()
    {
        if (const Result<void> read = readLists(); !read)
            return tl::unexpected(read.error());
        if (const Result<void> looked = lookAtFiles(); !looked)
            return tl::unexpected(looked.error());
        nameSources();
        if (m_verified.isIntact() && m_verified.manifest.program == m_check.program) {
            if (const Result<void> again = readAgain(); !again)
                return tl::unexpected(again.error());
        }
        if (const Result<void> judged = judgeSignature(); !judged)
            return tl::unexpected(judged.error());
        return std::move(m_verified);
    }

private:
    const ZipEntry* find(const QString& name) const { return m_zip.find(packFolder + name); }

    Result<QByteArray> listNamed(QLatin1StringView name) const
    {
        if (const ZipEntry* entry = find(name))
            return m_zip.read(*entry, mostOfList, m_stop);
        return failed({.code = Error::Code::BadFormat,
                       .where = {.file = m_where},
                       .expected = u"a pack, with %1%2 in it"_s.arg(packFolder, name),
                       .found = u"a zip file without"_s});
    }

    Result<void> readLists()
    {
        const Result<QByteArray> text = listNamed(packSumsName);
        if (!text)
            return tl::unexpected(text.error());
        m_sumsText = *text;
        Result<std::vector<PackSum>> sums = readSums(m_sumsText, m_where + u", "_s + packSumsName);
        if (!sums)
            return tl::unexpected(std::move(sums).error());
        m_sums = *std::move(sums);
        // One that is altered or gone is a fault like that of any other file.
        const ZipEntry* entry = find(packManifestName);
        const Result<QByteArray> json = entry ? m_zip.read(*entry, mostOfList, m_stop) : QByteArray();
        if (!json)
            return json.error().code == Error::Code::BadFormat ? Result<void>() : tl::unexpected(json.error());
        Result<PackManifest> manifest = readManifest(*json, m_where + u", "_s + packManifestName);
        if (manifest)
            m_verified.manifest = *std::move(manifest);
        return {};
    }

    /// The hash of a file; empty if its bytes are not even what the zip says of them.
    Result<QByteArray> hashOf(const ZipEntry& entry) const
    {
        Result<QByteArray> hash = m_zip.sha256(entry, m_stop);
        if (!hash && hash.error().code == Error::Code::BadFormat)
            return QByteArray();
        return hash;
    }

    Result<void> lookAtFiles()
    {
        std::set<QString> listed{packFolder + packSumsName, packFolder + packSignatureName};
        for (const PackSum& sum : m_sums)
            listed.insert(packFolder + sum.name);
        std::map<QByteArray, QString> added; // by hash, what no list names
        std::vector<QString> addedNames;
        for (const ZipEntry& entry : m_zip.entries()) {
            if (listed.contains(entry.name))
                continue;
            const Result<QByteArray> hash = hashOf(entry);
            if (!hash)
                return tl::unexpected(hash.error());
            added.emplace(*hash, entry.name);
            addedNames.push_back(entry.name);
        }
        std::set<QString> renamed;
        for (const PackSum& sum : m_sums) {
            if (const Result<void> looked = lookAt(sum, added, renamed); !looked)
                return looked;
        }
        std::sort(addedNames.begin(), addedNames.end());
        for (const QString& name : addedNames) {
            if (!renamed.contains(name))
                m_verified.faults.push_back({.what = What::Added, .name = shown(name)});
        }
        return {};
    }

    Result<void> lookAt(const PackSum& sum, const std::map<QByteArray, QString>& added, std::set<QString>& renamed)
    {
        const ZipEntry* entry = find(sum.name);
        if (!entry) {
            const auto now = added.find(sum.sha256);
            const bool isThere = now != added.end() && renamed.insert(now->second).second;
            m_verified.faults.push_back({.what = isThere ? What::Renamed : What::Missing,
                                         .name = safeForPeople(sum.name),
                                         .now = isThere ? shown(now->second) : QString()});
            return {};
        }
        const Result<QByteArray> hash = hashOf(*entry);
        if (!hash)
            return tl::unexpected(hash.error());
        if (*hash == sum.sha256 && agreesWithManifest(sum))
            ++m_verified.files;
        else
            m_verified.faults.push_back({.what = What::Altered, .name = safeForPeople(sum.name)});
        return {};
    }

    /// Both lists say the same of it. The manifest does not name itself.
    bool agreesWithManifest(const PackSum& sum) const
    {
        if (sum.name == packManifestName)
            return true;
        const auto& items = m_verified.manifest.items;
        const auto item = std::find_if(items.begin(), items.end(),
                                       [&](const PackItem& one) { return one.name == sum.name; });
        return items.empty() || (item != items.end() && item->sha256 == sum.sha256); // of none: it is altered itself
    }

    static QString shown(const QString& name)
    {
        return safeForPeople(name.startsWith(packFolder) ? name.sliced(packFolder.size()) : name);
    }

    /// Reads the sources as they were read when it was packed.
    Result<void> readAgain()
    {
        const bool isRedacted = m_verified.manifest.isRedacted;
        Result<std::vector<SourcePtr>> sources = isRedacted ? sourcesAtHand() : sourcesPacked();
        if (!sources)
            return tl::unexpected(sources.error());
        const ZipEntry* topology = find("topology.json"_L1);
        if (sources->empty() || !topology)
            return {};
        const Result<QByteArray> stated = m_zip.read(*topology, qint64(2) << 30, m_stop);
        if (!stated)
            return tl::unexpected(stated.error());
        Result<bool> follows = isReadIn(*sources, *stated);
        // Aliases are numbered in the order of names, and the sources may have had others when they were packed.
        if (follows && !*follows && isRedacted)
            follows = isReadIn(inOrder(*sources), *stated);
        if (!follows)
            return tl::unexpected(follows.error());
        m_verified.follows = *follows;
        if (!*follows)
            m_verified.faults.push_back({.what = What::DoesNotFollow, .name = u"topology.json"_s});
        return {};
    }

    /// None if they are too large.
    Result<std::vector<SourcePtr>> sourcesPacked() const
    {
        std::vector<SourcePtr> sources;
        qint64 sum = 0;
        for (const PackItem& item : m_verified.manifest.items) {
            const ZipEntry* entry = item.what == "source"_L1 ? find(item.name) : nullptr;
            if (!entry)
                continue;
            sum += entry->bytes;
            if (sum > mostReadAgain)
                return std::vector<SourcePtr>();
            const Result<QByteArray> bytes = m_zip.read(*entry, mostReadAgain, m_stop);
            if (!bytes)
                return tl::unexpected(bytes.error());
            sources.push_back(std::make_shared<const Source>(item.origin, *bytes));
        }
        return sources;
    }

    /// What a redacted pack has left out, in its order; none if one of them is not there, or if it was said which hosts are the same,
    /// which is left out, too.
    std::vector<SourcePtr> sourcesAtHand() const
    {
        std::vector<SourcePtr> sources;
        for (const PackItem& item : m_verified.manifest.leftOut) {
            if (item.what != "source"_L1)
                continue;
            const auto same = std::find_if(m_check.sources.begin(), m_check.sources.end(),
                                           [&](const SourcePtr& one) { return one->sha256() == item.sha256; });
            if (same == m_check.sources.end() || !m_verified.manifest.sameHosts.isEmpty())
                return {};
            sources.push_back(*same);
        }
        return sources;
    }

    static std::vector<SourcePtr> inOrder(const std::vector<SourcePtr>& sources)
    {
        std::vector<SourcePtr> named;
        named.reserve(sources.size());
        for (const SourcePtr& source : sources)
            named.push_back(std::make_shared<const Source>(QString::number(named.size() + 1).rightJustified(6, u'0'),
                                                           source->bytes()));
        return named;
    }

    /// Whatever else is wrong with the pack: its list is what they are held against.
    void nameSources()
    {
        const PackManifest& manifest = m_verified.manifest;
        for (const SourcePtr& source : m_check.sources) {
            QString& name = m_verified.sourceNames.emplace_back();
            for (const std::vector<PackItem>* items : {&manifest.leftOut, &manifest.items}) {
                for (const PackItem& item : *items) {
                    if (name.isEmpty() && item.sha256 == source->sha256())
                        name = safeForPeople(shortened(item.name));
                }
            }
        }
    }

    Result<bool> isReadIn(std::vector<SourcePtr> sources, const QByteArray& stated) const
    {
        OpenOptions options{.maximumBytes = mostReadAgain};
        for (const QString& typed : m_verified.manifest.sameHosts) {
            const Result<HostDecision> decision = hostDecisionFrom(u"same_hosts"_s, typed);
            if (!decision)
                return false;
            options.sameHosts.decide(*decision);
        }
        const Result<SnapshotPtr> snapshot = readTogether(std::move(sources), options, m_stop);
        if (!snapshot)
            return snapshot.error().code == Error::Code::Cancelled ? Result<bool>(tl::unexpected(snapshot.error()))
                                                                   : false;
        const Result<GraphPtr> graph = resolveAll(*snapshot, m_stop);
        if (!graph)
            return tl::unexpected(graph.error());
        return toCanonicalJson(m_verified.manifest.isRedacted ? *Redaction(*graph).graph() : **graph) == stated;
    }

    Result<void> judgeSignature()
    {
        const ZipEntry* entry = find(packSignatureName);
        const std::optional<qint64> signedAt = m_verified.manifest.signedAt;
        if (!entry && signedAt)
            m_verified.signature = JudgedSignature{.answer = SignatureAnswer::Missing, .why = u"its file is gone"_s};
        if (!entry)
            return {};
        const Result<QByteArray> signature = m_zip.read(*entry, mostOfList, m_stop);
        if (!signature)
            return tl::unexpected(signature.error());
        const qint64 time = m_check.asOf.value_or(signedAt.value_or(m_verified.manifest.asOf));
        SignatureJudge judge(m_check.allowedSigners, m_stop);
        Result<JudgedSignature> judged = judge.judge(m_sumsText, *signature, time,
                                                     u"it is not of the files as they are listed"_s);
        if (!judged)
            return tl::unexpected(std::move(judged).error());
        m_verified.signature = *std::move(judged);
        return {};
    }

    const ZipFile& m_zip;
    const QString& m_where;
    const PackCheck& m_check;
    const std::stop_token& m_stop;
    QByteArray m_sumsText;
    std::vector<PackSum> m_sums;
    PackVerified m_verified;
};

} // namespace

Result<PackVerified> verifyPack(QByteArray bytes, const QString& where, const PackCheck& check,
                                const std::stop_token& stop)
{
    const Result<ZipFile> zip = ZipFile::open(std::move(bytes), where);
    if (!zip)
        return tl::unexpected(zip.error());
    return PackReader(*zip, where, check, stop).verify();
}

} // namespace unitscope

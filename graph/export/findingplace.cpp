// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/findingplace.h"

#include "graph/view/diffwords.h"

#include <QtCore/qdir.h>
#include <QtCore/qurl.h>
#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

void addOnce(std::vector<FindingPlace>& places, FindingPlace place)
{
    if (std::find(places.begin(), places.end(), place) == places.end())
        places.push_back(std::move(place));
}

void addClaims(std::vector<FindingPlace>& places, const Snapshot& snapshot, std::span<const ClaimIndex> claims,
               const QString& words)
{
    for (const ClaimIndex claim : claims) {
        const Evidence& evidence = snapshot.evidenceOf(snapshot.claim(claim)).front();
        addOnce(places, {evidence.source, evidence.range, words});
    }
}

std::span<const Fact> factsOf(const Graph& graph, const Subject& subject)
{
    if (const auto* id = std::get_if<NodeId>(&subject)) {
        const auto node = graph.find(*id);
        return node ? graph.factsOf(graph.nodes()[*node]) : std::span<const Fact>();
    }
    const auto edge = graph.find(std::get<EdgeId>(subject));
    return edge ? graph.factsOf(graph.edges()[*edge]) : std::span<const Fact>();
}

/// The same one, whatever the order of the sources.
SourceIndex firstByName(std::span<const SourcePtr> sources)
{
    const auto first = std::min_element(sources.begin(), sources.end(), [](const SourcePtr& a, const SourcePtr& b) {
        return std::tuple(a->shortName(), a->sha256()) < std::tuple(b->shortName(), b->sha256());
    });
    return SourceIndex(first - sources.begin());
}

} // namespace

std::vector<ClaimIndex> subjectClaims(const Graph& graph, const Finding& finding)
{
    std::vector<ClaimIndex> claims;
    const bool isStated = std::any_of(finding.sides.begin(), finding.sides.end(),
                                      [](const Side& side) { return !side.claims.empty(); });
    if (isStated)
        return claims;
    for (const Subject& subject : finding.subjects) {
        const auto ground = groundOf(graph, factsOf(graph, subject));
        if (!ground.empty())
            claims.push_back(ground.front());
    }
    return claims;
}

std::vector<FindingPlace> placesOf(const Graph& graph, const Finding& finding)
{
    const Snapshot& snapshot = graph.snapshot();
    std::vector<FindingPlace> places;
    for (const Side& side : finding.sides)
        addClaims(places, snapshot, side.claims, side.words);
    addClaims(places, snapshot, subjectClaims(graph, finding), {});
    if (places.empty() && !snapshot.sources().empty())
        places.push_back({firstByName(snapshot.sources()), std::nullopt, {}});
    return places;
}

QString uriOf(const Source& source, const QString& root)
{
    const auto encoded = [](const QString& path) {
        return QString::fromLatin1(QUrl::toPercentEncoding(path, "/")); // leaves only what RFC 3986 calls unreserved
    };
    if (root.isEmpty())
        return encoded(source.origin());
    const QString path = QDir::cleanPath(QDir(root).absoluteFilePath(source.origin()));
    const QString folder = root.endsWith(u'/') ? root : root + u'/';
    return path.startsWith(folder) ? encoded(path.sliced(folder.size())) : u"file://"_s + encoded(path);
}

} // namespace unitscope

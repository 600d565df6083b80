// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/origin.h"

namespace unitscope {

bool operator<(const Origin& a, const Origin& b)
{
    return a.name != b.name ? a.name < b.name : a.sha256 < b.sha256;
}

Origin originOf(const Snapshot& snapshot, const Claim& claim)
{
    if (snapshot.isQuoted(claim)) {
        const Quote quote = snapshot.quoteOf(claim);
        return {quote.source, quote.sha256};
    }
    const Source& source = *snapshot.sources()[snapshot.evidenceOf(claim).front().source];
    return {source.shortName(), source.sha256()};
}

Origin originOf(const Snapshot& snapshot, const Coverage& coverage)
{
    if (!coverage.quotedSource.isEmpty())
        return {coverage.quotedSource, coverage.quotedSha256};
    const Source& source = *snapshot.sources()[coverage.source];
    return {source.shortName(), source.sha256()};
}

bool isFrom(const Snapshot& snapshot, const Claim& claim, const Origin& origin)
{
    const Witness witness = snapshot.witnessOf(claim);
    return witness.sha256 == origin.sha256 && witness.source == origin.name;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/proofwords.h"

#include "graph/base/safetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int wordsLimit = 120; // UTF-16 units

/// One character as it is written, and how many UTF-16 units of the text it is.
struct WrittenCharacter
{
    qsizetype bytes = 1;
    qsizetype units = 1;
};

WrittenCharacter characterAt(QByteArrayView written, bool isJson)
{
    const auto first = uchar(written[0]);
    if (isJson && first == '\\' && written.size() > 1)
        return {written[1] == 'u' ? 6 : 2, 1};
    if (first < 0xc0)
        return {1, 1};
    return first < 0xe0 ? WrittenCharacter{2, 1} : first < 0xf0 ? WrittenCharacter{3, 1} : WrittenCharacter{4, 2};
}

qsizetype bytesBefore(QByteArrayView written, qsizetype unit, bool isJson)
{
    qsizetype at = 0;
    for (qsizetype passed = 0; passed < unit && at < written.size();) {
        const WrittenCharacter character = characterAt(written.sliced(at), isJson);
        at += character.bytes;
        passed += character.units;
    }
    return std::min(at, written.size());
}

/// Without escapes, the words stand in the source as they are in the text.
bool standsThere(QByteArrayView written, QStringView words)
{
    return written.contains('\\') || QString::fromUtf8(written) == words;
}

ByteRange partOf(QByteArrayView written, const QString& text, qsizetype begin, qsizetype end)
{
    const bool isJson = written.size() >= 2 && written.startsWith('"') && written.endsWith('"');
    const QByteArrayView inner = isJson ? written.sliced(1, written.size() - 2) : written;
    const ByteRange range{bytesBefore(inner, begin, isJson), bytesBefore(inner, end, isJson)};
    const QStringView words = QStringView(text).sliced(begin, end - begin);
    if (standsThere(inner.sliced(range.begin, range.size()), words))
        return {range.begin + (isJson ? 1 : 0), range.end + (isJson ? 1 : 0)};
    // A report decorates and wraps its lines: the words may begin elsewhere.
    const QByteArray plain = words.toUtf8();
    const qsizetype at = written.indexOf(plain);
    return at < 0 ? ByteRange{0, written.size()} : ByteRange{at, at + plain.size()};
}

} // namespace

std::optional<ProofAnswer> carriedVerdict(const Graph& graph, const NodeProofs& proofs, ClaimIndex statement)
{
    if (proofs.isEmpty())
        return std::nullopt;
    const Claim& claim = graph.snapshot().claim(statement);
    const auto* node = std::get_if<NodeId>(&graph.snapshot().subjectOf(claim));
    const AttributeInfo* info = findAttribute(graph.snapshot().attributeOf(claim));
    const std::span<const Attr> provable = provableAttrs();
    if (!node || node->kind() != Kind::Service || !info || claim.value.isNone()
        || std::find(provable.begin(), provable.end(), info->attr) == provable.end())
        return std::nullopt;
    return proofs.verdictOn(statement);
}

QString decidingWords(const Snapshot& snapshot, const ProofAnswer& answer)
{
    const QString text = snapshot.claim(answer.proof).value.text();
    return safeForPeople(shortened(QStringView(text).sliced(answer.begin, answer.end - answer.begin), wordsLimit));
}

Evidence decidingPlace(const Snapshot& snapshot, const ProofAnswer& answer)
{
    const Claim& proof = snapshot.claim(answer.proof);
    Evidence place = snapshot.evidenceOf(proof).front();
    if (answer.begin >= answer.end || snapshot.isQuoted(proof))
        return place;
    const QByteArray& bytes = snapshot.sources()[place.source]->bytes();
    const auto written = QByteArrayView(bytes).sliced(place.range.begin, place.range.size());
    const ByteRange part = partOf(written, proof.value.text(), answer.begin, answer.end);
    place.range = {place.range.begin + part.begin, place.range.begin + part.end};
    return place;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The one idea: everything is a claim. Subject . attribute = value, how strongly it is known, by which method, and the
/// bytes that say so. Small and flat (about 70 bytes): a quarter of a million of them must be cheap, so subjects,
/// attribute names, methods and evidence are indices into tables of the Snapshot that owns the claim.

#include "graph/base/ids.h"
#include "graph/base/location.h"
#include "graph/claims/source.h"
#include "graph/claims/value.h"

#include <optional>
#include <variant>

namespace unitscope {

/// How strongly something is known, weakest first.
enum class Basis : quint8 {
    Inferred, ///< concluded from names, arguments or several sources
    Declared, ///< a file says so, whatever proof it quotes
    Observed  ///< our own audit saw it on the host
};
QLatin1StringView wordFor(Basis basis); ///< "inferred", "declared", "observed"
std::optional<Basis> basisFromWord(QStringView word);

/// What a piece of evidence is for. A claim has at least one Role::Value piece, first.
enum class Role : quint8 {
    Value,   ///< the bytes that state the value
    Subject, ///< the bytes that name what it is about
    Support  ///< further bytes the conclusion rests on
};

struct Evidence
{
    SourceIndex source = 0;
    ByteRange range = {};
    Role role = Role::Value;
    auto operator<=>(const Evidence&) const = default;
};

/// A quotation that a source itself carries (canonical JSON of an earlier run): kept so that it survives another export.
struct Quote
{
    QString source = {};             ///< short name of the quoted source
    QByteArray sha256 = {};          ///< of the quoted source's bytes
    int line = 0;                    ///< in the quoted source, from 1
    QString text = {};               ///< the quoted words
    std::optional<qint64> time = {}; ///< of the quoted source, milliseconds UTC since 1970, if it is known
    bool operator==(const Quote&) const = default;
};

using SubjectIndex = quint32;
using AttributeIndex = quint32;
using MethodIndex = quint32;
using ClaimIndex = quint32;
inline constexpr quint32 noIndex = 0xffffffffu;

using Subject = std::variant<NodeId, EdgeId>;

struct Claim
{
    Value value = Value::none();
    SubjectIndex subject = 0;
    AttributeIndex attribute = 0;
    MethodIndex method = 0;
    quint32 firstEvidence = 0;
    quint32 evidenceCount = 0;
    quint32 quote = noIndex; ///< into Snapshot's quotes, if the source quotes another
    Basis basis = Basis::Declared;
};

} // namespace unitscope

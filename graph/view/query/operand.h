// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a filter can ask about: a table. Every field of the vocabulary is in it, and what follows from the graph, from the problems
/// found in it, or from a comparison. Parser, evaluation, completion and documentation all read it.

#include "graph/model/vocabulary.h"

#include <QtCore/qstringlist.h>
#include <optional>
#include <span>
#include <vector>

namespace unitscope {

/// What its values are.
enum class Domain : quint8 {
    Text,
    Name,   ///< of a thing: as in the source, as the picture shows it, or in full
    Number, ///< can be compared by size
    Time,   ///< likewise
    Choice, ///< one of a few words
    Rank,   ///< one of a few words, in an order
    Flag    ///< yes or no; alone it means yes
};

/// What it is asked of.
enum class Scope : quint8 {
    Things,      ///< of a connection it says nothing
    Both,        ///< of things and of connections alike
    Connections, ///< of a connection; of a thing, whether it has one for which it holds
    Lines        ///< of connections only
};

/// Where its values come from.
enum class Origins : quint8 {
    Field,      ///< a field of the vocabulary
    OtherField, ///< one that the vocabulary does not know: "x.<path>"
    Words,
    Kind,
    Name,
    Host,
    State,
    Port,
    Stream,
    Venv,
    Target,
    Open,
    Basis,
    Seen,
    Stated,
    Guessed,
    Contradicted,
    Change,
    Added,
    Removed,
    Changed,
    Finding,
    Rule,
    Connection,
    Reads,
    Writes,
    Uses,
    ReadBy,
    WrittenBy,
    Related ///< by an edge of a kind
};

struct Operand
{
    QString name;    ///< as written in a filter: "user"
    QString label;   ///< for people: "User"
    QString help;    ///< for people, what it is; no full stop
    QString example; ///< a filter
    Domain domain = Domain::Text;
    Scope scope = Scope::Things;
    Origins origin = Origins::Field;
    NormalForm form = NormalForm::Exact; ///< which written forms mean the same
    QStringList choices = {};            ///< of Choice and Rank, in their order
    std::optional<Attr> attr = {};       ///< of a Field
    QString key = {};                    ///< its place in a registry: "runtime.port"; may be empty
    std::optional<EdgeKind> edge = {};   ///< of what is Related
    bool isBackward = false;             ///< Related is the thing at the edge's beginning
    bool needsDiff = false;              ///< only answered where two states are compared
    bool needsReview = false;            ///< only answered where problems were looked for
};

/// In the order of the documentation: what follows from the graph first, then the vocabulary.
std::span<const Operand> operands();

struct FoundOperand
{
    const Operand* operand = nullptr;
    QString attribute =
        {}; ///< in the graph, where the operand alone does not say it: "x.systemd.slice", "pending.packers"
    bool operator==(const FoundOperand&) const = default;
};

/// By name, by label ("active_state"), by its place in a registry ("runtime.port": exactly what is stated there, where "port" asks
/// more); letter case does not matter, '-' is '_'. Also "x.<path>", and a member's field ("pending.packers").
std::optional<FoundOperand> findOperand(QStringView name);
/// How findOperand() finds it again.
QString nameOf(const FoundOperand& found);
/// Every name that may be meant, for suggestions.
QStringList operandNames();

} // namespace unitscope

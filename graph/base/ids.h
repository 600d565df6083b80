// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Names of the things Unitscope knows: a NodeId is {host, kind, name}, an EdgeId is {from, kind, to}. Values without a
/// default, so that "maybe none" is std::optional. Ordered by host, kind, name in code units: the same on every machine.

#include <QtCore/qhashfunctions.h>
#include <QtCore/qstring.h>
#include <optional>
#include <span>

namespace unitscope {

/// A closed list; the order is the display and sort order and part of every golden file.
enum class Kind : quint8 { Host, Service, Timer, Target, Socket, Stream, Port, Process, Venv, Code };

enum class EdgeKind : quint8 {
    Flow,       ///< service - stream; attributes say whether it reads, writes or merely uses
    Listens,    ///< service or process -> port
    Connects,   ///< service or process -> port of another
    Triggers,   ///< timer or socket -> service
    Requires,   ///< unit -> unit
    Wants,      ///< unit -> unit
    After,      ///< unit -> unit
    PartOf,     ///< unit -> target
    RunsIn,     ///< service -> venv
    Implements, ///< service -> code that implements it
    StoredIn    ///< stream -> service or process that is its Redis server
};

std::span<const Kind> allKinds();
std::span<const EdgeKind> allEdgeKinds();
/// The word used in ids, files and the command line: "service", "part_of". ASCII, lower case, never translated.
QLatin1StringView wordFor(Kind kind);
QLatin1StringView wordFor(EdgeKind kind);
std::optional<Kind> kindFromWord(QStringView word);
std::optional<EdgeKind> edgeKindFromWord(QStringView word);

class NodeId
{
public:
    /// Nothing if host or name is empty.
    static std::optional<NodeId> make(QString host, Kind kind, QString name);
    /// Reads "//host/kind:name", or "kind:name" of the given host. '%xx' is decoded; the kind is what stands before the
    /// first ':' and must be a known word. Nothing for anything else.
    static std::optional<NodeId> parse(QStringView text, const QString& hostIfNone = {});

    const QString& host() const { return m_host; }
    Kind kind() const { return m_kind; }
    const QString& name() const { return m_name; }

    /// "//host/kind:name" with '%', '/', white space and control characters percent-encoded: parse() gives the same id back.
    QString text() const;
    /// "kind:name", for one open host.
    QString shortText() const;

    bool operator==(const NodeId&) const = default;
    friend bool operator<(const NodeId& a, const NodeId& b);
    friend size_t qHash(const NodeId& id, size_t seed = 0)
    {
        return qHashMulti(seed, id.m_host, int(id.m_kind), id.m_name);
    }

private:
    NodeId(QString host, Kind kind, QString name) : m_host(std::move(host)), m_name(std::move(name)), m_kind(kind) { }
    QString m_host;
    QString m_name;
    Kind m_kind;
};

struct EdgeId
{
    NodeId from;
    EdgeKind kind;
    NodeId to;

    /// "//h/service:a -flow-> //h/stream:b": ids hold no space, so this is unambiguous.
    QString text() const;
    static std::optional<EdgeId> parse(QStringView text, const QString& hostIfNone = {});

    bool operator==(const EdgeId&) const = default;
    friend bool operator<(const EdgeId& a, const EdgeId& b);
    friend size_t qHash(const EdgeId& id, size_t seed = 0) { return qHashMulti(seed, id.from, int(id.kind), id.to); }
};

/// An XML name made from any text, one to one: letters, digits, '-' and '.' stay, every other UTF-8 byte (and '_' itself)
/// becomes "_xx". Begins with `prefix`, which must be a letter.
QString xmlNameFor(QStringView text, QLatin1StringView prefix = QLatin1StringView("n-"));

} // namespace unitscope

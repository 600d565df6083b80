// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/registrymarkdown.h"

#include "graph/base/timestamp.h"
#include "graph/export/hostmodules.h"
#include "graph/export/markdowntext.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString namesOf(const std::vector<const Node*>& nodes)
{
    QStringList names;
    for (const Node* node : nodes)
        names.append(node->id.name());
    return names.join(u", "_s);
}

class ReportWriter
{
public:
    ReportWriter(const Graph& graph, const QString& host) : m_graph(graph), m_document(documentOf(graph, host)) { }

    QByteArray write()
    {
        line(u"# MODULE REGISTRY"_s);
        line(u"**Host:** "_s + markdownText(m_document.host) + u"  "_s);
        if (m_document.time) // "2026-01-17 07:25 UTC" has no seconds; this is exact
            line(u"**Generated:** "_s + isoTime(*m_document.time));
        line(u"\nA dash in a table says that nobody tells."_s);
        writeCounts();
        for (const QStringView category :
             {u"RUNNING", u"STOPPED", u"FAILED", u"ORPHANED", u"DISABLED", u"UNKNOWN", u"LIBRARY_ONLY"})
            writeModules(category.toString());
        writeStreams();
        writePorts();
        writeVenvs();
        writeUnits(u"Systemd Targets"_s, u"Target"_s, u".target"_s, m_document.targets, Kind::Target);
        writeTimers();
        writeCode();
        writeProofs();
        writeGates();
        return m_text;
    }

private:
    void line(const QString& text) { m_text += text.toUtf8() + '\n'; }
    void heading(const QString& text) { line(u"\n"_s + text + u'\n'); }
    void row(const QStringList& cells)
    {
        QStringList safe;
        for (const QString& cell : cells)
            safe.append(cell.isEmpty() ? u"-"_s : markdownText(cell));
        line(u"| "_s + safe.join(u" | "_s) + u" |"_s);
    }
    void head(const QStringList& cells)
    {
        line(u"| "_s + cells.join(u" | "_s) + u" |"_s);
        line(u"|"_s + u"---|"_s.repeated(cells.size()));
    }
    void notLookedAt(Kind kind, const std::vector<const Node*>& nodes)
    {
        if (!m_document.isLookedAt(kind))
            line(nodes.empty() ? u"Not looked at."_s : u"Not looked at as a whole: there may be more."_s);
    }
    /// The names; or that nobody looked, which is not the same as that there are none.
    QString namesOrNot(const QString& names, bool isLookedAt) const
    {
        return names.isEmpty() && !isLookedAt ? u"not looked at"_s : names;
    }
    QString text(const Node& node, Attr attr) const { return m_graph.text(node, attr); }

    void writeCounts()
    {
        heading(u"## REGISTRY STATISTICS"_s);
        head({u"Category"_s, u"Count"_s});
        for (const QStringView category : {u"RUNNING", u"STOPPED", u"FAILED", u"ORPHANED", u"UNKNOWN"})
            row({category.toString(), QString::number(m_document.count(category))});
        row({u"TOTAL"_s, QString::number(m_document.modules.size())});
        heading(u"### Infrastructure"_s);
        head({u"Component"_s, u"Count"_s});
        const auto count = [this](const QString& name, const std::vector<const Node*>& nodes, Kind kind) {
            if (!nodes.empty() || m_document.isLookedAt(kind))
                row({name, QString::number(nodes.size())});
        };
        count(u"Systemd Timers"_s, m_document.timers, Kind::Timer);
        count(u"Systemd Targets"_s, m_document.targets, Kind::Target);
        count(u"Python venvs"_s, m_document.venvs, Kind::Venv);
        count(u"Redis Streams"_s, m_document.streams, Kind::Stream);
        count(u"Listening Ports"_s, m_document.ports, Kind::Port);
    }

    void writeModules(const QString& category)
    {
        const qint64 count = m_document.count(category);
        if (count == 0)
            return;
        heading(u"## %1 MODULES (%2)"_s.arg(category == "LIBRARY_ONLY"_L1 ? u"LIBRARY"_s : category).arg(count));
        head({u"Module"_s, u"Unit"_s, u"Status"_s, u"Port"_s, u"venv"_s, u"User"_s, u"Streams"_s, u"Description"_s});
        for (const HostModule& module : m_document.modules) {
            if (module.category != category)
                continue;
            QStringList ports;
            for (const Node* port : module.ports)
                ports.append(port->id.name().section(u'/', 0, 0));
            row({module.name, module.unit, text(*module.node, Attr::SubState),
                 namesOrNot(ports.join(u", "_s), m_document.isLookedAt(Kind::Port)),
                 namesOrNot(namesOf(module.venvs), m_document.isLookedAt(Kind::Venv)), text(*module.node, Attr::User),
                 namesOrNot(namesOf(module.streams), m_document.areUsesLookedAt()),
                 text(*module.node, Attr::Description)});
        }
    }

    /// Who reads or writes it, or why that is not known.
    QString usersText(const Node& stream, Attr use, Attr unknown) const
    {
        const auto users = usersOf(m_graph, stream, use);
        if (!users.empty())
            return namesOf(users);
        const QString why = text(stream, unknown);
        return !why.isEmpty() ? why : m_document.isLookedAt(Kind::Code) ? u"none seen"_s : u"not looked at"_s;
    }

    void writeStreams()
    {
        heading(u"## Redis Streams (%1)"_s.arg(m_document.streams.size()));
        notLookedAt(Kind::Stream, m_document.streams);
        if (m_document.streams.empty())
            return;
        head({u"Stream"_s, u"Written by"_s, u"Read by"_s, u"Length"_s});
        for (const Node* stream : m_document.streams)
            row({stream->id.name(), usersText(*stream, Attr::Writes, Attr::Writers),
                 usersText(*stream, Attr::Reads, Attr::Readers), text(*stream, Attr::Length)});
    }

    void writePorts()
    {
        heading(u"## Listening Ports (%1)"_s.arg(m_document.ports.size()));
        notLookedAt(Kind::Port, m_document.ports);
        if (m_document.ports.empty())
            return;
        head({u"Port"_s, u"Owner"_s, u"Address"_s});
        for (const Node* port : m_document.ports) {
            QStringList owners;
            for (const Node* owner : endsOf(m_graph, *port, EdgeKind::Listens, false))
                owners.append(owner->id.name() + (owner->id.kind() == Kind::Service ? u".service"_s : QString()));
            row({port->id.name(), owners.join(u", "_s), text(*port, Attr::Address)});
        }
    }

    void writeVenvs()
    {
        heading(u"## Python venvs (%1)"_s.arg(m_document.venvs.size()));
        notLookedAt(Kind::Venv, m_document.venvs);
        if (m_document.venvs.empty())
            return;
        head({u"venv"_s, u"Remark"_s});
        for (const Node* venv : m_document.venvs)
            row({venv->id.name(), text(*venv, Attr::VenvStatus)});
    }

    void writeUnits(const QString& title, const QString& column, const QString& suffix,
                    const std::vector<const Node*>& nodes, Kind kind)
    {
        heading(u"## %1 (%2)"_s.arg(title).arg(nodes.size()));
        notLookedAt(kind, nodes);
        if (nodes.empty())
            return;
        head({column, u"Description"_s});
        for (const Node* node : nodes)
            row({node->id.name() + suffix, text(*node, Attr::Description)});
    }

    void writeTimers()
    {
        heading(u"## Systemd Timers (%1)"_s.arg(m_document.timers.size()));
        notLookedAt(Kind::Timer, m_document.timers);
        if (m_document.timers.empty())
            return;
        head({u"Timer"_s, u"Triggers"_s, u"Schedule"_s});
        for (const Node* timer : m_document.timers) {
            const auto triggered = endsOf(m_graph, *timer, EdgeKind::Triggers, true);
            row({timer->id.name() + u".timer"_s,
                 triggered.empty() ? QString() : triggered.front()->id.name() + u".service"_s,
                 text(*timer, Attr::Schedule)});
        }
    }

    void writeCode()
    {
        std::vector<const HostModule*> started;
        for (const HostModule& module : m_document.modules) {
            if (!module.code.empty() && !module.unit.isEmpty() && !text(*module.node, Attr::Entrypoint).isEmpty())
                started.push_back(&module);
        }
        heading(u"## MICROSERVICES CODE MAPPING"_s);
        notLookedAt(Kind::Code, m_document.code);
        if (started.empty())
            return;
        heading(u"### With Entrypoints (%1 modules)"_s.arg(started.size()));
        head({u"Module"_s, u"Entrypoint"_s, u"Unit"_s});
        for (const HostModule* module : started)
            row({module->code.front()->id.name(), text(*module->node, Attr::Entrypoint), module->unit});
    }

    void writeProofs()
    {
        heading(u"## PROOF & VERIFICATION"_s);
        for (const HostModule& module : m_document.modules) {
            if (!module.proof.isEmpty())
                line(u"- "_s + markdownText(module.name) + u": "_s + markdownText(module.proof));
        }
    }

    void gate(const QString& name, Gate holds, const QString& counted)
    {
        const QString sign = !holds ? u"?"_s : *holds ? u"✓"_s : u"✗"_s;
        line(u"%1 **%2**"_s.arg(sign, name));
        line(u"- %1%2\n"_s.arg(counted, holds ? QString() : u"; not looked at as a whole"_s));
    }

    void writeGates()
    {
        heading(u"## QUALITY GATES"_s);
        const auto count = [](size_t number, const QString& words) { return u"%1 %2"_s.arg(number).arg(words); };
        gate(u"All systemd units classified"_s, m_document.unitsClassified(),
             count(m_document.modules.size(), u"units found"_s));
        gate(u"All microservices mapped"_s, m_document.codeMapped(),
             count(m_document.code.size(), u"code directories found"_s));
        gate(u"All venv paths validated"_s, m_document.venvsValidated(),
             count(m_document.venvs.size(), u"venvs found"_s));
        gate(u"All redis streams discovered"_s, m_document.streamsMapped(),
             count(m_document.streams.size(), u"active streams found"_s));
        gate(u"All ports mapped"_s, m_document.portsMapped(),
             count(m_document.ports.size(), u"listening ports documented"_s));
    }

    const Graph& m_graph;
    HostDocument m_document;
    QByteArray m_text;
};

} // namespace

QByteArray toRegistryMarkdown(const Graph& graph, const QString& host)
{
    return ReportWriter(graph, host).write();
}

} // namespace unitscope

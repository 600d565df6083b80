// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/registryjson.h"

#include "graph/base/json/jsonwriter.h"
#include "graph/base/timestamp.h"
#include "graph/export/hostmodules.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

class RegistryWriter
{
public:
    RegistryWriter(const Graph& graph, const QString& host) : m_graph(graph), m_document(documentOf(graph, host)) { }

    QByteArray write()
    {
        m_json.beginObject();
        textOrNull(u"generated_at", m_document.time ? isoTime(*m_document.time) : QString());
        textOrNull(u"host", m_document.host);
        m_json.key(u"modules");
        m_json.beginArray();
        for (const HostModule& module : m_document.modules)
            writeModule(module);
        m_json.endArray();
        writeSummary();
        writeGates();
        m_json.endObject();
        return m_json.take();
    }

private:
    void textOrNull(QStringView key, const QString& text)
    {
        m_json.key(key);
        if (text.isEmpty())
            m_json.null();
        else
            m_json.text(text);
    }

    void writeValue(QStringView key, const Node& node, Attr attr)
    {
        m_json.key(key);
        const Value* value = m_graph.value(node, attr);
        if (!value || value->isNone())
            m_json.null();
        else if (const auto number = value->integer())
            m_json.integer(*number);
        else if (const auto isTrue = value->boolean())
            m_json.boolean(*isTrue);
        else
            m_json.text(value->text());
    }

    /// Also where a source writes it as text.
    void writeNumber(QStringView key, const Node& node, Attr attr)
    {
        bool isNumber = false;
        const qint64 number = m_graph.text(node, attr).toLongLong(&isNumber);
        if (!isNumber)
            return writeValue(key, node, attr);
        m_json.key(key);
        m_json.integer(number);
    }

    void writeEnabled(const Node& node)
    {
        const QString text = m_graph.text(node, Attr::Enabled);
        if (text != "enabled"_L1 && text != "disabled"_L1)
            return writeValue(u"enabled", node, Attr::Enabled);
        m_json.key(u"enabled");
        m_json.boolean(text == "enabled"_L1);
    }

    void writeModule(const HostModule& module)
    {
        const Node& node = *module.node;
        m_json.beginObject();
        m_json.text(u"name", module.name);
        textOrNull(u"unit", module.unit);
        m_json.text(u"category", module.category);
        m_json.key(u"systemd");
        m_json.beginObject();
        writeValue(u"loaded", node, Attr::LoadState);
        writeValue(u"active", node, Attr::ActiveState);
        writeValue(u"sub", node, Attr::SubState);
        writeEnabled(node);
        writeValue(u"description", node, Attr::Description);
        m_json.endObject();
        m_json.key(u"execution");
        m_json.beginObject();
        writeValue(u"user", node, Attr::User);
        writeNumber(u"pid", node, Attr::Pid);
        writeValue(u"working_dir", node, Attr::WorkingDir);
        writeValue(u"exec_path", node, Attr::Exec);
        m_json.endObject();
        writeCode(module);
        writeRuntime(module);
        textOrNull(u"proof_line", module.proof);
        m_json.endObject();
    }

    void writeCode(const HostModule& module)
    {
        const Node& node = *module.node;
        const QString name = module.code.empty() ? QString() : module.code.front()->id.name();
        const QString path = name.startsWith(u'/') ? name : m_graph.text(node, Attr::CodePath);
        const QString stated = m_graph.text(node, Attr::CodeModule);
        m_json.key(u"code");
        m_json.beginObject();
        textOrNull(u"module", stated.isEmpty() && path.isEmpty() ? name : stated);
        textOrNull(u"path", path);
        writeValue(u"entrypoint", node, Attr::Entrypoint);
        writeValue(u"has_code", node, Attr::HasCode);
        m_json.endObject();
    }

    void writeRuntime(const HostModule& module)
    {
        m_json.key(u"runtime");
        m_json.beginObject();
        textOrNull(u"venv", module.venvs.empty() ? QString() : module.venvs.front()->id.name());
        writeValue(u"venv_status", *module.node, Attr::VenvStatus);
        m_json.key(u"port");
        writePorts(module.ports);
        m_json.key(u"redis_streams");
        if (module.streams.empty() && !m_document.areUsesLookedAt()) {
            m_json.null();
        } else {
            m_json.beginArray(JsonWriter::Form::Compact);
            for (const Node* stream : module.streams)
                m_json.text(stream->id.name());
            m_json.endArray();
        }
        m_json.endObject();
    }

    void writePorts(const std::vector<const Node*>& ports)
    {
        std::vector<qint64> numbers;
        for (const Node* port : ports) {
            const Value* number = m_graph.value(*port, Attr::Number);
            bool isNumber = number && number->integer();
            const qint64 value = isNumber ? *number->integer()
                                          : port->id.name().section(u'/', 0, 0).toLongLong(&isNumber);
            if (isNumber && port->id.name().endsWith("/tcp"_L1))
                numbers.push_back(value);
        }
        if (numbers.empty())
            return m_json.null();
        if (numbers.size() == 1)
            return m_json.integer(numbers.front());
        m_json.beginArray(JsonWriter::Form::Compact);
        for (const qint64 number : numbers)
            m_json.integer(number);
        m_json.endArray();
    }

    void writeSummary()
    {
        m_json.key(u"summary");
        m_json.beginObject();
        m_json.integer(u"total_modules", qint64(m_document.modules.size()));
        for (const auto& [key, category] : {std::pair(u"running", u"RUNNING"), std::pair(u"stopped", u"STOPPED"),
                                            std::pair(u"failed", u"FAILED"), std::pair(u"orphaned", u"ORPHANED"),
                                            std::pair(u"disabled", u"DISABLED"), std::pair(u"unknown", u"UNKNOWN")})
            m_json.integer(key, m_document.count(category));
        writeCount(u"venvs", m_document.venvs, Kind::Venv);
        writeCount(u"redis_streams", m_document.streams, Kind::Stream);
        writeCount(u"listening_ports", m_document.ports, Kind::Port);
        writeCount(u"timers", m_document.timers, Kind::Timer);
        writeCount(u"targets", m_document.targets, Kind::Target);
        m_json.endObject();
    }

    void writeCount(QStringView key, const std::vector<const Node*>& nodes, Kind kind)
    {
        m_json.key(key);
        if (nodes.empty() && !m_document.isLookedAt(kind))
            m_json.null();
        else
            m_json.integer(qint64(nodes.size()));
    }

    void writeGates()
    {
        m_json.key(u"quality_gate");
        m_json.beginObject();
        writeGate(u"all_units_classified", m_document.unitsClassified());
        writeGate(u"all_code_modules_mapped", m_document.codeMapped());
        writeGate(u"venv_paths_validated", m_document.venvsValidated());
        writeGate(u"redis_consumers_mapped", m_document.streamsMapped());
        writeGate(u"ports_mapped", m_document.portsMapped());
        m_json.endObject();
    }

    void writeGate(QStringView key, Gate gate)
    {
        m_json.key(key);
        if (gate)
            m_json.boolean(*gate);
        else
            m_json.null();
    }

    const Graph& m_graph;
    HostDocument m_document;
    JsonWriter m_json;
};

} // namespace

QByteArray toRegistryJson(const Graph& graph, const QString& host)
{
    return RegistryWriter(graph, host).write();
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/unitstates.h"

#include "graph/base/timestamp.h"
#include "importers/audit/unittimes.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Properties that are stated as they are written, wherever they are not empty.
constexpr std::pair<QByteArrayView, Attr> plain[] = {
    {"LoadState", Attr::LoadState},   {"ActiveState", Attr::ActiveState},     {"SubState", Attr::SubState},
    {"UnitFileState", Attr::Enabled}, {"Description", Attr::Description},     {"Result", Attr::Result},
    {"FragmentPath", Attr::UnitPath}, {"WorkingDirectory", Attr::WorkingDir}, {"Restart", Attr::RestartPolicy},
};

class BlockReader
{
public:
    BlockReader(AuditReading& reading, const NodeId& node, const UnitBlock& block, const UnitProperty& id)
        : m_reading(reading), m_node(node), m_block(block), m_id(id)
    { }

    void read()
    {
        state(Attr::Unit, Value::of(m_reading.text(m_id.value)), m_id);
        const bool isThere = m_block.text("LoadState") != "not-found"_L1;
        for (const auto& [name, attr] : plain) {
            const UnitProperty* property = m_block.find(name);
            const bool repeatsName = attr == Attr::Description && property
                                     && m_reading.view(property->value) == m_reading.view(m_id.value);
            if (property && !property->value.isEmpty() && !repeatsName && (isThere || attr != Attr::Result))
                state(attr, Value::of(m_reading.text(property->value)), *property);
        }
        stateFile();
        if (m_node.kind() == Kind::Service && isThere)
            readService();
        if (const UnitProperty* by = m_block.find("TriggeredBy"); by && m_reading.view(by->value).contains(".timer"))
            state(Attr::StartedBy, Value::of(u"timer"_s), *by);
    }

private:
    void state(Attr attr, Value value, const UnitProperty& property)
    {
        Proof proof{property.value.isEmpty() ? property.line : property.value, property.line};
        if (property.line != m_id.line)
            proof.push_back(m_id.line);
        m_reading.state(m_node, attr, std::move(value), proof, seenInShow);
    }

    void stateFile()
    {
        const UnitProperty* load = m_block.find("LoadState");
        const UnitProperty* path = m_block.find("FragmentPath");
        if (load && m_reading.view(load->value) == "not-found")
            state(Attr::UnitFile, Value::of(false), *load);
        else if (path && !path->value.isEmpty())
            state(Attr::UnitFile, Value::of(true), *path);
        if (const UnitProperty* dropIns = m_block.find("DropInPaths")) {
            for (const UnitName& file : unitNamesIn(m_reading, dropIns->value))
                m_reading.state(m_node, Attr::DropIns, Value::of(file.name), {file.range, m_id.line}, seenInShow);
        }
        if (const UnitProperty* reload = m_block.find("NeedDaemonReload"); reload && !reload->value.isEmpty())
            state(Attr::NeedsReload, Value::of(m_reading.view(reload->value) == "yes"), *reload);
        const UnitProperty* since = m_block.find("ActiveEnterTimestamp");
        if (const auto time = since ? systemdTime(m_reading.text(since->value)) : std::nullopt)
            state(Attr::ActiveSince, Value::of(isoTime(*time)), *since);
    }

    void readService()
    {
        if (const UnitProperty* user = m_block.find("User")) {
            const bool isDynamic = m_block.text("DynamicUser") == "yes"_L1;
            const QString name = m_reading.text(user->value);
            state(Attr::User, Value::of(!name.isEmpty() ? name : isDynamic ? u"dynamic user"_s : u"root"_s), *user);
        }
        stateNumber("MainPID", Attr::Pid, false);
        stateNumber("NRestarts", Attr::Restarts, true);
        // 1: it ended by itself, and the status is its own. After a signal the status is the signal's number.
        if (m_block.text("ExecMainCode") == "1"_L1)
            stateNumber("ExecMainStatus", Attr::ExitCode, true);
        if (const ByteRange command = commandIn(m_reading, m_block); !command.isEmpty())
            m_reading.state(m_node, Attr::Exec, Value::of(m_reading.text(command)), {command, m_id.line}, seenInShow);
    }

    void stateNumber(QByteArrayView name, Attr attr, bool isZeroSaid)
    {
        const UnitProperty* property = m_block.find(name);
        bool isNumber = false;
        const qint64 number = property ? m_reading.view(property->value).toLongLong(&isNumber) : 0;
        if (isNumber && number >= 0 && (number > 0 || isZeroSaid))
            state(attr, Value::of(number), *property);
    }

    AuditReading& m_reading;
    const NodeId& m_node;
    const UnitBlock& m_block;
    const UnitProperty& m_id;
};

void stateTime(AuditReading& reading, const NodeId& node, Attr attr, qint64 time, const ByteRange& line)
{
    reading.state(node, attr, Value::of(isoTime(time)), {line}, seenInShow);
}

} // namespace

void stateUnit(AuditReading& reading, const NodeId& node, const UnitBlock& block, const UnitProperty& id)
{
    BlockReader(reading, node, block, id).read();
}

void stateTimer(AuditReading& reading, const NodeId& node, const UnitBlock& block,
                const std::optional<ByteRange>& listed)
{
    QStringList schedule;
    Proof proof;
    for (const QByteArrayView name : {QByteArrayView("TimersCalendar"), QByteArrayView("TimersMonotonic")}) {
        for (const UnitProperty* property : block.all(name)) {
            const QString words = scheduleWords(reading.text(property->value));
            if (words.isEmpty())
                continue;
            schedule += words;
            proof.push_back(property->line);
        }
    }
    if (!schedule.isEmpty())
        reading.state(node, Attr::Schedule, Value::of(schedule.join(u", "_s)), proof, seenInShow);
    if (const UnitProperty* last = block.find("LastTriggerUSec")) {
        if (const auto time = systemdTime(reading.text(last->value)))
            stateTime(reading, node, Attr::LastRun, *time, last->line);
    }
    const UnitProperty* next = block.find("NextElapseUSecRealtime");
    if (const auto time = next ? systemdTime(reading.text(next->value)) : std::nullopt)
        stateTime(reading, node, Attr::NextRun, *time, next->line);
    else if (const auto byClock = listed ? systemdTime(reading.text(*listed).section(u' ', 0, 3)) : std::nullopt)
        reading.state(node, Attr::NextRun, Value::of(isoTime(*byClock)), {*listed}, u"systemctl list-timers");
}

} // namespace unitscope

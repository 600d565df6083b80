// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/reportreading.h"

#include "importers/registry/fieldpath.h"
#include "importers/registry/host.h"
#include "importers/registry/identity.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int mostReports = 1000; // as for registries in JSON

} // namespace

ReportReading::ReportReading(const Places& places, SourceIndex source, SnapshotBuilder& builder)
    : m_places(places),
      m_builder(builder),
      m_source(source),
      m_statedInFile(builder.method(u"stated in file")),
      m_host{*NodeId::make(QString(unknownHostName), Kind::Host, QString(unknownHostName)), {}}
{ }

bool ReportReading::isMarked(const Words& words) const
{
    const qint64 begin = words.range().begin;
    return begin > 0 && QByteArrayView("`*_[").contains(m_places.bytes()[begin - 1]);
}

std::optional<About> ReportReading::about(Kind kind, const QString& name, const Words& naming) const
{
    if (!isUsableName(name))
        return std::nullopt;
    return About{*NodeId::make(hostName(), kind, name), {evidence(naming, Role::Subject)}};
}

ClaimIndex ReportReading::state(const About& about, Attr attr, Value value, const Words& quoted)
{
    add(about, QString(nameOf(attr)), std::move(value), quoted);
    return ClaimIndex(m_builder.current().claims().size() - 1);
}

ClaimIndex ReportReading::state(const About& about, Attr attr, const Words& words)
{
    return state(about, attr, Value::of(words.text()), words);
}

void ReportReading::stateOther(const About& about, const QString& key, const Words& words)
{
    // '%' and '.' would be written as codes, and these keys were made for people.
    const QString path = QString(key).replace(u'%', "percent"_L1).replace(u'.', u' ').simplified();
    const QString name = path.isEmpty() ? u"without a name"_s : path;
    add(about, unknownAttribute(joinedPath(u"report"_s, name)), Value::of(words.text()), words);
}

void ReportReading::stateEdge(const About& about, EdgeKind kind, const NodeId& to, const Words& quoted)
{
    const About edge{EdgeId{std::get<NodeId>(about.subject), kind, to}, about.naming};
    state(edge, Attr::Exists, Value::of(true), quoted);
}

void ReportReading::add(const About& about, QStringView attribute, Value value, const Words& quoted)
{
    m_evidence.assign(1, evidence(quoted));
    for (const Evidence& name : about.naming) {
        if (name.range != m_evidence.front().range)
            m_evidence.push_back(name);
    }
    if (about.index == noIndex) {
        if (const auto* edge = std::get_if<EdgeId>(&about.subject)) {
            about.index = m_builder.subject(*edge);
        } else {
            m_mentioned.insert(std::get<NodeId>(about.subject));
            about.index = m_builder.subject(std::get<NodeId>(about.subject));
        }
    }
    m_builder.add(about.index, m_builder.attribute(attribute), std::move(value), Basis::Declared, m_statedInFile,
                  m_evidence);
}

void ReportReading::report(const Words& at, const QString& expected, const QString& found, const QString& advice)
{
    report(evidence(at), expected, found, advice);
}

void ReportReading::report(const Evidence& at, const QString& expected, const QString& found, const QString& advice)
{
    if (++m_reportCount > mostReports) {
        m_lastUnlisted = at;
        return;
    }
    const Source& source = *m_builder.current().sources()[m_source];
    const TextPosition position = source.lines().positionOf(at.range.begin);
    m_builder.add(Problem{.what = {.code = Error::Code::BadFormat,
                                   .where = {.file = source.origin(), .line = position.line, .column = position.column},
                                   .expected = expected,
                                   .found = found,
                                   .advice = advice},
                          .evidence = {at.source, at.range, Role::Value}});
}

void ReportReading::reportUnread(const Words& line, Kind kind, const QString& expected)
{
    m_isUnread[size_t(kind)] = true;
    report(line, expected, quotedForPeople(line.text()), u"Write it like the lines around it; it was left out."_s);
}

void ReportReading::reportRest()
{
    const int more = m_reportCount - mostReports;
    if (more <= 0)
        return;
    m_reportCount = 0;
    report(m_lastUnlisted, u"at most %1 problems in a file"_s.arg(mostReports), u"%1 more"_s.arg(more),
           u"Correct the ones listed, then open the file again."_s);
}

void ReportReading::stateCount(Attr attr, const Stated& stated)
{
    state(m_host, attr, Value::of(stated.number), stated.digits);
    if (!stated.doubt.isEmpty())
        state(m_host, Attr::Doubt, stated.doubt);
    const Total total{stated.number, evidence(stated.digits)};
    const auto [known, isNew] = m_totals.emplace(attr, total);
    if (!isNew && known->second.number < total.number)
        known->second = total;
}

std::optional<ReportReading::Total> ReportReading::totalOf(Attr attr) const
{
    const auto known = m_totals.find(attr);
    return known != m_totals.end() ? std::optional(known->second) : std::nullopt;
}

void ReportReading::callUnit(const QString& name, const NodeId& id)
{
    const auto known = m_unitsCalled.constFind(name);
    m_unitsCalled.insert(name, known == m_unitsCalled.cend() || *known == id ? std::optional(id) : std::nullopt);
}

std::optional<NodeId> ReportReading::codeOf(const NodeId& service) const
{
    const auto found = m_codeOf.constFind(service);
    return found != m_codeOf.cend() ? std::optional(*found) : std::nullopt;
}

} // namespace unitscope

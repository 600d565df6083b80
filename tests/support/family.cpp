// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/family.h"

#include "graph/model/infer.h"

#include <QtCore/qrandom.h>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

constexpr int stages = 6;

struct Service
{
    NodeId id;
    int section;
    int stage;
};

class FamilyGrower
{
public:
    explicit FamilyGrower(const Family& family) : m_family(family)
    {
        m_evidence.source = m_builder.addSource(std::make_shared<Source>(u"family.txt"_s, QByteArray("grown")));
        m_evidence.range = {0, 5};
        m_method = m_builder.method(u"stated in file");
        m_category = attribute(Attr::Category);
        m_section = attribute(Attr::Section);
        m_reads = attribute(Attr::Reads);
        m_writes = attribute(Attr::Writes);
        m_exists = attribute(Attr::Exists);
    }
    GraphPtr grow()
    {
        for (int host = 0; host < m_family.hosts; ++host)
            growHost(host);
        for (int host = 1; host < m_family.hosts; ++host)
            connectHosts(host);
        return resolve(std::make_shared<Snapshot>(infer(m_builder.take())));
    }

private:
    AttributeIndex attribute(Attr attr) { return m_builder.attribute(QString(nameOf(attr))); }
    static QString padded(int number) { return QString::number(number).rightJustified(5, u'0'); }
    static NodeId id(const QString& host, Kind kind, const QString& name) { return *NodeId::make(host, kind, name); }
    int bounded(int most) { return int(m_random.bounded(most)); }
    void say(SubjectIndex subject, AttributeIndex attribute, Value value)
    {
        m_builder.add(subject, attribute, std::move(value), Basis::Declared, m_method, std::span(&m_evidence, 1));
    }
    void connect(const NodeId& from, EdgeKind kind, const NodeId& to, AttributeIndex attribute)
    {
        if (m_gone.contains(from) || m_gone.contains(to))
            return;
        say(m_builder.subject(EdgeId{from, kind, to}), attribute, Value::of(true));
    }
    void growHost(int host);
    void growServices(const QString& host, int count);
    void growNewServices(const QString& host);
    /// Spread evenly, the same ones every time.
    static bool isOneOf(int number, int factor, int ofThousand) { return (number * factor) % 1000 < ofThousand; }
    void removeIfChosen(const NodeId& node, int number, int factor)
    {
        if (isOneOf(number, factor, m_family.removed))
            m_gone.insert(node);
    }
    void addService(const NodeId& name, int section);
    void growStream(const QString& host, int number);
    void growPort(const QString& host, int number);
    void growHub(int streams);
    void connectHosts(int host);
    const Service& service(int index) const { return m_services[size_t(index)]; }
    /// Another service, nine times of ten of the same section, later in the flow unless it is one of the 3 %.
    const Service& readerOf(const Service& writer);

    Family m_family;
    int m_host = 0; ///< that grows
    QRandomGenerator m_random{0};
    SnapshotBuilder m_builder;
    Evidence m_evidence{0, {0, 0}, Role::Value};
    MethodIndex m_method;
    AttributeIndex m_category;
    AttributeIndex m_section;
    AttributeIndex m_reads;
    AttributeIndex m_writes;
    AttributeIndex m_exists;
    std::vector<Service> m_services; ///< of the present host
    std::vector<NodeId> m_streams;
    std::vector<NodeId> m_firstPorts; ///< of every host
    std::set<NodeId> m_gone;
};

void FamilyGrower::growServices(const QString& host, int count)
{
    m_services.clear();
    int section = 0;
    int left = 10 + bounded(21);
    for (int i = 0; i < count; ++i) {
        if (left-- == 0) {
            ++section;
            left = 10 + bounded(21);
        }
        const NodeId name = id(host, Kind::Service, u"app-"_s + padded(i));
        m_services.push_back({name, section, bounded(stages)});
        removeIfChosen(name, i, 6211);
        if (!m_gone.contains(name))
            addService(name, section);
    }
}

void FamilyGrower::addService(const NodeId& name, int section)
{
    const SubjectIndex subject = m_builder.subject(name);
    say(subject, m_category, Value::of(u"RUNNING"_s));
    say(subject, m_section, Value::of(u"section "_s + padded(section)));
}

/// After everything else, so that nothing else is drawn anew.
void FamilyGrower::growNewServices(const QString& host)
{
    for (int i = 0; i < int(m_services.size()); ++i) {
        if (!isOneOf(i, 8363, m_family.added))
            continue;
        const NodeId name = id(host, Kind::Service, u"new-"_s + padded(i));
        const NodeId stream = id(host, Kind::Stream, u"new:"_s + padded(i));
        addService(name, service(i).section);
        connect(name, EdgeKind::Flow, stream, m_writes);
        connect(service(i).id, EdgeKind::Flow, stream, m_reads);
    }
}

const Service& FamilyGrower::readerOf(const Service& writer)
{
    const int count = int(m_services.size());
    const int at = int(&writer - m_services.data());
    const bool isFeedback = bounded(100) < 3;
    const bool isFar = bounded(10) == 0;
    for (int attempt = 0; attempt < 60; ++attempt) {
        const int near = std::clamp(at - 30 + bounded(61), 0, count - 1);
        const Service& other = service(isFar ? bounded(count) : near);
        const bool isLater = other.stage > writer.stage;
        if (&other != &writer && isLater != isFeedback && (isFar || other.section == writer.section))
            return other;
    }
    return service((at + 1) % count);
}

void FamilyGrower::growStream(const QString& host, int number)
{
    // A seed of its own: a change here changes nothing elsewhere.
    const bool isChanged = isOneOf(number, 7919, m_family.changed);
    m_random.seed(m_family.seed * 1000003u + quint32(number) * 31u + quint32(m_host) * 65537u);
    const Service& writer = service(bounded(int(m_services.size())));
    const NodeId stream = id(host, Kind::Stream, u"data:"_s + padded(number));
    m_streams.push_back(stream);
    removeIfChosen(stream, number, 9973);
    connect(writer.id, EdgeKind::Flow, stream, m_writes);
    if (bounded(10) == 0)
        connect(service(bounded(int(m_services.size()))).id, EdgeKind::Flow, stream, m_writes);
    if (isChanged)
        m_random.seed(m_random.generate() + 1);
    const int readers = 1 + bounded(3);
    for (int i = 0; i < readers; ++i)
        connect(readerOf(writer).id, EdgeKind::Flow, stream, m_reads);
}

void FamilyGrower::growPort(const QString& host, int number)
{
    m_random.seed(m_family.seed * 2000003u + quint32(number) * 37u + quint32(m_host) * 65537u);
    const Service& listener = service(bounded(int(m_services.size())));
    const NodeId port = id(host, Kind::Port, QString::number(8000 + number) + u"/tcp"_s);
    removeIfChosen(port, number, 4129);
    connect(listener.id, EdgeKind::Listens, port, m_exists);
    if (m_firstPorts.empty() || m_firstPorts.back().host() != host)
        m_firstPorts.push_back(port);
    if (bounded(2) == 0)
        connect(readerOf(listener).id, EdgeKind::Connects, port, m_exists);
}

/// One that reads 10 to 30 streams, most of them written near it.
void FamilyGrower::growHub(int streams)
{
    const Service& hub = service(bounded(int(m_services.size())));
    const int links = std::min(10 + bounded(21), streams / 3);
    const int middle = bounded(streams);
    for (int i = 0; i < links; ++i)
        connect(hub.id, EdgeKind::Flow, m_streams[size_t((middle + i) % streams)], m_reads);
}

void FamilyGrower::growHost(int host)
{
    m_host = host;
    const QString name = u"host-"_s + padded(host);
    const int services = std::max(2, m_family.nodesPerHost * 10 / 19);
    const int streams = services * 6 / 10;
    const int ports = m_family.nodesPerHost - services - streams;
    m_random.seed(m_family.seed * 3000017u + quint32(host));
    growServices(name, services);
    m_streams.clear();
    for (int i = 0; i < streams; ++i)
        growStream(name, i);
    for (int i = 0; i < ports; ++i)
        growPort(name, i);
    m_random.seed(m_family.seed * 4000037u + quint32(host));
    for (int hub = 0; hub < std::max(1, services / 40); ++hub)
        growHub(streams);
    growNewServices(name);
}

void FamilyGrower::connectHosts(int host)
{
    m_random.seed(m_family.seed * 5000011u + quint32(host));
    const NodeId from = id(u"host-"_s + padded(host), Kind::Service, u"app-00000"_s);
    connect(from, EdgeKind::Connects, m_firstPorts[size_t(bounded(host))], m_exists);
}

} // namespace

std::optional<Family> familyNamed(QStringView name)
{
    bool isNumber = false;
    const int number = name.sliced(std::min<qsizetype>(1, name.size())).toInt(&isNumber);
    if (!isNumber || number < 1 || number > 100'000)
        return std::nullopt;
    if (name.startsWith(u's'))
        return Family{.hosts = 1, .nodesPerHost = number};
    if (name.startsWith(u'm'))
        return Family{.hosts = number, .nodesPerHost = 60};
    return std::nullopt;
}

GraphPtr graphOf(const Family& family)
{
    return FamilyGrower(family).grow();
}

} // namespace unitscope::test

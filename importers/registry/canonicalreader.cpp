// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/canonicalreader.h"

#include "importers/registry/canonicalrecord.h"
#include "importers/registry/canonicalstatement.h"
#include "importers/registry/canonicaltail.h"
#include "importers/registry/edgeends.h"
#include "importers/registry/fieldpath.h"
#include "importers/registry/host.h"
#include "importers/registry/identity.h"
#include "importers/registry/leaves.h"
#include "importers/registry/registrycoverage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

class CanonicalReader
{
public:
    explicit CanonicalReader(Reading& reading) : m_reading(reading), m_document(reading.document())
    {
        if (isListAt(u"problems"))
            m_reading.setListsItsProblems();
    }

    void read()
    {
        const JsonIndex root = m_document.root();
        const auto readMembers = [&](auto&& isWanted) {
            for (JsonIndex member = m_document.firstChild(root); member != noJson;
                 member = m_document.nextSibling(member)) {
                if (isWanted(m_document.key(member)))
                    readMember(member);
            }
        };
        readMembers([](const QString& key) { return key == "sources"_L1; }); // others quote them
        readMembers([](const QString& key) { return key != "sources"_L1; });
        reportDuplicateKeys(m_reading);
        stateTime(m_reading, {firstValueLeaf(m_document, m_document.find(root, u"generated_at"))});
        if (!isListAt(u"coverage"))
            findCoverage();
    }

private:
    JsonIndex top(QStringView key) const { return m_document.find(m_document.root(), key); }
    bool isListAt(QStringView key) const { return top(key) != noJson && m_document.type(top(key)) == JsonType::Array; }

    /// Only asked for when something is said of the host or by a short id: other documents need not name one.
    const About& host()
    {
        if (!m_host)
            m_host = hostNamedBy(m_reading, firstValueLeaf(m_document, top(u"host")));
        return *m_host;
    }
    const QString& hostName() { return std::get<NodeId>(host().subject).host(); }

    /// The host of the ids of a record. Full ids name their own.
    QString hostFor(JsonIndex record, std::initializer_list<QStringView> ids)
    {
        const bool isFull = std::all_of(ids.begin(), ids.end(), [&](QStringView key) {
            const JsonIndex id = m_document.find(record, key);
            return id != noJson && m_document.text(id).startsWith("//"_L1);
        });
        return isFull ? QString() : hostName();
    }

    void readMember(JsonIndex member)
    {
        const QString& key = m_document.key(member);
        if (key == "schema"_L1 && m_document.type(member) == JsonType::Text)
            return;
        if (!isTopLevelStructure(key) || key == "x"_L1)
            return readCanonicalField(m_reading, host(), RecordShape::Host, member, pathOf(key));
        if (m_document.type(member) == JsonType::Array)
            return readList(key, member);
        m_reading.report(member, u"a list"_s, foundAt(m_document, member),
                         u"Correct \"%1\"; what stands there is shown with the host."_s.arg(key));
        stateUnknown(m_reading, host(), member, pathOf(key));
    }

    void readList(const QString& key, JsonIndex list)
    {
        int& count = m_items[key]; // a key may occur twice
        for (JsonIndex item = m_document.firstChild(list); item != noJson; item = m_document.nextSibling(item)) {
            const int number = count++;
            if (readItem(key, item))
                continue;
            m_reading.report(item, expectedIn(key), foundAt(m_document, item),
                             u"Correct the entry; what it states is shown with the host."_s);
            stateUnknown(m_reading, host(), item, joinedPath(pathOf(key), number));
        }
    }

    bool readItem(const QString& key, JsonIndex item)
    {
        if (key == "coverage"_L1)
            return readCoverageItem(m_reading, firstText(m_document, top(u"host")), item);
        if (key == "problems"_L1)
            return readProblemItem(m_reading, item);
        if (key == "sources"_L1)
            return readSourceItem(m_reading, item);
        if (m_document.type(item) != JsonType::Object)
            return false;
        const auto about = key == "edges"_L1 ? edgeAbout(m_reading, hostFor(item, {u"from", u"to"}), item)
                                             : recordAbout(m_reading, hostFor(item, {u"id"}), kindOf(key), item);
        if (!about)
            return false;
        if (const auto* id = std::get_if<NodeId>(&about->subject))
            reportAgain(*id, item);
        else
            reportImpossible(std::get<EdgeId>(about->subject), item);
        readRecord(m_reading, *about, item);
        return true;
    }

    void reportAgain(const NodeId& id, JsonIndex record)
    {
        if (m_listed.contains(id))
            m_reading.report(record, u"each thing once"_s, quotedForPeople(id.shortText()) + u" again"_s,
                             u"Join the two entries; what both of them state is shown."_s);
        m_listed.insert(id);
    }

    void reportImpossible(const EdgeId& edge, JsonIndex record)
    {
        if (!canConnect(edge))
            m_reading.reportDoubt(record, u"an edge \"%1\" %2"_s.arg(wordFor(edge.kind), possibleEnds(edge.kind)),
                                  u"one from %1 to %2"_s.arg(wordFor(edge.from.kind()), wordFor(edge.to.kind())),
                                  u"Correct \"kind\", \"from\" or \"to\"; the edge is shown as it stands."_s);
    }

    static Kind kindOf(QStringView section)
    {
        const auto kinds = allKinds();
        return *std::find_if(kinds.begin(), kinds.end(), [section](Kind kind) { return section == sectionFor(kind); });
    }

    static QString expectedIn(QStringView key)
    {
        if (key == "edges"_L1)
            return u"an object with \"kind\", \"from\" and \"to\""_s;
        if (key == "coverage"_L1)
            return u"an object with \"kind\", \"extent\" and \"listed\""_s;
        if (key == "sources"_L1)
            return u"an object with \"source\", \"sha256\" and \"time\""_s;
        if (key == "problems"_L1)
            return u"an object with \"code\", \"expected\", \"found\" and \"advice\""_s;
        return u"an object with \"id\", or with what its id is made of"_s;
    }

    /// Without a host nothing is said of how far anything is covered.
    void findCoverage()
    {
        if (!m_host)
            return;
        for (const Kind kind : {Kind::Service, Kind::Stream, Kind::Port, Kind::Venv}) {
            const bool isOwnList = isListAt(QString(sectionFor(kind)));
            addCoverage(m_reading, hostName(),
                        {kind, m_reading.countOf(kind), firstValueLeaf(m_document, statedCount(m_document, kind)),
                         isOwnList});
        }
    }

    Reading& m_reading;
    const JsonDocument& m_document;
    std::optional<About> m_host;
    QSet<NodeId> m_listed;
    QHash<QString, int> m_items; ///< read so far, of each list
};

} // namespace

void readCanonical(Reading& reading)
{
    CanonicalReader(reading).read();
}

} // namespace unitscope

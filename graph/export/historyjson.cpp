// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsonwriter.h"
#include "graph/base/timestamp.h"
#include "graph/export/canonicaljsonrecord.h"
#include "graph/export/historytext.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

class HistoryWriter
{
public:
    QByteArray write(const History& history)
    {
        m_json.beginObject();
        m_json.text(u"schema", u"unitscope-history/1"_s);
        writeSubject(history.subject);
        m_json.integer(u"snapshots", history.snapshots);
        if (const auto first = history.firstSeen())
            writeMoment(u"first_seen", *first);
        if (const auto last = history.lastSeen())
            writeMoment(u"last_seen", *last);
        m_json.key(u"purged");
        m_json.beginArray(JsonWriter::Form::Compact);
        for (const Moment& moment : history.unread)
            m_json.integer(moment.number);
        m_json.endArray();
        writeRuns(history.runs);
        m_json.key(u"fields");
        m_json.beginArray();
        for (const FieldHistory& field : history.fields) {
            m_json.beginObject();
            m_json.text(u"attribute", field.attribute);
            if (field.apart != Apart::No)
                m_json.text(u"apart", wordFor(field.apart));
            writeRuns(field.runs);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.endObject();
        return m_json.take();
    }

private:
    void writeSubject(const Subject& subject)
    {
        if (const NodeId* node = std::get_if<NodeId>(&subject)) {
            m_json.text(u"id", node->text());
            m_json.text(u"kind", wordFor(node->kind()));
            return;
        }
        const EdgeId& edge = std::get<EdgeId>(subject);
        m_json.text(u"kind", wordFor(edge.kind));
        m_json.text(u"from", edge.from.text());
        m_json.text(u"to", edge.to.text());
    }

    void writeMoment(QStringView key, const Moment& moment)
    {
        m_json.key(key);
        m_json.beginObject(JsonWriter::Form::Compact);
        m_json.integer(u"snapshot", moment.number);
        m_json.text(u"time", isoTime(moment.time));
        m_json.endObject();
    }

    void writeRuns(const std::vector<HistoryRun>& runs)
    {
        m_json.key(u"runs");
        m_json.beginArray();
        for (const HistoryRun& run : runs) {
            m_json.beginObject();
            m_json.text(u"state", wordFor(run.state));
            if (run.isStillNamed) {
                m_json.key(u"still_named");
                m_json.boolean(true);
            }
            writeMoment(u"first", run.first);
            writeMoment(u"last", run.last);
            m_json.integer(u"snapshots", run.snapshots);
            if (!run.values.empty())
                writeValues(run.values);
            if (run.said)
                writeQuote(*run.said);
            if (run.renaming) {
                m_json.text(u"other_name", run.renaming->from.text());
                m_json.text(u"renamed_by", wordFor(run.renaming->by));
            }
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeValues(const std::vector<Value>& values)
    {
        m_json.key(u"values");
        m_json.beginArray(JsonWriter::Form::Compact);
        for (const Value& value : values)
            writeValue(m_json, value);
        m_json.endArray();
    }

    void writeQuote(const Quote& quote)
    {
        m_json.key(u"said");
        m_json.beginObject(JsonWriter::Form::Compact);
        m_json.text(u"source", quote.source);
        m_json.text(u"sha256", QString::fromLatin1(quote.sha256));
        m_json.integer(u"line", quote.line);
        m_json.text(u"text", quote.text);
        m_json.endObject();
    }

    JsonWriter m_json;
};

} // namespace

QByteArray toJson(const History& history)
{
    return HistoryWriter().write(history);
}

} // namespace unitscope

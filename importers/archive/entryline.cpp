// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/entryline.h"

#include "graph/base/timestamp.h"

#include <QtCore/qcryptographichash.h>

namespace unitscope {

namespace {

class LineWriter
{
public:
    explicit LineWriter(JsonWriter& json) : m_json(json) { }

    void write(const ArchiveEntry& entry, bool withHash)
    {
        m_json.beginObject(JsonWriter::Form::Compact);
        m_json.integer(u"number", entry.number);
        m_json.text(u"kind", wordFor(entry.kind));
        time(u"time", entry.time);
        if (entry.of != 0)
            m_json.integer(u"of", entry.of);
        some(u"who", entry.who);
        some(u"note", entry.note);
        writeHosts(entry.hosts);
        writeFiles(entry.files);
        writeDecisions(entry.decisions);
        if (entry.imported)
            writeImported(*entry.imported);
        m_json.text(u"before", QString::fromLatin1(entry.before));
        if (withHash)
            m_json.text(u"hash", QString::fromLatin1(entry.hash));
        m_json.endObject();
    }

private:
    void some(QStringView key, const QString& text)
    {
        if (!text.isEmpty())
            m_json.text(key, text);
    }
    void time(QStringView key, std::optional<qint64> time)
    {
        if (time)
            m_json.text(key, isoTime(*time));
    }

    void writeHosts(const QStringList& hosts)
    {
        if (hosts.isEmpty())
            return;
        m_json.key(u"hosts");
        m_json.beginArray();
        for (const QString& host : hosts)
            m_json.text(host);
        m_json.endArray();
    }

    void writeFiles(const std::vector<KeptFile>& files)
    {
        if (files.empty())
            return;
        m_json.key(u"files");
        m_json.beginArray();
        for (const KeptFile& file : files) {
            m_json.beginObject();
            m_json.text(u"file", file.file);
            m_json.text(u"sha256", QString::fromLatin1(file.sha256));
            m_json.integer(u"bytes", file.bytes);
            some(u"origin", file.origin);
            some(u"format", file.format);
            time(u"stated", file.stated);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeDecisions(const std::vector<Decision>& decisions)
    {
        if (decisions.empty())
            return;
        m_json.key(u"decisions");
        m_json.beginArray();
        for (const Decision& decision : decisions) {
            m_json.beginObject();
            m_json.text(u"verdict", wordFor(decision.verdict));
            m_json.text(u"subject", decision.subject);
            m_json.text(u"before", decision.before);
            m_json.text(u"after", decision.after);
            some(u"who", decision.who);
            some(u"why", decision.why);
            time(u"when", decision.when);
            time(u"until", decision.until);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeImported(const ImportedFrom& imported)
    {
        m_json.key(u"imported");
        m_json.beginObject();
        m_json.integer(u"number", imported.number);
        m_json.text(u"hash", QString::fromLatin1(imported.hash));
        time(u"time", imported.time);
        m_json.endObject();
    }

    JsonWriter& m_json;
};

} // namespace

QByteArray sha256Of(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result().toHex();
}

QByteArray hashOf(const ArchiveEntry& entry)
{
    JsonWriter json;
    LineWriter(json).write(entry, false);
    return sha256Of(json.take());
}

void writeEntry(JsonWriter& json, const ArchiveEntry& entry)
{
    LineWriter(json).write(entry, true);
}

QByteArray lineOf(const ArchiveEntry& entry)
{
    JsonWriter json;
    writeEntry(json, entry);
    return json.take();
}

} // namespace unitscope

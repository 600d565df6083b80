// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/pack/manifest.h"

#include "graph/base/json/jsonwriter.h"
#include "graph/base/json/memberreader.h"
#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "importers/pack/zipfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QLatin1StringView schema("unitscope-pack/1");

void writeTexts(JsonWriter& json, QStringView key, const QStringList& texts)
{
    if (texts.isEmpty())
        return;
    json.key(key);
    json.beginArray(JsonWriter::Form::Compact);
    for (const QString& text : texts)
        json.text(text);
    json.endArray();
}

void writeItem(JsonWriter& json, const PackItem& item)
{
    json.beginObject();
    json.text(u"name", item.name);
    json.text(u"what", item.what);
    json.integer(u"bytes", item.bytes);
    json.text(u"sha256", QString::fromLatin1(item.sha256));
    if (!item.origin.isEmpty())
        json.text(u"origin", item.origin);
    if (!item.format.isEmpty())
        json.text(u"format", item.format);
    if (item.time)
        json.text(u"time", isoTime(*item.time));
    json.endObject();
}

void writeItems(JsonWriter& json, QStringView key, const std::vector<PackItem>& items)
{
    json.key(key);
    json.beginArray();
    for (const PackItem& item : items)
        writeItem(json, item);
    json.endArray();
}

bool isHash(QStringView text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

class ManifestReader
{
public:
    explicit ManifestReader(const JsonDocument& document) : m_document(document), m_reader(document, u"packs"_s) { }

    Result<PackManifest> read()
    {
        const bool isRead = m_reader.object(
            0, u"what a pack says of itself"_s,
            {{"schema"_L1, [this](JsonIndex at) { return readSchema(at); }, true},
             {"program"_L1, [this](JsonIndex at) { return m_reader.text(at, u"a version"_s, m_manifest.program); },
              true},
             {"as_of"_L1, [this](JsonIndex at) { return readTime(at, m_manifest.asOf); }, true},
             {"signed"_L1, [this](JsonIndex at) { return m_reader.time(at, m_manifest.signedAt); }},
             {"hosts"_L1, [this](JsonIndex at) { return m_reader.texts(at, u"hosts"_s, m_manifest.hosts); }},
             {"same_hosts"_L1, [this](JsonIndex at) { return m_reader.texts(at, u"A=B"_s, m_manifest.sameHosts); }},
             {"files"_L1, [this](JsonIndex at) { return readItems(at, m_manifest.items); }, true},
             {"redacted"_L1, [this](JsonIndex at) { return readRedacted(at); }},
             {"left_out"_L1, [this](JsonIndex at) { return readItems(at, m_manifest.leftOut); }}});
        if (!isRead)
            return failed(m_reader.error());
        return m_manifest;
    }

private:
    bool readSchema(JsonIndex at)
    {
        return m_document.text(at) == schema
               || m_reader.fail(at, u'"' + QString(schema) + u'"', u"A newer version of this program may read it."_s);
    }

    bool readTime(JsonIndex at, qint64& to)
    {
        std::optional<qint64> time;
        if (!m_reader.time(at, time) || !time)
            return false;
        to = *time;
        return true;
    }

    bool readRedacted(JsonIndex at)
    {
        m_manifest.isRedacted = m_document.boolean(at);
        return m_manifest.isRedacted || m_reader.fail(at, u"true, or no such member"_s, {});
    }

    bool readItems(JsonIndex at, std::vector<PackItem>& to)
    {
        return m_reader.list(at, u"files"_s, [&](JsonIndex item) { return readItem(item, to); });
    }

    bool readItem(JsonIndex value, std::vector<PackItem>& items)
    {
        PackItem item;
        QString hash;
        const auto size = [&](JsonIndex at) {
            item.bytes = m_document.integer(at).value_or(-1);
            return item.bytes >= 0 || m_reader.fail(at, u"a number of bytes"_s, {});
        };
        const auto sum = [&](JsonIndex at) {
            hash = m_document.text(at);
            return isHash(hash) || m_reader.fail(at, u"64 hexadecimal digits"_s, {});
        };
        const auto text = [&](QString& to) {
            return [this, &to](JsonIndex at) { return m_reader.text(at, u"a text"_s, to); };
        };
        const bool isRead = m_reader.object(value, u"a file"_s,
                                            {{"name"_L1, text(item.name), true},
                                             {"what"_L1, text(item.what), true},
                                             {"bytes"_L1, size, true},
                                             {"sha256"_L1, sum, true},
                                             {"origin"_L1, text(item.origin)},
                                             {"format"_L1, text(item.format)},
                                             {"time"_L1, [&](JsonIndex at) { return m_reader.time(at, item.time); }}});
        item.sha256 = hash.toLatin1();
        if (isRead)
            items.push_back(std::move(item));
        return isRead;
    }

    const JsonDocument& m_document;
    MemberReader m_reader;
    PackManifest m_manifest;
};

} // namespace

QByteArray manifestJson(const PackManifest& manifest)
{
    JsonWriter json;
    json.beginObject();
    json.text(u"schema", QString(schema));
    json.text(u"program", manifest.program);
    json.text(u"as_of", isoTime(manifest.asOf));
    if (manifest.signedAt)
        json.text(u"signed", isoTime(*manifest.signedAt));
    writeTexts(json, u"hosts", manifest.hosts);
    writeTexts(json, u"same_hosts", manifest.sameHosts);
    writeItems(json, u"files", manifest.items);
    if (manifest.isRedacted) {
        json.key(u"redacted");
        json.boolean(true);
        writeItems(json, u"left_out", manifest.leftOut);
    }
    json.endObject();
    return json.take();
}

Result<PackManifest> readManifest(const QByteArray& json, const QString& where)
{
    const Result<JsonDocument> document = JsonDocument::read(json, where);
    if (!document)
        return tl::unexpected(document.error());
    return ManifestReader(*document).read();
}

QByteArray sumsText(const std::vector<PackSum>& sums)
{
    QByteArray text;
    for (const PackSum& sum : sums)
        text += sum.sha256 + "  " + sum.name.toLatin1() + '\n';
    return text;
}

Result<std::vector<PackSum>> readSums(const QByteArray& text, const QString& where)
{
    std::vector<PackSum> sums;
    const QList<QByteArray> lines = text.endsWith('\n') ? text.chopped(1).split('\n') : text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray& line = lines[i];
        const QByteArray name = line.mid(66);
        if (!isHash(QString::fromLatin1(line.left(64))) || line.mid(64, 2) != "  " || !whyNoName(name).isEmpty())
            return failed({.code = Error::Code::BadFormat,
                           .where = {.file = where, .line = int(i) + 1},
                           .expected = u"a hash, two blanks and a name"_s,
                           .found = u'"' + safeForPeople(shortened(decodedLossy(line))) + u'"'});
        sums.push_back({.sha256 = line.left(64), .name = QString::fromLatin1(name)});
    }
    return sums;
}

} // namespace unitscope

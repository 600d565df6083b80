// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// Positions as a file.
#include "app/ui/positions/rememberedpositions.h"
#include "graph/base/atomicfile.h"
#include "graph/base/json/jsondocument.h"
#include "graph/base/json/jsonwriter.h"
#include "graph/view/grouping.h"
#include "graph/view/positions.h"
#include "importers/source/readfile.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qint64 mostBytes = qint64(4) * 1024 * 1024;
constexpr QLatin1StringView schema("unitscope-positions/1");

tl::unexpected<Error> badFile(const JsonDocument& document, JsonIndex at, const QString& expected)
{
    return failed({.code = Error::Code::BadFormat,
                   .where = document.location(at),
                   .expected = expected,
                   .found = document.excerpt(at),
                   .advice = u"Correct the file, or delete it: boxes then stand where they are placed."_s});
}

JsonIndex orElse(JsonIndex member, JsonIndex around)
{
    return member == noJson ? around : member;
}

Result<void> readBox(const JsonDocument& document, JsonIndex at, HostPositions& host)
{
    const JsonIndex id = document.find(at, u"id");
    const auto box = id == noJson ? std::nullopt : NodeId::parse(document.text(id), host.host);
    if (!box || box->host() != host.host)
        return badFile(document, orElse(id, at), u"the \"id\" of a box of that host, like \"service:name\""_s);
    const JsonIndex x = document.find(at, u"x");
    const JsonIndex y = document.find(at, u"y");
    for (const JsonIndex number : {x, y}) {
        if (number == noJson || !document.real(number))
            return badFile(document, orElse(number, at), u"two numbers, \"x\" and \"y\""_s);
    }
    if (const auto place = usablePosition({*document.real(x), *document.real(y)}))
        host.boxes.insert_or_assign(*box, *place);
    return {};
}

Result<HostPositions> readHost(const JsonDocument& document, JsonIndex at)
{
    const JsonIndex name = document.find(at, u"host");
    const JsonIndex word = document.find(at, u"grouping");
    const JsonIndex boxes = document.find(at, u"boxes");
    if (name == noJson || document.text(name).isEmpty())
        return badFile(document, orElse(name, at), u"the name of a \"host\""_s);
    const auto grouping = word == noJson ? std::nullopt : groupingFromWord(document.text(word));
    if (!grouping)
        return badFile(document, orElse(word, at), u"a \"grouping\" like \"none\""_s);
    if (boxes == noJson || document.type(boxes) != JsonType::Array)
        return badFile(document, orElse(boxes, at), u"a list \"boxes\""_s);
    HostPositions host{.host = document.text(name), .grouping = *grouping};
    for (JsonIndex box = document.firstChild(boxes); box != noJson; box = document.nextSibling(box)) {
        if (Result<void> read = readBox(document, box, host); !read)
            return failed(std::move(read).error());
    }
    return host;
}

} // namespace

Result<RememberedPositions> readPositions(QByteArray bytes, const QString& file)
{
    const auto document = JsonDocument::read(std::move(bytes), file, {.depth = 8, .bytes = mostBytes});
    if (!document)
        return failed(document.error());
    const JsonIndex form = document->find(document->root(), u"schema");
    if (form == noJson || document->text(form) != schema)
        return badFile(*document, orElse(form, document->root()), u"the schema \"%1\""_s.arg(schema));
    const JsonIndex list = document->find(document->root(), u"hosts");
    if (list == noJson || document->type(list) != JsonType::Array)
        return badFile(*document, orElse(list, document->root()), u"a list \"hosts\""_s);
    RememberedPositions positions;
    for (JsonIndex at = document->firstChild(list); at != noJson; at = document->nextSibling(at)) {
        Result<HostPositions> host = readHost(*document, at);
        if (!host)
            return failed(std::move(host).error());
        positions.take({host->host}, host->grouping, host->boxes);
    }
    return positions;
}

QByteArray toJson(const RememberedPositions& positions)
{
    JsonWriter json;
    json.beginObject();
    json.text(u"schema", QString(schema));
    json.key(u"hosts");
    json.beginArray();
    for (const HostPositions& host : positions.hosts) {
        json.beginObject();
        json.text(u"host", host.host);
        json.text(u"grouping", QString(wordFor(host.grouping)));
        json.key(u"boxes");
        json.beginArray();
        for (const auto& [id, at] : host.boxes) {
            json.beginObject(JsonWriter::Form::Compact);
            json.text(u"id", id.shortText());
            json.integer(u"x", qRound64(at.x()));
            json.integer(u"y", qRound64(at.y()));
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

Result<RememberedPositions> loadPositions(const QString& path)
{
    if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
        return RememberedPositions{};
    Result<QByteArray> bytes = readFile(path, {.bytes = mostBytes, .deadlineMs = 5000}, {});
    return bytes ? readPositions(*std::move(bytes), path) : failed(std::move(bytes).error());
}

Result<void> savePositions(const QString& path, const std::set<QString>& shown, Grouping grouping,
                           const Positions& positions)
{
    Result<RememberedPositions> known = loadPositions(path);
    if (!known)
        return failed(std::move(known).error());
    if (!known->take(shown, grouping, positions))
        return {};
    QByteArray bytes = toJson(*known);
    while (bytes.size() > mostBytes && !known->hosts.empty()) { // of very long names: the oldest go
        known->hosts.erase(known->hosts.begin());
        bytes = toJson(*known);
    }
    QDir().mkpath(QFileInfo(path).path()); // what is missing then is the error of writing
    return writeFileAtomically(path, bytes);
}

} // namespace unitscope

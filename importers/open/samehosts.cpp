// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/open/samehosts.h"

#include "graph/base/atomicfile.h"
#include "graph/base/json/jsondocument.h"
#include "graph/base/json/jsonwriter.h"
#include "graph/base/safetext.h"
#include "importers/source/readfile.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr size_t mostDecisions = 1000;
constexpr qint64 mostBytes = qint64(1024) * 1024;
constexpr int longestName = 253; // of a host, in the DNS
constexpr QLatin1StringView schema("unitscope-same-hosts/1");

bool isName(const QString& text)
{
    return !text.isEmpty() && text.size() <= longestName && std::none_of(text.begin(), text.end(), [](QChar unit) {
        return unit.isSpace() || unit.category() == QChar::Other_Control;
    });
}

bool areOfTheSame(const HostDecision& a, const HostDecision& b)
{
    const auto equal = [](const QString& one, const QString& other) {
        return one.compare(other, Qt::CaseInsensitive) == 0;
    };
    return (equal(a.host, b.host) && equal(a.other, b.other)) || (equal(a.host, b.other) && equal(a.other, b.host));
}

tl::unexpected<Error> badFile(const JsonDocument& document, JsonIndex at, const QString& expected)
{
    return failed({.code = Error::Code::BadFormat,
                   .where = document.location(at),
                   .expected = expected,
                   .found = document.excerpt(at),
                   .advice = u"Correct the file, or delete it to be asked again."_s});
}

Result<HostDecision> readDecision(const JsonDocument& document, JsonIndex at)
{
    const JsonIndex host = document.find(at, u"host");
    const JsonIndex other = document.find(at, u"other");
    const JsonIndex same = document.find(at, u"same");
    for (const JsonIndex name : {host, other}) {
        if (name == noJson || !isName(document.text(name)))
            return badFile(document, name == noJson ? at : name, u"two names of hosts, \"host\" and \"other\""_s);
    }
    if (same == noJson || document.type(same) != JsonType::Boolean)
        return badFile(document, same == noJson ? at : same, u"\"same\": true or false"_s);
    return HostDecision{document.text(host), document.text(other), document.boolean(same)};
}

} // namespace

void SameHosts::decide(HostDecision decision)
{
    std::erase_if(decisions, [&](const HostDecision& known) { return areOfTheSame(known, decision); });
    decisions.push_back(std::move(decision));
    if (decisions.size() > mostDecisions)
        decisions.erase(decisions.begin());
}

Result<HostDecision> hostDecisionFrom(const QString& where, const QString& typed)
{
    const qsizetype sign = typed.indexOf(u'=');
    const bool isSame = sign < 1 || typed[sign - 1] != u'!';
    const QString host = typed.left(isSame ? sign : sign - 1);
    const QString other = typed.mid(sign + 1);
    if (sign < 1 || !isName(host) || !isName(other) || host.contains(u'!') || other.contains(u'='))
        return failed({.code = Error::Code::Usage,
                       .where = {.file = where},
                       .expected = u"A=B for two names of one host, or A!=B for names of two"_s,
                       .found = u'"' + safeForPeople(shortened(typed)) + u'"'});
    return HostDecision{host, other, isSame};
}

QString textOf(const HostDecision& decision)
{
    return decision.host + (decision.isSame ? u"="_s : u"!="_s) + decision.other;
}

Result<SameHosts> readSameHosts(QByteArray bytes, const QString& file)
{
    const auto document = JsonDocument::read(std::move(bytes), file, {.depth = 8, .bytes = mostBytes});
    if (!document)
        return failed(document.error());
    const JsonIndex form = document->find(document->root(), u"schema");
    if (form == noJson || document->text(form) != schema)
        return badFile(*document, form == noJson ? document->root() : form, u"the schema \"%1\""_s.arg(schema));
    const JsonIndex list = document->find(document->root(), u"decisions");
    if (list == noJson || document->type(list) != JsonType::Array)
        return badFile(*document, list == noJson ? document->root() : list, u"a list \"decisions\""_s);
    if (document->childCount(list) > mostDecisions)
        return badFile(*document, list, u"at most %1 decisions"_s.arg(mostDecisions));
    SameHosts hosts;
    for (JsonIndex at = document->firstChild(list); at != noJson; at = document->nextSibling(at)) {
        Result<HostDecision> decision = readDecision(*document, at);
        if (!decision)
            return failed(std::move(decision).error());
        hosts.decide(*std::move(decision));
    }
    return hosts;
}

QByteArray toJson(const SameHosts& hosts)
{
    JsonWriter json;
    json.beginObject();
    json.text(u"schema", QString(schema));
    json.key(u"decisions");
    json.beginArray();
    for (const HostDecision& decision : hosts.decisions) {
        json.beginObject(JsonWriter::Form::Compact);
        json.text(u"host", decision.host);
        json.text(u"other", decision.other);
        json.key(u"same");
        json.boolean(decision.isSame);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

Result<SameHosts> loadSameHosts(const QString& path)
{
    if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
        return SameHosts{};
    Result<QByteArray> bytes = readFile(path, {.bytes = mostBytes, .deadlineMs = 5000}, {});
    return bytes ? readSameHosts(*std::move(bytes), path) : failed(std::move(bytes).error());
}

Result<SameHosts> rememberSameHosts(const QString& path, const HostDecision& decision)
{
    Result<SameHosts> hosts = loadSameHosts(path);
    if (!hosts)
        return hosts;
    hosts->decide(decision);
    QDir().mkpath(QFileInfo(path).path()); // what is missing then is the error of writing
    if (Result<void> written = writeFileAtomically(path, toJson(*hosts)); !written)
        return failed(std::move(written).error());
    return hosts;
}

} // namespace unitscope

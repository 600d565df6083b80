// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/svgoptions.h"

#include "graph/base/ids.h"
#include "graph/base/safetext.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qurl.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestTemplate = 2000; // UTF-16 units
constexpr int longestPrefix = 64;

tl::unexpected<Error> refused(const QString& where, const QString& expected, const QString& typed)
{
    return failed({.code = Error::Code::Usage,
                   .where = {.file = where},
                   .expected = expected,
                   .found = typed.isEmpty() ? u"nothing"_s : u'"' + safeForPeople(shortened(typed)) + u'"'});
}

/// Visible ASCII but what ends an attribute or an address.
bool isOfAddress(QChar unit)
{
    return unit > u' ' && unit < u'\x7f' && !u"\"'<>\\^`|"_s.contains(unit);
}

/// "javascript" of "javascript:alert(1)"; empty if the text begins with none.
QString schemeOf(const QString& text)
{
    static const QRegularExpression form(u"^([A-Za-z][A-Za-z0-9+.-]*):"_s);
    return form.match(text).captured(1).toLower();
}

/// Up to what may follow a host or the first folder of an address.
QStringView firstPartOf(QStringView text)
{
    const auto end = std::find_if(text.begin(), text.end(), [](QChar unit) { return u"/?#"_s.contains(unit); });
    return text.first(end - text.begin());
}

/// A host that is written out, maybe with a port: a name must not decide which machine is asked, and a password has no place in
/// a picture.
bool hasHost(QStringView text, const QString& scheme)
{
    static const QRegularExpression host(u"\\A[A-Za-z0-9\\[][A-Za-z0-9.:\\[\\]-]*\\z"_s);
    const QStringView rest = text.sliced(scheme.size() + 1);
    return rest.startsWith("//"_L1) && host.match(firstPartOf(rest.sliced(2)).toString()).hasMatch();
}

/// The words between braces, and whether no brace stands alone.
std::pair<QStringList, bool> placesOf(QString text)
{
    static const QRegularExpression place(u"\\{([a-z]*)\\}"_s);
    QStringList names;
    for (auto found = place.globalMatch(text); found.hasNext();)
        names += found.next().captured(1);
    text.remove(place);
    return {names, !text.contains(u'{') && !text.contains(u'}')};
}

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

Result<LinkTemplate> LinkTemplate::from(const QString& where, const QString& typed)
{
    const QString expected = u"an address like https://wiki.example/{kind}/{name} or report.html#{id}"_s;
    if (typed.isEmpty() || typed.size() > longestTemplate || !std::all_of(typed.begin(), typed.end(), isOfAddress))
        return refused(where, expected, typed);
    const QString scheme = schemeOf(typed);
    if (typed.startsWith("//"_L1) || (!scheme.isEmpty() && scheme != "http"_L1 && scheme != "https"_L1))
        return refused(where, u"http, https, or an address within the page's own site"_s, typed);
    if (!scheme.isEmpty() && !hasHost(typed, scheme))
        return refused(where, u"a host, written out, after %1://"_s.arg(scheme), typed);
    // "{name}:x" is no scheme yet, but with the right name it is.
    if (scheme.isEmpty() && firstPartOf(typed).contains(u':'))
        return refused(where, u"no : before the first / of a relative address"_s, typed);
    const auto [places, isWhole] = placesOf(typed);
    const QStringList known{u"kind"_s, u"name"_s, u"host"_s, u"id"_s};
    const bool isKnown = std::all_of(places.begin(), places.end(),
                                     [&](const QString& name) { return known.contains(name); });
    if (!isWhole || !isKnown)
        return refused(where, u"no places but {kind}, {name}, {host} and {id}"_s, typed);
    LinkTemplate link;
    link.m_text = typed;
    return link;
}

QString LinkTemplate::linkTo(const NodeId& id) const
{
    // One pass: what a name puts there is never taken for a place.
    QString link;
    for (qsizetype at = 0; at < m_text.size();) {
        const qsizetype open = m_text.indexOf(u'{', at);
        const qsizetype close = m_text.indexOf(u'}', open);
        if (open < 0 || close < 0)
            return link + m_text.sliced(at);
        // Browsers would leave the folder.
        if (id.name() == "."_L1 || id.name() == ".."_L1 || id.host() == "."_L1 || id.host() == ".."_L1)
            return {};
        const QStringView place = QStringView(m_text).sliced(open + 1, close - open - 1);
        link += QStringView(m_text).sliced(at, open - at);
        link += place == u"kind"   ? QString(wordFor(id.kind()))
                : place == u"name" ? encoded(id.name())
                : place == u"host" ? encoded(id.host())
                                   : xmlNameFor(id.text());
        at = close + 1;
    }
    return link;
}

Result<QString> idPrefixFrom(const QString& where, const QString& typed)
{
    static const QRegularExpression form(u"\\A[A-Za-z][A-Za-z0-9_-]*\\z"_s);
    if (typed.size() > longestPrefix || !form.match(typed).hasMatch())
        return refused(where, u"a letter, then letters, digits, - and _ only"_s, typed);
    return typed;
}

} // namespace unitscope

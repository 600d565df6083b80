// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/redact/aliases.h"

#include <QtCore/qstringlist.h>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr std::array words = {"host"_L1, "domain"_L1,   "address"_L1, "user"_L1, "path"_L1,
                              "pid"_L1,  "instance"_L1, "machine"_L1, "field"_L1};
static_assert(words.size() == aliasCount);

constexpr QStringView accounts[] = {u"root",
                                    u"nobody",
                                    u"daemon",
                                    u"bin",
                                    u"sys",
                                    u"sync",
                                    u"games",
                                    u"man",
                                    u"lp",
                                    u"mail",
                                    u"news",
                                    u"uucp",
                                    u"proxy",
                                    u"backup",
                                    u"list",
                                    u"irc",
                                    u"www-data",
                                    u"messagebus",
                                    u"sshd",
                                    u"polkitd",
                                    u"avahi",
                                    u"dnsmasq",
                                    u"systemd-network",
                                    u"systemd-resolve",
                                    u"systemd-timesync",
                                    u"systemd-journal",
                                    u"redis",
                                    u"postgres",
                                    u"mysql",
                                    u"nginx",
                                    u"prometheus",
                                    u"grafana",
                                    u"loki",
                                    u"chrony",
                                    u"ntp",
                                    u"rabbitmq",
                                    u"memcache",
                                    u"mongodb"};

/// Parts of names of hosts that many have.
constexpr QStringView everybodysLabels[] = {u"localhost", u"localdomain", u"internal", u"intern", u"local",
                                            u"server",    u"cluster",     u"example",  u"staging"};

constexpr qsizetype leastInside = 6; ///< letters; shorter secrets are found as words only
constexpr qsizetype leastLabel = 5;
constexpr qsizetype leastDigits = 2;

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// In which letters somebody writes a name does not matter. As long as the text.
QString folded(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text)
        out += c.toCaseFolded();
    return out;
}

/// The first meaning of a word counts.
void searchFor(QHash<QString, AliasOf>& known, const QString& word, AliasOf as)
{
    const QString found = folded(word);
    if (!known.contains(found))
        known.insert(found, as);
}

// What says by its form what it is. The order matters: an address stands inside the others.
const QRegularExpression& forms()
{
    static const QRegularExpression pattern(
        u"(?<url>[A-Za-z][A-Za-z0-9+.-]*://[^\\s\"'<>]+)"
        u"|(?<![0-9A-Fa-f:])(?<mac>(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2})(?![0-9A-Fa-f:])"
        u"|(?<![0-9A-Za-z:.])(?<six>(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}"
        u"|(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?)(?![0-9A-Za-z:.])"
        u"|(?<![0-9.])(?<four>[0-9]{1,3}([._-])[0-9]{1,3}\\g{-1}[0-9]{1,3}\\g{-1}[0-9]{1,3})(?![0-9]|[._-][0-9])"
        u"|(?<![A-Za-z0-9])(?<path>(?:~?/|(?:home|Users)/)[^\\s:;,\"'()\\[\\]{}<>|=]+)"
        u"|(?<user>[A-Za-z0-9_][A-Za-z0-9._-]*)@(?<at>[A-Za-z0-9][A-Za-z0-9._-]*)"_s);
    return pattern;
}

} // namespace

QLatin1StringView wordFor(AliasOf kind)
{
    return words[size_t(kind)];
}

bool isWellKnownAccount(QStringView user)
{
    return std::find(std::begin(accounts), std::end(accounts), user) != std::end(accounts);
}

bool isWellKnownAddress(QStringView address)
{
    return address.isEmpty() || address == u"*" || address == u"::" || address == u"::1" || address == u"0.0.0.0"
           || address.startsWith(u"127.");
}

QString countWords(const Aliases& aliases)
{
    QStringList parts;
    for (size_t i = 0; i < aliasCount; ++i) {
        const qsizetype count = aliases.counts()[i];
        const QString word = wordFor(AliasOf(i));
        if (count > 0)
            parts += QString::number(count) + u' ' + word
                     + (count == 1            ? u""_s
                        : word.endsWith(u's') ? u"es"_s
                                              : u"s"_s);
    }
    return parts.join(u", "_s);
}

QString Aliases::of(AliasOf kind, const QString& value)
{
    if (value.isEmpty())
        return value;
    if ((kind == AliasOf::User && isWellKnownAccount(value)) || (kind == AliasOf::Address && isWellKnownAddress(value)))
        return value;
    // What names a host is that host, also where it is an address.
    const bool isHost = kind == AliasOf::Address && m_known[size_t(AliasOf::Host)].contains(value);
    const AliasOf as = isHost ? AliasOf::Host : kind;
    if (m_isNumbered)
        return number(as, value);
    if (m_known[size_t(as)].try_emplace(value, 0).second)
        learnFrom(as, value);
    return value;
}

/// What else a secret gives away.
void Aliases::learnFrom(AliasOf kind, const QString& value)
{
    switch (kind) {
    case AliasOf::Host:
        searchFor(m_byWord, value, kind);
        learnHost(value);
        break;
    case AliasOf::User:
        if (!isNumber(value) || value.size() > leastDigits)
            searchFor(m_byWord, value, kind);
        break;
    case AliasOf::Pid:
        if (value.size() >= leastDigits)
            searchFor(m_byWord, value, kind);
        break;
    case AliasOf::Path: {
        const QStringList parts = value.split(u'/');
        for (const QString& folder : {u"home"_s, u"Users"_s}) {
            const qsizetype at = parts.indexOf(folder);
            if (at >= 0 && at + 1 < parts.size() && !parts[at + 1].isEmpty())
                of(AliasOf::User, parts[at + 1]);
        }
        break;
    }
    default: break;
    }
}

/// "db1.corp.example" gives away "db1", "corp.example" and "corp".
void Aliases::learnHost(const QString& host)
{
    if (isNumber(QString(host).remove(u'.')) || host.contains(u':'))
        return;
    const QStringList labels = host.split(u'.', Qt::SkipEmptyParts);
    if (labels.size() < 2)
        return;
    const auto isTelling = [](const QString& label) {
        return !isNumber(label)
               && std::find(std::begin(everybodysLabels), std::end(everybodysLabels), label)
                      == std::end(everybodysLabels);
    };
    if (labels.front().size() > leastDigits && isTelling(labels.front()))
        of(AliasOf::Host, labels.front());
    const QString domain = labels.mid(1).join(u'.');
    of(AliasOf::Domain, domain);
    searchFor(m_byWord, domain, AliasOf::Domain);
    for (const QString& label : labels.mid(1, labels.size() - 2)) {
        if (label.size() < leastLabel || !isTelling(label))
            continue;
        of(AliasOf::Domain, label);
        searchFor(m_byWord, label, AliasOf::Domain);
    }
}

QString Aliases::number(AliasOf kind, const QString& value) const
{
    const auto& known = m_known[size_t(kind)];
    auto at = known.find(value);
    if (at == known.end()) { // a word in other letters
        at = std::find_if(known.begin(), known.end(),
                          [&](const auto& one) { return one.first.compare(value, Qt::CaseInsensitive) == 0; });
    }
    return at == known.end() ? u"..."_s : QString(wordFor(kind)) + u'-' + QString::number(at->second);
}

void Aliases::number()
{
    for (size_t kind = 0; kind < aliasCount; ++kind) {
        qsizetype next = 0;
        for (auto& [value, number] : m_known[kind])
            number = ++next;
        m_counts[kind] = next;
    }
    std::set<std::pair<QChar, qsizetype>> lengths;
    for (auto word = m_byWord.keyBegin(); word != m_byWord.keyEnd(); ++word)
        lengths.emplace(word->front(), word->size());
    for (auto one = lengths.rbegin(); one != lengths.rend(); ++one)
        m_lengths[one->first].push_back(one->second);
    m_isNumbered = true;
}

/// How long the longest secret is that stands there; 0 if none does.
qsizetype Aliases::knownAt(QStringView folded, qsizetype at) const
{
    const auto lengths = m_lengths.find(folded[at]);
    if (lengths == m_lengths.end())
        return 0;
    const auto isLetter = [&](qsizetype i) { return i >= 0 && i < folded.size() && folded[i].isLetterOrNumber(); };
    for (const qsizetype size : lengths->second) {
        if (at + size > folded.size())
            continue;
        const bool isWord = !isLetter(at - 1) && !isLetter(at + size);
        if (!isWord && size < leastInside)
            continue;
        const QStringView word = folded.sliced(at, size);
        if ((isWord || !isNumber(word)) && m_byWord.contains(word.toString()))
            return size;
    }
    return 0;
}

QString Aliases::knownIn(QStringView text) const
{
    const QString letters = folded(text);
    QString out;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype size = knownAt(letters, at);
        if (size == 0) {
            out += text[at++];
            continue;
        }
        out += number(m_byWord.value(letters.sliced(at, size)), text.sliced(at, size).toString());
        at += size;
    }
    return out;
}

QString Aliases::matched(const QRegularExpressionMatch& match)
{
    if (!match.capturedView(u"at").isEmpty())
        return of(AliasOf::User, match.captured(u"user"_s)) + u'@' + of(AliasOf::Host, match.captured(u"at"_s));
    if (!match.capturedView(u"path").isEmpty())
        return of(AliasOf::Path, match.captured());
    return of(AliasOf::Address, match.captured());
}

/// What stands behind '@' in the name of a unit is one of many alike: a user, a disk, a terminal.
QString Aliases::inUnitName(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    QStringView instance = text.sliced(at + 1);
    QString ending;
    for (const QStringView suffix :
         {QStringView(u".service"), QStringView(u".timer"), QStringView(u".socket"), QStringView(u".target")}) {
        if (instance.endsWith(suffix)) {
            ending = suffix.toString();
            instance.chop(suffix.size());
        }
    }
    return in(text.first(at), NameOf::Other) + u'@' + of(AliasOf::Instance, instance.toString()) + ending;
}

QString Aliases::in(QStringView text, NameOf what)
{
    if (what == NameOf::Unit && text.contains(u'@'))
        return inUnitName(text);
    // In text that is no Unicode nothing would be found.
    const QString whole = QString::fromUtf8(text.toUtf8());
    text = whole;
    QString out;
    qsizetype from = 0;
    auto matches = forms().globalMatch(whole);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        out += knownIn(text.sliced(from, match.capturedStart() - from));
        out += matched(match);
        from = match.capturedEnd();
    }
    return out + knownIn(text.sliced(from));
}

} // namespace unitscope

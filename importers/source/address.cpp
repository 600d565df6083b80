// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/address.h"

#include "graph/base/safetext.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QLatin1StringView sshScheme = "ssh://"_L1;
constexpr QLatin1StringView auditScheme = "audit+ssh://"_L1;
constexpr QLatin1StringView webSchemes[] = {"https://"_L1, "http://"_L1};

bool hasScheme(const QString& name, QLatin1StringView scheme)
{
    return name.startsWith(scheme, Qt::CaseInsensitive);
}

bool isWeb(const QString& name)
{
    return hasScheme(name, webSchemes[0]) || hasScheme(name, webSchemes[1]);
}

/// From the ":" to the "@" before the host.
struct PasswordPlace
{
    qsizetype begin = -1;
    qsizetype end = -1;
    bool isThere() const { return begin >= 0 && begin < end; }
};

PasswordPlace passwordPlace(const QString& name)
{
    const qsizetype begin = name.indexOf("://"_L1) + 3;
    const qsizetype slash = name.indexOf(u'/', begin);
    const qsizetype at = QStringView(name).first(slash < 0 ? name.size() : slash).lastIndexOf(u'@');
    return {name.indexOf(u':', begin), at < begin ? -1 : at};
}

tl::unexpected<Error> wrong(const QString& name, const QString& expected, const QString& found,
                            const QString& advice = {})
{
    return failed({.code = Error::Code::Usage,
                   .where = {.file = withoutPassword(name)},
                   .expected = expected,
                   .found = found,
                   .advice = advice});
}

tl::unexpected<Error> passwordInside(const QString& name)
{
    return wrong(name, u"an address without a password"_s, u"one with a password"_s,
                 u"Leave it out: it is asked for when it is needed. It may now stand in your shell's history."_s);
}

/// What stands before and after the path's "/" of an address without its scheme.
struct Parts
{
    QString user;
    QString host;
    QString port;
    QString path; ///< with its "/"; may be empty
    bool hasUser = false;
    bool hasPort = false;
    bool hasPassword = false;
};

Parts split(QStringView rest)
{
    Parts parts;
    const qsizetype slash = rest.indexOf(u'/');
    QStringView authority = slash < 0 ? rest : rest.first(slash);
    if (slash >= 0)
        parts.path = rest.sliced(slash).toString();
    if (const qsizetype at = authority.lastIndexOf(u'@'); at >= 0) {
        parts.hasUser = true;
        parts.user = authority.first(at).toString();
        parts.hasPassword = parts.user.contains(u':');
        authority = authority.sliced(at + 1);
    }
    const qsizetype bracket = authority.startsWith(u'[') ? authority.indexOf(u']') : -1;
    const qsizetype colon = authority.indexOf(u':', qMax<qsizetype>(bracket, 0));
    parts.hasPort = colon >= 0;
    if (colon >= 0)
        parts.port = authority.sliced(colon + 1).toString();
    const QStringView host = colon >= 0 ? authority.first(colon) : authority;
    parts.host = bracket > 0 && bracket == host.size() - 1 ? host.sliced(1, bracket - 1).toString() : host.toString();
    return parts;
}

QString decoded(const QString& text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

Result<SshTarget> targetOf(const Parts& parts, const QString& name)
{
    Result<SshHost> host = SshHost::from(decoded(parts.host));
    if (!host)
        return tl::unexpected(std::move(host).error());
    SshTarget target{.host = *std::move(host)};
    if (parts.hasUser) {
        Result<SshUser> user = SshUser::from(decoded(parts.user));
        if (!user)
            return tl::unexpected(std::move(user).error());
        target.user = *std::move(user);
    }
    if (parts.hasPort) {
        bool isNumber = false;
        const int port = parts.port.toInt(&isNumber);
        const bool isPlain = parts.port.size() <= 5 && !parts.port.startsWith(u'+');
        if (!isNumber || !isPlain || port < 1 || port > 65535)
            return wrong(name, u"a port from 1 to 65535"_s,
                         u"\"%1\""_s.arg(safeForPeople(elidedMiddle(parts.port, 20))));
        target.port = quint16(port);
    }
    return target;
}

Result<SourceAddress> sshAddress(const QString& name)
{
    const bool isAudit = hasScheme(name, auditScheme);
    const Parts parts = split(QStringView(name).sliced(isAudit ? auditScheme.size() : sshScheme.size()));
    if (parts.hasPassword)
        return passwordInside(name);
    Result<SshTarget> target = targetOf(parts, name);
    if (!target)
        return tl::unexpected(std::move(target).error());
    if (isAudit) {
        if (parts.path.size() > 1)
            return wrong(name, u"nothing after the host of an audit"_s,
                         u"\"%1\""_s.arg(safeForPeople(elidedMiddle(parts.path, 80))),
                         u"Give ssh://... for a file, audit+ssh://HOST for the host itself."_s);
        return SourceAddress(SshAuditAddress{*std::move(target)});
    }
    if (parts.path.size() < 2)
        return wrong(name, u"a file after the host"_s, u"none"_s,
                     u"Give ssh://HOST/PATH for a file, audit+ssh://HOST for the host itself."_s);
    const QString path = decoded(parts.path);
    Result<RemotePath> file = RemotePath::from(path.startsWith("/~/"_L1) ? path.sliced(1) : path);
    if (!file)
        return tl::unexpected(std::move(file).error());
    return SourceAddress(SshFileAddress{*std::move(target), *std::move(file)});
}

Result<SourceAddress> webAddress(const QString& name)
{
    const QUrl url(name, QUrl::StrictMode);
    if (!url.password().isEmpty() || (!url.isValid() && passwordPlace(name).isThere()))
        return passwordInside(name);
    if (!url.isValid() || url.host().isEmpty())
        return wrong(name, u"an address such as https://host/registry.json"_s, u"none that can be read"_s);
    if (!url.userName().isEmpty())
        return wrong(name, u"an address without an account"_s, u"one with an account"_s,
                     u"Fetch the file with your own tools, and give it as a file or on standard input (-)."_s);
    return SourceAddress(WebAddress{url.adjusted(QUrl::RemoveFragment)});
}

/// A value may be a secret that opens the address. What has no name is all value.
QString withoutQueryValues(const QString& whole)
{
    const QString name = whole.section(u'#', 0, 0); // what comes then is never sent
    const qsizetype question = name.indexOf(u'?');
    if (question < 0)
        return name;
    QStringList parts = name.sliced(question + 1).split(u'&');
    for (QString& part : parts) {
        const qsizetype equals = part.indexOf(u'=');
        if (!part.isEmpty())
            part = part.first(equals + 1) + u"***"_s;
    }
    return name.first(question + 1) + parts.join(u'&');
}

struct Namer
{
    QString operator()(const FileAddress& file) const { return file.path; }
    QString operator()(const StandardInputAddress&) const { return u"-"_s; }
    QString operator()(const SshAuditAddress& audit) const { return auditScheme + encoded(audit.target); }
    QString operator()(const WebAddress& web) const { return web.url.toString(QUrl::FullyEncoded); }
    QString operator()(const SshFileAddress& file) const
    {
        const QString path = QString::fromLatin1(QUrl::toPercentEncoding(file.path.text(), "/~:@+,="));
        return sshScheme + encoded(file.target) + (path.startsWith(u'/') ? path : u'/' + path);
    }

private:
    static QString encoded(const SshTarget& target) { return target.text().replace(u'%', "%25"_L1); }
};

} // namespace

Result<SourceAddress> sourceAddress(const QString& name)
{
    if (name == "-"_L1)
        return SourceAddress(StandardInputAddress{});
    if (hasScheme(name, sshScheme) || hasScheme(name, auditScheme))
        return sshAddress(name);
    if (isWeb(name))
        return webAddress(name);
    return SourceAddress(FileAddress{name});
}

QString nameOf(const SourceAddress& address)
{
    return std::visit(Namer(), address);
}

bool isRemote(const QString& name)
{
    return hasScheme(name, sshScheme) || hasScheme(name, auditScheme) || isWeb(name);
}

QString withoutPassword(const QString& name)
{
    if (!isRemote(name))
        return name;
    const PasswordPlace place = passwordPlace(name);
    const QString shown = place.isThere() ? name.left(place.begin) + name.sliced(place.end) : name;
    return isWeb(shown) ? withoutQueryValues(shown) : shown;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/redact/redactvalue.h"

#include "graph/base/timestamp.h"
#include "graph/model/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype longestLabel = 60; ///< longer ones are sentences
constexpr qsizetype mostBlanks = 6;

enum class Content : quint8 {
    FreeText, ///< anything, also a command line: never kept
    Label,    ///< a few words of somebody's choosing
    UnitName,
    Name, ///< of a stream, of a group of consumers
    Host,
    User,
    Addresses, ///< one or several, with ports
    Path,
    Venv,
    Pid,
    Machine,
    Time,
    Schedule,
    Version
};

Content contentOf(Attr attr)
{
    switch (attr) {
    case Attr::Description:
    case Attr::Exec:
    case Attr::Proof:
    case Attr::Reason:
    case Attr::Remark:
    case Attr::Doubt:
    case Attr::Purpose:
    case Attr::Readers:
    case Attr::Writers:
    case Attr::Rights:
    case Attr::NotLookedAt: return Content::FreeText;
    case Attr::Name:
    case Attr::Unit:
    case Attr::Owner:
    case Attr::Process: return Content::UnitName;
    case Attr::Streams:
    case Attr::ConsumerGroups:
    case Attr::Groups: return Content::Name;
    case Attr::HostName: return Content::Host;
    case Attr::User:
    case Attr::Account: return Content::User;
    case Attr::Address:
    case Attr::ConnectedTo:
    case Attr::ConnectedFrom:
    case Attr::BridgeAddress: return Content::Addresses;
    case Attr::WorkingDir:
    case Attr::CodeModule:
    case Attr::CodePath:
    case Attr::Entrypoint:
    case Attr::UnitPath:
    case Attr::DropIns: return Content::Path;
    case Attr::VenvName: return Content::Venv;
    case Attr::Pid: return Content::Pid;
    case Attr::MachineId: return Content::Machine;
    case Attr::GeneratedAt:
    case Attr::BootedAt:
    case Attr::NextRun:
    case Attr::LastRun:
    case Attr::ActiveSince:
    case Attr::LastEntry: return Content::Time;
    case Attr::Schedule: return Content::Schedule;
    case Attr::Kernel:
    case Attr::ToolVersion: return Content::Version;
    default: return Content::Label;
    }
}

bool consistsOf(QStringView text, QStringView signs)
{
    return std::all_of(text.begin(), text.end(), [&](QChar c) { return signs.contains(c); });
}

/// "[fe80::1%eth0]:22" without its port: the address alone and what stands around it.
QString redactedEndpoint(Aliases& aliases, QStringView endpoint)
{
    QStringView address = endpoint;
    QStringView port;
    const qsizetype colon = endpoint.lastIndexOf(u':');
    const bool isSix = endpoint.count(u':') > 1 && !endpoint.startsWith(u'[');
    if (colon >= 0 && !isSix && consistsOf(endpoint.sliced(colon + 1), u"0123456789*")) {
        address = endpoint.first(colon);
        port = endpoint.sliced(colon);
    } else if (endpoint.startsWith(u":::")) { // "any address, port"
        address = endpoint.first(2);
        port = endpoint.sliced(2);
    }
    const bool isBracketed = address.startsWith(u'[') && address.endsWith(u']');
    if (isBracketed)
        address = address.sliced(1).chopped(1);
    const qsizetype zone = address.indexOf(u'%');
    const QString alias = aliases.of(AliasOf::Address, (zone < 0 ? address : address.first(zone)).toString());
    return (isBracketed ? u'[' + alias + u']' : alias) + port.toString();
}

QString redactedEndpoints(Aliases& aliases, const QString& text)
{
    QStringList parts;
    for (const QString& part : QString(text).replace(u',', u' ').split(u' ', Qt::SkipEmptyParts))
        parts += redactedEndpoint(aliases, part);
    return parts.join(u", "_s);
}

/// Digits and what is written between them; a date in words is no time that anybody compares.
bool isTime(const QString& text)
{
    return parseTime(text) || (text.size() < longestLabel && consistsOf(text, u"0123456789-:+. TZ"));
}

/// "*-*-* 06:13:00", "daily", "Mon..Fri 10:00 UTC".
bool isSchedule(const QString& text)
{
    static const QRegularExpression pattern(u"^(?:(?:minutely|hourly|daily|weekly|monthly|quarterly|semiannually|"
                                            u"yearly|annually|every|on|at|Mon|Tue|Wed|Thu|Fri|Sat|"
                                            u"Sun|UTC|periodic|[0-9]+ ?(?:s|sec|min|m|h|d|w)|[0-9*:/,.~-]+)[ ,.]*)+$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return text.size() <= longestLabel && pattern.match(text).hasMatch();
}

bool isVersion(const QString& text)
{
    static const QRegularExpression pattern(u"^v?[0-9]+(?:[.+~-][0-9]+)*(?:-(?:amd64|arm64|generic|cloud-amd64))?$"_s);
    return text.size() <= longestLabel && pattern.match(text).hasMatch();
}

QString redactedText(Aliases& aliases, Content content, const QString& text)
{
    switch (content) {
    case Content::FreeText: break;
    case Content::Label: return redactedLabel(aliases, text);
    case Content::UnitName: return aliases.in(text, NameOf::Unit);
    case Content::Name: return aliases.in(text, NameOf::Other);
    case Content::Host: return aliases.of(AliasOf::Host, text);
    case Content::User: return aliases.of(AliasOf::User, text);
    case Content::Addresses: return redactedEndpoints(aliases, text);
    case Content::Path: return redactedPath(aliases, false, text);
    case Content::Venv: return redactedPath(aliases, true, text);
    case Content::Pid: return aliases.of(AliasOf::Pid, text);
    case Content::Machine: return aliases.of(AliasOf::Machine, text);
    case Content::Time:
        if (isTime(text))
            return text;
        break;
    case Content::Schedule:
        if (isSchedule(text))
            return text;
        break;
    case Content::Version:
        if (isVersion(text))
            return text;
        break;
    }
    return text.isEmpty() ? text : leftOut.toString();
}

/// Numbers, and the words for yes and no, as they are written.
bool isInForm(NormalForm form, const QString& text)
{
    static const QRegularExpression answer(
        u"^(?:yes|no|true|false|enabled|disabled|static|masked|indirect|generated|linked|"
        u"alias|transient|enabled-runtime|linked-runtime|masked-runtime|none)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    switch (form) {
    case NormalForm::Number: return consistsOf(text, u"0123456789.-");
    case NormalForm::YesNo:
    case NormalForm::Enablement: return answer.match(text).hasMatch();
    default: return true;
    }
}

/// Of fields that the vocabulary does not know, nothing but yes and no is kept.
Value redactedUnknown(const Value& value)
{
    const bool isKept = value.isNone() || value.type() == Value::Type::EmptyList
                        || value.type() == Value::Type::Boolean;
    return isKept ? value : Value::of(leftOut.toString());
}

} // namespace

QString redactedLabel(Aliases& aliases, const QString& text)
{
    if (text.size() > longestLabel || text.count(u' ') > mostBlanks || text.contains(u'\n'))
        return leftOut.toString();
    return aliases.in(text, NameOf::Other);
}

QString redactedPeriod(const QString& period)
{
    return isSchedule(period) ? period : QString();
}

QString redactedAttribute(Aliases& aliases, const QString& name)
{
    const AttributeInfo* info = findAttribute(name);
    if (!info)
        return u"x."_s + aliases.of(AliasOf::Field, name);
    const QStringView member = memberOf(name);
    return member.isEmpty() ? name : nameOfMember(info->attr, aliases.in(member, NameOf::Other));
}

QString redactedPort(Aliases& aliases, const QString& name)
{
    static const QRegularExpression port(u"^[0-9]{1,5}/[a-z]{1,8}$"_s);
    return port.match(name).hasMatch() ? name : aliases.in(name, NameOf::Other);
}

QString redactedPath(Aliases& aliases, bool isVenv, const QString& path)
{
    if (!isVenv)
        return aliases.of(AliasOf::Path, path);
    // The whole path is learnt, too: it may name a home.
    if (!aliases.isNumbered())
        aliases.of(AliasOf::Path, path);
    return aliases.of(AliasOf::Path, normalForm(&infoOf(Attr::VenvName), Value::of(path)));
}

Value redactedValue(Aliases& aliases, const QString& attribute, const Value& value)
{
    const AttributeInfo* info = findAttribute(attribute);
    if (!info)
        return redactedUnknown(value);
    const Content content = contentOf(info->attr);
    if (const auto number = value.integer(); number && content == Content::Pid)
        return Value::of(aliases.of(AliasOf::Pid, QString::number(*number)));
    const std::optional<QString> text = value.string();
    if (!text)
        return value;
    if (content != Content::Label)
        return Value::of(redactedText(aliases, content, *text));
    if (!isInForm(info->form, *text))
        return Value::of(leftOut.toString());
    return info->form == NormalForm::Number ? value : Value::of(redactedLabel(aliases, *text));
}

} // namespace unitscope

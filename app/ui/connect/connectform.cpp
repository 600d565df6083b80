// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/connect/connectform.h"

#include "app/ui/sources/sourcelist.h"
#include "graph/base/safetext.h"
#include "importers/source/address.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestWord = 40; // UTF-16 units, of what is quoted

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::ConnectForm", words);
}

QString quoted(const QString& word)
{
    return safeForPeople(elidedMiddle(withoutPassword(word), longestWord));
}

QString complaintOf(const QString& word, const Error& error)
{
    if (error.expected.startsWith("a name"_L1))
        return tr("\"%1\" is no host: letters, digits and . _ - : only, no - in front").arg(quoted(word));
    return tr("expected %1, found %2").arg(error.expected, error.found);
}

/// What every host gets that does not say it itself.
struct Common
{
    std::optional<SshUser> user = {};
    std::optional<quint16> port = {};
    std::optional<RemotePath> path = {}; ///< absent: an audit
};

SourceAddress addressOf(SshTarget target, const Common& common)
{
    if (!target.user)
        target.user = common.user;
    if (!target.port)
        target.port = common.port;
    if (common.path)
        return SshFileAddress{std::move(target), *common.path};
    return SshAuditAddress{std::move(target)};
}

/// "host", "a@host:22", "fe80::1%eth0", "ssh://host": where to, without a path.
Result<SshTarget> targetOf(QString word)
{
    if (word.startsWith("ssh://"_L1, Qt::CaseInsensitive))
        word.remove(0, 6);
    else if (word.count(u':') > 1 && !word.contains(u'['))
        word = word.section(u'@', 0, -2) + (word.contains(u'@') ? u"@["_s : u"["_s) + word.section(u'@', -1) + u']';
    const Result<SourceAddress> address = sourceAddress(u"audit+ssh://"_s + word.replace(u'%', "%25"_L1));
    if (!address)
        return failed(address.error());
    return std::get<SshAuditAddress>(*address).target;
}

bool isWholeAddress(const QString& word)
{
    const bool isSsh = word.startsWith("ssh://"_L1, Qt::CaseInsensitive);
    return isRemote(word) && (!isSsh || word.sliced(6).contains(u'/'));
}

void readCommon(const ConnectForm& form, Common& common, ConnectWish& wish)
{
    if (const QString account = form.account.trimmed(); !account.isEmpty()) {
        if (const Result<SshUser> user = SshUser::from(account))
            common.user = *user;
        else
            wish.complaints[ConnectField::Account] = tr("no name of an account");
    }
    if (const QString typed = form.port.trimmed(); !typed.isEmpty()) {
        bool isNumber = false;
        const int port = typed.toInt(&isNumber);
        if (isNumber && port >= 1 && port <= 65535)
            common.port = quint16(port);
        else
            wish.complaints[ConnectField::Port] = tr("1 to 65535");
    }
    if (const QString path = form.path.trimmed(); !form.isAudit && !path.isEmpty()) {
        if (const Result<RemotePath> file = RemotePath::from(path))
            common.path = *file;
        else
            wish.complaints[ConnectField::Path] = tr("expected a path from / on, or from ~/ on for the account's home");
    }
}

void readHosts(const ConnectForm& form, const Common& common, ConnectWish& wish)
{
    const QStringList words = wordsIn(form.hosts);
    for (const QString& word : words) {
        Result<SourceAddress> address = isWholeAddress(word) ? sourceAddress(word)
                                                             : targetOf(word).map([&](const SshTarget& target) {
                                                                   return addressOf(target, common);
                                                               });
        if (!address) {
            wish.complaints[ConnectField::Hosts] = complaintOf(word, address.error());
            return;
        }
        if (const QString name = nameOf(*address); !wish.names.contains(name))
            wish.names += name;
    }
    if (wish.names.size() > mostSources)
        wish.complaints[ConnectField::Hosts] = tr("at most %1 at once, not %2").arg(mostSources).arg(wish.names.size());
}

QStringList readFolders(const QString& typed, ConnectField field, ConnectWish& wish)
{
    QStringList folders = wordsIn(typed);
    for (const QString& folder : std::as_const(folders)) {
        if (!isAuditValue(folder) || !folder.startsWith(u'/'))
            wish.complaints[field] =
                tr("\"%1\": expected a path from / on, of letters, digits and _ . : -").arg(quoted(folder));
    }
    return folders;
}

bool isForAFile(const QString& name)
{
    return !name.startsWith("audit+ssh://"_L1);
}

} // namespace

QString ConnectWish::complaint(ConnectField field) const
{
    const auto known = complaints.find(field);
    return known == complaints.end() ? QString() : known->second;
}

ConnectWish wishOf(const ConnectForm& form)
{
    ConnectWish wish;
    Common common;
    readCommon(form, common, wish);
    readHosts(form, common, wish);
    bool isMissing = wish.names.isEmpty();
    if (form.isAudit) {
        wish.audit.readsCode = form.readsCode;
        wish.audit.code = form.readsCode ? readFolders(form.code, ConnectField::Code, wish) : QStringList();
        wish.audit.venvs = readFolders(form.venvs, ConnectField::Venvs, wish);
    } else if (!common.path) {
        // Without a path the hosts were read as if they were to be audited.
        const QStringList words = wordsIn(form.hosts);
        isMissing = isMissing || !std::all_of(words.begin(), words.end(), isWholeAddress);
    }
    wish.canConnect = wish.complaints.empty() && !isMissing;
    return wish;
}

QStringList wordsIn(const QString& typed)
{
    static const QRegularExpression comment(u"#[^\\n]*"_s);
    static const QRegularExpression between(u"[\\s,]+"_s);
    return QString(typed).remove(comment).split(between, Qt::SkipEmptyParts);
}

ConnectForm formFor(const QString& address)
{
    ConnectForm form;
    const Result<SourceAddress> known = sourceAddress(address);
    if (!known)
        return form;
    const auto* file = std::get_if<SshFileAddress>(&*known);
    const auto* audit = std::get_if<SshAuditAddress>(&*known);
    form.isAudit = !isForAFile(address);
    form.hosts = file ? file->target.text() : audit ? audit->target.text() : address;
    form.path = file ? file->path.text() : QString();
    return form;
}

QStringList withRecent(QStringList recent, const QStringList& names)
{
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        const Result<SourceAddress> address = sourceAddress(*name);
        const bool isKept = address && isRemote(*name) && withoutPassword(*name) == *name && !name->contains(u'?');
        if (!isKept)
            continue;
        recent.removeAll(*name);
        recent.prepend(*name);
    }
    return recent.mid(0, mostRecent);
}

} // namespace unitscope

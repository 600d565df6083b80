// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/sourcelist.h"

#include "app/ui/sources/fetch.h"
#include "graph/base/safetext.h"
#include "importers/source/address.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestName = 60; // UTF-16 units

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::SourceList", words);
}

QString usualName(const QString& name)
{
    const Result<SourceAddress> address = isRemote(name) ? sourceAddress(name) : failed({});
    return address ? nameOf(*address) : name;
}

/// Two names of one file are equal then. Links are not followed: that would touch the disk.
QString placeOf(const QString& name)
{
    if (isRemote(name))
        return usualName(name);
    return name == "-"_L1 || name.startsWith(u':') ? name : QDir::cleanPath(QFileInfo(name).absoluteFilePath());
}

void addOnce(SourceList& list, const QStringList& names, TimeSide side, const AuditOptions& audit = {})
{
    for (const QString& name : names) {
        SourceEntry* known = list.find(name);
        if (!known) {
            list.entries.push_back({.name = usualName(name), .side = side, .audit = audit});
        } else if (isRemote(name)) {
            known->wantAgain();
            known->audit = audit;
        }
    }
}

QString joined(const std::vector<const SourceEntry*>& entries)
{
    if (entries.empty())
        return {};
    const QString first = entries.front()->shortName();
    if (entries.size() == 1)
        return first;
    if (entries.size() == 2)
        return tr("%1 and %2").arg(first, entries.back()->shortName());
    return tr("%1 and %2 more").arg(first).arg(entries.size() - 1);
}

} // namespace

QString SourceEntry::shortName() const
{
    if (source)
        return safeForPeople(elidedMiddle(source->shortName(), longestName));
    if (isRemote(name))
        return placeInWords(name);
    const qsizetype slash = name.lastIndexOf(u'/');
    const QString last = slash >= 0 && slash + 1 < name.size() ? name.mid(slash + 1) : name;
    return safeForPeople(elidedMiddle(last == u"-"_s ? tr("standard input") : last, longestName));
}

void SourceEntry::wantAgain()
{
    isOutdated = true;
    failure.reset();
}

const SourceEntry* SourceList::find(const QString& name) const
{
    const QString place = placeOf(name);
    const auto known = std::find_if(entries.begin(), entries.end(),
                                    [&](const SourceEntry& entry) { return placeOf(entry.name) == place; });
    return known == entries.end() ? nullptr : &*known;
}

SourceEntry* SourceList::find(const QString& name)
{
    return const_cast<SourceEntry*>(std::as_const(*this).find(name));
}

std::optional<Error> complaintAbout(const SourceList& list)
{
    if (std::ssize(list.entries) > mostSources)
        return Error{.code = Error::Code::Usage,
                     .where = {},
                     .expected = tr("at most %1 sources in one window").arg(mostSources),
                     .found = QString::number(list.entries.size()),
                     .advice = tr("Choose those that belong together.")};
    for (const SourceEntry& entry : list.entries) {
        if (const Result<SourceAddress> address = sourceAddress(entry.name); !address)
            return address.error();
    }
    return std::nullopt;
}

SourceList sourceListOf(const QStringList& names, const AuditOptions& audit)
{
    SourceList list;
    addOnce(list, names, TimeSide::Undecided, audit);
    return list;
}

SourceList comparedListOf(const QStringList& before, const QStringList& after)
{
    SourceList list{.entries = {}, .shownAs = ShownAs::BeforeAndAfter};
    addOnce(list, before, TimeSide::Before);
    addOnce(list, after, TimeSide::After);
    return list;
}

SourceList comparedWith(const SourceList& now, const SourceList& before)
{
    SourceList list{.entries = {}, .shownAs = ShownAs::BeforeAndAfter};
    const auto take = [&list](const SourceList& from, TimeSide side) {
        for (SourceEntry entry : from.entries) {
            if (!entry.takesPart() || !entry.source)
                continue;
            entry.side = side;
            entry.isKept = side == TimeSide::Before;
            if (entry.isKept)
                entry.name += u" (before)"_s;
            list.entries.push_back(std::move(entry));
        }
    };
    take(before, TimeSide::Before);
    take(now, TimeSide::After);
    return list;
}

SourceList withMore(SourceList list, const QStringList& names, const AuditOptions& audit)
{
    addOnce(list, names, list.isCompared() ? TimeSide::After : TimeSide::Undecided, audit);
    if (!list.isCompared())
        list.shownAs = ShownAs::Undecided; // with another source the answer may be another
    return list;
}

QStringList partakersOf(const SourceList& list)
{
    QStringList names;
    for (const SourceEntry& entry : list.entries) {
        if (entry.takesPart())
            names.append(entry.name);
    }
    names.sort();
    return names;
}

std::vector<const SourceEntry*> partakersOn(const SourceList& list, TimeSide side)
{
    std::vector<const SourceEntry*> found;
    for (const SourceEntry& entry : list.entries) {
        if (entry.takesPart() && (side == TimeSide::Undecided || entry.side == side))
            found.push_back(&entry);
    }
    return found;
}

QString namesInWords(const SourceList& list)
{
    if (list.isCompared()) {
        const QString before = namesInWords(list, TimeSide::Before);
        const QString after = namesInWords(list, TimeSide::After);
        if (!before.isEmpty() && !after.isEmpty())
            return tr("%1 compared with %2").arg(after, before);
    }
    return joined(partakersOn(list, TimeSide::Undecided));
}

QString namesInWords(const SourceList& list, TimeSide side)
{
    return joined(partakersOn(list, side));
}

} // namespace unitscope

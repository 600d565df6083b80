// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/views/viewfolder.h"

#include "graph/base/atomicfile.h"
#include "importers/source/readfile.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr ReadLimits limits{.bytes = viewlimits::bytes, .deadlineMs = 5000};
constexpr qsizetype mostListed = 200; // of one folder
constexpr qint64 headBytes = 4096;
constexpr int longestSlug = 60;

bool isOf(const ViewFile& view, const std::set<QString>& hosts)
{
    return view.hosts.empty() || std::any_of(view.hosts.begin(), view.hosts.end(), [&](const QString& host) {
               return hosts.contains(host);
           });
}

bool isView(const QString& path)
{
    const QFileInfo info(path);
    if (!path.endsWith(".json"_L1, Qt::CaseInsensitive) || !info.isFile())
        return false;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && isViewFile(file.read(headBytes));
}

} // namespace

std::vector<StoredView> viewsIn(const QStringList& folders, const std::set<QString>& hosts, const std::stop_token& stop)
{
    std::vector<StoredView> views;
    for (const QString& folder : folders) {
        const QStringList files = QDir(folder).entryList({u'*' + QString(viewEnding)}, QDir::Files, QDir::Name);
        for (const QString& file : files.mid(0, mostListed)) {
            if (stop.stop_requested())
                return views;
            const QString path = QDir(folder).filePath(file);
            const Result<ViewFile> view = loadViewFile(path);
            if (view && isOf(*view, hosts))
                views.push_back({path, view->name.isEmpty() ? nameByFile(path) : view->name});
        }
    }
    std::sort(views.begin(), views.end(), [](const StoredView& a, const StoredView& b) {
        return std::tie(a.name, a.path) < std::tie(b.name, b.path);
    });
    return views;
}

Result<ViewFile> loadViewFile(const QString& path)
{
    return readFile(path, limits, {}).and_then([&path](QByteArray bytes) { return readView(std::move(bytes), path); });
}

Result<void> storeViewFile(const QString& path, const ViewFile& view)
{
    QDir().mkpath(QFileInfo(path).absolutePath()); // if that fails, so does writing, which says why
    return writeFileAtomically(path, writeView(view));
}

QString pathForView(const QString& folder, const QString& name)
{
    static const QRegularExpression others(u"[^\\p{L}\\p{N}]+"_s);
    static const QRegularExpression outer(u"^-+|-+$"_s);
    const QString slug = name.toLower().replace(others, u"-"_s).left(longestSlug).remove(outer);
    return QDir(folder).filePath((slug.isEmpty() ? u"view"_s : slug) + viewEnding);
}

QString nameByFile(const QString& path)
{
    QString name = QFileInfo(path).fileName();
    for (const QLatin1StringView ending : {viewEnding, QLatin1StringView(".json")}) {
        if (name.endsWith(ending, Qt::CaseInsensitive)) {
            name.chop(ending.size());
            break;
        }
    }
    return name.left(viewlimits::name);
}

QStringList takeViewsOut(QStringList& names)
{
    QStringList views;
    std::copy_if(names.begin(), names.end(), std::back_inserter(views), isView);
    names.removeIf([&](const QString& name) { return views.contains(name); });
    return views;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// View files on the disk: which there are, reading and writing one. What reads is bounded in bytes and time.

#include "graph/view/file/viewfile.h"

#include <QtCore/qstringlist.h>
#include <stop_token>
#include <vector>

namespace unitscope {

struct StoredView
{
    QString path = {};
    QString name = {}; ///< as its author wrote it; where nobody did, by the file
    bool operator==(const StoredView&) const = default;
};

/// Those that know one of these hosts, or none at all, by name. What cannot be read is left out: opening it says why. For
/// another thread: a folder may be slow.
std::vector<StoredView> viewsIn(const QStringList& folders, const std::set<QString>& hosts,
                                const std::stop_token& stop);

Result<ViewFile> loadViewFile(const QString& path);
Result<void> storeViewFile(const QString& path, const ViewFile& view);
/// "trading-path.view.json" in that folder.
QString pathForView(const QString& folder, const QString& name);
/// "trading-path" of "/x/trading-path.view.json".
QString nameByFile(const QString& path);
/// Takes the files that are views, by their content, out of a list of sources.
QStringList takeViewsOut(QStringList& names);

} // namespace unitscope

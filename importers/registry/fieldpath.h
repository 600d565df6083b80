// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Names of fields in a nested document: keys joined by '.', items by their number. A '.' or '%' within a key is
/// percent-encoded, so that different places have different paths; a path that would become too long ends in a hash of
/// its whole, so that a hostile file cannot multiply it. Pure.

#include <QtCore/qstring.h>

namespace unitscope {

/// Of a member of the outermost object.
QString pathOf(QStringView key);
/// "systemd" + "active" = "systemd.active".
QString joinedPath(const QString& parent, QStringView key);
QString joinedPath(const QString& parent, int item);

/// The attribute for a path outside the vocabulary: "x.systemd.slice".
QString unknownAttribute(const QString& path);

} // namespace unitscope

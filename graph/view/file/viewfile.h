// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A view as a small JSON file (resources/schema/view-1.schema.json, docs/views.md), to be kept beside a registry, shared and
/// drawn again. Pure: bytes in, value out, and back. Every mistake names line, column and pointer, what was expected and
/// found, and what to do; a member nobody knows is one.

#include "graph/base/result.h"
#include "graph/view/viewspec.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

inline constexpr QLatin1StringView viewMember("unitscope-view");
inline constexpr int viewVersion = 1;
inline constexpr QLatin1StringView viewEnding(".view.json");

/// What a view may hold at most; readView() refuses more. Of texts in UTF-16 units.
namespace viewlimits {
inline constexpr qint64 bytes = qint64(16) * 1024 * 1024;
inline constexpr int name = 120;
inline constexpr int title = 300;
inline constexpr int note = 10'000;
inline constexpr int boxNote = 2'000;
inline constexpr int filter = 4'000;
inline constexpr int depth = 1'000;
inline constexpr qsizetype ids = 100'000;
inline constexpr double place = 10'000'000; ///< pixels from the origin
} // namespace viewlimits

struct ViewFile
{
    QString name = {}; ///< of the view, as it is listed; one line
    ViewSpec spec = {};
    std::set<QString> hosts = {}; ///< that it was made of
    std::set<NodeId> boxes = {};  ///< that it showed then, by themselves or as part of another
    bool operator==(const ViewFile&) const = default;
};

/// `file` is only used in errors.
Result<ViewFile> readView(QByteArray bytes, const QString& file);
/// Always the same bytes for the same value, one id on a line; readView() gives the value back. What is over a limit is
/// cut, what is no place left out.
QByteArray writeView(const ViewFile& view);
/// Whether these first bytes of a file are those of a view; nothing else is.
bool isViewFile(QByteArrayView head);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Files besides the sources that several commands begin with: rules, a view.

#include <QtCore/qstring.h>
#include <optional>

namespace unitscope {

/// By which rules, and at which time, problems are looked for.
struct RulesRequest
{
    QString file = {};               ///< a path; empty: the rules as they come
    std::optional<qint64> asOf = {}; ///< milliseconds UTC since 1970; nothing: now
};

/// A view from a file, to begin with.
struct ViewRequest
{
    QString file = {};         ///< a path; empty: none
    bool choosesKinds = false; ///< other kinds than the file's were asked for
};

} // namespace unitscope

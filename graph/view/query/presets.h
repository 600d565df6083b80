// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Questions that people ask often, as filters to pick from: a table. Among them the seven that the registry's own documents answer
/// with jq; each gives what jq gives there.

#include <QtCore/qstring.h>
#include <span>

namespace unitscope {

struct Preset
{
    QLatin1StringView id;         ///< "with-port"; "@with-port" on the command line
    QLatin1StringView label;      ///< for people: "What has a port"
    QLatin1StringView expression; ///< the filter
    QLatin1StringView by;         ///< the operand whose values are counted; empty if none
    QLatin1StringView jq;         ///< the same question to a registry file; empty if it cannot answer
};

std::span<const Preset> presets();
const Preset* findPreset(QStringView id);

} // namespace unitscope

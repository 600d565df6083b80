// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/goals/domparse.h"

#include <nlohmann/json.hpp>

namespace unitscope::bench {

size_t parseAsDom(const QByteArray& bytes)
{
    return nlohmann::json::parse(bytes.constBegin(), bytes.constEnd()).size();
}

QByteArray domVersion()
{
    return QByteArray::number(NLOHMANN_JSON_VERSION_MAJOR) + '.' + QByteArray::number(NLOHMANN_JSON_VERSION_MINOR) + '.'
           + QByteArray::number(NLOHMANN_JSON_VERSION_PATCH);
}

} // namespace unitscope::bench

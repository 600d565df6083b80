// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The words of canonical JSON v1 for closed lists that have no word elsewhere. Shared by its writer and its reader.

#include "graph/base/error.h"
#include "graph/claims/coverage.h"

#include <optional>

namespace unitscope {

QLatin1StringView wordFor(Coverage::Extent extent); ///< "failed", "partial", "complete"
std::optional<Coverage::Extent> extentFromWord(QStringView word);
QLatin1StringView wordFor(Error::Code code); ///< "bad_format"
std::optional<Error::Code> errorCodeFromWord(QStringView word);

} // namespace unitscope

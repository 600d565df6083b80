// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/claims/claim.h"

namespace unitscope {

QLatin1StringView wordFor(Basis basis)
{
    switch (basis) {
    case Basis::Inferred: return QLatin1StringView("inferred");
    case Basis::Declared: return QLatin1StringView("declared");
    case Basis::Observed: return QLatin1StringView("observed");
    }
    Q_UNREACHABLE();
}

std::optional<Basis> basisFromWord(QStringView word)
{
    for (const Basis basis : {Basis::Inferred, Basis::Declared, Basis::Observed}) {
        if (word == wordFor(basis))
            return basis;
    }
    return std::nullopt;
}

} // namespace unitscope

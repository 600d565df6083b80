// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/open/sourcekind.h"

#include "importers/open/recognise.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype enough = 4096; // bytes: the schema is the first thing a canonical registry says

bool saysItIsCanonical(QByteArrayView bytes)
{
    const QByteArrayView head = bytes.first(std::min(bytes.size(), enough));
    return head.contains("\"schema\"") && head.contains("\"unitscope-registry/");
}

} // namespace

QLatin1StringView sourceKind(const Source& source)
{
    switch (formatOf(source.bytes())) {
    case Format::Json: return saysItIsCanonical(source.bytes()) ? "canonical"_L1 : "registry"_L1;
    case Format::Transcript: return "audit"_L1;
    case Format::Markdown: return "report"_L1;
    case Format::Other: return "text"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace unitscope

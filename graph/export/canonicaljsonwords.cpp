// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/canonicaljsonwords.h"

#include <iterator>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

// By the number of the enumerator.
constexpr QLatin1StringView extents[] = {"failed"_L1, "partial"_L1, "complete"_L1};
constexpr QLatin1StringView codes[] = {"usage"_L1,        "not_found"_L1,  "not_readable"_L1, "too_large"_L1,
                                       "bad_encoding"_L1, "bad_format"_L1, "unreachable"_L1,  "incomplete"_L1,
                                       "write_failed"_L1, "cancelled"_L1};
static_assert(std::size(extents) == size_t(Coverage::Extent::Complete) + 1);
static_assert(std::size(codes) == size_t(Error::Code::Cancelled) + 1);

template <class Enumerator, size_t size>
std::optional<Enumerator> fromWord(const QLatin1StringView (&words)[size], QStringView word)
{
    for (size_t i = 0; i < size; ++i) {
        if (word == words[i])
            return Enumerator(i);
    }
    return std::nullopt;
}

} // namespace

QLatin1StringView wordFor(Coverage::Extent extent)
{
    return extents[size_t(extent)];
}

std::optional<Coverage::Extent> extentFromWord(QStringView word)
{
    return fromWord<Coverage::Extent>(extents, word);
}

QLatin1StringView wordFor(Error::Code code)
{
    return codes[size_t(code)];
}

std::optional<Error::Code> errorCodeFromWord(QStringView word)
{
    return fromWord<Error::Code>(codes, word);
}

} // namespace unitscope

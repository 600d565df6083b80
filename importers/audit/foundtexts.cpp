// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/foundtexts.h"

namespace unitscope {

namespace {

constexpr size_t mostTexts = 64;

} // namespace

void append(FoundTexts& all, FoundTexts more)
{
    for (FoundText& text : more) {
        if (all.size() < mostTexts)
            all.push_back(std::move(text));
    }
}

FoundTexts joined(const FoundTexts& first, const FoundTexts& second)
{
    FoundTexts all;
    for (const FoundText& a : first) {
        for (const FoundText& b : second) {
            FoundText both{a.text + b.text, a.lines};
            both.lines.insert(both.lines.end(), b.lines.begin(), b.lines.end());
            append(all, {std::move(both)});
        }
    }
    return all;
}

} // namespace unitscope

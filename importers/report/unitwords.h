// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: which unit some words name, and what single words say of it.

#include "importers/report/reportreading.h"

namespace unitscope {

/// A name at the beginning of a cell or a line, and what stands after it.
struct NameWords
{
    Words name = {};    ///< without a question mark
    Words rest = {};    ///< " (disabled, oneshot)"
    Words doubted = {}; ///< the name as written, if it carries a question mark
};
NameWords nameIn(const Words& words);

/// Whether a word can be the name of a unit by its look: one word with a dash, an underscore, a dot, an "@" or a digit.
bool looksLikeUnit(const Words& name);

/// The unit of that name; nothing if it can have none. Does not state anything.
std::optional<About> unitNamed(const ReportReading& reading, const Words& name);
/// The same with the unit that stands beside the name, if one does: that decides, and later the name is enough.
std::optional<About> unitNamed(ReportReading& reading, const Words& name, const Words& unit);
/// States the name, and the unit where the words have its suffix, and that the document lists it.
void listUnit(ReportReading& reading, const About& about, const Words& name);

/// "(disabled, oneshot)", "(static, timer)", "(exit code 203, file not found)": each word as what it says, the others as
/// a remark.
void stateMarks(ReportReading& reading, const About& about, const Words& marks);
/// The number in "Exit code 203 on startup", "exit 0", "Code 0", if there is one.
bool stateExitCode(ReportReading& reading, const About& about, const Words& words);

enum class StatusIs : quint8 {
    Category, ///< or a sub-state or load state, which say more than a category
    Active,
    Unknown ///< nothing was stated
};
/// The word of a status: a category, or one of systemd's states. "failed" is a category where the document sorts by
/// categories, else systemd's.
StatusIs stateStatus(ReportReading& reading, const About& about, const Words& words, bool isCategoryFirst);

} // namespace unitscope

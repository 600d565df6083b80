// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: what a heading promises. Pure.

#include "importers/report/phrases.h"

namespace unitscope {

enum class HeadingTopic : quint8 {
    Unknown,
    Prose, ///< how the document came about and what to do next: no facts of a registry
    Statistics,
    Modules,
    Streams,
    Ports,
    Venvs,
    Targets,
    Timers,
    Code,
    Gates,
    Observations
};

struct ReportHeading
{
    Words title = {}; ///< without decoration, number and count
    int level = 0;
    HeadingTopic topic = HeadingTopic::Unknown;
    QString category = {};    ///< "RUNNING" if it lists modules of one category
    Words categoryWords = {}; ///< the words of the heading that say so
    QString subState = {};    ///< "auto-restart" if it lists modules in that state
    Words subStateWords = {};
    std::optional<Stated> count = {}; ///< "(28)"
    bool isWithout = false;           ///< "Without Entrypoints"
};

ReportHeading headingOf(const Words& words, int level);

/// The word of the registry for a category as people write it: "RUNNING" for "active"; empty for other words.
QString categoryOf(QStringView lowerWord);

} // namespace unitscope

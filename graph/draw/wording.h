// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The words that go with a group: what a reader hears or sees when asking what a box or a line is. Safe for people.

#include "graph/draw/drawing.h"
#include "graph/view/visible.h"

namespace unitscope {

/// What a description never exceeds by more than the sign that it goes on; UTF-16 units.
inline constexpr qsizetype longestDescription = 1500;

/// Id, classes and title of one box or line. WordCount::Few: no more than the title of a box, for a drawing that cannot
/// wait and is not written to a file.
enum class WordCount : quint8 { All, Few };
Group groupForNode(const Visible& visible, quint32 item, WordCount words = WordCount::All);
Group groupForEdge(const Visible& visible, quint32 item, WordCount words = WordCount::All);

/// What a box or line of the picture is, what is wrong with it and how each value is known, with the quoted words, never
/// with line numbers: they change when nothing else does. Nothing for the other groups. Made when asked for: the words of
/// ten thousand boxes take longer than all the rest of their picture.
QString descriptionOf(const Visible& visible, const Group& group);

/// The same without anything that changes while nothing is done: counters, times, process ids, quoted words, the words of
/// problems. For files that are made again and again.
QString lastingDescriptionOf(const Visible& visible, const Group& group);

/// "8 services, 2 streams and 2 ports, 4 connections".
QString countWords(const Visible& visible);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to export/: what a view shows, as the languages of diagrams need it: boxes and frames under neutral names, each
/// with its words, line by line. Nothing in it but the words comes from outside. Plain values, in the view's order; safe for
/// people. Says nothing of times, counters and places in files: what did not change is written with the same bytes.

#include "graph/view/visible.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

/// How much a box should be looked at first, as in a picture; of two states, what became of it.
enum class BoxTone : quint8 { Quiet, Unknown, Warning, Failed, Added, Removed, Changed, NotLookedAt };
QLatin1StringView wordFor(BoxTone tone); ///< "failed", "notlookedat"; empty for Quiet

struct DiagramColours
{
    QString fill;   ///< "#fdecea"
    QString stroke; ///< "#b3261e"
    QString text;
};
/// On light ground, as pictures have them.
DiagramColours coloursOf(BoxTone tone);

struct DiagramNode
{
    QString id;             ///< "n1"
    QString name = {};      ///< elided in its middle if it is very long
    QStringList facts = {}; ///< what became of it, state, what is not normal, problems: each a line; may be empty
    QString note = {};      ///< "Own note: ask first"; may be empty
    Kind kind = Kind::Service;
    bool isSeveral = false; ///< stands for several things
    BoxTone tone = BoxTone::Quiet;
};

struct DiagramEdge
{
    QString from; ///< of a node
    QString to;
    QString words = {}; ///< "triggers", "+ added"; empty for data, whose direction says all
    Direction direction = Direction::Forward;
    bool isInferred = false;
    QString colour = {}; ///< "#b3261e" for what became of it; empty: as all lines
};

/// A frame. Collapsed groups are nodes.
struct DiagramGroup
{
    QString id; ///< "g1"
    QString title = {};
    bool isHost = false;
    std::vector<DiagramNode> nodes = {};
};

struct Diagram
{
    QString title = {};
    QStringList remarks = {}; ///< beneath the title, in comments: what there is, then the user's own note
    std::vector<DiagramGroup> groups = {};
    std::vector<DiagramNode> nodes = {}; ///< those in no frame
    std::vector<DiagramEdge> edges = {};
};

/// Of lines and of frames, "#3f5fbf".
QString lineColour();
QString frameColour();

/// Pure.
Diagram diagramOf(const Visible& visible);
/// "service:shop-api" as a diagram shows it: a very long name without its middle.
QString diagramName(QStringView name);

/// "data flow", "listens on", "triggers": of a line or of several drawn as one, from its beginning.
QString relationOf(const Visible& visible, const VisibleEdge& edge);
/// "forward", "both", "none": for files.
QLatin1StringView wordFor(Direction direction);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Finds its way in one Picture: from ids to groups of its drawing and back, and who is connected to whom. Shares the
/// picture; immutable.

#include "app/paint/drawingindex.h"
#include "app/paint/mapnames.h"
#include "graph/draw/picture.h"

#include <optional>
#include <span>
#include <vector>

namespace unitscope {

class PictureIndex
{
public:
    explicit PictureIndex(PicturePtr picture);

    const Picture& picture() const { return *m_picture; }
    const PicturePtr& shared() const { return m_picture; }
    const Drawing& drawing() const { return m_picture->drawing; }
    /// What lies where.
    const DrawingIndex& places() const { return m_places; }

    /// The group drawn for a node or edge, if it is shown.
    std::optional<quint32> groupOf(const Subject& subject) const;
    /// What a group stands for, a frame for everything in it; nothing for caption, ground and legend.
    std::optional<Subject> subjectOf(quint32 group) const;
    /// Where it is taken hold of: of a frame its title, else all of it.
    QRectF placeOf(quint32 group) const;
    /// What can be collapsed or expanded there: a frame, or a box that is a collapsed group.
    std::optional<NodeId> groupBehind(quint32 group) const;
    /// The group, its lines and the boxes at their other ends; for a line, its two boxes; for a frame, what is in it.
    std::vector<quint32> around(quint32 group) const;

    /// What is named where boxes are too small for their names: headings, then the most connected boxes.
    const std::vector<MapName>& mapNames() const { return m_mapNames; }

    /// Groups of frames and boxes in reading order: top to bottom, then left to right.
    const std::vector<quint32>& boxesInReadingOrder() const { return m_readingOrder; }
    /// Groups of lines, in the order of Visible::edges.
    const std::vector<quint32>& lines() const { return m_groupOfEdge; }
    /// The box in a direction (one of (1,0), (-1,0), (0,1), (0,-1)), if there is one: the nearest that a line leads to more
    /// in this direction than in another, else the nearest of all.
    std::optional<quint32> nextBox(quint32 group, QPoint direction) const;

private:
    void sortEdges();
    void chooseMapNames();
    void addMembers(quint32 frame, std::vector<quint32>& groups) const;
    std::span<const quint32> edgesAt(quint32 node) const;

    PicturePtr m_picture;
    DrawingIndex m_places;
    std::vector<quint32> m_groupOfNode;  ///< per visible node
    std::vector<quint32> m_groupOfEdge;  ///< per visible edge
    std::vector<quint32> m_groupOfFrame; ///< per visible group; none for those that are collapsed
    std::vector<quint32> m_firstEdge;    ///< per visible node and one beyond: into m_edges
    std::vector<quint32> m_edges;        ///< visible edges, node by node
    std::vector<quint32> m_readingOrder;
    std::vector<MapName> m_mapNames;
};

} // namespace unitscope

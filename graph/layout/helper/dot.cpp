// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0

// The only file of the project that knows Graphviz: its units (inches, points, y upwards), its attributes as text. Names
// never reach it, only numbers; the process runs in the "C" locale (main never calls setlocale).

#include "graph/layout/helper/dot.h"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <algorithm>
#include <charconv>
#include <limits>
#include <string>

#ifdef UNITSCOPE_PLUGINS_LINKED
extern "C" {
extern gvplugin_library_t gvplugin_dot_layout_LTX_library; // NOLINT(readability-identifier-naming): Graphviz's name
}
#endif

namespace unitscope::helper {

namespace {

constexpr double pointsPerInch = 72;

// Graphviz's calls take char* but do not write to it.
char* text(const char* constant)
{
    return const_cast<char*>(constant);
}

std::string number(double value)
{
    char digits[64];
    return {digits, std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 4).ptr};
}

GVC_t* newContext()
{
#ifdef UNITSCOPE_PLUGINS_LINKED
    // Without a search for plugins in the file system: half the start.
    static char name[] = "gvplugin_dot_layout_LTX_library";
    static lt_symlist_t plugins[] = {{name, &gvplugin_dot_layout_LTX_library}, {nullptr, nullptr}};
    return gvContextPlugins(plugins, 0);
#else
    return gvContext();
#endif
}

/// One record field for each row, so that an edge can be told at which height to begin.
std::string rowsLabel(int rows)
{
    std::string label;
    for (int row = 0; row < rows; ++row)
        label += (row ? "|<r" : "<r") + std::to_string(row) + '>';
    return label;
}

class Drawn
{
public:
    Drawn(GVC_t* context, bool isFast)
        : m_context(context),
          m_graph(agopen(text("g"), Agdirected, nullptr)),
          m_width(set(AGNODE, "width", "1")),
          m_height(set(AGNODE, "height", "1")),
          m_shape(set(AGNODE, "shape", "box")),
          m_label(set(AGNODE, "label", "")),
          m_tail(set(AGEDGE, "tailport", "e")),
          m_head(set(AGEDGE, "headport", "w")),
          m_weight(set(AGEDGE, "weight", "1"))
    {
        set(AGRAPH, "rankdir", "LR");
        set(AGRAPH, "splines", "polyline");
        set(AGRAPH, "nodesep", isFast ? "0.2222" : "0.25");   // 16 or 18 px between boxes of a column
        set(AGRAPH, "ranksep", isFast ? "0.5556" : "0.3889"); // 40 or 28 px between columns
        set(AGRAPH, "nslimit", isFast ? "2" : "4");           // budgets are counts: the same on a slow machine
        set(AGRAPH, "nslimit1", isFast ? "2" : "4");
        if (isFast)
            set(AGRAPH, "mclimit", "0.5"); // half the rounds against crossings: the last ones find next to none
        if (isFast)
            set(AGRAPH, "newrank", "true"); // first and last columns crash without it
        set(AGNODE, "fixedsize", "true");
        set(AGNODE, "fontsize", "1");
        set(AGNODE, "margin", "0");
        set(AGEDGE, "dir", "none");
    }
    Drawn(const Drawn&) = delete;
    Drawn& operator=(const Drawn&) = delete;
    ~Drawn()
    {
        gvFreeLayout(m_context, m_graph);
        agclose(m_graph);
    }

    bool place(Component& component);

private:
    Agsym_t* set(int kind, const char* name, const char* value)
    {
        return agattr(m_graph, kind, text(name), text(value));
    }
    void add(const Component& component);
    void addToSide(Agnode_t* node, int side);
    void read(Component& component) const;

    GVC_t* m_context;
    Agraph_t* m_graph;
    Agsym_t* m_width;
    Agsym_t* m_height;
    Agsym_t* m_shape;
    Agsym_t* m_label;
    Agsym_t* m_tail;
    Agsym_t* m_head;
    Agsym_t* m_weight;
    Agraph_t* m_sides[2] = {nullptr, nullptr}; ///< the first and the last column
    std::vector<Agnode_t*> m_nodes;
    std::vector<Agedge_t*> m_edges;
};

void Drawn::add(const Component& component)
{
    for (const Node& node : component.nodes) {
        Agnode_t* made = agnode(m_graph, text(std::to_string(m_nodes.size()).c_str()), 1);
        agxset(made, m_width, text(number(node.width / pointsPerInch).c_str()));
        agxset(made, m_height, text(number(node.height / pointsPerInch).c_str()));
        if (node.rows > 1) {
            agxset(made, m_shape, text("record"));
            agxset(made, m_label, text(rowsLabel(node.rows).c_str()));
        }
        if (node.side > 0 && component.style == 1)
            addToSide(made, node.side - 1);
        m_nodes.push_back(made);
    }
    for (const Edge& edge : component.edges) {
        Agedge_t* made = agedge(m_graph, m_nodes[edge.from], m_nodes[edge.to],
                                text(std::to_string(m_edges.size()).c_str()), 1);
        if (edge.fromRow >= 0 && component.nodes[edge.from].rows > 1)
            agxset(made, m_tail, text(("r" + std::to_string(edge.fromRow) + ":e").c_str()));
        if (edge.toRow >= 0 && component.nodes[edge.to].rows > 1)
            agxset(made, m_head, text(("r" + std::to_string(edge.toRow) + ":w").c_str()));
        if (edge.weight != 1)
            agxset(made, m_weight, text(std::to_string(edge.weight).c_str()));
        m_edges.push_back(made);
    }
}

void Drawn::addToSide(Agnode_t* node, int side)
{
    if (!m_sides[side]) {
        m_sides[side] = agsubg(m_graph, text(side == 0 ? "first" : "last"), 1);
        agattr(m_sides[side], AGRAPH, text("rank"), text(""));
        agset(m_sides[side], text("rank"), text(side == 0 ? "min" : "max"));
    }
    agsubnode(m_sides[side], node, 1);
}

/// The corners of a polyline: Graphviz stores it as Bezier pieces with the corners at every third point.
std::vector<Point> cornersOf(Agedge_t* edge)
{
    std::vector<Point> corners;
    const splines* drawn = ED_spl(edge);
    if (!drawn || drawn->size == 0)
        return corners;
    const bezier& line = drawn->list[0];
    for (int i = 0; i < line.size; i += 3)
        corners.push_back({line.list[i].x, line.list[i].y});
    return corners;
}

void Drawn::read(Component& component) const
{
    double left = std::numeric_limits<double>::max();
    double top = left;
    double right = std::numeric_limits<double>::lowest();
    double bottom = right;
    const auto take = [&](Point& point) {
        point.y = -point.y;
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    };
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        Node& node = component.nodes[i];
        const pointf centre = ND_coord(m_nodes[i]);
        node.at = {centre.x - node.width / 2, centre.y + node.height / 2};
        take(node.at);
        Point corner{node.at.x + node.width, -(node.at.y + node.height)};
        take(corner);
    }
    for (size_t i = 0; i < m_edges.size(); ++i) {
        component.edges[i].points = cornersOf(m_edges[i]);
        std::for_each(component.edges[i].points.begin(), component.edges[i].points.end(), take);
    }
    const auto move = [&](Point& point) { point = {point.x - left, point.y - top}; };
    for (Node& node : component.nodes)
        move(node.at);
    for (Edge& edge : component.edges)
        std::for_each(edge.points.begin(), edge.points.end(), move);
    component.width = right - left;
    component.height = bottom - top;
}

bool Drawn::place(Component& component)
{
    add(component);
    if (gvLayout(m_context, m_graph, "dot") != 0)
        return false;
    read(component);
    return true;
}

} // namespace

Dot::Dot()
{
    agseterr(AGMAX); // its warnings are for people who write dot files
    m_context = newContext();
}

Dot::~Dot()
{
    gvFreeContext(static_cast<GVC_t*>(m_context));
}

bool Dot::place(Component& component)
{
    return Drawn(static_cast<GVC_t*>(m_context), component.style == 1).place(component);
}

} // namespace unitscope::helper

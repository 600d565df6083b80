// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// Frames of a picture in which something is found, hidden or in front, each against the same frame of the plain picture.
#include "bench/attentionrows.h"
#include "bench/canvasdriver.h"
#include "bench/canvasscene.h"
#include "bench/goals/goalrow.h"
#include "graph/view/query/evaluate.h"

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

constexpr double mostForDimming = 1.5; // of a plain frame
constexpr double mostForHiding = 1.1;

/// Two canvases of the same size: one always plain, the other as the row wants it.
class Frames
{
public:
    Frames(int boxes, int pairs) : m_boxes(boxes), m_pairs(pairs), m_picture(gridPicture(boxes))
    {
        m_plain.canvas().setPicture(m_picture, false);
        m_other.canvas().setPicture(m_picture, false);
        for (CanvasDriver* driver : {&m_plain, &m_other})
            driver->canvas().setPreviewAfter(1e9); // every frame sharp
        m_fitted = m_plain.canvas().camera().scale();
    }

    void printAll()
    {
        const std::vector<Subject> found = foundBy(u"category = FAILED"_s);
        mark(Canvas::Front::Found, found);
        printFrames(u"a filter's %1 boxes and lines marked"_s.arg(found.size()), mostForDimming, true);
        mark(Canvas::Front::Found, {});
        const std::vector<Subject> answer = foundBy(u"name ~ \"[05]$\""_s);
        mark(Canvas::Front::Answer, answer);
        printFrames(u"an answer of %1 boxes and lines in front"_s.arg(answer.size()), mostForDimming, false);
        mark(Canvas::Front::Answer, {});
        printLetters(found, answer);
        ViewSpec hiding;
        hiding.filter = {u"category = FAILED"_s, ViewFilter::Mode::Hide};
        m_other.canvas().setPicture(gridPicture(m_boxes, hiding), false);
        printFrames(u"the same boxes hidden"_s, mostForHiding, true);
        ViewSpec around;
        around.focus = Focus{.center = m_picture->visible.idOf(
                                 m_picture->visible.nodes[m_picture->visible.nodes.size() / 2]),
                             .depth = 4};
        const PicturePtr part = gridPicture(m_boxes, around);
        m_other.canvas().setPicture(part, false);
        printFrames(u"only what is around one box (%1)"_s.arg(part->visible.nodes.size()), mostForHiding, false);
    }

private:
    std::vector<Subject> foundBy(const QString& filter) const
    {
        const Graph& graph = *m_picture->visible.graph;
        const Matches matches = evaluate(parseQuery(filter)->expression, QueryInput{graph});
        std::vector<Subject> found;
        for (NodeIndex node = 0; node < matches.nodes.size(); ++node) {
            if (matches.nodes[node])
                found.emplace_back(graph.nodes()[node].id);
        }
        for (EdgeIndex edge = 0; edge < matches.edges.size(); ++edge) {
            if (matches.edges[edge])
                found.emplace_back(graph.edges()[edge].id);
        }
        return found;
    }

    void mark(Canvas::Front why, const std::vector<Subject>& subjects)
    {
        m_other.canvas().setInFront(why, subjects);
        m_other.showNow();
    }

    /// At two scales that differ by a five hundredth: nothing that was painted for the other one is of use.
    static Cost wholeFrame(CanvasDriver& driver, int step)
    {
        driver.wheel(step % 2 == 0 ? 1 : -1, Qt::ControlModifier);
        driver.canvas().setColours(step % 4 < 2 ? darkPalette() : lightPalette());
        return costOf([&] { driver.showNow(); });
    }

    static Cost movedFrame(CanvasDriver& driver, int step)
    {
        const int there = step / 2 % 2 == 0 ? 10 : -10;
        return costOf([&] {
            driver.wheel(0, {}, step % 2 == 0 ? QPoint(there, 0) : QPoint(0, there));
            driver.showNow();
        });
    }

    using Frame = Cost (*)(CanvasDriver& driver, int step);
    void printRow(const QString& what, double goal, Frame frame, int pairs)
    {
        int ours = 0;
        int theirs = 0;
        const Comparison comparison = inPairs(
            pairs, [&] { return frame(m_other, ours++); }, [&] { return frame(m_plain, theirs++); });
        print({.what = what,
               .is = comparison.processorRatio(),
               .atMost = goal,
               .isSteady = comparison.isSteady,
               .how = processorWords(comparison)});
    }

    void printFrames(const QString& state, double goal, bool moves)
    {
        for (const double scale : {m_fitted, 0.3, 1.0}) {
            for (CanvasDriver* driver : {&m_plain, &m_other})
                driver->goTo(scale);
            const QString at = QString::number(scale, 'f', 2);
            printRow(u"whole frame at %1, %2, against the plain one"_s.arg(at, state), goal, &wholeFrame, 2 * m_pairs);
            if (moves)
                printRow(u"moving by 10 px at %1, %2, against the plain one"_s.arg(at, state), goal, &movedFrame,
                         8 * m_pairs);
        }
    }

    /// What one more letter of a filter does on the screen: another set is marked.
    void printLetters(const std::vector<Subject>& one, const std::vector<Subject>& another)
    {
        for (const double scale : {m_fitted, 1.0}) {
            for (CanvasDriver* driver : {&m_plain, &m_other})
                driver->goTo(scale);
            int step = 0;
            int plainStep = 0;
            const Comparison comparison = inPairs(
                m_pairs, [&] { return costOf([&] { mark(Canvas::Front::Found, step++ % 2 == 0 ? one : another); }); },
                [&] { return wholeFrame(m_plain, plainStep++); });
            print({.what = u"other boxes are marked at %1, until painted, against a plain whole frame"_s.arg(scale, 0,
                                                                                                             'f', 2),
                   .is = comparison.processorRatio(),
                   .atMost = mostForDimming,
                   .isSteady = comparison.isSteady,
                   .how = processorWords(comparison)});
        }
        mark(Canvas::Front::Found, {});
    }

    int m_boxes;
    int m_pairs;
    PicturePtr m_picture;
    CanvasDriver m_plain;
    CanvasDriver m_other;
    double m_fitted = 1;
};

} // namespace

void printFrameRows(int boxes, int pairs)
{
    Frames(boxes, pairs).printAll();
}

} // namespace unitscope::bench

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Steps through what fits the filter, or else through what answers the question, as far as it is drawn: by Tab in the picture
/// and by F3 anywhere. Says at which of how many the selection is. After the last comes the first.

#include "graph/claims/claim.h"

#include <QtCore/qobject.h>
#include <array>
#include <vector>

namespace unitscope {

class Actions;
class Canvas;
class Document;
class Selection;

class MatchSteps : public QObject
{
    Q_OBJECT

public:
    /// Which of them are stepped through: of several the first that has anything.
    enum class Of : quint8 { Filter, Answer };

    /// After the canvas was told to follow the document.
    MatchSteps(const Document& document, Selection& selection, Canvas* canvas, const Actions& actions);

    void setMatches(Of what, std::vector<Subject> matches);
    void step(bool forward);

Q_SIGNALS:
    /// `place` of `count` is selected, from 1 on; 0: none of them. Only the drawn ones count.
    void placed(unitscope::MatchSteps::Of what, qsizetype place, qsizetype count);

private:
    qsizetype placeIn(const std::vector<Subject>& drawn) const;
    void followPicture();
    void tell();

    Selection& m_selection;
    Canvas* m_canvas;
    const Actions& m_actions;
    std::array<std::vector<Subject>, 2> m_matches; ///< by Of
    std::array<std::vector<Subject>, 2> m_drawn;   ///< those of the picture
};

} // namespace unitscope

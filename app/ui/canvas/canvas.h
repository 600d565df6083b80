// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The picture in the window: pans, zooms at the pointer, fits, hovers and selects. Knows groups and ids only; what a
/// selection means is decided elsewhere. A plain widget, not a scroll area: the picture may be moved beyond its edges, and
/// the overview map says better than two bars where in it one is.
///
/// Mouse: drag a box to put it elsewhere (Esc puts it back), drag the ground to move the picture; where boxes are too small to be
/// read, and with the middle button, any drag moves the picture; wheel or two fingers to scroll, Ctrl+wheel or pinch to zoom at
/// the pointer, click to select, double click to zoom to a box or to collapse or expand a group, Esc to let go. The wheel
/// scrolls, as in other drawing programs and browsers:
/// a touchpad's two fingers then do what they do everywhere.
/// Keys: arrows go along a line to the box in that direction, or to the nearest; Tab goes through what fits a filter or answers
/// a question while there is any, else it leaves the picture, as everywhere; + and - zoom, 1 is 100 %, 0 and F show everything,
/// Enter zooms to the selection. On a group Enter and Space collapse or expand it, - collapses and + expands it.
///
/// What is painted is kept as pixels (Backing); what is under the pointer is painted over it. While zooming, a picture that
/// takes long to paint is first shown enlarged as it is, and sharp a moment later.

#include "app/paint/render.h"
#include "app/ui/canvas/backing.h"
#include "app/ui/canvas/boxdrag.h"
#include "app/ui/canvas/camera.h"
#include "app/ui/canvas/pictureindex.h"

#include <QtCore/qbasictimer.h>
#include <QtWidgets/qwidget.h>
#include <array>

class QHelpEvent;
class QPushButton;

namespace unitscope {

class OverviewMap;

class Canvas : public QWidget
{
    Q_OBJECT

public:
    explicit Canvas(QWidget* parent = nullptr);

    /// `keepsView`: the same thing drawn anew, so place and scale stay. Otherwise the picture is fitted, at most 100 %.
    void setPicture(PicturePtr picture, bool keepsView);
    /// The next picture that is set has this where it is on the screen now, if it has it at all.
    void keepInPlace(const Subject& subject);
    void setColours(const Palette& palette);
    /// What is shown in front; nothing if it is not in the picture. Emits nothing.
    void setSelected(const std::optional<Subject>& subject);
    /// Why something stays in full strength while everything else recedes; of several the first that has anything counts.
    enum class Front : quint8 { Found, Answer, New };
    /// Empty: nothing for that reason. Without any, the selection and what is around it.
    void setInFront(Front why, std::vector<Subject> subjects);
    /// How many matches there are to step through by Tab, and which of them is selected, from 1 on; 0 and 0: Tab leaves the
    /// picture, as everywhere.
    void setMatches(qsizetype place, qsizetype count);
    /// "3 of 17"; empty if none is selected.
    QString matchWords() const;
    /// A sentence in the middle instead of the picture, and buttons for what can be done; empty for none.
    void setMessage(const QString& sentence, const QList<QAction*>& remedies = {});

    const Camera& camera() const { return m_camera; }
    const Emphasis& emphasis() const { return m_emphasis; }
    const PictureIndex* index() const { return m_index ? &*m_index : nullptr; }
    /// Another one for every picture that was set: indices of groups belong to one picture.
    int pictureNumber() const { return m_pictureNumber; }
    const OverviewMap* overview() const { return m_overview; }
    /// A box is on its way: held by the mouse, or let go but not yet drawn where it was put.
    bool isDragging() const { return m_drag.has_value(); }
    bool isDropped() const { return m_drag && m_drag->isDropped; }
    QSize sizeHint() const override { return {960, 720}; }

    /// Pictures that take longer to paint are shown enlarged first while zooming.
    static constexpr double previewAfterMs = 12;
    void setPreviewAfter(double milliseconds) { m_previewAfter = milliseconds; }

public Q_SLOTS:
    void fit();
    void zoomIn();
    void zoomOut();
    void zoomToActualSize();
    void zoomToSelection();
    /// Moves as little as needed to have the selection in view.
    void revealSelection();
    /// A box that is on its way stands where it stood.
    void putBack();
    /// The map in the corner, shown where it helps: when part of the picture is outside. On at first.
    void showOverview(bool isWanted);

Q_SIGNALS:
    void chosen(const unitscope::Subject& subject);
    /// A group shall be collapsed, or expanded if it is.
    void toggleWanted(const unitscope::NodeId& group);
    void stepWanted(bool forward); ///< to another match
    void released();               ///< empty ground clicked, or Esc
    void scaleChanged(double scale);
    /// Dragged to where it would be put (ViewSpec::positions). It stays there until another picture is set, or putBack().
    void dropped(const unitscope::NodeId& box, const QPointF& position);
    /// For what is there, or else for what is selected; `at` is on the screen.
    void menuWanted(const std::optional<unitscope::Subject>& subject, const QPoint& at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    std::optional<quint32> groupUnder(QPointF view) const;
    void zoomAt(QPointF view, double factor);
    void pan(QPointF viewPixels);
    void viewChanged();
    void hover(std::optional<quint32> group);
    void choose(std::optional<quint32> group);
    bool isHolding() const { return m_drag && !m_drag->isDropped; }
    bool canDrag(std::optional<quint32> group) const;
    void beginDrag();
    void dragTo(QPointF view);
    void drop();
    void paintDragged(QPainter& painter) const;
    void scrollWhileDragging();
    bool step(int key);
    bool zoomByKey(int key);
    bool toggleByKey(int key);
    bool toggle(std::optional<quint32> group);
    void putInPlace();
    void showToolTip(QHelpEvent* event);
    void placeRemedies();
    void updateEmphasis();
    std::vector<quint32> groupsInFront() const;
    void spoil(const Emphasis& before);
    void describeForAssistance();
    void announceSelection();
    Viewport viewport() const;
    QSize devicePixels() const;
    void paintPicture(QPainter& painter);
    void paintPreview(QPainter& painter) const;
    void paintWords(QPainter& painter);
    void placeOverview();

    std::optional<PictureIndex> m_index;
    int m_pictureNumber = 0;
    Backing m_backing;
    Sprites m_sprites;
    QBasicTimer m_sharpening; ///< runs while a preview is shown
    QBasicTimer m_scrolling;  ///< runs while a box is held at the edge of the view
    double m_previewAfter = previewAfterMs;
    OverviewMap* m_overview;
    bool m_isOverviewWanted = true;
    Palette m_palette;
    Camera m_camera;
    Emphasis m_emphasis;
    std::optional<Subject> m_selected;
    std::array<std::vector<Subject>, 3> m_inFront;     ///< by Front
    std::optional<std::pair<Subject, QPointF>> m_kept; ///< and where its top left is in the view
    std::optional<quint32> m_hovered;
    qsizetype m_matchPlace = 0;
    qsizetype m_matchCount = 0;
    QString m_message;
    QWidget* m_remedies = nullptr; ///< a row of buttons
    std::optional<BoxDrag> m_drag;
    QPointF m_pressedAt;
    QPointF m_lastAt;
    bool m_isPressed = false; ///< with the left button, and not yet moved
    bool m_isPanning = false;
    bool m_isFitted = true; ///< goes on fitting while the window changes its size
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Connects what is open with the views of it: the list of sources, the comparison of two states, the question how to show
/// them. Decides nothing that the document or a panel could.

#include "app/ui/panels.h"
#include "app/ui/sources/opening.h"

#include <QtCore/qobject.h>

namespace unitscope {

class Actions;
class Canvas;
class Document;
class Notices;
class Selection;
struct ChangeRow;
struct SourceRow;

/// Parts of one window, which all outlive this.
struct SourceViewParts
{
    Document& document;
    Selection& selection;
    Notices* notices;
    Canvas* canvas;
    const Panels& panels;
    const Actions& actions;
    QWidget* window;
};

class SourceViews : public QObject
{
    Q_OBJECT

public:
    explicit SourceViews(const SourceViewParts& parts);

    Opening& opening() { return m_opening; }

Q_SIGNALS:
    /// To be selected and shown in the source; of the document's graph.

private:
    void connectList();
    void showSources();
    void fitAnother();
    void showText(const SourceRow& row);
    void showWaiting();
    void sayInPanels(const QString& loading);

    SourceViewParts m_parts;
    Opening m_opening;
    QStringList m_names; ///< of the entries shown last
    bool m_wasMoment = false;
};

} // namespace unitscope

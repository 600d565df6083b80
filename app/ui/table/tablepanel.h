// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the picture shows, as a table beside it: the boxes, or the lines between them. A row and a box are selected together.
/// The table is made on another thread, and only while it is seen.

#include "app/ui/jobs/job.h"
#include "app/ui/table/thingview.h"
#include "graph/base/error.h"
#include "graph/draw/picture.h"

#include <QtWidgets/qwidget.h>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace unitscope {

class EmptyState;

class TablePanel : public QWidget
{
    Q_OBJECT

public:
    explicit TablePanel(QWidget* parent = nullptr);

    void setPicture(PicturePtr picture);
    void setSelection(const std::optional<Subject>& subject);
    void choose(TableOf of);
    /// Proposed when saving: the name of what is open.
    void setShortName(const QString& name) { m_shortName = name; }
    ThingView* view() const { return m_view; }
    bool isBusy() const { return m_job.isBusy(); }
    /// Writes the rows in their order, with the columns that are seen, as CSV.
    void saveTo(const QString& file);
    QSize sizeHint() const override { return {640, 280}; }

Q_SIGNALS:
    void subjectChosen(const unitscope::Subject& subject);
    void saved(const QString& file);
    void couldNotSave(const unitscope::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void list();
    void showTable(ThingTablePtr table);
    void askAndSave();

    PicturePtr m_picture;
    PicturePtr m_listed; ///< of which the table is
    QString m_shortName;
    std::optional<Subject> m_selection;
    TableOf m_of = TableOf::Boxes;
    QPushButton* m_boxes;
    QPushButton* m_lines;
    QLabel* m_count;
    QPushButton* m_save;
    QStackedWidget* m_pages;
    EmptyState* m_nothingShown;
    ThingView* m_view;
    Job m_job;
    Job m_saving;
};

} // namespace unitscope

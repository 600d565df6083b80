// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The list of open sources above the source's text: one line each, how they are shown, and a button for more. Asks for
/// changes; makes none itself.

#include "app/ui/sources/sourcerows.h"

#include <QtWidgets/qwidget.h>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace unitscope {

class SourceLine;

class SourcesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SourcesPanel(QWidget* parent = nullptr);

    /// `way` matters for two sources and more.
    void setSources(std::vector<SourceRow> rows, ShownAs way);
    /// Marks the one whose text is shown.
    void setCurrent(const SourcePtr& source);
    std::vector<SourceLine*> lines() const { return m_lines; }
    QComboBox* wayChoice() const { return m_way; }
    QPushButton* addButton() const { return m_add; }

Q_SIGNALS:
    void chosen(const unitscope::SourceRow& row);
    void leftOutWanted(const QString& name, bool isLeftOut);
    void sideWanted(const QString& name, unitscope::TimeSide side);
    void removeWanted(const QString& name);
    void wayWanted(unitscope::ShownAs way);
    void addWanted();
    void fetchWanted(const QString& name);
    void saveWanted(const unitscope::SourceRow& row);

private:
    SourceLine* addLine(const SourceRow& row);
    void orderTabs();

    QLabel* m_count;
    QComboBox* m_way;
    QPushButton* m_add;
    QScrollArea* m_area;
    std::vector<SourceLine*> m_lines;
};

} // namespace unitscope

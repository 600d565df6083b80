// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One connection: the box at its other end, and where the connection is stated. Pressing it goes to that box.

#include "app/ui/details/row.h"
#include "graph/view/fieldlist.h"

class QHBoxLayout;
class QMenu;

namespace unitscope {

class RelationRow : public Row
{
    Q_OBJECT

public:
    /// `host` is where a command to check the connection would be run: its menu copies it.
    RelationRow(const Relation& relation, const QString& host, QWidget* parent = nullptr);
    /// For the ends of a line: a box and what it is, stated nowhere in particular.
    RelationRow(const NodeId& other, const QString& words, QWidget* parent = nullptr);

    const NodeId& other() const { return m_other; }

Q_SIGNALS:
    void placeWanted(quint32 statement);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void addMenu(QMenu* menu);
    QHBoxLayout* addName(const QString& words);
    QString otherInWords() const;
    NodeId m_other;
    std::optional<CheckCommand> m_check;
    QString m_host;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/details/boxproblems.h"

#include "app/ui/details/heading.h"
#include "app/ui/details/statementrow.h"
#include "app/ui/details/textblock.h"

#include <QtWidgets/qboxlayout.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr size_t mostRows = 8; ///< the panel has all of them

Row* rowFor(const ProblemRow& problem, QWidget* parent)
{
    auto* row = new Row(parent);
    auto* kind = new TextBlock(wordsFor(problem.severity), row);
    kind->setFixedWidth(labelColumn);
    kind->setRole(QPalette::PlaceholderText);
    auto* words = new TextBlock(problem.words, row);
    words->setBreaksWords(true);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(rowPadding, 3, rowPadding, 3);
    layout->setSpacing(8);
    layout->addWidget(kind, 0, Qt::AlignTop);
    layout->addWidget(words, 1);
    for (TextBlock* part : {kind, words}) {
        part->setPixelSize(13);
        part->setCursor(Qt::PointingHandCursor);
        QObject::connect(part, &TextBlock::clicked, row, &Row::pressed);
    }
    row->setAccessibleName(u"%1: %2"_s.arg(kind->text(), problem.words));
    row->setObjectName(u"problem"_s);
    return row;
}

} // namespace

BoxProblems::BoxProblems(const std::vector<const ProblemRow*>& rows, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Heading(
        rows.size() > mostRows ? tr("Problems: the worst %1 of %2").arg(mostRows).arg(rows.size()) : tr("Problems"),
        true));
    for (const ProblemRow* problem : std::span(rows).first(std::min(rows.size(), mostRows))) {
        Row* row = rowFor(*problem, this);
        connect(row, &Row::pressed, this, [this, key = problem->key] { Q_EMIT chosen(key); });
        column->addWidget(row);
    }
}

std::vector<const ProblemRow*> problemsAbout(const ProblemRows& rows, const Subject& subject)
{
    std::vector<const ProblemRow*> about;
    for (const ProblemRow& row : rows) {
        const bool isNamed = std::find(row.subjects.begin(), row.subjects.end(), subject) != row.subjects.end();
        if (isNamed && row.group != ProblemGroup::Ignored)
            about.push_back(&row);
    }
    std::stable_sort(about.begin(), about.end(),
                     [](const ProblemRow* a, const ProblemRow* b) { return a->severity > b->severity; });
    return about;
}

} // namespace unitscope

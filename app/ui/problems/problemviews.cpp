// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/problems/problemviews.h"

#include "app/ui/actions.h"
#include "app/ui/canvas/canvas.h"
#include "app/ui/details/detailspanel.h"
#include "app/ui/document.h"
#include "app/ui/notices.h"
#include "app/ui/problems/ignoredialog.h"
#include "app/ui/problems/problempanel.h"
#include "app/ui/selection.h"
#include "app/ui/source/sourcepanel.h"
#include "app/ui/statusline.h"
#include "app/ui/strip/differencestrip.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qstandardpaths.h>
#include <QtWidgets/qfiledialog.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

ProblemViews::ProblemViews(const ProblemViewParts& parts) : QObject(parts.window), m_parts(parts)
{
    connect(&m_parts.document, &Document::pictureChanged, this, &ProblemViews::showProblems);
    connect(m_parts.strip, &QAbstractButton::clicked, this, [this] {
        openPanel();
        m_parts.panels.problems->showOnly(tr("stated")); // a word of each of them
    });
    connect(m_parts.status, &StatusLine::problemsWanted, this, [this] {
        if (m_parts.panels.problemsDock->isVisible())
            m_parts.panels.problemsDock->hide();
        else
            openPanel();
    });
    connect(m_parts.actions.nextProblem, &QAction::triggered, this, [this] { m_parts.panels.problems->step(1); });
    connect(m_parts.actions.previousProblem, &QAction::triggered, this, [this] { m_parts.panels.problems->step(-1); });
    connectPanel();
    connectRules();
}

void ProblemViews::connectPanel()
{
    ProblemPanel* panel = m_parts.panels.problems;
    connect(panel, &ProblemPanel::chosen, this, &ProblemViews::showProblem);
    connect(panel, &ProblemPanel::sideChosen, this, &ProblemViews::showSide);
    connect(panel, &ProblemPanel::ignoreWanted, this, &ProblemViews::askToIgnore);
    connect(panel, &ProblemPanel::takeBackWanted, this,
            [this](const ProblemRow& row) { say(m_rules.takeBack(row.key)); });
    connect(m_parts.panels.details, &DetailsPanel::problemChosen, this, [this](const QString& key) {
        openPanel();
        m_parts.panels.problems->choose(key);
    });
}

void ProblemViews::connectRules()
{
    connect(&m_rules, &RulesInUse::changed, this, [this] {
        m_parts.notices->clear(Topic::Rules);
        m_parts.actions.clearRules->setEnabled(!m_rules.file().isEmpty());
        m_parts.document.setRules(m_rules.rules());
    });
    connect(&m_rules, &RulesInUse::couldNotRead, this, [this](const Error& error) {
        m_parts.actions.clearRules->setEnabled(true);
        m_parts.notices->show(Topic::Rules, error.message(), true);
    });
    m_parts.actions.clearRules->setEnabled(false);
    connect(m_parts.actions.chooseRules, &QAction::triggered, this, &ProblemViews::askForRules);
    connect(m_parts.actions.clearRules, &QAction::triggered, &m_rules, &RulesInUse::clear);
    connect(m_parts.actions.reload, &QAction::triggered, &m_rules, &RulesInUse::reload);
}

void ProblemViews::setTheme(const Theme& theme)
{
    m_parts.panels.problems->setTheme(theme);
}

void ProblemViews::showProblems()
{
    const ReviewPtr review = m_parts.document.review();
    if (review == m_shown) // only drawn anew
        return;
    m_shown = review;
    const Graph& graph = *m_parts.document.graph();
    const ProblemRowsPtr rows = problemRowsOf(graph, review.get());
    const auto count = [&rows](auto... groups) {
        return std::count_if(rows->begin(), rows->end(),
                             [=](const ProblemRow& row) { return ((row.group == groups) || ...); });
    };
    m_parts.panels.problems->setRows(rows);
    m_parts.panels.details->setProblems(rows);
    m_parts.status->setProblems(count(ProblemGroup::DoesNotAddUp, ProblemGroup::Risks, ProblemGroup::CouldNotBeRead),
                                count(ProblemGroup::Gaps, ProblemGroup::CannotBeJudged));
    m_parts.strip->setWords(review ? sourceWords(m_parts.document.picture()->visible, review->asOf) : SourceWords(),
                            review ? differenceWords(graph, *review) : DifferenceWords());
}

void ProblemViews::showProblem(const ProblemRow& row)
{
    if (!row.subjects.empty()) {
        m_parts.selection.select(row.subjects.front());
        m_parts.canvas->revealSelection();
    }
    const auto stated = std::find_if(row.sides.begin(), row.sides.end(),
                                     [](const ProblemSide& side) { return side.place.has_value(); });
    if (stated != row.sides.end())
        showSide(row, int(stated - row.sides.begin()));
}

void ProblemViews::showSide(const ProblemRow& row, int index)
{
    const ProblemSide& side = row.sides[size_t(index)];
    if (!side.place)
        return;
    m_parts.panels.sourceDock->show();
    m_parts.panels.sourceDock->raise();
    if (side.statement) {
        m_parts.panels.details->setCurrentStatement(side.statement);
        m_parts.panels.source->showStatement(*side.statement);
    } else {
        m_parts.panels.source->showPlace(*side.place);
    }
}

void ProblemViews::openPanel()
{
    m_parts.panels.problemsDock->show();
    m_parts.panels.problemsDock->raise();
}

void ProblemViews::askForRules()
{
    const QString file = QFileDialog::getOpenFileName(m_parts.window, tr("Rules to look for problems with"),
                                                      QFileInfo(proposedFile()).path(),
                                                      tr("Rules (*.json);;All files (*)"));
    if (!file.isEmpty())
        m_rules.open(file);
}

/// Beside the source, or among the user's own documents if there is none that lies in a folder.
QString ProblemViews::proposedFile() const
{
    if (!m_rules.file().isEmpty())
        return m_rules.file();
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (const GraphPtr graph = m_parts.document.graph(); graph && !m_parts.document.isSample()) {
        const QFileInfo source(graph->snapshot().sources().front()->origin());
        if (source.isFile())
            folder = source.absolutePath();
    }
    return QDir(folder).filePath(u"unitscope-rules.json"_s);
}

void ProblemViews::askToIgnore(const ProblemRow& row)
{
    auto* dialog = new IgnoreDialog(row, proposedFile(), !m_rules.file().isEmpty(), QDateTime::currentMSecsSinceEpoch(),
                                    m_parts.window);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { say(m_rules.ignore(dialog->file(), dialog->decision())); });
    dialog->open();
}

void ProblemViews::say(const Result<void>& written)
{
    if (!written)
        m_parts.notices->show(Topic::Rules, written.error().message(), true);
}

} // namespace unitscope

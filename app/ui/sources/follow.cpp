// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/follow.h"

#include "app/ui/document.h"
#include "app/ui/notices.h"
#include "graph/base/safetext.h"
#include "graph/diff/compare.h"
#include "importers/source/address.h"

#include <QtCore/qfileinfo.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// That something is no longer listed is worth a word here even where it may only not have been looked at.
QString countWords(const DiffCounts& counts)
{
    QStringList words;
    if (const int fresh = counts.added + counts.notLookedAtBefore; fresh > 0)
        words.append(Follow::tr("%1 new").arg(fresh));
    if (const int gone = counts.removed + counts.notLookedAtAfter; gone > 0)
        words.append(Follow::tr("%1 gone").arg(gone));
    if (counts.changed > 0)
        words.append(Follow::tr("%1 changed").arg(counts.changed));
    return words.join(", "_L1);
}

QString namesOf(const QStringList& files)
{
    const QString first = safeForPeople(elidedMiddle(QFileInfo(files.front()).fileName(), 60));
    return files.size() == 1 ? first : Follow::tr("%1 and %2 more").arg(first).arg(files.size() - 1);
}

} // namespace

Follow::Follow(Document& document, Notices* notices, QAction* always, QObject* parent)
    : QObject(parent), m_document(document), m_notices(notices), m_always(always)
{
    connect(&document, &Document::pictureChanged, this, [this] {
        watchWhatIsShown();
        tellWhatChanged();
    });
    connect(&m_files, &FileWatch::changed, this, &Follow::hear);
}

void Follow::watchWhatIsShown()
{
    std::map<QString, SourcePtr> files;
    for (const SourceEntry& entry : m_document.sources().entries) {
        const bool isFile = !m_document.isSample() && !entry.isKept && entry.name != "-"_L1 && !isRemote(entry.name);
        if (isFile && entry.source)
            files.emplace(entry.name, entry.source);
    }
    m_files.watch(std::move(files));
}

void Follow::hear(const QStringList& files)
{
    if (m_always->isChecked()) {
        readAgain();
        return;
    }
    NoticeBar* bar = m_notices->show(Topic::Following, tr("%1 has changed on disk.").arg(namesOf(files)), false);
    bar->addAction(tr("Read it again"), [this] { readAgain(); });
    bar->addAction(tr("Always"), [this] {
        m_always->setChecked(true);
        readAgain();
    });
}

void Follow::readAgain()
{
    m_notices->clear(Topic::Following);
    if (m_document.isBusy()) // what is being read is read anew anyway; if it fails, the next change tells again
        return;
    m_before = m_document.sources();
    m_graphBefore = m_document.graph();
    m_document.reload();
}

void Follow::tellWhatChanged()
{
    if (!m_graphBefore || m_document.isBusy() || m_document.graph() == m_graphBefore || m_document.diff())
        return;
    m_comparing.start(
        [before = std::exchange(m_graphBefore, nullptr), after = m_document.graph()](const std::stop_token&) {
            const Result<GraphDiff> diff = compare(before, after, {});
            return diff ? countWords(countsOf(*diff)) : QString();
        },
        [this, before = m_before](const QString& words) {
            if (words.isEmpty()) {
                m_notices->show(Topic::Following, tr("Read again: nothing that counts is different."), false);
                return;
            }
            m_notices->show(Topic::Following, tr("Read again: %1.").arg(words), false)
                ->addAction(tr("See what is different"), [this, before] {
                    m_notices->clear(Topic::Following);
                    m_document.compareWith(before);
                });
        });
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/opening.h"

#include "app/ui/document.h"
#include "app/ui/notices.h"
#include "app/ui/sources/pastedtext.h"
#include "app/ui/views/viewfolder.h"

#include <QtCore/qdatetime.h>
#include <QtGui/qshortcut.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qpushbutton.h>

namespace unitscope {

namespace {

QString questionText(const TogetherQuestion& question)
{
    if (question.hosts)
        return Opening::tr("%1: is that the same host? No source tells.").arg(question.why);
    if (!question.isOneHost)
        return Opening::tr("These sources are not of one host: %1. Shown as one picture, each keeps its own; "
                           "as before and after, one host is compared with the other.")
            .arg(question.why);
    return Opening::tr("These sources are more than a day apart: %1. As one picture, what differs is a disagreement; "
                       "as before and after, it is a change.")
        .arg(question.why);
}

} // namespace

Opening::Opening(Document& document, Notices* notices, QWidget* window)
    : QObject(window),
      m_document(document),
      m_notices(notices),
      m_window(window),
      m_escape(new QShortcut(QKeySequence(Qt::Key_Escape), window))
{
    m_escape->setEnabled(false); // Esc belongs to the picture, except while something is asked
    connect(m_escape, &QShortcut::activated, this, &Opening::takeBack);
    connect(&m_document, &Document::questionChanged, this, &Opening::askHowToShow);
    connect(&m_document, &Document::loadingChanged, this, [this] {
        if (!m_document.loadingName().isEmpty()) // another request: what was asked before is no question any more
            stopAsking();
    });
}

void Opening::askForFiles()
{
    open(chosenFiles(tr("Open registries and reports")));
}

void Opening::askForMore()
{
    if (const QStringList files = chosenFiles(tr("Add registries and reports to the picture")); !files.isEmpty())
        m_document.add(files);
}

QStringList Opening::chosenFiles(const QString& title)
{
    return QFileDialog::getOpenFileNames(
        m_window, title, {}, tr("Registries, reports and audits (*.json *.md *.audit *.txt);;All files (*)"));
}

/// Views among them are of what is opened, or open.
void Opening::open(QStringList files)
{
    const QStringList views = takeViewsOut(files);
    if (!files.isEmpty())
        m_document.open(files);
    if (!views.isEmpty())
        Q_EMIT viewWanted(views.front());
}

void Opening::take(const QStringList& files)
{
    const bool isInUse = !m_document.sources().entries.empty() && !m_document.isSample();
    QStringList sources = files;
    const QStringList views = takeViewsOut(sources);
    if (!isInUse || sources.isEmpty() || sources.size() > mostSources) {
        open(files);
        return;
    }
    askWhatFor(
        namesInWords(sourceListOf(sources)), [this, sources] { m_document.add(sources); },
        [this, sources] { m_document.open(sources); });
    if (!views.isEmpty())
        Q_EMIT viewWanted(views.front());
}

void Opening::takePasted(const QMimeData* data)
{
    const Result<SourceEntry> entry = pastedSource(data, QDateTime::currentMSecsSinceEpoch());
    if (!entry) {
        m_notices->show(Topic::Opening, entry.error().message(), true);
        return;
    }
    const auto open = [this, entry = *entry] { m_document.openList({.entries = {entry}}); };
    if (m_document.sources().entries.empty() || m_document.isSample()) {
        open();
        return;
    }
    askWhatFor(
        entry->shortName(),
        [this, entry = *entry] {
            SourceList list = m_document.sources();
            list.entries.push_back(entry);
            m_document.openList(list);
        },
        open);
}

void Opening::askWhatFor(const QString& what, std::function<void()> add, std::function<void()> open)
{
    m_document.dropQuestion();
    NoticeBar* bar = ask(tr("%1: add to what is open, or open instead?").arg(what));
    QPushButton* first = bar->addAction(tr("Add to this picture"), std::move(add));
    bar->addAction(tr("Open instead"), std::move(open));
    first->setFocus();
}

void Opening::askHowToShow()
{
    const std::optional<TogetherQuestion>& question = m_document.question();
    if (!question) {
        stopAsking();
        return;
    }
    NoticeBar* bar = ask(questionText(*question));
    if (question->hosts) {
        QPushButton* same = bar->addAction(tr("Same host"), [this] { m_document.decideHosts(true); });
        bar->addAction(tr("Different hosts"), [this] { m_document.decideHosts(false); });
        same->setFocus();
        return;
    }
    QPushButton* first = bar->addAction(tr("One picture"), [this] { m_document.showAs(ShownAs::OnePicture); });
    bar->addAction(tr("Before and after"), [this] { m_document.showAs(ShownAs::BeforeAndAfter); });
    first->setFocus();
}

NoticeBar* Opening::ask(const QString& text)
{
    m_notices->clear(Topic::Opening); // what went wrong before
    NoticeBar* bar = m_notices->show(Topic::Asking, text, false);
    connect(bar, &NoticeBar::closed, this, &Opening::takeBack);
    m_isAsking = true;
    m_escape->setEnabled(true);
    Q_EMIT askingChanged();
    return bar;
}

void Opening::takeBack()
{
    m_document.dropQuestion();
    stopAsking();
}

void Opening::stopAsking()
{
    if (!m_isAsking)
        return;
    m_isAsking = false;
    m_escape->setEnabled(false);
    m_notices->clear(Topic::Asking);
    Q_EMIT askingChanged();
}

} // namespace unitscope

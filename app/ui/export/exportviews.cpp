// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/export/exportviews.h"

#include "app/ui/actions.h"
#include "app/ui/approval/approvals.h"
#include "app/ui/archive/archiveviews.h"
#include "app/ui/document.h"
#include "app/ui/export/exportcommand.h"
#include "app/ui/export/exportpreview.h"
#include "app/ui/notices.h"
#include "app/ui/plain/asktosave.h"
#include "app/ui/plain/label.h"
#include "app/ui/rules/rulesinuse.h"
#include "app/ui/views/savedviews.h"
#include "graph/base/atomicfile.h"
#include "graph/base/safetext.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qmimedata.h>
#include <QtGui/qaction.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int previewAfterMs = 120;

ExportKind kindOf(const ExportChoices& choices)
{
    for (const ExportKind& kind : exportKinds()) {
        if (kind.word == choices.format)
            return kind;
    }
    return exportKinds().front();
}

/// What was decided, and that two hosts are meant as one where each state is of one.
SameHosts hostsMeant(const Document& document)
{
    SameHosts hosts = document.sameHosts();
    const GraphDiffPtr& diff = document.diff();
    if (const auto meant = diff ? hostMeantIn(*diff->before, *diff->after) : std::nullopt)
        hosts.decide(*meant);
    return hosts;
}

/// What another program can paste; a page is copied as a picture.
QMimeData* mimeOf(const QByteArray& bytes, const ExportChoices& choices)
{
    auto* data = new QMimeData;
    if (choices.isPng() || choices.isPdf()) {
        data->setImageData(QImage::fromData(bytes, "PNG"));
        data->setData(u"image/png"_s, bytes);
        return data;
    }
    if (choices.format == "svg"_L1)
        data->setData(u"image/svg+xml"_s, bytes);
    data->setText(QString::fromUtf8(bytes));
    return data;
}

} // namespace

ExportViews::ExportViews(const ExportViewParts& parts, const QStringList& remembered)
    : QObject(parts.window), m_parts(parts), m_choices(choicesFrom(remembered))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(previewAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &ExportViews::showSample);
    connect(parts.actions.exportPicture, &QAction::triggered, this, &ExportViews::open);
    connect(&parts.document, &Document::pictureChanged, this, &ExportViews::follow);
    connectWriting();
}

/// The dialog stays until the file is there, and shows how far it is.
void ExportViews::connectWriting()
{
    connect(&m_writing, &Job::becameSlow, this, [this] {
        if (m_dialog)
            m_dialog->setProgress(m_done);
    });
    connect(&m_writing, &Job::busyChanged, this, [this](bool isBusy) {
        if (m_dialog && !isBusy)
            m_dialog->setProgress(std::nullopt);
    });
    connect(&m_sampling, &Job::becameSlow, this, [this] {
        if (m_dialog && m_shownFormat != m_choices.format)
            m_dialog->preview()->showWords(tr("Making the preview…"));
    });
}

void ExportViews::open()
{
    if (!m_parts.document.picture())
        return;
    m_parts.notices->clear(Topic::Saving);
    if (!m_dialog) {
        m_dialog = new ExportDialog(m_choices, m_parts.window);
        connectDialog();
    }
    m_dialog->open();
    follow();
}

void ExportViews::connectDialog()
{
    connect(m_dialog, &ExportDialog::choicesChanged, this, [this] {
        m_choices = m_dialog->choices();
        follow();
    });
    connect(m_dialog, &ExportDialog::writeWanted, this, &ExportViews::askWhere);
    connect(m_dialog, &ExportDialog::copyWanted, this, &ExportViews::copy);
    connect(m_dialog, &ExportDialog::stopWanted, this, [this] {
        m_writing.cancel();
        m_dialog->say(tr("Nothing was written."));
    });
    connect(m_dialog->preview(), &ExportPreview::resized, &m_soon, qOverload<>(&QTimer::start));
    connect(m_dialog, &QDialog::finished, &m_sampling, &Job::cancel);
}

void ExportViews::follow()
{
    if (!m_dialog || !m_parts.document.picture())
        return;
    const Result<SvgOptions> options = svgOptionsOf(m_choices);
    m_dialog->setTrouble(options ? QString() : options.error().message());
    showCommand();
    m_soon.start();
}

ExportWork ExportViews::work() const
{
    return {.picture = m_parts.document.picture(),
            .diff = m_parts.document.diff(),
            .layout = m_parts.document.wanted().options,
            .choices = m_choices,
            .report = reportSurroundings()};
}

ReportSurroundings ExportViews::reportSurroundings() const
{
    const Document& document = m_parts.document;
    const bool isApproved = approvedIn(document.sources()) != 0;
    return {.rules = m_parts.rules.file(),
            .viewFile = m_parts.views->isChanged() ? QString() : m_parts.views->file(),
            .asOf = document.wanted().asOf,
            .approvedIn = isApproved ? m_parts.archive->folder().path() : QString(),
            .sameHosts = hostsMeant(document),
            .ask = document.ask()};
}

void ExportViews::showSample()
{
    if (!m_dialog || !m_parts.document.picture())
        return;
    const bool isDark = m_parts.window->palette().color(QPalette::Base).lightness() < 128;
    m_sampling.start([work = work(), pixels = m_dialog->preview()->pixels(),
                      isDark](const std::stop_token& stop) { return madeSample(work, pixels, isDark, stop); },
                     [this, format = m_choices.format](const Result<ExportSample>& sample) {
                         if (!m_dialog)
                             return;
                         if (!sample)
                             m_dialog->preview()->showWords(sample.error().message());
                         else if (sample->isRichText)
                             m_dialog->preview()->showDocument(sample->text);
                         else if (sample->image.isNull())
                             m_dialog->preview()->showText(sample->text);
                         else
                             m_dialog->preview()->showImage(sample->image, sample->isTransparent);
                         m_shownFormat = format;
                         if (sample)
                             takeWords(*sample);
                     });
}

void ExportViews::takeWords(const ExportSample& sample)
{
    m_dialog->setRemark(capitalised(sample.remark));
    if (!sample.trouble.isEmpty())
        m_dialog->setTrouble(capitalised(sample.trouble));
}

QString ExportViews::proposal() const
{
    return QFileInfo(m_parts.document.shortName()).completeBaseName() + u'.' + kindOf(m_choices).suffix;
}

void ExportViews::showCommand()
{
    const Document& document = m_parts.document;
    const ReportSurroundings around = reportSurroundings();
    const ExportCommand command = exportCommand(document.sources(), document.spec(),
                                                {.archive = m_parts.archive->otherFolder(),
                                                 .viewFile = around.viewFile,
                                                 .rules = around.rules,
                                                 .sameHosts = around.sameHosts,
                                                 .choices = m_choices,
                                                 .isBaseline = !around.approvedIn.isEmpty(),
                                                 .asOf = around.asOf,
                                                 .output = proposal()});
    m_dialog->setCommand(command.line, command.missing);
}

void ExportViews::askWhere()
{
    const ExportKind kind = kindOf(m_choices);
    const QString file = askToSave({.title = tr("Export as %1").arg(kind.name),
                                    .kinds = tr("%1 (*.%2)").arg(kind.name, kind.suffix),
                                    .suffix = kind.suffix,
                                    .proposal = proposal()},
                                   m_dialog);
    if (!file.isEmpty())
        write(file);
}

void ExportViews::write(const QString& file)
{
    m_parts.notices->clear(Topic::Saving);
    m_done = -1;
    m_writing.startTelling<double>(
        [work = work(), file](const std::stop_token& stop, const auto& tell) {
            return madeFile(work, stop, tell).and_then([&file](const QByteArray& bytes) {
                return writeFileAtomically(file, bytes);
            });
        },
        [this](double done) {
            m_done = done;
            if (m_dialog && m_dialog->isWriting())
                m_dialog->setProgress(done);
        },
        [this, file](const Result<void>& written) {
            if (!written) {
                m_parts.notices->show(Topic::Saving, written.error().message(), true);
                if (m_dialog)
                    m_dialog->say(written.error().message());
                return;
            }
            m_parts.notices->show(Topic::Saving, tr("Written to %1").arg(safeForPeople(file)), false);
            if (m_dialog)
                m_dialog->accept();
        });
}

void ExportViews::copy()
{
    ExportWork wanted = work();
    if (wanted.choices.isPdf())
        wanted.choices.format = u"png"_s;
    m_writing.start([wanted](const std::stop_token& stop) { return madeFile(wanted, stop); },
                    [this, choices = wanted.choices](const Result<QByteArray>& bytes) {
                        if (bytes)
                            QGuiApplication::clipboard()->setMimeData(mimeOf(*bytes, choices));
                        if (m_dialog)
                            m_dialog->say(bytes ? tr("Copied.") : bytes.error().message());
                    });
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/export/exportedreport.h"

#include "app/ui/export/documenttext.h"
#include "graph/base/safetext.h"
#include "graph/export/report/embeddedpicture.h"
#include "graph/export/report/madereport.h"
#include "graph/export/report/reporthtml.h"
#include "graph/export/report/reportmarkdown.h"
#include "importers/archive/changereview.h"
#include "importers/archive/signatures.h"
#include "importers/pack/reportpack.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdatetime.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype longestSample = 60'000; // a text that is laid out in the window's own thread

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::ExportedReport", words);
}

/// A report never asks the clock.
Result<qint64> timeOf(const ExportWork& work, const Graph& graph)
{
    if (work.report.asOf)
        return *work.report.asOf;
    if (const std::optional<qint64> newest = newestTime(graph.snapshot()))
        return *newest;
    return failed({.code = Error::Code::Usage,
                   .expected = tr("a time for which the report holds"),
                   .found = tr("no source that states one"),
                   .advice = tr("Start Unitscope with --as-of TIME, or write the report with the command line.")});
}

/// Against what is approved as it is in the archive now, as the command line compares.
Result<ChangeReview> approvedReview(const ExportWork& work, const GraphPtr& graph, qint64 asOf,
                                    const std::stop_token& stop)
{
    const ArchiveFolder folder(work.report.approvedIn);
    const Result<ArchiveLog> log = openArchive(folder, stop);
    if (!log)
        return tl::unexpected(log.error());
    return reviewOf(folder, *log, graph, 0,
                    {.asOf = asOf,
                     .open = {.sameHosts = work.report.sameHosts},
                     .volatileFields = work.picture->review->rules.volatileFields},
                    stop);
}

ReportEvidence evidenceOf(const ExportChoices& choices)
{
    return choices.statements == "full"_L1   ? ReportEvidence::Full
           : choices.statements == "none"_L1 ? ReportEvidence::None
                                             : ReportEvidence::Screen;
}

Result<MadeReport> made(const ExportWork& work, const std::stop_token& stop)
{
    const Picture& shown = *work.picture;
    const GraphPtr graph = shown.graph();
    const Result<qint64> asOf = timeOf(work, *graph);
    if (!asOf)
        return tl::unexpected(asOf.error());
    if (work.choices.isRedacted && work.choices.isPack() && shown.states)
        return failed({.code = Error::Code::Usage,
                       .expected = tr("one state: a redacted pack holds one"),
                       .found = tr("two"),
                       .advice = tr("A report of two states can be redacted.")});
    ReportOrder order{.graph = graph,
                      .review = review(*graph, shown.review->rules, *asOf),
                      .rulesName = work.report.rules,
                      .diff = shown.states ? shown.states->diff : nullptr,
                      .evidence = evidenceOf(work.choices),
                      .spec = shown.visible.spec,
                      .layout = work.layout};
    ChangeReview approved;
    if (shown.states && !work.report.approvedIn.isEmpty()) {
        Result<ChangeReview> found = approvedReview(work, graph, *asOf, stop);
        if (!found)
            return tl::unexpected(std::move(found).error());
        approved = *std::move(found);
        order.diff = approved.diff;
        order.decided = approved.changes;
        order.isApprovedBefore = true;
    }
    if (work.choices.isRedacted)
        putInAliases(order);
    order.namesLeftOut = work.choices.isRedacted && work.choices.isPack();
    return madeReport(order, stop);
}

Result<QByteArray> packed(const ExportWork& work, const MadeReport& report, const std::stop_token& stop)
{
    const PackSigning signing{
        .key = usualKey(), .time = QDateTime::currentSecsSinceEpoch() * 1000, .ask = work.report.ask};
    const ReportInputs inputs{
        .rules = work.report.rules, .view = work.report.viewFile, .sameHosts = work.report.sameHosts};
    return packOf(report, inputs, work.choices.isSigned ? &signing : nullptr, stop);
}

/// What people see of a pack before it is there.
class PackContentsWords
{
public:
    PackContentsWords(const ExportWork& work, const MadeReport& report) : m_work(work), m_report(report) { }

    ReportDocument document()
    {
        add(u"report.html"_s, tr("the report, as a page"));
        add(u"topology.json"_s, tr("everything known, each value with the line that says so"));
        if (!m_report.redaction)
            addFiles();
        add(u"manifest.json"_s, tr("where each file came from, and when"));
        add(u"SHA256SUMS"_s, tr("the hash of every file"));
        if (m_work.choices.isSigned)
            add(u"SHA256SUMS.sig"_s, tr("your signature of that list, with your SSH key"));
        ReportChapter chapter{.blocks = {m_files}};
        if (m_report.redaction)
            chapter.blocks.emplace_back(ReportParagraph{{{.text = leftOut()}}});
        chapter.blocks.emplace_back(ReportParagraph{{{.text = tr("Plain programs read it. ")},
                                                     {.text = u"unitscope-cli verify"_s, .isTheirs = true},
                                                     {.text = tr(" says whether it is still as it was packed.")}}});
        return {.title = tr("Report pack"),
                .subtitle = tr("%1, as one zip file").arg(m_report.document.title),
                .sections = {std::move(chapter)}};
    }

private:
    void add(const QString& name, const QString& what)
    {
        m_files.rows.push_back({.cells = {{{.text = safeForPeople(name), .isTheirs = true}}, {{.text = what}}}});
    }
    void addSources(const Graph& graph, const QString& folder, const QString& what)
    {
        for (const SourcePtr& source : graph.snapshot().sources())
            add(folder + source->shortName(), what);
    }
    void addFiles()
    {
        addSources(*m_report.checked.graph, u"sources/"_s, tr("as it was read, secrets masked"));
        if (m_report.before)
            addSources(*m_report.before, u"before/"_s, tr("of the earlier state"));
        if (!m_work.report.rules.isEmpty())
            add(u"rules.json"_s, tr("the rules it is judged by"));
        if (!m_work.report.viewFile.isEmpty())
            add(u"view.json"_s, tr("the view of its picture"));
    }
    /// Of a redacted pack.
    QString leftOut() const
    {
        const size_t count = m_report.checked.graph->snapshot().sources().size();
        QStringList words{count == 1 ? tr("one source") : tr("%1 sources").arg(count)};
        if (!m_work.report.rules.isEmpty())
            words += tr("the rules");
        if (!m_work.report.viewFile.isEmpty())
            words += tr("the view");
        return tr("Left out, and named by hash and size alone: %1.").arg(words.join(u", "_s));
    }

    const ExportWork& m_work;
    const MadeReport& m_report;
    ReportTable m_files{.form = ReportTable::Form::Facts};
};

/// As many whole chapters as are quick to show, at least one.
ReportDocument beginningOf(ReportDocument document)
{
    qsizetype length = 0;
    const auto end = std::find_if(document.sections.begin(), document.sections.end(),
                                  [&](const ReportChapter& chapter) {
                                      length += richText({.sections = {chapter}}).size();
                                      return length > longestSample;
                                  });
    const auto first = document.sections.begin() + (document.sections.empty() ? 0 : 1);
    document.sections.erase(std::max(first, end), document.sections.end());
    return document;
}

} // namespace

Result<QByteArray> reportFile(const ExportWork& work, const std::stop_token& stop)
{
    const Result<MadeReport> report = made(work, stop);
    if (!report)
        return tl::unexpected(report.error());
    if (stop.stop_requested())
        return failed({.code = Error::Code::Cancelled});
    if (work.choices.isPack())
        return packed(work, *report, stop);
    if (work.choices.format == "report-md"_L1)
        return toMarkdown(report->document).toUtf8();
    return toHtml(report->document, embeddedPicture(*report->picture));
}

Result<QString> reportSample(const ExportWork& work, const std::stop_token& stop)
{
    Result<MadeReport> report = made(work, stop);
    if (!report)
        return tl::unexpected(report.error());
    if (work.choices.isPack())
        return richText(PackContentsWords(work, *report).document());
    return richText(beginningOf(std::move(report->document)));
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is open in a window: its sources, the graph and the picture they make, and the work that makes them on another
/// thread. What was shown before stays until the new is there, and stays for good if the new fails.

#include "app/ui/documentwork.h"
#include "app/ui/jobs/job.h"
#include "app/ui/sources/fetches.h"
#include "app/ui/sources/loadsources.h"

#include <QtCore/qobject.h>
#include <map>

namespace unitscope {

class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(LayoutOptions options, QObject* parent = nullptr);

    /// Empty before anything was opened.
    const PicturePtr& picture() const { return m_picture; }
    /// Of what is shown; of two states the later one. Null before anything was opened.
    GraphPtr graph() const { return m_picture ? m_picture->graph() : nullptr; }
    /// The one that knows the subject: of two states the later one if it does, else the earlier one.
    GraphPtr graphOf(const std::optional<Subject>& subject) const;
    const ViewSpec& spec() const { return m_spec; }
    /// Of what is shown, each with its bytes.
    const SourceList& sources() const { return m_shown; }
    /// Of two states: what the picture's is compared with. Null otherwise.
    const GraphDiffPtr& diff() const { return m_diff; }
    /// What has to be decided before what was asked for can be shown.
    const std::optional<TogetherQuestion>& question() const { return m_question; }
    /// Of what is shown, a name for a file of its own; empty if nothing is. Safe for people.
    QString shortName() const;
    /// The problems in what is shown; null before anything was opened.
    ReviewPtr review() const { return m_picture ? m_picture->review : nullptr; }
    /// What comes from other machines, while it comes and after that.
    Fetches& fetches() { return m_fetches; }
    const Fetches& fetches() const { return m_fetches; }
    /// Of what is being opened; empty if nothing is.
    const QString& loadingName() const { return m_loadingName; }
    bool isSample() const { return m_shown.isSample; }
    const SameHosts& sameHosts() const { return m_sameHosts; }
    bool isBusy() const { return m_opening.isBusy() || m_drawing.isBusy(); }
    /// Whether some of what is shown can be read again: standard input cannot.
    bool canReload() const;
    /// Whom connections may ask; nobody at first.
    void setAsk(Ask ask) { m_ask = std::move(ask); }
    const Ask& ask() const { return m_ask; }
    /// Where boxes of hosts that are opened from now on were put.
    void setRemembered(RememberedPositionsPtr remembered) { m_remembered = std::move(remembered); }
    /// Of the hosts that are shown, for another way of grouping.
    Positions rememberedPositions(Grouping grouping) const;
    /// What was made elsewhere, as one of several that are laid out together: no box moves until something else is opened.
    void showMoment(const LoadedSources& loaded, const MomentsPtr& moments);
    bool isMoment() const { return m_moments != nullptr; }
    /// As it would be shown now.
    ViewSpec specFor(const Graph& graph) const;
    /// What is asked for beside sources.
    Wanted wanted() const;
    /// Where bytes come from instead of fetchSource().
    void setFetch(FetchFunction fetch) { m_fetch = std::move(fetch); }

public Q_SLOTS:
    /// `names` as for openSources(), instead of what is shown. A newer call wins. Hosts among them are audited in that way.
    void open(const QStringList& names, const unitscope::AuditOptions& audit = {});
    void open(const QString& name) { open(QStringList{name}); }
    /// Two states: the picture is that of the later one.
    void openCompared(const QStringList& before, const QStringList& after);
    /// What is shown as the later state of what was shown before, with the bytes that it had.
    void compareWith(const unitscope::SourceList& before);
    /// Into what is shown; instead of it, if that is the sample or nothing.
    void add(const QStringList& names, const unitscope::AuditOptions& audit = {});
    /// A list that is made already: with sides, with bytes that are nowhere else.
    void openList(const unitscope::SourceList& list) { start(list); }
    /// The bundled example.
    void openSample();
    /// The same again, if it can be read again.
    void reload();
    /// One of them, by its entry's name.
    void fetchAgain(const QString& name);
    /// Hosts whose audits lacked the passwords of Redis servers: these are asked for, and used this once.
    void auditWithPasswords(const QStringList& names);
    /// Those that other machines did not send when they were asked last.
    void fetchFailed();
    /// Stops opening or drawing; what is shown stays.
    void cancel();
    /// What is shown, if it is only rough.
    void drawInFull() { redraw(); }
    void setView(const unitscope::ViewSpec& spec);
    /// Problems are looked for anew with these; nothing is read or laid out again.
    void setRules(const unitscope::RuleSet& rules);
    /// Today, for whatever depends on it, in milliseconds UTC since 1970; else the time of opening.
    void setAsOf(qint64 asOf);

    /// Answers the question, or shows what is open in the other way. Remembered for these sources as long as this lives.
    void showAs(unitscope::ShownAs way);
    /// Answers the question whether two hosts are one, and goes on. Told by hostsDecided(), to be kept.
    void decideHosts(bool areOne);
    /// What was decided before; for what is opened from now on.
    void setSameHosts(const unitscope::SameHosts& sameHosts) { m_sameHosts = sameHosts; }
    void dropQuestion();
    /// Of what is shown, by its entry's name. The last one that takes part stays.
    void setLeftOut(const QString& name, bool isLeftOut);
    void setSide(const QString& name, unitscope::TimeSide side);
    void remove(const QString& name);

Q_SIGNALS:
    void loadingChanged(); ///< loadingName() is another
    /// sources() is another, or has to be shown again because a change of it failed. Before pictureChanged().
    void sourcesChanged();
    /// These were not shown before; spec() has their positions. Before pictureChanged().
    void hostsCame(const std::set<QString>& hosts);
    void questionChanged();
    void hostsDecided(const unitscope::HostDecision& decision);
    /// `isAnother`: of other sources; not only redrawn, reloaded, added to. While a large picture is laid out, rough ones
    /// (Layout::isRough) are shown on the way; one of them stays if that is cancelled.
    void pictureChanged(bool isAnother);
    void couldNotOpen(const unitscope::Error& error);
    void becameSlow();
    void progressed(double done); ///< of laying out, 0 to 1; not told of what takes no time
    void busyChanged(bool isBusy);

private:
    void start(SourceList list, const QStringList& withPasswords = {});
    void finish(Result<LoadedSources> loaded);
    void hear(LoadingNews news);
    void show(LoadedSources loaded, const MomentsPtr& moments = {});
    void takePositions(const Picture& picture);
    void redraw();
    bool isOutdated() const;
    void setLoading(const QString& name);
    void setQuestion(std::optional<TogetherQuestion> question);
    SourceList listToEdit(const QString& name) const;
    ShownAs rememberedWayOf(const SourceList& list) const;

    LayoutOptions m_options;
    ViewSpec m_spec;
    RuleSet m_rules;
    SameHosts m_sameHosts;
    RememberedPositionsPtr m_remembered = std::make_shared<const RememberedPositions>();
    std::optional<qint64> m_asOf;
    PicturePtr m_picture;
    GraphDiffPtr m_diff;
    MomentsPtr m_moments; ///< that what is shown is one of; or null
    SourceList m_shown;
    SourceList m_wanted; ///< of the newest request; asked about, while there is a question
    std::optional<TogetherQuestion> m_question;
    std::map<QStringList, ShownAs> m_answers; ///< by the names of what took part
    QString m_loadingName;
    Ask m_ask;
    FetchFunction m_fetch = fetchSource;
    Fetches m_fetches;
    Job m_opening;
    Job m_drawing;
};

/// What a window's title says of a document: "registry.json - Unitscope", "Loading registry.json - Unitscope".
QString titleOf(const Document& document);

} // namespace unitscope

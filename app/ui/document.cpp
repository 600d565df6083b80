// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/document.h"

#include "graph/layout/crew.h"

#include <QtCore/qdatetime.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

const QString sampleFile = u":/sample/quantum-trader.json"_s;

bool canBeReadAgain(const SourceEntry& entry)
{
    return entry.name != "-"_L1 && !entry.isKept;
}

bool haveOneInCommon(const SourceList& a, const SourceList& b)
{
    return std::any_of(a.entries.begin(), a.entries.end(),
                       [&](const SourceEntry& entry) { return b.find(entry.name) != nullptr; });
}

} // namespace

Document::Document(LayoutOptions options, QObject* parent) : QObject(parent), m_options(std::move(options))
{
    if (!m_options.crew)
        m_options.crew = std::make_shared<LayoutCrew>(); // what has not changed is not asked for again
    for (Job* job : {&m_opening, &m_drawing}) {
        connect(job, &Job::becameSlow, this, &Document::becameSlow);
        connect(job, &Job::busyChanged, this, [this] { Q_EMIT busyChanged(isBusy()); });
    }
}

GraphPtr Document::graphOf(const std::optional<Subject>& subject) const
{
    const auto knows = [&subject](const Graph& graph) {
        return std::visit([&graph](const auto& id) { return graph.find(id).has_value(); }, *subject);
    };
    if (!subject || !m_picture || !m_picture->states)
        return graph();
    const GraphDiff& diff = *m_picture->states->diff;
    return !knows(*diff.after) && knows(*diff.before) ? diff.before : diff.after;
}

QString Document::shortName() const
{
    const std::vector<const SourceEntry*> shown = partakersOn(m_shown, TimeSide::Undecided);
    return shown.empty() ? QString() : shown.front()->shortName();
}

void Document::open(const QStringList& names, const AuditOptions& audit)
{
    start(sourceListOf(names, audit));
}

void Document::openCompared(const QStringList& before, const QStringList& after)
{
    start(comparedListOf(before, after));
}

void Document::compareWith(const SourceList& before)
{
    start(comparedWith(m_shown, before));
}

void Document::add(const QStringList& names, const AuditOptions& audit)
{
    const bool isInstead = m_shown.isSample || m_shown.entries.empty();
    start(isInstead ? sourceListOf(names, audit) : withMore(m_shown, names, audit));
}

void Document::openSample()
{
    SourceList list = sourceListOf({sampleFile});
    list.isSample = true;
    start(std::move(list));
}

bool Document::canReload() const
{
    return std::any_of(m_shown.entries.begin(), m_shown.entries.end(), canBeReadAgain);
}

void Document::reload()
{
    if (!canReload())
        return;
    SourceList list = m_shown;
    for (SourceEntry& entry : list.entries) {
        if (canBeReadAgain(entry))
            entry.wantAgain();
    }
    start(std::move(list));
}

void Document::fetchAgain(const QString& name)
{
    SourceList list = listToEdit(name);
    if (SourceEntry* entry = list.find(name)) {
        entry->wantAgain();
        start(std::move(list));
    }
}

void Document::auditWithPasswords(const QStringList& names)
{
    SourceList list = m_shown;
    for (const QString& name : names) {
        if (SourceEntry* entry = list.find(name))
            entry->wantAgain();
    }
    start(std::move(list), names);
}

void Document::fetchFailed()
{
    SourceList list = m_wanted;
    for (SourceEntry& entry : list.entries) {
        if (entry.failure)
            entry.wantAgain();
    }
    start(std::move(list));
}

void Document::cancel()
{
    const bool isRough = isBusy() && m_picture && m_picture->layout.isRough;
    m_opening.cancel();
    m_drawing.cancel();
    m_fetches.end();
    setLoading({});
    // What was asked to be shown but never was would otherwise come back with the next drawing.
    if (m_picture)
        m_spec = m_picture->visible.spec;
    Q_EMIT sourcesChanged();
    if (isRough)
        Q_EMIT pictureChanged(false); // it is not going to become better
}

void Document::setView(const ViewSpec& spec)
{
    if (m_spec == spec)
        return;
    m_spec = spec;
    redraw();
}

void Document::setRules(const RuleSet& rules)
{
    if (m_rules == rules)
        return;
    const bool isAnotherDifference = m_diff && m_rules.volatileFields != rules.volatileFields;
    m_rules = rules;
    if (isAnotherDifference)
        start(m_shown);
    else
        redraw();
}

void Document::setAsOf(qint64 asOf)
{
    m_asOf = asOf;
    redraw();
}

/// Whether something was asked for that what is shown is not yet.
bool Document::isOutdated() const
{
    return m_picture->visible.spec != m_spec || m_picture->review->rules != m_rules
           || (m_asOf && m_picture->review->asOf != *m_asOf);
}

void Document::showAs(ShownAs way)
{
    SourceList list = m_question ? m_wanted : m_shown;
    list.shownAs = way;
    const bool hasBoth = !partakersOn(list, TimeSide::Before).empty() && !partakersOn(list, TimeSide::After).empty();
    for (SourceEntry& entry : list.entries) {
        if (!hasBoth) // left from another arrangement
            entry.side = TimeSide::Undecided;
    }
    m_answers[partakersOf(list)] = way;
    start(std::move(list));
}

void Document::decideHosts(bool areOne)
{
    if (!m_question || !m_question->hosts)
        return;
    const HostDecision decision{m_question->hosts->host, m_question->hosts->other, areOne};
    m_sameHosts.decide(decision);
    Q_EMIT hostsDecided(decision);
    start(m_wanted);
}

void Document::dropQuestion()
{
    if (!m_question)
        return;
    setQuestion(std::nullopt);
    m_wanted = m_shown;
    Q_EMIT sourcesChanged();
}

/// What a change of one entry begins with: other changes may still be on their way to be shown.
SourceList Document::listToEdit(const QString& name) const
{
    return m_opening.isBusy() && m_wanted.find(name) ? m_wanted : m_shown;
}

void Document::setLeftOut(const QString& name, bool isLeftOut)
{
    SourceList list = listToEdit(name);
    if (SourceEntry* entry = list.find(name); entry && entry->isLeftOut != isLeftOut) {
        entry->isLeftOut = isLeftOut;
        start(std::move(list));
    }
}

void Document::setSide(const QString& name, TimeSide side)
{
    SourceList list = listToEdit(name);
    if (SourceEntry* entry = list.find(name); entry && entry->side != side) {
        entry->side = side;
        start(std::move(list));
    }
}

void Document::remove(const QString& name)
{
    SourceList list = listToEdit(name);
    if (const SourceEntry* entry = list.find(name)) {
        list.entries.erase(list.entries.begin() + (entry - list.entries.data()));
        start(std::move(list));
    }
}

/// An answer for sources is also one for some of them.
ShownAs Document::rememberedWayOf(const SourceList& list) const
{
    const QStringList names = partakersOf(list);
    if (const auto exact = m_answers.find(names); exact != m_answers.end())
        return exact->second;
    for (const auto& [known, way] : m_answers) {
        if (std::includes(known.begin(), known.end(), names.begin(), names.end()))
            return way;
    }
    return ShownAs::Undecided;
}

void Document::start(SourceList list, const QStringList& withPasswords)
{
    if (const std::optional<Error> complaint = complaintAbout(list)) {
        Q_EMIT couldNotOpen(*complaint);
        return;
    }
    if (partakersOf(list).isEmpty()) {
        Q_EMIT sourcesChanged();
        return;
    }
    if (list.entries.size() == 1)
        list.shownAs = ShownAs::Undecided;
    else if (list.shownAs == ShownAs::Undecided)
        list.shownAs = rememberedWayOf(list);
    m_drawing.cancel();
    setLoading(list.isSample ? tr("sample") : namesInWords(list)); // first: nobody shall take this for a window at rest
    setQuestion(std::nullopt);
    m_wanted = list;
    Wanted wanted = this->wanted();
    wanted.remembered = m_remembered;
    if (m_picture)
        wanted.shownBefore = hostSetOf(*graph());
    wanted.fetching = {.fetch = m_fetch,
                       .ask = m_ask,
                       .stops = m_fetches.begin(list),
                       .withPasswords = {withPasswords.begin(), withPasswords.end()}};
    m_opening.startTelling<LoadingNews>(
        [list, wanted, now = QDateTime::currentMSecsSinceEpoch()](const std::stop_token& stop, const auto& tell) {
            return load(list, wanted, now, stop, tell);
        },
        [this](LoadingNews news) { hear(std::move(news)); },
        [this](Result<LoadedSources> loaded) { finish(std::move(loaded)); });
}

void Document::finish(Result<LoadedSources> loaded)
{
    setLoading({});
    m_fetches.end();
    if (!loaded) {
        Q_EMIT sourcesChanged();
        if (loaded.error().code != Error::Code::Cancelled)
            Q_EMIT couldNotOpen(loaded.error());
    } else if (loaded->question) {
        m_wanted = std::move(loaded->list);
        Q_EMIT sourcesChanged();
        setQuestion(std::move(loaded->question));
    } else {
        show(*std::move(loaded));
    }
}

void Document::show(LoadedSources loaded, const MomentsPtr& moments)
{
    const bool isSameHost = moments && m_picture && hostSetOf(*graph()) == hostSetOf(*loaded.picture->graph());
    const bool isAnother = !isSameHost && !haveOneInCommon(m_shown, loaded.list);
    m_moments = moments;
    m_shown = std::move(loaded.list);
    m_wanted = m_shown;
    takePositions(*loaded.picture);
    m_picture = std::move(loaded.picture);
    m_diff = std::move(loaded.diff);
    Q_EMIT sourcesChanged();
    Q_EMIT pictureChanged(isAnother);
    if (isOutdated() && !m_opening.isBusy()) // something changed while the files were read
        redraw();
}

/// On the way to what is being opened. Somebody who meanwhile wishes something else does not see this first.
void Document::hear(LoadingNews news)
{
    if (news.fetch) {
        m_fetches.take(*news.fetch);
        return;
    }
    Q_EMIT progressed(news.done);
    if (!news.soFar || m_drawing.isBusy())
        return;
    const Picture& rough = *news.soFar->picture;
    const bool isBehind = m_picture && m_picture->graph() == rough.graph() && !m_picture->layout.isRough;
    ViewSpec spec = m_spec;
    spec.positions = rough.visible.spec.positions; // which become the spec's
    if (!isBehind && rough.visible.spec == spec)
        show(*std::move(news.soFar));
}

void Document::redraw()
{
    if (!m_picture)
        return;
    const auto take = [this](const PicturePtr& picture) {
        m_picture = picture;
        Q_EMIT pictureChanged(false);
    };
    m_drawing.startTelling<DrawingNews>(
        [picture = m_picture, wanted = wanted()](const std::stop_token& stop, const auto& tell) {
            return drawAgain(picture, wanted, stop, tell);
        },
        [this, take](const DrawingNews& news) {
            Q_EMIT progressed(news.done);
            if (news.soFar)
                take(news.soFar);
        },
        [this, take](const Result<PicturePtr>& picture) {
            if (picture)
                take(*picture);
            else if (picture.error().code != Error::Code::Cancelled)
                Q_EMIT couldNotOpen(picture.error());
        });
}

void Document::setLoading(const QString& name)
{
    if (m_loadingName != name) {
        m_loadingName = name;
        Q_EMIT loadingChanged();
    }
}

void Document::setQuestion(std::optional<TogetherQuestion> question)
{
    if (m_question.has_value() || question.has_value()) {
        m_question = std::move(question);
        Q_EMIT questionChanged();
    }
}

QString titleOf(const Document& document)
{
    if (!document.loadingName().isEmpty())
        return Document::tr("Loading %1 - Unitscope").arg(document.loadingName());
    const QString names = namesInWords(document.sources());
    return names.isEmpty() ? u"Unitscope"_s : Document::tr("%1 - Unitscope").arg(names);
}

} // namespace unitscope

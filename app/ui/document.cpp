// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/document.h"

#include "graph/base/safetext.h"
#include "graph/model/infer.h"
#include "importers/open/open.h"

#include <QtCore/qfile.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

const QString sampleFile = u":/sample/quantum-trader.json"_s;

QString shortNameOf(const QString& name)
{
    const qsizetype slash = name.lastIndexOf(u'/');
    const QString last = slash >= 0 && slash + 1 < name.size() ? name.mid(slash + 1) : name;
    return safeForPeople(last == u"-"_s ? Document::tr("standard input") : last);
}

Result<GraphPtr> openSampleGraph()
{
    QFile file(sampleFile);
    if (!file.open(QIODevice::ReadOnly))
        return failed({.code = Error::Code::NotFound,
                       .where = {.file = sampleFile},
                       .expected = Document::tr("the sample that comes with the program"),
                       .advice = Document::tr("Install the program again, or open a file.")});
    return openBytes(file.readAll(), Document::tr("%1 (sample)").arg(shortNameOf(sampleFile)))
        .map([](const SnapshotPtr& read) { return resolve(std::make_shared<const Snapshot>(infer(*read))); });
}

} // namespace

Document::Document(LayoutOptions options, QObject* parent) : QObject(parent), m_options(std::move(options))
{
    for (Job* job : {&m_opening, &m_drawing}) {
        connect(job, &Job::becameSlow, this, &Document::becameSlow);
        connect(job, &Job::busyChanged, this, [this] { Q_EMIT busyChanged(isBusy()); });
    }
}

void Document::open(const QString& name)
{
    start({.name = name, .isSample = false});
}

void Document::openSample()
{
    start({.name = sampleFile, .isSample = true});
}

bool Document::canReload() const
{
    return !m_shown.name.isEmpty() && m_shown.name != u"-"_s;
}

void Document::reload()
{
    if (canReload())
        start(m_shown);
}

void Document::cancel()
{
    m_opening.cancel();
    m_drawing.cancel();
    setLoading({});
    // What was asked to be shown but never was would otherwise come back with the next drawing.
    if (m_picture)
        m_spec = m_picture->visible.spec;
}

void Document::setKinds(const std::set<Kind>& kinds)
{
    if (m_spec.kinds == kinds)
        return;
    m_spec.kinds = kinds;
    redraw();
}

Result<PicturePtr> Document::load(const Request& request, const ViewSpec& spec, const LayoutOptions& options,
                                  std::stop_token stop)
{
    const Result<GraphPtr> graph = request.isSample ? openSampleGraph() : openGraph(request.name, {}, stop);
    if (!graph)
        return failed(graph.error());
    return makePicture(*graph, spec, options, stop);
}

void Document::start(const Request& request)
{
    m_drawing.cancel();
    m_opening.start([request, spec = m_spec,
                     options = m_options](std::stop_token stop) { return load(request, spec, options, stop); },
                    [this, request, spec = m_spec](const Result<PicturePtr>& picture) {
                        finish(request, spec, picture);
                    });
    setLoading(request.isSample ? tr("sample") : shortNameOf(request.name));
}

void Document::finish(const Request& request, const ViewSpec& spec, const Result<PicturePtr>& picture)
{
    if (picture) {
        const bool isAnother = request != m_shown;
        m_picture = *picture;
        m_shown = request;
        m_isSample = request.isSample;
        m_shortName = safeForPeople(m_picture->visible.graph->snapshot().sources().front()->shortName());
        setLoading({});
        Q_EMIT pictureChanged(isAnother);
        if (spec != m_spec) // changed while the file was read
            redraw();
    } else {
        setLoading({});
        if (picture.error().code != Error::Code::Cancelled)
            Q_EMIT couldNotOpen(picture.error());
    }
}

void Document::redraw()
{
    if (!m_picture)
        return;
    m_drawing.start([graph = graph(), spec = m_spec,
                     options = m_options](std::stop_token stop) { return makePicture(graph, spec, options, stop); },
                    [this](const Result<PicturePtr>& picture) {
                        if (picture) {
                            m_picture = *picture;
                            Q_EMIT pictureChanged(false);
                        } else if (picture.error().code != Error::Code::Cancelled) {
                            Q_EMIT couldNotOpen(picture.error());
                        }
                    });
}

QString titleOf(const Document& document)
{
    if (!document.loadingName().isEmpty())
        return Document::tr("Loading %1 - Unitscope").arg(document.loadingName());
    if (!document.shortName().isEmpty())
        return Document::tr("%1 - Unitscope").arg(document.shortName());
    return u"Unitscope"_s;
}

void Document::setLoading(const QString& name)
{
    if (m_loadingName != name) {
        m_loadingName = name;
        Q_EMIT loadingChanged();
    }
}

} // namespace unitscope

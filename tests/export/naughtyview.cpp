// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "export/naughtyview.h"

#include "graph/diff/compare.h"
#include "graph/draw/comparedview.h"
#include "graph/export/diagram.h"
#include "support/naughtynames.h"

using namespace Qt::StringLiterals;

namespace unitscope::test {

GraphPtr naughtyGraph()
{
    SnapshotBuilder builder;
    const SourceIndex source = builder.addSource(std::make_shared<Source>(u"test"_s, QByteArray("words")));
    const Evidence evidence{.source = source, .range = {0, 5}};
    const MethodIndex method = builder.method(u"stated in file");
    const auto state = [&](SubjectIndex subject, Attr attr, Value value) {
        builder.add(subject, builder.attribute(QString(nameOf(attr))), std::move(value), Basis::Declared, method,
                    std::span(&evidence, 1));
    };
    for (const QString& name : naughtyNames()) {
        const NodeId service = *NodeId::make(u"h"_s, Kind::Service, name);
        const NodeId stream = *NodeId::make(u"h"_s, Kind::Stream, name);
        state(builder.subject(service), Attr::Category, Value::of(u"RUNNING"_s));
        state(builder.subject(service), Attr::Section, Value::of(name));
        state(builder.subject(stream), Attr::Topic, Value::of(name));
        state(builder.subject(EdgeId{service, EdgeKind::Flow, stream}), Attr::Writes, Value::of(true));
    }
    return resolve(std::make_shared<Snapshot>(builder.take()));
}

Visible naughtyView()
{
    ViewSpec spec;
    spec.foldsSystem = false;
    spec.grouping = Grouping::Section;
    spec.own.title = u"\"]}; <script>%%{init}%% @enduml =1 ]]> *x* \u202e"_s;
    spec.own.note = u"first\n@enduml\n%%{init: {}}%%\n*/ \"] evil\n' --> !include x"_s;
    for (const QString& name : naughtyNames())
        spec.own.notes.emplace(*NodeId::make(u"h"_s, Kind::Service, name), name);
    return view(naughtyGraph(), spec);
}

namespace {

/// Every third name is only before, the next only after, the third on both sides under another user.
GraphPtr naughtySide(bool isLater)
{
    SnapshotBuilder builder;
    const QByteArray words = isLater ? "later words" : "words";
    const SourceIndex source = builder.addSource(std::make_shared<Source>(u"test"_s, words));
    const Evidence evidence{.source = source, .range = {0, 5}};
    const MethodIndex method = builder.method(u"stated in file");
    const auto state = [&](SubjectIndex subject, Attr attr, Value value) {
        builder.add(subject, builder.attribute(QString(nameOf(attr))), std::move(value), Basis::Declared, method,
                    std::span(&evidence, 1));
    };
    const QStringList names = naughtyNames();
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (i % 3 == (isLater ? 0 : 1))
            continue;
        const NodeId service = *NodeId::make(u"h"_s, Kind::Service, names[i]);
        const NodeId stream = *NodeId::make(u"h"_s, Kind::Stream, names[i]);
        state(builder.subject(service), Attr::User,
              Value::of(isLater && i % 3 == 2 ? u"other "_s + names[i] : names[i]));
        state(builder.subject(stream), Attr::Topic, Value::of(names[i]));
        state(builder.subject(EdgeId{service, EdgeKind::Flow, stream}), Attr::Writes, Value::of(true));
    }
    for (const Kind kind : {Kind::Service, Kind::Stream})
        builder.add(Coverage{.source = source,
                             .host = u"h"_s,
                             .kind = kind,
                             .extent = Coverage::Extent::Complete,
                             .listed = int(names.size()),
                             .stated = std::nullopt});
    return resolve(std::make_shared<Snapshot>(builder.take()));
}

} // namespace

Visible naughtyComparison()
{
    ViewSpec spec;
    spec.foldsSystem = false;
    auto diff = std::make_shared<const GraphDiff>(compare(naughtySide(false), naughtySide(true)).value());
    return comparedView(*twoStatesOf(std::move(diff)), spec, nullptr).shown;
}

QStringList shownNaughtyNames()
{
    QStringList shown;
    for (const QString& name : naughtyNames()) {
        shown += diagramName(name);
        shown += diagramName(name);
    }
    shown.sort();
    return shown;
}

} // namespace unitscope::test

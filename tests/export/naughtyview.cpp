// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "export/naughtyview.h"

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

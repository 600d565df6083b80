// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/graphtext.h"

#include "graph/model/infer.h"

#include <QtCore/qregularexpression.h>

namespace unitscope::test {

namespace {

class GraphTextReader
{
public:
    GraphTextReader(const QByteArray& text, const QString& origin) : m_text(text)
    {
        m_source = m_builder.addSource(std::make_shared<Source>(origin, text));
        m_method = m_builder.method(u"stated in file");
    }

    Snapshot read()
    {
        qint64 begin = 0;
        while (begin < m_text.size()) {
            qint64 end = m_text.indexOf('\n', begin);
            end = end < 0 ? m_text.size() : end;
            readLine(begin, end);
            begin = end + 1;
        }
        return m_builder.take();
    }

private:
    void readLine(qint64 begin, qint64 end)
    {
        QString line = QString::fromUtf8(m_text.mid(begin, end - begin));
        if (const auto comment = line.indexOf(QLatin1StringView(" #")); comment >= 0)
            line.truncate(comment);
        if (line.trimmed().isEmpty() || line.trimmed().startsWith(QLatin1Char('#')))
            return;
        static const QRegularExpression coverage(QStringLiteral(R"(^\s*coverage (\w+) (complete|partial|failed)\s*$)"));
        if (const auto match = coverage.match(line); match.hasMatch())
            return addCoverage(match.captured(1), match.captured(2));
        static const QRegularExpression basisWord(QStringLiteral(R"(\s*\((observed|declared|inferred)\)\s*$)"));
        m_basis = Basis::Declared;
        if (const auto match = basisWord.match(line); match.hasMatch()) {
            m_basis = *basisFromWord(match.captured(1));
            line.truncate(match.capturedStart());
        }
        m_evidence = {Evidence{m_source, {begin, end}, Role::Value}};
        static const QRegularExpression fields(QStringLiteral(R"(^\s*(\S+):\s+(.*)$)"));
        static const QRegularExpression edge(QStringLiteral(R"(^\s*(\S+)\s+(\w+)\s+(\S+)\s*$)"));
        if (const auto match = fields.match(line); match.hasMatch())
            readFields(node(match.captured(1)), match.captured(2));
        else if (const auto connection = edge.match(line); connection.hasMatch())
            readEdge(node(connection.captured(1)), connection.captured(2), node(connection.captured(3)));
        else
            addNode(node(line.trimmed()));
    }

    void addCoverage(const QString& kindWord, const QString& extent)
    {
        const auto kind = kindFromWord(kindWord);
        if (!kind)
            qFatal("test graph: no such kind: %s", qPrintable(kindWord));
        m_builder.add(Coverage{.source = m_source,
                               .host = QStringLiteral("h"),
                               .kind = *kind,
                               .extent = extent == QLatin1StringView("complete")  ? Coverage::Extent::Complete
                                         : extent == QLatin1StringView("partial") ? Coverage::Extent::Partial
                                                                                  : Coverage::Extent::Failed});
    }

    static NodeId node(const QString& word)
    {
        if (const auto id = NodeId::parse(word, QStringLiteral("h")))
            return *id;
        const auto id = NodeId::make(QStringLiteral("h"), Kind::Service, word);
        if (!id || word.contains(QLatin1Char(' ')))
            qFatal("test graph: no such thing: %s", qPrintable(word));
        return *id;
    }

    void add(SubjectIndex subject, const QString& attribute, Value value)
    {
        m_builder.add(subject, m_builder.attribute(attribute), std::move(value), m_basis, m_method, m_evidence);
    }

    void addNode(const NodeId& id) { add(m_builder.subject(id), nameOf(Attr::Name), Value::of(id.name())); }

    void readFields(const NodeId& id, const QString& list)
    {
        static const QRegularExpression field(QStringLiteral(R"re(\s*([\w.]+)=("[^"]*"|[^,]*?)\s*(?:,|$))re"));
        qsizetype at = 0;
        while (at < list.size()) {
            const auto match = field.match(list, at, QRegularExpression::NormalMatch,
                                           QRegularExpression::AnchorAtOffsetMatchOption);
            if (!match.hasMatch())
                qFatal("test graph: no field=value at: %s", qPrintable(list.mid(at)));
            add(m_builder.subject(id), match.captured(1), value(match.captured(2)));
            at = match.capturedEnd();
        }
    }

    static Value value(const QString& word)
    {
        bool isNumber = false;
        const qint64 number = word.toLongLong(&isNumber);
        if (word.startsWith(QLatin1Char('"')))
            return Value::of(word.mid(1, word.size() - 2));
        if (word == QLatin1StringView("none"))
            return Value::none();
        if (word == QLatin1StringView("[]"))
            return Value::emptyList();
        if (word == QLatin1StringView("true") || word == QLatin1StringView("false"))
            return Value::of(word == QLatin1StringView("true"));
        return isNumber ? Value::of(number) : Value::of(word);
    }

    void readEdge(const NodeId& from, const QString& verb, const NodeId& to)
    {
        addNode(from);
        addNode(to);
        const bool isFlow = verb == QLatin1StringView("reads") || verb == QLatin1StringView("writes")
                            || verb == QLatin1StringView("uses");
        const auto kind = isFlow ? std::optional(EdgeKind::Flow) : edgeKindFromWord(verb);
        if (!kind)
            qFatal("test graph: unknown verb: %s", qPrintable(verb));
        add(m_builder.subject(EdgeId{from, *kind, to}), isFlow ? verb : QString(nameOf(Attr::Exists)), Value::of(true));
    }

    const QByteArray m_text;
    SnapshotBuilder m_builder;
    SourceIndex m_source = 0;
    MethodIndex m_method = 0;
    Basis m_basis = Basis::Declared;
    std::vector<Evidence> m_evidence;
};

void printFacts(QStringList& lines, const Graph& graph, const QString& subject, std::span<const Fact> facts)
{
    for (const Fact& fact : facts) {
        QStringList values;
        for (const ClaimIndex claim : graph.claimsOf(fact))
            values.append(graph.snapshot().claim(claim).value.text());
        const bool isMany = infoOf(Attr::Name).name == graph.attributeOf(fact);
        if (isMany)
            continue; // the name stands in the id
        if (!fact.isContradicted)
            values.resize(1);
        lines.append(subject + QLatin1Char(' ') + graph.attributeOf(fact) + QLatin1Char('=')
                     + values.join(QLatin1Char('|')));
    }
}

} // namespace

Snapshot snapshotOf(const QByteArray& text, const QString& origin)
{
    return GraphTextReader(text, origin).read();
}

GraphPtr graphOf(const QByteArray& text)
{
    return resolve(std::make_shared<const Snapshot>(infer(snapshotOf(text))));
}

QStringList print(const Graph& graph)
{
    QStringList lines;
    for (const Node& node : graph.nodes()) {
        lines.append(node.id.shortText());
        printFacts(lines, graph, node.id.shortText(), graph.factsOf(node));
    }
    for (const Edge& edge : graph.edges()) {
        const QString arrow = QStringLiteral(" -%1-> ").arg(wordFor(edge.id.kind));
        printFacts(lines, graph, edge.id.from.shortText() + arrow + edge.id.to.shortText(), graph.factsOf(edge));
    }
    return lines;
}

} // namespace unitscope::test

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/descriptiontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int indentation = 4; // blanks

QString wordsOf(const Statement& statement)
{
    QString words = statement.howKnown + u", "_s + statement.source;
    if (statement.line > 0)
        words += u':' + QString::number(statement.line);
    return statement.quote.isEmpty() ? words : words + u": "_s + statement.quote;
}

/// "backed by its proof line: PID: 4711"
QString verdictOf(const Statement& statement)
{
    const QString words = wordsFor(statement.verdict->verdict);
    return statement.verdictWords.isEmpty() ? words : words + u": "_s + statement.verdictWords;
}

class DescriptionWriter
{
public:
    explicit DescriptionWriter(bool withCommands) : m_withCommands(withCommands) { }

    /// Statements of one value in a row stand under it together.
    void addField(const Field& field, int depth)
    {
        const QString label = field.isContradicted ? field.label + u" ("_s + field.disagreement + u')' : field.label;
        const Statement* before = nullptr;
        for (const Statement& statement : field.statements) {
            if (!before || before->value != statement.value)
                addLine(depth, label + u": "_s + statement.value);
            addStatement(statement, depth + 1);
            before = &statement;
        }
    }

    /// One plain "yes" says no more than the words of the relation: only who says it is left to tell.
    void addRelation(const Relation& relation, const NodeId& seenFrom)
    {
        addLine(0, {});
        addLine(0, relation.words + u' ' + wordsFor(relation.other, relation.other.host() != seenFrom.host()));
        const bool isPlain = relation.fields.size() == 1
                             && std::all_of(relation.fields[0].statements.begin(), relation.fields[0].statements.end(),
                                            [](const Statement& statement) {
                                                return statement.value == wordsFor(Value::of(true));
                                            });
        for (const Field& field : relation.fields) {
            if (!isPlain)
                addField(field, 1);
        }
        if (isPlain) {
            for (const Statement& statement : relation.fields[0].statements)
                addStatement(statement, 1);
        }
    }

    void addLine(int depth, const QString& words) { m_text += QString(depth * indentation, u' ') + words + u'\n'; }
    QString take() { return std::move(m_text); }

private:
    void addStatement(const Statement& statement, int depth)
    {
        addLine(depth, wordsOf(statement));
        if (statement.verdict)
            addLine(depth, verdictOf(statement));
        if (!m_withCommands)
            return;
        const CheckCommand& check = statement.check;
        addLine(depth, check.command.isEmpty() ? u"no command: "_s + check.whyNone : u"$ "_s + check.command);
    }

    QString m_text;
    bool m_withCommands;
};

} // namespace

QString toText(const Description& description, const NodeId& id, bool withCommands)
{
    DescriptionWriter writer(withCommands);
    writer.addLine(0, description.title);
    writer.addLine(0, description.subtitle);
    writer.addLine(0, wordsFor(id, true));
    if (!description.fields.empty())
        writer.addLine(0, {});
    for (const Field& field : description.fields)
        writer.addField(field, 0);
    for (const Relation& relation : description.relations)
        writer.addRelation(relation, id);
    return writer.take();
}

} // namespace unitscope

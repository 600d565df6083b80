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

/// Statements of one value in a row stand under it together.
void addField(QString& text, const Field& field, int depth)
{
    const QString blanks(depth * indentation, u' ');
    const QString label = field.isContradicted ? field.label + u" ("_s + field.disagreement + u')' : field.label;
    const Statement* before = nullptr;
    for (const Statement& statement : field.statements) {
        if (!before || before->value != statement.value)
            text += blanks + label + u": "_s + statement.value + u'\n';
        text += blanks + QString(indentation, u' ') + wordsOf(statement) + u'\n';
        before = &statement;
    }
}

/// One plain "yes" says no more than the words of the relation: only who says it is left to tell.
void addRelationFields(QString& text, const Relation& relation)
{
    const bool isPlain = relation.fields.size() == 1
                         && std::all_of(relation.fields[0].statements.begin(), relation.fields[0].statements.end(),
                                        [](const Statement& statement) {
                                            return statement.value == wordsFor(Value::of(true));
                                        });
    for (const Field& field : relation.fields) {
        if (!isPlain)
            addField(text, field, 1);
    }
    if (isPlain) {
        for (const Statement& statement : relation.fields[0].statements)
            text += QString(indentation, u' ') + wordsOf(statement) + u'\n';
    }
}

} // namespace

QString toText(const Description& description, const NodeId& id)
{
    QString text = description.title + u'\n' + description.subtitle + u'\n' + wordsFor(id, true) + u'\n';
    if (!description.fields.empty())
        text += u'\n';
    for (const Field& field : description.fields)
        addField(text, field, 0);
    for (const Relation& relation : description.relations) {
        text += u'\n' + relation.words + u' ' + wordsFor(relation.other, relation.other.host() != id.host()) + u'\n';
        addRelationFields(text, relation);
    }
    return text;
}

} // namespace unitscope

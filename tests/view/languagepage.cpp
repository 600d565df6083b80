// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "languagepage.h"

#include "graph/view/query/expression.h"
#include "graph/view/query/presets.h"

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

constexpr QLatin1StringView opening{R"(# The language of filters

A filter says which things you mean. The window finds them, hides them, or shows only them; the command line lists them:

```sh
unitscope-cli query 'user = root and port' registry.json
```

This page is made from the program's own tables; a test fails when it is out of date.

## In two minutes

| filter | means |
|---|---|
| `trade` | the word is somewhere: in the name, in how the thing is doing, in any value somebody states of it |
| `trade intent` | both words are somewhere; `"trade intent"`: the two as they stand |
| `category = FAILED` | a field has a value; letter case never matters |
| `user != root` | it has a value, and not this one |
| `user = root and port` | both; a field alone: it has a value |
| `enabled` | of a field that is yes or no: yes |
| `not enabled` | everything else: `no`, and also what is neither, or not stated |
| `name contains rl` | these letters are in it |
| `name = quantum-*` | `*` stands for any letters; in quotes it is itself |
| `exec ~ "--port 80\d\d"` | a regular expression finds something in it |
| `port in (8001..8012, 3000)` | one of these; a range includes both ends |
| `finding >= warning` | what has an order can be compared: numbers, times, severities |
| `reads trade.intent` | what reads that stream; alone, `reads`: any stream |
| `seen on host and not stated in file` | how it is known |
| `(failed or root) and not kind = stream` | `and` binds before `or`, `not` before both |

Names are found as the source has them (`quantum-ai-engine`), as the picture shows them (`ai-engine`), and in full
(`service:quantum-ai-engine`, `quantum-ai-engine.service`); a port by its number (`8001`) or with its protocol
(`8001/udp`). `&&`, `||`, `!` and `==` may be written for `and`, `or`, `not` and `=`. Values with blanks or signs are put in
quotes, `"` or `'`; before a quote or a backslash within them stands a backslash. Fields are found by name (`active`), by
label (`active_state`), and by their place in a registry (`systemd.active`). A day (`2026-01-17`) is all of it for `=`, and its
beginning, in UTC, for `<` and `>`.

## Not stated is not none

That nobody says anything of a port, and that somebody says there is none, are two things, and an empty list is a third.

| | nobody states it | stated as none | stated as an empty list | stated |
|---|---|---|---|---|
| `port`, `port present` | | | | found |
| `port missing` | found | | | |
| `port none` | | found | | |
| `port empty` | | | found | |
| `not port` | found | found | found | |

`missing` finds only things of which the field could be stated: no stream is without a proof line.

Where statements do not agree, a field is asked for the value the picture shows, the strongest; `contradicted` finds the fields
where they do not. Fields that may have several values match if one of them does.

## Connections

Most fields are asked of things. A filter that asks about connections finds those, too: `reads trade.intent` finds the services
that read the stream, and their lines to it. What else such a filter asks must then hold for one of the two ends. Shown alone,
the lines it finds keep both their ends.

## When it is wrong

The place is shown, and what was expected there; where a name comes near, it is named:

```
user = root and usr = qt
                ^~~
expected a field, found "usr". Did you mean user or uses?
```

)"};

QString cell(const QString& text)
{
    return QString(text).replace(u'|', u"\\|"_s);
}

QString code(const QString& text)
{
    return text.isEmpty() ? QString() : u'`' + cell(text) + u'`';
}

QString domainWords(Domain domain)
{
    switch (domain) {
    case Domain::Text: return u"text"_s;
    case Domain::Name: return u"names"_s;
    case Domain::Number: return u"numbers"_s;
    case Domain::Time: return u"times"_s;
    case Domain::Choice: return u"words"_s;
    case Domain::Rank: return u"words in an order"_s;
    case Domain::Flag: return u"yes or no"_s;
    }
    Q_UNREACHABLE();
}

QString operatorTable()
{
    QString text = u"## Signs\n\n| values | signs |\n|---|---|\n"_s;
    for (const Domain domain :
         {Domain::Text, Domain::Name, Domain::Number, Domain::Time, Domain::Choice, Domain::Rank, Domain::Flag}) {
        QStringList signs;
        for (const Operator op : operatorsFor(domain))
            signs += code(wordFor(op));
        text += u"| %1 | %2 `in` |\n"_s.arg(domainWords(domain), signs.join(u' '));
    }
    return text + u"\n`not` may stand before `in` and `contains`.\n\n"_s;
}

QString derivedTable()
{
    QString text = u"## What follows from the graph, its problems, or a comparison\n\n"
                   "| name | what it is | values | example |\n|---|---|---|---|\n"_s;
    for (const Operand& operand : operands()) {
        if (operand.origin == Origins::Field)
            continue;
        constexpr qsizetype fewChoices = 14;
        const bool isFew = !operand.choices.isEmpty() && operand.choices.size() <= fewChoices;
        const QString values = isFew ? operand.choices.join(u", "_s) : domainWords(operand.domain);
        text += u"| %1 | %2 | %3 | %4 |\n"_s.arg(code(operand.name), cell(operand.help), cell(values),
                                                 code(operand.example));
    }
    return text + u'\n';
}

QString fieldTable()
{
    QString text = u"## Fields\n\nEvery field that a source may state. Others are kept by their path and asked as "
                   "`x.PATH`.\n\n| name | label | in a registry | values | example |\n|---|---|---|---|---|\n"_s;
    for (const Operand& operand : operands()) {
        if (operand.origin != Origins::Field)
            continue;
        const bool isOfMembers = infoOf(*operand.attr).isOfMembers;
        text += u"| %1 | %2 | %3 | %4 | %5 |\n"_s.arg(code(operand.name + (isOfMembers ? u".GROUP"_s : QString())),
                                                      cell(operand.label), code(operand.key),
                                                      domainWords(operand.domain), code(operand.example));
    }
    return text + u'\n';
}

QString presetTable()
{
    QString text =
        u"## Filters known by a name\n\nOn the command line `@failed` stands for the filter of that name. Where a "
        "registry file alone can answer, the same\nquestion to jq stands beside it, with the same "
        "answer.\n\n| name | question | filter | jq |\n|---|---|---|---|\n"_s;
    for (const Preset& preset : presets()) {
        const QString by = preset.by.isEmpty() ? QString() : u", by `%1`"_s.arg(preset.by);
        text += u"| %1 | %2 | %3%4 | %5 |\n"_s.arg(code(u'@' + preset.id), preset.label, code(preset.expression), by,
                                                   code(preset.jq));
    }
    return text;
}

} // namespace

QString languagePage()
{
    // In two parts, or these lines would count as a statement about this file.
    const QString copyright = u"<!-- SPDX-FileCopyright"_s + u"Text: 2026 Unitscope contributors -->\n"_s;
    const QString licence = u"<!-- SPDX-License-"_s + u"Identifier: Apache-2.0 -->\n\n"_s;
    return copyright + licence + opening + operatorTable() + derivedTable() + fieldTable() + presetTable();
}

} // namespace unitscope::test

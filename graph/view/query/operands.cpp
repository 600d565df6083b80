// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/operand.h"

#include "graph/view/query/derivedoperands.h"

#include <QtCore/qhash.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

Domain domainOf(const AttributeInfo& info)
{
    switch (info.attr) {
    case Attr::NextRun:
    case Attr::LastRun:
    case Attr::ActiveSince:
    case Attr::LastEntry:
    case Attr::BootedAt:
    case Attr::GeneratedAt: return Domain::Time;
    default: break;
    }
    switch (info.form) {
    case NormalForm::Number: return Domain::Number;
    case NormalForm::YesNo:
    case NormalForm::Enablement: return Domain::Flag;
    default: return Domain::Text;
    }
}

/// What is only said of connections.
bool isOfConnections(Attr attr)
{
    return attr >= Attr::Exists;
}

QString exampleFor(const AttributeInfo& info)
{
    const QString name = info.name;
    switch (domainOf(info)) {
    case Domain::Number: return name + (info.isOfMembers ? u" > 100"_s : u" >= 1"_s);
    case Domain::Time: return name + u" >= 2026-01-17"_s;
    case Domain::Flag: return u"not "_s + name;
    default: break;
    }
    switch (info.attr) {
    case Attr::Category: return u"category = FAILED"_s;
    case Attr::User: return u"user = root"_s;
    case Attr::Proof: return u"proof missing"_s;
    case Attr::Exec: return u"exec ~ \"--port 80\\d\\d\""_s;
    case Attr::Unit: return u"unit = *.service"_s;
    default: return name + (info.isMany ? u" present"_s : u" contains x"_s);
    }
}

Operand fieldOperand(const AttributeInfo& info)
{
    return {.name = info.name,
            .label = info.label,
            .help = {},
            .example = exampleFor(info),
            .domain = domainOf(info),
            .scope = isOfConnections(info.attr) ? Scope::Connections : Scope::Things,
            .origin = Origins::Field,
            .form = info.form,
            .attr = info.attr,
            .key = info.registryPath};
}

/// "Active-State" -> "active_state".
QString folded(QStringView name)
{
    QString text = name.toString().toCaseFolded();
    text.replace(u'-', u'_').replace(u' ', u'_');
    return text;
}

struct Table
{
    std::vector<Operand> shown;
    std::vector<Operand> byKey; ///< fields whose name asks more than the field
    Operand other;              ///< any field the vocabulary does not know
    QHash<QString, const Operand*> index;
};

void index(Table& table, const Operand& operand)
{
    for (const QString& name : {folded(operand.name), folded(operand.label), folded(operand.key)}) {
        if (!name.isEmpty() && !table.index.contains(name))
            table.index.insert(name, &operand);
    }
}

Table made()
{
    Table table{.shown = derivedOperands(), .byKey = {}, .other = {}, .index = {}};
    const size_t derived = table.shown.size();
    for (const AttributeInfo& info : vocabulary()) {
        const auto taken = std::find_if(table.shown.begin(), table.shown.begin() + std::ptrdiff_t(derived),
                                        [&info](const Operand& operand) { return operand.name == info.name; });
        const bool isTaken = taken != table.shown.begin() + std::ptrdiff_t(derived);
        if (!isTaken && info.attr != Attr::Exists)
            table.shown.push_back(fieldOperand(info));
        else if (isTaken && !info.registryPath.isEmpty() && info.registryPath != info.name)
            table.byKey.push_back(fieldOperand(info));
    }
    for (Operand& operand : table.byKey)
        operand.name = operand.key;
    table.other = {.name = u"x."_s,
                   .label = u"Other fields"_s,
                   .help = u"a field that the vocabulary does not know, by its path in the source"_s,
                   .example = u"x.systemd.slice present"_s,
                   .origin = Origins::OtherField};
    return table;
}

const Table& table()
{
    static const Table all = [] {
        Table filled = made();
        for (const Operand& operand : filled.shown)
            filled.index.insert(folded(operand.name), &operand);
        for (const std::vector<Operand>* list : {&filled.byKey, &filled.shown}) {
            for (const Operand& operand : *list)
                index(filled, operand);
        }
        return filled;
    }();
    return all;
}

} // namespace

std::span<const Operand> operands()
{
    return table().shown;
}

std::optional<FoundOperand> findOperand(QStringView name)
{
    if (name.startsWith("x."_L1) && name.size() > 2)
        return FoundOperand{&table().other, name.toString()};
    if (const Operand* operand = table().index.value(folded(name)))
        return FoundOperand{operand, {}};
    const qsizetype dot = name.indexOf(u'.');
    const Operand* operand = dot > 0 ? table().index.value(folded(name.first(dot))) : nullptr;
    if (operand && operand->attr && infoOf(*operand->attr).isOfMembers && dot + 1 < name.size())
        return FoundOperand{operand, nameOfMember(*operand->attr, name.sliced(dot + 1))};
    return std::nullopt;
}

QString nameOf(const FoundOperand& found)
{
    return found.attribute.isEmpty() ? found.operand->name : found.attribute;
}

QStringList operandNames()
{
    QStringList names;
    for (const Operand& operand : operands())
        names += operand.name;
    return names;
}

} // namespace unitscope

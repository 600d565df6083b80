// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/canonicaljsonpath.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace unitscope {

RecordShape shapeOf(Kind kind)
{
    switch (kind) {
    case Kind::Host: return RecordShape::Host;
    case Kind::Service:
    case Kind::Timer:
    case Kind::Target:
    case Kind::Socket:
    case Kind::Process: return RecordShape::Unit;
    case Kind::Stream:
    case Kind::Port:
    case Kind::Venv:
    case Kind::Code: return RecordShape::Plain;
    }
    Q_UNREACHABLE();
}

QString canonicalPath(RecordShape shape, const AttributeInfo& info)
{
    if (shape == RecordShape::Unit && findByModulePath(QString(info.registryPath)) == &info)
        return info.registryPath;
    if (shape == RecordShape::Host) {
        if (info.attr == Attr::Name)
            return u"host"_s;
        if (findByTopPath(QString(info.registryPath)) == &info)
            return info.registryPath;
    }
    return info.name;
}

const AttributeInfo* attributeAt(RecordShape shape, QStringView path)
{
    if (shape == RecordShape::Unit) {
        if (const AttributeInfo* info = findByModulePath(path))
            return info;
    } else if (shape == RecordShape::Host) {
        if (path == "host"_L1)
            return &infoOf(Attr::Name);
        if (const AttributeInfo* info = findByTopPath(path))
            return info;
    }
    const AttributeInfo* info = findAttribute(path);
    return info && canonicalPath(shape, *info) == path ? info : nullptr;
}

bool isBlock(RecordShape shape, QStringView block)
{
    switch (shape) {
    case RecordShape::Host: return block == "summary"_L1 || block == "quality_gate"_L1;
    case RecordShape::Unit:
        return block == "systemd"_L1 || block == "execution"_L1 || block == "code"_L1 || block == "runtime"_L1;
    case RecordShape::Plain: return false;
    }
    Q_UNREACHABLE();
}

QLatin1StringView sectionFor(Kind kind)
{
    switch (kind) {
    case Kind::Host: return "hosts"_L1;
    case Kind::Service: return "modules"_L1;
    case Kind::Timer:
    case Kind::Target:
    case Kind::Socket:
    case Kind::Process: return "units"_L1;
    case Kind::Stream: return "streams"_L1;
    case Kind::Port: return "ports"_L1;
    case Kind::Venv: return "venvs"_L1;
    case Kind::Code: return "code"_L1;
    }
    Q_UNREACHABLE();
}

bool isTopLevelStructure(QStringView word)
{
    constexpr QLatin1StringView others[] = {"schema"_L1,   "edges"_L1,    "sources"_L1,
                                            "coverage"_L1, "problems"_L1, "x"_L1};
    return std::find(std::begin(others), std::end(others), word) != std::end(others)
           || std::any_of(allKinds().begin(), allKinds().end(), [word](Kind kind) { return word == sectionFor(kind); });
}

} // namespace unitscope

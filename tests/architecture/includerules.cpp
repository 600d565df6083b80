// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/includerules.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>
#include <array>
#include <iterator>

namespace unitscope {
namespace {

using namespace Qt::StringLiterals;

/// The folders of graph in the order of the design.
constexpr std::array graphFolders{"base", "claims", "model",  "rules", "diff",
                                  "view", "look",   "layout", "draw",  "export"};

/// What the files below one folder may include of the project and of Qt. "*" also allows <QWidget> without its module.
struct Area
{
    QString folder;
    QStringList project;
    QStringList modules;
};

/// A library and the folders that may include it.
struct Fence
{
    QRegularExpression header;
    QStringList homes;
    QString name;
};

const QRegularExpression& graphvizHeader()
{
    static const QRegularExpression header(u"^(graphviz/|gvc|gvplugin|gvcjob|gvcommon|cgraph|cdt|pathplan)"_s);
    return header;
}

QList<Area> areas()
{
    const QStringList core{u"QtCore"_s};
    const QStringList gui{u"QtCore"_s, u"QtGui"_s};
    QList<Area> result;
    QStringList before;
    for (const char* name : graphFolders) {
        const QString folder = u"graph/"_s + QLatin1StringView(name) + u'/';
        before.append(folder);
        result.append({folder, before, core});
    }
    for (const QString& folder : {u"importers/source/https/"_s, u"importers/source/ssh/"_s})
        result.append({folder, {u"graph/"_s, u"importers/"_s}, core + QStringList{u"QtNetwork"_s}});
    result.append({u"importers/"_s, {u"graph/"_s, u"importers/"_s}, core});
    result.append({u"app/paint/"_s, {u"graph/"_s, u"importers/"_s, u"app/paint/"_s}, gui});
    result.append({u"app/askpass/"_s, {u"importers/source/ssh/askprotocol.h"_s}, {}});
    result.append({u"app/cli/"_s, {u"graph/"_s, u"importers/"_s, u"app/cli/"_s}, core});
    result.append({u"app/render/"_s, {u"graph/"_s, u"importers/"_s, u"app/paint/"_s, u"app/render/"_s}, gui});
    result.append({u"app/ui/"_s,
                   {u"graph/"_s, u"importers/"_s, u"app/paint/"_s, u"app/ui/"_s},
                   gui + QStringList{u"QtWidgets"_s, u"QtSvg"_s, u"QtNetwork"_s, u"QtPrintSupport"_s, u"*"_s}});
    return result;
}

QList<Fence> fences()
{
    return {{QRegularExpression(u"^nlohmann/"_s), {u"graph/base/json/"_s}, u"nlohmann-json"_s},
            {graphvizHeader(), {u"graph/layout/"_s}, u"Graphviz"_s},
            {QRegularExpression(u"^CLI/"_s), {u"app/cli/"_s}, u"CLI11"_s},
            {QRegularExpression(u"^md4c"_s), {u"importers/report/"_s}, u"md4c"_s},
            {QRegularExpression(u"^zlib"_s), {u"importers/source/https/"_s}, u"zlib"_s},
            {QRegularExpression(u"^(png\\.h|pngconf|setjmp|csetjmp)"_s), {u"app/paint/pngwriter."_s}, u"libpng"_s},
            {QRegularExpression(u"^zip\\.h"_s), {u"importers/pack/"_s}, u"libzip"_s}};
}

bool beginsWithAny(const QString& text, const QStringList& prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const QString& prefix) { return text.startsWith(prefix); });
}

/// What is wrong with including one of the project's own headers, or nothing.
QString projectComplaint(const Area& area, const QString& header)
{
    if (header.endsWith(u".moc"_s))
        return {};
    if (!header.contains(u'/'))
        return u"\"%1\" is not included from the project's folder"_s.arg(header);
    if (beginsWithAny(header, area.project))
        return {};
    return u"%1 may not include \"%2\": only %3"_s.arg(area.folder, header, area.project.join(u", "_s));
}

/// What is wrong with including a header of Qt or of another library, or nothing.
QString libraryComplaint(const Area& area, const QString& path, const QString& header)
{
    for (const Fence& fence : fences()) {
        if (fence.header.match(header).hasMatch() && !beginsWithAny(path, fence.homes))
            return u"only %1 may include %2 (<%3>)"_s.arg(fence.homes.join(u" and "_s), fence.name, header);
    }
    static const QRegularExpression qt(u"^(Qt[A-Z]\\w*)(?:/|$)"_s);
    const auto module = qt.match(header);
    if (module.hasMatch() && !area.modules.contains(module.captured(1)))
        return u"%1 may not include <%2>: of Qt only %3"_s.arg(area.folder, header, area.modules.join(u", "_s));
    static const QRegularExpression bare(u"^[Qq][A-Za-z]\\w*(\\.h)?$"_s);
    if (!module.hasMatch() && bare.match(header).hasMatch() && !area.modules.contains(u"*"_s))
        return u"<%1> does not say its module: write <QtCore/...>"_s.arg(header);
    return {};
}

} // namespace

QStringList includeComplaints(const QString& path, const QString& text)
{
    static const QList<Area> known = areas();
    const auto area = std::find_if(known.begin(), known.end(),
                                   [&](const Area& one) { return path.startsWith(one.folder); });
    if (area == known.end())
        return {u"%1:1: its folder is not part of the design"_s.arg(path)};
    static const QRegularExpression include(u"^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"]+)[>\"]"_s);
    QStringList complaints;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = include.match(lines[i]);
        if (!match.hasMatch())
            continue;
        const QString header = match.captured(2);
        // In quotes or not, a header is known by its name: quotes around <QtGui/...> change nothing.
        static const QRegularExpression own(u"^(graph|importers|app|tests)/"_s);
        const bool quoted = match.captured(1) == u"\""_s;
        QString complaint = libraryComplaint(*area, path, header);
        if (complaint.isEmpty() && (own.match(header).hasMatch() || (quoted && !header.startsWith(u"Qt"_s))))
            complaint = projectComplaint(*area, header);
        if (!complaint.isEmpty())
            complaints.append(u"%1:%2: %3"_s.arg(path).arg(i + 1).arg(complaint));
    }
    return complaints;
}

bool includesGraphviz(const QString& text)
{
    static const QRegularExpression include(u"^[ \\t]*#[ \\t]*include[ \\t]*[<\"]([^>\"]+)"_s,
                                            QRegularExpression::MultilineOption);
    auto matches = include.globalMatch(text);
    while (matches.hasNext()) {
        if (graphvizHeader().match(matches.next().captured(1)).hasMatch())
            return true;
    }
    return false;
}

} // namespace unitscope

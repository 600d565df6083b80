// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/arguments.h"

#include "app/ui/sources/sourcelist.h"
#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"

#include <QtCore/qcommandlineparser.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct Options
{
    QCommandLineOption help{{u"h"_s, u"help"_s}, u"Show this help."_s};
    QCommandLineOption version{u"version"_s, u"Show the version."_s};
    QCommandLineOption before{
        u"before"_s, u"A source of the earlier state, to compare with --after. May be repeated."_s, u"source"_s};
    QCommandLineOption after{u"after"_s, u"A source of the later state, which is drawn. May be repeated."_s,
                             u"source"_s};
    QCommandLineOption rules{u"rules"_s, u"The rules file to look for problems with."_s, u"file"_s};
    QCommandLineOption asOf{u"as-of"_s, u"Look for problems as of this time, for example 2026-01-31T12:00Z."_s,
                            u"time"_s};
    QCommandLineOption theme{u"theme"_s, u"Colours of the window: light, dark, or auto as the system has it."_s,
                             u"theme"_s};
    QCommandLineOption select{u"select"_s, u"Select a box at start, for example service:ai-engine."_s, u"kind:name"_s};
    QCommandLineOption startsNew{u"new"_s, u"Begin with the start page, not with what was open last."_s};
    QCommandLineOption opensSample{u"sample"_s, u"Without a SOURCE: open the bundled sample."_s};
    QCommandLineOption geometry{u"geometry"_s, u"Size of the window, for example 1440x900."_s, u"WxH"_s};
};

Arguments refused(const QString& why)
{
    Arguments arguments;
    arguments.wish = Arguments::Wish::Refused;
    arguments.text = safeForPeople(why);
    return arguments;
}

std::optional<QSize> sizeFrom(const QString& text)
{
    const QStringList parts = text.split(u'x');
    if (parts.size() != 2)
        return std::nullopt;
    bool hasWidth = false;
    bool hasHeight = false;
    const QSize size(parts[0].toInt(&hasWidth), parts[1].toInt(&hasHeight));
    const bool isSensible = size.width() >= 320 && size.height() >= 240 && size.width() <= 16384
                            && size.height() <= 16384;
    return hasWidth && hasHeight && isSensible ? std::optional(size) : std::nullopt;
}

/// What is wrong with the sources that are named; empty if nothing is.
QString complaintAbout(const Arguments& arguments)
{
    const QStringList all = arguments.files + arguments.before + arguments.after;
    if (all.contains(QString()))
        return u"A source's name is empty."_s;
    if (all.count(u"-"_s) > 1)
        return u"Standard input (-) can be read once, not %1 times."_s.arg(all.count(u"-"_s));
    if (all.size() > mostSources)
        return u"At most %1 sources in one window: %2 were named."_s.arg(mostSources).arg(all.size());
    const bool isCompared = !arguments.before.isEmpty() || !arguments.after.isEmpty();
    if (isCompared && !arguments.files.isEmpty())
        return u"Either SOURCE..., or --before and --after: \"%1\" is on neither side."_s.arg(arguments.files.front());
    if (isCompared && (arguments.before.isEmpty() || arguments.after.isEmpty()))
        return u"--before and --after go together: only %1 was given."_s.arg(arguments.after.isEmpty() ? u"--before"_s
                                                                                                       : u"--after"_s);
    for (const QString& name : arguments.before) {
        if (arguments.after.contains(name))
            return u"\"%1\" is on both sides: there is nothing to compare."_s.arg(name);
    }
    return {};
}

Arguments checked(const QCommandLineParser& parser, const Options& options)
{
    Arguments arguments;
    if (parser.isSet(options.theme)) {
        arguments.theme = themeFromWord(parser.value(options.theme));
        if (!arguments.theme)
            return refused(u"--theme takes light, dark or auto, not \"%1\"."_s.arg(parser.value(options.theme)));
    }
    if (parser.isSet(options.geometry)) {
        arguments.size = sizeFrom(parser.value(options.geometry));
        if (!arguments.size)
            return refused(
                u"--geometry takes a size such as 1440x900, not \"%1\"."_s.arg(parser.value(options.geometry)));
    }
    arguments.rules = parser.value(options.rules);
    if (parser.isSet(options.rules) && arguments.rules.isEmpty())
        return refused(u"--rules takes a file."_s);
    if (parser.isSet(options.asOf)) {
        arguments.asOf = parseTime(parser.value(options.asOf));
        if (!arguments.asOf)
            return refused(u"--as-of takes a time with its zone such as 2026-01-31T12:00Z, not \"%1\"."_s.arg(
                parser.value(options.asOf)));
    }
    arguments.select = parser.value(options.select);
    if (parser.isSet(options.select) && !NodeId::parse(arguments.select, u"any"_s))
        return refused(
            u"--select takes a kind and a name such as service:ai-engine, not \"%1\"."_s.arg(arguments.select));
    arguments.startsNew = parser.isSet(options.startsNew);
    arguments.opensSample = parser.isSet(options.opensSample);
    arguments.files = parser.positionalArguments();
    arguments.before = parser.values(options.before);
    arguments.after = parser.values(options.after);
    const QString complaint = complaintAbout(arguments);
    return complaint.isEmpty() ? arguments : refused(complaint);
}

/// QCommandLineParser can only print a help with a QCoreApplication, which must not exist twice: this text is ours.
QString helpText(const Options& options)
{
    QString text =
        u"Usage: unitscope [options] [SOURCE...]\n"
        "       unitscope [options] --before SOURCE --after SOURCE\n"
        "Shows what runs on a host: services, streams, ports, and who says so. Several sources (registries,\n"
        "reports, audits) become one picture; a view among them says what is shown of it. Without any, what was open\n"
        "last is opened again, or the start page is shown: the hosts that snapshots are kept of.\n"
        "\nSOURCE is a file; \"-\" for standard input; or an address: ssh://HOST/PATH for a file over ssh,\n"
        "audit+ssh://HOST for a host that is audited now, https://HOST/PATH for a file over https.\n"
        "\nOptions:\n"_s;
    for (const QCommandLineOption& option :
         {options.before, options.after, options.rules, options.asOf, options.theme, options.select, options.geometry,
          options.startsNew, options.opensSample, options.help, options.version}) {
        QString names = u"--"_s + option.names().constLast();
        if (!option.valueName().isEmpty())
            names += u" <"_s + option.valueName() + u'>';
        text += u"  "_s + names.leftJustified(24) + option.description() + u'\n';
    }
    return text + u"\nExample: unitscope --theme dark --select service:ai-engine registry.json report.md\n"_s;
}

} // namespace

Arguments readArguments(const QStringList& words)
{
    const Options options;
    QCommandLineParser parser;
    parser.addOptions({options.help, options.version, options.before, options.after, options.rules, options.asOf,
                       options.theme, options.select, options.geometry, options.startsNew, options.opensSample});
    if (!parser.parse(words))
        return refused(parser.errorText());
    Arguments arguments;
    if (parser.isSet(options.help)) {
        arguments.wish = Arguments::Wish::Help;
        arguments.text = helpText(options);
        return arguments;
    }
    if (parser.isSet(options.version)) {
        arguments.wish = Arguments::Wish::Version;
        return arguments;
    }
    return checked(parser, options);
}

} // namespace unitscope

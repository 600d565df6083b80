// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/arguments.h"

#include "graph/base/safetext.h"

#include <QtCore/qcommandlineparser.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct Options
{
    QCommandLineOption help{{u"h"_s, u"help"_s}, u"Show this help."_s};
    QCommandLineOption version{u"version"_s, u"Show the version."_s};
    QCommandLineOption theme{u"theme"_s, u"Colours of the window: light, dark, or auto as the system has it."_s,
                             u"theme"_s};
    QCommandLineOption select{u"select"_s, u"Select a box at start, for example service:ai-engine."_s, u"kind:name"_s};
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
    arguments.select = parser.value(options.select);
    if (parser.isSet(options.select) && !NodeId::parse(arguments.select, u"any"_s))
        return refused(
            u"--select takes a kind and a name such as service:ai-engine, not \"%1\"."_s.arg(arguments.select));
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        return refused(u"One file at a time, please: %1 were named."_s.arg(files.size()));
    arguments.file = files.value(0);
    if (files.size() == 1 && arguments.file.isEmpty())
        return refused(u"The file's name is empty."_s);
    return arguments;
}

/// QCommandLineParser can only print a help with a QCoreApplication, which must not exist twice: this text is ours.
QString helpText(const Options& options)
{
    QString text = u"Usage: unitscope [options] [FILE]\n"
                   "Shows what runs on a host: services, streams, ports, and who says so.\n"
                   "Without FILE the bundled sample is shown; \"-\" reads standard input.\n\nOptions:\n"_s;
    for (const QCommandLineOption& option :
         {options.theme, options.select, options.geometry, options.help, options.version}) {
        QString names = u"--"_s + option.names().last();
        if (!option.valueName().isEmpty())
            names += u" <"_s + option.valueName() + u'>';
        text += u"  "_s + names.leftJustified(24) + option.description() + u'\n';
    }
    return text + u"\nExample: unitscope --theme dark --select service:ai-engine registry.json\n"_s;
}

} // namespace

Arguments readArguments(const QStringList& words)
{
    const Options options;
    QCommandLineParser parser;
    parser.addOptions({options.help, options.version, options.theme, options.select, options.geometry});
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

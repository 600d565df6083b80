// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/launch.h"

#include "importers/audit/programs.h"

#include <QtCore/qdir.h>
#include <QtCore/qstringlist.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isSetting(QStringView word) // NAME=value
{
    const qsizetype equals = word.indexOf(u'=');
    return equals > 0 && std::all_of(word.begin(), word.begin() + equals, [](QChar c) {
               return c.isLetterOrNumber() || c == u'_';
           });
}

class Walker
{
public:
    explicit Walker(const QString& folder) { m_launch.folder = folder; }

    Launch walk(QStringList words)
    {
        for (qsizetype rounds = 0; rounds < 20 && !words.isEmpty() && !m_launch.hasCode(); ++rounds)
            words = step(words);
        return m_launch;
    }

private:
    /// One command of the line; the words behind it.
    QStringList step(QStringList words)
    {
        qsizetype end = 0;
        while (end < words.size() && words[end] != "&&"_L1 && words[end] != ";"_L1 && words[end] != "||"_L1
               && words[end] != "|"_L1)
            ++end;
        const QStringList rest = words.mid(end + 1);
        const QStringList whole = words;
        words = words.first(end);
        dropPrefixes(words);
        if (words.isEmpty())
            return rest;
        const QString program = words.takeFirst();
        if ((program == "source"_L1 || program == "."_L1) && !words.isEmpty())
            activate(words.front());
        else if (program == "cd"_L1 && !words.isEmpty())
            m_launch.folder = absolutePath(words.front(), m_launch.folder);
        else if (isShell(program) && words.size() > 1 && words.front().startsWith(u'-') && words.front().endsWith(u'c'))
            return shellWords(whole.mid(end - words.size() + 1)); // a text of commands
        else
            start(program, words);
        return rest;
    }

    /// What stands before a program: "env", "exec", settings, and how it is to be run.
    void dropPrefixes(QStringList& words)
    {
        static const QStringList plain{u"exec"_s, u"env"_s, u"nohup"_s, u"export"_s, u"time"_s, u"setsid"_s};
        static const QStringList withValue{u"nice"_s, u"timeout"_s, u"ionice"_s, u"sudo"_s, u"stdbuf"_s};
        while (!words.isEmpty()) {
            const QString name = baseName(words.front()).toString();
            if (isSetting(words.front())) {
                readPath(words.takeFirst());
            } else if (plain.contains(name)) {
                words.removeFirst();
            } else if (withValue.contains(name)) {
                words.removeFirst();
                while (!words.isEmpty() && (words.front().startsWith(u'-') || words.front().front().isDigit()))
                    words.removeFirst();
            } else {
                return;
            }
        }
    }

    void readPath(const QString& setting)
    {
        const bool isPath = setting.startsWith("PATH=/"_L1);
        const QString first = isPath ? setting.sliced(5).section(u':', 0, 0) : QString();
        if (first.endsWith("/bin"_L1))
            setEnvironment(environmentOf(first + u'/'), setting);
        else if (setting.startsWith("VIRTUAL_ENV=/"_L1))
            setEnvironment(setting.sliced(12), setting);
    }

    void activate(const QString& file)
    {
        if (file.endsWith("/bin/activate"_L1))
            setEnvironment(environmentOf(absolutePath(file, m_launch.folder)), file);
    }

    void setEnvironment(const QString& environment, const QString& words)
    {
        if (!environment.isEmpty() && m_launch.environment.isEmpty()) {
            m_launch.environment = environment;
            m_launch.environmentWords = words;
        }
    }

    void start(const QString& program, const QStringList& words)
    {
        const QString path = program.contains(u'/') ? absolutePath(program, m_launch.folder) : program;
        setEnvironment(environmentOf(path), program);
        m_launch.isPython = isPythonProgram(program) || isServer(program);
        m_launch.isSystemPython = isPythonProgram(program) && m_launch.environment.isEmpty();
        if (isPythonProgram(program))
            startPython(words);
        else if (isServer(program))
            startServer(words);
        else if (isInterpreter(program))
            startScript(words);
        else if (isScript(program))
            setScript(program);
    }

    void startPython(QStringList words)
    {
        while (!words.isEmpty() && words.front().startsWith(u'-')) {
            const QString option = words.takeFirst();
            if (option.startsWith("-c"_L1))
                return;
            if (option == "-m"_L1 && !words.isEmpty()) {
                const QString module = words.takeFirst();
                return isServer(module) ? startServer(words) : setModule(module, module);
            }
            if ((option == "-W"_L1 || option == "-X"_L1) && !words.isEmpty())
                words.removeFirst();
        }
        if (words.isEmpty())
            return;
        // A program of the environment, started by its Python.
        if (isServer(words.front()))
            startServer(words.mid(1));
        else
            setScript(words.front());
    }

    /// "a.b:app" among the words, or what follows "-A".
    void startServer(const QStringList& words)
    {
        for (qsizetype i = 0; i < words.size(); ++i) {
            const bool hasNext = i + 1 < words.size();
            if (words[i] == "--app-dir"_L1 || words[i] == "--chdir"_L1) {
                m_launch.folder = hasNext ? absolutePath(words[i + 1], m_launch.folder) : m_launch.folder;
            } else if ((words[i] == "-A"_L1 || words[i] == "--app"_L1) && hasNext) {
                return setModule(words[i + 1].section(u':', 0, 0), words[i + 1]);
            }
        }
        for (const QString& word : words) {
            const QString module = word.section(u':', 0, 0);
            const bool isName = !module.isEmpty() && std::all_of(module.begin(), module.end(), [](QChar c) {
                return c.isLetterOrNumber() || c == u'_' || c == u'.';
            });
            if (word.contains(u':') && isName && !module.front().isDigit())
                return setModule(module, word);
        }
    }

    void startScript(const QStringList& words)
    {
        const auto script = std::find_if(words.begin(), words.end(),
                                         [](const QString& w) { return !w.startsWith(u'-'); });
        if (script != words.end())
            setScript(*script);
    }

    void setScript(const QString& word)
    {
        m_launch.script = absolutePath(word, m_launch.folder);
        m_launch.words = word;
    }

    void setModule(const QString& module, const QString& word)
    {
        m_launch.module = module;
        m_launch.words = word;
    }

    static QStringList shellWords(const QStringList& words)
    {
        QString text = words.join(u' ');
        text.replace(u';', u" ; "_s).replace(u"&&"_s, u" && "_s).remove(u'"').remove(u'\'');
        return text.split(u' ', Qt::SkipEmptyParts);
    }

    Launch m_launch;
};

} // namespace

Launch launchOf(const QString& command, const QString& workingDirectory)
{
    return Walker(workingDirectory).walk(command.split(u' ', Qt::SkipEmptyParts));
}

QString absolutePath(const QString& path, const QString& folder)
{
    const bool isKnown = path.startsWith(u'/') || folder.startsWith(u'/');
    const QString clean = !isKnown                ? QString()
                          : path.startsWith(u'/') ? QDir::cleanPath(path)
                                                  : QDir::cleanPath(folder + u'/' + path);
    return clean == "/"_L1 ? QString() : clean;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/sshconfighosts.h"

#include "importers/source/readfile.h"
#include "importers/source/ssh/sshtarget.h"

#include <QtCore/qdir.h>
#include <QtCore/qset.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int mostFiles = 64;
constexpr int deepest = 16;
constexpr qsizetype mostNames = 2000;
constexpr ReadLimits limitsOfAFile{.bytes = 1024 * 1024, .deadlineMs = 2000};

/// The words of a line: apart by white space, together in double quotes, up to a comment. "Host=a" is "Host a".
QStringList wordsOf(const QString& line)
{
    QStringList words;
    QString word;
    bool isWord = false;
    bool isQuoted = false;
    const auto take = [&] {
        if (isWord)
            words += word;
        word.clear();
        isWord = false;
    };
    for (const QChar c : line) {
        if (c == u'"') {
            isQuoted = !isQuoted;
            isWord = true;
        } else if (!isQuoted && (c.isSpace() || (c == u'=' && words.size() + (isWord ? 1 : 0) == 1))) {
            take();
        } else if (!isQuoted && !isWord && c == u'#') {
            break;
        } else {
            word += c;
            isWord = true;
        }
    }
    take();
    return words;
}

bool hasWildcard(const QString& text)
{
    return text.contains(u'*') || text.contains(u'?') || text.contains(u'[');
}

bool isPlainHost(const QString& pattern)
{
    return !pattern.startsWith(u'!') && !hasWildcard(pattern) && !pattern.contains(QChar::ReplacementCharacter)
           && SshHost::from(pattern).has_value();
}

/// The files that a path with wildcards stands for, by name.
QStringList filesOf(const QString& path)
{
    QStringList found{u"/"_s};
    const QStringList parts = QDir::cleanPath(path).split(u'/', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        QStringList next;
        for (const QString& folder : std::as_const(found)) {
            const QDir here(folder);
            const QStringList names = hasWildcard(part)
                                          ? here.entryList({part}, QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name)
                                          : QStringList{part};
            for (const QString& name : names) {
                if (next.size() < mostFiles)
                    next += here.filePath(name);
            }
        }
        found = next;
    }
    return found;
}

/// A reader of one configuration and what it includes.
class Walk
{
public:
    Walk(QString home, const std::stop_token& stop) : m_home(std::move(home)), m_stop(stop) { }

    void read(const QString& file, int depth)
    {
        if (depth > deepest || m_seen.size() >= mostFiles || m_seen.contains(file) || m_stop.stop_requested())
            return;
        m_seen.insert(file);
        const Result<QByteArray> text = readFile(file, limitsOfAFile, m_stop);
        if (!text)
            return;
        const SshConfigNames names = namesInSshConfig(*text);
        for (const QString& host : names.hosts) {
            if (m_hosts.size() < mostNames)
                m_hosts.insert(host);
        }
        for (const QString& pattern : names.includes) {
            const QStringList files = filesOf(placeOf(pattern));
            for (const QString& one : files)
                read(one, depth + 1);
        }
    }
    QStringList hosts() const
    {
        QStringList sorted(m_hosts.begin(), m_hosts.end());
        sorted.sort(Qt::CaseInsensitive);
        return sorted;
    }

private:
    QString placeOf(const QString& pattern) const
    {
        if (pattern.startsWith("~/"_L1))
            return QDir::homePath() + pattern.sliced(1);
        return pattern.startsWith(u'/') ? pattern : m_home + u'/' + pattern;
    }

    QString m_home; ///< where relative paths begin, in every file
    std::stop_token m_stop;
    QSet<QString> m_seen;
    QSet<QString> m_hosts;
};

} // namespace

SshConfigNames namesInSshConfig(const QByteArray& text)
{
    SshConfigNames names;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (const QString& line : lines) {
        QStringList words = wordsOf(line);
        if (words.size() < 2)
            continue;
        const QString keyword = words.takeFirst();
        const bool isHost = keyword.compare("Host"_L1, Qt::CaseInsensitive) == 0;
        if (!isHost && keyword.compare("Include"_L1, Qt::CaseInsensitive) != 0)
            continue;
        for (const QString& word : std::as_const(words)) {
            if (!isHost)
                names.includes += word;
            else if (isPlainHost(word) && !names.hosts.contains(word))
                names.hosts += word;
        }
    }
    return names;
}

QStringList sshConfigHosts(const QString& file, const std::stop_token& stop)
{
    Walk walk(QDir::cleanPath(file).section(u'/', 0, -2), stop);
    walk.read(QDir::cleanPath(file), 0);
    return walk.hosts();
}

QString usualSshConfig()
{
    return QDir::homePath() + u"/.ssh/config"_s;
}

} // namespace unitscope

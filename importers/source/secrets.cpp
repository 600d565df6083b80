// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/secrets.h"

#include "importers/source/secretforms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype longestRun = 65536; // of what may be one secret

bool isWord(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'+' || c == u'/'
           || c == u'_' || c == u'-';
}

int kindOf(QChar c)
{
    return c >= u'A' && c <= u'Z' ? 1 : c >= u'a' && c <= u'z' ? 2 : c >= u'0' && c <= u'9' ? 3 : 0;
}

/// A line of single bytes is always valid: looking at all of it again for each match would take the square of its length.
QRegularExpressionMatch matchAt(const QRegularExpression& look, const QString& line, qsizetype at)
{
    return look.match(line, at, QRegularExpression::NormalMatch, QRegularExpression::DontCheckSubjectStringMatchOption);
}

/// Capitals, small letters and digits that change as often as they do in a random key.
bool looksRandom(QStringView run)
{
    int counts[4] = {};
    int changes = 0;
    int last = 0;
    for (const QChar c : run) {
        const int kind = kindOf(c);
        ++counts[kind];
        changes += kind && last && kind != last;
        last = kind;
    }
    const int letters = counts[1] + counts[2] + counts[3];
    return counts[1] > 0 && counts[2] > 0 && counts[3] > 1 && letters >= 20 && changes * 5 > letters * 2;
}

/// One text, line by line; a byte is a character.
class Masker
{
public:
    Masker(char* text, qsizetype size, SecretPlace place) : m_text(text), m_size(size), m_place(place) { }

    int run()
    {
        for (qsizetype at = 0; at < m_size;) {
            const qsizetype length = QByteArrayView(m_text + at, m_size - at).indexOf('\n');
            const qsizetype end = length < 0 ? m_size : at + length;
            m_at = at;
            m_line = QString::fromLatin1(m_text + at, end - at);
            m_low = m_line.toLower();
            maskLine();
            at = end + 1;
        }
        return m_count;
    }

private:
    void hide(qsizetype from, qsizetype length)
    {
        length = std::min(length, m_line.size() - from);
        const auto isHidden = [](QChar c) { return c == u'*'; };
        if (length <= 0 || std::all_of(m_line.begin() + from, m_line.begin() + from + length, isHidden))
            return;
        std::fill_n(m_text + m_at + from, length, '*');
        std::fill_n(m_line.begin() + from, length, u'*');
        std::fill_n(m_low.begin() + from, length, u'*');
        ++m_count;
    }

    void maskLine()
    {
        const SecretForms& forms = secretForms();
        if (maskKeyBlock())
            return;
        if (m_place == SecretPlace::Arguments)
            maskArgument();
        if (m_line.contains(u'@')) {
            for (const WholeForm& form : forms.inAddresses)
                hideWhole(form);
        }
        if (m_low.contains(forms.keyWord)) {
            hideBehind(forms.headers);
            for (const ValueForm& form : forms.behindKeys)
                hideBehind(form);
        }
        for (const ValueForm* form : {&forms.behindPrograms, &forms.behindMysql, &forms.behindScheme})
            hideBehind(*form);
        if (m_line.contains(forms.knownWord)) {
            for (const WholeForm& form : forms.known)
                hideWhole(form);
        }
        if (m_place == SecretPlace::Arguments || m_place == SecretPlace::Code
            || (m_place == SecretPlace::Units
                && (m_line.startsWith("ExecStart="_L1) || m_line.startsWith("Description="_L1))))
            hideWhole(forms.hexadecimal);
        hideRandom();
    }

    /// The lines of a private key. Whether the line is done.
    bool maskKeyBlock()
    {
        static const QRegularExpression begin(u"-----BEGIN [A-Z ]{0,40}PRIVATE KEY[A-Z ]{0,40}-----"_s);
        if (m_isInKey) {
            m_isInKey = !m_line.contains("-----END"_L1);
            if (m_isInKey)
                hide(0, m_line.size());
            return true;
        }
        if (const auto match = begin.match(m_line); match.hasMatch()) {
            m_isInKey = !m_line.contains("-----END"_L1);
            hide(match.capturedEnd(), m_line.size());
        }
        return false;
    }

    void maskArgument()
    {
        const qsizetype mark = m_line.indexOf("/cmdline:"_L1);
        const qsizetype from = mark < 0 ? 0 : mark + 9;
        const QString value = m_low.sliced(from);
        if (m_line.first(from) != m_process) {
            m_process = m_line.first(from);
            m_program = value.sliced(value.lastIndexOf(u'/') + 1);
            m_before.clear();
        }
        const SecretForms& forms = secretForms();
        const QString both = m_before + m_program;
        if (m_before.contains(forms.optionOfKey) || both == "-aredis-cli"_L1 || both == "-psshpass"_L1
            || both == "-ucurl"_L1 || both == "--usercurl"_L1)
            hide(from, value.size());
        const bool isMysql = m_program.startsWith("mysql"_L1) || m_program.startsWith("mariadb"_L1);
        if (isMysql && value.startsWith("-p"_L1))
            hide(from + 2, value.size() - 2);
        if (const auto match = forms.settingOfKey.match(value); match.hasMatch())
            hide(from + match.capturedLength(), value.size() - match.capturedLength());
        m_before = value;
    }

    void hideBehind(const ValueForm& form)
    {
        for (qsizetype at = 0; at < m_low.size();) {
            const auto match = matchAt(form.words, m_low, at);
            if (!match.hasMatch())
                return;
            at = match.capturedEnd();
            if (!form.only.pattern().isEmpty() && !QStringView(m_low).sliced(at).left(1000).contains(form.only))
                continue;
            qsizetype quote = at;
            if (quote < m_low.size() && u"bfru"_s.contains(m_low[quote]))
                ++quote;
            const bool isEscaped = quote < m_low.size() && m_low[quote] == u'\\';
            quote += isEscaped;
            const bool isQuoted = quote < m_line.size() && (m_line[quote] == u'"' || m_line[quote] == u'\'');
            const qsizetype from = isQuoted ? quote + 1 : at;
            const qsizetype end = isQuoted ? endOfQuotes(from, isEscaped) : endOfValue(from, form.ends);
            hide(from, end - from);
            at = end;
        }
    }

    /// Where the quotes end that stand before `from`; the end of the line if they do not.
    qsizetype endOfQuotes(qsizetype from, bool isEscaped) const
    {
        const QChar quote = m_line[from - 1];
        for (qsizetype i = from; i < m_line.size(); ++i) {
            const bool hasBackslash = i > from && m_line[i - 1] == u'\\';
            if (m_line[i] == quote && hasBackslash == isEscaped)
                return isEscaped ? i - 1 : i;
        }
        return m_line.size();
    }

    qsizetype endOfValue(qsizetype from, const QString& ends) const
    {
        qsizetype end = from;
        while (end < m_line.size() && !ends.contains(m_line[end]))
            ++end;
        return end;
    }

    void hideWhole(const WholeForm& form)
    {
        for (qsizetype at = 0; at < m_line.size();) {
            const auto match = matchAt(form.look, m_line, at);
            if (!match.hasMatch())
                return;
            if (match.capturedLength() >= form.least)
                hide(match.capturedStart() + form.kept, match.capturedLength() - form.kept - form.left);
            at = std::max(match.capturedEnd(), at + 1);
        }
    }

    void hideRandom()
    {
        for (qsizetype at = 0; at < m_line.size();) {
            if (!isWord(m_line[at])) {
                ++at;
                continue;
            }
            qsizetype end = at;
            while (end < m_line.size() && end - at < longestRun && isWord(m_line[end]))
                ++end;
            if (end - at >= 20) {
                // A path is looked at part by part.
                const bool isPath = m_line[at] == u'/' || (at > 0 && u"./~"_s.contains(m_line[at - 1]));
                const qsizetype slash = isPath ? m_line.indexOf(u'/', at) : -1;
                if (slash >= 0 && slash < end)
                    end = slash + 1;
                const qsizetype length = end - at - (slash >= 0 && slash < end ? 1 : 0);
                if (looksRandom(QStringView(m_line).sliced(at, length)))
                    hide(at, length);
            }
            at = end;
        }
    }

    char* m_text;
    qsizetype m_size;
    SecretPlace m_place;
    qsizetype m_at = 0; ///< of the line in the text
    QString m_line;
    QString m_low;
    QString m_process;
    QString m_program;
    QString m_before;
    bool m_isInKey = false;
    int m_count = 0;
};

} // namespace

int maskSecrets(char* text, qsizetype size, SecretPlace place)
{
    return Masker(text, size, place).run();
}

} // namespace unitscope

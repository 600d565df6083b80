// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/phrases.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype longestKey = 40;

/// What stands around words for the eye only. ASCII may belong to a value, and accents belong to their letters.
bool isDecoration(char32_t character)
{
    if (character < 0x80)
        return QChar::isSpace(character);
    if (QChar::isMark(character))
        return (character >= 0xfe00 && character <= 0xfe0f) || character == 0x20e3; // how to draw the one before
    return !QChar::isLetterOrNumber(character);
}

/// Units of the character at `at`.
qsizetype sizeAt(QStringView text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate() ? 2 : 1;
}

char32_t characterAt(QStringView text, qsizetype at)
{
    return sizeAt(text, at) == 2 ? QChar::surrogateToUcs4(text[at], text[at + 1]) : char32_t(text[at].unicode());
}

qsizetype lastCharacter(QStringView text)
{
    const qsizetype last = text.size() - 1;
    return last > 0 && sizeAt(text, last - 1) == 2 ? last - 1 : last;
}

bool isAsciiWord(QChar unit)
{
    return unit.unicode() < 0x80 && unit.isLetterOrNumber();
}

/// Length of a first word that no one can have meant as a word: what is left of an emoji in another code page.
qsizetype garbledLength(QStringView text)
{
    const auto* const end = std::find_if(text.begin(), text.end(), [](QChar unit) { return unit.isSpace(); });
    const bool isGarbled = end != text.end() && std::none_of(text.begin(), end, isAsciiWord)
                           && std::all_of(text.begin(), end, [](QChar unit) { return unit.unicode() >= 0x80; });
    return isGarbled ? end - text.begin() : 0;
}

bool hasAsciiWord(QStringView text)
{
    return std::any_of(text.begin(), text.end(), isAsciiWord);
}

} // namespace

Words undecorated(const Words& words)
{
    const QStringView text = words.view();
    qsizetype begin = 0;
    qsizetype end = text.size();
    for (int garbled = 0; garbled < 3; ++garbled) {
        while (begin < end && isDecoration(characterAt(text, begin)))
            begin += sizeAt(text, begin);
        if (hasAsciiWord(text.sliced(begin, end - begin)))
            begin += garbledLength(text.sliced(begin, end - begin));
    }
    while (end > begin && isDecoration(characterAt(text, lastCharacter(text.first(end)))))
        end = lastCharacter(text.first(end));
    // What Markdown left, because it stands in a fence; never "*:0/5".
    while (end - begin > 2 && text[begin] == text[end - 1] && QStringView(u"*`\"").contains(text[begin])) {
        ++begin;
        --end;
    }
    return words.sliced(begin, end - begin);
}

QStringList lowerWords(QStringView text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}]+"_s);
    QStringList result;
    auto matches = word.globalMatch(text.toString().toLower());
    while (matches.hasNext())
        result.append(matches.next().captured());
    return result;
}

Remarked remarkAtEnd(const Words& words)
{
    const Words all = words.trimmed();
    const QStringView text = all.view();
    if (!text.endsWith(u')'))
        return {all, {}};
    int depth = 0;
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        depth += text[i] == u')' ? 1 : text[i] == u'(' ? -1 : 0;
        if (depth == 0)
            return {all.first(i).trimmed(), all.sliced(i + 1, text.size() - i - 2).trimmed()};
    }
    return {all, {}};
}

std::vector<Words> partsOf(const Words& words, QChar separator)
{
    std::vector<Words> parts;
    const QStringView text = words.view();
    int depth = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isEnd = i == text.size();
        depth += isEnd ? 0 : text[i] == u'(' ? 1 : text[i] == u')' && depth > 0 ? -1 : 0;
        if (!isEnd && (text[i] != separator || depth > 0))
            continue;
        const Words part = words.sliced(begin, i - begin).trimmed();
        if (!part.isEmpty())
            parts.push_back(part);
        begin = i + 1;
    }
    return parts;
}

std::vector<Words> linesOf(const Words& words)
{
    std::vector<Words> lines;
    const QStringView text = words.view();
    for (qsizetype begin = 0; begin <= text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        end = end < 0 ? text.size() : end;
        const Words line = words.sliced(begin, end - begin).trimmed();
        if (!line.isEmpty())
            lines.push_back(line);
        begin = end + 1;
    }
    return lines;
}

std::optional<KeyValue> keyValueIn(const Words& words)
{
    const Words all = undecorated(words);
    const QStringView text = all.view();
    const qsizetype colon = text.indexOf(u':');
    const bool isKey = colon > 0 && colon <= longestKey && text[0].isLetter()
                       && (colon + 1 == text.size() || text[colon + 1].isSpace());
    if (!isKey || text.first(colon).contains(u'('))
        return std::nullopt;
    return KeyValue{undecorated(all.first(colon)), all.from(colon + 1).trimmed()};
}

Named namedIn(const Words& words)
{
    // A dash or an arrow between spaces, or whatever another code page made of an arrow; a colon and a space.
    // (Counted repetitions throughout: a line of a million spaces takes no longer than any other.)
    static const QRegularExpression separator(
        u"\\s{1,4}(?:[-=]{1,2}>|-{1,2}|[^\\s\\x{21}-\\x{7e}]{1,8})\\s|:\\s|\\s{0,4}(?:->|=>|\\x{2192})"_s);
    const Words all = undecorated(words);
    const auto match = separator.match(all.view().toString());
    if (!match.hasMatch() || match.capturedStart() == 0)
        return {all, {}};
    return {undecorated(all.first(match.capturedStart())), all.from(match.capturedEnd()).trimmed()};
}

std::optional<Stated> numberIn(const Words& words)
{
    static const QRegularExpression number(u"([~≈<>]?)\\b(\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,15})\\b([+?]?)"_s);
    const auto match = number.match(words.view().toString());
    if (!match.hasMatch())
        return std::nullopt;
    Stated stated;
    stated.number = match.captured(2).remove(u',').toLongLong();
    stated.digits = words.sliced(match.capturedStart(2), match.capturedLength(2));
    if (match.capturedLength(1) + match.capturedLength(3) > 0)
        stated.doubt = words.sliced(match.capturedStart(), match.capturedLength());
    return stated;
}

bool isAbsent(const Words& words)
{
    const QStringView text = words.view();
    return text.trimmed() == u"not looked at" || std::all_of(text.begin(), text.end(), [](QChar unit) {
               return unit.isSpace() || unit == u'-' || (unit.unicode() >= 0x2010 && unit.unicode() <= 0x2015);
           });
}

bool isStatedNone(const Words& words)
{
    const QString text = words.text().toLower();
    return text == "n/a"_L1 || text == "none"_L1 || text == "null"_L1 || text == "nil"_L1;
}

} // namespace unitscope

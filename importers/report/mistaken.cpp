// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/mistaken.h"

#include "graph/base/utf8.h"
#include "importers/report/codepage.h"

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>
#include <algorithm>

namespace unitscope {

namespace {

struct Guess
{
    std::vector<Mistaken> runs = {};
    std::vector<bool> isPlain = {}; ///< for each run: nothing but symbols
    qsizetype plainCount = 0;
    bool hasLong = false;   ///< a run holds a sequence of three bytes or more
    bool isAllSound = true; ///< no run of the code page that is not UTF-8
};

bool isSymbol(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing: return true;
    default: return character == 0x200d; // joins two emoji
    }
}

QByteArray bytesOf(CodePage page, QByteArrayView run)
{
    QByteArray bytes;
    const QList<uint> characters = QString::fromUtf8(run).toUcs4();
    for (const uint character : characters) {
        const auto byte = byteOf(page, character);
        if (!byte)
            return {};
        bytes.append(char(*byte));
    }
    return bytes;
}

/// Whether every character takes three bytes or more, and whether any does.
std::pair<bool, bool> lengthsOf(QByteArrayView utf8)
{
    bool all = true;
    bool any = false;
    for (qsizetype at = 0; at < utf8.size();) {
        const int length = utf8SequenceAt(utf8, at);
        all = all && length >= 3;
        any = any || length >= 3;
        at += length;
    }
    return {all, any};
}

void addRun(Guess& guess, CodePage page, QByteArrayView text, ByteRange range)
{
    const QByteArray before = bytesOf(page, text.sliced(range.begin, range.size()));
    if (before.isEmpty())
        return; // cannot come from this code page: says nothing about the others
    if (firstInvalidUtf8(before) >= 0) {
        guess.isAllSound = false;
        return;
    }
    const auto [allLong, anyLong] = lengthsOf(before);
    const QList<uint> characters = QString::fromUtf8(before).toUcs4();
    const bool isPlain = allLong && std::all_of(characters.begin(), characters.end(), isSymbol);
    guess.hasLong = guess.hasLong || anyLong;
    guess.plainCount += isPlain;
    guess.runs.push_back({range, before});
    guess.isPlain.push_back(isPlain);
}

Guess guessFor(CodePage page, QByteArrayView text)
{
    Guess guess;
    const auto isAscii = [](char byte) { return uchar(byte) < 0x80; };
    for (const auto* at = text.begin(); at != text.end();) {
        const auto* begin = std::find_if_not(at, text.end(), isAscii);
        at = std::find_if(begin, text.end(), isAscii);
        if (begin != at)
            addRun(guess, page, text, {begin - text.begin(), at - text.begin()});
    }
    return guess;
}

} // namespace

std::vector<Mistaken> mistakenRuns(QByteArrayView utf8)
{
    Guess mac = guessFor(CodePage::MacRoman, utf8);
    Guess windows = guessFor(CodePage::Windows1252, utf8);
    const auto isCertain = [](const Guess& guess) { return guess.isAllSound && guess.hasLong; };
    const bool isWindows = std::pair(windows.plainCount, isCertain(windows))
                           > std::pair(mac.plainCount, isCertain(mac));
    Guess& best = isWindows ? windows : mac;
    if (isCertain(best))
        return std::move(best.runs);
    std::vector<Mistaken> certain;
    for (size_t i = 0; i < best.runs.size(); ++i) {
        if (best.isPlain[i])
            certain.push_back(std::move(best.runs[i]));
    }
    return certain;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: a Markdown text as a flat list of its blocks, in their order, with the place of every
/// word. What is only there for the eye (bold, links, fences, bars) is gone.

#include "importers/report/words.h"

#include <tl/expected.hpp>
#include <memory>
#include <span>

namespace unitscope {

struct MarkdownBlock
{
    enum class Type : quint8 {
        Heading,   ///< level 1 to 6
        Paragraph, ///< level: how many lists it stands in; its words keep their line ends
        Item,      ///< the first words of a list's item; level 1 for an outermost list
        CodeLine,  ///< a line of a fence; level: the number of the fence
        TableHead, ///< words: the cells
        TableRow,  ///< words: the cells, without the empty ones at the end
        Rule       ///< a line across the page
    };
    Type type = Type::Paragraph;
    int level = 0;
    bool isBold = false; ///< all of it
    quint32 firstWords = 0;
    quint32 wordsCount = 0;
};

struct Markdown
{
    PlacedText text;
    std::vector<MarkdownBlock> blocks;
    std::vector<Words> words;

    std::span<const Words> wordsOf(const MarkdownBlock& block) const
    {
        return std::span(words).subspan(block.firstWords, block.wordsCount);
    }
    const Words& lineOf(const MarkdownBlock& block) const { return words[block.firstWords]; }
};

/// Why a text is not read, and where.
struct Refusal
{
    qint64 offset = 0;
    QString expected = {};
    QString found = {};
    QString advice = {};
};

/// `utf8` must be UTF-8. Refuses only what no registry looks like and what would take its reader for ever: very wide
/// tables, very deep lists.
tl::expected<std::unique_ptr<const Markdown>, Refusal> readMarkdown(const QByteArray& utf8);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/memberreader.h"
#include "graph/view/file/viewfile.h"
#include "graph/view/file/viewwords.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString words(const auto& all)
{
    QStringList list;
    for (const auto& one : all)
        list += u'"' + QString(one) + u'"';
    return list.join(u", "_s);
}

/// One file. Each function reads the value of one member; false if something was wrong, which the reader then says.
class Reading
{
public:
    explicit Reading(const JsonDocument& document) : m_document(document), m_reader(document, u"view files"_s) { }

    bool read();
    ViewFile take() && { return std::move(m_view); }
    const Error& error() const { return m_reader.error(); }

private:
    bool version(JsonIndex value);
    bool text(JsonIndex value, const QString& what, int limit, QString& to);
    bool flag(JsonIndex value, bool& to);
    std::optional<NodeId> id(const QString& written) const { return NodeId::parse(written); }
    bool idIn(JsonIndex value, std::optional<NodeId>& to);
    bool isFew(JsonIndex container);
    bool ids(JsonIndex value, std::set<NodeId>& to);
    bool hosts(JsonIndex value);
    bool kinds(JsonIndex value);
    bool lines(JsonIndex value);
    /// An object with an id for each key.
    template <class ReadValue>
    bool byId(JsonIndex value, const QString& expected, const ReadValue& readValue);
    bool notes(JsonIndex value);
    bool positions(JsonIndex value);
    bool filter(JsonIndex value);
    bool focus(JsonIndex value);
    template <class Choice, size_t Size>
    bool choice(JsonIndex value, const std::array<std::pair<Choice, QLatin1StringView>, Size>& all, Choice& to);

    const JsonDocument& m_document;
    MemberReader m_reader;
    ViewFile m_view;
};

const QString idAdvice = u"Write it as unitscope-cli prints it, with its host: \"//host/service:shop-api\"."_s;

bool Reading::version(JsonIndex value)
{
    return m_document.integer(value) == viewVersion
           || m_reader.fail(value, u"the version %1"_s.arg(viewVersion),
                            u"This version of Unitscope reads no other; a newer one may."_s);
}

bool Reading::text(JsonIndex value, const QString& what, int limit, QString& to)
{
    if (m_document.type(value) != JsonType::Text)
        return m_reader.fail(value, what + u" in quotation marks"_s, u"Write words, or leave the member out."_s);
    to = m_document.text(value);
    return to.size() <= limit
           || m_reader.fail(value, what + u" of at most %1 characters"_s.arg(limit), u"Shorten it."_s);
}

bool Reading::flag(JsonIndex value, bool& to)
{
    to = m_document.boolean(value);
    return m_document.type(value) == JsonType::Boolean
           || m_reader.fail(value, u"true or false"_s, u"Write it without quotation marks."_s);
}

bool Reading::idIn(JsonIndex value, std::optional<NodeId>& to)
{
    to = m_document.type(value) == JsonType::Text ? id(m_document.text(value)) : std::nullopt;
    return to || m_reader.fail(value, u"the id of a box"_s, idAdvice);
}

bool Reading::isFew(JsonIndex container)
{
    return m_document.childCount(container) <= viewlimits::ids
           || m_reader.fail(container, u"at most %1 of them"_s.arg(viewlimits::ids),
                            u"Make a view of a part: with a filter, or around a box."_s);
}

bool Reading::ids(JsonIndex value, std::set<NodeId>& to)
{
    return isFew(value) && m_reader.list(value, u"a list of ids"_s, [&](JsonIndex item) {
        std::optional<NodeId> box;
        if (!idIn(item, box))
            return false;
        to.insert(*std::move(box));
        return true;
    });
}

bool Reading::hosts(JsonIndex value)
{
    return isFew(value) && m_reader.list(value, u"a list of hosts"_s, [&](JsonIndex item) {
        QString host;
        if (!m_reader.text(item, u"the name of a host"_s, host))
            return false;
        m_view.hosts.insert(host);
        return true;
    });
}

bool Reading::kinds(JsonIndex value)
{
    m_view.spec.kinds.clear();
    return m_reader.list(value, u"a list of kinds of boxes"_s, [&](JsonIndex item) {
        const auto kind = kindFromWord(m_document.text(item));
        if (!kind) {
            QStringList all;
            for (const Kind one : allKinds())
                all += wordFor(one);
            return m_reader.fail(item, u"one of: "_s + words(all), u"Write one of these words."_s);
        }
        m_view.spec.kinds.insert(*kind);
        return true;
    });
}

bool Reading::lines(JsonIndex value)
{
    m_view.spec.edges.clear();
    return m_reader.list(value, u"a list of kinds of lines"_s, [&](JsonIndex item) {
        const auto kind = edgeKindFromWord(m_document.text(item));
        if (!kind) {
            QStringList all;
            for (const EdgeKind one : allEdgeKinds())
                all += wordFor(one);
            return m_reader.fail(item, u"one of: "_s + words(all), u"Write one of these words."_s);
        }
        m_view.spec.edges.insert(*kind);
        return true;
    });
}

template <class ReadValue>
bool Reading::byId(JsonIndex value, const QString& expected, const ReadValue& readValue)
{
    if (m_document.type(value) != JsonType::Object)
        return m_reader.fail(value, expected, u"Write an object in braces, with an id before each."_s);
    if (!isFew(value))
        return false;
    for (JsonIndex at = m_document.firstChild(value); at != noJson; at = m_document.nextSibling(at)) {
        const std::optional<NodeId> box = id(m_document.key(at));
        if (!box)
            return m_reader.failKey(at, u"the id of a box"_s, idAdvice);
        if (!readValue(*box, at))
            return false;
    }
    return true;
}

bool Reading::notes(JsonIndex value)
{
    return byId(value, u"notes on boxes: an object"_s, [&](const NodeId& box, JsonIndex at) {
        QString note;
        if (!text(at, u"a note"_s, viewlimits::boxNote, note))
            return false;
        if (!note.isEmpty())
            m_view.spec.own.notes[box] = note;
        return true;
    });
}

bool Reading::positions(JsonIndex value)
{
    const QString expected = u"a place like [120, 48]: two numbers from -%1 to %1"_s.arg(
        QString::number(qint64(viewlimits::place)));
    return byId(value, u"positions of boxes: an object"_s, [&](const NodeId& box, JsonIndex at) {
        const QString advice = u"Write pixels from the left and from the top."_s;
        if (m_document.type(at) != JsonType::Array || m_document.childCount(at) != 2)
            return m_reader.fail(at, expected, advice);
        const JsonIndex first = m_document.firstChild(at);
        const JsonIndex second = m_document.nextSibling(first);
        for (const JsonIndex number : {first, second}) {
            const std::optional<double> length = m_document.real(number);
            if (!length || !std::isfinite(*length) || std::abs(*length) > viewlimits::place)
                return m_reader.fail(number, expected, advice);
        }
        m_view.spec.positions[box] = {*m_document.real(first) + 0.0, *m_document.real(second) + 0.0};
        return true;
    });
}

bool Reading::filter(JsonIndex value)
{
    ViewFilter& filter = m_view.spec.filter;
    const auto mode = [&](JsonIndex at) {
        const QString word = m_document.text(at);
        filter.mode = word == hideWord ? ViewFilter::Mode::Hide : ViewFilter::Mode::ShowOnly;
        return word == hideWord || word == showOnlyWord
               || m_reader.fail(at, words(QStringList{showOnlyWord, hideWord}), u"Write one of these words."_s);
    };
    return m_reader.object(
        value, u"a filter: an object"_s,
        {{"text"_L1, [&](JsonIndex at) { return text(at, u"a filter"_s, viewlimits::filter, filter.text); }},
         {"mode"_L1, mode}});
}

bool Reading::focus(JsonIndex value)
{
    std::optional<NodeId> box;
    int depth = 1;
    Way way = Way::Either;
    const auto readDepth = [&](JsonIndex at) {
        const std::optional<qint64> number = m_document.integer(at);
        if (!number || *number < 1 || *number > viewlimits::depth)
            return m_reader.fail(at, u"a number from 1 to %1"_s.arg(viewlimits::depth),
                                 u"Write how many lines away from the box something may be."_s);
        depth = int(*number);
        return true;
    };
    const auto readWay = [&](JsonIndex at) {
        const std::optional<Way> found = wayFromWord(m_document.text(at));
        way = found.value_or(Way::Either);
        return found
               || m_reader.fail(
                   at, words(QStringList{wordFor(Way::Either), wordFor(Way::Upstream), wordFor(Way::Downstream)}),
                   u"Write one of these words."_s);
    };
    if (!m_reader.object(value, u"what is shown around a box: an object"_s,
                         {{"box"_L1, [&](JsonIndex at) { return idIn(at, box); }, true},
                          {"depth"_L1, readDepth},
                          {"direction"_L1, readWay}}))
        return false;
    m_view.spec.focus = Focus{*std::move(box), depth, way};
    return true;
}

template <class Choice, size_t Size>
bool Reading::choice(JsonIndex value, const std::array<std::pair<Choice, QLatin1StringView>, Size>& all, Choice& to)
{
    const QString word = m_document.text(value);
    QStringList known;
    for (const auto& [meant, name] : all) {
        if (name == word) {
            to = meant;
            return true;
        }
        known += name;
    }
    return m_reader.fail(value, u"one of: "_s + words(known), u"Write one of these words."_s);
}

bool Reading::read()
{
    OwnWords& own = m_view.spec.own;
    const auto into = [this](const QString& what, int limit, QString& to) {
        return [this, what, limit, &to](JsonIndex value) { return text(value, what, limit, to); };
    };
    const auto with = [this](bool (Reading::*member)(JsonIndex)) {
        return [this, member](JsonIndex value) { return (this->*member)(value); };
    };
    return m_reader.hasEachKeyOnce()
           && m_reader.object(
               m_document.root(), u"a view file: an object"_s,
               {{"$schema"_L1, [](JsonIndex) { return true; }}, // for editors
                {viewMember, with(&Reading::version), true},
                {"name"_L1, into(u"the view's name"_s, viewlimits::name, m_view.name)},
                {"title"_L1, into(u"a title"_s, viewlimits::title, own.title)},
                {"note"_L1, into(u"a note"_s, viewlimits::note, own.note)},
                {"notes"_L1, with(&Reading::notes)},
                {"kinds"_L1, with(&Reading::kinds)},
                {"lines"_L1, with(&Reading::lines)},
                {"system_folded"_L1, [this](JsonIndex value) { return flag(value, m_view.spec.foldsSystem); }},
                {"filter"_L1, with(&Reading::filter)},
                {"focus"_L1, with(&Reading::focus)},
                {"grouping"_L1, [this](JsonIndex value) { return choice(value, groupingWords, m_view.spec.grouping); }},
                {"compared"_L1, [this](JsonIndex value) { return choice(value, comparedWords, m_view.spec.compared); }},
                {"collapsed"_L1, [this](JsonIndex value) { return ids(value, m_view.spec.collapsed); }},
                {"positions"_L1, with(&Reading::positions)},
                {"hosts"_L1, with(&Reading::hosts)},
                {"boxes"_L1, [this](JsonIndex value) { return ids(value, m_view.boxes); }}});
}

} // namespace

Result<ViewFile> readView(QByteArray bytes, const QString& file)
{
    const auto document = JsonDocument::read(std::move(bytes), file, {.bytes = viewlimits::bytes});
    if (!document)
        return tl::unexpected(document.error());
    Reading reading(*document);
    if (!reading.read())
        return failed(reading.error());
    return std::move(reading).take();
}

bool isViewFile(QByteArrayView head)
{
    constexpr qsizetype sought = 4096;
    if (head.startsWith("\xef\xbb\xbf"))
        head = head.sliced(3);
    const QByteArray first = head.first(std::min(head.size(), sought)).toByteArray().trimmed();
    return first.startsWith('{') && first.contains("\"unitscope-view\"");
}

} // namespace unitscope

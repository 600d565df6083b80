// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/pictureparts.h"

#include "graph/base/safetext.h"
#include "graph/draw/drawwords.h"
#include "graph/view/arrangement.h"
#include "graph/view/caption.h"
#include "graph/view/visiblehosts.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qdatastream.h>
#include <QtCore/qiodevice.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestWords = 160; // UTF-16 units

QString oneLine(const QString& typed)
{
    return safeForPeople(shortened(typed.simplified(), longestWords));
}

void takeDates(Visible& visible)
{
    Caption& caption = visible.caption;
    if (visible.isOverlaid)
        caption.note.clear(); // when the two states were
    else if (!caption.facts.isEmpty())
        caption.facts = captionOf(*visible.graph, CaptionTime::Without).facts;
    const std::vector<VisibleHost> hosts = visibleHostsOf(visible, CaptionTime::Without);
    for (VisibleGroup& group : visible.groups) {
        if (!group.isHost)
            continue;
        for (const VisibleHost& host : hosts) {
            if (host.host == group.id.host())
                group.facts = host.facts;
        }
    }
}

/// With the words that are wanted, and no others.
Visible wordedFor(const Visible& shown, const PictureParts& parts)
{
    Visible visible = shown;
    Caption& caption = visible.caption;
    if (!parts.hasDate || parts.isForDocs)
        takeDates(visible);
    if (parts.isForDocs) {
        if (!visible.isOverlaid)
            caption.note = arrangementNote(visible, NoteOfRest::Without);
        caption.facts.clear(); // counts of what was looked at, which is more than what is drawn
        caption.sources.clear();
    }
    if (parts.title) // the host's name stays beneath: a picture never passes for another host's
        caption.ownTitle = oneLine(*parts.title);
    if (!parts.hasTitle) {
        caption.title.clear();
        caption.ownTitle.clear();
    }
    if (parts.caption) {
        caption.note.clear();
        caption.ownNote = oneLine(*parts.caption);
    }
    if (!parts.hasCaption) {
        caption.facts.clear();
        caption.note.clear();
        caption.ownNote.clear();
        caption.sources.clear();
    }
    return visible;
}

} // namespace

Drawing drawnWith(const Picture& picture, const PictureParts& parts)
{
    if (parts.isAsShown())
        return picture.drawing;
    const Visible visible = wordedFor(picture.visible, parts);
    Drawing drawing = draw(visible, picture.sizes, picture.layout, {.hasLegend = parts.hasLegend});
    drawing.title = picture.drawing.title; // by it knows the picture who does not see it, whatever stands above it
    if (parts.title)
        drawing.title += u" (own title: %1)"_s.arg(visible.caption.ownTitle);
    return drawing;
}

QByteArray drawnHash(const Drawing& drawing)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << drawing.bounds;
    for (const Shape& shape : drawing.shapes)
        out << quint8(shape.type) << quint8(shape.fill) << quint8(shape.stroke) << shape.strokeWidth << shape.isDashed
            << shape.rect << shape.radius << shape.elementCount << shape.text << shape.at << quint8(shape.anchor)
            << shape.pixelSize << shape.isSemiBold;
    for (const PathElement& element : drawing.elements)
        out << quint8(element.type) << element.end << element.control1 << element.control2;
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace unitscope

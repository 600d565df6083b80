// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/report/embeddedpicture.h"

#include "graph/export/svg.h"

using namespace Qt::StringLiterals;

namespace unitscope {

QByteArray embeddedPicture(const Picture& picture)
{
    const Result<LinkTemplate> link = LinkTemplate::from({}, u"#{id}"_s);
    Q_ASSERT(link); // an anchor of the page itself
    return toSvg(picture, picture.drawing, {.idPrefix = u"picture-"_s, .link = *link});
}

} // namespace unitscope

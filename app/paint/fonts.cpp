// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/fonts.h"

#include <QtGui/qfontdatabase.h>

using namespace Qt::StringLiterals;

namespace unitscope {

bool loadFonts()
{
    bool isComplete = true;
    for (const QString& file : {u":/fonts/Inter-Regular.otf"_s, u":/fonts/Inter-SemiBold.otf"_s})
        isComplete = QFontDatabase::addApplicationFont(file) >= 0 && isComplete;
    return isComplete;
}

QFont drawingFont(int pixelSize, bool isSemiBold)
{
    QFont font(u"Inter"_s);
    font.setPixelSize(pixelSize);
    font.setWeight(isSemiBold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false); // the table the boxes were sized with has none
    return font;
}

} // namespace unitscope

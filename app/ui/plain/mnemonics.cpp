// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/plain/mnemonics.h"

#include <QtCore/qset.h>
#include <QtWidgets/qmenu.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Where the letter is in the text without marks; -1: nowhere. "&&" is a character of the text.
qsizetype markIn(const QString& text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != u'&')
            continue;
        if (text[i + 1] != u'&')
            return i;
        ++i;
    }
    return -1;
}

qsizetype freePlace(const QString& text, const QSet<QChar>& taken)
{
    for (const bool onlyFirstLetters : {true, false}) {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool isFirst = i == 0 || text[i - 1] == u' ';
            if (text[i].isLetter() && (isFirst || !onlyFirstLetters) && !taken.contains(text[i].toLower()))
                return i;
        }
    }
    return -1;
}

} // namespace

void giveMnemonics(QMenu& menu)
{
    QSet<QChar> taken;
    QList<QAction*> without;
    const QList<QAction*> actions = menu.actions();
    for (QAction* action : actions) {
        if (action->menu())
            giveMnemonics(*action->menu());
        if (action->isSeparator())
            continue;
        const qsizetype mark = markIn(action->text());
        if (mark >= 0 && !taken.contains(action->text()[mark + 1].toLower())) {
            taken.insert(action->text()[mark + 1].toLower());
            continue;
        }
        if (mark >= 0)
            action->setText(action->text().remove(mark, 1));
        without += action;
    }
    for (QAction* action : without) {
        const qsizetype place = freePlace(action->text(), taken);
        if (place < 0)
            continue;
        taken.insert(action->text()[place].toLower());
        action->setText(action->text().insert(place, u'&'));
    }
}

} // namespace unitscope

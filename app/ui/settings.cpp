// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/settings.h"

#include "app/ui/connect/connectform.h"

#include <QtCore/qsettings.h>

using namespace Qt::StringLiterals;

namespace unitscope {

Settings Settings::load(const QString& path)
{
    const QSettings file(path, QSettings::IniFormat);
    if (file.status() != QSettings::NoError)
        return {};
    Settings settings;
    settings.theme = themeFromWord(file.value(u"theme"_s).toString()).value_or(ThemeChoice::Auto);
    settings.geometry = file.value(u"window/geometry"_s).toByteArray();
    settings.panels = file.value(u"window/panels"_s).toByteArray();
    settings.recent = withRecent({}, file.value(u"recent"_s).toStringList());
    return settings;
}

bool Settings::save(const QString& path) const
{
    QSettings file(path, QSettings::IniFormat);
    file.setValue(u"theme"_s, QString(wordFor(theme)));
    file.setValue(u"window/geometry"_s, geometry);
    file.setValue(u"window/panels"_s, panels);
    file.setValue(u"recent"_s, withRecent({}, recent));
    file.sync();
    return file.status() == QSettings::NoError;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One set of modules, written in any dialect: what they state in one they state in every other.

#include <QtCore/qbytearray.h>
#include <QtCore/qjsonvalue.h>

#include <random>
#include <vector>

namespace unitscope::test {

enum class Dialect { Documented, OnDisk, Builder, Flat };

/// What every dialect can say of a module. Undefined: it is not said.
struct ModuleFacts
{
    QString prefix; ///< of the name; the builder variant leaves it out
    QString name;
    QString unit = {}; ///< empty: the module is only called by its name, with its prefix
    QJsonValue category = QJsonValue::Undefined;
    QJsonValue enabled = QJsonValue::Undefined;
    QJsonValue pid = QJsonValue::Undefined;
    QJsonValue exec = QJsonValue::Undefined;
    QJsonValue workingDir = QJsonValue::Undefined;
    QJsonValue user = QJsonValue::Undefined;
    QJsonValue codePath = QJsonValue::Undefined;
    QJsonValue entrypoint = QJsonValue::Undefined;
    QString venv = {};
    QString venvStatus = {};
    QJsonValue ports = QJsonValue::Undefined;
    QJsonValue streams = QJsonValue::Undefined;
    QJsonValue proof = QJsonValue::Undefined;
};

/// Modules with everything, with nothing, of several kinds, with characters that need care.
std::vector<ModuleFacts> someModules();

/// A module as JSON, its keys in an order of the generator's choosing.
QByteArray written(const ModuleFacts& facts, Dialect dialect, std::mt19937& random);

/// A registry around modules. The time stands where the dialect has it.
QByteArray registryOf(const std::vector<QByteArray>& modules, Dialect dialect);

/// How people write a module into a report: as a row, or as a line with "Key: value" lines below it.
enum class ReportStyle { Table, List };
/// A report around modules. What Markdown cannot tell from something else (an empty list of ports from none) must be left out.
QByteArray reportOf(const std::vector<ModuleFacts>& modules, ReportStyle style);

} // namespace unitscope::test

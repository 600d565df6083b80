// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/pack/reportpack.h"

#include "graph/export/report/embeddedpicture.h"
#include "graph/export/report/reporthtml.h"
#include "importers/source/readfile.h"

namespace unitscope {

namespace {

/// The bytes of a file that was read before; none if none was named.
Result<QByteArray> bytesOf(const QString& file, const std::stop_token& stop)
{
    return file.isEmpty() ? Result<QByteArray>(QByteArray()) : readFile(file, {}, stop);
}

} // namespace

Result<QByteArray> packOf(const MadeReport& report, const ReportInputs& inputs, const PackSigning* signing,
                          const std::stop_token& stop)
{
    Result<QByteArray> rules = bytesOf(inputs.rules, stop);
    Result<QByteArray> view = bytesOf(inputs.view, stop);
    if (!rules || !view)
        return !rules ? rules : view;
    const PackContents contents{.graph = report.redaction ? report.redaction->original() : report.checked.graph,
                                .before = report.before,
                                .redaction = report.redaction.get(),
                                .sameHosts = inputs.sameHosts,
                                .report = toHtml(report.document, embeddedPicture(*report.picture)),
                                .rules = *std::move(rules),
                                .view = *std::move(view),
                                .program = QStringLiteral(UNITSCOPE_VERSION),
                                .asOf = report.checked.asOf};
    return makePack(contents, signing, stop);
}

} // namespace unitscope

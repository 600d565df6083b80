// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/column.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using S = QLatin1StringView;

constexpr std::pair<S, Column> heads[] = {{"module"_L1, Column::Name},
                                          {"modules"_L1, Column::Name},
                                          {"name"_L1, Column::Name},
                                          {"module name"_L1, Column::Name},
                                          {"microservice"_L1, Column::Name},
                                          {"venv name"_L1, Column::Name},
                                          {"service"_L1, Column::Service},
                                          {"services"_L1, Column::Service},
                                          {"service name"_L1, Column::Service},
                                          {"unit"_L1, Column::Unit},
                                          {"systemd unit"_L1, Column::Unit},
                                          {"unit name"_L1, Column::Unit},
                                          {"port"_L1, Column::Port},
                                          {"ports"_L1, Column::Port},
                                          {"listening port"_L1, Column::Port},
                                          {"venv"_L1, Column::Venv},
                                          {"python venv"_L1, Column::Venv},
                                          {"virtualenv"_L1, Column::Venv},
                                          {"environment"_L1, Column::Venv},
                                          {"venv status"_L1, Column::VenvStatus},
                                          {"user"_L1, Column::User},
                                          {"run as"_L1, Column::User},
                                          {"purpose"_L1, Column::Purpose},
                                          {"role"_L1, Column::Purpose},
                                          {"function"_L1, Column::Purpose},
                                          {"description"_L1, Column::Description},
                                          {"status"_L1, Column::Status},
                                          {"state"_L1, Column::Status},
                                          {"issue"_L1, Column::Remark},
                                          {"issues"_L1, Column::Remark},
                                          {"problem"_L1, Column::Remark},
                                          {"note"_L1, Column::Remark},
                                          {"notes"_L1, Column::Remark},
                                          {"remark"_L1, Column::Remark},
                                          {"remarks"_L1, Column::Remark},
                                          {"comment"_L1, Column::Remark},
                                          {"entrypoint"_L1, Column::Entrypoint},
                                          {"entry point"_L1, Column::Entrypoint},
                                          {"pid"_L1, Column::Pid},
                                          {"enabled"_L1, Column::Enabled},
                                          {"starts at boot"_L1, Column::Enabled},
                                          {"code"_L1, Column::Code},
                                          {"code path"_L1, Column::Code},
                                          {"path"_L1, Column::Code},
                                          {"working directory"_L1, Column::WorkingDir},
                                          {"working dir"_L1, Column::WorkingDir},
                                          {"command"_L1, Column::Command},
                                          {"exec"_L1, Column::Command},
                                          {"streams"_L1, Column::Streams},
                                          {"redis streams"_L1, Column::Streams},
                                          {"reason"_L1, Column::Reason},
                                          {"last exit"_L1, Column::Exit},
                                          {"exit code"_L1, Column::Exit},
                                          {"exit"_L1, Column::Exit},
                                          {"proof"_L1, Column::Proof},
                                          {"proof line"_L1, Column::Proof},
                                          {"type"_L1, Column::Type},
                                          {"stream"_L1, Column::Stream},
                                          {"timer"_L1, Column::Timer},
                                          {"target"_L1, Column::Target},
                                          {"schedule"_L1, Column::Schedule},
                                          {"frequency"_L1, Column::Schedule},
                                          {"interval"_L1, Column::Schedule},
                                          {"triggers"_L1, Column::Triggers},
                                          {"topic"_L1, Column::Topic},
                                          {"group"_L1, Column::Topic},
                                          {"protocol"_L1, Column::Protocol},
                                          {"address"_L1, Column::Address},
                                          {"owner"_L1, Column::Owner},
                                          {"process"_L1, Column::Owner},
                                          {"gate"_L1, Column::Gate},
                                          {"check"_L1, Column::Gate},
                                          {"category"_L1, Column::Category},
                                          {"classification"_L1, Column::Category},
                                          {"component"_L1, Column::Counted},
                                          {"metric"_L1, Column::Counted},
                                          {"item"_L1, Column::Counted},
                                          {"kind"_L1, Column::Counted},
                                          {"count"_L1, Column::Count},
                                          {"number"_L1, Column::Count},
                                          {"total"_L1, Column::Count},
                                          {"value"_L1, Column::Count}};

} // namespace

Column columnOf(QStringView head)
{
    const QString words = lowerWords(head).join(u' ');
    const auto* row = std::find_if(std::begin(heads), std::end(heads),
                                   [&words](const auto& pair) { return words == pair.first; });
    return row != std::end(heads) ? row->second : Column::Other;
}

Columns::Columns(const Table& table)
{
    for (const Words& head : table.head)
        m_columns.push_back(columnOf(head.view()));
}

bool Columns::has(Column column) const
{
    return std::find(m_columns.begin(), m_columns.end(), column) != m_columns.end();
}

Words Columns::cell(const std::vector<Words>& row, Column column) const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    return found != m_columns.end() ? cellAt(row, size_t(found - m_columns.begin())) : Words();
}

size_t Columns::firstOf(std::initializer_list<Column> columns) const
{
    for (const Column column : columns) {
        const auto found = std::find(m_columns.begin(), m_columns.end(), column);
        if (found != m_columns.end())
            return size_t(found - m_columns.begin());
    }
    return 0;
}

Words wholeRow(const std::vector<Words>& row)
{
    const auto filled = std::find_if(row.begin(), row.end(), [](const Words& cell) { return !cell.isEmpty(); });
    return filled != row.end() ? filled->joinedTo(row.back()) : Words();
}

} // namespace unitscope

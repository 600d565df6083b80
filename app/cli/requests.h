// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What somebody asked for on the command line: one plain value for each command, already checked.

#include "app/cli/archiverequest.h"
#include "app/cli/exportrequest.h"
#include "app/cli/packrequest.h"
#include "app/cli/reportrequest.h"
#include "app/cli/rulesrequest.h"
#include "app/cli/sourcerequest.h"
#include "graph/base/result.h"
#include "graph/model/steps.h"
#include "graph/rules/finding.h"
#include "graph/view/viewspec.h"
#include "importers/audit/auditscript.h"
#include "importers/source/access.h"
#include "importers/source/ssh/sshtarget.h"

#include <QtCore/qstring.h>
#include <map>
#include <vector>

namespace unitscope {

struct ImportRequest
{
    enum class Format : quint8 { Text, Json, Csv };
    SourceRequest source;
    Format format = Format::Text;
};

struct ShowRequest
{
    SourceRequest source;
    QString node;              ///< as typed: "//host/kind:name", "kind:name" or a name
    bool withCommands = false; ///< beneath each statement the command to check it
};

/// The approved state of the later side's host.
struct BaselineRequest
{
    QString archive = {}; ///< a path; empty: the usual one
};

struct DiffRequest
{
    enum class Format : quint8 { Text, Json, Svg, Markdown, Html, JUnit, Png, Pdf, Shown };
    SourceRequest before;
    SourceRequest after;
    std::map<QString, QString> hosts = {}; ///< earlier name -> later name
    Format format = Format::Text;
    TextFormat textFormat = TextFormat::Dot; ///< for Format::Shown: what a picture shows, as text
    bool withApart = false;                  ///< also print what is no difference for itself
    bool allowGaps = false;                  ///< what was not looked at on one side does not matter
    QString output = {};                     ///< a path; empty or "-" for standard output
    ViewSpec view = {};                      ///< of a picture, and of what it shows as text
    ViewRequest viewFile = {};               ///< likewise; `view` then says what is to be otherwise
    /// Against the approved state of an archive, in place of `before`; `after` without names: its newest snapshot.
    std::optional<BaselineRequest> baseline = {};
    /// Which fields are never a difference; by which problems are looked for that a picture shows or a view asks for; for which
    /// time decisions have to hold.
    RulesRequest rules = {};
    PictureRequest picture = {};
    bool isRedacted =
        false; ///< aliases for hosts, addresses, accounts, paths and process ids on both sides; no free text
};

/// Everything that does not pass now is written into a rules file, to be ignored from now on.
struct AcceptRequest
{
    QString file; ///< a path
    QString why;  ///< not blank
    qint64 until = 0;
};

struct CheckRequest
{
    enum class Format : quint8 { Text, Json, JUnit, Sarif };
    SourceRequest source;
    RulesRequest rules = {};
    Severity failOn = Severity::Error;
    Format format = Format::Text;
    QString output = {}; ///< a path; empty or "-" for standard output
    std::optional<AcceptRequest> accept = {};
};

enum class AnswerFormat : quint8 { Text, Json };

/// What a filter means.
struct QueryRequest
{
    SourceRequest source;
    SourceRequest before = {}; ///< an earlier state to compare with; no names: none
    QString filter = {};       ///< as typed; "@failed" is a filter known by a name
    QString by = {};           ///< the field whose values are counted; empty: that of the named filter, if any
    bool onlyCounts = false;
    RulesRequest rules = {};
    AnswerFormat format = AnswerFormat::Text;
    ViewRequest view = {}; ///< only what it shows is listed
};

struct NeighboursRequest
{
    SourceRequest source;
    QString node = {}; ///< as typed
    int depth = 1;
    Way way = Way::Either;
    AnswerFormat format = AnswerFormat::Text;
    ViewRequest view = {}; ///< only what it shows is listed
};

struct PathRequest
{
    SourceRequest source;
    QString from = {}; ///< as typed
    QString to = {};
    Way way = Way::Downstream;
    int limit = 100; ///< how many are listed
    AnswerFormat format = AnswerFormat::Text;
    ViewRequest view = {}; ///< only what it shows is listed
};

struct ImpactRequest
{
    SourceRequest source;
    QString node = {}; ///< as typed
    AnswerFormat format = AnswerFormat::Text;
    ViewRequest view = {}; ///< only what it shows is listed
};

/// What became of what a view showed.
struct ViewCheckRequest
{
    SourceRequest source;
    ViewRequest view = {};
};

struct AuditRequest
{
    enum class What : quint8 { PrintScript, ThisHost, OtherHost, OtherHosts };
    What what = What::PrintScript;
    AuditOptions options = {};
    bool withPasswords = false;        ///< read from standard input
    QString output = {};               ///< a path; empty or "-" for standard output. OtherHosts: a folder
    std::vector<SshTarget> hosts = {}; ///< OtherHost: one
    QString hostsFile = {};            ///< OtherHosts: a path, or "-", in place of the hosts
    Access access = {};                ///< to other hosts
    int atOnce = 4;
    std::optional<QString> archive = {}; ///< of one host: kept in this folder (empty: the usual one) instead of printed
    bool isCompared = false;             ///< with the last snapshot of the host there
    bool asJson = false;
};

} // namespace unitscope

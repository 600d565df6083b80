# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
# Headers of others that most sources read, compiled once for each kind of target: reading them is two thirds of the time
# to compile a source. No header of the project stands here, so a change of one rebuilds what includes it and no more, and
# the lint reads every source without them, so that a source still has to include what it uses.
option(UNITSCOPE_PRECOMPILE "Compile the common headers of others once" ON)

set(unitscope_core_headers
    <algorithm> <array> <cmath> <functional> <map> <memory> <optional> <set> <span> <stop_token> <string> <tuple>
    <unordered_map> <utility> <variant> <vector> <tl/expected.hpp>
    <QtCore/qbytearray.h> <QtCore/qcoreapplication.h> <QtCore/qdatetime.h> <QtCore/qdir.h> <QtCore/qfile.h>
    <QtCore/qhash.h> <QtCore/qjsondocument.h> <QtCore/qprocess.h> <QtCore/qrect.h> <QtCore/qregularexpression.h>
    <QtCore/qset.h> <QtCore/qstringlist.h>)
set(unitscope_paint_headers <QtGui/qevent.h> <QtGui/qpainter.h>)
set(unitscope_widget_headers
    <QtGui/qaction.h> <QtWidgets/qapplication.h> <QtWidgets/qboxlayout.h> <QtWidgets/qlabel.h> <QtWidgets/qmenu.h>
    <QtWidgets/qpushbutton.h> <QtWidgets/qtreeview.h> <QtWidgets/qheaderview.h>)

# unitscope_precompile(TARGET [PAINT] [WIDGETS] [HEADERS header...]): the core's headers, and those named.
function(unitscope_precompile target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "PAINT;WIDGETS" "" "HEADERS")
  if(NOT UNITSCOPE_PRECOMPILE)
    return()
  endif()
  set(headers ${unitscope_core_headers} ${arg_HEADERS})
  if(arg_PAINT OR arg_WIDGETS)
    list(APPEND headers ${unitscope_paint_headers})
  endif()
  if(arg_WIDGETS)
    list(APPEND headers ${unitscope_widget_headers})
  endif()
  target_precompile_headers(${target} PRIVATE ${headers})
endfunction()

# unitscope_precompile_as(TARGET OTHER): what was compiled for OTHER, which has the same options.
function(unitscope_precompile_as target other)
  if(UNITSCOPE_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${other})
  endif()
endfunction()

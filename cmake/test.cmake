# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
# unitscope_add_test(NAME [SOURCES file...] [LIBS target...] [TIMEOUT seconds] [LAUNCHER program])
# One QtTest program NAME from NAME.cpp and SOURCES, run offscreen, in UTC, in the C locale, with a deadline, and with the
# fixtures' folder in UNITSCOPE_FIXTURES. A launcher gets the program as its argument; its exit status 77 means: skipped.
function(unitscope_add_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT;LAUNCHER" "SOURCES;LIBS")
  add_executable(${name} ${name}.cpp ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE unitscope_flags Qt6::Test ${arg_LIBS})
  if(unitscope_guitest IN_LIST arg_LIBS)
    unitscope_precompile_as(${name} unitscope_guitest)
  elseif(NOT arg_LIBS MATCHES "Qt6::|unitscope_(paint|ui)")
    unitscope_precompile_as(${name} unitscope_testsupport)
  endif()
  target_compile_definitions(${name} PRIVATE
      UNITSCOPE_FIXTURES="${PROJECT_SOURCE_DIR}/tests/fixtures" UNITSCOPE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${arg_LAUNCHER} $<TARGET_FILE:${name}>)
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 180) # ends what hangs; generous, since with sanitizers on a busy machine everything is slow
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT}
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;QT_LOGGING_RULES=*.debug=false;ASAN_OPTIONS=detect_leaks=0")
  if(arg_LAUNCHER)
    set_tests_properties(${name} PROPERTIES SKIP_RETURN_CODE 77)
  endif()
endfunction()

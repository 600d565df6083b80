# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
# The one place for compiler settings: every target of the project links unitscope_flags.
find_program(UNITSCOPE_CCACHE ccache)
mark_as_advanced(UNITSCOPE_CCACHE)
if(UNITSCOPE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers need the sloppiness named (ccache's manual, PRECOMPILED HEADERS).
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${UNITSCOPE_CCACHE}")
endif()
# Generated sources (resources, moc) are nobody's to improve: below the build folder one check that never speaks.
if(CMAKE_CXX_CLANG_TIDY)
  file(WRITE "${PROJECT_BINARY_DIR}/.clang-tidy" "Checks: '-*,misc-definitions-in-headers'\nHeaderFilterRegex: '^$'\n")
endif()

# The linker of LLVM where there is one: GNU ld takes five seconds for a test program with sanitizers, and there are 130.
find_program(UNITSCOPE_LLD ld.lld)
mark_as_advanced(UNITSCOPE_LLD)
if(UNITSCOPE_LLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_link_options(-fuse-ld=lld)
endif()

# unitscope_add_library(NAME source...): a library of the project. What is released is one program each; while developing,
# every one of the test programs would carry a copy of everything.
function(unitscope_add_library name)
  if(UNITSCOPE_SHARED)
    add_library(${name} SHARED ${ARGN})
    # No export macro of its own: libraries that share precompiled headers have to have the same definitions.
    set_target_properties(${name} PROPERTIES DEFINE_SYMBOL "" POSITION_INDEPENDENT_CODE OFF WINDOWS_EXPORT_ALL_SYMBOLS ON)
  else()
    add_library(${name} STATIC ${ARGN})
  endif()
endfunction()

add_library(unitscope_flags INTERFACE)
target_compile_features(unitscope_flags INTERFACE cxx_std_20)
target_include_directories(unitscope_flags INTERFACE "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}")
target_compile_definitions(unitscope_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    UNITSCOPE_VERSION="${PROJECT_VERSION}")
if(MSVC)
  target_compile_options(unitscope_flags INTERFACE /W4 /utf-8 $<$<BOOL:${UNITSCOPE_WERROR}>:/WX>)
else()
  target_compile_options(unitscope_flags INTERFACE
      -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
      $<$<BOOL:${UNITSCOPE_WERROR}>:-Werror>)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 reports overlapping copies in its own std::string that cannot happen (its bug 105651, mended in 13).
  # Only when optimising; the lint reads the options of other builds and clang does not know this one.
  target_compile_options(unitscope_flags INTERFACE $<$<CONFIG:Release,RelWithDebInfo>:-Wno-restrict>)
endif()
if(UNITSCOPE_SANITIZE)
  target_link_options(unitscope_flags INTERFACE -fsanitize=address,undefined)
endif()
if(UNITSCOPE_COVERAGE)
  target_link_options(unitscope_flags INTERFACE --coverage)
endif()

# What is watched while tests run: the sanitizers watch the programs, coverage counts the core. Test code itself is compiled
# plainly: it is half of all sources, and both double the time to compile.
# unitscope_watch([COVERAGE]): for the targets of this folder and those below that follow.
macro(unitscope_watch)
  if(UNITSCOPE_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  endif()
  if(UNITSCOPE_COVERAGE AND "${ARGV0}" STREQUAL "COVERAGE")
    add_compile_options(--coverage)
  endif()
endmacro()

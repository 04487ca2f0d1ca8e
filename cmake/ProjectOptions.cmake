# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of ours is compiled with: link unroll::options, nothing else sets flags.
set(UNROLL_SANITIZE "" CACHE STRING "Sanitizers for our targets, e.g. address,undefined or thread")
option(UNROLL_WARNINGS_AS_ERRORS "Treat compiler warnings as errors" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

add_library(unroll_options INTERFACE)
add_library(unroll::options ALIAS unroll_options)
target_include_directories(unroll_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(unroll_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wdouble-promotion -Wformat=2
  # GCC 12 sees overlaps in std::string's operator+ that are not there (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  # The book's digits come from separate multiplications and additions; fusing them changes the last bits.
  -ffp-contract=off
  $<$<BOOL:${UNROLL_WARNINGS_AS_ERRORS}>:-Werror>)
if(UNROLL_SANITIZE)
  target_compile_options(unroll_options INTERFACE -fsanitize=${UNROLL_SANITIZE} -fno-sanitize-recover=all
                                                  -fno-omit-frame-pointer
    # Instrumented code confuses GCC's look at what is initialised; the plain builds keep that warning.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(unroll_options INTERFACE -fsanitize=${UNROLL_SANITIZE})
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

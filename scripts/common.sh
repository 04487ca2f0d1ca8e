# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by the scripts beside it: source it, do not run it.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"
export LANG=${LANG:-C.UTF-8}

# The Debian packages (12 and 13) each kind of work needs; listed here and nowhere else.
PACKAGES_build="g++ cmake ninja-build qt6-base-dev qt6-svg-dev qt6-multimedia-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  libgl-dev libvulkan-dev libqcustomplot-dev libeigen3-dev nlohmann-json3-dev libcli11-dev libexpected-dev libzip-dev
  zlib1g-dev libhwy-dev libqrencode-dev fonts-dejavu-core fonts-nanum qt6-translations-l10n"
PACKAGES_test="libgtest-dev xvfb xauth python3-numpy python3-torch zbar-tools poppler-utils parallel"
PACKAGES_lint="clang-format clang-tidy git"
PACKAGES_bench="xvfb xauth libbenchmark-dev python3-numpy python3-torch libopenblas0-pthread python3-matplotlib
  python3-pyqt5"

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$1" 2>/dev/null)" = "ii " ]; }

# need GROUP...: installs what is missing for these kinds of work; says in one sentence what is, where it cannot.
need() {
  command -v dpkg-query >/dev/null || fail "Unroll's scripts install packages on Debian 12 or 13 only; see CONTRIBUTING.md for what to install elsewhere."
  local group package missing="" sudo=""
  for group in "$@"; do
    local list="PACKAGES_$group"
    for package in ${!list}; do
      is_installed "$package" || missing="$missing $package"
    done
  done
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || { [ -t 0 ] && command -v sudo >/dev/null; } ||
      fail "These packages are missing and cannot be installed without root or sudo:$missing"
    sudo="sudo"
  fi
  say "Installing:$missing"
  export DEBIAN_FRONTEND=noninteractive
  # Quiet when it works; when it does not, apt's own words say why.
  local log
  log=$(mktemp)
  # shellcheck disable=SC2086
  if ! { $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >"$log" 2>&1; then
    tail -n 5 "$log" >&2
    rm -f "$log"
    fail "These packages could not be installed:$missing"
  fi
  rm -f "$log"
}

jobs() { nproc; }

# configure PRESET [OPTION...]
configure() { cmake --preset "$@" >/dev/null; }

# build PRESET [TARGET...], tests included
build() {
  local preset=$1
  shift
  configure "$preset" -DBUILD_TESTING=ON
  cmake --build --preset "$preset" -j "$(jobs)" ${1:+--target "$@"}
}

has_display() { [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; }

# The sources we format and lint.
our_sources() { find core ui app tests -name '*.cpp' -o -name '*.h' | sort; }

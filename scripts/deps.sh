#!/usr/bin/env bash
# Installs the system packages that are missing, and does nothing when none is.
#
#   scripts/deps.sh window                  to build the window
#   scripts/deps.sh window display          to run it where there is no display
#   scripts/deps.sh window display tests    to drive it in tests
set -euo pipefail
cd "$(dirname "$0")/.."

# What another package brings along is not named.
window=(build-essential pkg-config libwebkit2gtk-4.1-dev libdbus-1-dev)
display=(xvfb dbus gnome-keyring fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji)
tests=(webkit2gtk-driver chromium jwm wmctrl xclip)

# Any browser of the family will do, but not a snap: it cannot see the tests' folders.
has_chromium() {
  local name path
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    path=$(command -v "$name") && [[ $(readlink -f "$path") != *snap* ]] && return
  done
  compgen -G "$HOME/.cache/ms-playwright/chromium-*" >/dev/null
}

wanted=()
for group in "$@"; do
  declare -n packages="$group"
  wanted+=("${packages[@]}")
done

if ! command -v dpkg-query >/dev/null; then
  echo "Not a Debian or Ubuntu. Please see to it that these are there, whatever their names: ${wanted[*]}"
  exit 0
fi

missing=()
for package in "${wanted[@]}"; do
  [ "$package" = chromium ] && has_chromium && continue
  state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Installing system packages: ${missing[*]}"
root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "That needs root, and there is no sudo. Please run as root: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  root=(sudo)
fi
"${root[@]}" apt-get update --quiet=2

# Ubuntu has Chromium as a snap only; there it comes from the tool that drives it.
if [[ " ${missing[*]} " == *" chromium "* ]] &&
  [[ $(apt-cache policy chromium | awk '/Candidate:/ { print $2 }') =~ ^(|\(none\)|.*snap.*)$ ]]; then
  missing=("${missing[@]/chromium/}")
  npm --prefix tests exec --no -- playwright-core install --with-deps chromium
fi
# shellcheck disable=SC2068 # An entry emptied above must vanish.
"${root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install --yes --quiet=2 -o Dpkg::Use-Pty=0 --no-install-recommends ${missing[@]}

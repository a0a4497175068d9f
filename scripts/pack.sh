#!/usr/bin/env bash
# Packs each .deb of a folder anew with xz, Debian's own choice.
#
# Tauri's bundler packs with gzip, which looks back 32 KiB and so never sees that the window and the command line
# share their core; xz looks back 64 MiB, and the package is half as large.
set -euo pipefail

folder=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for package in "$folder"/*.deb; do
  [ -e "$package" ] || continue
  rm -rf "$work/tree"
  dpkg-deb --raw-extract "$package" "$work/tree"
  dpkg-deb --root-owner-group -Zxz -z9 --build "$work/tree" "$work/packed.deb" >/dev/null
  mv "$work/packed.deb" "$package"
  echo "$package: $(stat -c %s "$package") bytes"
done

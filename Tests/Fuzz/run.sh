#!/bin/sh
# Fuzzes one target: Tests/Fuzz/run.sh TARGET SECONDS
#
# TARGET is a Swift file beside this one. Its first lines name the rooms that it is linked with
# ("// Rooms: Markdown Diagnostics") and their C libraries ("// Libraries: cmark"). The build and the growing
# corpus lie in .build/fuzz; seeds/TARGET and TARGET.dict are used where they exist; what breaks a target is
# left in Tests/Fuzz/artifacts. MAX_LEN (4096 bytes) and RUN_TIMEOUT (10 s an input) may be set.
set -eu

target=${1:?usage: $0 TARGET SECONDS}
seconds=${2:?usage: $0 TARGET SECONDS}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
source=$here/$target.swift
[ -f "$source" ] || { echo "$0: no target '$target' in $here" >&2; exit 2; }

rooms=$(sed -n 's|^// Rooms: ||p' "$source")
libraries=$(sed -n 's|^// Libraries: ||p' "$source")
: "${rooms:=$target Diagnostics}"

cd "$root"
fuzz=.build/fuzz
objects=
for room in $rooms; do
  # Optimised, for ten times the inputs; Swift's own checks stay, and the sanitizer watches the pointers.
  swift build --target "$room" -Xswiftc -sanitize=fuzzer,address -Xswiftc -O --scratch-path "$fuzz"
  objects="$objects $fuzz/debug/$room.build/*.o"
done
links=
for library in $libraries; do links="$links -l$library"; done
maps=
for map in Sources/*/module.modulemap; do maps="$maps -I $(dirname "$map")"; done
for map in "$fuzz"/debug/*.build/module.modulemap; do
  [ -f "$map" ] && maps="$maps -Xcc -fmodule-map-file=$map"
done
# shellcheck disable=SC2086 # Lists of words.
swiftc -O -sanitize=fuzzer,address -use-ld=lld -parse-as-library -module-name "Fuzz$target" \
  -I "$fuzz/debug/Modules" $maps "$source" $objects $links -o "$fuzz/$target"

corpus=$fuzz/corpus/$target
artifacts=$here/artifacts/$target-
mkdir -p "$corpus" "$here/artifacts"
set -- -max_total_time="$seconds" -max_len="${MAX_LEN:-4096}" -timeout="${RUN_TIMEOUT:-10}" -rss_limit_mb=2048 \
  -artifact_prefix="$artifacts" -print_final_stats=1
[ -f "$here/$target.dict" ] && set -- "$@" -dict="$here/$target.dict"
set -- "$@" "$corpus"
[ -d "$here/seeds/$target" ] && set -- "$@" "$here/seeds/$target"
SWIFT_BACKTRACE=enable=no "$fuzz/$target" "$@"

#!/usr/bin/env bash
# Compiles the quiz engine and these files to WebAssembly, and writes it as a script that a page can load from a folder.
# Usage: build.sh OUTPUT.js [OUTPUT.wasm]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(realpath "$1")
module=${2:+$(realpath "$2")}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
swiftc=${SWIFTC:-swiftc}
tools=$(dirname "$(readlink -f "$(command -v "$swiftc")")")
# The compiler puts a digest into the module, of its paths among others: they are relative to a folder of no name, so
# that the module is the same wherever the project lies.
ln -s "$here" "$work/QuizWasm"
ln -s "$here/../QuizEngine" "$work/QuizEngine"
cd "$work"
"$swiftc" -target wasm32-unknown-none-wasm -swift-version 6 -enable-experimental-feature Embedded -wmo -Osize \
  -parse-as-library -Xfrontend -disable-stack-protector -module-name Quiz -I QuizWasm/CWasm \
  -c QuizEngine/*.swift QuizWasm/*.swift -o quiz.o
"$tools/wasm-ld" --no-entry --gc-sections --strip-all --wrap=free --wrap=posix_memalign -z stack-size=65536 \
  --export=exchange --export=define --export=take --export=view --export=months \
  quiz.o -o quiz.wasm
{
  echo "// The quiz engine, made from Sources/QuizEngine by Sources/QuizWasm/build.sh. Do not edit."
  printf 'window.NightlightEngine="'
  base64 -w 0 quiz.wasm
  printf '";\n'
} > quiz.js
mv quiz.js "$out"
if [ "$module" ]; then mv quiz.wasm "$module"; fi

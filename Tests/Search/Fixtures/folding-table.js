// Prints Sources/Search/FoldingTable.swift from what search.js does with every code point:
//   node Tests/Search/Fixtures/folding-table.js > Sources/Search/FoldingTable.swift
const path = require("path");
require(path.join(__dirname, "../../../Templates/assets/search.js"));
const { fold, letter, joiner } = globalThis.nightlightSearchCore;

const kind = (c) => (letter.test(c) || joiner.test(c) ? c : /\s/.test(c) ? "~" : "!");
const effect = (text) => [...text].map(kind).join("");
const composed = (c) => /^[\u3040-\u30ff\uac00-\ud7a3]$/.test(c) && c.normalize("NFKD").normalize("NFC") == c;

const entries = new Map();
for (let point = 0x80; point < 0x110000; point++) {
  if (point >= 0xd800 && point < 0xe000) continue;
  const c = String.fromCodePoint(point);
  const folded = fold(c);
  if (folded == c || composed(c)) continue;
  // The marks themselves are named in Glyph.swift.
  if (folded == "" && c.normalize("NFKD") == c) continue;
  const now = effect(folded) || "&";
  if (now != effect(c)) entries.set(point, now);
}

const readable = (text) => [...text].every((c) => (c < "\u0250" && c != "@") || (c >= "\u4e00" && c <= "\u9fff"));
const hex = (text) => "U" + [...text].map((c) => c.codePointAt(0).toString(16)).join(".");
const word = (text) => (readable(text) ? text : hex(text));
const single = (point) => {
  const text = entries.get(point);
  return text !== undefined && [...text].length == 1 && letter.test(text) ? text.codePointAt(0) : -1;
};
const count = (point, step, goes) => {
  let n = 0;
  while (goes(point + n * step, n)) n++;
  return n;
};

const words = [];
let next = -1;
for (let point = 0x80; point < 0x110000; point++) {
  if (!entries.has(point)) continue;
  if (point - next > 0 && point - next < 4 && next > 0) words.push(...Array(point - next).fill("="));
  else if (point != next) words.push("@" + point.toString(16));
  const to = single(point);
  const same = count(point, 1, (p) => entries.get(p) === entries.get(point));
  const rising = to < 0 ? 0 : count(point, 1, (p, n) => single(p) == to + n);
  const pairs = count(point, 2, (p) => single(p) == p + 1 && !entries.has(p + 1));
  if (rising > 3) words.push(`R${rising}:${to.toString(16)}`), (next = point + rising);
  else if (pairs > 2) words.push(`A${pairs}`), (next = point + 2 * pairs);
  else if (same > 3) words.push(`N${same}:${word(entries.get(point))}`), (next = point + same);
  else words.push(word(entries.get(point))), (next = point + 1);
  point = next - 1;
}

const lines = [""];
for (const w of words) {
  const last = lines[lines.length - 1];
  if ([...last].length + [...w].length + 1 > 112) lines.push(w);
  else lines[lines.length - 1] = last ? last + " " + w : w;
}
console.log(`/// What characters beyond ASCII are folded to; made by Tests/Search/Fixtures/folding-table.js.
///
/// \`@point\` goes to a code point; each word after it is what the next code point becomes, as text or \`U\` with code
/// points; \`=\` leaves one as it is; \`R count:point\` rises from a point; \`A count\` maps every second to its follower;
/// \`N count:text\` repeats. \`~\` is white space, \`!\` a break, \`&\` nothing.
let foldingTable: StaticString = """
${lines.map((l) => "  " + l).join("\n")}
  """`);

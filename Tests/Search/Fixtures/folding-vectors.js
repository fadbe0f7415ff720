// Prints Tests/Search/Fixtures/folding.txt, how search.js cuts many texts into runs:
//   node Tests/Search/Fixtures/folding-vectors.js > Tests/Search/Fixtures/folding.txt
// With a number, every so many code points in six surroundings.
const path = require("path");
require(path.join(__dirname, "../../../Templates/assets/search.js"));
const { runsOf } = globalThis.nightlightSearchCore;

const hex = (points) => points.map((point) => point.toString(16)).join(".");
const told = (text) =>
  runsOf(text).map((run) => run.map((t) => `${t.at}${t.unspaced ? "g" : "w"}${hex(t.points)}`).join(",")).join(";");
const points = (text) => [...text].map((c) => c.codePointAt(0));

const lines = [];
if (process.argv.length > 2) {
  for (let point = 0x20; point < 0x110000; point += Number(process.argv[2])) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const c = String.fromCodePoint(point);
    lines.push(["", "a", "學", "か", "ᄀ", "가"].map((before) => told(before + c + "學b")).join("|"));
  }
} else {
  const texts = [
    "LINE設定", "ＬＩＮＥ設定", "用LINE", "學 習", "學\n習", "學，習", "e-mail", "e - mail", "don't", "don’t", "a.b.c", "log_49",
    "Đặng Thị Hồng", "Đặng Thị Hồng".normalize("NFD"), "STRAẞE Straße", "Ærø œuvre", "İstanbul ılık", "ΣΊΣΥΦΟΣ", "Ёлка йод",
    "한국어", "한국어".normalize("NFD"), "ガ ｶﾞ か\u3099 カ\u3099 は\u309a ハ\u309a", "か゛", "ｶ ﾞ", "東京タワー", "㍿ ㎏ ５㎏ ① ½ ㌖",
    "学習\ufe00する", "a\u200bb", "學\u200b習", "co\u00adop", "ภาษาไทย", "ພາສາລາວ", "ភាសាខ្មែរ", "မြန်မာ", "ㄅㄆㄇㄈ", "人々〇〆",
    "العَرَبِيَّة", "إسلام أحمد آدم", "کتاب ی", "עִבְרִית", "हिन्दी", "தமிழ்", "豈更", "﨎", "𠀀𠀁", "𝕃𝕀ℕ𝔼", "👨‍👩‍👧 學", "\u0000\u0001a", "x".repeat(40),
    "\u202eabc", "№ 5", "C++", "a@b.tw", "２０２４年７月", "Việt Nam", "ﬁn ﬀ", "ŉ", "学校・教室", "한\u200b국", "ᄒ\u1161\u11ab", "가\u11a8",
  ];
  for (let point = 0x80; point < 0x30000; point++) {
    const dense = point < 0x250 || (point >= 0x1e00 && point < 0x1f00) || (point >= 0x3000 && point < 0x3130) ||
      (point >= 0xff00 && point < 0xfff0);
    if ((dense || point % 197 == 0) && !(point >= 0xd800 && point < 0xe000)) {
      const c = String.fromCodePoint(point);
      if (/\p{Assigned}/u.test(c)) texts.push(c + "學");
    }
  }
  for (const text of texts) lines.push(`${hex(points(text))}\t${told(text)}`);
}
console.log(lines.join("\n"));

// Answers queries from an index on disk as a browser does: node ask.js FOLDER < queries, one on a line; the pages of
// each, in their order.
const fs = require("fs");
const path = require("path");
require(path.join(__dirname, "../../../Templates/assets/search.js"));
const { storeOf, answer } = globalThis.nightlightSearchCore;

const payloads = new Map();
const load = async (name) => {
  if (!payloads.has(name)) {
    const script = fs.readFileSync(path.join(process.argv[2], name + ".js"), "utf8");
    new Function("nightlightSearch", script)((payload, told) => {
      if (told != name) throw new Error(`${name} calls itself ${told}`);
      payloads.set(name, payload);
    });
  }
  return payloads.get(name);
};

(async () => {
  const store = storeOf(await load("index"), load);
  const lines = [];
  for (const query of fs.readFileSync(0, "utf8").split("\n")) {
    const { pages, isWhole } = await answer(store, query);
    const first = pages.length ? (await store.result(pages[0]))[0] : "";
    lines.push(`${pages.join(",")} ${isWhole} ${first}`);
  }
  console.log(lines.join("\n"));
})();

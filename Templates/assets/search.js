// Search in the reader's own browser: nothing typed here leaves it, nor is it kept anywhere. Sources/Search
// writes the index, and its SearchReader answers as this file does: a change to the one is a change to the other.
(() => {
  "use strict";

  // ---- Text: folded to what is compared, then cut into runs

  const marks =
    /[\xad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/u;
  // Scripts written without spaces between words, and Hangul.
  const unspaced =
    /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\ua9e0-\ua9ff\uaa60-\uaa7f\uac00-\ud7ff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
  const letter = /[\p{L}\p{M}\p{N}]/u;
  const joiner = /[-_'.@]/;
  const composing = /[\u3099\u309a\u1161-\u1175\u11a8-\u11c2]/;
  const letters = {
    đ: "d", ð: "d", ħ: "h", ı: "i", ł: "l", ø: "o", ŧ: "t", ß: "ss", æ: "ae", œ: "oe", þ: "th", ς: "σ",
    "\u0649": "\u064a", "\u0629": "\u0647", "\u06a9": "\u0643", "\u06cc": "\u064a",
    "\u2019": "'", "\u2010": "-",
  };

  const fold = (character) => {
    let folded = "";
    for (const c of character.normalize("NFKD").toLowerCase()) if (!marks.test(c)) folded += letters[c] || c;
    return folded;
  };

  // What lies between two characters; a joiner (as in e-mail) becomes a token too.
  const NOTHING = 0, WHITE = 1, JOINED = 2, BROKEN = 3;
  const longest = 32;

  // Runs are what stands together without white space: lists of tokens {at, unspaced, points}.
  const runsOf = (text) => {
    const runs = [];
    let gap = BROKEN, token, at, link;
    const add = (points, alone) => runs[runs.length - 1].push((token = { at, unspaced: alone, points }));
    for (const character of text) {
      for (const c of fold(character)) {
        if (!letter.test(c)) {
          const isWhite = /\s/.test(c);
          gap = isWhite && gap < JOINED ? WHITE : gap == NOTHING && joiner.test((link = c)) ? JOINED : BROKEN;
          continue;
        }
        const alone = unspaced.test(c);
        const point = c.codePointAt(0);
        if (gap == NOTHING && token.unspaced == alone) {
          const points = token.points;
          const last = String.fromCodePoint(points[points.length - 1]);
          const joined = alone && composing.test(c) && [...(last + c).normalize("NFC")];
          if (joined && joined.length == 1) points[points.length - 1] = joined[0].codePointAt(0);
          else {
            if (alone) at++;
            if (alone || points.length < longest) points.push(point);
          }
          continue;
        }
        if (gap == WHITE || gap == BROKEN) {
          runs.push([]);
          at = -1;
        }
        at++;
        if (gap == JOINED) {
          add([link.codePointAt(0)], false);
          at++;
        }
        add([point], alone);
        gap = NOTHING;
      }
    }
    return runs;
  };

  // The text as aliases are compared.
  const plainOf = (text) =>
    runsOf(text).flat().map((t) => {
      const word = String.fromCodePoint(...t.points);
      return t.unspaced ? word : ` ${word} `;
    }).join("");

  // ---- Shards: numbers in base 90, terms in order, each with its pages and positions

  const numbers = (text) => {
    let i = 0;
    const digit = () => {
      const c = text.charCodeAt(i++);
      return c < 60 ? c - 35 : c < 92 ? c - 36 : c - 37;
    };
    const next = () => {
      let d = digit();
      if (d < 56) return d;
      if (d < 86) return 56 + (d - 56) * 90 + digit();
      if (d < 89) return 2756 + ((d - 86) * 90 + digit()) * 90 + digit();
      d = 0;
      for (let k = 0; k < 5; k++) d = d * 90 + digit();
      return 27056 + d;
    };
    let term = [];
    return {
      next,
      more: () => i < text.length,
      at: () => i,
      to: (place) => { i = place; },
      term: () => {
        const head = next();
        const shared = head < 56 ? head >> 3 : Math.floor((head - 56) / 40);
        let fresh = head < 56 ? head & 7 : (head - 56) % 40;
        const before = term[shared];
        term = term.slice(0, shared);
        for (let k = 0; k < fresh; k++) {
          const value = next();
          term.push(!k && before !== undefined ? before + value : value ^ 96);
        }
        return term;
      },
    };
  };

  const order = (a, b) => {
    for (let k = 0; k < a.length && k < b.length; k++) if (a[k] != b[k]) return a[k] - b[k];
    return a.length - b.length;
  };
  const opens = (start, term) => start.every((point, k) => term[k] == point);

  // With which term each shard begins, and whether that term began in the shard before.
  const directoryOf = (text) => {
    const shards = [];
    for (const n = numbers(text); n.more();) shards.push({ goesOn: n.next() == 1, first: n.term() });
    return shards;
  };

  // More shards than this are not loaded for the beginning of a word.
  const most = 6;

  const shardsFor = (directory, term, isStart) => {
    let from = -1;
    directory.forEach(({ first, goesOn }, k) => {
      const o = order(first, term);
      if (o < 0 || (o == 0 && !goesOn)) from = k;
    });
    const fits = (k) => k < directory.length && (isStart ? opens(term, directory[k].first) : !order(term, directory[k].first));
    const found = from < 0 ? [] : [from];
    for (let k = from + 1; fits(k); k++) found.push(k);
    return found;
  };

  // Adds the positions of a term, or of all terms that begin so: page → positions.
  const collect = (text, wanted, isStart, into) => {
    const n = numbers(text);
    while (n.more()) {
      const term = n.term();
      const length = n.next(), end = n.at() + length;
      const o = order(term, wanted);
      if (isStart ? opens(wanted, term) : o == 0) {
        let page = 0;
        while (n.at() < end) {
          const head = n.next();
          page += head >> 1;
          let left = head & 1 ? n.next() + 1 : 0, position = n.next();
          let list = into.get(page);
          if (!list) into.set(page, (list = []));
          list.push(position);
          while (left-- > 0) list.push((position += n.next() + 1));
        }
      } else if (o > 0) return;
      n.to(end);
    }
  };

  // ---- Queries

  // What has to be looked up for a run: {unspaced, points, isStart, at}.
  const lookupsOf = (run) => {
    const lookups = [];
    run.forEach((token, k) => {
      const { at, points, unspaced } = token;
      const last = k == run.length - 1;
      if (!unspaced || points.length == 1) lookups.push({ unspaced, points, isStart: last, at });
      else {
        // Every second pair covers the run: positions say that the pairs touch.
        for (let i = 0; i < points.length - 1; i += 2) lookups.push({ unspaced, points: points.slice(i, i + 2), at: at + i });
        if (points.length % 2) lookups.push({ unspaced, points: points.slice(-2), at: at + points.length - 2 });
      }
    });
    return lookups;
  };

  // The pages that hold a run: page → positions of its first character.
  const pagesOf = (lists) => {
    const [first, ...others] = lists.sort((a, b) => a.pages.size - b.pages.size);
    const found = new Map();
    for (const [page, positions] of first.pages) {
      let starts = positions.map((p) => p - first.at);
      for (const other of others) {
        const there = new Set(other.pages.get(page));
        starts = starts.filter((p) => there.has(p + other.at));
      }
      if (starts.length) found.set(page, starts);
    }
    return found;
  };

  const headings = 96, body = 768;

  // An index as its directory describes it; load(name) promises the payload of another of its files.
  const storeOf = ([, inFile, grams, words, aliases], load) => ({
    load,
    directories: { g: directoryOf(grams), w: directoryOf(words) },
    aliases: aliases.map(([from, to]) => ({ words: from.map(plainOf).filter(Boolean), targets: to })),
    result: async (page) => (await load(`p-${Math.floor(page / inFile)}`)).slice((page % inFile) * 4).slice(0, 4),
  });

  const find = async (store, text) => {
    const runs = runsOf(text);
    let isWhole = true;
    const loads = runs.map((run) =>
      lookupsOf(run).map((lookup) => {
        const kind = lookup.unspaced ? "g" : "w";
        let shards = shardsFor(store.directories[kind], lookup.points, lookup.isStart);
        if (lookup.isStart && shards.length > most) {
          shards = shards.slice(0, most);
          isWhole = false;
        }
        return Promise.all(shards.map((k) => store.load(`${kind}-${k}`))).then((texts) => {
          const pages = new Map();
          texts.forEach((t) => collect(t, lookup.points, lookup.isStart, pages));
          return { at: lookup.at, pages };
        });
      }));
    const found = (await Promise.all(loads.map((run) => Promise.all(run)))).map(pagesOf);
    if (!found.length) return { pages: [], isWhole };
    const ranked = [];
    for (const page of found[0].keys()) {
      if (!found.every((f) => f.has(page))) continue;
      const hit = { page, titles: 0, headings: 0, count: 0 };
      for (const f of found) {
        const starts = f.get(page);
        if (starts.some((p) => p < headings)) hit.titles++;
        if (starts.some((p) => p >= headings && p < body)) hit.headings++;
        hit.count += starts.length;
      }
      ranked.push(hit);
    }
    ranked.sort((a, b) => b.titles - a.titles || b.headings - a.headings || b.count - a.count || a.page - b.page);
    return { pages: ranked.map((hit) => hit.page), isWhole };
  };

  // Direct hits first, then the pages that an alias's words lead to.
  const answer = async (store, text) => {
    const asked = plainOf(text);
    const targets = new Set();
    for (const alias of store.aliases) {
      if (alias.words.some((word) => asked.includes(word))) alias.targets.forEach((target) => targets.add(target));
    }
    const answers = await Promise.all([text, ...targets].map((t) => find(store, t)));
    return { pages: [...new Set(answers.flatMap((a) => a.pages))], isWhole: answers.every((a) => a.isWhole) };
  };

  // Outside a browser there is nothing to show: that is how the tests ask.
  if (typeof document == "undefined") {
    globalThis.nightlightSearchCore = { fold, letter, unspaced, joiner, runsOf, storeOf, answer };
    return;
  }

  // ---- Files: each calls nightlightSearch(payload, name, stamp)

  window.nightlightSearch = (payload, name, stamp) => {
    const script = document.currentScript;
    if (script && script.take) script.take(payload, stamp);
  };

  const loadScript = (source) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.take = (payload, stamp) => resolve({ payload, stamp });
      script.onload = script.onerror = () => {
        script.remove();
        reject(new Error(source));
      };
      script.src = source;
      document.head.append(script);
    });

  // A browser's cache can hold files of an older index: one file with another stamp, and all are read anew.
  const stores = new Map();
  const newest = new Map();

  const open = (base) => {
    if (stores.has(base)) return stores.get(base);
    const fresh = newest.has(base) ? `?${newest.get(base)}` : "";
    const store = loadScript(`${base}index.js${fresh}`).then(({ payload, stamp }) => {
      const files = new Map();
      return storeOf(payload, (name) => {
        if (!files.has(name)) {
          const file = loadScript(`${base}${name}.js?${stamp}`).then((loaded) => {
            if (loaded.stamp == stamp) return loaded.payload;
            newest.set(base, loaded.stamp);
            throw new Error(name);
          });
          file.catch(() => files.delete(name));
          files.set(name, file);
        }
        return files.get(name);
      });
    });
    store.catch(() => stores.delete(base));
    stores.set(base, store);
    return store;
  };

  // ---- The form: <form data-search data-base>, with [data-search-status], which holds the words, and
  // [data-search-results] somewhere

  const atOnce = 20, longestQuery = 100;

  const attach = (form) => {
    const base = form.dataset.base;
    const field = form.querySelector("input");
    const status = document.querySelector("[data-search-status]");
    const results = document.querySelector("[data-search-results]");
    if (!field || !status || !results) return;
    const word = (key) => status.dataset[key] || form.dataset[key] || "";
    const more = document.createElement("button");
    more.type = "button";
    more.textContent = word("more");

    // Each search has a number; what an older one still finds is not shown.
    let turn = 0, timer = 0, pages = [], shown = 0, isAdding = false;

    const say = (text) => {
      if (status.textContent != text) status.textContent = text;
    };

    const empty = () => {
      turn++;
      clearTimeout(timer);
      say("");
      results.textContent = "";
      more.remove();
    };
    const forget = () => {
      field.value = "";
      empty();
    };

    const item = ([url, title, summary, language]) => {
      const li = document.createElement("li");
      const a = document.createElement("a");
      a.href = base + url;
      a.textContent = title;
      li.append(a);
      if (summary) {
        const p = document.createElement("p");
        p.textContent = summary;
        li.append(p);
      }
      if (language) li.lang = language;
      return li;
    };

    // Shows the next results; the list they belong to may be another by the time they are here.
    const show = async (store, from, mine) => {
      const next = await Promise.all(pages.slice(from, from + atOnce).map(store.result));
      if (mine != turn) return;
      if (!from) results.textContent = "";
      const items = next.map(item);
      results.append(...items);
      shown = from + items.length;
      if (shown < pages.length) results.after(more);
      else more.remove();
      return items[0];
    };

    const search = async (isAgain) => {
      clearTimeout(timer);
      const text = field.value.slice(0, longestQuery);
      if (!runsOf(text).length) return empty();
      const mine = ++turn;
      const slow = setTimeout(() => mine == turn && say(word("loading")), 400);
      try {
        const store = await open(base);
        const found = await answer(store, text);
        if (mine != turn) return;
        pages = found.pages;
        await show(store, 0, mine);
        if (mine != turn) return;
        const count = pages.length == 1 && word("one") ? word("one") : word(pages.length ? "found" : "none");
        say([count.replace("{n}", pages.length), found.isWhole ? "" : word("short")].filter(Boolean).join(" "));
      } catch {
        if (mine != turn) return;
        stores.delete(base);
        if (newest.has(base) && !isAgain) return search(true);
        empty();
        say(word("failed"));
      } finally {
        clearTimeout(slow);
      }
    };

    // Zhuyin and other input methods: what is being composed is not yet a word.
    let isComposing = false;
    field.addEventListener("compositionstart", () => {
      isComposing = true;
      clearTimeout(timer);
    });
    field.addEventListener("compositionend", () => {
      isComposing = false;
      search();
    });
    field.addEventListener("input", () => {
      if (isComposing) return;
      clearTimeout(timer);
      timer = setTimeout(search, 150);
    });
    field.addEventListener("focus", () => open(base).catch(() => {}), { once: true });

    form.addEventListener("submit", (event) => event.preventDefault());
    const isComposed = (event) => isComposing || event.isComposing || event.keyCode == 229;
    field.addEventListener("keydown", async (event) => {
      if (event.key != "Enter" || isComposed(event)) return;
      event.preventDefault();
      await search();
      const first = results.querySelector("a");
      if (first && document.activeElement == field) first.focus();
    });
    const move = (event) => {
      if (isComposed(event)) return;
      if (event.key == "Escape") {
        forget();
        return field.focus();
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const stops = [field, ...results.querySelectorAll("a"), more].filter((stop) => stop.isConnected);
      const next = stops[stops.indexOf(document.activeElement) + step];
      if (next) next.focus();
    };
    for (const place of [field, results, more]) place.addEventListener("keydown", move);
    more.addEventListener("click", async () => {
      if (isAdding) return;
      isAdding = true;
      const item = await open(base).then((store) => show(store, shown, turn)).catch(() => say(word("failed")));
      isAdding = false;
      if (item) item.querySelector("a").focus();
    });

    // Nothing that was asked waits here for the next person.
    addEventListener("pagehide", forget);
    addEventListener("pageshow", (event) => event.persisted && forget());
    field.value = "";
    form.hidden = false;
  };

  document.querySelectorAll("form[data-search]").forEach(attach);
})();

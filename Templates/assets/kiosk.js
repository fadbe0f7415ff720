// A screen that many people use one after the other. Every way inside replaces the page before it, so the browser has
// no history; what a visitor chose (large text, contrast, controls low, the way back) travels in the address of the
// next page alone, and is gone with the visit. Nothing is stored, and nothing leads out.
(function () {
  "use strict";
  var html = document.documentElement;
  var start = new URL(html.getAttribute("data-start"), location.href).href.split(/[?#]/)[0];
  var top = start.slice(0, start.lastIndexOf("/") + 1);
  var idle = Number(html.getAttribute("data-idle")) * 1000;
  var warning = Number(html.getAttribute("data-warning")) * 1000;
  var prints = html.getAttribute("data-prints") === "true";
  var looks = {l: "large", c: "contrast", r: "reach"};
  var longest = 12;
  var isOver = false;

  // What the address says of this visit.
  var said = new URLSearchParams(location.search);
  var trail = (said.get("b") || "").split("~").filter(function (page) { return (/^[\w-]+(\/[\w-]+)*\.html$/).test(page); });
  Object.keys(looks).forEach(function (mark) {
    if ((said.get("v") || "").indexOf(mark) >= 0) { html.classList.add(looks[mark]); }
  });
  html.classList.add("live");
  if (!prints) { window.print = function () {}; }

  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
  function one(selector, within) { return (within || document).querySelector(selector); }
  function named(hash) { try { return decodeURIComponent(hash); } catch (fault) { return ""; } }
  function here() { return location.href.split(/[?#]/)[0].slice(top.length); }

  // Going somewhere.

  function state(back) {
    var chosen = Object.keys(looks).filter(function (mark) { return html.classList.contains(looks[mark]); }).join("");
    var parts = [];
    if (chosen) { parts.push("v=" + chosen); }
    if (back.length) { parts.push("b=" + back.slice(-longest).map(encodeURIComponent).join("~")); }
    return parts.length ? "?" + parts.join("&") : "";
  }

  function go(href, back) {
    var whole = new URL(href, location.href).href;
    var parts = whole.split("#");
    var page = parts[0].split("?")[0];
    if (isOver || page.slice(0, top.length) !== top) { return; }
    location.replace(page + state(back) + (parts[1] ? "#" + parts[1] : ""));
  }

  function showPlace(id) {
    var place = id ? document.getElementById(id) : one("main");
    if (!place) { return; }
    if (!id) { one("[data-view]").scrollTop = 0; }
    else { place.scrollIntoView({block: "start"}); }
    if (!place.hasAttribute("tabindex")) { place.setAttribute("tabindex", "-1"); }
    place.focus({preventScroll: true});
  }

  function follow(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (!link) { return; }
    event.preventDefault();
    // The second tap of two in one place was meant for what the first one has left.
    if (event.type !== "click" || event.detail > 1 || isSettling() || link.hasAttribute("data-choice")) { return; }
    var parts = link.href.split("#");
    if (parts[0].split("?")[0] === location.href.split(/[?#]/)[0]) { return showPlace(named(parts[1] || "")); }
    // From one language to another the way back would change languages again: it ends here.
    var turns = link.hasAttribute("data-turn");
    go(link.href, turns || html.hasAttribute("data-first") ? [] : trail.concat(here()));
  }

  // Forgetting.

  function blank() {
    isOver = true;
    html.classList.add("blank");
    all("form").forEach(function (form) { form.reset(); });
    document.body.textContent = "";
    document.title = "";
  }

  function forget() {
    blank();
    location.replace(start);
  }

  function hide() {
    // A page that is still on its way must not come and show itself.
    stop();
    blank();
    touched();
    document.addEventListener("pointerup", forget);
    document.addEventListener("keydown", forget);
  }

  // Two clocks: one stands still while a machine sleeps, and somebody may set the other back.
  var last = performance.now();
  var lastDate = Date.now();
  var asking = null;
  var changedAt = -1e9;

  function touched() {
    last = performance.now();
    lastDate = Date.now();
  }

  function present() { if (!isOver) { touched(); } }

  // What covers the screen came or went a moment ago: a finger on its way was meant for what stood there before.
  function isSettling() { return performance.now() - changedAt < 700; }

  function stay() {
    asking.hidden = true;
    changedAt = performance.now();
    touched();
  }

  // Looked at each second, so that a screen that slept forgets at once when it wakes.
  function look() {
    var alone = Math.max(performance.now() - last, Date.now() - lastDate);
    var rest = idle + warning - alone;
    if (rest <= 0) {
      touched();
      return html.hasAttribute("data-first") ? pass() : forget();
    }
    if (!asking || isOver) { return; }
    // Not in the midst of a touch: its end would fall on what lies below the question.
    if (rest > warning) { asking.hidden = asking.hidden || alone > 1000; return; }
    one("[data-count]", asking).textContent = String(Math.ceil(rest / 1000));
    if (asking.hidden) {
      asking.hidden = false;
      changedAt = performance.now();
      one("[data-stay]", asking).focus({preventScroll: true});
    }
  }

  // The first screen: titles in turn until somebody comes, then the languages.

  function pass() {
    if (location.search) { return forget(); }
    Object.keys(looks).forEach(function (mark) { html.classList.remove(looks[mark]); });
    press();
    html.classList.add("passing-by");
  }

  function begin() {
    html.classList.remove("passing-by");
    changedAt = performance.now();
    touched();
  }

  function slides() {
    var list = all("[data-slide]");
    var place = 0;
    if (!list.length) { return; }
    list[0].hidden = false;
    setInterval(function () {
      if (!html.classList.contains("passing-by")) { return; }
      list[place].hidden = true;
      place = (place + 1) % list.length;
      list[place].hidden = false;
    }, 9000);
  }

  // Controls.

  function press() {
    all("[data-look]").forEach(function (button) {
      button.setAttribute("aria-pressed", html.classList.contains(looks[button.getAttribute("data-look")]));
    });
  }

  // What can still be scrolled down: the titles that were found, where they have a place of their own, then the page.
  function scroller() {
    return all("[data-titles], [data-view]").reverse().find(function (part) {
      var flows = getComputedStyle(part).overflowY !== "visible";
      return flows && part.scrollTop + part.clientHeight <= part.scrollHeight - 24;
    });
  }

  function further() {
    var button = one("[data-further]");
    if (button) { button.disabled = !scroller(); }
  }

  function on(selector, act) {
    all(selector).forEach(function (button) { button.addEventListener("click", function () { act(button); }); });
  }

  // Titles found by the letters with which they begin.

  function fits(units, place, typed, at) {
    if (at === typed.length) { return true; }
    var unit = units[place];
    if (unit === undefined || unit === "|") { return false; }
    if (!(/^[a-z0-9]/).test(unit)) { return unit.indexOf(typed[at]) >= 0 && fits(units, place + 1, typed, at + 1); }
    for (var length = 1; at + length <= typed.length && unit[length - 1] === typed[at + length - 1]; length += 1) {
      if (fits(units, place + 1, typed, at + length)) { return true; }
    }
    return false;
  }

  function finder() {
    var shown = one("[data-pressed]");
    if (!shown) { return; }
    var status = one("[data-found]");
    var titles = all("[data-units]").map(function (item) { return {item: item, units: item.getAttribute("data-units").split(" ")}; });
    var typed = "";
    function matches(text) {
      return titles.filter(function (title) {
        return title.units.some(function (unit, place) { return fits(title.units, place, text, 0); });
      });
    }
    function show() {
      var found = typed ? matches(typed) : titles;
      titles.forEach(function (title) { title.item.hidden = found.indexOf(title) < 0; });
      shown.textContent = typed;
      status.textContent = !typed ? "" : found.length
        ? status.getAttribute("data-found").replace("{n}", found.length) : status.getAttribute("data-none");
      // A key that leads nowhere is not offered.
      all("[data-key]").forEach(function (key) { key.disabled = !matches(typed + key.getAttribute("data-key")).length; });
      all("[data-erase], [data-clear]").forEach(function (button) { button.disabled = !typed; });
      further();
    }
    on("[data-key]", function (key) { typed += key.getAttribute("data-key"); show(); });
    on("[data-erase]", function () { typed = typed.slice(0, -1); show(); });
    on("[data-clear]", function () { typed = ""; show(); });
    on("[data-board]", function (button) {
      all("[data-keys]").forEach(function (board) { board.hidden = board.id !== button.getAttribute("data-board"); });
      all("[data-board]").forEach(function (other) { other.setAttribute("aria-pressed", other === button); });
      further();
    });
    show();
  }

  // What a browser offers besides: nothing of it here.

  function refuse(event) { event.preventDefault(); }
  ["contextmenu", "dragstart", "dragover", "drop", "selectstart", "gesturestart", "gesturechange", "auxclick"]
    .forEach(function (name) { document.addEventListener(name, refuse); });
  document.addEventListener("wheel", function (event) { if (event.ctrlKey) { refuse(event); } }, {passive: false});
  document.addEventListener("touchmove", function (event) { if (event.touches.length > 1) { refuse(event); } }, {passive: false});
  document.addEventListener("touchstart", function (event) { if (event.touches.length > 1) { refuse(event); } }, {passive: false});
  document.addEventListener("submit", refuse);
  document.addEventListener("click", follow);
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || (/^(F\d+|Browser|Print)/).test(event.key)) { refuse(event); }
  });
  ["pointerdown", "touchmove", "keydown", "wheel", "input"].forEach(function (name) {
    document.addEventListener(name, present, {passive: true, capture: true});
  });
  addEventListener("pageshow", function (event) { if (event.persisted) { forget(); } });

  document.addEventListener("DOMContentLoaded", function () {
    var passing = one("[data-passing]");
    var back = one("[data-return]");
    asking = one("[data-asking]");
    if (passing) {
      html.setAttribute("data-first", "");
      pass();
      if (isOver) { return; }
      slides();
      passing.addEventListener("click", begin);
    }
    press();
    on("[data-look]", function (button) {
      html.classList.toggle(looks[button.getAttribute("data-look")]);
      press();
      further();
    });
    if (back) { back.disabled = trail.length === 0; }
    on("[data-return]", function () { if (trail.length) { go(top + trail[trail.length - 1], trail.slice(0, -1)); } });
    on("[data-hide]", hide);
    on("[data-over]", function () { if (!isSettling()) { forget(); } });
    if (asking) { asking.addEventListener("click", function (event) { if (!event.target.closest("[data-over]")) { stay(); } }); }
    on("[data-print]", function () { print(); });
    on("[data-tongues]", function (button) {
      var list = one("#L");
      list.hidden = !list.hidden;
      button.setAttribute("aria-expanded", !list.hidden);
      if (!list.hidden) { one("[data-view]").scrollTop = 0; }
    });
    on("[data-private]", function () {
      html.classList.add("private");
      showPlace(one("[data-scene]:not([hidden]) h2").id);
    });
    on("[data-further]", function () {
      var part = scroller();
      if (part) { part.scrollBy({top: part.clientHeight * 0.8}); }
    });
    // A day is chosen by touch.
    all("[type=date]").forEach(function (field) {
      field.addEventListener("click", function () { try { field.showPicker(); } catch (fault) { field.focus(); } });
    });
    finder();
    document.addEventListener("scroll", further, {passive: true, capture: true});
    addEventListener("resize", further);
    document.addEventListener("click", function () { setTimeout(further, 0); });
    further();
    setInterval(look, 1000);
    if (location.hash) { showPlace(named(location.hash.slice(1))); }
  });
})();

// Leaving the page at once, and printing it. Without this file the way out is a plain link.
(function () {
  "use strict";
  var html = document.documentElement;
  var exit = document.querySelector("a.exit");
  var needed = 3;
  var within = 5000;

  function each(selector, action) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), action);
  }

  each("[data-print]", function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { print(); });
  });

  if (!exit) { return; }

  function word(name) { return exit.getAttribute("data-" + name) || ""; }

  // A file has no site behind it, and a device without network would show an error that names this address.
  function outside() {
    var local = location.protocol === "file:" || navigator.onLine === false;
    return local ? word("exit") || exit.href : exit.href;
  }

  var cover = null;
  var title = document.title;

  function leave(event) {
    if (event) { event.preventDefault(); }
    if (!cover) {
      cover = document.createElement("div");
      cover.className = "cover";
      cover.setAttribute("role", "alert");
      document.body.appendChild(cover);
      html.classList.add("leaving");
      document.title = cover.textContent = word("wait");
    }
    location.replace(outside());
  }

  each("[data-exit]", function (link) { link.addEventListener("click", leave); });

  var lamps = document.createElement("span");
  lamps.className = "lamps";
  lamps.setAttribute("aria-hidden", "true");
  for (var i = 0; i < needed; i += 1) { lamps.appendChild(document.createElement("i")); }
  var keys = document.createElement("small");
  keys.className = "keys";
  keys.textContent = word("keys");
  exit.appendChild(keys);
  exit.appendChild(lamps);

  var voice = document.createElement("p");
  voice.className = "unseen";
  voice.setAttribute("role", "status");
  exit.parentNode.appendChild(voice);

  var lit = 0;
  var round = 0;
  var alone = false;

  function show(text) {
    for (var i = 0; i < needed; i += 1) { lamps.children[i].className = i < lit ? "lit" : ""; }
    exit.classList.toggle("counting", lit > 0);
    voice.textContent = text;
  }

  function forget(text) {
    round += 1;
    if (lit) {
      lit = 0;
      show(text);
    }
  }

  function writing(event) {
    var field = event.target;
    return event.isComposing || event.keyCode === 229 ||
      Boolean(field && (field.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(field.tagName)));
  }

  function press() {
    var mine = round;
    lit += 1;
    show(word("press").replace("{n}", lit));
    if (lit === needed) { return leave(); }
    // Each press goes out by itself, so that any three within the window count.
    setTimeout(function () {
      if (mine !== round || !lit) { return; }
      lit -= 1;
      show(lit ? "" : word("over"));
    }, within);
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Shift") {
      if (!event.repeat) { alone = !(writing(event) || event.ctrlKey || event.altKey || event.metaKey); }
    } else {
      alone = false;
      forget(word("over"));
    }
  }, true);

  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift" || !alone) { return; }
    alone = false;
    if (!writing(event)) { press(); }
  }, true);

  // Shift held for a click chooses text or opens a window: not a wish to leave.
  document.addEventListener("mousedown", function () { alone = false; }, true);

  // A page kept by the browser comes back as it was left, cover and all.
  addEventListener("pageshow", function (event) {
    if (!event.persisted) { return; }
    html.classList.remove("leaving");
    if (cover) {
      cover.parentNode.removeChild(cover);
      document.title = title;
      cover = null;
    }
    forget("");
  });
})();

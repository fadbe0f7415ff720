// A quiz for a class: one question fills the screen. Without this file the page is read from top to bottom.
(function () {
  "use strict";
  var cards = Array.prototype.slice.call(document.querySelectorAll(".card"));
  var bar = document.querySelector("[data-bar]");
  var voice = document.querySelector("[data-voice]");
  var timer = bar.querySelector("[data-timer]");
  var label = timer.textContent;
  var at = 0;
  var clock = 0;

  function button(name) { return bar.querySelector("[data-" + name + "]"); }

  function show(focus) {
    cards.forEach(function (card, place) { card.hidden = place !== at; });
    cards[at].classList.remove("revealed");
    voice.textContent = "";
    stop();
    var isQuestion = Boolean(cards[at].querySelector(".options"));
    button("back").disabled = at === 0;
    button("next").disabled = at === cards.length - 1;
    button("show").hidden = timer.hidden = !isQuestion;
    bar.querySelector("[data-count]").textContent = isQuestion ? at + " / " + (cards.length - 2) : "";
    fit();
    if (focus) { (cards[at].querySelector("h1, h2") || cards[at]).focus(); }
  }

  // What does not fit the wall is set smaller, as far as the last row can still read it.
  function fit() {
    var main = cards[at].parentNode;
    main.style.fontSize = "";
    var size = parseFloat(getComputedStyle(main).fontSize);
    var least = size * 0.7;
    while (document.documentElement.scrollHeight > innerHeight && size > least) {
      size -= 0.5;
      main.style.fontSize = size + "px";
    }
  }

  function go(step) {
    var next = at + step;
    if (next < 0 || next >= cards.length) { return; }
    at = next;
    show(true);
  }

  function reveal() {
    if (!cards[at].querySelector(".options")) { return; }
    stop();
    cards[at].classList.toggle("revealed");
    var right = Array.prototype.map.call(cards[at].querySelectorAll("[data-right] .letter"), function (letter) {
      return letter.textContent;
    });
    voice.textContent = cards[at].classList.contains("revealed") ? right.join(" ") : "";
    fit();
  }

  function stop() {
    clearInterval(clock);
    clock = 0;
    timer.textContent = label;
    timer.classList.remove("over");
  }

  function time() {
    if (timer.hidden) { return; }
    if (clock) { return stop(); }
    var end = Date.now() + Number(timer.getAttribute("data-seconds")) * 1000;
    clock = setInterval(tick, 250);
    tick();
    function tick() {
      var left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      timer.textContent = left;
      if (left === 0) {
        clearInterval(clock);
        timer.textContent = voice.textContent = timer.getAttribute("data-over");
        timer.classList.add("over");
      }
    }
  }

  function full() {
    if (document.fullscreenElement) { document.exitFullscreen(); } else { document.documentElement.requestFullscreen(); }
  }

  button("next").addEventListener("click", function () { go(1); });
  button("back").addEventListener("click", function () { go(-1); });
  button("show").addEventListener("click", reveal);
  button("full").addEventListener("click", full);
  timer.addEventListener("click", time);
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) { return; }
    var onButton = /^(BUTTON|A)$/.test(event.target.tagName);
    var acts = {
      ArrowRight: function () { go(1); }, PageDown: function () { go(1); }, ArrowLeft: function () { go(-1); },
      PageUp: function () { go(-1); }, t: time, T: time, f: full, F: full
    };
    if (event.key === " " && !onButton) { event.preventDefault(); return reveal(); }
    if (acts[event.key]) { event.preventDefault(); acts[event.key](); }
  });

  addEventListener("resize", fit);
  document.documentElement.classList.add("shown");
  bar.hidden = false;
  show(false);
})();

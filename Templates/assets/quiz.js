// Plays quizzes and decision stories. What is right, what comes next and how it is counted is decided by the engine
// (engine.js, WebAssembly); this file shows it. Nothing is stored, sent, or put into the address. Without this file,
// or without WebAssembly, the page is read and answered by unfolding.
(function () {
  "use strict";
  var play = document.querySelector("[data-play]");
  if (!play || !window.WebAssembly || !window.NightlightEngine) { return; }

  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
  function one(selector, within) { return (within || document).querySelector(selector); }
  function word(name) { return play.getAttribute("data-t-" + name.toLowerCase()) || ""; }
  function fill(text, values) { return text.replace(/\{(\w+)\}/g, function (whole, name) { return name in values ? values[name] : whole; }); }
  function toggle(element, isShown) { if (element) { element.hidden = !isShown; } }

  var raw = atob(window.NightlightEngine);
  var code = new Uint8Array(raw.length);
  for (var i = 0; i < raw.length; i += 1) { code[i] = raw.charCodeAt(i); }
  WebAssembly.instantiate(code, {}).then(function (made) { begin(made.instance.exports); }, function () {});

  function begin(engine) {
    // The place comes first: finding it may let the memory grow, and its old buffer is then gone.
    function memory() {
      var place = engine.exchange();
      return new Uint8Array(engine.memory.buffer, place, 60000);
    }
    function send(bytes) {
      memory().set(bytes);
      return engine.take(bytes.length);
    }
    function view() {
      var count = engine.view();
      return memory().slice(0, count);
    }
    function seed() {
      var words = new Uint32Array(2);
      crypto.getRandomValues(words);
      return words;
    }
    function restart() {
      var words = seed();
      var bytes = [7];
      for (var place = 0; place < 8; place += 1) { bytes.push(words[place >> 2] >>> (8 * (place & 3)) & 255); }
      send(bytes);
    }

    var definition = play.getAttribute("data-play").match(/../g).map(function (pair) { return parseInt(pair, 16); });
    var start = seed();
    memory().set(definition);
    if (engine.define(definition.length, start[0], start[1]) !== 0) { return; }
    document.documentElement.classList.add("playing");
    toggle(one("[data-bar]", play), true);
    var player = definition[0] === 1 ? quiz(send, view, restart) : story(send, view, restart);
    all("[data-deadline]").forEach(function (form) { deadline(form, engine); });
    player.show(false);

    // Whoever comes back, or the next one at this device, finds a fresh page.
    addEventListener("pagehide", function () { player.again(); });
    addEventListener("pageshow", function (event) { if (event.persisted) { player.again(); } });
  }

  function number(bytes, at) { return bytes[at] + bytes[at + 1] * 256 + bytes[at + 2] * 65536 + bytes[at + 3] * 16777216; }

  function on(selector, act) {
    all(selector, play).forEach(function (element) { element.addEventListener("click", function (event) { act(event, element); }); });
  }

  // A quiz.

  function quiz(send, view, restart) {
    var forms = all("[data-question]", play);
    var summary = one("[data-summary]", play);
    var bar = one("[data-bar]", play);
    var showsAll = play.getAttribute("data-show") === "all";
    var answers = forms.map(function (form) { return one("[data-answer]", form); });

    function read() {
      var bytes = view();
      var run = {place: bytes[1], count: bytes[2], percent: bytes[11], passed: bytes[12] === 1, goals: [], questions: []};
      var at = 14;
      for (var goal = 0; goal < bytes[13]; goal += 1, at += 9) {
        run.goals.push({asked: bytes[at], points: number(bytes, at + 1), most: number(bytes, at + 5)});
      }
      for (var place = 0; place < run.count; place += 1) {
        var options = bytes[at + 4];
        run.questions.push({
          form: forms[bytes[at]], state: bytes[at + 1], order: Array.prototype.slice.call(bytes, at + 5, at + 5 + options)
        });
        at += 5 + options;
      }
      return run;
    }

    function arrange(run) {
      run.questions.forEach(function (question) {
        var form = question.form;
        play.insertBefore(form, bar);
        var list = one(".options", form);
        var kind = form.getAttribute("data-kind");
        if (kind === "spot" || kind === "true-false") { return; }
        if (kind === "match") {
          all("select", form).forEach(function (select) {
            question.order.forEach(function (option) { select.appendChild(one("option[value='" + option + "']", select)); });
          });
          return;
        }
        question.order.forEach(function (option) { list.appendChild(one("[data-option='" + option + "']", list)); });
        letters(form);
      });
    }

    function letters(form) {
      all(".options > [data-option]", form).forEach(function (item, place) {
        var letter = one(".letter", item);
        if (letter) { letter.textContent = String.fromCharCode(65 + place); }
        toggle(one("[data-up]", item), place > 0);
        toggle(one("[data-down]", item), Boolean(item.nextElementSibling));
      });
    }

    function answer(form) {
      var kind = form.getAttribute("data-kind");
      if (kind === "order") {
        var steps = all(".options > [data-option]", form).map(function (item) { return Number(item.getAttribute("data-option")); });
        return [2, steps.length].concat(steps);
      }
      if (kind === "match") {
        var chosen = all("select", form).map(function (select) { return Number(select.value); });
        return chosen.every(function (value) { return value === 255; }) ? null : [2, chosen.length].concat(chosen);
      }
      var marks = 0;
      all("input", form).forEach(function (input) { if (input.checked) { marks += Math.pow(2, Number(input.value)); } });
      return marks === 0 ? null : [1, marks & 255, marks >>> 8 & 255, marks >>> 16 & 255, marks >>> 24];
    }

    function wipe(form) {
      form.reset();
      all("input, select, [data-up], [data-down], [data-check]", form).forEach(function (field) { field.disabled = false; });
      all(".chosen, .is-right-now, .is-wrong-now", form).forEach(function (item) {
        item.classList.remove("chosen", "is-right-now", "is-wrong-now");
      });
      all(".why-now", form).forEach(function (item) { item.parentNode.removeChild(item); });
      one("[data-result]", form).textContent = "";
      form.classList.remove("answered");
    }

    // Shows what the engine says of an answer: a word, and why, below each option that was chosen or is right.
    function tell(form, state) {
      var details = answers[forms.indexOf(form)];
      var kind = form.getAttribute("data-kind");
      var result = one("[data-result]", form);
      form.classList.add("answered");
      all("input, select, [data-up], [data-down], [data-check]", form).forEach(function (field) { field.disabled = true; });
      all(".options > [data-option]", form).forEach(function (item, place) {
        var option = item.getAttribute("data-option");
        var why = one("[data-why='" + option + "']", details);
        var input = one("input", item);
        var select = one("select", item);
        var isChosen = input ? input.checked : true;
        var isRight = input ? Boolean(why && why.classList.contains("is-right"))
          : kind === "order" ? Number(option) === place : Boolean(select && select.value === option);
        if (isChosen) { item.classList.add("chosen"); }
        if (isRight) { item.classList.add("is-right-now"); } else if (isChosen) { item.classList.add("is-wrong-now"); }
        if (input && isChosen && !why) {
          var plain = document.createElement("p");
          plain.className = "why-now";
          plain.textContent = word("plain");
          item.appendChild(plain);
        }
        if (input && why && (isChosen || isRight)) {
          var note = document.createElement("div");
          note.className = "why-now";
          if (isRight) {
            var mark = document.createElement("b");
            mark.className = "mark";
            mark.textContent = word("right");
            note.appendChild(mark);
          }
          Array.prototype.forEach.call(why.childNodes, function (node) {
            if (node.nodeType !== 1 || !(/letter|mark/).test(node.className)) { note.appendChild(node.cloneNode(true)); }
          });
          item.appendChild(note);
        }
      });
      result.textContent = "";
      var headline = document.createElement("p");
      headline.className = "verdict state-" + state;
      headline.textContent = word(state === 3 ? "right" : state === 2 ? "partly" : "notYet");
      result.appendChild(headline);
      // An order and its pairs are told as a whole.
      if (kind === "order" || kind === "match") { result.appendChild(one(".whys", details).cloneNode(true)); }
      result.appendChild(one("[data-explanation]", details).cloneNode(true));
    }

    function show(focus) {
      var run = read();
      var isOver = run.place === run.count;
      forms.forEach(function (form) { toggle(form, false); });
      run.questions.forEach(function (question, place) {
        toggle(question.form, showsAll ? true : place === run.place && !isOver);
        toggle(one("[data-check]", question.form), question.state === 0);
      });
      var current = isOver ? null : run.questions[run.place];
      var progress = one("[data-progress]", bar);
      progress.textContent = isOver || showsAll ? "" : fill(word("progress"), {n: run.place + 1, total: run.count});
      toggle(one("[data-back]", bar), !showsAll && run.place > 0);
      toggle(one("[data-next]", bar), !showsAll && !isOver && run.place < run.count - 1);
      toggle(one("[data-finish]", bar), !isOver && (showsAll || run.place === run.count - 1));
      toggle(one("[data-again]", bar), true);
      // Going on is the next thing to do only where nothing is left to answer.
      bar.classList.toggle("ready", run.questions.every(function (question, place) {
        return question.state > 0 || !(showsAll || place === run.place);
      }));
      toggle(summary, isOver);
      if (isOver) { sum(run); }
      if (focus && isOver) { one("h2", summary).focus(); }
      if (focus && current && !showsAll) { one("h2", current.form).focus(); }
    }

    function sum(run) {
      one("[data-score]", summary).textContent =
        fill(word("score"), {percent: run.percent}) + "\n" + word(run.passed ? "passed" : "below");
      all("[data-goals] li", summary).forEach(function (item, place) {
        var goal = run.goals[place];
        toggle(item, Boolean(goal && goal.asked));
        if (goal && goal.most) {
          var share = Math.round(goal.points * 100 / goal.most);
          one("[data-goal]", item).textContent = share + "%";
          item.className = share === 100 ? "full" : "";
        }
      });
      var list = one("[data-more] ul", summary);
      var seen = {};
      list.textContent = "";
      run.questions.forEach(function (question) {
        if (question.state === 3) { return; }
        all("[data-explanation] a", answers[forms.indexOf(question.form)]).forEach(function (link) {
          var href = link.getAttribute("href");
          if (seen[href] || /^tel:/.test(href)) { return; }
          seen[href] = true;
          var item = document.createElement("li");
          item.appendChild(link.cloneNode(true));
          list.appendChild(item);
        });
      });
      toggle(one("[data-more]", summary), list.children.length > 0);
    }

    function again() {
      forms.forEach(wipe);
      restart();
      arrange(read());
      show(false);
    }

    answers.forEach(function (details) { toggle(details, false); });
    forms.forEach(function (form) {
      form.addEventListener("submit", function (event) {
        event.preventDefault();
        var run = read();
        var place = run.questions.findIndex(function (question) { return question.form === form; });
        if (showsAll) { send([5, place]); }
        var given = answer(form);
        if (!given) { return one("[data-result]", form).textContent = word("choose"); }
        if (send(given) !== 0) { return; }
        tell(form, read().questions[place].state);
        show(false);
        one("[data-result]", form).focus();
      });
    });
    on("[data-up], [data-down]", function (event, button) {
      var item = button.closest("[data-option]");
      var other = button.hasAttribute("data-up") ? item.previousElementSibling : item.nextElementSibling;
      if (!other) { return; }
      item.parentNode.insertBefore(item, button.hasAttribute("data-up") ? other : other.nextElementSibling);
      var form = item.closest("form");
      letters(form);
      var place = Array.prototype.indexOf.call(item.parentNode.children, item) + 1;
      one("[data-result]", form).textContent = fill(word("moved"), {n: place});
      (button.hidden ? one("[data-up]:not([hidden]), [data-down]:not([hidden])", item) : button).focus();
    });
    on("[data-back]", function () { send([4]); show(true); });
    on("[data-next]", function () { send([3]); show(true); });
    on("[data-finish]", function () { send([9]); show(true); });
    on("[data-again]", function () {
      again();
      var run = read();
      one("h2", run.questions[0].form).focus();
    });
    arrange(read());
    return {show: show, again: again};
  }

  // A story.

  function story(send, view, restart) {
    var scenes = all("[data-scene]", play);
    var bar = one("[data-bar]", play);
    var ask = one("[data-paper-ask]", bar);

    function show(focus) {
      var bytes = view();
      var current = scenes[bytes[1]];
      scenes.forEach(function (scene) { toggle(scene, scene === current); });
      all("[data-part]", current).forEach(function (part, place) { toggle(part, bytes[5 + place] === 1); });
      one("[data-progress]", bar).textContent = fill(word("step"), {n: bytes[3] + 1});
      toggle(one("[data-undo]", bar), bytes[3] > 0);
      toggle(one("[data-again]", bar), bytes[3] > 0);
      toggle(one("[data-paper]", bar), bytes[2] !== 0);
      toggle(ask, false);
      if (focus) { one("h2", current).focus(); }
    }

    function again() {
      restart();
      all("form", play).forEach(function (form) { form.reset(); });
      all("[data-deadline-result]", play).forEach(function (result) { result.textContent = ""; });
      show(false);
    }

    all("[data-scene]", play).forEach(function (scene) {
      all("[data-choice]", scene).forEach(function (link, place) {
        // A way is taken, not gone to: nothing is put into the address or the history.
        var button = document.createElement("button");
        button.type = "button";
        button.className = "way";
        button.setAttribute("data-choice", "");
        button.innerHTML = link.innerHTML;
        link.parentNode.replaceChild(button, link);
        button.addEventListener("click", function () { send([8, place]); show(true); });
      });
    });
    on("[data-undo]", function () { send([4]); show(true); });
    on("[data-again]", function () { again(); show(true); });
    on("[data-paper]", function () { toggle(ask, true); one("p", ask).focus(); });
    on("[data-paper-no]", function () { toggle(ask, false); one("[data-paper]", bar).focus(); });
    on("[data-paper-yes]", function () {
      toggle(ask, false);
      print();
    });
    // However it is printed, only the list comes on paper: without the page's title, without pages to read on, and
    // with the number of whoever is named. The page's own button would not ask first.
    if (ask) {
      document.documentElement.classList.add("paper");
      all("[data-print]").forEach(function (button) { button.parentNode.removeChild(button); });
      all("[data-part] p").forEach(function (text) {
        if (text.childNodes.length === 1 && text.firstChild.nodeName === "A" && !(/^tel:/).test(text.firstChild.getAttribute("href"))) {
          text.className = "read-on";
        }
      });
      all("[data-part] .tel:not(.number)").forEach(function (link) {
        link.setAttribute("data-number", link.title.split(" ").pop());
      });
    }
    return {show: show, again: again};
  }

  // The last day of a period, worked out on this device.

  function deadline(form, engine) {
    var months = Number(form.getAttribute("data-deadline"));
    var field = one("input", form);
    var result = one("[data-deadline-result]", form);
    toggle(form, true);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var parts = (/^(\d{4})-(\d\d)-(\d\d)$/).exec(field.value);
      var now = new Date();
      var today = now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
      var from = parts ? Number(parts[1]) * 10000 + Number(parts[2]) * 100 + Number(parts[3]) : 0;
      var day = parts ? engine.months(Number(parts[1]), Number(parts[2]), Number(parts[3]), months) : 0;
      if (!day || from > today) {
        result.textContent = form.getAttribute("data-t-wrong");
      } else {
        var date = Math.floor(day / 10000) + "-" + String(Math.floor(day / 100) % 100).padStart(2, "0") + "-" + String(day % 100).padStart(2, "0");
        result.textContent = fill(form.getAttribute(day < today ? "data-t-past" : "data-t-result"), {date: date});
      }
      result.focus();
    });
  }
})();

/// What a served page loads: a classic script, so that it may stand in any page.
///
/// A hidden page lets go of its connection, for a browser keeps only six to one server; it asks
/// for what it missed when it is looked at again.
let liveScript = """
  (function () {
    "use strict";
    var folder = "/__nightlight/";
    var since = new URL(document.currentScript.src).searchParams.get("since") || "";
    var source = null;
    var host = null;
    var dismissed = "";

    function connect() {
      if (source || document.visibilityState === "hidden") return;
      source = new EventSource(folder + "events?since=" + encodeURIComponent(since));
      source.addEventListener("reload", function () {
        disconnect();
        location.reload();
      });
      source.addEventListener("diagnostics", function (event) {
        since = event.lastEventId || since;
        show(event.data);
      });
      source.addEventListener("error", function () {
        if (!source || source.readyState !== EventSource.CLOSED) return;
        disconnect();
        setTimeout(connect, 1000);
      });
    }

    function disconnect() {
      if (source) source.close();
      source = null;
    }

    function element(name, className, text) {
      var made = document.createElement(name);
      if (className) made.className = className;
      if (text) made.textContent = text;
      return made;
    }

    function parsed(line) {
      try {
        return JSON.parse(line);
      } catch (fault) {
        return { severity: "error", message: line };
      }
    }

    function item(diagnostic) {
      var row = element("li", diagnostic.severity === "warning" ? "warning" : "error");
      var place = diagnostic.file || "";
      if (diagnostic.line) place += ":" + diagnostic.line + ":" + diagnostic.column;
      row.appendChild(element("p", "place", place));
      var name = diagnostic.id ? " [" + diagnostic.id + "]" : "";
      row.appendChild(element("p", "message", (diagnostic.severity || "error") + ": " + diagnostic.message + name));
      (diagnostic.notes || []).forEach(function (note) {
        row.appendChild(element("p", "note", "note: " + note.message));
      });
      if (diagnostic.fix) row.appendChild(element("p", "note", "help: " + diagnostic.fix));
      return row;
    }

    function hide() {
      if (host) host.remove();
      host = null;
    }

    function show(text) {
      hide();
      if (!text || text === dismissed) return;
      var all = text.split("\\n").filter(Boolean).map(parsed);
      host = element("div");
      host.lang = "en";
      host.dir = "ltr";
      var root = host.attachShadow({ mode: "open" });
      var style = element("link");
      style.rel = "stylesheet";
      style.href = folder + "live.css";
      root.appendChild(style);
      var panel = element("section", "panel");
      panel.setAttribute("role", "status");
      panel.setAttribute("aria-label", "Nightlight diagnostics");
      var head = element("header");
      head.appendChild(element("h2", "", all.length === 1 ? "1 diagnostic" : all.length + " diagnostics"));
      var close = element("button", "", "Close");
      close.type = "button";
      close.addEventListener("click", function () {
        dismissed = text;
        hide();
      });
      head.appendChild(close);
      panel.appendChild(head);
      var list = element("ol");
      all.slice(0, 100).forEach(function (diagnostic) {
        list.appendChild(item(diagnostic));
      });
      panel.appendChild(list);
      if (all.length > 100) panel.appendChild(element("p", "note", "and " + (all.length - 100) + " more"));
      root.appendChild(panel);
      document.documentElement.appendChild(host);
    }

    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState === "hidden") disconnect();
      else connect();
    });
    window.addEventListener("pagehide", disconnect);
    window.addEventListener("pageshow", connect);
    connect();
  })();

  """

/// How the panel of diagnostics looks, apart from the page's own style.
let liveStyle = """
  :host {
    all: initial;
    position: fixed;
    inset: auto 0 0 0;
    z-index: 2147483646;
  }
  .panel {
    box-sizing: border-box;
    max-height: 50vh;
    overflow: auto;
    padding: 0.75rem 1rem;
    color: #f5efe6;
    background: #2a2430;
    border-top: 4px solid #e8a33d;
    font: 0.9375rem/1.5 ui-monospace, "Noto Sans Mono CJK TC", monospace;
  }
  header { display: flex; align-items: center; justify-content: space-between; }
  h2 { margin: 0; font-size: 1rem; }
  button {
    padding: 0.25rem 0.75rem;
    color: inherit;
    background: transparent;
    border: 1px solid currentColor;
    border-radius: 0.25rem;
    font: inherit;
  }
  button:focus-visible { outline: 3px solid #e8a33d; outline-offset: 2px; }
  ol { margin: 0.5rem 0 0; padding: 0; list-style: none; }
  li { margin: 0.5rem 0; padding-left: 0.75rem; border-left: 4px solid #ff8a7a; overflow-wrap: anywhere; }
  li.warning { border-color: #f2c14e; }
  p { margin: 0; }
  .place { font-weight: bold; }
  .note { color: #cfc4d6; }
  @media print { :host { display: none; } }

  """

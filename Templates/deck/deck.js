// Plays a deck: one slide at a time, an overview, a presenter's window. Nothing is stored, nothing is asked of anybody.
(() => {
  'use strict';
  const root = document.documentElement;
  // The presenter's window is the same file, opened by the deck; from a folder only messages pass between the two.
  const isDesk = location.hash === '#desk' && Boolean(window.opener);
  root.classList.add(isDesk ? 'presenter' : 'stage');

  const start = () => {
    const find = (id) => document.getElementById(id);
    const leaves = [...document.querySelectorAll('.leaf')];
    const quarters = leaves.map((leaf) => Number(leaf.dataset.quarters));
    // Each change has its number, so that a window knows which of two states is the newer.
    const state = { at: 0, step: 0, black: false, dark: false, clock: false, kept: 0, since: 0, turn: 0 };
    let isOverview = false;
    let peer = isDesk ? window.opener : null;
    let typed = '';
    let typing = 0;
    let hiding = 0;
    let larger = 1;

    const steps = (leaf) => (leaf.querySelector('.question') ? 1 : 0);
    const spent = () => state.kept + (state.since ? Date.now() - state.since : 0);
    const minutes = (milliseconds) => {
      const seconds = Math.max(0, Math.floor(milliseconds / 1000));
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    };

    // What is too long for its slide with this machine's letters is made smaller.
    const fit = (slide) => {
      const body = slide.querySelector('.body');
      if (!body || !slide.clientHeight) return;
      body.style.fontSize = '';
      const size = parseFloat(getComputedStyle(body).fontSize);
      const isOver = () => body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1;
      for (let part = 0.96; part > 0.48 && isOver(); part -= 0.04) body.style.fontSize = `${size * part}px`;
    };

    const copy = (place, leaf, isOpen) => {
      const frame = find(place);
      frame.replaceChildren();
      frame.classList.toggle('dark', state.dark);
      frame.classList.toggle('light', !state.dark);
      if (!leaf) return;
      const slide = leaf.querySelector('.slide').cloneNode(true);
      slide.classList.toggle('open', isOpen);
      frame.append(slide);
      fit(slide);
    };

    const showDesk = () => {
      const leaf = leaves[state.at];
      const isTold = state.step > 0;
      copy('now', leaf, isTold);
      const isAsking = !isTold && steps(leaf) > 0;
      const next = isAsking ? leaf : leaves[state.at + 1];
      copy('coming', next, isAsking);
      find('end').hidden = Boolean(next);
      find('where').textContent = `${state.at + 1} / ${leaves.length}${state.black ? ' ■' : ''}`;
      const said = find('said');
      const script = leaf.querySelector('.script');
      said.replaceChildren(...(script ? [script.cloneNode(true)] : []));
      said.scrollTop = 0;
      tick();
    };

    const show = () => {
      leaves.forEach((leaf, index) => {
        leaf.classList.toggle('on', index === state.at);
        leaf.classList.toggle('open', index === state.at && state.step > 0);
      });
      if (isDesk) {
        showDesk();
        return;
      }
      root.classList.toggle('dark', state.dark);
      find('black').hidden = !state.black;
      find('line').hidden = false;
      find('line').style.width = `${((state.at + 1) / leaves.length) * 100}%`;
      find('clock').hidden = !state.clock;
      fit(leaves[state.at].querySelector('.slide'));
      const heading = leaves[state.at].querySelector('h2');
      const words = `${state.at + 1} / ${leaves.length} ${heading ? heading.textContent : ''}`;
      if (find('live').textContent !== words) find('live').textContent = words;
      try { history.replaceState(null, '', `#${leaves[state.at].id}`); } catch { /* some browsers refuse it in folders */ }
      tick();
    };

    const send = () => {
      if (!peer || peer.closed) return;
      peer.postMessage({ deck: 'nightlight', kind: 'state', state: { ...state } }, '*');
    };

    const change = (changes) => {
      Object.assign(state, changes, { turn: state.turn + 1 });
      show();
      send();
    };

    // Takes over what is newer. Where both windows changed at once, the hall is right.
    const take = (next) => {
      if (!next || !Number.isInteger(next.at) || next.at < 0 || next.at >= leaves.length) return;
      if (!Number.isInteger(next.turn) || next.turn < state.turn || (!isDesk && next.turn === state.turn)) return;
      const before = JSON.stringify(state);
      for (const key of ['at', 'step', 'kept', 'since', 'turn']) if (Number.isFinite(next[key])) state[key] = next[key];
      for (const key of ['black', 'dark', 'clock']) state[key] = Boolean(next[key]);
      if (JSON.stringify(state) !== before) show();
    };

    addEventListener('message', (event) => {
      const message = event.data;
      if (!message || message.deck !== 'nightlight') return;
      if (isDesk ? event.source !== window.opener : !event.source || event.source === window) return;
      if (message.kind === 'state' && (isDesk || event.source === peer)) take(message.state);
      if (message.kind === 'hello' && !isDesk) {
        peer = event.source;
        // After this window was loaded again, the presenter's knows where the talk was.
        take(message.state);
        send();
      }
    });

    const go = (at, step) => {
      const place = Math.min(Math.max(at, 0), leaves.length - 1);
      const begins = place > 0 && !state.since && !state.kept;
      change({ at: place, step: step || 0, black: false, ...(begins ? { since: Date.now() } : {}) });
    };

    const overview = (isOn) => {
      if (isDesk) return;
      isOverview = isOn;
      root.classList.toggle('overview', isOn);
      root.classList.toggle('stage', !isOn);
      leaves.forEach((leaf) => {
        if (isOn) leaf.tabIndex = 0;
        else leaf.removeAttribute('tabindex');
        if (isOn) fit(leaf.querySelector('.slide'));
      });
      if (isOn) leaves[state.at].focus();
      else show();
    };

    const desk = () => {
      const address = location.href.split('#')[0];
      peer = window.open(`${address}#desk`, 'nightlight-desk', 'popup,width=1100,height=760');
    };

    const print = (handout) => {
      find('paper').close();
      root.dataset.handout = handout;
      window.print();
    };
    addEventListener('beforeprint', () => {
      if (!root.dataset.handout) root.dataset.handout = 'notes';
      document.querySelectorAll('.body').forEach((body) => { body.style.fontSize = ''; });
      document.querySelectorAll('.notes').forEach((notes) => { notes.open = true; });
    });
    addEventListener('afterprint', () => {
      delete root.dataset.handout;
      show();
    });

    const actions = {
      on: () => (state.black ? change({ black: false })
        : state.step < steps(leaves[state.at]) ? change({ step: state.step + 1 })
          : state.at < leaves.length - 1 ? go(state.at + 1) : undefined),
      back: () => (state.black ? change({ black: false })
        : state.step > 0 ? change({ step: 0 }) : go(state.at - 1)),
      first: () => go(0),
      last: () => go(leaves.length - 1),
      overview: () => overview(!isOverview),
      black: () => change({ black: !state.black }),
      theme: () => change({ dark: !state.dark }),
      clock: () => change({ clock: !state.clock }),
      full: () => (document.fullscreenElement ? document.exitFullscreen()
        : root.requestFullscreen && root.requestFullscreen().catch(() => {})),
      desk: () => { if (!isDesk) desk(); },
      paper: () => { if (!isDesk) find('paper').showModal(); },
      keys: () => find('keys').showModal(),
      start: () => (state.since ? change({ kept: spent(), since: 0 }) : change({ since: Date.now() })),
      reset: () => change({ kept: 0, since: 0 }),
      smaller: () => resize(-0.1),
      larger: () => resize(0.1),
    };

    const resize = (by) => {
      larger = Math.min(2, Math.max(0.6, larger + by));
      find('said').style.setProperty('--larger', larger);
    };

    const keys = {
      ArrowRight: 'on', ArrowDown: 'on', PageDown: 'on', ' ': 'on', Enter: 'on', n: 'on',
      ArrowLeft: 'back', ArrowUp: 'back', PageUp: 'back', Backspace: 'back', Home: 'first', End: 'last',
      o: 'overview', Escape: 'overview', b: 'black', '.': 'black', t: 'theme', c: 'clock', f: 'full', p: 'desk',
      l: 'paper', '?': 'keys', h: 'keys', s: 'start', r: 'reset', '+': 'larger', '-': 'smaller',
    };

    const type = (digit) => {
      typed = digit === '' ? '' : (typed + digit).slice(-3);
      clearTimeout(typing);
      find('typed').hidden = typed === '' || isDesk;
      find('typed').textContent = typed;
      if (typed) typing = setTimeout(() => type(''), 4000);
    };

    const overviewKey = (key) => {
      const place = leaves.indexOf(document.activeElement);
      const columns = getComputedStyle(find('slides')).gridTemplateColumns.split(' ').length;
      const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key];
      if (by) {
        const next = leaves[Math.min(Math.max((place < 0 ? state.at : place) + by, 0), leaves.length - 1)];
        next.focus();
        return true;
      }
      if ((key === 'Enter' || key === ' ') && place >= 0) {
        overview(false);
        go(place);
        return true;
      }
      return false;
    };

    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const isPressed = document.activeElement && document.activeElement.tagName === 'BUTTON';
      if (isPressed && (key === 'Enter' || key === ' ')) return;
      if (isOverview && overviewKey(key)) {
        event.preventDefault();
        return;
      }
      if (/^[0-9]$/.test(key)) {
        type(key);
        return;
      }
      if (key === 'Enter' && typed) {
        const place = Number(typed) - 1;
        type('');
        if (isOverview) overview(false);
        if (place >= 0) go(place);
        return;
      }
      const isBack = key === ' ' && event.shiftKey;
      const name = isBack ? 'back' : keys[key];
      if (!name) return;
      // Leaving the whole screen by Escape is the browser's own, and brings nothing else about.
      if (key === 'Escape' && typed) type('');
      else actions[name]();
      event.preventDefault();
    });

    document.addEventListener('click', (event) => {
      const button = event.target.closest('[data-do]');
      if (button) {
        actions[button.dataset.do]();
        button.blur();
        return;
      }
      if (event.target.closest('[data-close]')) {
        event.target.closest('dialog').close();
        return;
      }
      const paper = event.target.closest('[data-paper]');
      if (paper) {
        print(paper.dataset.paper);
        return;
      }
      const leaf = event.target.closest('.leaf');
      if (isOverview && leaf) {
        overview(false);
        go(leaves.indexOf(leaf));
      } else if (event.target === find('black')) {
        change({ black: false });
      }
    });

    let touch = null;
    document.addEventListener('touchstart', (event) => {
      touch = event.touches.length === 1 ? { x: event.touches[0].clientX, y: event.touches[0].clientY } : null;
    }, { passive: true });
    document.addEventListener('touchend', (event) => {
      if (!touch || isOverview || isDesk) return;
      const x = event.changedTouches[0].clientX - touch.x;
      const y = event.changedTouches[0].clientY - touch.y;
      touch = null;
      if (Math.abs(x) > 50 && Math.abs(x) > 2 * Math.abs(y)) (x < 0 ? actions.on : actions.back)();
    }, { passive: true });

    document.addEventListener('pointermove', () => {
      if (isDesk) return;
      find('bar').classList.add('seen');
      clearTimeout(hiding);
      hiding = setTimeout(() => find('bar').classList.remove('seen'), 3000);
    });
    addEventListener('resize', () => { if (!isOverview) show(); });

    const tick = () => {
      if (!isDesk) {
        find('clock').textContent = minutes(spent());
        return;
      }
      const day = new Date();
      find('time').textContent = `${day.getHours()}:${String(day.getMinutes()).padStart(2, '0')}`;
      // What should have been said by the end of this slide, and altogether.
      const until = quarters.slice(0, state.at + 1).reduce((sum, one) => sum + one, 0) * 15000;
      find('spent').textContent = minutes(spent());
      find('spent').className = spent() > until ? 'late' : state.since ? '' : 'paused';
      find('planned').textContent = `${minutes(until)} / ${minutes(Number(find('desk').dataset.planned) * 15000)}`;
      const isAlone = !window.opener || window.opener.closed;
      find('alone').hidden = !isAlone;
      if (!isAlone) {
        window.opener.postMessage({ deck: 'nightlight', kind: 'hello', state: { ...state } }, '*');
      }
    };

    if (isDesk) {
      find('desk').hidden = false;
      setInterval(tick, 500);
    } else {
      find('bar').hidden = false;
      const asked = leaves.findIndex((leaf) => `#${leaf.id}` === decodeURIComponent(location.hash));
      if (asked > 0) state.at = asked;
      setInterval(tick, 500);
    }
    show();
  };

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();

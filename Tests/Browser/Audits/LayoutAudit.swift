extension Audit {
  /// What makes the page wider than its window, or is cut off at an edge.
  ///
  /// The width is given: on a phone the window's own `innerWidth` grows with what does not fit.
  static func layout(width: Int) -> Audit {
    Audit(
      script: """
        const width = \(width);
        const folds = all('details:not([open])');
        for (const fold of folds) fold.open = true;
        const wrong = [];
        const scrolls = (e) => {
          for (let up = e.parentElement; up && up !== document.body; up = up.parentElement)
            if (getComputedStyle(up).overflowX !== 'visible') return true;
          return false;
        };
        if (document.scrollingElement.scrollWidth > width) {
          const wide = all('body *').filter((e) => {
            const box = boxOf(e);
            return box.width > 1 && (box.right > width + 0.5 || box.left < -0.5) && !scrolls(e);
          });
          const inner = wide.filter((e) => !wide.some((other) => other !== e && e.contains(other)));
          wrong.push(...inner.slice(0, 4).map((e) => `too wide: ${named(e)}`));
          if (!inner.length) wrong.push(`it is ${document.scrollingElement.scrollWidth} px wide`);
        }
        for (const e of all('body *')) {
          if (!/hidden|clip/.test(getComputedStyle(e).overflowX) || !isSeen(e)) continue;
          if (e.scrollWidth > e.clientWidth + 1) wrong.push(`cut off: ${named(e)}`);
        }
        for (const fold of folds) fold.open = false;
        return wrong;
        """)
  }

  /// What lies under the fixed bar when the page is scrolled to its end.
  static let coveredEnd = Audit(
    script: """
      scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      return all('footer a, footer p').filter((e) => {
        if (!isSeen(e)) return false;
        const box = e.getClientRects()[0];
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return !(top && (e.contains(top) || top.contains(e)));
      }).map((e) => `covered at the end of the page: ${named(e)}`);
      """)

  /// Turns the page into one of a language written from right to left, with words of the same length in Arabic.
  static let makeArabic = Audit(
    script: """
      const words = 'هذا ليس خطأك خذ نفسا عميقا لست وحدك وهناك من يساعدك اليوم وغدا المعلومات'.split(' ');
      document.documentElement.lang = 'ar';
      document.documentElement.dir = 'rtl';
      for (const e of all('[lang]:not(html)')) { e.removeAttribute('lang'); e.removeAttribute('dir'); }
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walk.nextNode()) if (/\\p{L}/u.test(walk.currentNode.data)) texts.push(walk.currentNode);
      let next = 0;
      for (const text of texts) {
        if (/script|style/i.test(text.parentElement.tagName)) continue;
        // A Han character is about as wide as two letters.
        const length = [...text.data].reduce((n, c) => n + (/\\p{Script=Han}/u.test(c) ? 2 : 1), 0);
        let arabic = '';
        while (arabic.length < length) arabic += (arabic && ' ') + words[next++ % words.length];
        text.data = arabic;
      }
      return [];
      """)

  /// What does not begin at the right in a page written from right to left.
  static let mirrored = Audit(
    script: """
      const wrong = [];
      const title = document.querySelector('main h1'), main = document.querySelector('main');
      if (getComputedStyle(title).direction !== 'rtl') wrong.push('the heading runs from left to right');
      const range = document.createRange();
      for (const e of all('main p, main h1, main h2').filter(isSeen)) {
        if (/center/.test(getComputedStyle(e).textAlign) || e.closest('figure, .turn')) continue;
        range.selectNodeContents(e);
        const line = range.getClientRects()[0], box = boxOf(e);
        const padding = parseFloat(getComputedStyle(e).paddingRight) + parseFloat(getComputedStyle(e).borderRightWidth);
        if (line && getComputedStyle(e).display === 'block' && box.right - padding - line.right > 2)
          wrong.push(`begins ${Math.round(box.right - padding - line.right)} px from the right: ${named(e)}`);
      }
      return wrong;
      """)
}

extension Audit {
  /// Faults of the page's bones: headings, pictures, ids, landmarks, links without an end.
  static let structure = Audit(
    script: """
      const wrong = [];
      const titles = all('h1');
      if (titles.length !== 1) wrong.push(`${titles.length} headings of the first level`);
      let level = 0;
      for (const heading of all('h1, h2, h3, h4, h5, h6')) {
        const own = Number(heading.tagName[1]);
        if (own > level + 1) wrong.push(`level ${own} after level ${level}: ${named(heading)}`);
        if (!heading.textContent.trim()) wrong.push(`empty: ${named(heading)}`);
        level = own;
      }
      for (const picture of all('img')) if (!picture.hasAttribute('alt')) wrong.push(`no alt: ${picture.src}`);
      for (const picture of all('img'))
        if (picture.complete && picture.naturalWidth === 0 && picture.loading !== 'lazy')
          wrong.push(`it does not load: ${picture.src}`);
      for (const drawing of all('svg')) {
        const isHidden = !!drawing.closest('[aria-hidden=true]');
        if (!isHidden && !(drawing.getAttribute('role') === 'img' && (drawing.getAttribute('aria-label')
          || drawing.getAttribute('aria-labelledby') || drawing.querySelector('title'))))
          wrong.push(`neither hidden nor named: ${named(drawing)}`);
      }
      const ids = all('[id]').map((e) => e.id);
      for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) wrong.push(`id given twice: ${id}`);
      for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'])
        for (const e of all(`[${name}]`))
          for (const id of e.getAttribute(name).split(/\\s+/))
            if (!document.getElementById(id)) wrong.push(`${name} names ${id}, which is not there`);
      for (const link of all('a[href^="#"]')) {
        const id = decodeURIComponent(link.getAttribute('href').slice(1));
        if (!id || !document.getElementById(id)) wrong.push(`it leads nowhere: ${named(link)} → #${id}`);
      }
      if (!document.title.trim()) wrong.push('no title');
      if (all('main').length !== 1) wrong.push(`${all('main').length} main parts`);
      for (const table of all('table')) {
        if (!table.querySelector('th')) wrong.push('a table without headings');
      }
      for (const e of all('[tabindex]')) if (Number(e.getAttribute('tabindex')) > 0) wrong.push(`tabindex above 0: ${named(e)}`);
      for (const e of all('iframe, object, embed, base, form[action]')) wrong.push(`has no place here: ${named(e)}`);
      return wrong;
      """)

  /// Text whose script does not fit the language that it is said to be in, and language marks that say nothing.
  static let languages = Audit(
    script: """
      const wrong = new Set();
      for (const e of all('[lang]'))
        if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/.test(e.lang)) wrong.add(`lang="${e.lang}"`);
      const scripts = [
        [/[\\u3040-\\u30ff]/, ['ja']], [/\\p{Script=Bopomofo}/u, ['zh']], [/\\p{Script=Han}/u, ['zh', 'ja']],
        [/\\p{Script=Thai}/u, ['th']], [/\\p{Script=Arabic}/u, ['ar', 'fa', 'ur']],
        [/[ăđơưạ-ỹ]/i, ['vi']],
      ];
      const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const e = walk.currentNode.parentElement;
        if (/^(script|style|noscript|title)$/i.test(e.tagName)) continue;
        const language = e.closest('[lang]')?.lang.split('-')[0] ?? '';
        const script = scripts.find(([letters]) => letters.test(walk.currentNode.data));
        if (script && !script[1].includes(language))
          wrong.add(`marked as ${language || 'nothing'}: ${walk.currentNode.data.trim().slice(0, 30)} in ${named(e)}`);
      }
      return [...wrong];
      """)
}

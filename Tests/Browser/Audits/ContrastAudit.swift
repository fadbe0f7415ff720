extension Audit {
  /// Text too faint on its ground: under 4.5 to 1, or 3 to 1 where it is large (WCAG 1.4.3).
  static let contrast = Audit(
    script: """
      const folds = all('details:not([open])');
      for (const fold of folds) fold.open = true;
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const known = new Map();
      // The browser itself turns any notation (rgb, oklch, color-mix …) into numbers.
      const rgba = (color) => {
        if (!known.has(color)) {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = color;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
          known.set(color, [r, g, b, a / 255]);
        }
        return known.get(color);
      };
      const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
      const light = ([r, g, b]) => {
        const part = (v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
        return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
      };
      const ratio = (a, b) => {
        const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
        return (x + 0.05) / (y + 0.05);
      };
      const dark = matchMedia('(prefers-color-scheme: dark)').matches;
      const isScheme = getComputedStyle(document.documentElement).colorScheme.includes('dark');
      const canvasColor = dark && isScheme ? [18, 18, 18, 1] : [255, 255, 255, 1];
      const wrong = new Map();
      const groundOf = (e) => {
        const layers = [];
        for (let up = e; up; up = up.parentElement) {
          const style = getComputedStyle(up);
          if (style.backgroundImage !== 'none') wrong.set(`a picture lies under the text of ${named(up)}`, 1);
          const color = rgba(style.backgroundColor);
          if (color[3] > 0) layers.push(color);
          if (color[3] === 1) break;
        }
        return layers.reverse().reduce((ground, layer) => over(layer, ground), canvasColor);
      };
      const check = (e, style, color, what, own = [0, 0, 0, 0]) => {
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || size >= 18.66 && parseInt(style.fontWeight) >= 700;
        let opacity = 1;
        for (let up = e; up; up = up.parentElement) opacity *= parseFloat(getComputedStyle(up).opacity);
        const ground = over(own, groundOf(e));
        const [r, g, b, a] = rgba(color);
        const found = ratio(over([r, g, b, a * opacity], ground), ground);
        if (found < (isLarge ? 3 : 4.5) - 0.005) wrong.set(`${found.toFixed(2)} ${what}${named(e)}`, 1);
      };
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const e = walk.currentNode.parentElement;
        if (!walk.currentNode.data.trim() || !isSeen(e)) continue;
        const style = getComputedStyle(e);
        check(e, style, e instanceof SVGElement ? style.fill : style.color, '');
      }
      for (const e of all('body *').filter(isSeen)) {
        for (const part of ['::before', '::after', '::placeholder', '::marker']) {
          const style = getComputedStyle(e, part);
          if (part === '::placeholder' ? e.placeholder : /["“].*\\S.*["”]|counter|attr/.test(style.content))
            check(e, style, style.color, part + ' of ', rgba(style.backgroundColor));
        }
      }
      for (const e of all('input:not([type=checkbox]), select, textarea').filter(isSeen))
        check(e, getComputedStyle(e), getComputedStyle(e).color, '');
      for (const fold of folds) fold.open = false;
      return [...wrong.keys()];
      """)
}

extension Audit {
  /// What is too small to hit: under 24 px (WCAG 2.2, 2.5.8, with its exceptions), main things under 44 px.
  static let targets = Audit(
    script: """
      const wrong = [];
      const seen = all(targets).filter((e) => isSeen(e) && !e.disabled);
      const isInSentence = (e) => {
        if (getComputedStyle(e).display !== 'inline') return false;
        const block = e.closest('p, li, td, th, dd, figcaption, h1, h2, h3, h4, blockquote, span, div');
        return !!block && block.textContent.trim().length > e.textContent.trim().length;
      };
      // How far the element answers to a finger around its middle, up to 44 px.
      const reach = (e) => {
        e.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const box = e.getClientRects()[0];
        const x = box.x + box.width / 2, y = box.y + box.height / 2;
        const walk = (dx, dy) => {
          let n = 0;
          while (n < 44) {
            const at = document.elementFromPoint(x + dx * (n + 1), y + dy * (n + 1));
            if (!at || !(e.contains(at) || e.labels && [...e.labels].some((l) => l.contains(at)))) break;
            n++;
          }
          return n;
        };
        return { width: walk(-1, 0) + walk(1, 0) + 1, height: walk(0, -1) + walk(0, 1) + 1 };
      };
      const middle = (e) => {
        const box = boxOf(e);
        return [box.x + scrollX + box.width / 2, box.y + scrollY + box.height / 2];
      };
      const hasSpace = (e) => {
        const [x, y] = middle(e);
        return seen.every((other) => {
          if (other === e || other.contains(e) || e.contains(other)) return true;
          const box = boxOf(other);
          const dx = Math.max(box.left + scrollX - x, 0, x - box.right - scrollX);
          const dy = Math.max(box.top + scrollY - y, 0, y - box.bottom - scrollY);
          return Math.hypot(dx, dy) >= 12;
        });
      };
      const main = 'button, summary, input:not([type=checkbox]), .exit, .to-help, .call, .brand, .find, .choices a, '
        + '.doors a, .urgent a, [rel=prev], [rel=next]';
      for (const e of seen) {
        if (isInSentence(e)) continue;
        const box = boxOf(e);
        const needed = e.matches(main) ? 44 : 24;
        if (box.width >= needed && box.height >= needed) continue;
        const size = reach(e);
        const width = Math.max(box.width, size.width), height = Math.max(box.height, size.height);
        if (width >= needed && height >= needed || needed === 24 && hasSpace(e)) continue;
        wrong.push(`${Math.round(width)} × ${Math.round(height)} px instead of ${needed}: ${named(e)}`);
      }
      return wrong;
      """)
}

extension Audit {
  /// What paper has no use for but shows all the same, and what it lacks.
  static let print = Audit(
    script: """
      const wrong = all('nav, .exit, .thumb, .skips, button, summary, input:not([type=checkbox]), form, .grip, .cover').filter(isSeen)
        .map((e) => `printed: ${named(e)}`);
      if (!all('main h1').some(isSeen)) wrong.push('no title');
      for (const e of all('*').filter(isSeen))
        if (/fixed|sticky/.test(getComputedStyle(e).position)) wrong.push(`it floats over every sheet: ${named(e)}`);
      return wrong;
      """)

  /// Numbers of the help box that paper does not show.
  static let printedHelp = Audit(
    script: """
      const boxes = all('.help');
      if (!boxes.length) return [];
      const numbers = all('.help a[href^="tel:"]');
      if (!numbers.length) return ['no number in the help box'];
      const digits = (text) => text.replace(/\\D/g, '');
      return numbers.filter((a) => !isSeen(a) || !digits(a.textContent)
        || !digits(a.href).endsWith(digits(a.querySelector('b')?.textContent ?? a.textContent).replace(/^0/, '')))
        .map((a) => `not printed with its number: ${named(a)}`);
      """)
}

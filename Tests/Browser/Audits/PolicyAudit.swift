extension Audit {
  /// What the page permits, announces or carries that leads away from the site.
  static let policy = Audit(
    script: """
      const wrong = [];
      const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
      if (!meta) return ['no policy'];
      const early = all('script, link, style').find((e) => e.compareDocumentPosition(meta) & 4);
      if (early) wrong.push(`before the policy: ${early.outerHTML.slice(0, 60)}`);
      const rules = new Map(meta.content.split(';').map((rule) => rule.trim().split(/\\s+/)).map(([n, ...v]) => [n, v]));
      for (const name of ['default-src', 'base-uri', 'form-action'])
        if (String(rules.get(name)) !== "'none'") wrong.push(`${name} is ${rules.get(name) ?? 'not there'}`);
      // Where something is played, the engine may run.
      const isPlayed = !!document.querySelector('[data-play]');
      for (const [name, sources] of rules)
        for (const source of sources)
          if (!/^'(none|self|sha(256|384|512)-[^']+)'$/.test(source) && !(isPlayed && name === 'script-src' && source === "'wasm-unsafe-eval'"))
            wrong.push(`${name} permits ${source}`);
      if (document.querySelector('meta[name=referrer]')?.content !== 'no-referrer') wrong.push('it tells where one comes from');
      const isAway = (url) => /^(https?:)?\\/\\//i.test(url ?? '');
      for (const e of all('script, img, source, video, audio, iframe, embed, object, image, use'))
        for (const name of ['src', 'srcset', 'data', 'href', 'xlink:href'])
          if (isAway(e.getAttribute(name))) wrong.push(`from elsewhere: ${e.outerHTML.slice(0, 80)}`);
      for (const e of all('link'))
        if (isAway(e.getAttribute('href')) && !/^(canonical|alternate)$/.test(e.rel)) wrong.push(`hint: ${e.outerHTML}`);
      for (const e of all('a[ping], [style], meta[http-equiv=refresh], script[type=speculationrules], script[type=module]'))
        wrong.push(`has no place here: ${e.outerHTML.slice(0, 80)}`);
      for (const e of all('*'))
        for (const { name } of e.attributes) if (/^on/i.test(name)) wrong.push(`a script in an attribute: ${name}`);
      for (const e of all('script:not([src])')) if (!e.type || /javascript/.test(e.type)) wrong.push('a script in the page');
      return wrong;
      """)
}

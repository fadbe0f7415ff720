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
      for (const [name, sources] of rules)
        for (const source of sources)
          if (!/^'(none|self|sha(256|384|512)-[^']+)'$/.test(source)) wrong.push(`${name} permits ${source}`);
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

  /// Words about the subject where somebody beside the reader may see them: title, address, ids, files, previews.
  static let outside = Audit(
    script: """
      const subject = new RegExp('性影像|性剝削|性侵|性騷|裸|私密|不雅|外流|散布|勒索|偷拍|換臉|深偽|色情|猥褻|被害|'
        + 'sex|nude|naked|intimate|porn|blackmail|extort|abuse|exploit|victim|deepfake|grooming|leak', 'i');
      const wrong = [];
      const look = (what, text) => {
        const found = decodeURIComponent(text ?? '').match(subject);
        if (found) wrong.push(`${what}: ${found[0]}`);
      };
      look('title', document.title);
      look('address', location.pathname.split('/').slice(-3).join('/'));
      for (const e of all('[id]')) look('id', e.id);
      for (const e of all('img')) look('picture', e.getAttribute('src'));
      for (const e of all('link')) look('link', (e.getAttribute('href') ?? '') + (e.title ?? ''));
      for (const e of all('meta[name], meta[property]')) look(e.getAttribute('name') ?? e.getAttribute('property'), e.content);
      return wrong;
      """)
}

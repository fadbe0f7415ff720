/// The files that a new site begins with: small, valid, and to be written over.
enum SiteBeginning {
  static let files: [(name: String, text: String)] = [
    (
      "nightlight.yml",
      """
      name: {en: Our site}
      tagline: {en: One line about it}
      base-url: ""
      languages:
        - tag: en
          name: English
      exit: https://www.example.org/
      region: TW
      audiences:
        - id: everyone
          icon: door-young
          title: {en: Everyone}
          summary: {en: All pages.}
      sections:
        - kind: page
          title: {en: Pages}
          summary: {en: What there is to read.}

      """
    ),
    (
      "Content/registry/sources.yml",
      """
      # Where statements come from.
      ourselves:
        title: {en: What we know ourselves}
        publisher: {en: The people of this site}

      """
    ),
    (
      "Content/pages/welcome/en.md",
      """
      ---
      title: Welcome
      summary: The first page of this site.
      audience: [everyone]
      bands: [adults]
      sources: [ourselves]
      reviewed: 2026-11-20
      review-by: 2027-11-20
      ---

      This is the first page. Write over it.

      """
    ),
    (".gitignore", "site/\n.nightlight/\n"),
  ]
}

"""Sheets: HTML in, PDF out, and where on which page every anchor is."""

import logging

import weasyprint
from weasyprint.formatting_structure import boxes
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import get_link

from letters import Used
from lists import put_right
from sources import FONTS, SHEET, Sources


class Words(logging.Handler):
    """What WeasyPrint had to say about a sheet."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.warnings, self.errors = [], []
        logger = logging.getLogger('weasyprint')
        logger.setLevel(logging.WARNING)
        logger.handlers = [self]
        logger.propagate = False

    def emit(self, record):
        words = self.errors if record.levelno >= logging.ERROR else self.warnings
        text = record.getMessage()
        if text.startswith('.notdef glyph'):
            # Told as a warning, but a box in the place of a letter is no print.
            words, text = self.errors, f'no font here has the letter {text[text.rindex("(") + 1:-1]}'
        if text not in words:
            words.append(text)

    def clear(self):
        """Forgets the sheet before."""
        self.warnings, self.errors = [], []


class Fonts(FontConfiguration):
    """The machine's fonts and those of one sheet."""

    def __init__(self):
        super().__init__()
        self.faces = 0

    def add_font_face(self, rule_descriptors, url_fetcher):
        self.faces += 1
        return super().add_font_face(rule_descriptors, url_fetcher)


class Desk:
    """Presses one sheet after the other, and keeps what the next can use as well."""

    def __init__(self):
        self._words = Words()
        self._key = None
        self._fonts = None
        self._style = None
        self._faces = 0

    def press(self, htmls, folder, fonts, faces, variant, lays_out_only, tells_lines=False):
        """The parts of the answer."""
        self._words.clear()
        sources = Sources(folder, fonts)
        self._lend(fonts, faces)
        documents = [
            weasyprint.HTML(string=html, encoding='utf-8', base_url=SHEET, url_fetcher=sources).render(
                font_config=self._fonts, stylesheets=self._style, pdf_variant=variant)
            for html in htmls]
        document = documents[0]
        if len(documents) > 1:
            # Several sheets are bound into one file, in their order.
            document = document.copy([page for one in documents for page in one.pages])
            document._html = documents[0]._html
        answer = list(pages(document))
        if tells_lines:
            answer += lines(document)
        if not lays_out_only:
            document.fonts = Used()
            # True: an identifier that follows from the bytes.
            pdf = document.write_pdf(pdf_variant=variant, pdf_identifier=True, finisher=put_right)
            answer.append(('pdf', pdf))
            answer += (('font', name) for name in sorted({font.name.decode()[8:] for font in document.fonts.values()}))
        warnings = self._words.warnings + [text for one in documents for text in lost_links(one)]
        return self._faults(document, sources) or answer + [('warning', text) for text in warnings]

    def _lend(self, folder, faces):
        # A sheet that brings faces of its own must not lend them to the next one.
        if self._fonts and self._key == (folder, faces) and self._fonts.faces == self._faces:
            return
        self._fonts, self._key = Fonts(), (folder, faces)
        self._style = None
        if faces:
            sources = Sources('', folder)
            self._style = [weasyprint.CSS(
                string=faces, base_url=FONTS, url_fetcher=sources, font_config=self._fonts)]
            if sources.missing or self._words.warnings:
                self._key = None
                raise OSError(2, 'No such file', ', '.join(sources.missing) or self._words.warnings[0])
        self._faces = self._fonts.faces

    def _faults(self, document, sources):
        faults = [('missing', name) for name in sources.missing]
        faults += [('refused', address) for address in sources.refused]
        if not faults:
            # What is not there or was refused has been told of already, in better words.
            faults += [('unusable', text) for text in self._words.errors]
        for page in document.pages:
            # A link to another file of the folder leads nowhere from a PDF.
            faults += [('dead', target[len(SHEET):]) for kind, target, *_ in page.links
                       if kind == 'external' and target.startswith(SHEET)]
        return faults


def lost_links(document):
    """What became of no link on any page, as happens to an <a> that is itself laid out as the item of a grid."""
    alive = {target for page in document.pages for _, target, *_ in page.links}
    links = (get_link(element.get('href'), SHEET) for element in document._html.etree_element.iter('a')
             if element.get('href'))
    lost = {target for _, (_, target) in filter(None, links)} - alive
    return [f'the link to {target} is on no page' for target in sorted(lost)]


def pages(document):
    for number, page in enumerate(document.pages, 1):
        yield 'page', f'{page.width:.3f} {page.height:.3f}'
        # A box that runs over several pages is told of on each, with its part there.
        for name, sides in page.anchors.items():
            yield 'anchor', ' '.join([str(number), *(f'{side:.3f}' for side in sides), name])


def lines(document):
    """Every line of text in the order of reading: its page, its panel, its table, its block, the block's tag, its
    edges, and its words."""
    numbers = {}

    def number(element):
        return 0 if element is None else numbers.setdefault(element, len(numbers) + 1)

    for page_number, page in enumerate(document.pages, 1):
        # What lies on the margins is no part of the text.
        open_boxes = [(box, None, None) for box in reversed(page._page_box.children)
                      if not isinstance(box, boxes.MarginBox)]
        while open_boxes:
            box, panel, table = open_boxes.pop()
            element = box.element if box.element_tag and not box.element_tag.endswith(('::before', '::after')) else None
            if element is not None and 'panel' in element.get('class', '').split():
                panel = element
            if box.element_tag == 'table':
                table = element
            if isinstance(box, boxes.LineBox):
                for line, words in parted(box):
                    yield 'line', (f'{page_number} {number(panel)} {number(table)} {number(box.element)} '
                                   f'{box.element_tag} {line.position_y:.3f} {line.position_y + line.height:.3f} {words}')
                continue
            children = list(getattr(box, 'children', ()))
            open_boxes += ((child, panel, table) for child in reversed(children))


def parted(line):
    """A line and its words; a piece that was to hold together and does not fit is told of line by line."""
    for box in line.descendants():
        inner = [child for child in getattr(box, 'children', ()) if isinstance(child, boxes.LineBox)]
        if isinstance(box, boxes.InlineBlockBox) and len(inner) > 1:
            yield from ((child, spoken(child)) for child in inner)
            return
    words = spoken(line)
    if words.strip():
        last = line.children[-1] if line.children else None
        # A piece ends where a line may: told by a mark that is no letter.
        yield line, words + ('\u200b' if isinstance(last, boxes.InlineBlockBox) else '')


def spoken(line):
    return ''.join(part.text for part in line.descendants() if isinstance(part, boxes.TextBox))

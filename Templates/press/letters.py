"""What a PDF says of its text, put right for scripts whose letters are drawn as several glyphs.

WeasyPrint notes for a glyph the letters of the whole cluster that it belongs to, or none. In Thai, where a consonant
carries vowels and tone marks, text could then be neither searched for nor copied. Here a glyph stands for its own
letter, and a line of such a script carries its text beside the glyphs.
"""

import io
import unicodedata

import pydyf
from fontTools.ttLib import TTFont
from weasyprint.draw import text as drawing

# Thai, Lao, Tibetan, Burmese, Khmer, and the scripts of India and Sri Lanka.
CLUSTERED = ((0x0900, 0x109F), (0x1780, 0x17FF))

_draw_first_line = drawing.draw_first_line


class Used(dict):
    """The fonts of a document, each with letters of its own."""

    def __setitem__(self, key, font):
        font.to_unicode = Letters(font)
        super().__setitem__(key, font)


class Letters(dict):
    """Glyphs and the text that they stand for."""

    def __init__(self, font):
        super().__init__()
        self._font = font
        self._own = None

    def __setitem__(self, glyph, text):
        if not text or any(unicodedata.category(letter) == 'Mn' for letter in text):
            if self._own is None:
                self._own = own_letters(self._font.file_content, self._font.index)
            # A glyph that only ever stands beside others has no text; what is not empty is never wrong.
            text = self._own.get(glyph) or text or '\u200b'
        super().__setitem__(glyph, text)


def own_letters(file, index):
    """The letter of each glyph that a font has for one letter, also where it has several for it."""
    font = TTFont(io.BytesIO(file), fontNumber=index, lazy=True)
    letters = {}
    for code, name in sorted(font.getBestCmap().items(), reverse=True):
        letters[name] = chr(code)
    tables = font['GSUB'].table.LookupList.Lookup if 'GSUB' in font and font['GSUB'].table.LookupList else ()
    for lookup in tables:
        for table in lookup.SubTable:
            table = getattr(table, 'ExtSubTable', table)
            if table.LookupType == 1:
                for name, other in table.mapping.items():
                    if name in letters:
                        letters.setdefault(other, letters[name])
    return {font.getGlyphID(name): letter for name, letter in letters.items()}


def draw_first_line(stream, textbox, *rest):
    """Draws a line, with its text beside it where its glyphs do not say it."""
    if not any(low <= ord(letter) <= high for letter in textbox.text for low, high in CLUSTERED):
        return _draw_first_line(stream, textbox, *rest)
    said = pydyf.Dictionary({'ActualText': f'<{(chr(0xFEFF) + textbox.text).encode("utf-16-be").hex()}>'})
    stream.begin_marked_content('Span', said)
    emojis = _draw_first_line(stream, textbox, *rest)
    stream.end_marked_content()
    return emojis


drawing.draw_first_line = draw_first_line

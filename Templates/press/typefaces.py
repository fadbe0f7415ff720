"""Typefaces for sheets: those of the machine, cut down to the characters that are used and put into outlines that stay
small inside a PDF.

What is made depends on the characters, the machine's font and this file alone, and is kept under a name that says so.
"""

import copy
import hashlib
import os

import fontTools
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont, newTable

with open(__file__, 'rb') as file:
    EDITION = hashlib.sha256(file.read()).hexdigest()

CJK = '/usr/share/fonts/opentype/noto/NotoSansCJK-{}.ttc'
NOTO = '/usr/share/fonts/truetype/noto/{}.ttf'

# Name: family for style sheets, weight, style, file, name inside a collection.
FACES = {
    'tc-regular': ('Nightlight Sans TC', 400, 'normal', CJK.format('Regular'), 'Noto Sans CJK TC'),
    'tc-bold': ('Nightlight Sans TC', 700, 'normal', CJK.format('Bold'), 'Noto Sans CJK TC'),
    'sans-regular': ('Nightlight Sans', 400, 'normal', NOTO.format('NotoSans-Regular'), None),
    'sans-bold': ('Nightlight Sans', 700, 'normal', NOTO.format('NotoSans-Bold'), None),
    'sans-italic': ('Nightlight Sans', 400, 'italic', NOTO.format('NotoSans-Italic'), None),
    'thai-regular': ('Nightlight Sans Thai', 400, 'normal', NOTO.format('NotoSansThai-Regular'), None),
    'thai-bold': ('Nightlight Sans Thai', 700, 'normal', NOTO.format('NotoSansThai-Bold'), None),
}

# What Chinese text needs of a font's own features; how glyphs replace each other is said below.
FEATURES = ['kern', 'mark', 'halt', 'palt']
# Punctuation of a whole em: brackets have a blank half, and what Taiwan puts into the middle a blank quarter on each side.
OPENING, CLOSING, MIDDLE = '「『（《〈【〔［｛', '」』）》〉】〕］｝', '，。、；：！？．'

# A font of the em of 1,000; a thousandth of it cannot be seen on paper.
TOLERANCE = 1.0


def subset(face, characters, folder):
    """The parts that name the file of a face cut down to some characters, which is made unless it is there."""
    family, weight, style, path, member = FACES[face]
    if not os.path.exists(path):
        return [('font-missing', path)]
    # The small ones are the same for all texts.
    characters = ''.join(sorted(set(characters))) if member else ''
    key = '\n'.join((EDITION, fontTools.version, face, str(os.stat(path).st_size), characters))
    name = f'{face}-{hashlib.sha256(key.encode()).hexdigest()[:24]}.ttf'
    target = os.path.join(folder, name)
    if not os.path.exists(target):
        os.makedirs(folder, exist_ok=True)
        if member:
            save(cut(opened(path, member), characters), target)
        else:
            save(TTFont(path, recalcTimestamp=False), target)
    return [('file', name), ('family', family), ('weight', str(weight)), ('style', style)]


def save(font, target):
    """Writes a font in one step: nobody finds half of one."""
    beside = f'{target}.{os.getpid()}'
    try:
        font.save(beside)
        os.replace(beside, target)
    finally:
        if os.path.exists(beside):
            os.remove(beside)


def opened(path, member):
    """A font of a file."""
    if member is None:
        return TTFont(path, recalcTimestamp=False, lazy=True)
    fonts = TTCollection(path, lazy=True).fonts
    font = next(font for font in fonts if font['name'].getDebugName(1).startswith(member) and 'Mono' not in
                font['name'].getDebugName(4))
    font.recalcTimestamp = False
    return font


def cut(font, characters):
    """A font with these characters only, in TrueType outlines."""
    subsetter = Subsetter(Options(
        layout_features=FEATURES, notdef_outline=True, glyph_names=False, hinting=False, name_IDs=[1, 2, 3, 4, 6],
        drop_tables=['BASE', 'DSIG', 'vhea', 'vmtx', 'VORG']))
    # The hyphen of broken words stands in no text.
    subsetter.populate(text=characters + ' \u00a0-\u2010')
    subsetter.subset(font)
    to_truetype(font)
    squeeze(font)
    return font


def squeeze(font):
    """Lets neighbouring punctuation move together: there, narrower glyphs stand in.

    Kerning would look the same, but programs that read PDFs take it for a gap between two texts.
    """
    names = font.getBestCmap()
    em = font['head'].unitsPerEm
    half, quarter = em // 2, em // 4

    def group(letters, suffix=''):
        return ' '.join(names[ord(letter)] + suffix for letter in letters if ord(letter) in names)

    for letters, suffix, blank, start in (
            (OPENING, '.half', half, half), (CLOSING, '.half', half, 0), (CLOSING, '.wide', quarter, 0),
            (MIDDLE, '.wide', quarter, 0)):
        for name in group(letters).split():
            add_narrow(font, name, name + suffix, blank, start)
    pairs = [(CLOSING, '.half', '', CLOSING + OPENING), (OPENING, '.half', OPENING, ''),
             (CLOSING, '.wide', '', MIDDLE), (MIDDLE, '.wide', '', OPENING)]
    rules = []
    for letters, suffix, before, after in pairs:
        sides = [group(before) and f'{group(before)} {group(before, ".half")}', group(after)]
        if group(letters) and any(sides):
            before, after = (side and f'[{side}]' for side in sides)
            rules.append(f"sub {before} [{group(letters)}]' {after} by [{group(letters, suffix)}];")
    if 'GSUB' in font:
        del font['GSUB']
    if rules:
        scripts = ''.join(f'languagesystem {script} dflt;' for script in ('DFLT', 'hani', 'kana', 'latn'))
        addOpenTypeFeaturesFromString(font, f'{scripts} feature calt {{ {" ".join(rules)} }} calt;', tables={'GSUB'})


def add_narrow(font, name, other, blank, start):
    """Adds a glyph like another one, without so much of its blank; `start` is how much of that is at its left."""
    table = font['glyf']
    glyph = copy.deepcopy(table[name])
    if glyph.numberOfContours > 0:
        glyph.coordinates.translate((-start, 0))
        glyph.recalcBounds(table)
    table[other] = glyph
    width, left = font['hmtx'][name]
    font['hmtx'][other] = (width - blank, left - start)
    font['maxp'].numGlyphs += 1


def to_truetype(font):
    """Turns the cubic outlines of a font into quadratic ones."""
    order = font.getGlyphOrder()
    outlines = font.getGlyphSet()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, TOLERANCE, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font['loca'] = newTable('loca')
    table = font['glyf'] = newTable('glyf')
    table.glyphOrder, table.glyphs = order, glyphs
    maxima = newTable('maxp')
    maxima.tableVersion = 0x00010000
    maxima.maxZones = 1
    for field in ('maxTwilightPoints', 'maxStorage', 'maxFunctionDefs', 'maxInstructionDefs', 'maxStackElements',
                  'maxSizeOfInstructions', 'maxComponentElements', 'maxPoints', 'maxContours', 'maxCompositePoints',
                  'maxCompositeContours', 'maxComponentDepth'):
        setattr(maxima, field, 0)
    maxima.numGlyphs = len(order)
    font['maxp'] = maxima
    del font['CFF ']
    font['post'].formatType = 3.0
    font['head'].glyphDataFormat = 0
    font.sfntVersion = '\x00\x01\x00\x00'

"""Tags of lists and tables, put right for screen readers.

WeasyPrint tags the paragraphs of an item as children of the item itself, where PDF/UA wants them in its body, and a cell
without words at the head of a table as one that belongs to no column.
"""

import pydyf


def put_right(document, pdf):
    """Goes through all tags of a document; a finisher for `write_pdf`."""
    for element in list(pdf.objects):
        if not isinstance(element, pydyf.Dictionary) or element.get('Type') != '/StructElem':
            continue
        if element['S'] == '/LI':
            give_body(element, pdf)
        elif element['S'] == '/THead':
            name_columns(element, pdf)


def give_body(item, pdf):
    """Puts whatever is neither an item's label nor its body into a body."""
    kids = [(kid, child(kid, pdf)) for kid in item['K']]
    astray = [kid for kid, element in kids if not element or element['S'] not in ('/Lbl', '/LBody')]
    if not astray:
        return
    body = pydyf.Dictionary({
        'Type': '/StructElem', 'S': '/LBody', 'K': pydyf.Array(astray), 'Pg': item['Pg'], 'P': item.reference})
    pdf.add_object(body)
    for kid in astray:
        if element := child(kid, pdf):
            element['P'] = body.reference
    item['K'] = pydyf.Array([kid for kid in item['K'] if kid not in astray] + [body.reference])


def name_columns(head, pdf):
    """Makes every cell of a table's head one that names its column."""
    for row in filter(None, (child(kid, pdf) for kid in head['K'])):
        for cell in filter(None, (child(kid, pdf) for kid in row['K'])):
            if cell['S'] == '/TD':
                cell['S'] = '/TH'
                cell['A'] = pydyf.Dictionary({'O': '/Table', 'Scope': '/Column'})


def child(kid, pdf):
    """The element that a reference leads to; None for marked content."""
    parts = kid.split() if isinstance(kid, bytes) else []
    if len(parts) != 3:
        return None
    element = pdf.objects[int(parts[0])]
    return element if isinstance(element, pydyf.Dictionary) and 'S' in element else None

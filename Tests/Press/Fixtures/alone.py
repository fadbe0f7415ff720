"""WeasyPrint alone, in one open process: prints the milliseconds that a list of HTML files takes.

Usage: alone.py FOLDER-OF-FONTS FONT-RULES FILE...
"""

import sys
import time

import weasyprint
from weasyprint.text.fonts import FontConfiguration

folder, rules, *files = sys.argv[1:]


def press(file):
    fonts = FontConfiguration()
    style = weasyprint.CSS(string=rules, base_url=f'file://{folder}/', font_config=fonts)
    return weasyprint.HTML(filename=file, encoding='utf-8').write_pdf(
        font_config=fonts, stylesheets=[style], pdf_variant='pdf/ua-1')


press(files[0])
start = time.perf_counter()
for file in files:
    press(file)
print(f'{(time.perf_counter() - start) * 1000:.0f}')

"""What a sheet may be made of: files below its own folder, the fonts that the tool lends, and data in the sheet itself.

A sheet lies at an address that no network knows, so that no path of a machine comes into its PDF, and what it fetches
is looked up in its folder.
"""

import mimetypes
import os
import stat
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

SHEET = 'https://sheet.invalid/'
FONTS = 'https://fonts.invalid/'


class Sources(URLFetcher):
    """Fetches for one sheet, and notes what could not be had."""

    def __init__(self, folder, fonts):
        super().__init__(allowed_protocols=('data',))
        self._folders = {SHEET: folder, FONTS: fonts}
        self.missing, self.refused = [], []

    def fetch(self, url, headers=None):
        if url[:5].lower() == 'data:':
            return super().fetch(url, headers)
        parts = urlsplit(url)
        folder = self._folders.get(f'{parts.scheme}://{parts.netloc}/')
        if not folder:
            return self._refuse(url)
        name = unquote(parts.path).lstrip('/')
        top = os.path.realpath(folder)
        path = os.path.realpath(os.path.join(top, name))
        if '\0' in name or os.path.commonpath((top, path)) != top:
            return self._refuse(name)
        try:
            # A pipe or a device would keep the worker waiting.
            if not stat.S_ISREG(os.stat(path).st_mode):
                raise FileNotFoundError(name)
            with open(path, 'rb') as file:
                body = file.read()
        except OSError:
            _note(self.missing, name)
            raise
        kind = mimetypes.guess_type(path)[0] or 'application/octet-stream'
        return URLFetcherResponse(url, body, {'Content-Type': kind})

    def _refuse(self, address):
        _note(self.refused, address)
        raise ValueError(f'not fetched: {address}')


def _note(notes, text):
    if text not in notes:
        notes.append(text)

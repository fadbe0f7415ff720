"""A worker that presses sheets into PDF for Nightlight: requests on standard input, answers on standard output."""

import gc
import os
import select
import shutil
import threading

from messages import Channel


def open_channel():
    """The channel, out of the way of whatever prints; no other descriptor of the tool stays open here."""
    outlet = os.dup(1)
    os.dup2(2, 1)
    os.closerange(3, outlet)
    os.closerange(outlet + 1, os.sysconf('SC_OPEN_MAX'))
    threading.Thread(target=end_with_the_tool, args=(outlet,), daemon=True).start()
    return Channel(open(0, 'rb', closefd=False), open(outlet, 'wb'))


def end_with_the_tool(descriptor):
    """Ends in the middle of a sheet too, when nobody is there any more to take it."""
    poll = select.poll()
    poll.register(descriptor, select.POLLRDHUP | select.POLLHUP)
    while not any(events & (select.POLLRDHUP | select.POLLHUP | select.POLLERR) for _, events in poll.poll()):
        pass
    # A tool that was killed could not do that itself.
    if folder := os.environ.get('NIGHTLIGHT_FOLDER'):
        shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def value(parts, name, otherwise=b''):
    """The value of a part."""
    return next((value for key, value in parts if key == name), otherwise)


def answer(desk, parts):
    """The parts of the answer to a request."""
    def text(name):
        return value(parts, name).decode('utf-8')

    kind = text('kind')
    if kind == 'subset':
        from typefaces import subset
        return subset(text('face'), text('characters'), text('folder'))
    if kind in ('pdf', 'layout'):
        return desk.press(
            [html for key, html in parts if key == 'html'], text('folder'), text('fonts'), text('faces'), text('variant') or None,
            lays_out_only=kind == 'layout', tells_lines=text('lines') == 'yes')
    return [('failed', f'no request is called {kind!r}')]


def main():
    channel = open_channel()
    try:
        import weasyprint
        from sheet import Desk
        desk = Desk()
    except ImportError as error:
        channel.write([('absent', str(error))])
        return
    except OSError as error:
        # cffi did not find one of the system's libraries.
        channel.write([('library', str(error))])
        return
    channel.write([('version', weasyprint.VERSION)])
    # What is imported lives as long as the worker; it need not be looked through again after every sheet.
    gc.collect()
    gc.freeze()
    while (request := channel.read()) is not None:
        try:
            parts = answer(desk, request)
        except OSError as error:
            what = ': '.join(str(word) for word in (error.filename, error.strerror) if word) or str(error)
            parts = [('errno', str(error.errno or 0)), ('failed', what)]
        except Exception as error:
            parts = [('failed', f'{type(error).__name__}: {error}')]
        channel.write(parts)


if __name__ == '__main__':
    main()

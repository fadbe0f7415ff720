"""Messages between Nightlight and its workers.

A message is its length and then parts: each a name and a value, both with their length before them. All lengths are
four bytes, the highest first. Names are ASCII; what a value is follows from its name.
"""


class Channel:
    """One end of the pipe."""

    def __init__(self, inlet, outlet):
        self._inlet, self._outlet = inlet, outlet

    def read(self):
        """The parts of the next message; None when the other side has gone away."""
        head = self._inlet.read(4)
        if len(head or b'') < 4:
            return None
        length = int.from_bytes(head, 'big')
        body = self._inlet.read(length)
        if len(body or b'') < length:
            return None
        parts, at = [], 0
        while at < length:
            name, at = _field(body, at)
            value, at = _field(body, at)
            parts.append((name.decode('ascii'), value))
        return parts

    def write(self, parts):
        """Sends a message of (name, value) parts; values are bytes, or text that is sent as UTF-8."""
        body = bytearray()
        for name, value in parts:
            value = value.encode('utf-8', 'replace') if isinstance(value, str) else value
            body += len(name).to_bytes(4, 'big') + name.encode('ascii')
            body += len(value).to_bytes(4, 'big')
            body += value
        self._outlet.write(len(body).to_bytes(4, 'big'))
        self._outlet.write(body)
        self._outlet.flush()


def _field(body, at):
    end = at + 4 + int.from_bytes(body[at:at + 4], 'big')
    return body[at + 4:end], end

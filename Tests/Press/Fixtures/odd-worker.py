"""A worker that does what the sheet's HTML orders it to, so that tests can hold, kill and confuse it."""

import os
import signal
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../Templates/press'))
from messages import Channel

channel = Channel(open(0, 'rb', closefd=False), open(os.dup(1), 'wb'))
orders = os.path.join(os.path.dirname(sys.executable), '..', 'greeting')
greeting = open(orders).read().split() if os.path.exists(orders) else ['version', '70.0']
if greeting == ['die']:
    print('no strength today', file=sys.stderr)
    sys.exit(3)
if greeting == ['wait']:
    signal.pause()
channel.write([tuple(greeting)])

while (request := channel.read()) is not None:
    parts = dict(request)
    order, *rest = parts['html'].decode().split()
    folder = parts['folder'].decode()
    answer = [('page', '10 20'), ('anchor', '1 0 1 2 3 a b'), ('pdf', order), ('warning', str(os.getpid()))]
    mark = os.path.join(folder, 'was-here')
    if order == 'hold' and not os.path.exists(mark):
        open(mark, 'w').close()
        # The beginning of an answer, and then nothing more.
        os.write(0, b'\0\0\1\0half')
        with open(os.path.join(folder, 'at-work'), 'w') as pipe:
            pipe.write(str(os.getpid()))
        signal.pause()
    elif order == 'hang':
        open(mark, 'w').write(str(os.getpid()))
        signal.pause()
    elif order == 'die':
        print('first line\nout of strength', file=sys.stderr)
        os._exit(3)
    elif order == 'meet':
        # Whoever comes first waits here for the other one.
        with open(os.path.join(folder, 'at-work'), rest[0]):
            pass
    elif order == 'noise':
        os.write(0, b'\x7f\xff\xff\xff')
    elif order == 'babble':
        os.write(0, b'\0\0\0\4\0\0\0\5')
    elif order == 'nothing':
        answer = [('page', '1')]
    elif order == 'full':
        answer = [('errno', '28'), ('failed', 'No space left on device')]
    channel.write(answer)

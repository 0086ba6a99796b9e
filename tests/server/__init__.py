"""A server on 127.0.0.1 that behaves badly on purpose, and the small world of the tutorial.

One host a behaviour: `http://gzip-bomb.test/` is answered as `BEHAVIOURS["gzip-bomb"]` says. It
uses nothing but the standard library, and nothing of the program that is tested against it.
"""

from tests.server.asked import Asked
from tests.server.behaviour import Behaviour
from tests.server.server import Server
from tests.server.table import BEHAVIOURS

__all__ = ["BEHAVIOURS", "Asked", "Behaviour", "Server"]

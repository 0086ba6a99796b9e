"""A small world of invented outlets, for the tutorial: `http://peninsula-wire.example/` and others.

Each outlet is a TOML file named after its host. A page may have a `later` text, which stands under
its address from the second request on, or be `gone` from then on.
"""

from tests.server.world.outlet import Outlet, Page
from tests.server.world.world import WORLD, World

__all__ = ["WORLD", "Outlet", "Page", "World"]

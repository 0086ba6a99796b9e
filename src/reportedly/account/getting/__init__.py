"""One address: asked for, taken, read and kept with its evidence; or not, and why."""

from reportedly.account.getting.before import Before
from reportedly.account.getting.getter import Asker, Getter

__all__ = ["Asker", "Before", "Getter"]

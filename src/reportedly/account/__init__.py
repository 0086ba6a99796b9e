"""The account as it stands on a day: the stages put together, from what is kept to a picture."""

from reportedly.account.corrections import active
from reportedly.account.picture import alone, picture, standing

__all__ = ["active", "alone", "picture", "standing"]

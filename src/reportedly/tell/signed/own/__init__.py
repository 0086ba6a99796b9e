"""An editor's own words: what they may not hold outside a bound span."""

from reportedly.tell.signed.own.faults import Own, Why, faults
from reportedly.tell.signed.own.lexicon import Names, names_in

__all__ = ["Names", "Own", "Why", "faults", "names_in"]

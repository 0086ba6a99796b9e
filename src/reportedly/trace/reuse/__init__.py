"""Text reuse: which reports are the text of another, in whole or in good part.

`units` cuts a text into what is compared, `quotations` takes out what others said, `pairs` finds
every pair that shares enough, `compared` says which reports are held against one another,
`slips` what only two have in common, and `laying` lays the claims of a copy under those of the
report that it copies. `echoes` finds what two reports quote alike. The numbers stand in
`reuse.yaml`.
"""

from reportedly.trace.reuse.echoes import echoes
from reportedly.trace.reuse.laying import laid
from reportedly.trace.reuse.pairs import Pair, alike
from reportedly.trace.reuse.units import grams

__all__ = ["Pair", "alike", "echoes", "grams", "laid"]

"""The ranked discount: of those who say the same, the j-th strongest counts j to the minus gamma.

Such weights fall from rank to rank, so that a further word never takes from the sum of its side, as
a mean would. At 0 the origins are independent; at 1 they cannot be told apart.
"""

import math
from functools import lru_cache


@lru_cache(maxsize=1024)
def ranks(count: int, discount: float) -> float:
    """The sum of the discounts of so many ranks."""
    return math.fsum(rank**-discount for rank in range(1, count + 1))

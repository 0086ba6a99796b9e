"""Signing briefs: the decision that is kept, and whether it still stands."""

from reportedly.account.signing.listing import signed_briefs
from reportedly.account.signing.signing import Signed, sign
from reportedly.account.signing.standing import Standing, standing_of

__all__ = ["Signed", "Standing", "sign", "signed_briefs", "standing_of"]

"""The proof of bound words, apart from the code that drafts them."""

from reportedly.tell.signed.proof.items import Items
from reportedly.tell.signed.proof.proving import Verdict, prove

__all__ = ["Items", "Verdict", "prove"]

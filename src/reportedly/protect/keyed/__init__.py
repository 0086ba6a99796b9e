"""Ids that lead nowhere: made from what is told, with a key of the export's own.

The ids of a ledger are digests of whole texts: with them a guess at a withheld word could be
tested, and two documents could be laid side by side. What leaves has ids that are made from what is
told in it and a key (`export_key`), so that a repeat has the same bytes, ledgers which differ only
in what is withheld give the same document, and the ids of two exports have nothing in common.
"""

from reportedly.protect.keyed.key import export_key
from reportedly.protect.keyed.keyed import Keyed, keyed, keyed_all

__all__ = ["Keyed", "export_key", "keyed", "keyed_all"]

"""Drafts that an editor edits, their check against the evidence, and briefs that are signed."""

from reportedly.tell.signed.checking import Checked, Today, checked
from reportedly.tell.signed.draft import draft
from reportedly.tell.signed.errors import NotABrief, NotBorneOut
from reportedly.tell.signed.faults import Fault
from reportedly.tell.signed.forms import digest_of as told_digest
from reportedly.tell.signed.forms import forms, signature_in
from reportedly.tell.signed.made import Signing, signed_brief
from reportedly.tell.signed.nouns import Change, Listed, SignedBrief
from reportedly.tell.signed.parse import Parsed, parsed
from reportedly.tell.signed.proof import Items
from reportedly.tell.signed.since import since
from reportedly.tell.signed.told import Told

__all__ = [
    "Change",
    "Checked",
    "Fault",
    "Items",
    "Listed",
    "NotABrief",
    "NotBorneOut",
    "Parsed",
    "SignedBrief",
    "Signing",
    "Today",
    "Told",
    "checked",
    "draft",
    "forms",
    "parsed",
    "signature_in",
    "signed_brief",
    "since",
    "told_digest",
]

"""Whom a happening befalls: the rules and nearness propose, small trained weights choose."""

from reportedly.read.english.claims.choosing.candidates import Candidate, Proposal, candidates
from reportedly.read.english.claims.choosing.choose import chosen
from reportedly.read.english.claims.choosing.features import features

__all__ = ["Candidate", "Proposal", "candidates", "chosen", "features"]

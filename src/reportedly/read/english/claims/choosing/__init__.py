"""Whom a happening befalls: the rules and nearness propose, small trained weights choose."""

from reportedly.read.english.claims.choosing.candidates import Candidate, Proposal, candidates
from reportedly.read.english.claims.choosing.choose import chosen, picked
from reportedly.read.english.claims.choosing.features import all_features

__all__ = ["Candidate", "Proposal", "all_features", "candidates", "chosen", "picked"]

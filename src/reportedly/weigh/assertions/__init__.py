"""Sentences about the record held against the file: "the third senior diplomat to defect".

`parsing` finds what such a sentence claims, by the words of `data/shapes.yaml`; `precedents` lays
together the events of the ledger and the pack's past cases, each happening once; `ranks` orders
posts where the pack's table can; `filed` picks whom a sentence is to be held against; `counts` and
`seniority` judge; `checking` is the stage as a whole. All of it speaks of cases made public.
"""

from reportedly.weigh.assertions.checking import check, checked
from reportedly.weigh.assertions.filed import File
from reportedly.weigh.assertions.nouns import Checked, Listed, Verdict
from reportedly.weigh.assertions.precedents import precedents

__all__ = ["Checked", "File", "Listed", "Verdict", "check", "checked", "precedents"]

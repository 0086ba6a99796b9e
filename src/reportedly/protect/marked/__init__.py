"""Markings by hand and by outlet: what is withheld, what a label comes to, for whom rules yield."""

from reportedly.protect.marked.above import Above, above
from reportedly.protect.marked.hidden import without
from reportedly.protect.marked.kept import kept_markings
from reportedly.protect.marked.lowered import lowered

__all__ = ["Above", "above", "kept_markings", "lowered", "without"]

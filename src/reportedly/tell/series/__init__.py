"""Series of figures: which numbers of several reports tell one measure, and how they agree."""

from reportedly.tell.series.gathered import series
from reportedly.tell.series.nouns import Amount, Point, Series, Shape, Standing, Telling

__all__ = ["Amount", "Point", "Series", "Shape", "Standing", "Telling", "series"]

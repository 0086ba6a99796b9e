"""How much one feed may hold; what is beyond is refused or left out before it costs time."""

MAX_FEED_BYTES = 5_000_000
"""One feed or sitemap: those of papers have some ten kilobytes to a few megabytes."""

MAX_BRACKETS = 200_000
"""Opening brackets of one feed, counted before it is parsed: two an element."""

MAX_MAP_BRACKETS = 1_000_000
"""The same of a sitemap, which may have 50,000 addresses and whose parser is faster."""

MAX_ATTRIBUTES = 64
"""Attributes of one element: feedparser's time grows with their square."""

MAX_DEPTH = 100
"""Elements within elements: real feeds have fewer than ten."""

MAX_ITEMS = 2_000
"""Items of one feed, in the feed's order; a news sitemap may have 1,000 by its own rules."""

MAX_TITLE = 1_000
"""Characters of a title or a name; what is beyond is cut."""

MAX_ID = 1_000
"""Characters of an item's own id; of a longer one its digest stands in its place."""

MAX_ADDRESS = 4_000
"""Characters of an address; an item with a longer one is passed over."""

MAX_MAPS = 10
"""Sitemaps that are got of one index in one go, the newest first."""

MAX_MAPS_DEPTH = 2
"""Indexes within indexes; the protocol itself allows one."""

MAX_LINKED = 50
"""Feeds named by a page that is none itself."""

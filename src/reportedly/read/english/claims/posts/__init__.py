"""Posts that a report tells of somebody elsewhere than right beside the name."""

from reportedly.read.english.claims.posts.every import every_post
from reportedly.read.english.claims.posts.told import Called, called

__all__ = ["Called", "called", "every_post"]

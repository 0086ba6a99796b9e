"""Whom the rules see in the person's place, and who stands behind a description."""

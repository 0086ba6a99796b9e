"""Main text and day of publication on pages that others have annotated."""

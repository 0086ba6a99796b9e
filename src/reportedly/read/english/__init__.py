"""The English reader: words and patterns as data beside it, a small parser for who did what."""

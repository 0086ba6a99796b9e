"""Scanning archives: what it takes beside reading the bytes, and what it finds."""

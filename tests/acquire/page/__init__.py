"""Tests of getting reports."""

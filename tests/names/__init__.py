"""Tests of reportedly.names."""

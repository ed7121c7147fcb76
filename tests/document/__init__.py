"""Tests of reading, mending and writing documents."""

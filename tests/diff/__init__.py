"""Tests of what a change of the document means."""

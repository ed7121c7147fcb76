"""Tests of the runtime, as a package of its own, against a real server on loopback."""

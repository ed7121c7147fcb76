"""Tests of what operations become: names, scopes, parameters, paging, envelopes."""

"""Benchmarks: this SDK's speed beside its peers', as ratios in one run."""

"""Measures what the README promises in numbers; `python -m benchmarks` runs all of it."""

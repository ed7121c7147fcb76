"""From the intermediate representation to the files of a distribution."""

from generator.render.files import render

__all__ = ["render"]

"""From files in memory to a directory: formatted, and written whole or not at all."""

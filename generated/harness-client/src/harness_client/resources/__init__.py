"""The resources of the API, in modules that load when they are first used."""

"""What the embedded document must be: valid, complete, true and in our own words."""

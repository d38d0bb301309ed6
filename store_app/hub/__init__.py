"""The hub: where all channels of a shop meet and their changes are put in order."""

"""The doorbell: who listens, and how they hear that there is something to read."""

"""The illustrations of the demo shop: flat shapes, two tones per material, one highlight."""

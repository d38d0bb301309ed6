"""From pictures, camera frames and keystrokes to the text of a code."""

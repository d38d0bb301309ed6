"""The tour: the real application, offscreen, plays the journeys and checks what it sees."""

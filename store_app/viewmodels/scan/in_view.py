"""Which codes of a frame people can see, where the picture is larger than its place."""

from __future__ import annotations

from collections.abc import Sequence

from store_app.scanning.sighting import Sighting


def in_view(
    sightings: Sequence[Sighting], picture: tuple[int, int], place: tuple[float, float]
) -> tuple[Sighting, ...]:
    """Those whose middle is shown by a picture that fills this place; all where there is none."""
    (width, height), (room_x, room_y) = picture, place
    if not (room_x > 0 and room_y > 0):
        return tuple(sightings)
    scale = max(room_x / width, room_y / height)
    beyond_x, beyond_y = (width - room_x / scale) / 2, (height - room_y / scale) / 2

    def is_seen(sighting: Sighting) -> bool:
        left, top, right, bottom = sighting.box
        across, down = (left + right) / 2, (top + bottom) / 2
        return beyond_x <= across <= width - beyond_x and beyond_y <= down <= height - beyond_y

    return tuple(each for each in sightings if is_seen(each))

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from store_app.scanning.frames import NewestFrame


def test_the_newest_frame_wins() -> None:
    frames = NewestFrame[int]()
    for frame in (1, 2, 3):
        frames.put(frame)
    assert frames.take() == 3
    assert frames.dropped == 2


def test_who_waits_gets_the_next_frame() -> None:
    frames = NewestFrame[int]()
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(frames.take)
        frames.put(1)
        assert waiting.result(timeout=30) == 1


def test_who_waits_goes_on_when_it_closes() -> None:
    frames = NewestFrame[int]()
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(frames.take)
        frames.close()
        assert waiting.result(timeout=30) is None


def test_a_closed_one_takes_no_more_frames() -> None:
    frames = NewestFrame[int]()
    frames.close()
    frames.put(1)
    assert frames.take() is None
    assert frames.dropped == 0

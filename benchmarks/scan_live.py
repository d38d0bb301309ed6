"""How the live camera does: sequences in their own time, costs, the screen's gaps."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from threading import Event, Thread
from typing import Final

import zxingcpp
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from benchmarks import scan_sets
from benchmarks.own_time import PATIENT_S, OwnTime, Undisturbed
from benchmarks.report import Row, spread
from benchmarks.scan_tally import plain
from store_app.scanning.agreement import Agreement
from store_app.scanning.decoder import ZxingDecoder
from store_app.scanning.frame_reader import FrameReader
from store_app.scanning.ladder import Engines
from store_app.scanning.module_reader import ModuleReader
from store_app.scanning.second_engine import ALL, LIVE_S, SecondEngine, is_installed
from store_app.scanning.sighting import Sighting

FRAMES_PER_S: Final = 15
_WITHIN: Final = 4
_ROUNDS: Final = 12
_GAP_S: Final = 3.0
_HD: Final = (1280, 720)


@dataclass(frozen=True, slots=True)
class Aimed:
    """What became of one sequence: when its code was told, and what else was."""

    text: str
    told: tuple[tuple[str, int, float], ...]
    plain_frames: tuple[int, ...]

    @property
    def frame(self) -> int | None:
        return next((frame for text, frame, _ in self.told if text == self.text), None)

    @property
    def after_ms(self) -> float | None:
        return next((ms for text, _, ms in self.told if text == self.text), None)

    @property
    def wrong(self) -> tuple[str, ...]:
        return tuple(text for text, _, _ in self.told if text != self.text)


def live_engines(clock: OwnTime) -> Engines:
    """As the camera has them, the second engine loaded already."""
    first = ZxingDecoder(with_unread=True)
    if not is_installed():
        return Engines(first, modules=ModuleReader(first))
    engine = SecondEngine("medium", ALL, deadline_s=PATIENT_S)
    engine.decode(memoryview(bytes(64 * 64)), 64, 64, 64)
    return Engines(first, Undisturbed(engine, clock, LIVE_S), modules=ModuleReader(first))


def aim(sequence: scan_sets.Sequence) -> Aimed:
    """Show a sequence at 15 frames a second; a frame that comes while it is busy is passed over."""
    clock, agreement = OwnTime(), Agreement()
    reader = FrameReader(live_engines(clock), clock)
    clock.wait_until(0)
    told = []
    for number, frame in enumerate(sequence.frames):
        if clock.steady_s() > (number + 1) / FRAMES_PER_S:
            continue
        clock.wait_until(max(number / FRAMES_PER_S, clock.steady_s()))
        seen = agreement.see(_read(reader, frame), int(clock.steady_s() * 1000))
        told += [(each.text, number + 1, clock.steady_s() * 1000) for each in seen.news]
    reads = [at + 1 for at, frame in enumerate(sequence.frames) if sequence.text in plain(frame)]
    return Aimed(sequence.text, tuple(told), tuple(reads))


def sequence_rows(seed: int) -> list[Row]:
    """How many were told within so many frames, by us and by plain zxing-cpp, and how soon.

    Plain zxing-cpp needs but one read, of a number too.
    """
    aimed = [aim(sequence) for sequence in scan_sets.sequences(seed)]
    of, first = len(aimed), f"of seed {seed}"
    soon = sum(each.frame is not None and each.frame <= _WITHIN for each in aimed)
    times = [each.after_ms for each in aimed if each.after_ms is not None]
    wrong = sum(len(each.wrong) for each in aimed)
    plainly = sum(1 in each.plain_frames for each in aimed)
    any_plain = sum(bool(each.plain_frames) for each in aimed)
    at_once = sum(each.frame == 1 for each in aimed)
    return [
        _count(f"Sequences {first} not told within 4 frames", of - soon, of * 3 // 20, of),
        _count(f"… {first} not told on frame 1", of - at_once, None, of),
        _count(f"… {first} not read by plain zxing-cpp on frame 1", of - plainly, None, of),
        _count(f"… {first} not read by plain zxing-cpp on any of 8", of - any_plain, None, of),
        _count(f"Wrong texts told in sequences {first}", wrong, 0, of),
        Row(
            f"From the first frame to a code told, {first}",
            0,
            "ms",
            spread(times),
            {"median": 150},
            len(times),
        ),
    ]


def cost_rows(
    frames: Sequence[Image.Image], hard: Mapping[str, Sequence[Image.Image]]
) -> list[Row]:
    """The CPU time of the first look beside plain zxing-cpp, of mapping, and of the ladder.

    `hard` is what somebody may aim at in vain, by what it is.
    """
    wide = [widened(frame) for frame in frames]
    first = ZxingDecoder(with_unread=True)
    looks = (partial(_read, first), plain)
    both = [[_cpu_ms(partial(each, frame)) for each in looks] for frame in wide * _ROUNDS]
    ours, theirs = ([pair[at] for pair in both] for at in (0, 1))
    ratio = statistics.mean(ours) / statistics.mean(theirs)
    return [
        Row("First look at a frame", 0, "ms", spread(ours), {"p95": 50}, len(ours)),
        Row("… plain zxing-cpp at the same", 0, "ms", spread(theirs), samples=len(theirs)),
        Row(
            "First look over plain zxing-cpp",
            0,
            "times",
            {"median": round(ratio, 2)},
            {"median": 1.2},
        ),
        Row("Map a frame and take its grey", 0, "ms", spread(_mapping_ms(), 3), {"p95": 0.2}),
        *(
            row
            for what, each in hard.items()
            for row in _ladder_rows(what, [widened(frame) for frame in each])
        ),
        *_gap_rows(widened(next(iter(hard.values()))[0])),
    ]


def _ladder_rows(what: str, hard: Sequence[Image.Image]) -> list[Row]:
    """Aim at what is never told: the time of a ladder and the share of a core."""
    first = ZxingDecoder(with_unread=True)
    alone_ms = max(_cpu_ms(partial(_read, first, frame)) for frame in [*hard] * _ROUNDS)
    clock = OwnTime()
    reader, took_ms = FrameReader(live_engines(clock), clock), []
    clock.wait_until(0)
    cpu_s, number = time.process_time(), 0
    while number < 8 * FRAMES_PER_S:
        clock.wait_until(max(number / FRAMES_PER_S, clock.steady_s()))
        began_s = clock.steady_s()
        _read(reader, hard[number % len(hard)])
        took_ms.append((clock.steady_s() - began_s) * 1000)
        number = max(number + 1, int(clock.steady_s() * FRAMES_PER_S))
    share = (time.process_time() - cpu_s) / clock.steady_s()
    climbed = [each for each in took_ms if each > alone_ms] or took_ms
    told = "Cores in use while aiming in vain at"
    return [
        Row(
            f"A look with the ladder at {what}",
            0,
            "ms",
            spread(climbed),
            {"p95": 120},
            len(climbed),
        ),
        Row(f"{told} {what}", 0, "", {"median": round(share, 2)}, {"median": 0.5}),
    ]


def _gap_rows(hard: Image.Image) -> list[Row]:
    """The screen's gaps while a thread looks at this again and again."""
    clock = OwnTime()
    reader = FrameReader(live_engines(clock), clock)
    gaps = _gaps_ms(lambda: _read(reader, hard))
    idle = _gaps_ms(lambda: time.sleep(0.05))
    return [
        Row("Gap of the screen's thread meanwhile", 0, "ms", spread(gaps), {"p99": 16}, len(gaps)),
        Row("… while nobody decodes", 0, "ms", spread(idle), {}, len(idle)),
    ]


def _gaps_ms(work: Callable[[], object]) -> list[float]:
    """How long the screen's thread is kept from running while another one decodes."""
    done = Event()

    def decode() -> None:
        while not done.is_set():
            work()

    thread = Thread(target=decode)
    thread.start()
    gaps, ends_s = [], time.perf_counter() + _GAP_S
    while (began_s := time.perf_counter()) < ends_s:
        time.sleep(0.001)
        gaps.append((time.perf_counter() - began_s) * 1000 - 1)
    done.set()
    thread.join()
    return gaps


def _mapping_ms() -> Sequence[float]:
    form = QVideoFrameFormat(QSize(*_HD), QVideoFrameFormat.PixelFormat.Format_NV12)
    frame, took = QVideoFrame(form), []
    for _ in range(200):
        began_s = time.perf_counter()
        frame.map(QVideoFrame.MapMode.ReadOnly)
        grey = memoryview(frame.bits(0))
        zxingcpp.ImageView(grey, *_HD, zxingcpp.ImageFormat.Lum, frame.bytesPerLine(0), 1)
        took.append((time.perf_counter() - began_s) * 1000)
        frame.unmap()
    return took


def _read(decoder: FrameReader | ZxingDecoder, frame: Image.Image) -> tuple[Sighting, ...]:
    width, height = frame.size
    return decoder.decode(memoryview(frame.tobytes()), width, height, width)


def widened(frame: Image.Image) -> Image.Image:
    """The frame as a camera gives it, with more of the table on both sides."""
    wide = Image.new("L", _HD, 120)
    wide.paste(frame, ((_HD[0] - frame.width) // 2, (_HD[1] - frame.height) // 2))
    return wide


def _cpu_ms(work: Callable[[], object]) -> float:
    began_s = time.thread_time()
    work()
    return (time.thread_time() - began_s) * 1000


def _count(what: str, figure: int, most: int | None, of: int) -> Row:
    goals = {} if most is None else {"median": float(most)}
    return Row(what, 0, f"of {of}", {"median": figure}, goals, of)

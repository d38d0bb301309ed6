from __future__ import annotations

import gzip
import hashlib
import threading
from pathlib import Path

import pytest

from store_app.domain.identifiers import CustomerId, StaffId
from store_app.errors import Refused, StoreError, Unreachable
from store_app.protocol.exchange import HelloResponse, PullResponse, SnapshotNotice
from store_app.protocol.problems import ErrorNumber
from store_app.sync import transport as transports
from store_app.sync.answers import HubRefused, failure_of
from store_app.sync.hub_client import HubClient, connect
from store_app.sync.transport import Transport
from tests.unit.sync.scripted_hub import Handler, ScriptedHub, a_pull, in_turn, problem, saying

HELLO = b'{"oldest_protocol":1,"newest_protocol":1,"epoch":"e","server_time_ms":1,"new":true}'


def hello(script: ScriptedHub) -> HelloResponse:
    hub = connect(script.url, "t" * 20)
    try:
        return hub.hello()
    finally:
        hub.close()


def failure(script: ScriptedHub, reply: object) -> StoreError:
    script.answers["/v1/hello"] = reply  # type: ignore[assignment]
    with pytest.raises(StoreError) as failed:
        hello(script)
    return failed.value


def test_a_good_answer_is_read_and_what_is_new_in_it_passed_over(script: ScriptedHub) -> None:
    script.answers["/v1/hello"] = saying(200, HELLO)
    assert hello(script).epoch == "e"


def test_a_packed_answer_is_unpacked(script: ScriptedHub) -> None:
    script.answers["/v1/hello"] = saying(200, gzip.compress(HELLO), Content_Encoding="gzip")
    assert hello(script).epoch == "e"


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"{", b"[]", b'{"epoch": 7}', b"\xff\xfe", b"null", b'"' + b"x" * 99]
)
def test_garbage_is_told_as_garbage_and_may_be_tried_again(
    script: ScriptedHub, body: bytes
) -> None:
    error = failure(script, saying(200, body))
    assert isinstance(error, Unreachable)
    assert error.code == "hub.garbage"


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        (500, b"oops", "hub.broken"),
        (502, b"<html>bad gateway</html>", "hub.broken"),
        (503, b"", "hub.busy"),
        (429, b"", "hub.busy"),
        (500, problem(1500), "hub.broken"),
        (503, problem(1304), "hub.busy"),
        (302, b"", "hub.garbage"),
        (404, b"not here", "hub.garbage"),
        (418, b"", "hub.garbage"),
    ],
)
def test_trouble_at_the_hub_is_tried_again_later(
    script: ScriptedHub, status: int, body: bytes, code: str
) -> None:
    error = failure(script, saying(status, body))
    assert isinstance(error, Unreachable)
    assert error.code == code


@pytest.mark.parametrize(
    ("status", "body", "number"),
    [
        (401, problem(1101), ErrorNumber.NOT_ENROLLED),
        (401, b"", ErrorNumber.NOT_ENROLLED),
        (403, b"<html>", ErrorNumber.FORBIDDEN),
        (426, problem(1003), ErrorNumber.UNKNOWN_VERSION),
        (413, b"", ErrorNumber.TOO_LARGE),
        (409, problem(1302, "epoch-2"), ErrorNumber.OTHER_EPOCH),
        (429, problem(1105, retry_after_s=60), ErrorNumber.TOO_MANY_TRIES),
    ],
)
def test_the_hubs_no_keeps_its_number(
    script: ScriptedHub, status: int, body: bytes, number: ErrorNumber
) -> None:
    error = failure(script, saying(status, body))
    assert isinstance(error, HubRefused)
    assert error.number is number


def test_the_time_that_the_hub_asks_for_is_kept(script: ScriptedHub) -> None:
    asked = failure(script, saying(503, problem(1304, retry_after_s=7)))
    assert isinstance(asked, Unreachable)
    assert asked.retry_after_s == 7
    header = failure(script, saying(503, b"", Retry_After="9"))
    assert isinstance(header, Unreachable)
    assert header.retry_after_s == 9
    date = failure_of(503, b"", "Wed, 21 Oct 2026 07:28:00 GMT")
    assert isinstance(date, Unreachable)
    assert date.retry_after_s is None


def test_a_line_that_breaks_is_unreachable(script: ScriptedHub) -> None:
    assert failure(script, Handler.reset).code == "hub.unreachable"


def test_an_answer_that_ends_early_is_unreachable(script: ScriptedHub) -> None:
    def half(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(HELLO)
        handler.close_connection = True

    assert failure(script, half).code == "hub.unreachable"


def test_bytes_that_are_no_http_are_unreachable(script: ScriptedHub) -> None:
    def babble(handler: Handler) -> None:
        handler.wfile.write(b"\x00\x01\x02 hello\r\n\r\n")
        handler.close_connection = True

    assert isinstance(failure(script, babble), Unreachable)


def test_nobody_there_is_unreachable() -> None:
    hub = connect("http://127.0.0.1:1")
    with pytest.raises(Unreachable) as failed:
        hub.hello()
    assert failed.value.code == "hub.unreachable"
    hub.close()


@pytest.mark.parametrize("url", ["", "nonsense", "http://", "ftp://x", "http://[::1"])
def test_an_address_that_is_none_is_unreachable(url: str) -> None:
    hub = connect(url)
    with pytest.raises(Unreachable):
        hub.hello()
    hub.close()


def test_a_hub_that_says_nothing_is_slow(script: ScriptedHub) -> None:
    script.answers["/v1/hello"] = script.hang
    hub = HubClient(Transport(script.url, read_s=0.05))
    with pytest.raises(Unreachable) as failed:
        hub.hello()
    assert failed.value.code == "hub.slow"
    hub.close()


def test_an_endless_answer_is_cut_off(script: ScriptedHub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transports, "MOST_BYTES", 1_000)
    bomb = gzip.compress(b" " * 5_000_000)
    error = failure(script, saying(200, bomb, Content_Encoding="gzip"))
    assert error.code == "hub.garbage"


def test_a_waiting_question_is_cut_from_another_thread(script: ScriptedHub) -> None:
    script.answers["/v1/hello"] = script.hang
    hub = connect(script.url)

    def cut() -> None:
        script.was_asked.wait(30)
        hub.cut()

    cutter = threading.Thread(target=cut)
    cutter.start()
    with pytest.raises(Unreachable):
        hub.hello()
    cutter.join()
    with pytest.raises(Unreachable):
        hub.hello()
    hub.close()


def test_who_asks_is_told_and_names_are_quoted(script: ScriptedHub) -> None:
    script.answers["/v1/customers/a%2F..%2Fb/open"] = saying(
        200, b'{"id":"a","stream":"customer:a"}'
    )
    hub = connect(script.url + "/", "t" * 20)
    assert hub.people.open_customer(CustomerId("a/../b"), 1).id == "a"
    with pytest.raises(Refused):
        hub.people.sign_in(StaffId("sam"), "2580")
    hub.close()
    assert script.asked[1][2] == b'{"staff":"sam","pin":"2580"}'


def test_a_pull_asks_for_what_is_not_known(script: ScriptedHub) -> None:
    script.answers["/v1/pull"] = saying(200, a_pull())
    hub = connect(script.url)
    assert isinstance(hub.pull("", None), PullResponse)
    hub.pull("a/b=", 7)
    hub.close()
    assert script.asked[0][1] == "/v1/pull?cursor=&limit=2000"
    assert script.asked[1][1] == "/v1/pull?cursor=a%2Fb%3D&limit=2000&told_from=7"


CONTENT = gzip.compress(b'{"body":{}}\n' * 5_000, mtime=0)


def a_notice(content: bytes = CONTENT) -> SnapshotNotice:
    sha256 = hashlib.sha256(content).hexdigest()
    return SnapshotNotice(stream="catalogue", seq=1, path="/v1/snapshot/x", sha256=sha256, rows=1)


def cut_short(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(CONTENT)))
    handler.end_headers()
    handler.wfile.write(CONTENT[:100])
    handler.close_connection = True


def rest_of(handler: Handler) -> None:
    start = int(handler.headers["Range"].removeprefix("bytes=").removesuffix("-"))
    handler.say(206, CONTENT[start:])


def unread(_bytes: int) -> None: ...


def test_a_download_goes_on_where_it_was_cut_off(script: ScriptedHub, tmp_path: Path) -> None:
    script.answers["/v1/snapshot/x"] = in_turn(cut_short, rest_of)
    hub, part = connect(script.url), tmp_path / "part"
    with pytest.raises(Unreachable):
        hub.download(a_notice(), part, unread)
    assert part.read_bytes() == CONTENT[:100]
    hub.download(a_notice(), part, unread)
    hub.close()
    assert part.read_bytes() == CONTENT


def test_a_hub_that_knows_no_parts_sends_the_whole_again(
    script: ScriptedHub, tmp_path: Path
) -> None:
    script.answers["/v1/snapshot/x"] = in_turn(cut_short, saying(200, CONTENT))
    hub, part = connect(script.url), tmp_path / "part"
    with pytest.raises(Unreachable):
        hub.download(a_notice(), part, unread)
    hub.download(a_notice(), part, unread)
    hub.close()
    assert part.read_bytes() == CONTENT


def test_a_file_that_is_here_already_is_not_sent_again(script: ScriptedHub, tmp_path: Path) -> None:
    script.answers["/v1/snapshot/x"] = saying(416, b"")
    hub, part = connect(script.url), tmp_path / "part"
    part.write_bytes(CONTENT)
    hub.download(a_notice(), part, unread)
    hub.close()


def test_another_file_than_announced_is_thrown_away(script: ScriptedHub, tmp_path: Path) -> None:
    script.answers["/v1/snapshot/x"] = saying(200, b"something else")
    hub, part = connect(script.url), tmp_path / "part"
    with pytest.raises(Unreachable) as failed:
        hub.download(a_notice(), part, unread)
    hub.close()
    assert failed.value.code == "hub.garbage"
    assert not part.exists()

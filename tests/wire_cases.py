"""Requests made up from the hub's own description: right ones, and wrong in every way.

Whatever is sent, the answer is what the description says or a numbered problem with its status;
never a failure of the hub. Half of the pushes are repaired so far that they get past the epoch and
the numbers, into the handlers.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.core.result import Ok

from store_app.domain.change import CustomerCreate
from store_app.domain.customer import Profile
from store_app.hub.changes.channels import Done
from store_app.hub.problems import STATUS
from store_app.hub.streams.devices import DeviceKind
from store_app.protocol.exchange import EnrolRequest, EnrolResponse
from store_app.protocol.limits import PROTOCOL_VERSION
from store_app.protocol.problems import ErrorNumber, Problem
from tests.hub_server import RunningHub
from tests.hub_shop import ELENI, KIFISSIA

_ENDLESS: Final = frozenset({"/v1/events", "/v1/events/next"})
"""They answer when something happens, which is tested elsewhere."""

_LONGEST_LINE: Final = 60_000
_NO_SUCH_DOOR: Final = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED})

_STREAMS: Final = (
    f"customer:{ELENI}",
    f"customer:{ELENI[:-1]}9",
    f"store:{KIFISSIA}:stock",
    f"store:{KIFISSIA}:tasks",
    "catalogue",
)


@dataclass(slots=True)
class Tried:
    """How often each operation gave each status, and what was not as it should be."""

    answers: Counter[tuple[str, int]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    @property
    def cases(self) -> int:
        return self.answers.total()


class Wire:
    """Sends made-up requests as a device that is enrolled."""

    def __init__(self, running: RunningHub) -> None:
        self._hub = running.hub
        self._url = running.url
        self._device = self._enrolled()
        till = self._hub.channels.sender(DeviceKind.HUB, "till")
        till.send(ELENI, [Done(CustomerCreate(Profile("Eleni Papadaki")))])
        self._described: Any = {}
        self.tried = Tried()

    def run(self, cases: int, start: int) -> Tried:
        """So many requests, spread over all operations; the same start makes the same ones."""
        with requests.Session() as client:
            described = client.get(f"{self._url}/openapi.json").json()
        self._described = described["paths"]
        schema = schemathesis.openapi.from_dict(described)
        found = [each.ok() for each in schema.get_all_operations() if isinstance(each, Ok)]
        operations = [each for each in found if each.path not in _ENDLESS]
        share = -(-cases // (len(operations) + 4))  # pushes get five times as many
        with requests.Session() as client:
            for operation in operations:
                many = share * 5 if operation.path == "/v1/push" else share
                for mode in GenerationMode:
                    self._try(client, operation, mode, max(1, many // 2), start)
        return self.tried

    def _try(
        self, client: requests.Session, operation: Any, mode: GenerationMode, many: int, start: int
    ) -> None:
        @seed(start)
        @settings(
            max_examples=many,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def one(case: Any) -> None:
            self._send(client, case)

        with contextlib.suppress(Unsatisfiable):  # where nothing is asked, nothing can be wrong
            one()

    def _send(self, client: requests.Session, case: Any) -> None:
        if case.path == "/v1/push":
            self._repair(case)
        headers = {"Authorization": f"Bearer {self._device.token}"}
        if self.tried.cases % 8:
            headers["store-protocol"] = str(PROTOCOL_VERSION)
        if self.tried.cases % 2 and "customer" in (case.path_parameters or {}):
            case.path_parameters["customer"] = ELENI
        sent = case.as_transport_kwargs(base_url=self._url, headers=headers)
        try:
            answer = client.request(**sent, allow_redirects=False)
        except (requests.exceptions.InvalidHeader, UnicodeError, ValueError):
            return  # what cannot be said in HTTP at all
        self.tried.answers[f"{case.method} {case.path}", answer.status_code] += 1
        too_long = len(answer.request.url or "") > _LONGEST_LINE  # then no application hears of it
        said = self._described[case.path][case.method.lower()]["responses"]
        fault = "" if too_long else _fault(answer, said)
        if fault:
            self.tried.faults.append(f"{case.method} {case.path}: {fault}: {sent}"[:2_000])
        if "1303" in answer.text[:40]:  # frozen: another device goes on
            self._device = self._enrolled()

    def _repair(self, case: Any) -> None:
        """Numbers and epoch as they should be, for every second push."""
        body = case.body
        if not isinstance(body, dict) or self.tried.cases % 2:
            return
        n = self._hub.auth.device(f"Bearer {self._device.token}").last_n
        body |= {"epoch": self._hub.epoch, "first_held": 1}
        changes = body.get("changes")
        if not isinstance(changes, (list, tuple)):
            return
        repaired = [dict(each) for each in changes if isinstance(each, dict)]
        for at, change in enumerate(repaired):
            change["n"] = n + 1 + at
            change["stream"] = _STREAMS[(n + at) % len(_STREAMS)]
        body["changes"] = repaired

    def _enrolled(self) -> EnrolResponse:
        token = self._hub.enrolment.make_token(KIFISSIA)
        return self._hub.enrolment.enrol(EnrolRequest(token=token, name="made up"))


def _fault(answer: requests.Response, said: Any) -> str:
    """What is wrong with an answer; nothing if the description says so: a success or a number."""
    status = str(answer.status_code)
    if answer.ok:
        return "" if status in said else f"{status} was not said"
    try:
        problem = Problem.model_validate_json(answer.content)
    except ValueError:
        return f"{answer.status_code} without a number"
    if answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return f"{answer.status_code} {problem.error.name}"
    if answer.status_code in _NO_SUCH_DOOR and problem.error is ErrorNumber.NOT_FOUND:
        return ""  # what was made up can lead to no door at all
    numbers = said[status]["content"]["application/json"]["schema"] if status in said else {}
    told = numbers.get("properties", {}).get("error", {}).get("enum", ())
    right = STATUS[problem.error] == answer.status_code and problem.error in told
    return "" if right else f"{status} with {problem.error.name}"


def lines(tried: Tried) -> Iterator[str]:
    """What was tried, for people to read."""
    paths = sorted({path for path, _ in tried.answers})
    for path in paths:
        counts = {status: many for (of, status), many in tried.answers.items() if of == path}
        told = "  ".join(f"{status}: {many}" for status, many in sorted(counts.items()))
        yield f"{path:48} {told}"
    yield f"{tried.cases} requests, {len(tried.faults)} answered as they should not be"

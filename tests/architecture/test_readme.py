"""The README speaks of what is there: files, settings, commands."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from store_app.cli import app
from store_app.codes import RestrictedCode, RestrictedRule, ShopCodes, read_code
from store_app.protocol.catalogue import RestrictedBody

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("target", re.findall(r"\]\(((?:packaging|tests)/[^)]+)\)", README))
def test_every_picture_and_test_that_it_links_to_is_there(target: str) -> None:
    assert (ROOT / target).is_file()


@pytest.mark.parametrize("heading", re.findall(r"\]\(#([\w-]+)\)", README))
def test_every_heading_that_it_links_to_is_there(heading: str) -> None:
    headings = re.findall(r"^#+ (.*)$", README, re.MULTILINE)
    assert heading in {each.lower().replace(" ", "-") for each in headings}


@pytest.mark.parametrize("path", re.findall(r"`((?:store_app|tests|resources)/[\w/.]+)`", README))
def test_every_path_that_it_names_is_there(path: str) -> None:
    assert (ROOT / path).exists()


def test_every_environment_variable_of_the_program_is_told() -> None:
    settings = (ROOT / "store_app/settings.py").read_text("utf-8")
    hub = (ROOT / "store_app/hub_commands.py").read_text("utf-8")
    names = re.search(r"names = \(([^)]*)\)", settings)
    assert names is not None
    known = {f"STORE_{name.upper()}" for name in re.findall(r'"(\w+)"', names.group(1))}
    known |= set(re.findall(r'envvar="(\w+)"', hub)) | {"STORE_CONFIG"}
    assert set(re.findall(r"STORE_\w+", README)) == known


@pytest.mark.parametrize("command", sorted(set(re.findall(r"store-app ((?:hub )?[a-z]+)", README))))
def test_every_command_that_it_names_can_be_asked_for_help(command: str) -> None:
    result = CliRunner().invoke(app, [*command.split(), "--help"])
    assert result.exit_code == 0, result.output


def test_its_rules_for_the_numbers_of_a_shop_are_kept() -> None:
    rules = re.search(r"```json\n(\"restricted\".*?)```", README, re.DOTALL)
    number = re.search(r"store-app explain ([0-9]{13})", README)
    assert rules is not None
    assert number is not None
    bodies = json.loads(f"{{{rules.group(1)}}}")["restricted"]
    kept = tuple(
        RestrictedRule(body.template, body.weight_unit_g, body.price_decimals)
        for body in map(RestrictedBody.model_validate, bodies)
    )
    read = read_code(number.group(1), shop=ShopCodes(restricted=kept), now_s=0)
    assert read == RestrictedCode(number.group(1), "12345", weight_g=Decimal(750))


def test_make_knows_every_target_that_it_names() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"`?make (\w+)`?", README)) <= targets

"""Why a code is not taken: one closed list for every form of code."""

from __future__ import annotations

from enum import Enum, unique


@unique
class Refusal(Enum):
    """The reason in one word; sentences are made where they are shown."""

    EMPTY = "empty"
    CUT_OFF = "cut_off"
    NOT_A_NUMBER = "not_a_number"
    BAD_CHECK_DIGIT = "bad_check_digit"
    TOO_LONG = "too_long"
    CONTROL_CHARACTERS = "control_characters"
    FAULTY_LABEL = "faulty_label"
    TWO_CODES = "two_codes"
    EXPIRED = "expired"
    FORGED = "forged"
    UNKNOWN_KEY = "unknown_key"


@unique
class Fault(Enum):
    """What is wrong with a faulty GS1 label."""

    UNKNOWN_AI = "unknown_ai"
    BAD_FORM = "bad_form"
    BAD_LENGTH = "bad_length"
    BAD_CHARACTER = "bad_character"
    BAD_CHECK_DIGIT = "bad_check_digit"
    BAD_DATE = "bad_date"
    BAD_VALUE = "bad_value"
    REPEATED = "repeated"
    EXCLUDED = "excluded"
    MISSING = "missing"
    MISPLACED = "misplaced"

"""Money, numbers, distances, ages and dates as the reader's language writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Final

from PySide6.QtCore import QCalendar, QCoreApplication, QDate, QDateTime, QLocale, QTime, QTimeZone

from store_app.domain.availability import FRESH_UNDER_MS, is_stale
from store_app.domain.money import Money

RIGHT_TO_LEFT: Final = frozenset({"ar", "fa"})

_ISOLATE, _END_ISOLATE = "\u2066", "\u2069"
_SYMBOLS: Final = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}
_MINOR_DIGITS: Final = {"JPY": 0, "KRW": 0, "KWD": 3, "BHD": 3, "JOD": 3, "OMR": 3}  # ISO 4217
_TENTHS_UNDER_KM: Final = 10


class Amounts:
    """One language's way of writing what can be counted; times are those of the machine's zone."""

    def __init__(self, language: str = "en", zone: QTimeZone | None = None) -> None:
        self.language = language
        self._locale = QLocale(language)
        self._locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
        self._zone = zone or QTimeZone.systemTimeZone()

    @property
    def right_to_left(self) -> bool:
        return self.language in RIGHT_TO_LEFT

    def number(self, value: int) -> str:
        return self._locale.toString(value)

    def tenths(self, value: int) -> str:
        """A number of tenths with one decimal: 46 is '4.6'."""
        return self._locale.toString(value / 10, "f", 1)

    def percent(self, value: int) -> str:
        return self._locale.toString(value) + self._locale.percent()

    def money(self, price: Money) -> str:
        """'€89.00', '89,00 €', '۸۹ یورو': in Persian and Arabic whole prices have no decimals."""
        digits = _MINOR_DIGITS.get(price.currency, 2)
        value = price.amount / 10**digits
        if not self.right_to_left:
            symbol = _SYMBOLS.get(price.currency, price.currency)
            return self._locale.toCurrencyString(value, symbol, digits)
        whole = price.amount % 10**digits == 0
        number = self._locale.toString(value, "f", 0 if whole else digits)
        return f"{number} {self._currency(price.currency)}"

    def code(self, code: str) -> str:
        """A number that people read out, in the reader's digits."""
        if not self.right_to_left:
            return code
        return "".join(self.number(int(sign)) if sign.isdecimal() else sign for sign in code)

    def plain(self, code: str) -> str:
        """An item number or aisle code, kept in its own direction inside any text."""
        return f"{_ISOLATE}{code}{_END_ISOLATE}" if self.right_to_left else code

    def joined(self, *parts: str) -> str:
        """Short facts in one line; a middle dot beside Persian digits would read as a zero."""
        return ("، " if self.right_to_left else " · ").join(part for part in parts if part)

    def away(self, km: float) -> str:
        whole = km >= _TENTHS_UNDER_KM
        text = self._locale.toString(km, "f", 0 if whole else 1)
        return QCoreApplication.translate("Amounts", "%1 km away").replace("%1", text)

    def distance(self, km: float) -> str:
        text = self._locale.toString(km, "f", 0 if km >= _TENTHS_UNDER_KM else 1)
        return QCoreApplication.translate("Amounts", "%1 km").replace("%1", text)

    def age(self, as_of_ms: int, now_ms: int) -> str:
        """'as of 8 s ago', after a minute '3 min ago', when stale the clock or the day."""
        old_ms = max(0, now_ms - as_of_ms)
        if is_stale(as_of_ms, now_ms):
            text = QCoreApplication.translate("Amounts", "as of %1")
            return text.replace("%1", self.moment(as_of_ms, now_ms))
        if old_ms < FRESH_UNDER_MS:
            text = QCoreApplication.translate("Amounts", "as of %1 s ago")
            return text.replace("%1", self.number(old_ms // 1_000))
        text = QCoreApplication.translate("Amounts", "as of %1 min ago")
        return text.replace("%1", self.number(old_ms // 60_000))

    def moment(self, at_ms: int, now_ms: int) -> str:
        """'10:41' on the same day, 'Yesterday', '12 Nov'."""
        at, now = self._local(at_ms), self._local(now_ms)
        days = at.date().daysTo(now.date())
        if days <= 0:
            return self._locale.toString(at.time(), "HH:mm")
        if days == 1:
            return QCoreApplication.translate("Amounts", "Yesterday")
        return self._day(at.date(), "d MMM")

    def clock(self, at_ms: int) -> str:
        return self._locale.toString(self._local(at_ms).time(), "HH:mm")

    def hour(self, at_ms: int) -> int:
        """The hour of the day here, 0 to 23."""
        return self._local(at_ms).time().hour()

    def day(self, on: date) -> str:
        """A whole date in words; Persian readers get theirs, of the Jalali calendar."""
        return self._day(QDate(on.year, on.month, on.day), "d MMMM yyyy")

    def written_on(self, on: date, now_ms: int) -> str:
        """A date as short as it can be said: the year only if it is another."""
        today = datetime.fromtimestamp(now_ms / 1_000, tz=UTC).date()
        form = "d MMM" if on.year == today.year else "d MMM yyyy"
        return self._day(QDate(on.year, on.month, on.day), form)

    def _day(self, day: QDate, form: str) -> str:
        if self.language != "fa":
            return self._locale.toString(day, form)
        jalali = QCalendar(QCalendar.System.Jalali)
        moment = QDateTime(day, QTime(0, 0))
        return jalali.dateTimeToString(form, moment, day, QTime(0, 0), self._locale)

    def _local(self, at_ms: int) -> QDateTime:
        return QDateTime.fromMSecsSinceEpoch(at_ms, self._zone)

    def _currency(self, code: str) -> str:
        names = {
            ("fa", "EUR"): "یورو",
            ("ar", "EUR"): "يورو",
            ("fa", "USD"): "دلار",
            ("ar", "USD"): "دولار",
        }
        return names.get((self.language, code), _SYMBOLS.get(code, code))

"""Ages, times and dates as the reader's language writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Final

from PySide6.QtCore import QCalendar, QCoreApplication, QDate, QDateTime, QLocale, QTime, QTimeZone

from store_app.domain.availability import FRESH_UNDER_MS, is_stale

_NOW_UNDER_MS: Final = 1_000


class Moments:
    """One language's way of telling when; times are those of the machine's zone."""

    def __init__(self, language: str = "en", zone: QTimeZone | None = None) -> None:
        self.language = language
        self.locale = QLocale(language)
        self._zone = zone or QTimeZone.systemTimeZone()

    def age(self, as_of_ms: int, now_ms: int) -> str:
        """'as of now', '8 s ago', after a minute '3 min ago', when stale the clock or the day."""
        old_ms = max(0, now_ms - as_of_ms)
        if is_stale(as_of_ms, now_ms):
            return self.as_of(as_of_ms, now_ms)
        if old_ms < _NOW_UNDER_MS:
            return QCoreApplication.translate("Amounts", "as of now")
        if old_ms < FRESH_UNDER_MS:
            text = QCoreApplication.translate("Amounts", "as of %1 s ago")
            return text.replace("%1", self.locale.toString(old_ms // 1_000))
        text = QCoreApplication.translate("Amounts", "as of %1 min ago")
        return text.replace("%1", self.locale.toString(old_ms // 60_000))

    def as_of(self, at_ms: int, now_ms: int) -> str:
        """'as of 10:41': the moment itself, however long ago."""
        text = QCoreApplication.translate("Amounts", "as of %1")
        return text.replace("%1", self.within(at_ms, now_ms))

    def within(self, at_ms: int, now_ms: int) -> str:
        """A moment as it stands inside a sentence."""
        if self._days(at_ms, now_ms) == 1:
            return QCoreApplication.translate("Amounts", "yesterday")
        return self.moment(at_ms, now_ms)

    def moment(self, at_ms: int, now_ms: int) -> str:
        """'10:41' on the same day, 'Yesterday', '12 Nov'."""
        at, days = self._local(at_ms), self._days(at_ms, now_ms)
        if days <= 0:
            return self.locale.toString(at.time(), "HH:mm")
        if days == 1:
            return QCoreApplication.translate("Amounts", "Yesterday")
        return self._day(at.date(), "d MMM")

    def moment_of_day(self, at_ms: int, now_ms: int) -> str:
        """'10:41' on the same day, else with the day before it: '12 Nov, 10:41'."""
        if self._days(at_ms, now_ms) <= 0:
            return self.clock(at_ms)
        text = QCoreApplication.translate("Amounts", "%1, %2", "a day and a time")
        day = self.moment(at_ms, now_ms)
        return text.replace("%1", day).replace("%2", self.clock(at_ms))

    def past(self, at_ms: int, now_ms: int) -> str:
        """When something happened; a clock that runs ahead tells of no future."""
        return self.moment(min(at_ms, now_ms), now_ms)

    def past_of_day(self, at_ms: int, now_ms: int) -> str:
        """As `past`, with the time of day for other days too."""
        return self.moment_of_day(min(at_ms, now_ms), now_ms)

    def clock(self, at_ms: int) -> str:
        return self.locale.toString(self._local(at_ms).time(), "HH:mm")

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
            return self.locale.toString(day, form)
        jalali = QCalendar(QCalendar.System.Jalali)
        moment = QDateTime(day, QTime(0, 0))
        return jalali.dateTimeToString(form, moment, day, QTime(0, 0), self.locale)

    def _days(self, at_ms: int, now_ms: int) -> int:
        return self._local(at_ms).date().daysTo(self._local(now_ms).date())

    def _local(self, at_ms: int) -> QDateTime:
        return QDateTime.fromMSecsSinceEpoch(at_ms, self._zone)

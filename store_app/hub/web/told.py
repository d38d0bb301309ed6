"""What the customer's own change met, in the words of the page."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from store_app.domain.change import Author, CartNote, CartSet
from store_app.domain.notices import Notice, NoticeKind
from store_app.hub.customers.words import Words
from store_app.hub.web.surroundings import Surroundings

_TOLD_ON_LINE: Final = frozenset(
    {
        NoticeKind.ADDED_AGAIN,
        NoticeKind.KEPT_BY_SET,
        NoticeKind.SET_AND_ADDED,
        NoticeKind.SET_REPLACED,
        NoticeKind.NOTE_REPLACED,
    }
)


def told(notice: Notice | None, around: Surroundings, words: Words) -> Markup | None:
    """'1 added again: Sam', '6: you set 5, then 1 was added: Sam'."""
    if notice is None or notice.kind not in _TOLD_ON_LINE:
        return None
    other = notice.others[-1]
    if isinstance(notice.mine.intent, CartNote):
        written = notice.mine.intent.text
        return words.text(
            f"notice_{notice.kind}", mine=written, who=who(other.author, around, words)
        )
    set_to = notice.mine.intent.quantity if isinstance(notice.mine.intent, CartSet) else 0
    return words.text(
        f"notice_{notice.kind}",
        n=words.number(notice.quantity),
        mine=words.number(set_to),
        more=words.number(notice.quantity - set_to),
        who=who(other.author, around, words),
    )


def who(author: Author, around: Surroundings, words: Words) -> str:
    """Whoever did it: by name if it was somebody of the shop, else from where."""
    return staff_name(author, around, words) or words.plain(f"who_{author.channel}")


def staff_name(author: Author, around: Surroundings, words: Words) -> str:
    """The first name of whoever of the shop did it; empty if nobody is known."""
    name = around.staff.get(author.staff) if author.staff else None
    return (words.of(name).split() or [""])[0] if name else ""

"""The answers of a form: which of them tell who writes, and which are the writer's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from agent.conversation import Frozen
from agent.lead import Contact
from agent.transcripts.json_fields import contact_in
from api.setting_parts.inquiries import FORM_FIELDS
from api.webhooks.inquiry import clean, is_email, joined

Chosen = Sequence[tuple[str, str]]
"""Which question fills which of FORM_FIELDS, as the settings say, in pairs of field and question."""

_USUAL: Mapping[str, str] = {
    "name": "name, full name, fullname, your name, contact name",
    "first_name": "first name, firstname, given name, forename, fname",
    "last_name": "last name, lastname, surname, family name, lname",
    "email": "email, e mail, mail, email address, e mail address, work email, business email, company email, "
    "your email, your email address, work email address",
    "company": "company, company name, organisation, organization, organisation name, organization name, business, "
    "business name, employer, your company",
    "title": "title, job title, jobtitle, position, role, your role, job role",
    "phone": "phone, phone number, telephone, tel, mobile, mobile number, mobile phone, mobilephone, contact number",
    "industry": "industry, sector",
    "employees": "employees, number of employees, numberofemployees, numemployees, company size, headcount, "
    "how many employees do you have",
    "country": "country, country region, country/region",
    "crm_id": "crm id",
    "subject": "subject",
    "message": "message, your message, comment, comments, inquiry, enquiry, how can we help, how can we help you, "
    "what can we do for you, tell us more, please share anything that will help prepare for our meeting",
}
_BY_NAME = {name: field for field, names in _USUAL.items() for name in names.split(", ")}
_NO_WORDS = frozenset("yes no y n true false on off none n/a na - ok".split())
_WORDS_OF_A_HEADING = 3
_LONGEST_KEY = 500
_NUMBER = re.compile(r"[\d.,\s]+")


class Answer(Frozen):
    """One question of a form and what was answered. `asked` is False for what the page filled in by itself."""

    question: str
    answer: str
    asked: bool = True


class FilledIn(Frozen):
    """A form that was filled in: who by, and their words."""

    contact: Contact
    subject: str | None
    message: str


def filled_in(answers: Iterable[Answer], chosen: Chosen = ()) -> FilledIn:
    """Tell the answers apart: contact, subject and message by their names, the rest as fields of its own.

    An answer that has no place of its own is among the words as well: under its question where that is a heading
    ("Budget"), alone where it is a sentence, which would be the form's words. Raises UnreadableInput.
    """
    places = _BY_NAME | {_plain(question): field for field, question in chosen}
    known: dict[str, str] = {}
    others: dict[str, str] = {}
    words: list[str] = []
    for answer in answers:
        question, text = clean(answer.question), clean(answer.answer)
        field = places.get(_plain(question))
        if not text:
            continue
        if field == "message":
            words.append(text)
        elif field is not None and field not in known and _fits(field, text):
            known[field] = text
        else:
            others.setdefault(question[:_LONGEST_KEY] or "answer", text)
            words += [said] if answer.asked and field is None and (said := _said(question, text)) else []
    subject = known.pop("subject", None)
    return FilledIn(contact=_contact(known, others), subject=subject, message="\n\n".join(dict.fromkeys(words)))


def _contact(known: dict[str, str], others: dict[str, str]) -> Contact:
    parts = [known.pop("first_name", None), known.pop("last_name", None)]
    known.setdefault("name", joined(parts))
    return contact_in({**{key: value for key, value in others.items() if key not in FORM_FIELDS}, **known})


def _plain(question: str) -> str:
    """A question without regard to case, spacing and marks: "Your E-Mail *" is "your e mail"."""
    return " ".join(re.sub(r"[-_*:?.!]+", " ", question.casefold()).split())


def _fits(field: str, text: str) -> bool:
    return field != "email" or is_email(text)


def _said(question: str, text: str) -> str | None:
    """What an answer says by itself; None for a bare "yes", which says nothing without the form's question."""
    if text.casefold().strip(" .!") in _NO_WORDS:
        return None
    if question.endswith("?") or len(question.split()) > _WORDS_OF_A_HEADING or not question:
        return None if _NUMBER.fullmatch(text) else text
    return f"{question.rstrip(' :*')}: {text}"

"""Who a lead is: by e-mail, else by CRM id, else by name and company; a name alone is nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.lead import Contact, contact_from, email_domain, is_business_email, lead_id

FIRST, SECOND = "cv_first", "cv_second"
words = st.text(alphabet="abcdefghij ÄÖüß", min_size=1, max_size=12).filter(str.strip)


def test_an_address_names_the_lead_whatever_its_case_and_whatever_else_is_known() -> None:
    sparse = Contact(email="Kim.Lee@Acme.example ")
    full = Contact(email="kim.lee@acme.example", name="Kim Lee", company="Acme", crm_id="77")
    assert lead_id(sparse, FIRST) == lead_id(full, SECOND)


def test_without_an_address_the_crm_id_names_the_lead() -> None:
    assert lead_id(Contact(crm_id="77", name="Kim"), FIRST) == lead_id(Contact(crm_id="77", company="Acme"), SECOND)
    assert lead_id(Contact(crm_id="77"), FIRST) != lead_id(Contact(crm_id="78"), FIRST)


@given(name=words, company=words)
def test_name_and_company_name_the_lead_whatever_their_case_and_spacing(name: str, company: str) -> None:
    loose = Contact(name=f"  {name.upper()} ", company=company.replace(" ", "   "))
    assert lead_id(Contact(name=name, company=company), FIRST) == lead_id(loose, SECOND)


@given(name=words)
def test_a_name_alone_is_another_lead_in_each_conversation(name: str) -> None:
    contact = Contact(name=name)
    assert lead_id(contact, FIRST) == lead_id(contact, FIRST)
    assert lead_id(contact, FIRST) != lead_id(contact, SECOND)


def test_a_company_alone_is_another_lead_in_each_conversation() -> None:
    assert lead_id(Contact(company="Acme"), FIRST) != lead_id(Contact(company="Acme"), SECOND)


def test_two_people_of_one_company_are_two_leads() -> None:
    kim, lou = Contact(name="Kim Lee", company="Acme"), Contact(name="Lou Fox", company="Acme")
    assert lead_id(kim, FIRST) != lead_id(lou, FIRST)


def test_a_crm_id_that_reads_like_an_address_is_not_taken_for_one() -> None:
    assert lead_id(Contact(crm_id="kim@acme.example"), FIRST) != lead_id(Contact(email="kim@acme.example"), FIRST)


def test_what_is_known_of_a_contact_stays_and_gaps_are_filled() -> None:
    known = Contact(name="Kim Lee", employees=0, extra=(("topic", "price"),))
    newer = Contact(name="K. Lee", company="Acme", employees=40, extra=(("topic", "demo"),))
    assert known.filled_by(newer) == Contact(name="Kim Lee", company="Acme", employees=0, extra=(("topic", "price"),))


@pytest.mark.parametrize(
    ("email", "domain", "business"),
    [
        ("kim@Acme.Example", "acme.example", True),
        ("kim@gmail.com", "gmail.com", False),
        ("kim", None, None),
        ("kim@", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_an_address_is_a_company_s_a_free_one_or_unknown(
    email: str | None, domain: str | None, business: bool | None
) -> None:
    assert email_domain(email) == domain
    assert is_business_email(email) is business


def test_form_fields_find_their_place_blanks_are_unknown_and_the_rest_is_kept() -> None:
    contact = contact_from({"name": " Kim Lee ", "employees": "40", "company": "  ", "topic": "price", "budget": ""})
    assert contact == Contact(name="Kim Lee", employees=40, extra=(("topic", "price"),))

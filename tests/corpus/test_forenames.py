"""Laws of first names: short forms lead to full ones, and a name of one sex is told."""

from __future__ import annotations

from corpus.forenames import forms, heads, is_forename, sex_of, sex_of_titles


def test_a_short_form_leads_to_every_full_name_it_can_be_short_for() -> None:
    assert heads("Terry") == {"terence", "theresa"}
    assert heads("Terence") == {"terence"}
    assert heads("Nobody") == {"nobody"}
    assert forms("Matt") == ("matthew",)


def test_a_name_of_one_sex_is_told_and_of_both_is_not() -> None:
    assert (sex_of("Peter"), sex_of("Karen"), sex_of("Chris")) == ("m", "f", "")
    assert (sex_of("Bob"), sex_of("Kate"), sex_of("Terry")) == ("m", "f", "")
    assert (sex_of("Maybelle"), sex_of("Rosina"), sex_of("Zork")) == ("f", "f", "")
    assert (sex_of("Agnieszka"), sex_of("Zbigniew"), sex_of("Kehinde")) == ("f", "m", "")
    assert (sex_of_titles("Rt Hon Sir"), sex_of_titles("Dame"), sex_of_titles("Dr")) == ("m", "f", "")
    assert is_forename("chris")
    assert not is_forename("Bassoonist")

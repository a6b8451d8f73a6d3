"""Laws of the forms of one full name."""

from __future__ import annotations

from corpus.name_forms import adds_to, longest_form


def test_a_middle_name_adds_to_a_name_and_another_first_name_does_not() -> None:
    assert adds_to("Ann Jane Lee", "Ann Lee")
    assert not adds_to("Ann Lee", "Ann Lee")
    assert not adds_to("Jane Ann Lee", "Ann Lee")
    assert not adds_to("Ann Jane Lee", "Lee")


def test_the_longest_form_is_of_what_was_printed_so_far() -> None:
    printed = {"Ann Lee": 0, "Ann Jane Lee": 50, "Bob Lee": 60}
    both = {"Ann Lee", "Ann Jane Lee"}
    assert longest_form(both, printed, 40) == "Ann Lee"
    assert longest_form(both, printed, 50) == "Ann Jane Lee"
    assert longest_form(both, printed, None) == "Ann Jane Lee"
    assert longest_form({"Ann Lee", "Bob Lee"}, printed, None) is None

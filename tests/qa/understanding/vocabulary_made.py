"""A vocabulary made by hand: which words the archive of a test prints, how often, and which are its names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from qa.understanding.english import stem


@dataclass(frozen=True)
class MadeVocabulary:
    """Words in passages of a hundred: `used` ones in one, `common` ones in forty, those `everywhere` in
    ninety, all others in none. Every name `printed` is somebody's, but for those of `things`."""

    used: str = ""
    common: str = ""
    everywhere: str = ""
    printed: Sequence[str] = ()
    things: str = ""
    sex: Mapping[str, str] = field(default_factory=dict)
    long_forms: Mapping[str, Sequence[str]] = field(default_factory=dict)
    passages: int = 100

    def documents(self, word: str) -> int:
        for words, passages in ((self.everywhere, 90), (self.common, 40)):
            if stem(word) in {stem(w) for w in words.split()}:
                return passages
        return int(stem(word) in {stem(w) for w in [*self.used.split(), *self.printed]})

    def is_name(self, word: str) -> bool:
        return word.lower() in {name.lower() for name in self.printed}

    def sexes(self, word: str) -> tuple[str, ...]:
        is_thing = word.lower() in self.things.lower().split()
        return (self.sex.get(word.lower(), ""),) if self.is_name(word) and not is_thing else ()

    def names(self, beginning: str) -> tuple[str, ...]:
        return tuple(name for name in self.printed if name.lower().startswith(beginning.lower()))

    def expansions(self, abbreviation: str) -> tuple[str, ...]:
        return tuple(self.long_forms.get(abbreviation, ()))

    def abbreviations(self, phrase: str) -> tuple[str, ...]:
        return tuple(
            short
            for short, forms in self.long_forms.items()
            if phrase.lower() in {form.lower() for form in forms}
        )

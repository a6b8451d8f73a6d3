"""An encoder whose ranking can be worked out by hand: a word is a unit vector of its own, the same wherever
it stands, and a text is the sum of its words, made unit length."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tokenizers import Encoding, Tokenizer, models, normalizers, pre_tokenizers

from index.encodings import TextEncoding, load_tokenizer, text_encoding
from index.models import Model

_DIMENSIONS = 1024


def word_model(folder: Path) -> Path:
    """Write a model folder whose tokenizer parts text into words, and marks by themselves."""
    vocabulary = {"[UNK]": 0}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "model.safetensors").write_bytes(b"a model of words")
    (folder / "modules.json").write_text("[]", "utf-8")
    (folder / "sentence_bert_config.json").write_text(json.dumps({"max_seq_length": 256}), "utf-8")
    return folder


class WordEncoder:
    """Encode by words alone; counts the texts that it was given."""

    encoded = 0

    def __init__(self, model: Model) -> None:
        self.model = model
        self._tokenizer = load_tokenizer(model)

    def tokenize(self, text: str) -> Encoding:
        """Return one piece a word."""
        return self._tokenizer.encode(text)

    def encode(self, texts: Sequence[str]) -> list[TextEncoding]:
        """Encode `texts`, in their order."""
        WordEncoder.encoded += len(texts)
        return [self._encode(text) for text in texts]

    def _encode(self, text: str) -> TextEncoding:
        pieces = self.tokenize(text)
        words = [text[start:end].lower() for start, end in pieces.offsets]
        tokens = np.zeros((len(words), _DIMENSIONS), dtype=np.float32)
        for row, word in enumerate(words):
            tokens[row, place(word)] = 1.0
        total = tokens.sum(axis=0)
        sentence = total / max(float(np.linalg.norm(total)), 1e-9)
        return text_encoding(text, pieces, sentence.astype(np.float32), tokens)


def place(word: str) -> int:
    """Return the dimension of a word, the same in every process."""
    number = 0
    for character in word:
        number = (number * 31 + ord(character)) % _DIMENSIONS
    return number

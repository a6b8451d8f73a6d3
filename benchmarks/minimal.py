"""What most would write: sentence-transformers and FAISS, one question over a saved index.

python -m benchmarks.minimal FOLDER QUESTION"""

import json
import sys
from pathlib import Path

import faiss
from sentence_transformers import SentenceTransformer

folder, question = Path(sys.argv[1]), sys.argv[2]
model = SentenceTransformer(json.loads((folder / "model.json").read_text("utf-8")), device="cpu")
texts = json.loads((folder / "texts.json").read_text("utf-8"))
index = faiss.read_index(str(folder / "vectors.faiss"))
scores, rows = index.search(model.encode([question], normalize_embeddings=True), 5)
for score, row in zip(scores[0], rows[0], strict=True):
    print(f"{score:.3f} {texts[row]}")

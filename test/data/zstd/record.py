"""Records frames of Zstandard that the reference implementation (in pyarrow) makes of all kinds of bytes."""
import base64, hashlib, json, pathlib, random, struct

import pyarrow as pa

r = random.Random(5)
WORDS = ["the", "quick", "brown", "fox", "deposits", "carefully", "final", "requests", "sleep", "furiously", "é漢字"]


def words(n):
    return " ".join(r.choice(WORDS) for _ in range(n)).encode()


CONTENTS = {
    "empty": b"",
    "one byte": b"a",
    "repeated": b"abcabcabcabc" * 40,
    "zeros": bytes(300_000),
    "random": r.randbytes(700),
    "words": words(4000),
    "integers": b"".join(struct.pack("<i", i * 7) for i in range(1500)),
    "skewed": bytes(r.choices(range(256), [1000 / (1 + i) for i in range(256)], k=3000)),
    "few symbols": bytes(r.choices([1, 2, 3], [100, 10, 1], k=9000)),
    "doubles": b"".join(struct.pack("<d", r.choice([1.5, 2.25, r.random()])) for _ in range(500)),
    "blocks": (words(30) + r.randbytes(40)) * 900,
    "lines": b"\n".join(b"%d|%s|%d" % (i, words(3), r.randrange(10**6)) for i in range(250)),
}
frames = [
    {"name": f"{name}, level {level}", "size": len(content), "sha256": hashlib.sha256(content).hexdigest(),
     "frame": base64.b64encode(pa.Codec("zstd", compression_level=level).compress(content, asbytes=True)).decode()}
    for name, content in CONTENTS.items() for level in (-5, 1, 3, 19)
]
pathlib.Path(__file__).with_name("frames.json").write_text("[\n" + ",\n".join(map(json.dumps, frames)) + "\n]\n")

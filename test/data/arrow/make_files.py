"""Writes tables as Arrow files and streams, and each as a Parquet file of the same values: python make_files.py. Needs pyarrow."""
import datetime, decimal, pathlib, random

import pyarrow as pa
import pyarrow.ipc as ipc
import pyarrow.parquet as pq

HERE = pathlib.Path(__file__).parent
D = decimal.Decimal
NAN, INF = float("nan"), float("inf")


def cycled(values, rows, null_every=5):
    return [None if null_every and i % null_every == null_every - 1 else values[i % len(values)] for i in range(rows)]


TEXTS = ["", "a", "twelve bytes", "thirteen byte", "漢字と😀", "a much longer string than a view holds"]
TYPES = {
    "flag": (pa.bool_(), [True, False, False, True, True]),
    "tiny": (pa.int8(), [0, 127, -128, 5]),
    "small": (pa.int16(), [0, 32767, -32768, 1]),
    "number": (pa.int32(), [0, 2147483647, -2147483648, 7]),
    "big": (pa.int64(), [0, 2**63 - 1, -(2**63), 12]),
    "single": (pa.float32(), [0.0, -0.0, 1.5, NAN, INF, -INF]),
    "double": (pa.float64(), [0.0, -0.0, 1.5, NAN, INF, -INF, 5e-324]),
    "dec5": (pa.decimal128(5, 2), [D("1.25"), D("-999.99"), D("0.00")]),
    "dec38": (pa.decimal128(38, 10), [D("1234567890123456789012345678.0123456789"), D("-0.1234567890")]),
    "text": (pa.string(), TEXTS),
    "bytes": (pa.binary(), [b"", b"\x00", b"\xff\xfe", bytes(range(40))]),
    "fixed": (pa.binary(5), [b"abcde", b"\x00\x00\x00\x00\x00"]),
    "day": (pa.date32(), [datetime.date(1970, 1, 1), datetime.date(1582, 10, 15), datetime.date(9999, 12, 31)]),
    "millis": (pa.timestamp("ms", "UTC"), [0, -1, 1700000000123]),
    "micros": (pa.timestamp("us", "Asia/Tokyo"), [0, -1, 1700000000123456]),
    "ntz": (pa.timestamp("us"), [0, -1, 1700000000123456]),
}


def types_table(rows, null_every=5):
    columns = {n: pa.array(cycled(v, rows, null_every), t) for n, (t, v) in TYPES.items()}
    return pa.table({"id": pa.array(range(rows), pa.int32()), **columns})


def nested(rows):
    make = random.Random(3)
    maybe = lambda f, p=0.2: None if make.random() < p else f()
    word = lambda: make.choice(TEXTS)
    whole = lambda: make.randrange(-5, 1000)
    many = lambda f, n=4: [f() for _ in range(make.randrange(n))]
    records = [{
        "numbers": maybe(lambda: many(lambda: maybe(whole))),
        "words": maybe(lambda: many(lambda: maybe(word))),
        "lists": maybe(lambda: many(lambda: maybe(lambda: many(lambda: maybe(whole))))),
        "point": maybe(lambda: {"x": maybe(whole), "flag": maybe(lambda: make.random() < 0.5), "name": maybe(word)}),
        "points": maybe(lambda: many(lambda: maybe(lambda: {"x": maybe(whole), "tags": maybe(lambda: many(lambda: maybe(word)))}))),
        "dict": maybe(lambda: [(f"k{j}", maybe(whole)) for j in range(make.randrange(4))]),
    } for i in range(rows)]
    return pa.Table.from_pylist(records, pa.schema([
        ("numbers", pa.list_(pa.int32())), ("words", pa.list_(pa.string())), ("lists", pa.list_(pa.list_(pa.int64()))),
        ("point", pa.struct([("x", pa.int32()), ("flag", pa.bool_()), ("name", pa.string())])),
        ("points", pa.list_(pa.struct([("x", pa.int64()), ("tags", pa.list_(pa.string()))]))),
        ("dict", pa.map_(pa.string(), pa.int64())),
    ]))


def write(name, table, twin=None, stream=False, batch=None, **options):
    path = HERE / f"{name}.{'arrows' if stream else 'arrow'}"
    new = ipc.new_stream if stream else ipc.new_file
    with new(str(path), table.schema, options=ipc.IpcWriteOptions(**options)) as writer:
        writer.write_table(table, max_chunksize=batch)
    pq.write_table(twin if twin is not None else table, HERE / f"{name}.parquet", compression="gzip", coerce_timestamps=None)


types = types_table(50)
write("types", types, batch=20)
write("types-lz4", types, compression="lz4")
write("types-zstd", types, compression="zstd", stream=True, batch=30)
write("no-nulls", types_table(20, 0))
write("all-null", types_table(9, 1))
write("no-rows", types_table(0))
write("nested", nested(60), batch=25)
write("nested-lz4", nested(60), compression="lz4", stream=True)
write("nested-sliced", nested(60).slice(7, 40))

# Columns of other layouts with values that Parquet has as the plain ones.
texts, numbers = cycled(TEXTS, 40), cycled([1, 2, 3], 40)
twin = pa.table({"text": pa.array(texts), "bytes": pa.array([t and t.encode() for t in texts], pa.binary()), "list": pa.array([[n, None] for n in numbers], pa.list_(pa.int32()))})
large = pa.table({"text": pa.array(texts, pa.large_string()), "bytes": pa.array([t and t.encode() for t in texts], pa.large_binary()),
                  "list": pa.array([[n, None] for n in numbers], pa.large_list(pa.int32()))})
write("large", large, twin)
views = pa.table({"text": pa.array(texts, pa.string_view()), "bytes": pa.array([t and t.encode() for t in texts], pa.binary_view()),
                  "list": pa.array([[n, None] for n in numbers], pa.list_(pa.int32(), 2))})
write("views", views, twin, compression="lz4")
words = cycled(TEXTS[:3], 40)
write("dictionaries", pa.table({"word": pa.array(words).dictionary_encode(), "number": pa.array(numbers, pa.int64()).dictionary_encode(),
                                "flag": pa.array(cycled([True, False], 40)).dictionary_encode(),
                                "list": pa.array([[w, "x"] for w in words], pa.list_(pa.string())).cast(pa.list_(pa.dictionary(pa.int8(), pa.string())))}),
      pa.table({"word": pa.array(words), "number": pa.array(numbers, pa.int64()), "flag": pa.array(cycled([True, False], 40)),
                "list": pa.array([[w, "x"] for w in words], pa.list_(pa.string()))}))
with_null = pa.DictionaryArray.from_arrays(pa.array([0, 1, 2, None, 1], pa.int16()), pa.array(["a", None, "a longer entry of it"]))
write("dictionary-with-null", pa.table({"word": with_null}), pa.table({"word": pa.array(["a", None, "a longer entry of it", None, None])}))
first = pa.RecordBatch.from_arrays([pa.DictionaryArray.from_arrays(pa.array([0, 1], pa.int32()), pa.array(["a", "b"]))], ["word"])
second = pa.RecordBatch.from_arrays([pa.DictionaryArray.from_arrays(pa.array([2, 0], pa.int32()), pa.array(["a", "b", "a third one, added"]))], ["word"])
third = pa.RecordBatch.from_arrays([pa.DictionaryArray.from_arrays(pa.array([0, 1], pa.int32()), pa.array(["z", "y"]))], ["word"])
grown = pa.table({"word": ["a", "b", "a third one, added", "a"]})
write("delta-dictionary", pa.Table.from_batches([first, second]), grown, stream=True, emit_dictionary_deltas=True)
write("replaced-dictionary", pa.Table.from_batches([first, second, third]), pa.table({"word": ["a", "b", "a third one, added", "a", "z", "y"]}), stream=True)
units = pa.table({"s": pa.array([0, -1, 1700000000], pa.timestamp("s", "UTC")), "ns": pa.array([0, -1, 1700000000123456789], pa.timestamp("ns")),
                  "date": pa.array([0, -86400000, None], pa.date64())})
write("units", units, pa.table({"s": pa.array([0, -1000000, 1700000000000000], pa.timestamp("us", "UTC")),
                                "ns": pa.array([0, -1, 1700000000123456], pa.timestamp("us")), "date": pa.array([0, -1, None], pa.date32())}))
decimals = [D("1.25"), None, D("-99.99")]
write("decimals", pa.table({"d32": pa.array(decimals, pa.decimal32(4, 2)), "d64": pa.array(decimals, pa.decimal64(18, 2))}),
      pa.table({"d32": pa.array(decimals, pa.decimal128(4, 2)), "d64": pa.array(decimals, pa.decimal128(18, 2))}))

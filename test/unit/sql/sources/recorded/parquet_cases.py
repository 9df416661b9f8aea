"""Parquet files as pyarrow and Spark write them: every type, encoding, codec and page version, nested and flat."""
import datetime, decimal, io, pathlib, random, shutil, tempfile

import pyarrow as pa
import pyarrow.parquet as pq

D = decimal.Decimal
CASES = []


def written(table, **options):
    sink = io.BytesIO()
    pq.write_table(table, sink, **{"compression": "none", **options})
    return sink.getvalue()


def case(name, *files, options=None, **more):
    CASES.append({"name": name, "format": "parquet", "options": options or {},
                  "files": {f"{i}.parquet": file for i, file in enumerate(files)}, **more})


def cycled(values, rows, null_every):
    """Rows that repeat the values, with a null now and then."""
    return [None if null_every and i % null_every == null_every - 1 else values[i % len(values)] for i in range(rows)]


NAN, INF = float("nan"), float("inf")
TYPES = {
    "flag": (pa.bool_(), [True, False, False, True, True]),
    "tiny": (pa.int8(), [0, 127, -128, 5]),
    "small": (pa.int16(), [0, 32767, -32768, 1]),
    "number": (pa.int32(), [0, 2147483647, -2147483648, 7, 7, 7]),
    "big": (pa.int64(), [0, 2**63 - 1, -(2**63), 12, 13, 14]),
    "u8": (pa.uint8(), [0, 255, 1]),
    "u16": (pa.uint16(), [0, 65535, 2]),
    "u32": (pa.uint32(), [0, 4294967295, 3]),
    "u64": (pa.uint64(), [0, 18446744073709551615, 4]),
    "single": (pa.float32(), [0.0, -0.0, 1.5, NAN, INF, -INF, 3.4028234663852886e38]),
    "double": (pa.float64(), [0.0, -0.0, 1.5, NAN, INF, -INF, 5e-324]),
    "dec5": (pa.decimal128(5, 2), [D("1.25"), D("-999.99"), D("0.00")]),
    "dec18": (pa.decimal128(18, 4), [D("99999999999999.9999"), D("-1.0000"), D("0.0001")]),
    "dec19": (pa.decimal128(19, 0), [D("9999999999999999999"), D("-9999999999999999999"), D("1")]),
    "dec38": (pa.decimal128(38, 10), [D("1234567890123456789012345678.0123456789"), D("-0.1234567890")]),
    "text": (pa.string(), ["", "a", "twelve bytes", "thirteen byte", "漢字と😀", "a much longer string than a view holds"]),
    "bytes": (pa.binary(), [b"", b"\x00", b"\xff\xfe", bytes(range(40))]),
    "fixed": (pa.binary(5), [b"abcde", b"\x00\x00\x00\x00\x00", b"vwxyz"]),
    "day": (pa.date32(), [datetime.date(1970, 1, 1), datetime.date(1582, 10, 15), datetime.date(9999, 12, 31)]),
    "millis": (pa.timestamp("ms", "UTC"), [0, -1, 1700000000123]),
    "micros": (pa.timestamp("us", "UTC"), [0, -1, 1700000000123456, -62135596800000000]),
    "ntz": (pa.timestamp("us"), [0, -1, 1700000000123456]),
    "ntz_millis": (pa.timestamp("ms"), [0, -1, 1700000000123]),
}


def types_table(rows, null_every=5, names=None):
    columns = {n: pa.array(cycled(v, rows, null_every), t) for n, (t, v) in TYPES.items() if names is None or n in names}
    return pa.table({"id": pa.array(range(rows), pa.int32()), **columns})


def without_nulls(table):
    return table.cast(pa.schema([pa.field(f.name, f.type, nullable=False) for f in table.schema]))


# Every type with every codec and page version.
for codec in ["snappy", "gzip", "zstd", "lz4"]:
    for version in ["1.0", "2.0"]:
        case(f"types_{codec}_v{version[0]}", written(types_table(24), compression=codec, data_page_version=version))
case("types_brotli", written(types_table(3, names=["text"]), compression="brotli"))

# Nulls: none, not allowed, all, nearly all.
case("no_nulls", written(types_table(12, null_every=0)))
case("required", written(without_nulls(types_table(20, null_every=0)), use_dictionary=False))
case("all_null", written(types_table(10, null_every=1)))
case("no_rows", written(types_table(0)))
case("one_row", written(types_table(1)))
case("one_null_row", written(types_table(1, null_every=1)))

# Encodings.
PLAIN_LIKE = dict(use_dictionary=False)
case("plain", written(types_table(24), **PLAIN_LIKE))
INTEGERS = ["tiny", "small", "number", "big", "u8", "u16", "u32", "u64", "day", "millis", "micros", "ntz"]
case("delta_binary_packed", written(types_table(300, names=INTEGERS), use_dictionary=False, column_encoding={n: "DELTA_BINARY_PACKED" for n in INTEGERS}))
case("delta_binary_packed_nulls_mostly", written(types_table(300, null_every=2, names=INTEGERS), use_dictionary=False, data_page_version="2.0",
     column_encoding={n: "DELTA_BINARY_PACKED" for n in INTEGERS}))
rng = random.Random(7)
case("delta_length_byte_array", written(types_table(60, names=["text", "bytes"]), use_dictionary=False,
     column_encoding={"text": "DELTA_LENGTH_BYTE_ARRAY", "bytes": "DELTA_LENGTH_BYTE_ARRAY"}))
paths = pa.table({"text": pa.array([f"/home/user/{i // 10}/file-{i}" if i % 7 else None for i in range(150)]),
                  "fixed": pa.array([b"%05d" % i for i in range(150)], pa.binary(5))})
case("delta_byte_array", written(paths, use_dictionary=False, column_encoding={"text": "DELTA_BYTE_ARRAY", "fixed": "DELTA_BYTE_ARRAY"}))
SPLIT = ["number", "big", "single", "double", "dec5", "dec18", "dec38", "fixed"]
case("byte_stream_split", written(types_table(40, names=SPLIT), use_dictionary=False, column_encoding={n: "BYTE_STREAM_SPLIT" for n in SPLIT}))
flags = pa.table({"flag": pa.array([None if i % 11 == 3 else (i // 9) % 3 == 0 or i > 200 for i in range(300)]),
                  "sure": pa.array([i % 2 == 0 for i in range(300)])})
case("booleans_rle", written(flags, use_dictionary=False, data_page_version="2.0", column_encoding={"flag": "RLE", "sure": "RLE"}))
case("booleans_plain", written(flags))

# Pages and row groups.
case("small_pages_v2", written(types_table(200, names=["number", "text", "flag", "dec38"]), data_page_size=64, write_batch_size=8, data_page_version="2.0", compression="snappy"))
case("many_row_groups", written(types_table(100, names=["number", "text", "micros"]), row_group_size=7))
fallback = pa.table({"text": [f"value {i % 4}" if i < 150 else f"value {i}" for i in range(400)], "n": [i % 3 if i < 100 else i for i in range(400)]})
case("dictionary_fallback", written(fallback, dictionary_pagesize_limit=600, data_page_size=300, write_batch_size=20))
case("dictionary_fallback_one_column", written(fallback, dictionary_pagesize_limit=600, data_page_size=300, write_batch_size=20), select=["n"])
for distinct in [3, 33, 200, 300]:
    numbers = [rng.randrange(distinct) for _ in range(700)]
    case(f"dictionary_of_{distinct}", written(pa.table({"n": numbers, "t": [f"the text with number {n}" for n in numbers]})))
runs = pa.table({"n": pa.array([None if 300 <= i < 420 else i // 100 for i in range(900)], pa.int32())})
case("long_runs", written(runs))

# Other ways to write the same types.
case("decimals_as_integers", written(types_table(30, names=["dec5", "dec18", "dec19", "dec38"]), store_decimal_as_integer=True))
case("int96", written(types_table(20, names=["micros"]), use_deprecated_int96_timestamps=True))
case("large_strings", written(pa.table({"t": pa.array(["a", None, "b" * 20], pa.large_string()), "b": pa.array([b"a", None, b"b" * 20], pa.large_binary())})))
case("dictionary_type", written(pa.table({"t": pa.array(["a", None, "b" * 20, "a"]).dictionary_encode()})))
case("date64", written(pa.table({"d": pa.array([datetime.date(2024, 2, 29), None], pa.date64())})))
case("null_type", written(pa.table({"n": pa.nulls(3), "i": [1, 2, 3]})))
case("nanos", written(pa.table({"n": pa.array([1, 2], pa.timestamp("ns", "UTC"))})))
case("time_millis", written(pa.table({"n": pa.array([1, 2], pa.time32("ms"))})))
case("time_micros", written(pa.table({"n": pa.array([1, 2], pa.time64("us"))})))
case("half_float", written(pa.table({"n": pa.array([1.5, None], pa.float32()).cast(pa.float16())})))
case("uuid", written(pa.table({"n": pa.array([bytes(range(16)), None], pa.uuid())})))
case("json_type", written(pa.table({"n": pa.array(['{"a":1}', None], pa.json_())})))

# Nested.
def nested(rows):
    make = random.Random(3)
    maybe = lambda f, p=0.2: None if make.random() < p else f()
    word = lambda: make.choice(["", "a", "some longer text here", "漢字"])
    whole = lambda: make.randrange(-5, 1000)
    many = lambda f, n=4: [f() for _ in range(make.randrange(n))]
    records = [{
        "id": i,
        "numbers": maybe(lambda: many(lambda: maybe(whole))),
        "words": maybe(lambda: many(lambda: maybe(word))),
        "flags": maybe(lambda: many(lambda: maybe(lambda: make.random() < 0.5))),
        "lists": maybe(lambda: many(lambda: maybe(lambda: many(lambda: maybe(whole))))),
        "point": maybe(lambda: {"x": maybe(whole), "y": maybe(lambda: make.random()), "name": maybe(word)}),
        "deep": maybe(lambda: {"a": maybe(lambda: {"b": maybe(lambda: {"c": maybe(whole)})})}),
        "points": maybe(lambda: many(lambda: maybe(lambda: {"x": maybe(whole), "tags": maybe(lambda: many(lambda: maybe(word)))}))),
        "dict": maybe(lambda: [(f"k{j}", maybe(whole)) for j in range(make.randrange(4))]),
        "dicts": maybe(lambda: [(j, maybe(lambda: many(word))) for j in range(make.randrange(3))]),
        "wide": maybe(lambda: many(lambda: maybe(lambda: D(make.randrange(-10**37, 10**37))))),
    } for i in range(rows)]
    return pa.Table.from_pylist(records, pa.schema([
        ("id", pa.int64()), ("numbers", pa.list_(pa.int32())), ("words", pa.list_(pa.string())), ("flags", pa.list_(pa.bool_())),
        ("lists", pa.list_(pa.list_(pa.int64()))),
        ("point", pa.struct([("x", pa.int32()), ("y", pa.float64()), ("name", pa.string())])),
        ("deep", pa.struct([("a", pa.struct([("b", pa.struct([("c", pa.int64())]))]))])),
        ("points", pa.list_(pa.struct([("x", pa.int64()), ("tags", pa.list_(pa.string()))]))),
        ("dict", pa.map_(pa.string(), pa.int64())), ("dicts", pa.map_(pa.int32(), pa.list_(pa.string()))),
        ("wide", pa.list_(pa.decimal128(38, 0))),
    ]))

case("nested", written(nested(60)))
case("nested_snappy_v2_small_pages", written(nested(60), compression="snappy", data_page_version="2.0", data_page_size=100, write_batch_size=4))
case("nested_small_pages", written(nested(60), data_page_size=100, write_batch_size=4))
case("nested_row_groups", written(nested(40), row_group_size=9, use_dictionary=False))
case("nested_selected", written(nested(40)), select=["points", "id"])
case("nested_not_compliant", written(nested(20), use_compliant_nested_type=False))
case("nested_empty", written(nested(0)))
required_list = pa.table({"l": pa.array([[1, 2], [], [3]], pa.list_(pa.field("element", pa.int32(), nullable=False)))},
                         pa.schema([pa.field("l", pa.list_(pa.field("element", pa.int32(), nullable=False)), nullable=False)]))
case("list_that_is_never_null", written(required_list))
case("struct_pruned", written(nested(30)), schema="point struct<name: string, x: int>", select=["point"])
case("struct_with_another_field", written(nested(30)), schema="id bigint, point struct<x: int, z: string>")
case("struct_with_other_fields_only", written(nested(30)), schema="id bigint, point struct<z: string>")

# Schemas of the user's.
plain = written(types_table(12, names=["tiny", "number", "big", "single", "day", "text", "dec5"]))
case("schema_widened", plain, schema="id bigint, number double, single double, tiny int, day timestamp_ntz, dec5 decimal(7,2)")
case("schema_in_another_order_and_case", plain, schema="TEXT string, Id int")
case("schema_with_another_column", plain, schema="id int, nothing string, never array<int>, at_all struct<a: int>, flag boolean")
for wanted in ["number string", "text int", "big int", "dec5 decimal(4,1)", "number date", "day int", "day bigint", "day double", "double float"]:
    case(f"schema_mismatch_{wanted.replace(' ', '_')}", plain if "double" not in wanted else written(types_table(3, names=["double"])), schema=wanted)
case("schema_string_as_binary", plain, schema="text binary")
case("schema_long_as_int", written(pa.table({"big": pa.array([1, 2], pa.int64())})), schema="big int")

# Several files.
one = written(pa.table({"a": pa.array([1, 2], pa.int32()), "b": ["x", None]}))
two = written(pa.table({"a": pa.array([3], pa.int32()), "c": [1.5]}))
three = written(pa.table({"a": pa.array([3.5]), "b": ["y"]}))
case("two_files_first_schema", one, two)
case("two_files_merged", one, two, options={"mergeSchema": "true"})
case("two_files_that_do_not_merge", one, three, options={"mergeSchema": "true"})
case("two_files_of_different_types", one, three)

# Broken files.
good = written(types_table(30, names=["number", "text"]), compression="snappy")
case("not_parquet", b"this is not a Parquet file, whatever its name says")
case("empty_file", b"")
case("too_short", b"PAR1")
case("torn", good[: len(good) // 2])
case("without_start", good[100:])
case("footer_too_long", good[:-8] + b"\xff\xff\xff\x7fPAR1")
case("footer_of_zeros", good[:-8][:-200] + bytes(200) + good[-8:])
case("page_of_zeros", good[:4] + bytes(60) + good[64:])


# What Spark writes.
def spark_cases():
    from pyspark.sql import SparkSession
    spark = SparkSession.getActiveSession()
    values = ("VALUES (1, true, 1Y, 2S, 3L, 1.5F, 2.5D, 1.25BD, 12345678901234567890.5BD, 'text', X'00ff', DATE'2024-02-29', "
              "TIMESTAMP'2024-02-29 12:34:56.789012', TIMESTAMP_NTZ'1969-12-31 23:59:59.999999', array(1, null, 3), map('a', 1, 'b', null), "
              "named_struct('x', 1, 'y', array('p', null)), array(named_struct('k', 1)), array(array(1), array())), "
              "(2, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null), "
              "(3, false, -1Y, -2S, -3L, -1.5F, double('NaN'), -1.25BD, -0.5BD, '', X'', DATE'0001-01-01', TIMESTAMP'0001-01-01 00:00:00', "
              "TIMESTAMP_NTZ'9999-12-31 23:59:59', array(), map(), named_struct('x', null, 'y', array()), array(), array())")
    names = "id flag tiny small big single double price wide text bytes day instant moment numbers dict point points lists".split()
    frame = spark.sql(f"SELECT * FROM {values} AS t({', '.join(names)})").coalesce(1)

    def spark_written(df, **confs):
        folder = pathlib.Path(tempfile.mkdtemp())
        options = {k: v for k, v in confs.items() if not k.startswith("spark.")}
        for k, v in confs.items():
            if k.startswith("spark."):
                spark.conf.set(k, v)
        df.write.mode("overwrite").options(**options).parquet(str(folder))
        for k in confs:
            if k.startswith("spark."):
                spark.conf.unset(k)
        content = next(folder.glob("*.parquet")).read_bytes()
        shutil.rmtree(folder)
        return content

    case("spark", spark_written(frame))
    case("spark_legacy_format", spark_written(frame, **{"spark.sql.parquet.writeLegacyFormat": "true"}))
    case("spark_int96", spark_written(frame.select("id", "instant"), **{"spark.sql.parquet.outputTimestampType": "INT96"}))
    case("spark_timestamp_millis", spark_written(frame.select("id", "instant"), **{"spark.sql.parquet.outputTimestampType": "TIMESTAMP_MILLIS"}))
    for codec in ["uncompressed", "gzip", "zstd", "lz4", "lz4_raw"]:
        case(f"spark_{codec}", spark_written(frame.select("id", "text", "wide", "flag"), compression=codec))
    case("spark_v2", spark_written(frame, **{"parquet.writer.version": "PARQUET_2_0"}))
    case("spark_v2_repeated", spark_written(spark.range(300).selectExpr(
        "id", "concat('name ', id) AS name", "cast(id AS decimal(30,5)) AS wide", "id % 7 = 0 AS flag", "cast(id * 37 AS int) AS n",
        "if(id % 5 = 0, null, concat('https://example.org/', id div 10)) AS link", "id / 7 AS ratio").coalesce(1),
        **{"parquet.writer.version": "PARQUET_2_0", "parquet.enable.dictionary": "false"}))
    case("spark_not_null", spark_written(spark.range(5).selectExpr("id", "cast(id AS string) AS s").coalesce(1)))


spark_cases()

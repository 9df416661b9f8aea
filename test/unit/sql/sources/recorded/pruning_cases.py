"""Parquet files whose pages and row groups can be left out: with page indexes, Bloom filters, and pages of one column
that do not begin where those of another do."""
import datetime, decimal, io, pathlib, random, shutil, tempfile

import pyarrow as pa
import pyarrow.parquet as pq

CASES = []


def case(name, file):
    CASES.append({"name": name, "format": "parquet", "options": {}, "files": {"0.parquet": file}})


def written(table, **options):
    sink = io.BytesIO()
    pq.write_table(table, sink, **{"compression": "snappy", "write_page_index": True, "row_group_size": 400,
                                   "data_page_size": 400, "write_batch_size": 20, **options})
    return sink.getvalue()


def table(rows, seed):
    r = random.Random(seed)
    nan = float("nan")
    return pa.table({
        "id": pa.array(range(rows), pa.int32()),
        "long": pa.array([i * 3 - 1000 if i % 11 else None for i in range(rows)], pa.int64()),
        "walk": pa.array([float(i // 7) if r.random() > 0.02 else nan for i in range(rows)], pa.float64()),
        "price": pa.array([decimal.Decimal(i * 25).scaleb(-2) for i in range(rows)], pa.decimal128(12, 2)),
        "day": pa.array([datetime.date(2020, 1, 1) + datetime.timedelta(days=i // 10) for i in range(rows)]),
        "key": pa.array([f"key {i:06d} of a name that is long" for i in range(rows)]),
        "short": pa.array([f"k{i % 50:02d}" if i // 400 != 1 else None for i in range(rows)]),
        "mixed": pa.array([r.choice(["a", "bb", "ccc", "漢字", None]) for _ in range(rows)]),
        "random": pa.array([r.randrange(100) for _ in range(rows)], pa.int32()),
        "flag": pa.array([i // 500 % 2 == 0 for i in range(rows)]),
        "list": pa.array([[i] * (i % 4) if i % 9 else None for i in range(rows)], pa.list_(pa.int32())),
        "struct": pa.array([{"x": i, "y": str(i)} if i % 8 else None for i in range(rows)], pa.struct([("x", pa.int32()), ("y", pa.string())])),
    })


case("page_index_v1", written(table(800, 1)))
case("page_index_v2", written(table(800, 2), data_page_version="2.0"))
case("page_index_plain", written(table(800, 3), use_dictionary=False, compression="none"))
case("page_index_delta", written(table(800, 4), use_dictionary=False, compression="zstd", column_encoding={
    "id": "DELTA_BINARY_PACKED", "long": "DELTA_BINARY_PACKED", "key": "DELTA_BYTE_ARRAY", "short": "DELTA_LENGTH_BYTE_ARRAY", "walk": "BYTE_STREAM_SPLIT"}))
case("no_page_index", written(table(800, 5), write_page_index=False))
case("not_null", written(pa.Table.from_arrays(
    [pa.array(range(900), pa.int64()), pa.array([f"text {i // 30}" for i in range(900)])],
    schema=pa.schema([pa.field("n", pa.int64(), nullable=False), pa.field("t", pa.string(), nullable=False)]))))


def spark_cases():
    from pyspark.sql import SparkSession
    spark = SparkSession.getActiveSession()
    frame = spark.range(1200).selectExpr(
        "cast(id * 7919 % 100003 AS int) AS number", "id * 104729 % 1000003 AS long", "concat('user ', id * 7919 % 100003) AS name",
        "cast(id AS decimal(9, 2)) AS price", "date_add(DATE'2024-01-01', cast(id * 31 % 977 AS int)) AS day",
        "if(id % 13 = 0, null, id / 3) AS ratio").coalesce(1)
    for codec in ["snappy", "zstd"]:
        folder = pathlib.Path(tempfile.mkdtemp())
        names = ["number", "long", "name", "day"]
        options = {f"parquet.bloom.filter.enabled#{n}": "true" for n in names} | {f"parquet.bloom.filter.expected.ndv#{n}": "1200" for n in names}
        frame.write.mode("overwrite").options(**options, compression=codec, **{"parquet.page.row.count.limit": "100"}).parquet(str(folder))
        case(f"spark_bloom_{codec}", next(folder.glob("*.parquet")).read_bytes())
        shutil.rmtree(folder)


spark_cases()

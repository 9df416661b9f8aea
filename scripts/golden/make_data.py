"""Makes test/data/types and test/data/edge with real Apache Spark: every type with its awkward values, and files of no row,
one row and many nulls. Run once by hand, like `npm run golden`; the files are part of the repository.
"""
import os, pathlib, shutil, tempfile, time

COLUMNS = {
    "flag": ("BOOLEAN", ["true", "false", "NULL"]),
    "tiny": ("TINYINT", ["0", "1", "-128", "127", "NULL"]),
    "small": ("SMALLINT", ["0", "-32768", "32767", "7", "NULL"]),
    "number": ("INT", ["0", "-2147483648", "2147483647", "42", "-1", "NULL"]),
    "big": ("BIGINT", ["0", "-9223372036854775808", "9223372036854775807", "9007199254740993", "NULL"]),
    "single": ("FLOAT", ["'0.0'", "'-0.0'", "'NaN'", "'Infinity'", "'-Infinity'", "'0.1'", "'-3.5'", "NULL"]),
    "double": ("DOUBLE", ["'0.0'", "'-0.0'", "'NaN'", "'Infinity'", "'-Infinity'", "'0.1'", "'1e-300'", "'-2.5'", "NULL"]),
    "price": ("DECIMAL(9,2)", ["'0.00'", "'-0.01'", "'9999999.99'", "'-9999999.99'", "'12.50'", "NULL"]),
    "wide": ("DECIMAL(38,10)", ["'0'", "'1234567890123456789012345678.0123456789'", "'-9999999999999999999999999999.9999999999'", "'0.0000000001'", "NULL"]),
    "text": ("STRING", ["''", "'a'", "'A'", "'naïve'", "'漢字'", "'🦊'", "' a'", "'a longer text than twelve bytes'", "'a longer text than twelve bites'", "NULL"]),
    "bytes": ("BINARY", ["X''", "X'00'", "X'FF'", "X'0001'", "X'E282AC'", "NULL"]),
    "day": ("DATE", ["'1970-01-01'", "'1969-12-31'", "'2024-02-29'", "'0001-01-01'", "'9999-12-31'", "NULL"]),
    "instant": ("TIMESTAMP", ["'1970-01-01 00:00:00'", "'1969-12-31 23:59:59.999999'", "'2024-02-29 12:34:56.789012'", "'2038-01-19 03:14:08'", "'1600-05-05 05:05:05'", "NULL"]),
    "moment": ("TIMESTAMP_NTZ", ["'1970-01-01 00:00:00'", "'2024-02-29 12:34:56.789012'", "'1900-01-01 00:00:00.000001'", "NULL"]),
}
ROWS = 120


def value(column, row):
    """Lists of different length are walked at different speeds, so that columns do not vary together."""
    of, values = COLUMNS[column]
    step = list(COLUMNS).index(column)
    return f"CAST({values[(row * (1 + step % 2) + row // 7 * step) % len(values)]} AS {of})"


def main():
    os.environ["TZ"] = "UTC"
    time.tzset()
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.master("local[1]").config("spark.sql.session.timeZone", "UTC").config("spark.ui.enabled", "false").getOrCreate()
    rows = ", ".join(f"({i}, {', '.join(value(c, i) for c in COLUMNS)})" for i in range(ROWS))
    types = spark.sql(f"SELECT * FROM VALUES {rows} AS t(id, {', '.join(COLUMNS)})").coalesce(1)
    written = pathlib.Path(tempfile.mkdtemp())

    def save(df, form, path, **options):
        target = pathlib.Path("test/data") / path
        target.parent.mkdir(parents=True, exist_ok=True)
        df.write.mode("overwrite").format(form).options(**options).save(str(written / "out"))
        parts = sorted((written / "out").glob("part-*"))
        target.write_bytes(b"".join(part.read_bytes() for part in parts))

    save(types, "parquet", "types/types.parquet")
    save(types.select("id", "flag", "number", "big", "double", "price", "text", "day", "instant", "bytes"), "parquet", "types/gzip.parquet", compression="gzip")
    save(types, "parquet", "types/zstd-v2.parquet", compression="zstd", **{"parquet.writer.version": "PARQUET_2_0"})
    save(types, "parquet", "types/plain.parquet", compression="none", **{"parquet.enable.dictionary": "false", "parquet.page.size": "512", "parquet.block.size": "2048"})
    save(types.drop("bytes").withColumn("wide", types.wide.cast("string")), "csv", "types/types.csv", header=True, emptyValue='""', nullValue="NULL", timestampFormat="yyyy-MM-dd HH:mm:ss.SSSSSS")
    save(types.drop("bytes"), "json", "types/types.jsonl", ignoreNullFields=False, timestampFormat="yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
    save(types.where("id = 17"), "parquet", "edge/one-row.parquet")
    save(types.where("id < 0"), "parquet", "edge/no-rows.parquet")
    # Twins of the Arrow files of the same names, which make-arrow.mjs writes.
    save(types, "parquet", "types/types-large.parquet")
    flights = spark.read.csv("test/data/flights/csv/2015-summary.csv", header=True, inferSchema=True)
    save(flights, "parquet", "flights/arrow/2015-summary.parquet")
    save(types.where("id = 17").select("id", "text", "day"), "csv", "edge/one-row.csv", header=True)
    save(types.where("id = 17").select("id", "text", "day"), "json", "edge/one-row.jsonl")
    spark.stop()
    shutil.rmtree(written)

    edge = pathlib.Path("test/data/edge")
    (edge / "empty.csv").write_text("")
    (edge / "empty.jsonl").write_text("")
    (edge / "header-only.csv").write_text("id,name,amount\n")
    (edge / "no-newline-at-end.csv").write_text("id,name\n1,a\n2,b")
    (edge / "windows.csv").write_bytes(b"\xef\xbb\xbfid,name\r\n1,a\r\n2,\r\n\r\n3,c\r\n")
    (edge / "nulls.csv").write_text('id,name,amount\n1,,\n2,NA,1.5\n3,"",NA\n,d,2\n,,\n6,f,-0.0\n')
    (edge / "quotes.csv").write_text('id,text\n1,"a ""quoted"" word"\n2,"comma, inside"\n3,"two\nlines"\n4,plain\n5,"\\"escaped\\""\n')
    (edge / "ragged.csv").write_text("a,b,c\n1,2,3\n4,5\n6,7,8,9\n\n10,x,12\n13,14,1e2\n")
    (edge / "semicolons.csv").write_text("# a remark\nid;name;when\n1; left ;2024-01-31\n2;right;2024-02-30\n# another\n3;'q;q';2023-12-31\n")
    (edge / "nulls.jsonl").write_text('{"id":1,"name":null,"amount":1.5}\n{"id":2}\n{"name":"c","id":null,"amount":2}\n{}\n{"id":5,"name":"","amount":-0.0}\n')
    (edge / "mixed.jsonl").write_text('{"a":1,"b":true,"c":"x"}\n{"a":2.5,"b":"yes","d":9007199254740993}\n\n{"a":null,"c":"\\u00e9\\n\\"\\ud83e\\udd8a","d":-1}\n')
    (edge / "broken.jsonl").write_text('{"id":1,"name":"a"}\n{"id":2,"name":\n{"id":"three","name":"c"}\nnot json\n{"id":5,"name":"e"}\n')
    (edge / "not.parquet").write_text("this is no Parquet file, whatever its name says\n")
    print("written")


if __name__ == "__main__":
    main()

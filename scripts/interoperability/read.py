"""Checks that pyarrow and Apache Spark read the same from the Parquet files of a folder: `read.py FOLDER`."""
import pathlib, sys

import pyarrow.parquet
from pyspark.sql import SparkSession


def rows(table):
    """The rows by their first column; maps are lists of entries, whatever their order."""
    def plain(value):
        if isinstance(value, list):
            is_map = value and all(isinstance(item, tuple) for item in value)
            return sorted(map(plain, value), key=repr) if is_map else [plain(item) for item in value]
        if isinstance(value, tuple):
            return [plain(item) for item in value]
        return {key: plain(item) for key, item in value.items()} if isinstance(value, dict) else value

    return sorted((plain(row) for row in table.to_pylist()), key=lambda row: repr(list(row.values())[0]))


def main(folder):
    spark = SparkSession.builder.master("local[1]").config("spark.sql.session.timeZone", "UTC").getOrCreate()
    failed = []
    for path in sorted(pathlib.Path(folder).glob("*.parquet")):
        by_spark = spark.read.parquet(str(path)).toArrow()
        by_pyarrow = pyarrow.parquet.ParquetDataset(path, partitioning=None).read() if path.stem != "partitioned" else None
        same = by_pyarrow is None or rows(by_spark) == rows(by_pyarrow)
        print(f"{path.name}: {by_spark.num_rows} rows, {'the same' if same else 'DIFFERENT'} in Spark and pyarrow")
        if not same:
            failed.append(path.name)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

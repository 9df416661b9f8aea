# Turns the Parquet files of TPC-H into the Arrow streams that tables in memory are loaded from:
# `python arrow-streams.py PARQUET_FOLDER ARROW_FOLDER columns.json`. The reader is Arrow's own, so that what is measured
# had no part in it. Columns that no query reads are left out: DuckDB-Wasm has 4 GB for everything.
import json
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

# Rows of one stream, and of one of its batches: what DuckDB-Wasm takes in without trouble.
STREAM_ROWS = 983_040
BATCH_ROWS = 122_880


def plain(type_: pa.DataType) -> pa.DataType:
    """Strings with 32-bit offsets, which every reader of Arrow has."""
    return pa.string() if pa.types.is_string(type_) or pa.types.is_large_string(type_) or pa.types.is_string_view(type_) else type_


def main(source: Path, target: Path, columns: dict[str, list[str]]) -> None:
    manifest = {}
    for table, names in columns.items():
        read = pq.read_table(source / f"{table}.parquet", columns=names)
        read = read.cast(pa.schema([(field.name, plain(field.type)) for field in read.schema]))
        streams = []
        for start in range(0, read.num_rows, STREAM_ROWS):
            name = f"{table}-{len(streams):02}.arrows"
            with pa.ipc.new_stream(target / name, read.schema) as writer:
                writer.write_table(read.slice(start, STREAM_ROWS).combine_chunks(), max_chunksize=BATCH_ROWS)
            streams.append(name)
        manifest[table] = {"rows": read.num_rows, "streams": streams}
    (target / "manifest.json").write_text(json.dumps(manifest))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), json.loads(sys.argv[3]))

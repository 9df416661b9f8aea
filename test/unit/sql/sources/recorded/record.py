"""Record what real Spark reads from small difficult files: python record.py [csv] [json] [text] [random] [parquet] [pruning].

The cases are in csv_cases.py, json_cases.py, text_cases.py and random_cases.py; the answers go to csv.json, … beside them.
Values are encoded as in the goldens. Needs pyspark 4.3 and Java 17.
"""
import base64, decimal, importlib, json, logging, math, os, pathlib, re, shutil, sys, tempfile, time

HERE = pathlib.Path(__file__).parent
# Binary files make long lines, which are no business of the formatter.
PLACES = {
    "parquet": HERE.parents[4] / "test/data/parquet/recorded.json",
    "pruning": HERE.parents[4] / "test/data/parquet/pruning.json",
}


def encode(v, t):
    """A value of a type of Spark's JSON schema as JSON."""
    if v is None:
        return None
    if isinstance(t, dict) and t["type"] == "array":
        return [encode(x, t["elementType"]) for x in v]
    if isinstance(t, dict) and t["type"] == "map":
        return [[encode(k, t["keyType"]), encode(x, t["valueType"])] for k, x in v.items()]
    if isinstance(t, dict) and t["type"] == "struct":
        return [encode(x, f["type"]) for f, x in zip(t["fields"], v)]
    if isinstance(v, float):
        return "NaN" if math.isnan(v) else v if math.isfinite(v) else "Infinity" if v > 0 else "-Infinity"
    if isinstance(v, decimal.Decimal):
        return format(v, "f")
    if t == "binary":
        return v.hex()
    return str(v) if t == "long" else v


def as_text(t):
    """True for types whose values Python may not hold: they are recorded as Spark prints them."""
    return t in ("date", "timestamp", "timestamp_ntz")


def nested_text(t):
    return bool(re.search(r'"(date|timestamp|timestamp_ntz)"', json.dumps(t))) and not as_text(t)


def conditions(exception):
    """The error conditions of a Java exception and of its causes, the outermost first."""
    found = []
    while exception is not None:
        try:
            condition = exception.getCondition()
            if condition is not None:
                found.append({"class": condition, "parameters": dict(exception.getMessageParameters() or {})})
        except Exception:
            pass
        exception = exception.getCause()
    for entry in found:
        entry["parameters"] = {k: v for k, v in entry["parameters"].items() if "/" not in v}
    return found


def content(file):
    """The bytes of a file: text, or [encoding, text], or bytes."""
    if isinstance(file, str):
        return file.encode()
    return file if isinstance(file, bytes) else file[1].encode(file[0])


def run(spark, case, folder):
    from pyspark.sql.types import StructType
    spark.conf.set("spark.sql.session.timeZone", case.get("timeZone", "UTC"))
    for name, file in case["files"].items():
        (folder / name).write_bytes(content(file))
    paths = [str(folder / name) for name in case["files"]]
    try:
        reader = spark.read.format(case["format"]).options(**case["options"])
        if "schema" in case:
            reader = reader.schema(case["schema"])
        df = reader.load(paths)
        schema = json.loads(df._jdf.schema().json())
        if "select" in case:
            df = df.select(*[df[f"`{name}`"] for name in case["select"]])
        types = [f["type"] for f in json.loads(df._jdf.schema().json())["fields"]]
        df = df.toDF(*[f"c{i}" for i in range(len(types))])
        df = df.selectExpr(*[f"cast(c{i} as string)" if as_text(t) or nested_text(t) else f"c{i}" for i, t in enumerate(types)])
        rows = [[encode(v, "string" if as_text(t) or nested_text(t) else t) for v, t in zip(row, types)] for row in df.collect()]
        return {"read": schema, "rows": rows}
    except Exception as e:
        origin = getattr(e, "java_exception", None) or getattr(e, "_origin", None)
        return {"error": conditions(origin) if origin is not None else [], "exception": origin.getClass().getSimpleName() if origin is not None else type(e).__name__}


def main():
    os.environ["TZ"] = "UTC"
    time.tzset()
    logging.disable(logging.CRITICAL)
    from pyspark.sql import SparkSession
    spark = (SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
             .config("spark.sql.session.timeZone", "UTC").config("spark.driver.host", "localhost")
             .config("spark.ui.showConsoleProgress", "false").getOrCreate())
    spark.sparkContext.setLogLevel("OFF")
    sys.path.insert(0, str(HERE))
    for name in sys.argv[1:] or ["csv", "json", "text", "random"]:
        lines = []
        for case in importlib.import_module(f"{name}_cases").CASES:
            folder = pathlib.Path(tempfile.mkdtemp(prefix="sources-"))
            result = run(spark, case, folder)
            shutil.rmtree(folder)
            files = {n: f if isinstance(f, str) else {"base64": base64.b64encode(content(f)).decode()} for n, f in case["files"].items()}
            lines.append(json.dumps({**case, "files": files, **result}, ensure_ascii=False))
            if "error" in result:
                print(f"{name} {case['name']}: {[entry['class'] for entry in result['error']]}", file=sys.stderr)
        PLACES.get(name, HERE / f"{name}.json").write_text("[\n" + ",\n".join(lines) + "\n]\n")
        print(f"{name}: {len(lines)} recorded")


if __name__ == "__main__":
    main()

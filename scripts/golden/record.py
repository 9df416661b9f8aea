"""Records what real Apache Spark answers to the programs in test/golden: SQL files and DataFrame programs in Python.

Run by `npm run golden`, in the root of the repository, with Java 17 or later and requirements.txt installed. For each
sql/NAME.sql and dataframe/NAME.py the answers go to NAME.json beside it; test/golden/README.md says in which form.
"""
import argparse, datetime, decimal, importlib.util, inspect, json, logging, math, os, pathlib, re, shutil, sys, tempfile, time

ROOT = pathlib.Path.cwd()
TOKEN = re.compile(
    r"""(?P<quoted>r'[^']*'|r"[^"]*"|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\$\$.*?\$\$)|(?P<comment>--[^\n]*|/\*(?!\+).*?\*/)
    |(?P<semicolon>;)|(?P<neither>\bend\s+(?:if|while|for|loop|repeat)\b)|(?P<close>\bend(?:\s+case)?\b)
    |(?P<open>\b(?:begin|case)\b)|(?P<other>\w+|.)""",
    re.S | re.X | re.I,
)
NOT_IN_PYTHON = re.compile(r"interval|time\w*\([789]\)|nanos")
NOT_ALWAYS_IN_PYTHON = re.compile(r'interval|time\w*\([789]\)|nanos|"date"|"timestamp|"keyType": {')


def statements(text):
    """Yields (name or None, statement) of a SQL file; what has no `-- name: …` above it is setup.

    In a script, from BEGIN to END, semicolons end nothing: `depth` is how many BEGIN and CASE are open.
    """
    name, sql, depth, is_script = None, "", 0, None
    for match in TOKEN.finditer(text + "\n;"):
        kind, piece = match.lastgroup, match.group()
        if kind == "comment":
            tag = re.match(r"--\s*name:\s*(\S+)", piece)
            name, piece = tag[1] if tag and not sql.strip() else name, " "
        if kind == "open" and is_script is None:
            is_script = piece.lower() == "begin" and bool(re.fullmatch(r"\s*(\w+\s*:\s*)?", sql))
        if is_script:
            depth += {"open": 1, "close": -1}.get(kind, 0)
        if kind != "semicolon" or depth > 0:
            sql += piece
        elif sql.strip():
            yield name, sql.strip()
            name, sql, depth, is_script = None, "", 0, None


def in_spark(sql):
    """Spark reads no Arrow files; each of ours has the same rows in a Parquet file beside it."""
    return re.sub(r"\.arrows?'", ".parquet'", re.sub(r"USING arrow", "USING parquet", sql))


def encode(value, of):
    """A value as JSON, by its type in Spark's JSON schema."""
    if value is None:
        return None
    kind = of["type"] if isinstance(of, dict) else of
    if kind == "array":
        return [encode(item, of["elementType"]) for item in value]
    if kind == "map":
        return [[encode(k, of["keyType"]), encode(v, of["valueType"])] for k, v in value.items()]
    if kind == "struct":
        return {f["name"]: encode(v, f["type"]) for f, v in zip(of["fields"], value)}
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    if isinstance(value, datetime.time):
        return value.isoformat(timespec="microseconds")
    if isinstance(value, datetime.datetime):
        return value.isoformat(timespec="microseconds") + ("Z" if kind == "timestamp" else "")
    if hasattr(value, "getSrid"):  # geometry, geography
        return {"srid": value.getSrid(), "wkb": bytes(value.getBytes()).hex()}
    if kind == "binary":
        return value.hex()
    if kind == "variant":
        return value.toJson()
    return str(value) if kind == "long" or isinstance(value, datetime.date) else value


def describe(exception):
    """An exception by its error condition, with the repository's own place left out of paths."""
    get = lambda method: getattr(exception, method, lambda: None)()
    if get("getCondition"):
        parameters = {k: v.replace(f"file:{ROOT}/", "").replace(f"{ROOT}/", "") for k, v in (get("getMessageParameters") or {}).items()}
        return {"class": exception.getCondition(), "sqlState": exception.getSqlState(), "parameters": parameters}
    java = getattr(exception, "java_exception", None) or getattr(exception, "_origin", None)
    return {"class": None, "exception": java.getClass().getName() if java is not None else type(exception).__name__}


def is_sorted(plan):
    """Whether a sort is the top of an analyzed plan, under limits, offsets, projections and aliases."""
    while (kind := plan.getClass().getSimpleName()) in ("GlobalLimit", "LocalLimit", "Offset", "Project", "SubqueryAlias", "WithCTE"):
        plan = plan.plan() if kind == "WithCTE" else plan.child()
    return kind == "Sort"


def answer(program):
    """What `program` gives: {schema, ordered, rows}, or {error}."""
    try:
        df = program()
        schema = json.loads(df._jdf.schema().json())
        types = [field["type"] for field in schema["fields"]]

        def collect(as_string):
            columns = [f"CAST(c{i} AS STRING)" if i in as_string else f"c{i}" for i in range(len(types))]
            renamed = df.toDF(*[f"c{i}" for i in range(len(types))]).selectExpr(*columns) if as_string else df
            rows = [[encode(v, "string" if i in as_string else types[i]) for i, v in enumerate(row)] for row in renamed.collect()]
            return {**({"asString": sorted(as_string)} if as_string else {}), "rows": rows}

        matching = lambda pattern: {i for i, of in enumerate(types) if pattern.search(json.dumps(of))}
        try:
            result = collect(matching(NOT_IN_PYTHON))
        except (ValueError, OverflowError, OSError, TypeError):  # a year that Python has not, or a key that it cannot hash
            result = collect(matching(NOT_ALWAYS_IN_PYTHON))
        return {"schema": schema, "ordered": is_sorted(df._jdf.queryExecution().analyzed()), **result}
    except Exception as exception:  # whatever Spark says is the answer
        return {"error": describe(exception)}


def record_sql(spark, file):
    """The named statements of a SQL file, in a session of its own."""
    session = type(spark)(spark.sparkContext, spark._jsparkSession.cloneSession())
    for name, sql in statements(file.read_text()):
        result = answer(lambda: session.sql(in_spark(sql)))
        if name:
            yield {"name": name, "sql": sql, **result}
        elif "error" in result:
            sys.exit(f"{file}: setup failed: {sql}: {result['error']}")


def record_python(spark, file):
    """The public functions of a Python file, each a program from a session to a DataFrame."""
    spec = importlib.util.spec_from_file_location(file.stem.replace("-", "_"), file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, program in vars(module).items():
        if inspect.isfunction(program) and program.__module__ == module.__name__ and not name.startswith("_"):
            session = type(spark)(spark.sparkContext, spark._jsparkSession.cloneSession())
            yield {"name": name, **answer(lambda: program(session))}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    files = parser.parse_args().files
    os.environ["TZ"], warehouse = "UTC", tempfile.mkdtemp(prefix="warehouse-")
    time.tzset()
    logging.disable(logging.CRITICAL)
    from pyspark.sql import SparkSession

    confs = {"spark.sql.ansi.enabled": "true", "spark.sql.session.timeZone": "UTC"}
    quiet = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.sql.warehouse.dir": warehouse}
    fixed = {"spark.sql.shuffle.partitions": "4", "spark.driver.memory": "2g", **quiet, **confs}
    spark = SparkSession.builder.master("local[2]").config(map=fixed).getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    for file in files:
        recorded = list((record_sql if file.suffix == ".sql" else record_python)(spark, file))
        head = json.dumps({"spark": spark.version, "confs": confs})[:-1]
        lines = ",\n".join(json.dumps(statement, ensure_ascii=False) for statement in recorded)
        file.with_suffix(".json").write_text(f'{head}, "statements": [\n{lines}\n]}}\n')
        errors = sum("error" in statement for statement in recorded)
        print(f"{file.with_suffix('.json')}: {len(recorded)} recorded, {errors} of them errors")
    spark.stop()
    shutil.rmtree(warehouse, ignore_errors=True)


if __name__ == "__main__":
    main()

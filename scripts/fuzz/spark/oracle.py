"""Answers statements with real Apache Spark: reads requests and writes answers, one JSON object a line.

A request is {"confs": {...}, "files": [...], "views": [...]}, which makes a new session, or {"sql": ...}, which is answered
as scripts/golden/record.py records it. The last line of the input ends Spark.
"""
import importlib.util, json, logging, os, pathlib, shutil, sys, tempfile, time

os.environ["TZ"], warehouse = "UTC", tempfile.mkdtemp(prefix="warehouse-")
time.tzset()
logging.disable(logging.CRITICAL)
spec = importlib.util.spec_from_file_location("record", pathlib.Path(__file__).parents[2] / "golden/record.py")
record = importlib.util.module_from_spec(spec)
spec.loader.exec_module(record)
from pyspark.sql import SparkSession

quiet = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.sql.warehouse.dir": warehouse}
spark = SparkSession.builder.master("local[2]").config(map={"spark.driver.memory": "2g", **quiet}).getOrCreate()
spark.sparkContext.setLogLevel("OFF")
session = spark
for line in sys.stdin:
    request = json.loads(line)
    if "sql" in request:
        answer = record.answer(lambda: session.sql(request["sql"]))
    else:
        session = type(spark)(spark.sparkContext, spark._jsparkSession.newSession())
        for key, value in request["confs"].items():
            session.conf.set(key, value)
        for statement in request["files"] + request["views"]:
            session.sql(statement)
        answer = {}
    print(json.dumps(answer, ensure_ascii=False), flush=True)
spark.stop()
shutil.rmtree(warehouse, ignore_errors=True)

// @ts-check
// The part of docs/spark-coverage.md about the DataFrame API: members of Spark's classes against those of ours. A member is
// supported when our class has one of its name; cases of them are in test/golden/dataframe and test/cluster.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Python's class, and Scala's where Python has none, by the name of ours. */
const classes = {
  DataFrame: "Dataset",
  Column: "Column",
  GroupedData: "GroupedData",
  Window: "Window",
  WindowSpec: "WindowSpec",
  SparkSession: "SparkSession",
  DataFrameReader: "DataFrameReader",
  DataFrameWriter: "DataFrameWriter",
  DataFrameWriterV2: "DataFrameWriterV2",
  DataFrameNaFunctions: "DataFrameNaFunctions",
  DataFrameStatFunctions: "DataFrameStatFunctions",
  Catalog: "Catalog",
  RuntimeConfig: "RuntimeConfig",
  UDFRegistration: "UDFRegistration",
  Dataset: "Dataset",
  KeyValueGroupedDataset: "KeyValueGroupedDataset",
};

const PYTHON = "Python's own: ";
const JVM = "the JVM's own";
const CONNECT = "of Spark Connect";
const STREAMING = "comes with streaming";

/** Members that are left out on purpose, and why; those of all classes under `*`. */
const absent = {
  "*": { __init__: `${PYTHON}a constructor` },
  DataFrame: {
    drop_duplicates: `${PYTHON}another name of dropDuplicates`,
    groupby: `${PYTHON}another name of groupBy`,
    exceptAll: undefined,
    mapInArrow: `${PYTHON}mapPartitions takes its place`,
    mapInPandas: `${PYTHON}there is no pandas`,
    pandas_api: `${PYTHON}there is no pandas`,
    plot: `${PYTHON}there is no pandas`,
    toPandas: `${PYTHON}toArrow takes its place`,
    executionInfo: CONNECT,
    registerTempTable: "long deprecated: createOrReplaceTempView",
    writeStream: STREAMING,
    withWatermark: STREAMING,
    dropDuplicatesWithinWatermark: STREAMING,
    rdd: "comes with the RDD API",
    mergeInto: "tables of files take no MERGE",
  },
  GroupedData: {
    apply: `${PYTHON}groupByKey takes its place`,
    applyInArrow: `${PYTHON}groupByKey takes its place`,
    applyInPandas: `${PYTHON}groupByKey takes its place`,
    applyInPandasWithState: STREAMING,
    cogroup: `${PYTHON}KeyValueGroupedDataset.cogroup takes its place`,
    transformWithState: STREAMING,
    transformWithStateInPandas: STREAMING,
  },
  SparkSession: {
    client: CONNECT,
    addArtifact: CONNECT,
    addArtifacts: CONNECT,
    copyFromLocalToFs: CONNECT,
    clearProgressHandlers: CONNECT,
    registerProgressHandler: CONNECT,
    removeProgressHandler: CONNECT,
    profile: `${PYTHON}profiles of Python workers`,
    dataSource: `${PYTHON}sources written in Python`,
    readStream: STREAMING,
    streams: STREAMING,
    Builder: "SparkSession.builder()",
    builder: "of the name SparkSession",
    active: "of the name SparkSession",
    getActiveSession: "of the name SparkSession",
  },
  DataFrameReader: {
    jdbc: "a browser reaches no database",
    orc: "there is no reader of ORC",
    changes: "tables of files keep no changes",
  },
  UDFRegistration: { registerJavaFunction: JVM, registerJavaUDAF: JVM },
  Catalog: {
    createExternalTable: "long deprecated: createTable",
    registerFunction: "long deprecated: spark.udf.register",
  },
  Dataset: {
    Dataset: "a constructor",
    apply: "Scala's own: col",
    collectAsList: JVM,
    takeAsList: JVM,
    randomSplitAsList: JVM,
    javaRDD: JVM,
    toJavaRDD: JVM,
    explode: "long deprecated: flatMap",
    registerTempTable: "long deprecated: createOrReplaceTempView",
    selectUntyped: "internal",
    sortInternal: "internal",
    repartitionByExpression: "internal",
    writeStream: STREAMING,
    withWatermark: STREAMING,
    dropDuplicatesWithinWatermark: STREAMING,
    rdd: "comes with the RDD API",
    mergeInto: "tables of files take no MERGE",
  },
  KeyValueGroupedDataset: {
    KeyValueGroupedDataset: "a constructor",
    aggUntyped: "internal",
    keyAs: "the encoder is given to groupByKey",
    cogroupSorted: undefined,
    mapGroupsWithState: STREAMING,
    flatMapGroupsWithState: STREAMING,
    transformWithState: STREAMING,
  },
};

/** Names that are written otherwise in TypeScript. */
const otherNames = {
  Column: { endswith: "endsWith", startswith: "startsWith" },
};

/**
 * @param {string} folder where the inventory is
 * @param {Readonly<Record<string, unknown>>} api the exports of src/sql/api/index.ts, with SparkSession
 */
export function classCoverage(folder, api) {
  const rows = ["sql-classes.tsv", "sql-classes-scala.tsv"].flatMap((file) =>
    readFileSync(join(folder, file), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t")),
  );
  const sections = Object.entries(classes).map(([spark, ours]) => {
    const language = spark === "Dataset" || spark === "KeyValueGroupedDataset" ? "scala" : "python";
    const members = new Set(
      rows
        .filter(
          (row) =>
            row[0] === language &&
            row[2] === spark &&
            !row[1]?.includes("catalog.") &&
            !(row[1]?.endsWith("catalog") && spark !== "Catalog"),
        )
        .map((row) => row[3] ?? ""),
    );
    const named = [...members].filter((name) => name !== "" && !/^__\w+__$/.test(name));
    const left = { ...absent["*"], ...lookup(absent, spark) };
    const own = membersOf(api[ours]);
    const written = lookup(otherNames, spark) ?? {};
    const state = named.map((name) => ({
      name,
      reason: lookup(left, name),
      supported: own.has(lookup(written, name) ?? name),
    }));
    const supported = state.filter((one) => one.supported);
    const missing = state.filter((one) => !one.supported && one.reason === undefined);
    const gone = state.filter((one) => !one.supported && one.reason !== undefined);
    return [
      `### ${spark}`,
      "",
      `${supported.length} of ${named.length} members are supported.`,
      "",
      ...(missing.length === 0 ? [] : [`- missing: ${missing.map(({ name }) => `\`${name}\``).join(", ")}`]),
      ...gone.map(({ name, reason }) => `- \`${name}\` is deliberately absent: ${reason}`),
      "",
    ];
  });
  const functions = readFileSync(join(folder, "dataframe-functions.tsv"), "utf8").trim().split("\n").slice(1);
  const names = functions.map((line) => line.split("\t")[0] ?? "").filter((name) => /^[a-z]/.test(name));
  const unexported = names.filter((name) => typeof api[name] !== "function");
  return [
    "## The DataFrame API",
    "",
    "Methods of Python's operators are left out: in TypeScript they have names.",
    "",
    "### functions",
    "",
    `${names.length - unexported.length} of ${names.length} functions are exported.`,
    "",
    ...(unexported.length === 0 ? [] : [`- not exported: ${unexported.map((name) => `\`${name}\``).join(", ")}`, ""]),
    ...sections.flat(),
  ];
}

/** @param {object} record @param {string} key */
function lookup(record, key) {
  return Object.entries(record).find(([name]) => name === key)?.[1];
}

/** Names of the methods and getters of a class, its bases' too, or of an object. @param {unknown} ours */
function membersOf(ours) {
  /** @type {Set<string>} */
  const names = new Set();
  const start = typeof ours === "function" ? ours.prototype : ours;
  for (let at = start; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  }
  if (names.has("sparkSession") || start?.constructor?.name === "Dataset") {
    for (const field of ["sparkSession", "encoder", "plan"]) names.add(field);
  }
  if (start?.constructor?.name === "SparkSession") names.add("conf");
  return names;
}

// What a query answers, in the form in which the answers of real Spark are recorded.
import { type DataFrame, type DataType, isNested, SparkError, type StructType, structToJson } from "../index.node.ts";
import { encodeRows, YearOutOfRange } from "./encode-rows.ts";
import { arrayJson, objectJson, pythonJson } from "./python-json.ts";

/** Digits of the fraction of a second that Python's times have. */
const MICROSECOND_DIGITS = 6;

type Member = readonly [key: string, json: string];

/**
 * Runs a query; the members of its answer: schema, ordered and rows, or error. `onUnexpected` is told of errors that are
 * none of the query's, of which the answer keeps the name only.
 */
export async function goldenAnswer(
  query: () => DataFrame | PromiseLike<DataFrame>,
  onUnexpected: (error: unknown) => void,
): Promise<readonly Member[]> {
  try {
    const df = await query();
    const schema = await df.schema();
    return [
      ["schema", pythonJson(structToJson(schema))],
      ["ordered", String(await isSorted(df))],
      ...(await collect(df, schema)),
    ];
  } catch (error) {
    if (!(error instanceof SparkError)) onUnexpected(error);
    return [["error", goldenError(error)]];
  }
}

/** Whether a sort is the top of the analyzed plan, or of the plan that EXECUTE IMMEDIATE stands for, under limits, offsets, projections and aliases. */
async function isSorted(df: DataFrame): Promise<boolean> {
  let plan = await df.queryExecution.commandExecuted();
  for (;;) {
    const [name = ""] = plan.toString().split(" ");
    // The query comes after the common table expressions that it may name.
    const child = plan.children.at(name === "WithCTE" ? -1 : 0);
    if (child === undefined || !UNDER_WHICH_ORDER_STAYS.has(name)) return name === "Sort";
    plan = child;
  }
}

const UNDER_WHICH_ORDER_STAYS = new Set(["GlobalLimit", "LocalLimit", "Offset", "Project", "SubqueryAlias", "WithCTE"]);

/** As one line of a file. */
export function goldenStatement(name: string, sql: string, answer: readonly Member[]): string {
  return objectJson([["name", JSON.stringify(name)], ["sql", JSON.stringify(sql)], ...answer]);
}

export interface GoldenHead {
  readonly spark: string;
  readonly confs: Readonly<Record<string, string>>;
}

/** A whole file: which Spark, with which settings, and a line for each statement. */
export function goldenFile({ spark, confs }: GoldenHead, statements: readonly string[]): string {
  return `{"spark": ${JSON.stringify(spark)}, "confs": ${pythonJson(confs)}, "statements": [\n${statements.join(",\n")}\n]}\n`;
}

/** Rows, with the columns of dates as text when one of them has a year that Python has not. */
async function collect(df: DataFrame, schema: StructType): Promise<readonly Member[]> {
  const textOnly = schema.fields.flatMap(({ dataType }, i) => (isTextOnly(dataType) ? [i] : []));
  try {
    if (textOnly.length === 0) return [["rows", arrayJson(encodeRows(await df.toArrow(), schema))]];
    return await collectWithTexts(df, schema, textOnly);
  } catch (error) {
    if (!(error instanceof YearOutOfRange)) throw error;
  }
  const dates = schema.fields.flatMap(({ dataType }, i) => (hasDates(dataType.kind) ? [i] : []));
  return collectWithTexts(
    df,
    schema,
    [...new Set([...textOnly, ...dates])].sort((a, b) => a - b),
  );
}

/** Rows with the values of some columns as text. */
async function collectWithTexts(
  df: DataFrame,
  schema: StructType,
  asString: readonly number[],
): Promise<readonly Member[]> {
  const names = schema.fields.map((_, i) => `c${i}`);
  const casts = names.map((name, i) => (asString.includes(i) ? `CAST(${name} AS STRING)` : name));
  const texts = df.toDF(...names).selectExpr(...casts);
  return [
    ["asString", pythonJson([...asString])],
    ["rows", arrayJson(encodeRows(await texts.toArrow(), await texts.schema()))],
  ];
}

function hasDates(kind: string): boolean {
  return kind === "date" || kind === "timestamp" || kind === "timestamp_ntz";
}

/** What Python has no values for, alone or inside others. */
function isTextOnly(type: DataType): boolean {
  switch (type.kind) {
    case "year_month_interval":
    case "day_time_interval":
    case "interval":
    case "timestamp_nanos":
      return true;
    case "time":
      return type.precision > MICROSECOND_DIGITS;
    case "array":
      return isTextOnly(type.elementType);
    case "map":
      return isNested(type.keyType) || isTextOnly(type.keyType) || isTextOnly(type.valueType);
    case "struct":
      return type.fields.some(({ dataType }) => isTextOnly(dataType));
    default:
      return false;
  }
}

/** By its error condition; what has none, by the name of its class. */
function goldenError(error: unknown): string {
  if (error instanceof SparkError) {
    const { condition, sqlState, parameters } = error;
    // Spark's conditions that have no name yet have no SQLSTATE either.
    return pythonJson({ class: condition, sqlState: condition.startsWith("_LEGACY") ? null : sqlState, parameters });
  }
  return pythonJson({ class: null, exception: error instanceof Error ? error.name : String(error) });
}

// Queries over VALUES that Spark has answered (record.py), analysed here and computed twice: by `eval` and by compiled
// code.

import { readFileSync } from "node:fs";
import { analyze } from "../../../../src/catalyst/analysis/analyzer.ts";
import type { AnalyzerContext } from "../../../../src/catalyst/analysis/analyzer-context.ts";
import { SessionCatalog } from "../../../../src/catalyst/catalog/session-catalog.ts";
import { AttributeReference, bindReferences } from "../../../../src/catalyst/expressions/attribute.ts";
import { Cast } from "../../../../src/catalyst/expressions/cast.ts";
import type { CatalystValue, Expression, InternalRow } from "../../../../src/catalyst/expressions/expression.ts";
import { formatDecimal, formatLocalTimestamp, formatValue } from "../../../../src/catalyst/expressions/format-value.ts";
import { HigherOrderFunction } from "../../../../src/catalyst/expressions/lambda.ts";
import { RuntimeReplaceable } from "../../../../src/catalyst/expressions/runtime-replaceable.ts";
import { ScalarFunction } from "../../../../src/catalyst/expressions/scalar-function.ts";
import { FUNCTIONS } from "../../../../src/catalyst/functions/function-registry.ts";
import { DEFAULT_PARSER_OPTIONS } from "../../../../src/catalyst/parser/parser-options.ts";
import { parseStatement as parsePlan } from "../../../../src/catalyst/parser/statements/parse-statement.ts";
import { CreateViewCommand } from "../../../../src/catalyst/plans/commands/create-view.ts";
import { Filter } from "../../../../src/catalyst/plans/filter.ts";
import { GlobalLimit } from "../../../../src/catalyst/plans/limit.ts";
import { LocalRelation } from "../../../../src/catalyst/plans/local-relation.ts";
import type { LogicalPlan } from "../../../../src/catalyst/plans/logical-plan.ts";
import { OneRowRelation } from "../../../../src/catalyst/plans/one-row-relation.ts";
import { Project } from "../../../../src/catalyst/plans/project.ts";
import { type DataType, isNested } from "../../../../src/types/data-type.ts";
import { structToJson } from "../../../../src/types/schema-json.ts";
import "../../../load-deferred.ts";

// The analyzer is called as it is here, without the session that would load what it asks for.
await FUNCTIONS.loadAll();

export interface RecordedStatement {
  readonly name: string;
  readonly sql: string;
  readonly schema?: {
    readonly fields: readonly { readonly name: string; readonly type: unknown; readonly nullable: boolean }[];
  };
  readonly rows?: readonly (readonly unknown[])[];
  readonly asString?: readonly number[];
  readonly error?: {
    readonly class: string | null;
    readonly sqlState?: string;
    readonly parameters?: Readonly<Record<string, string>>;
  };
}

export interface Query {
  /** Bound to the rows' columns. */
  readonly expressions: readonly Expression[];
  readonly inputs: readonly DataType[];
  readonly rows: readonly InternalRow[];
  /** `name: type`, and `not null` when so. */
  readonly columns: readonly string[];
}

export interface Recording {
  readonly timeZone: string;
  readonly statements: readonly RecordedStatement[];
  analyze(sql: string): LogicalPlan;
  query(sql: string): Query;
}

/** The recording of a family, with the session that its setup statements make. */
export function readRecording(name: string): Recording {
  const read = (extension: string): string =>
    readFileSync(new URL(`../../../data/functions/${name}.${extension}`, import.meta.url), "utf8");
  const { statements, confs } = JSON.parse(read("json")) as {
    statements: readonly RecordedStatement[];
    confs: Readonly<Record<string, string>>;
  };
  const timeZone = confs["spark.sql.session.timeZone"] ?? "UTC";
  const ansiEnabled = confs["spark.sql.ansi.enabled"] !== "false";
  const context: AnalyzerContext = {
    catalog: new SessionCatalog(),
    functions: FUNCTIONS,
    ansiEnabled,
    sessionTimeZone: timeZone,
  };
  const parse = (sql: string): LogicalPlan =>
    parsePlan(sql, { ...DEFAULT_PARSER_OPTIONS, ansiEnabled, sessionTimeZone: timeZone });
  const [setup = ""] = read("sql").split("-- name:");
  for (const sql of setup.split(";\n").filter((text) => text.trim() !== "")) {
    const command = analyze(parse(sql), context);
    if (!(command instanceof CreateViewCommand)) throw new Error(`${sql} creates no view`);
    context.catalog.createTempView(command.nameParts.join("."), command.query, { replace: true });
  }
  return {
    timeZone,
    statements,
    analyze: (sql) => analyze(parse(sql), context),
    query: (sql) => queryOf(analyze(parse(sql), context)),
  };
}

function queryOf(plan: LogicalPlan): Query {
  if (plan instanceof GlobalLimit) {
    const query = queryOf(plan.child.children[0] ?? plan.child);
    return { ...query, rows: query.rows.slice(0, Number(plan.limitExpression.eval([]))) };
  }
  if (!(plan instanceof Project)) throw new Error(`not a projection: ${plan}`);
  const { output, rows } = rowsOf(plan.child);
  return {
    expressions: plan.projectList.map((expression) =>
      bindReferences(
        expression instanceof AttributeReference ? expression : (expression.children[0] ?? expression),
        output,
      ),
    ),
    inputs: output.map(({ dataType }) => dataType),
    rows,
    columns: structToJson(plan.schema).fields.map(columnText),
  };
}

export function rowsOf(plan: LogicalPlan): {
  readonly output: readonly AttributeReference[];
  readonly rows: readonly InternalRow[];
} {
  if (plan instanceof LocalRelation && plan.data.kind === "rows") return { output: plan.output, rows: plan.data.rows };
  if (plan instanceof OneRowRelation) return { output: [], rows: [[]] };
  const [child] = plan.children;
  if (child === undefined) throw new Error(`no rows in ${plan}`);
  const { output, rows } = rowsOf(child);
  if (plan instanceof Filter) {
    const condition = bindReferences(plan.condition, output);
    return { output, rows: rows.filter((row) => condition.eval(row) === true) };
  }
  if (plan instanceof Project) {
    const list = plan.projectList.map((expression) =>
      bindReferences(
        expression instanceof AttributeReference ? expression : (expression.children[0] ?? expression),
        output,
      ),
    );
    return { output: plan.output, rows: rows.map((row) => list.map((expression) => expression.eval(row))) };
  }
  return { output: plan.output, rows };
}

export function columnText({ name, type, nullable }: { name: string; type: unknown; nullable: boolean }): string {
  return `${name}: ${JSON.stringify(type)}${nullable ? "" : " not null"}`;
}

/** A value in the notation of a recording; in a zone, as a cast to string gives it. */
export function encode(value: CatalystValue, type: DataType, zone: string | undefined): unknown {
  if (value === null) return null;
  if (zone !== undefined) return formatValue(value, type, zone);
  switch (type.kind) {
    case "long":
      return String(value);
    case "float":
    case "double":
      return Number.isFinite(value) ? value : String(value);
    case "decimal":
      return formatDecimal(value as bigint, type.scale);
    case "date":
      return formatValue(value, type);
    case "timestamp":
      return `${isoMicros(value as bigint)}Z`;
    case "timestamp_ntz":
      return isoMicros(value as bigint);
    case "binary":
      return Array.from(value as Uint8Array, (byte) => byte.toString(16).padStart(2, "0")).join("");
    case "array":
      return elements(value).map((item) => encode(item, type.elementType, zone));
    case "map":
      return elements(value).map((entry) => {
        const [key = null, item = null] = elements(entry);
        return [encode(key, type.keyType, zone), encode(item, type.valueType, zone)];
      });
    case "struct":
      return Object.fromEntries(
        type.fields.map(({ name, dataType }, i) => [name, encode(elements(value)[i] ?? null, dataType, zone)]),
      );
    default:
      return value;
  }
}

function elements(value: CatalystValue): readonly CatalystValue[] {
  return Array.isArray(value) ? value : [];
}

function isoMicros(micros: bigint): string {
  const [text = "", fraction = ""] = formatLocalTimestamp(micros).replace(" ", "T").split(".");
  return `${text}.${fraction.padEnd(6, "0")}`;
}

/** Whether generated code can compute it: no nested value comes out, and no lambda or comparison of such is in it. */
export function isCompilable(expression: Expression): boolean {
  if (isNested(expression.dataType)) return false;
  return !expression.exists(
    (node) =>
      node instanceof HigherOrderFunction ||
      (!(node instanceof ScalarFunction || node instanceof Cast || node instanceof RuntimeReplaceable) &&
        node.children.some(({ dataType }) => isNested(dataType))),
  );
}

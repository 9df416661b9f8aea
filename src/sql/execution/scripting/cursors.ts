// Cursors: a query whose rows are fetched one by one into variables.

import { normalizeName, quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import { parsePlanOrText } from "../../../catalyst/parser/parser.ts";
import type { ObjectName } from "../../../catalyst/plans/commands/parsed-command.ts";
import type { CloseStatement, FetchStatement, OpenStatement } from "../../../catalyst/plans/scripting/script.ts";
import { AnalysisException, SparkException } from "../../../errors/spark-error.ts";
import type { InternalRow } from "../../../types/catalyst-value.ts";
import type { DataType } from "../../../types/data-type.ts";
import { allRows, assignVariables, computeValue } from "../commands/variables.ts";
import { NEXT, type Outcome, type ScriptContext } from "./script-context.ts";

export interface Cursor {
  readonly query: string;
  /** undefined while the cursor is closed. */
  rows: readonly InternalRow[] | undefined;
  position: number;
  schema: readonly DataType[];
}

export async function openCursor({ cursor: name, using }: OpenStatement, context: ScriptContext): Promise<Outcome> {
  const cursor = findCursor(name, context);
  if (cursor.rows !== undefined) throw new AnalysisException("CURSOR_ALREADY_OPEN", { cursorName: quoted(name) });
  const { command } = context;
  const parameters = new Map<string | number, Expression>();
  for (const [i, parameter] of using.entries()) {
    parameters.set(parameter.name ?? i, await computeValue(parameter.value, command));
  }
  const query = command.query(parsePlanOrText(cursor.query, command.state.parserOptions(parameters)));
  const { output } = await query.analyzed();
  cursor.schema = output.map(({ dataType }) => dataType);
  cursor.rows = await allRows(query);
  cursor.position = 0;
  return NEXT;
}

export async function fetchCursor({ cursor: name, into }: FetchStatement, context: ScriptContext): Promise<Outcome> {
  const cursor = findCursor(name, context);
  const { rows, schema } = cursor;
  if (rows === undefined) throw new AnalysisException("CURSOR_NOT_OPEN", { cursorName: quoted(name) });
  const row = rows[cursor.position];
  if (row === undefined) throw new SparkException("CURSOR_NO_MORE_ROWS", { cursorName: quoted(name) });
  cursor.position++;
  const values = schema.map((dataType, i) => new Literal(row[i] ?? null, dataType));
  const assigned = inStruct(into, values, context) ?? values;
  if (assigned.length !== into.length) {
    const parameters = { numTarget: String(into.length), numExpr: String(assigned.length) };
    throw new AnalysisException("ASSIGNMENT_ARITY_MISMATCH", parameters);
  }
  await assignVariables(into, assigned, context.command);
  return NEXT;
}

/** The whole row, where one variable is a struct of as many fields. */
function inStruct(
  into: readonly ObjectName[],
  values: readonly Literal[],
  { command }: ScriptContext,
): readonly Literal[] | undefined {
  const [target] = into;
  if (target === undefined || into.length > 1) return undefined;
  const type = command.state.catalog.variables.lookup(target.parts)?.variable.dataType;
  const isRow =
    type?.kind === "struct" && type.fields.length === values.length && values[0]?.dataType.kind !== "struct";
  return isRow
    ? [
        new Literal(
          values.map(({ value }) => value),
          type,
        ),
      ]
    : undefined;
}

export function closeCursor({ cursor: name }: CloseStatement, context: ScriptContext): Outcome {
  const cursor = findCursor(name, context);
  if (cursor.rows === undefined) throw new AnalysisException("CURSOR_NOT_OPEN", { cursorName: quoted(name) });
  cursor.rows = undefined;
  return NEXT;
}

/** The innermost cursor of a name, which a block's label may qualify. */
function findCursor({ parts }: ObjectName, { frames }: ScriptContext): Cursor {
  const name = normalizeName(parts.at(-1) ?? "");
  const label = parts.length > 1 ? normalizeName(parts[0] ?? "") : undefined;
  for (const { scope, cursors } of frames) {
    const cursor = label === undefined || scope.label === label ? cursors.get(name) : undefined;
    if (cursor !== undefined) return cursor;
  }
  throw new AnalysisException("CURSOR_NOT_FOUND", { cursorName: parts.map(normalizeName).join(".") });
}

function quoted({ parts }: ObjectName): string {
  return quoteNameParts(parts.map(normalizeName));
}

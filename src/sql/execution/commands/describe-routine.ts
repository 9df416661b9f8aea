// DESCRIBE FUNCTION of a function written in SQL: what it takes and gives, and where it has its values from.

import type { CatalogFunction } from "../../../catalyst/catalog/catalog-table.ts";
import { SESSION_CATALOG_NAME } from "../../../catalyst/catalog/session-catalog.ts";
import { normalizeName } from "../../../catalyst/catalog/table-identifier.ts";
import { type StructField, sqlName } from "../../../types/data-type.ts";
import type { SessionState } from "../session-state.ts";

/** A line for each fact; undefined when there is no such function. */
export async function describeRoutine(
  nameParts: readonly string[],
  isExtended: boolean,
  state: SessionState,
): Promise<readonly string[] | undefined> {
  const routine = await findRoutine(nameParts, state);
  if (routine === undefined) return undefined;
  const { definition, database, name } = routine;
  if (definition.className !== undefined) {
    const whole = [SESSION_CATALOG_NAME, database, name].join(".");
    return [`Function: ${whole}`, `Class: ${definition.className}`, "Usage: N/A."];
  }
  const facts: [string, readonly string[]][] = [
    ["Function:", [database === undefined ? name : [SESSION_CATALOG_NAME, database, name].join(".")]],
    ["Type:", [definition.isTable ? "TABLE" : "SCALAR"]],
    [
      "Input:",
      definition.parameters.length === 0
        ? ["()"]
        : aligned(
            definition.parameters.map(({ name: parameter, dataType, defaultValue, comment }) => [
              parameter,
              sqlName(dataType),
              ...(defaultValue === undefined || !isExtended ? [] : [`DEFAULT ${defaultValue}`]),
              ...(comment === undefined || !isExtended ? [] : [`'${comment}'`]),
            ]),
          ),
    ],
    ["Returns:", returns(definition.returnColumns?.fields, definition.returnType && sqlName(definition.returnType))],
  ];
  if (isExtended) {
    if (definition.comment !== undefined) facts.push(["Comment:", [definition.comment]]);
    facts.push(["Deterministic:", [String(definition.deterministic ?? true)]]);
    facts.push(["Data Access:", [definition.dataAccess ?? "CONTAINS SQL"]]);
    facts.push(["Body:", [definition.body]]);
  }
  const width = Math.max(...facts.map(([label]) => label.length)) + 1;
  return facts.flatMap(([label, lines]) => lines.map((line, i) => (i === 0 ? label : "").padEnd(width) + line));
}

function returns(columns: readonly StructField[] | undefined, type: string | undefined): readonly string[] {
  return columns === undefined ? [type ?? ""] : aligned(columns.map(({ name, dataType }) => [name, sqlName(dataType)]));
}

/** Rows of words as lines, each column as wide as its widest word. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, word] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, word.length);
  }
  return rows.map((row) => row.map((word, i) => word.padEnd(widths[i] ?? 0)).join(" "));
}

async function findRoutine(
  nameParts: readonly string[],
  { catalog }: SessionState,
): Promise<CatalogFunction | undefined> {
  const name = normalizeName(nameParts.at(-1) ?? "");
  const temporary = nameParts.length === 1 ? catalog.temporaryFunctions.get(name) : undefined;
  if (temporary !== undefined) return temporary;
  const { database } = catalog.tableIdentifier(nameParts);
  return await catalog.external.getFunction(database, name);
}

// DECLARE in a block: variables and cursors that end with it.

import { normalizeName, quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { queryContext } from "../../../catalyst/expressions/codegen/emit.ts";
import type { ObjectName } from "../../../catalyst/plans/commands/parsed-command.ts";
import type { DeclareCursorStatement, DeclareStatement } from "../../../catalyst/plans/scripting/script.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { newVariable } from "../commands/variables.ts";
import { type Frame, NEXT, type Outcome, type ScriptContext } from "./script-context.ts";

export async function declareLocalVariable(
  { declaration }: DeclareStatement,
  context: ScriptContext,
): Promise<Outcome> {
  const { clauses } = declaration;
  const { scope } = innermost(context);
  for (const name of clauses.names) {
    const varName = quoteNameParts(name.parts);
    if (name.parts.length > 1) throw wrongDeclaration("QUALIFIED_LOCAL_VARIABLE", varName, name);
    if (clauses.replace) throw wrongDeclaration("REPLACE_LOCAL_VARIABLE", varName, name);
  }
  const variable = await newVariable(clauses, context.command);
  for (const { parts, origin } of clauses.names) {
    const key = normalizeName(parts[0] ?? "");
    if (scope.variables.has(key)) {
      const variableName = quoteNameParts([...(scope.label === undefined ? [] : [scope.label]), key]);
      throw new AnalysisException("VARIABLE_ALREADY_EXISTS", { variableName }, { context: queryContext(origin) });
    }
    scope.variables.set(key, variable);
  }
  return NEXT;
}

export function declareCursor({ name, query }: DeclareCursorStatement, context: ScriptContext): Outcome {
  const { cursors } = innermost(context);
  if (cursors.has(name)) throw new AnalysisException("CURSOR_ALREADY_EXISTS", { cursorName: quoteNameParts([name]) });
  cursors.set(name, { query, rows: undefined, position: 0, schema: [] });
  return NEXT;
}

function innermost({ frames }: ScriptContext): Frame {
  const [frame] = frames;
  if (frame === undefined) throw new Error("a declaration outside of a block");
  return frame;
}

function wrongDeclaration(
  kind: "QUALIFIED_LOCAL_VARIABLE" | "REPLACE_LOCAL_VARIABLE",
  varName: string,
  { origin }: ObjectName,
): AnalysisException {
  return new AnalysisException(`INVALID_VARIABLE_DECLARATION.${kind}`, { varName }, { context: queryContext(origin) });
}

// DESCRIBE: the columns of a view or query, and what a function does.

import { quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { FUNCTIONS } from "../../../catalyst/functions/function-registry.ts";
import { DescribeFunction, DescribeRelation } from "../../../catalyst/plans/commands/describe.ts";
import { whenLoaded } from "../../../catalyst/trees/deferred.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { simpleString } from "../../../types/data-type.ts";
import { describeRoutine } from "./describe-routine.ts";
import { type RunnableCommand, runnable } from "./runnable-command.ts";
import { SYNTAX_DESCRIPTIONS } from "./syntax-descriptions.ts";

export const describeRelation: RunnableCommand = runnable(DescribeRelation, async ({ query }) =>
  query.output.map(({ name, dataType, metadata: { comment } }) => [
    name,
    simpleString(dataType),
    typeof comment === "string" ? comment : null,
  ]),
);

/** How a function that is built in may be qualified. */
const BUILT_IN: ReadonlySet<string> = new Set(["", "builtin", "system.builtin"]);

export const describeFunction: RunnableCommand = runnable(
  DescribeFunction,
  async ({ nameParts, isExtended }, { state }) => {
    const name = nameParts.at(-1) ?? "";
    const qualifier = nameParts.slice(0, -1).join(".").toLowerCase();
    const isBuiltIn = BUILT_IN.has(qualifier);
    const definition = !isBuiltIn
      ? undefined
      : ((await whenLoaded(() => FUNCTIONS.lookup(name))) ?? SYNTAX_DESCRIPTIONS.get(name.toLowerCase()));
    if (definition === undefined) {
      const lines = await describeRoutine(nameParts, isExtended, state);
      if (lines !== undefined) return lines.map((line) => [line]);
      const { searchPath } = state.catalog;
      throw new AnalysisException("UNRESOLVED_ROUTINE", { routineName: quoteNameParts(nameParts), searchPath });
    }
    const { usage, doc, example } = definition;
    const lines = [`Function: ${name.toLowerCase()}`, `Usage: ${usage} - ${doc}`];
    if (isExtended && example !== "") lines.push(`Extended Usage:\n    Examples:\n      > ${example};\n`);
    return lines.map((line) => [line]);
  },
);

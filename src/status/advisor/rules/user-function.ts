// Functions of the user's, called row by row or batch by batch, where one of Spark's own may do the same.

import type { SQLExecutionData } from "../../sql-execution-data.ts";
import type { Advice, AdvisorRule, Fix } from "../advice.ts";
import type { AdvisedRun } from "../advised-run.ts";
import { BUILTIN_OF } from "../builtin-names.ts";
import { metricText, parseCount } from "../metric-values.ts";
import { splitArguments } from "../plan-walk.ts";

const EVALUATION = /^(BatchEvalPython|ArrowEvalPython|BatchEvalJavaScript|ArrowEvalJavaScript)$/;

export const userFunction: AdvisorRule = {
  name: "user function",
  advise: (run) => run.executions.flatMap((execution) => adviceOf(run, execution)),
};

function adviceOf(run: AdvisedRun, execution: SQLExecutionData): readonly Advice[] {
  const values = run.store.executionMetrics(execution.executionId);
  const evaluations = execution.planGraph.nodes.filter(({ name }) => EVALUATION.test(name));
  return evaluations.flatMap((node) => {
    const names = functionNames(node.desc);
    if (names.length === 0) return [];
    const rows = parseCount(metricText(node, values, "number of output rows"));
    const sent = metricText(node, values, "data sent to Python workers");
    const fixes = names.flatMap(fixOf);
    const isBatched = node.name.startsWith("Arrow");
    return [
      {
        rule: "user function",
        title: `${names.join(", ")} ${names.length === 1 ? "is a function" : "are functions"} of the user's, opaque to the optimizer`,
        evidence: [
          `The plan has ${node.name} for ${names.join(", ")}.`,
          ...(rows === undefined ? [] : [`It was evaluated for ${rows.toLocaleString("en-US")} rows.`]),
          ...(sent === undefined ? [] : [`Data sent to Python workers: ${sent.replace(/\s+/g, " ")}.`]),
        ],
        reason: `${isBatched ? "Batches leave the compiled pipeline for the function" : "Every row leaves the compiled pipeline for the function"} and come back, nothing can be pushed down past it, and the optimizer does not know what it does. Functions of Spark's own are compiled into the pipeline.`,
        fixes,
        executionId: execution.executionId,
        // Without a function to take its place there is little to be done about it.
        cost: fixes.length > 0 ? 20 : 1,
      },
    ];
  });
}

/** `BatchEvalPython [f(a#1)#5, g(b#2)#6], [p#1, p#2], 100` has f and g. */
function functionNames(desc: string): readonly string[] {
  const start = desc.indexOf("[");
  const calls = splitArguments(desc.slice(start + 1, closing(desc, start)));
  return [...new Set(calls.flatMap((call) => /^([^(]+)\(/.exec(call)?.[1]?.trim() ?? []))];
}

function closing(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (text[i] === "[") depth++;
    else if (text[i] === "]" && --depth === 0) return i;
  }
  return text.length;
}

function fixOf(name: string): readonly Fix[] {
  const plain = name.toLowerCase().replace(/^(my|to|get|do|udf|py|js|f)_?(?=\w{3})|_?(udf|fn|func|function)$/g, "");
  const builtin =
    BUILTIN_OF.get(name.toLowerCase()) ?? BUILTIN_OF.get(plain) ?? BUILTIN_OF.get(plain.replace(/_/g, ""));
  if (builtin === undefined || builtin === name) return [];
  return [{ kind: "function", label: `Use ${builtin} in place of ${name}`, name, builtin }];
}

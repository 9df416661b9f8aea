// Turns what generated code passes to `env.raise` into the typed error.

import { SparkError } from "../../../errors/spark-error.ts";
import { sqlLiteral } from "../format-value.ts";
import type { ErrorTemplate } from "./codegen-context.ts";
import { readValue } from "./memory-value.ts";

/** The error of a template, its parameters filled from values in memory. */
export function raiseFromMemory(template: ErrorTemplate, memory: WebAssembly.Memory, slots: number): SparkError {
  const parameters = { ...template.parameters };
  template.values.forEach(({ parameter, kind, type }, i) => {
    parameters[parameter] = sqlLiteral(readValue(memory, slots + i * 16, kind, type), type);
  });
  return new SparkError(template.className, template.condition, parameters, { context: template.context });
}

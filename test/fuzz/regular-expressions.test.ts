// Regular expressions that kernels match against JavaScript's, over random patterns and texts. HIBANA_FUZZ_CASES sets
// how many patterns.

import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { BoundReference } from "../../src/catalyst/expressions/attribute.ts";
import { regexProgram } from "../../src/catalyst/expressions/codegen/regex-program.ts";
import type { Expression } from "../../src/catalyst/expressions/expression.ts";
import { Literal } from "../../src/catalyst/expressions/literal.ts";
import { ScalarFunction } from "../../src/catalyst/expressions/scalar-function.ts";
import { REGEXP_FUNCTIONS } from "../../src/catalyst/functions/regexp-functions.ts";
import { semanticsOf } from "../../src/catalyst/functions/scalar-record.ts";
import { StringType } from "../../src/types/data-type.ts";
import type { Kernels } from "../../src/wasm/kernels.ts";
import { compileExpression, loadKernels } from "./compiled-expression.ts";

const CASES = Number(process.env.HIBANA_FUZZ_CASES ?? 300);
const SEED = Number(process.env.HIBANA_FUZZ_SEED ?? 20260401);

const atom = fc.constantFrom(
  ..."a b c ab x 1 é 日 . [abc] [^a] [a-c1] [^\\s] [\\w.] \\d \\D \\w \\W \\s \\S \\. \\b \\B ^ $ \\A \\z".split(" "),
);
const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 3, depthIdentifier: "regex" },
    atom,
    fc.tuple(tie("pattern"), tie("pattern")).map(([a, b]) => a + b),
    fc.tuple(tie("pattern"), tie("pattern")).map(([a, b]) => `(${a}|${b})`),
    fc.tuple(tie("pattern"), tie("pattern")).map(([a, b]) => `(?:${a}|${b})`),
    fc
      .tuple(
        fc.oneof(
          atom,
          tie("pattern").map((p) => `(${p})`),
        ),
        fc.constantFrom("*", "+", "?", "{2}", "{1,3}", "{2,}", "*?", "+?", "??"),
      )
      .map(([a, quantifier]) => a + quantifier),
  ),
}));
const text = fc
  .array(fc.constantFrom(..."a b c ab abc x 1 12 . é 日本 \n \r\n _ \u2028".split(" "), " "), { maxLength: 8 })
  .map((parts) => parts.join(""));

function call(name: string, ...args: readonly Expression[]): Expression {
  const record = REGEXP_FUNCTIONS.find(({ names }) => names[0] === name);
  if (record === undefined) throw new Error(`no function ${name}`);
  return new ScalarFunction(semanticsOf(record), args);
}

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels();
});

/** JavaScript forgets the groups of earlier rounds of a repetition, which Java keeps. */
function hasRepeatedGroup(regex: string): boolean {
  return /\)(?:[*+?]|\{)/.test(regex);
}

test("kernels match as JavaScript does", () => {
  let compiledPatterns = 0;
  fc.assert(
    fc.property(pattern, fc.array(text, { minLength: 8, maxLength: 8 }), (regex, texts) => {
      const program = regexProgram(regex);
      if (program === undefined) return;
      compiledPatterns++;
      const column = new BoundReference(0, StringType, true);
      const constant = new Literal(regex, StringType);
      const calls = [
        call("rlike", column, constant),
        call("regexp_count", column, constant),
        call("regexp_instr", column, constant, Literal.of(0)),
        call("regexp_extract", column, constant, Literal.of(0)),
        call("regexp_replace", column, constant, new Literal("<$0>", StringType), Literal.of(1)),
        ...(program.groups > 0 && !hasRepeatedGroup(regex)
          ? [
              call("regexp_extract", column, constant, Literal.of(1)),
              call("regexp_replace", column, constant, new Literal("\\$$1", StringType), Literal.of(1)),
            ]
          : []),
      ];
      for (const expression of calls) {
        const compiled = compileExpression(kernels, expression, [StringType]);
        for (const value of texts) {
          expect(compiled.run([value]), `${expression} of ${JSON.stringify(value)}`).toBe(expression.eval([value]));
        }
        compiled.dispose();
      }
    }),
    { numRuns: CASES, seed: SEED },
  );
  expect(compiledPatterns).toBeGreaterThan(CASES / 4);
});

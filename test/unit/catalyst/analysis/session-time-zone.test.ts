import { expect, test } from "vitest";
import { analyze } from "../../../../src/catalyst/analysis/analyzer.ts";
import type { AnalyzerContext } from "../../../../src/catalyst/analysis/analyzer-context.ts";
import { SessionCatalog } from "../../../../src/catalyst/catalog/session-catalog.ts";
import { FUNCTIONS } from "../../../../src/catalyst/functions/function-registry.ts";
import { optimize } from "../../../../src/catalyst/optimizer/optimizer.ts";
import { parsePlan } from "../../../../src/catalyst/parser/parser.ts";
import { extendContext } from "../../../../src/catalyst/rules/extend-context.ts";
import { OPTIMIZER_CONTEXT } from "../plan-dsl.ts";
import "../../../load-deferred.ts";

await FUNCTIONS.loadAll();

/** The plan of a query, and how often the session was asked for its time zone on the way there. */
function plan(sql: string): { readonly asked: number } {
  let asked = 0;
  const context: AnalyzerContext = {
    catalog: new SessionCatalog(),
    functions: FUNCTIONS,
    ansiEnabled: true,
    get sessionTimeZone() {
      asked++;
      return "Europe/Rome";
    },
  };
  optimize(analyze(parsePlan(sql), context), extendContext(OPTIMIZER_CONTEXT, context));
  return { asked };
}

test("only a query in which a time zone matters asks for it, since browsers take their time to tell theirs", () => {
  const facts = "(VALUES ('a', 1), ('b', 2)) AS facts(kind, amount)";
  expect(
    plan(`SELECT kind, sum(amount) AS total FROM ${facts} WHERE amount > 0 GROUP BY kind ORDER BY kind`).asked,
  ).toBe(0);
  expect(plan(`SELECT kind FROM ${facts} WHERE amount IN (SELECT max(amount) FROM ${facts})`).asked).toBe(0);
  expect(plan(`SELECT CAST(kind AS TIMESTAMP) FROM ${facts}`).asked).toBeGreaterThan(0);
});

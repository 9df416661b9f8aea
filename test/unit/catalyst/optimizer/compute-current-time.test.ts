import { expect, test } from "vitest";
import { Alias } from "../../../../src/catalyst/expressions/attribute.ts";
import { Literal } from "../../../../src/catalyst/expressions/literal.ts";
import { EqualTo } from "../../../../src/catalyst/expressions/predicates.ts";
import { FUNCTIONS } from "../../../../src/catalyst/functions/function-registry.ts";
import { optimize } from "../../../../src/catalyst/optimizer/optimizer.ts";
import { OneRowRelation } from "../../../../src/catalyst/plans/one-row-relation.ts";
import { Project } from "../../../../src/catalyst/plans/project.ts";
import { OPTIMIZER_CONTEXT } from "../plan-dsl.ts";
import "../../../load-deferred.ts";

// The analyzer is called as it is here, without the session that would load what it asks for.
await FUNCTIONS.loadAll();

function call(name: string) {
  const definition = FUNCTIONS.lookup(name);
  if (definition === undefined) throw new Error(`no function ${name}`);
  return FUNCTIONS.build(definition, [], { mode: "ansi", timeZone: "UTC", name });
}

test("the present is the same everywhere in a query", () => {
  const plan = new Project(
    [new Alias(new EqualTo(call("now"), call("current_timestamp")), "same")],
    new OneRowRelation(),
  );
  const optimized = optimize(plan, OPTIMIZER_CONTEXT);
  const literals = optimized.expressions.flatMap((expression) =>
    expression.collect((node) => (node instanceof Literal ? node.value : undefined)),
  );
  expect(literals).toEqual([true]);
});

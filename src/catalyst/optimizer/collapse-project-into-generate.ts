// CollapseProjectIntoGenerate: an array or map that only a generator reads is computed where its rows are made.
//
// before: Generate explode(xs), [x]                   after: Generate explode(split(s, ",")), [x]
//         +- Project [split(s, ",") AS xs]                   +- Project [s, split(s, ",") AS xs]
//            +- child [s]                                       +- child [s]

import { isNested } from "../../types/data-type.ts";
import { Alias, AttributeReference, type NamedExpression } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Generator } from "../expressions/generator.ts";
import { Generate } from "../plans/generate.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Project } from "../plans/project.ts";
import { referencesOf } from "./attribute-set.ts";
import type { OptimizerRule } from "./optimizer-rule.ts";

export const CollapseProjectIntoGenerate: OptimizerRule = {
  name: "CollapseProjectIntoGenerate",
  apply: (plan) => plan.transformUp((node) => (node instanceof Generate ? collapse(node) : node)),
};

function collapse(generate: Generate): LogicalPlan {
  const { generator, child, generatorOutput, origin } = generate;
  if (!(generator instanceof Generator) || !(child instanceof Project)) return generate;
  const computed = new Map(child.projectList.flatMap((item) => inlined(item, generate)));
  const over = generator.transformUp((node) =>
    node instanceof AttributeReference ? (computed.get(node.exprId.id) ?? node) : node,
  );
  if (over === generator || !(over instanceof Generator)) return generate;
  const known = new Set(child.output.map(({ exprId }) => exprId.id));
  const read = referencesOf([over]);
  const more = child.child.output.filter(({ exprId }) => read.has(exprId.id) && !known.has(exprId.id));
  const kept = child.projectList.filter(({ exprId }) => !computed.has(exprId.id));
  const unrequired = new Set([...generate.unrequired, ...more.map(({ exprId }) => exprId.id)]);
  return new Generate(over, unrequired, generatorOutput, new Project([...kept, ...more], child.child), origin);
}

/** A nested value that goes no further than into the generator. */
function inlined(item: NamedExpression, { unrequired }: Generate): [number, Expression][] {
  const isOwn = item instanceof Alias && unrequired.has(item.exprId.id);
  return isOwn && item.deterministic && isNested(item.dataType) ? [[item.exprId.id, item.child]] : [];
}

// What makes two exchanges the same: text that is equal where the same rows are spread in the same way, whatever the
// identities of their columns.

import { Expression } from "../../../catalyst/expressions/expression.ts";
import { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { canonicalPlan, normalizeIds, numberOf } from "../../../catalyst/plans/plan-identity.ts";
import { identityOf } from "../../../catalyst/trees/identity.ts";
import { remembered } from "../../../catalyst/trees/remembered.ts";
import { SparkPlan } from "../spark-plan.ts";

/** Undefined of a plan that may give other rows each time it runs. */
export const exchangeIdentity: (exchange: SparkPlan) => string | undefined = remembered((exchange) => {
  const random = exchange.exists((node) => node.expressions.some((expression) => !expression.deterministic));
  return random ? undefined : JSON.stringify(describe(exchange, new Map()));
});

/** The children come first: their columns have numbers by then. What a leaf reads goes by name. */
function describe(plan: SparkPlan, ids: Map<number, number>): unknown {
  const isLeaf = plan.children.length === 0;
  const children = isLeaf
    ? plan.output.map(({ name, exprId }) => [name, numberOf(exprId.id, ids)])
    : plan.children.map((child) => describe(child, ids));
  const own = Object.values(plan).filter((value) => !(value instanceof SparkPlan));
  return [identityOf(plan.constructor), own.map((value) => describeValue(value, ids)), children];
}

function describeValue(value: unknown, ids: Map<number, number>): unknown {
  if (value instanceof Expression) return normalizeIds(value, ids).canonical;
  if (value instanceof LogicalPlan) return canonicalPlan(value);
  if (value instanceof SparkPlan) return null;
  if (Array.isArray(value)) return value.map((item) => describeValue(item, ids));
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return identityOf(value);
  if (typeof value !== "object" || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype || "rows" in value || "images" in value)
    return identityOf(value);
  return Object.entries(value).map(([key, item]) => [key, describeValue(item, ids)]);
}

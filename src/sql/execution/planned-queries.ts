// Physical plans of queries that ran before: one that is asked again, over the same data and with the same settings, is
// neither optimised nor planned anew, and its stages find their code again.

import { LocalRelation } from "../../catalyst/plans/local-relation.ts";
import type { LogicalPlan } from "../../catalyst/plans/logical-plan.ts";
import { canonicalPlan, isDeterministicPlan } from "../../catalyst/plans/plan-identity.ts";
import { UnionLoop } from "../../catalyst/plans/union-loop.ts";
import { remembered } from "../../catalyst/trees/remembered.ts";
import type { SparkPlan } from "./spark-plan.ts";
import type { SQLConf } from "./sql-conf.ts";

/** How many are kept. */
const KEPT_PLANS = 64;

/** What the functions of the present are in a plan's text; the optimizer puts the instant in their place. */
const PRESENT = /\b(?:current_timestamp|now|localtimestamp|current_date|current_time)\(/;

export class PlannedQueries {
  /** By what makes queries the same; the one used last is last. */
  readonly #plans = new Map<string, SparkPlan>();

  /** The plan of a query that is the same. */
  find(analyzed: LogicalPlan, conf: SQLConf): SparkPlan | undefined {
    if (this.#plans.size === 0) return undefined;
    const key = identityOfQuery(analyzed, conf);
    const plan = key === undefined ? undefined : this.#plans.get(key);
    if (key !== undefined && plan !== undefined) this.#keep(key, plan);
    return plan;
  }

  /** Keeps a plan for queries to come, if they may have it. */
  remember(analyzed: LogicalPlan, conf: SQLConf, plan: SparkPlan): void {
    for (const kept of this.#plans.values()) if (kept === plan) return;
    const key = identityOfQuery(analyzed, conf);
    if (key !== undefined) this.#keep(key, plan);
  }

  #keep(key: string, plan: SparkPlan): void {
    this.#plans.delete(key);
    this.#plans.set(key, plan);
    const [oldest] = this.#plans.keys();
    if (this.#plans.size > KEPT_PLANS && oldest !== undefined) this.#plans.delete(oldest);
  }
}

/** Undefined of a query that is not the same when it is asked again, or that holds its data itself. */
function identityOfQuery(analyzed: LogicalPlan, conf: SQLConf): string | undefined {
  const texts = textsOfQuery(analyzed);
  return texts && [...texts, ...conf.getAll().map(([key, value]) => `${key}=${value}`)].join("\u001e");
}

/** What does not depend on settings; asked for before a query runs and after. */
const textsOfQuery = remembered((analyzed: LogicalPlan): readonly string[] | undefined => {
  const texts = new Set<string>();
  for (const node of analyzed.walk()) {
    if (node instanceof LocalRelation || node instanceof UnionLoop) return undefined;
    // Errors point at places in a text.
    if (node.origin !== undefined) texts.add(node.origin.sqlText);
  }
  if (!isDeterministicPlan(analyzed)) return undefined;
  const plan = canonicalPlan(analyzed);
  return PRESENT.test(plan) ? undefined : [plan, ...texts];
});

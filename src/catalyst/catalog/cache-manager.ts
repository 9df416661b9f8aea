// The plans that a session has cached, found again wherever a query holds the same plan.

import { Alias, AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { InMemoryRelation } from "../plans/in-memory-relation.ts";
import { LocalRelation } from "../plans/local-relation.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { LogicalRelation } from "../plans/logical-relation.ts";
import { Range } from "../plans/range.ts";
import type { Statistics } from "../plans/statistics.ts";
import { SubqueryAlias } from "../plans/subquery-alias.ts";
import { View } from "../plans/view.ts";

export interface CachedData {
  /** Identifies the blocks that hold the rows. */
  readonly cacheId: number;
  /** The analyzed plan that was cached. */
  readonly plan: LogicalPlan;
  readonly statistics: Statistics;
}

export class CacheManager {
  private readonly byKey = new Map<string, CachedData>();
  private readonly identities = new WeakMap<object, number>();
  private nextCacheId = 0;
  private nextIdentity = 0;

  /** Marks a plan as cached; one that is already stays as it is. */
  add(plan: LogicalPlan): CachedData {
    const key = this.keyOf(plan);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const added = { cacheId: this.nextCacheId++, plan: withoutNames(plan), statistics: plan.statistics };
    this.byKey.set(key, added);
    return added;
  }

  lookup(plan: LogicalPlan): CachedData | undefined {
    return this.byKey.get(this.keyOf(plan));
  }

  /** Forgets a plan; what comes back tells which blocks to drop. */
  remove(plan: LogicalPlan): CachedData | undefined {
    const key = this.keyOf(plan);
    const known = this.byKey.get(key);
    this.byKey.delete(key);
    return known;
  }

  clear(): readonly CachedData[] {
    const all = [...this.byKey.values()];
    this.byKey.clear();
    return all;
  }

  /** Takes note of what was seen when the plan ran. */
  updateStatistics(cacheId: number, statistics: Statistics): void {
    for (const [key, data] of this.byKey) if (data.cacheId === cacheId) this.byKey.set(key, { ...data, statistics });
  }

  /** The query with every part that is cached read from the cache. */
  useCachedData(plan: LogicalPlan): LogicalPlan {
    if (this.byKey.size === 0) return plan;
    return plan.transformDown((node) => {
      if (node instanceof InMemoryRelation || isName(node)) return node;
      const data = this.lookup(node);
      return data === undefined ? node : new InMemoryRelation(node.output, data.cacheId, data.statistics, data.plan);
    });
  }

  /** Text that is equal for plans that give the same columns in the same way, whatever the identities of columns. */
  private keyOf(plan: LogicalPlan): string {
    const ids = new Map<number, number>();
    return JSON.stringify(this.describe(plan, ids));
  }

  private describe(plan: LogicalPlan, ids: Map<number, number>): unknown {
    if (isName(plan)) return this.describe(plan.child, ids);
    const children = plan.children.map((child) => this.describe(child, ids));
    if (children.length === 0) {
      const leaf = this.describeLeaf(plan);
      for (const { exprId } of plan.output) numberOf(exprId.id, ids);
      return leaf;
    }
    const normalized = plan.mapExpressions((expression) => normalize(expression, ids));
    return [normalized.toString(), normalized.expressions.map((expression) => expression.canonical), children];
  }

  /** Leaves are the same when they read the same: files, data or a range. */
  private describeLeaf(leaf: LogicalPlan): unknown {
    const names = leaf.output.map((attribute) => attribute.name);
    if (leaf instanceof LogicalRelation) return ["relation", this.identityOf(leaf.relation), names];
    if (leaf instanceof LocalRelation) return ["local", this.identityOf(leaf.data), names];
    if (leaf instanceof Range) return ["range", leaf.toString()];
    if (leaf instanceof InMemoryRelation) return ["cached", leaf.cacheId];
    return ["leaf", leaf.output.length === 0 ? leaf.toString() : this.identityOf(leaf)];
  }

  private identityOf(value: object): number {
    const identity = this.identities.get(value) ?? this.nextIdentity++;
    this.identities.set(value, identity);
    return identity;
  }
}

/** Operators that only name what is below them. */
function isName(plan: LogicalPlan): plan is SubqueryAlias | View {
  return plan instanceof SubqueryAlias || plan instanceof View;
}

/** What a name stands for: filling the cache of a name must not look for itself. */
function withoutNames(plan: LogicalPlan): LogicalPlan {
  return isName(plan) ? withoutNames(plan.child) : plan;
}

function normalize(expression: Expression, ids: Map<number, number>): Expression {
  return expression.transformUp((node) => {
    if (node instanceof AttributeReference) {
      return new AttributeReference(node.name, node.dataType, node.nullable, { id: numberOf(node.exprId.id, ids) });
    }
    return node instanceof Alias ? new Alias(node.child, node.name, { id: numberOf(node.exprId.id, ids) }) : node;
  });
}

/** Columns by the order of their first appearance. */
function numberOf(id: number, ids: Map<number, number>): number {
  const known = ids.get(id) ?? ids.size;
  ids.set(id, known);
  return known;
}

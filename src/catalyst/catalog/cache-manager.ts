// The plans that a session has cached, found again wherever a query holds the same plan.

import { InMemoryRelation } from "../plans/in-memory-relation.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { canonicalPlan, isName } from "../plans/plan-identity.ts";
import type { ColumnStatistics, Statistics } from "../plans/statistics.ts";
import { transformSubqueryPlans } from "../plans/subquery-plans.ts";

export interface CachedData {
  /** Identifies the blocks that hold the rows. */
  readonly cacheId: number;
  /** The analyzed plan that was cached. */
  readonly plan: LogicalPlan;
  readonly statistics: Statistics;
  /** By ordinal; nothing is known before the plan has run. */
  readonly columnStatistics?: readonly ColumnStatistics[];
}

export class CacheManager {
  private readonly byKey = new Map<string, CachedData>();
  private nextCacheId = 0;

  /** Marks a plan as cached; one that is already stays as it is. */
  add(plan: LogicalPlan): CachedData {
    const key = canonicalPlan(plan);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const added = { cacheId: this.nextCacheId++, plan: withoutNames(plan), statistics: plan.statistics };
    this.byKey.set(key, added);
    return added;
  }

  lookup(plan: LogicalPlan): CachedData | undefined {
    return this.byKey.get(canonicalPlan(plan));
  }

  /** Forgets a plan; what comes back tells which blocks to drop. */
  remove(plan: LogicalPlan): CachedData | undefined {
    const key = canonicalPlan(plan);
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
  updateStatistics(cacheId: number, statistics: Statistics, columnStatistics: readonly ColumnStatistics[] = []): void {
    for (const [key, data] of this.byKey) {
      if (data.cacheId === cacheId) this.byKey.set(key, { ...data, statistics, columnStatistics });
    }
  }

  /** The query with every part that is cached read from the cache. */
  useCachedData(plan: LogicalPlan): LogicalPlan {
    if (this.byKey.size === 0) return plan;
    // Telling whether two plans are the same takes a walk through both; most do not even begin alike.
    const beginnings = new Set([...this.byKey.values()].map((data) => data.plan.constructor));
    return plan.transformDown((node) => {
      if (node instanceof InMemoryRelation || isName(node)) return node;
      const data = beginnings.has(node.constructor) ? this.lookup(node) : undefined;
      if (data === undefined) return transformSubqueryPlans(node, (query) => this.useCachedData(query));
      return new InMemoryRelation(node.output, data.cacheId, data.statistics, data.plan, data.columnStatistics);
    });
  }
}

/** What a name stands for: filling the cache of a name must not look for itself. */
function withoutNames(plan: LogicalPlan): LogicalPlan {
  return isName(plan) ? withoutNames(plan.child) : plan;
}

import { expect, test } from "vitest";
import { CacheManager } from "../../../../src/catalyst/catalog/cache-manager.ts";
import { Add } from "../../../../src/catalyst/expressions/arithmetic.ts";
import { Alias } from "../../../../src/catalyst/expressions/attribute.ts";
import { Filter } from "../../../../src/catalyst/plans/filter.ts";
import { LogicalRelation } from "../../../../src/catalyst/plans/logical-relation.ts";
import { Project } from "../../../../src/catalyst/plans/project.ts";
import { statistics } from "../../../../src/catalyst/plans/statistics.ts";
import { SubqueryAlias } from "../../../../src/catalyst/plans/subquery-alias.ts";
import { columns, greater, int, planText, relation } from "../plan-dsl.ts";

const { a, b } = columns("a", "b");
const file = relation(a, b);

/** The same projection over the same file with identities of its own, as another query would make it. */
function query(increment: number): Project {
  const output = [a.newInstance(), b.newInstance()];
  const [first] = output;
  if (first === undefined) throw new Error("no column");
  const item = new Alias(new Add(first, int(increment)), "x");
  return new Project([item], new SubqueryAlias("t", new LogicalRelation(file.relation, output)));
}

test("a query holds a cached plan whatever the identities of its columns", () => {
  const cache = new CacheManager();
  const { cacheId } = cache.add(query(1));
  const found = query(1);
  expect(cache.lookup(found)?.cacheId).toBe(cacheId);
  const plan = cache.useCachedData(new Filter(greater(found.output[0] ?? a, 1), found));
  expect(planText(plan)).toBe(`Filter (x > 1)\n+- InMemoryRelation [x], cache ${cacheId}`);
  expect(plan.output[0]?.exprId).toEqual(found.output[0]?.exprId);
});

test("another expression or another file is another plan", () => {
  const cache = new CacheManager();
  cache.add(query(1));
  expect(cache.lookup(query(2))).toBeUndefined();
  expect(cache.lookup(new Project([new Alias(new Add(a, int(1)), "x")], relation(a, b)))).toBeUndefined();
});

test("adding twice keeps the first, removing forgets, statistics are kept", () => {
  const cache = new CacheManager();
  const first = cache.add(query(1));
  expect(cache.add(query(1))).toBe(first);
  cache.updateStatistics(first.cacheId, statistics(10, 2));
  expect(cache.lookup(query(1))?.statistics.rowCount).toBe(2);
  expect(cache.remove(query(1))?.cacheId).toBe(first.cacheId);
  expect(cache.lookup(query(1))).toBeUndefined();
  cache.add(query(3));
  expect(cache.clear()).toHaveLength(1);
});

test("filling the cache of a name does not look for itself", () => {
  const cache = new CacheManager();
  const { plan } = cache.add(new SubqueryAlias("u", query(1)));
  expect(plan).toBeInstanceOf(Project);
  expect(cache.lookup(new SubqueryAlias("other", query(1)))).toBeDefined();
  expect(plan.children.map((child) => cache.lookup(child))).toEqual([undefined]);
});

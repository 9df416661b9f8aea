// CTESubstitution: each name of a WITH clause is replaced by its query, within the scope of the clause.
//
// before: UnresolvedWith [c]                after: Project [*]
//         +- Project [*]                           +- SubqueryAlias c
//            +- UnresolvedRelation [c]                +- query of c

import { quoteNameParts } from "../catalog/table-identifier.ts";
import { newExprId } from "../expressions/attribute.ts";
import { SubqueryExpression } from "../expressions/subquery.ts";
import { Distinct } from "../plans/distinct.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { SubqueryAlias } from "../plans/subquery-alias.ts";
import { transformSubqueryPlans, walkWithSubqueries } from "../plans/subquery-plans.ts";
import { Union } from "../plans/union.ts";
import { UnionLoop, UnionLoopRef } from "../plans/union-loop.ts";
import { UnresolvedRelation } from "../plans/unresolved-relation.ts";
import { UnresolvedSubqueryColumnAliases } from "../plans/unresolved-subquery-column-aliases.ts";
import { type CteDefinition, UnresolvedWith } from "../plans/unresolved-with.ts";
import { WithCTE } from "../plans/with-cte.ts";
import { analysisError } from "./analysis-error.ts";
import type { AnalysisRule } from "./analyzer-context.ts";
import { refersTo } from "./check-union-loop.ts";

export const CTESubstitution: AnalysisRule = {
  name: "CTESubstitution",
  nodes: [UnresolvedWith, SubqueryExpression],
  apply: (plan, context) => substitute(plan, new Scope(new Map(), context.caseSensitive === true)),
};

/** What names of queries mean at a place. */
class Scope {
  readonly #definitions: ReadonlyMap<string, SubqueryAlias>;
  readonly #caseSensitive: boolean;

  constructor(definitions: ReadonlyMap<string, SubqueryAlias>, caseSensitive: boolean) {
    this.#definitions = definitions;
    this.#caseSensitive = caseSensitive;
  }

  /** Equal for names that are one name. */
  keyOf(name: string): string {
    return this.#caseSensitive ? name : name.toLowerCase();
  }

  get(name: string): SubqueryAlias | undefined {
    return this.#definitions.get(this.keyOf(name));
  }

  with(name: string, definition: SubqueryAlias): Scope {
    return new Scope(new Map(this.#definitions).set(this.keyOf(name), definition), this.#caseSensitive);
  }
}

function substitute(plan: LogicalPlan, scope: Scope): LogicalPlan {
  if (plan instanceof UnresolvedWith) return substituteWith(plan, scope);
  if (plan instanceof UnresolvedRelation) {
    const [name, ...rest] = plan.nameParts;
    return rest.length === 0 && name !== undefined ? (scope.get(name) ?? plan) : plan;
  }
  const over = transformSubqueryPlans(plan, (query) => substitute(query, scope));
  return over.mapChildren((child) => substitute(child, scope));
}

function substituteWith(clause: UnresolvedWith, outer: Scope): LogicalPlan {
  const scope = extend(clause, outer);
  const query = substitute(clause.child, scope);
  const definitions = clause.cteRelations.flatMap(({ name }) => scope.get(name) ?? []);
  const read = new Set(
    [query, ...definitions.map((definition) => definition.child)].flatMap((plan) => [...walkWithSubqueries(plan)]),
  );
  const unread = definitions.filter((definition) => !read.has(definition));
  return unread.length === 0 ? query : new WithCTE(query, unread, clause.origin);
}

/** The scope inside a WITH: each of its queries sees the ones before it and the outer ones. */
function extend(clause: UnresolvedWith, outer: Scope): Scope {
  let scope = outer;
  const own = new Set<string>();
  for (const { name, relation, maxDepth } of clause.cteRelations) {
    const key = scope.keyOf(name);
    if (own.has(key)) {
      throw analysisError("DUPLICATED_CTE_NAMES", { duplicateNames: quoteNameParts([name]) }, clause.origin);
    }
    own.add(key);
    const definition = { name, relation, maxDepth };
    scope = scope.with(name, clause.allowRecursion ? recursive(definition, scope) : plain(definition, scope));
  }
  return scope;
}

function plain({ name, relation }: CteDefinition, scope: Scope): SubqueryAlias {
  return new SubqueryAlias(name, substitute(relation.child, scope), relation.origin);
}

/** A query that may read itself: if it does, its rows come in rounds. */
function recursive(definition: CteDefinition, scope: Scope): SubqueryAlias {
  const { name, relation, maxDepth } = definition;
  const loopId = newExprId().id;
  const wrap = (plan: LogicalPlan): SubqueryAlias => {
    const { child: named, origin } = relation;
    const columns = named instanceof UnresolvedSubqueryColumnAliases ? named.outputColumnNames : [];
    return new SubqueryAlias(
      name,
      columns.length === 0 ? plan : new UnresolvedSubqueryColumnAliases(columns, plan, origin),
      origin,
    );
  };
  const { child: named } = relation;
  const query = named instanceof UnresolvedSubqueryColumnAliases ? named.child : named;
  const inside = scope.with(name, wrap(new UnionLoopRef(loopId, undefined, relation.origin)));
  const body = substitute(query, inside);
  if (!refersTo(body, loopId)) return plain(definition, scope);
  if (body instanceof Distinct && body.child instanceof Union) {
    throw analysisError("UNION_NOT_SUPPORTED_IN_RECURSIVE_CTE", {}, relation.origin);
  }
  const [anchor, recursion, ...more] = body instanceof Union ? body.children : [];
  if (anchor === undefined || recursion === undefined || more.length > 0 || refersTo(anchor, loopId)) {
    throw analysisError("INVALID_RECURSIVE_CTE", {}, relation.origin);
  }
  return wrap(new UnionLoop(loopId, anchor, recursion, { maxDepth }, body.origin));
}

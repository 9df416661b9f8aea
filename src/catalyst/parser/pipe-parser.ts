// The pipe syntax: `FROM t |> WHERE a > 1 |> SELECT b`. Each operator takes the rows of what stands before it.

import { Alias } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { MultiAlias } from "../expressions/multi-alias.ts";
import { type PipeClause, PipeExpression } from "../expressions/pipe-expression.ts";
import { selectItem } from "../expressions/select-item.ts";
import { UnresolvedAlias, UnresolvedStar } from "../expressions/unresolved.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Distinct } from "../plans/distinct.ts";
import { Filter } from "../plans/filter.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { PipeAggregate } from "../plans/pipe-aggregate.ts";
import { PipeOperator } from "../plans/pipe-operator.ts";
import { Project } from "../plans/project.ts";
import { SubqueryAlias } from "../plans/subquery-alias.ts";
import { UnresolvedSetColumns } from "../plans/unresolved-set-columns.ts";
import { parseError } from "./parse-error.ts";
import { RelationParser } from "./relation-parser.ts";

const ORGANIZATION = new Set(["ORDER", "SORT", "DISTRIBUTE", "CLUSTER", "LIMIT", "OFFSET", "WINDOW"]);
const SET_OPERATIONS = new Set(["UNION", "EXCEPT", "MINUS", "INTERSECT"]);

export abstract class PipeParser extends RelationParser {
  protected abstract ordered(query: LogicalPlan, isPipe?: boolean): LogicalPlan;
  protected abstract setOperator(left: LogicalPlan, mark: number): LogicalPlan;
  protected abstract groupingExpressions(): readonly Expression[];
  /** The plan under the WINDOW clause that follows it, if one does. */
  protected abstract withWindows(plan: LogicalPlan, mark: number): LogicalPlan;

  /** The plan with the operators behind it. */
  protected piped(query: LogicalPlan, mark: number): LogicalPlan {
    let plan = query;
    while (this.take("|>")) plan = this.pipeOperator(plan, mark);
    return plan;
  }

  private pipeOperator(left: LogicalPlan, mark: number): LogicalPlan {
    const { value } = this.peek();
    switch (value) {
      case "SELECT":
        return this.pipeSelect(left, mark);
      case "EXTEND": {
        this.next();
        const items = this.pipeItems("EXTEND");
        return new Project([new UnresolvedStar(), ...items], left, this.originFrom(mark));
      }
      case "SET":
        return this.pipeSet(left, mark);
      case "DROP": {
        this.next();
        const columns = this.commaSeparated(() => [this.identifier()]);
        const origin = this.originFrom(mark);
        return new Project([new UnresolvedStar(undefined, origin, columns)], left, origin);
      }
      case "AS": {
        this.next();
        return new SubqueryAlias(this.identifier(), left, this.originFrom(mark));
      }
      case "WHERE": {
        this.next();
        const condition = this.expression();
        return this.withWindows(new Filter(condition, left, this.originFrom(mark)), mark);
      }
      case "AGGREGATE":
        return this.pipeAggregate(left, mark);
      default:
        return this.pipeClause(left, mark);
    }
  }

  private get atPipeEnd(): boolean {
    const { value, type } = this.peek();
    return type === "end" || value === ")" || value === "|>";
  }

  private pipeClause(left: LogicalPlan, mark: number): LogicalPlan {
    if (this.atPipeEnd) return left;
    const { value } = this.peek();
    if (SET_OPERATIONS.has(value)) return this.setOperator(left, mark);
    if (value === "WINDOW") {
      this.withWindows(left, mark);
      const clauses = "the WINDOW clause";
      throw parseError("UNSUPPORTED_FEATURE.CLAUSE_WITH_PIPE_OPERATORS", { clauses }, this.originFrom(mark));
    }
    if (ORGANIZATION.has(value)) return this.ordered(new PipeOperator(left, this.originFrom(mark)), true);
    if (this.atPivot) return this.pivot(left, mark);
    if (this.atUnpivot) return this.unpivot(left, mark);
    if (this.at("TABLESAMPLE")) return this.sampled(left, mark);
    if (this.at("LATERAL", "VIEW")) throw this.errorHere();
    if (this.atBinBy) throw this.refuseBinBy();
    const joined = this.joinOf(left, mark);
    if (joined === undefined) throw this.errorHere();
    return joined;
  }

  private pipeSelect(left: LogicalPlan, mark: number): LogicalPlan {
    this.expect("SELECT");
    const distinct = this.take("DISTINCT");
    if (!distinct && !this.isLastWord()) this.take("ALL");
    const items = this.commaSeparated(() => selectItem(this.namedExpression()));
    const keys = this.take("GROUP", "BY") ? this.groupingExpressions() : undefined;
    const origin = this.originFrom(mark);
    const selected = keys === undefined ? new Project(items, left, origin) : new Aggregate(keys, items, left, origin);
    return this.withWindows(distinct ? new Distinct(selected, origin) : selected, mark);
  }

  private pipeItems(clause: PipeClause): readonly Expression[] {
    return this.commaSeparated(() => pipeItem(this.namedExpression(), clause));
  }

  private pipeSet(left: LogicalPlan, mark: number): LogicalPlan {
    this.expect("SET");
    let plan = left;
    // Each value sees what the ones before it were set to.
    do {
      const name = this.multipartIdentifier();
      if (name.length > 1) {
        const key = "SQL pipe syntax |> SET operator with multi-part assignment key";
        const message = `${key} (only single-part keys are allowed)`;
        throw parseError("_LEGACY_ERROR_TEMP_0035", { message }, this.originFrom(mark));
      }
      this.expect("=");
      const valueMark = this.mark;
      const value = new PipeExpression(this.expression(), "SET", this.originFrom(valueMark));
      plan = new UnresolvedSetColumns([name], [value], plan, this.originFrom(mark));
    } while (this.take(","));
    return plan;
  }

  private pipeKey(): Expression {
    const grouping = GROUPINGS.find(([, ...words]) => this.at(...words));
    if (grouping === undefined) return this.namedExpression();
    const parameters = { case: grouping[0] };
    throw parseError(
      "UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE",
      parameters,
      this.originFrom(this.mark),
    );
  }

  /** `AGGREGATE [items] [GROUP BY keys]`: the keys come first in what it gives. */
  private pipeAggregate(left: LogicalPlan, mark: number): LogicalPlan {
    this.expect("AGGREGATE");
    if (this.atPipeEnd) {
      const message =
        "The AGGREGATE clause requires a list of aggregate expressions or a list of grouping expressions, or both";
      throw parseError("_LEGACY_ERROR_TEMP_0035", { message }, this.originFrom(mark));
    }
    const items = this.at("GROUP", "BY") ? [] : this.pipeItems("AGGREGATE");
    if (!this.take("GROUP", "BY")) return new Aggregate([], items, left, this.originFrom(mark));
    const keys = this.commaSeparated(() => this.pipeKey());
    return new PipeAggregate(keys, items, left, this.originFrom(mark));
  }
}

/** ROLLUP and its kin take the place of a key in other aggregations only. */
const GROUPINGS: readonly (readonly [string, ...string[]])[] = [
  ["GROUP BY ALL", "ALL"],
  ["GROUP BY ROLLUP", "ROLLUP", "("],
  ["GROUP BY CUBE", "CUBE", "("],
  ["GROUPING SETS", "GROUPING", "SETS", "("],
];

/** The item with what is to be checked of it. */
function pipeItem(item: Expression, clause: PipeClause): Expression {
  const checked = (child: Expression): Expression => new PipeExpression(child, clause, child.origin);
  if (item instanceof UnresolvedStar) return checked(item);
  if (item instanceof Alias) return new Alias(checked(item.child), item.name, item.exprId, item.origin, {});
  if (item instanceof MultiAlias) return item;
  return new UnresolvedAlias(checked(item), item.origin);
}

// Queries: WITH, SELECT and its clauses, set operations, ordering and limits.

import type { Expression } from "../expressions/expression.ts";
import { GroupingSets } from "../expressions/grouping-sets.ts";
import { Literal } from "../expressions/literal.ts";
import { selectItem } from "../expressions/select-item.ts";
import { type NullOrdering, SortOrder } from "../expressions/sort-order.ts";
import { UnresolvedOrdinal } from "../expressions/unresolved.ts";
import type { WindowSpecDefinition } from "../expressions/windows/window-expression.ts";
import { Aggregate } from "../plans/aggregate.ts";
import { Distinct } from "../plans/distinct.ts";
import { Filter } from "../plans/filter.ts";
import { limitPlan, Offset } from "../plans/limit.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { OneRowRelation } from "../plans/one-row-relation.ts";
import { Project } from "../plans/project.ts";
import { RepartitionByExpression } from "../plans/repartition.ts";
import { Except, Intersect } from "../plans/set-operation.ts";
import { Sort } from "../plans/sort.ts";
import { SubqueryAlias } from "../plans/subquery-alias.ts";
import { Union } from "../plans/union.ts";
import { UnresolvedHaving } from "../plans/unresolved-having.ts";
import { UnresolvedHint } from "../plans/unresolved-hint.ts";
import { UnresolvedQualify } from "../plans/unresolved-qualify.ts";
import { UnresolvedRelation } from "../plans/unresolved-relation.ts";
import { UnresolvedSubqueryColumnAliases } from "../plans/unresolved-subquery-column-aliases.ts";
import { type CteDefinition, UnresolvedWith } from "../plans/unresolved-with.ts";
import { WithWindowDefinition } from "../plans/with-window-definition.ts";
import { namedWindows } from "./named-windows.ts";
import { parseError } from "./parse-error.ts";
import { PipeParser } from "./pipe-parser.ts";
import type { Token } from "./token.ts";
import { refusedTransform, transformEnd } from "./transform-clause.ts";

/** Of these a query has one; only DISTRIBUTE BY and SORT BY go together. */
const ORDERINGS = new Set(["ORDER", "CLUSTER", "DISTRIBUTE", "SORT"]);
const GROUPING_ANALYTICS = new Set(["ROLLUP", "CUBE"]);

export abstract class QueryParser extends PipeParser {
  query(): LogicalPlan {
    const mark = this.mark;
    if (!this.take("WITH")) return this.body();
    const allowRecursion = this.take("RECURSIVE");
    const definitions = this.commaSeparated(() => this.cteDefinition());
    const child = this.withChild();
    const names = definitions.map(({ name }) => name.toLowerCase());
    const repeated = new Set(names.filter((name, i) => names.indexOf(name) !== i));
    if (repeated.size > 0) {
      const duplicateNames = [...repeated].map((name) => `\`${name}\``).join(", ");
      throw parseError("DUPLICATED_CTE_NAMES", { duplicateNames }, this.originFrom(mark));
    }
    return new UnresolvedWith(child, definitions, allowRecursion, this.originFrom(mark));
  }

  /** What the definitions of WITH are for. */
  protected withChild(): LogicalPlan {
    return this.body();
  }

  protected atQuery(): boolean {
    const after = this.peek(1);
    switch (this.peek().value) {
      case "SELECT":
        return !this.isLastWord();
      case "WITH":
        return (
          this.isIdentifier(after) &&
          (this.peek(2).value === "AS" || this.peek(2).value === "(" || after.value === "RECURSIVE")
        );
      case "VALUES":
        return after.value === "(" || after.type === "number" || after.type === "string" || this.isIdentifier(after);
      case "TABLE":
      case "FROM":
        return this.isIdentifier(after) || (after.value === "(" && this.at("FROM"));
      default:
        return false;
    }
  }

  protected orderItems(): SortOrder[] {
    return this.commaSeparated(() => this.sortItem());
  }

  private body(): LogicalPlan {
    const mark = this.mark;
    return this.ordered(this.piped(this.setOperation(), mark));
  }

  /** UNION, EXCEPT and MINUS from left to right; INTERSECT binds tighter, unless a setting has it otherwise. */
  private setOperation(): LogicalPlan {
    const mark = this.mark;
    if (this.options.legacySetOperationPrecedence === true) {
      let left = this.queryPrimary();
      while (this.atOneOf(SET_OPERATIONS)) left = this.combined(left, () => this.queryPrimary(), mark);
      return left;
    }
    let left = this.intersection();
    while (this.at("UNION") || this.at("EXCEPT") || this.at("MINUS")) {
      left = this.combined(left, () => this.intersection(), mark);
    }
    return left;
  }

  /** A set operation behind `|>`, with what stands directly behind it. */
  protected override setOperator(left: LogicalPlan, mark: number): LogicalPlan {
    return this.combined(left, () => this.queryPrimary(), mark);
  }

  private combined(left: LogicalPlan, operand: () => LogicalPlan, mark: number): LogicalPlan {
    const { value } = this.next();
    const isAll = this.setQuantifier();
    const right = operand();
    const origin = this.originFrom(mark);
    if (value === "INTERSECT") return new Intersect(left, right, isAll, origin);
    if (value !== "UNION") return new Except(left, right, isAll, origin);
    const union = new Union([left, right], {}, origin);
    return isAll ? union : new Distinct(union, origin);
  }

  private intersection(): LogicalPlan {
    const mark = this.mark;
    let left = this.queryPrimary();
    while (this.at("INTERSECT")) left = this.combined(left, () => this.queryPrimary(), mark);
    return left;
  }

  private setQuantifier(): boolean {
    if (this.take("ALL")) return true;
    this.take("DISTINCT");
    return false;
  }

  private queryPrimary(): LogicalPlan {
    const mark = this.mark;
    switch (this.peek().value) {
      case "SELECT":
        return this.selectStatement();
      case "FROM":
        return this.fromStatement();
      case "VALUES":
        return this.inlineTable();
      case "TABLE": {
        this.next();
        const nameParts = this.multipartIdentifier();
        return new UnresolvedRelation(nameParts, undefined, this.originFrom(mark));
      }
      case "(": {
        this.next();
        const query = this.query();
        this.expect(")", true);
        return query;
      }
      default:
        throw this.errorHere();
    }
  }

  private cteDefinition(): CteDefinition {
    const mark = this.mark;
    const name = this.identifier();
    this.rejectHyphen(mark);
    const columns = this.at("(") && !this.cteQueryFollows() ? this.identifierList() : [];
    const maxDepth = this.take("MAX", "RECURSION", "LEVEL") ? this.wholeNumber() : undefined;
    this.take("AS");
    this.expect("(");
    const query = this.query();
    this.expect(")", true);
    const origin = this.originFrom(mark);
    const renamed = columns.length === 0 ? query : new UnresolvedSubqueryColumnAliases(columns, query, origin);
    return { name, relation: new SubqueryAlias(name, renamed, origin), maxDepth };
  }

  /** `WITH a (SELECT …)` leaves AS out. */
  private cteQueryFollows(): boolean {
    const mark = this.mark;
    this.next();
    const follows = this.atQuery() || this.at("(");
    this.rewind(mark);
    return follows;
  }

  private selectStatement(): LogicalPlan {
    const mark = this.mark;
    this.expect("SELECT");
    this.refuseTransform();
    const hints = this.hints();
    const distinct = this.distinctQuantifier();
    const items = this.selectList();
    const from = this.at("FROM") ? this.from() : new OneRowRelation();
    return this.selectClauses({ hints, distinct, items, from }, mark);
  }

  /** FROM before SELECT. */
  private fromStatement(): LogicalPlan {
    const mark = this.mark;
    const from = this.from();
    if (this.at("|>") || this.atEnd || this.at(";") || this.at(")")) return from;
    // Several SELECTs over one FROM are all its rows, each in the order and to the limit of its own.
    const bodies = [this.selectOverOrdered(from, mark)];
    while (this.at("SELECT")) bodies.push(this.selectOverOrdered(from, this.mark));
    const [first, second] = bodies;
    return first !== undefined && second === undefined ? first : new Union(bodies, {}, this.originFrom(mark));
  }

  /** As `selectOver`, with ORDER BY, LIMIT and their kin. */
  protected selectOverOrdered(from: LogicalPlan, mark: number): LogicalPlan {
    return this.ordered(this.selectOver(from, mark));
  }

  /** SELECT and its clauses over what stands before it. */
  protected selectOver(from: LogicalPlan, mark: number): LogicalPlan {
    if (!this.at("SELECT")) throw this.errorHere();
    this.next();
    this.refuseTransform();
    const hints = this.hints();
    const distinct = this.distinctQuantifier();
    const items = this.selectList();
    return this.selectClauses({ hints, distinct, items, from }, mark);
  }

  private from(): LogicalPlan {
    this.expect("FROM");
    return this.fromClause();
  }

  /** Behind SELECT. */
  private refuseTransform(): void {
    const peek = (ahead: number): Token => this.peek(ahead);
    const end = transformEnd(peek);
    if (end !== undefined) throw refusedTransform(peek, end, this.originFrom(this.mark));
  }

  private distinctQuantifier(): boolean {
    if (this.isLastWord()) return false;
    if (this.take("DISTINCT")) return true;
    this.take("ALL");
    return false;
  }

  private selectList(): readonly Expression[] {
    const mark = this.mark;
    return this.commaSeparated(() => {
      const isTrailing = this.mark > mark && this.at("FROM") && !this.isLastWord() && this.isIdentifier(this.peek(1));
      if (isTrailing) throw parseError("TRAILING_COMMA_IN_SELECT", {}, this.originFrom(mark));
      return selectItem(this.namedExpression());
    });
  }

  private selectClauses(select: SelectParts, mark: number): LogicalPlan {
    const source = this.take("WHERE") ? this.filter(select.from, mark) : select.from;
    const grouping = this.take("GROUP", "BY") ? this.groupingExpressions() : undefined;
    const having = this.at("HAVING") && !this.isLastWord() && this.take("HAVING") ? this.expression() : undefined;
    const windows = this.atWindowClause ? this.windowClause() : undefined;
    const qualify = this.at("QUALIFY") && !this.isLastWord() && this.take("QUALIFY") ? this.expression() : undefined;
    const origin = this.originFrom(mark);
    const isWhere = having !== undefined && grouping === undefined && this.options.havingWithoutGroupByAsWhere === true;
    let plan: LogicalPlan =
      grouping !== undefined || having !== undefined
        ? new Aggregate(grouping ?? [], select.items, source, origin)
        : new Project(select.items, source, origin);
    if (isWhere) plan = new Project(select.items, new Filter(having, source, origin), origin);
    else if (having !== undefined) plan = new UnresolvedHaving(having, plan, origin);
    if (qualify !== undefined) plan = new UnresolvedQualify(qualify, plan, origin);
    if (select.distinct) plan = new Distinct(plan, origin);
    if (windows !== undefined) plan = new WithWindowDefinition(windows, plan, origin);
    for (const { name, parameters } of select.hints.toReversed()) {
      plan = new UnresolvedHint(name, parameters, plan, origin);
    }
    return plan;
  }

  private filter(from: LogicalPlan, mark: number): LogicalPlan {
    const condition = this.expression();
    return new Filter(condition, from, this.originFrom(mark));
  }

  /** Keys and groupings between commas, or keys with WITH ROLLUP, WITH CUBE or GROUPING SETS behind them. */
  protected override groupingExpressions(): readonly Expression[] {
    const mark = this.mark;
    const items = this.commaSeparated(() => this.groupingAnalytics() ?? ordinalOr(this.expression()));
    const kind = this.take("WITH", "ROLLUP") ? "rollup" : this.take("WITH", "CUBE") ? "cube" : undefined;
    if (kind !== undefined) {
      const elements = items.map((item) => [item]);
      return [GroupingSets.of(kind, elements, [], this.originFrom(mark))];
    }
    if (!this.at("GROUPING", "SETS")) return items;
    this.next();
    this.next();
    this.expect("(");
    const sets = this.commaSeparated(() => this.groupingSet());
    this.expect(")");
    return [GroupingSets.of("sets", sets, items, this.originFrom(mark))];
  }

  /** ROLLUP, CUBE or GROUPING SETS with what they are of; undefined when something else stands here. */
  private groupingAnalytics(): GroupingSets | undefined {
    const mark = this.mark;
    if (this.at("GROUPING", "SETS", "(")) {
      for (let i = 0; i < 3; i++) this.next();
      const sets = this.commaSeparated(() => this.groupingAnalytics()?.sets ?? [this.groupingSet()]);
      this.expect(")");
      return GroupingSets.of("sets", sets.flat(), [], this.originFrom(mark));
    }
    if (!this.atOneOf(GROUPING_ANALYTICS) || this.peek(1).value !== "(" || this.peek(2).value === ")") return undefined;
    const kind = this.next().value === "ROLLUP" ? "rollup" : "cube";
    this.next();
    const elements = this.commaSeparated(() => this.groupingSet());
    this.expect(")");
    return GroupingSets.of(kind, elements, [], this.originFrom(mark));
  }

  /** Keys in parentheses, perhaps none, or one key without. */
  private groupingSet(): readonly Expression[] {
    const isParenthesised = this.at("(");
    if (this.at("(", ")")) {
      this.next();
      this.next();
      return [];
    }
    const expression = this.expression();
    return isParenthesised && this.isRow(expression) ? expression.arguments.map(ordinalOr) : [ordinalOr(expression)];
  }

  private get atWindowClause(): boolean {
    return this.at("WINDOW") && this.isIdentifier(this.peek(1));
  }

  protected override withWindows(plan: LogicalPlan, mark: number): LogicalPlan {
    return this.atWindowClause ? new WithWindowDefinition(this.windowClause(), plan, this.originFrom(mark)) : plan;
  }

  private windowClause(): ReadonlyMap<string, WindowSpecDefinition> {
    const mark = this.mark;
    this.expect("WINDOW");
    const windows = this.commaSeparated(() => {
      const name = this.identifier();
      this.expect("AS");
      return [name, this.window()] as const;
    });
    return namedWindows(windows, this.originFrom(mark));
  }

  private hints(): readonly Hint[] {
    const hints: Hint[] = [];
    while (this.take("/*+")) {
      do {
        const name = this.identifier();
        const parameters = this.take("(") ? this.hintParameters() : [];
        hints.push({ name, parameters });
        this.take(",");
      } while (!this.take("*/"));
    }
    return hints;
  }

  private hintParameters(): readonly Expression[] {
    const parameters = this.at(")") ? [] : this.commaSeparated(() => this.expression());
    this.expect(")");
    return parameters;
  }

  /** ORDER BY and its kin, LIMIT, OFFSET; behind `|>` only one of them. */
  protected override ordered(query: LogicalPlan, isPipe = false): LogicalPlan {
    const mark = this.mark;
    let plan = this.orderings(query, mark);
    if (plan !== query && this.atOrdering()) {
      throw parseError("UNSUPPORTED_FEATURE.COMBINATION_QUERY_RESULT_CLAUSES", {}, this.originFrom(mark));
    }
    const ordering = plan === query ? undefined : this.textOf(this.peek(mark - this.mark)).toUpperCase();
    plan = this.withWindows(plan, mark);
    let limit: Expression | undefined;
    if (this.take("LIMIT")) {
      limit = this.at("ALL") ? undefined : this.expression();
      if (limit === undefined) this.next();
    }
    const offset = this.take("OFFSET") ? this.expression() : undefined;
    const origin = this.originFrom(mark);
    const second = offset !== undefined ? "OFFSET" : limit !== undefined ? "LIMIT" : undefined;
    if (isPipe && ordering !== undefined && second !== undefined) {
      const parameters = { clause1: `${ordering} BY`, clause2: second };
      throw parseError("MULTIPLE_QUERY_RESULT_CLAUSES_WITH_PIPE_OPERATORS", parameters, origin);
    }
    if (offset !== undefined) plan = new Offset(offset, plan, origin);
    return limit === undefined ? plan : limitPlan(limit, plan, origin);
  }

  private atOrdering(): boolean {
    return this.atOneOf(ORDERINGS) && this.peek(1).value === "BY";
  }

  private orderings(query: LogicalPlan, mark: number): LogicalPlan {
    if (this.take("ORDER", "BY")) return new Sort(this.orderItems(), true, query, this.originFrom(mark));
    if (this.take("CLUSTER", "BY")) {
      const keys = this.commaSeparated(() => this.expression());
      const origin = this.originFrom(mark);
      const spread = new RepartitionByExpression(keys, query, undefined, origin);
      return new Sort(
        keys.map((key) => new SortOrder(key, "ascending", "first", key.origin)),
        false,
        spread,
        origin,
      );
    }
    const spread = this.take("DISTRIBUTE", "BY") ? this.distributed(query, mark) : query;
    if (this.take("SORT", "BY")) return new Sort(this.orderItems(), false, spread, this.originFrom(mark));
    return spread;
  }

  private distributed(query: LogicalPlan, mark: number): LogicalPlan {
    const keys = this.commaSeparated(() => this.expression());
    return new RepartitionByExpression(keys, query, undefined, this.originFrom(mark));
  }

  private sortItem(): SortOrder {
    const mark = this.mark;
    const child = ordinalOr(this.expression());
    const descending = this.take("DESC");
    if (!descending) this.take("ASC");
    const direction = descending ? "descending" : "ascending";
    let nulls: NullOrdering = descending ? "last" : "first";
    if (this.take("NULLS", "FIRST")) nulls = "first";
    else if (this.take("NULLS", "LAST")) nulls = "last";
    return new SortOrder(child, direction, nulls, this.originFrom(mark));
  }
}

const SET_OPERATIONS: ReadonlySet<string> = new Set(["UNION", "EXCEPT", "MINUS", "INTERSECT"]);

interface Hint {
  readonly name: string;
  readonly parameters: readonly Expression[];
}

interface SelectParts {
  readonly hints: readonly Hint[];
  readonly distinct: boolean;
  readonly items: readonly Expression[];
  readonly from: LogicalPlan;
}

/** A whole number in GROUP BY or ORDER BY is a position in the select list. */
function ordinalOr(expression: Expression): Expression {
  const isOrdinal = expression instanceof Literal && expression.dataType.kind === "integer";
  return isOrdinal ? new UnresolvedOrdinal(Number(expression.value), expression.origin) : expression;
}

// FROM: tables, subqueries, VALUES and table functions, with their aliases, and the joins between them.

import { Alias } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { LateralSubquery } from "../expressions/lateral-subquery.ts";
import { BinaryOperator } from "../expressions/operators.ts";
import { EqualTo, Not } from "../expressions/predicates.ts";
import { UnresolvedFunction } from "../expressions/unresolved.ts";
import { AsOfJoin } from "../plans/as-of-join.ts";
import { Filter } from "../plans/filter.ts";
import { Join } from "../plans/join.ts";
import { type JoinType, joinTypeName } from "../plans/join-type.ts";
import { LateralJoin } from "../plans/lateral-join.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { MOST_NEAREST, NearestByJoin } from "../plans/nearest-by-join.ts";
import { RelationTimeTravel } from "../plans/relation-time-travel.ts";
import { SubqueryAlias, UNNAMED_SUBQUERY } from "../plans/subquery-alias.ts";
import { UnresolvedGenerate } from "../plans/unresolved-generate.ts";
import { UnresolvedInlineTable } from "../plans/unresolved-inline-table.ts";
import { UnresolvedJoin } from "../plans/unresolved-join.ts";
import { UnresolvedRelation } from "../plans/unresolved-relation.ts";
import { UnresolvedSubqueryColumnAliases } from "../plans/unresolved-subquery-column-aliases.ts";
import { UnresolvedTableValuedFunction } from "../plans/unresolved-table-valued-function.ts";
import type { Origin } from "../trees/origin.ts";
import { parseError } from "./parse-error.ts";
import { SpecialRelationParser } from "./special-relation-parser.ts";
import type { Token } from "./token.ts";

const CLAUSES = new Set([
  "FROM",
  "WHERE",
  "HAVING",
  "LIMIT",
  "OFFSET",
  "WINDOW",
  "QUALIFY",
  "UNION",
  "INTERSECT",
  "EXCEPT",
  "MINUS",
]);
const CLAUSES_WITH_BY = new Set(["GROUP", "ORDER", "SORT", "CLUSTER", "DISTRIBUTE"]);

/** The comparisons that MATCH_CONDITION takes. */
const AS_OF_OPERATORS: ReadonlySet<string> = new Set([">=", ">", "<=", "<"]);

/** What may follow a table and is not its alias. */
const AFTER_TABLE = new Set(["TABLESAMPLE", "PIVOT", "UNPIVOT", "SELECT", "AS"]);

export abstract class RelationParser extends SpecialRelationParser {
  /** Relations between commas, each with its joins. */
  protected fromClause(): LogicalPlan {
    const mark = this.mark;
    this.takeLateral();
    let plan = this.relation();
    while (this.take(",")) plan = this.commaJoin(plan, mark);
    plan = this.lateralViews(plan);
    if (this.atPivot) return this.pivot(plan, mark);
    return this.atUnpivot ? this.unpivot(plan, mark) : plan;
  }

  protected relation(): LogicalPlan {
    const mark = this.mark;
    return this.joins(this.relationPrimary(), mark);
  }

  /** The plan with the joins, pivots and unpivots that follow it. */
  private joins(first: LogicalPlan, mark: number): LogicalPlan {
    let left = first;
    while (true) {
      const joined = this.joinOf(left, mark);
      if (joined !== undefined) left = joined;
      else if (this.atPivot) left = this.pivot(left, mark);
      else if (this.atUnpivot) left = this.unpivot(left, mark);
      else if (this.atBinBy) throw this.refuseBinBy();
      else return left;
    }
  }

  /** The plan with the join that follows it; undefined when none does. */
  protected joinOf(left: LogicalPlan, mark: number): LogicalPlan | undefined {
    if (this.atAsOfJoin) return this.asOfJoin(left, mark);
    const join = this.joinKind();
    return join === undefined ? undefined : this.join(left, join.joinType, join.natural, mark);
  }

  protected inlineTable(): LogicalPlan {
    const mark = this.mark;
    this.expect("VALUES");
    const rows = this.commaSeparated(() => this.inlineRow());
    const [first] = rows;
    const width = first?.length ?? 0;
    const wrong = rows.findIndex((row) => row.length !== width);
    if (wrong >= 0) {
      const parameters = {
        expectedNumCols: String(width),
        actualNumCols: String(rows[wrong]?.length),
        rowIndex: String(wrong),
      };
      throw parseError("INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH", parameters, this.originFrom(mark));
    }
    const names = Array.from({ length: width }, (_, i) => `col${i + 1}`);
    const table = new UnresolvedInlineTable(names, rows, this.originFrom(mark));
    const aliased = this.aliased(table, mark);
    // Names in the alias are the table's own: its errors tell them.
    if (!(aliased instanceof SubqueryAlias) || !(aliased.child instanceof UnresolvedSubqueryColumnAliases))
      return aliased;
    const named = new UnresolvedInlineTable(aliased.child.outputColumnNames, rows, table.origin);
    return new SubqueryAlias(aliased.identifier, named, aliased.origin);
  }

  protected refused(syntax: string): Error {
    return parseError("UNSUPPORTED_SYNTAX", { syntax }, this.originFrom(this.mark));
  }

  protected isAlias(token: Token): boolean {
    return this.isIdentifier(token) && !this.beginsClause(token);
  }

  protected override isTableAlias(): boolean {
    const token = this.peek();
    if (!this.isStrictIdentifier(token) || this.beginsClause(token)) return false;
    if (this.at("TIMESTAMP", "AS") || this.at("VERSION", "AS")) return false;
    if (this.atAsOfJoin || this.atNearest || this.atBinBy || this.at("WITH", "(")) return false;
    if (this.at("PIVOT") || this.at("TABLESAMPLE")) return this.peek(1).value !== "(" && !this.atSampleMethod;
    return !AFTER_TABLE.has(token.value) || this.isLastWord();
  }

  /** A clause's keyword as the very last word is a name: `SELECT a from` calls a column `from`. */
  private beginsClause(token: Token): boolean {
    if (CLAUSES_WITH_BY.has(token.value)) return this.peek(1).value === "BY";
    if (token.value === "LATERAL") return this.peek(1).value === "VIEW";
    if (token.value === "SELECT") return !this.isLastWord() && !CLAUSES.has(this.peek(1).value);
    if (token.value === "INSERT") return this.peek(1).value === "INTO" || this.peek(1).value === "OVERWRITE";
    return CLAUSES.has(token.value) && !this.isLastWord();
  }

  /**
   * What a comma pairs: in `a, b JOIN c` first a and b, and what they make with c; with relationPrecedence a with what b
   * and c make. LATERAL is about b.
   */
  private commaJoin(left: LogicalPlan, mark: number): LogicalPlan {
    if (this.atLateralFunction()) return this.joins(this.lateralFunctionJoin(left, "inner", false, mark), mark);
    const isLateral = this.takeLateral();
    if (!isLateral && this.options.relationPrecedence === true) {
      return new Join(left, this.relation(), "inner", undefined, this.originFrom(mark));
    }
    const right = this.relationPrimary();
    if (!isLateral) return this.joins(new Join(left, right, "inner", undefined, this.originFrom(mark)), mark);
    const lateral = new LateralJoin(left, lateralSubquery(right), "inner", undefined, this.originFrom(mark));
    return this.joins(lateral, mark);
  }

  /** Takes LATERAL before a query, or before the first of the relations, where it says nothing. */
  private takeLateral(): boolean {
    const mark = this.mark;
    if (this.at("LATERAL", "VIEW") || this.isLastWord() || !this.take("LATERAL")) return false;
    const isQuery = this.at("(");
    if (isQuery || this.callFollows()) return true;
    throw parseError("INVALID_SQL_SYNTAX.LATERAL_WITHOUT_SUBQUERY_OR_TABLE_VALUED_FUNC", {}, this.originFrom(mark));
  }

  private callFollows(): boolean {
    const mark = this.mark;
    const follows = this.isIdentifier(this.peek()) && this.multipartIdentifier().length > 0 && this.at("(");
    this.rewind(mark);
    return follows;
  }

  private get atAsOfJoin(): boolean {
    const first = this.at("INNER") || this.at("LEFT") ? (this.at("LEFT", "OUTER") ? 2 : 1) : 0;
    return this.peek(first).value === "ASOF" && this.peek(first + 1).value === "JOIN";
  }

  /** `[INNER | LEFT [OUTER]] ASOF JOIN right MATCH_CONDITION (comparison) [ON condition | USING (columns)]`. */
  private asOfJoin(left: LogicalPlan, mark: number): LogicalPlan {
    const joinType = this.take("LEFT") ? "leftOuter" : "inner";
    this.take(joinType === "inner" ? "INNER" : "OUTER");
    this.expect("ASOF");
    this.expect("JOIN");
    const right = this.relationPrimary();
    this.expect("MATCH_CONDITION");
    this.expect("(");
    const asOf = this.expression();
    this.expect(")");
    const using = this.take("USING") ? this.identifierList() : undefined;
    const condition = using === undefined && this.take("ON") ? this.expression() : undefined;
    const origin = this.originFrom(mark);
    if (this.options.asOfJoinEnabled !== true) {
      throw parseError("UNSUPPORTED_FEATURE.ASOF_JOIN", { config: '"spark.sql.join.asofJoin.enabled"' }, origin);
    }
    const operator = asOfOperator(asOf);
    if (operator !== undefined) throw parseError("ASOF_JOIN_MATCH_CONDITION_INVALID_OPERATOR", { operator }, origin);
    if (using === undefined) return new AsOfJoin(left, right, joinType, asOf, condition, origin);
    return new UnresolvedJoin(left, right, joinType, using, origin, asOf);
  }

  private get atNearest(): boolean {
    return (this.at("APPROX") || this.at("EXACT")) && this.peek(1).value === "NEAREST";
  }

  /** `{APPROX | EXACT} NEAREST [k] BY {DISTANCE | SIMILARITY} rank`. */
  private nearestByJoin(left: LogicalPlan, right: LogicalPlan, joinType: JoinType, mark: number): LogicalPlan {
    const approximate = this.next().value === "APPROX";
    this.expect("NEAREST");
    const written = this.peek().type === "number" ? this.textOf(this.next()) : "1";
    this.expect("BY");
    if (!this.at("DISTANCE") && !this.at("SIMILARITY")) throw this.errorHere();
    const direction = this.next().value === "DISTANCE" ? "distance" : "similarity";
    const ranking = this.expression();
    const origin = this.originFrom(mark);
    if (joinType !== "inner" && joinType !== "leftOuter") {
      const parameters = { joinType: joinTypeWords(joinType), supported: "'INNER', 'LEFT OUTER'" };
      throw parseError("NEAREST_BY_JOIN.UNSUPPORTED_JOIN_TYPE", parameters, origin);
    }
    const numResults = Number(written);
    if (!(numResults >= 1 && numResults <= MOST_NEAREST)) {
      const parameters = { numResults: written, min: "1", max: String(MOST_NEAREST) };
      throw parseError("NEAREST_BY_JOIN.NUM_RESULTS_OUT_OF_RANGE", parameters, origin);
    }
    return new NearestByJoin(left, right, joinType, { approximate, numResults, ranking, direction }, origin);
  }

  private lateralJoin(left: LogicalPlan, joinType: JoinType, natural: boolean, mark: number): LogicalPlan {
    const right = this.relationPrimary();
    if (natural) {
      const kinds = { joinType1: "LATERAL", joinType2: "NATURAL" };
      throw parseError("INCOMPATIBLE_JOIN_TYPES", kinds, this.originFrom(mark));
    }
    if (this.at("USING")) {
      throw parseError("UNSUPPORTED_FEATURE.LATERAL_JOIN_USING", {}, this.originFrom(mark));
    }
    if (this.atNearest) throw parseError("UNSUPPORTED_FEATURE.LATERAL_JOIN_NEAREST_BY", {}, this.originFrom(mark));
    if (joinType !== "inner" && joinType !== "cross" && joinType !== "leftOuter") {
      throw parseError("INVALID_LATERAL_JOIN_TYPE", { joinType: joinTypeWords(joinType) }, this.originFrom(mark));
    }
    const condition = this.take("ON") ? this.expression() : undefined;
    return new LateralJoin(left, lateralSubquery(right), joinType, condition, this.originFrom(mark));
  }

  private join(left: LogicalPlan, joinType: JoinType, natural: boolean, mark: number): LogicalPlan {
    if (this.atLateralFunction()) return this.lateralFunctionJoin(left, joinType, natural, mark);
    if (this.takeLateral()) return this.lateralJoin(left, joinType, natural, mark);
    const right = this.relationPrimary();
    if (this.atNearest && !natural) return this.nearestByJoin(left, right, joinType, mark);
    if (natural) return new UnresolvedJoin(left, right, joinType, undefined, this.originFrom(mark));
    if (this.take("USING")) {
      const columns = this.identifierList();
      return new UnresolvedJoin(left, right, joinType, columns, this.originFrom(mark));
    }
    const condition = this.take("ON") ? this.expression() : undefined;
    return new Join(left, right, joinType, condition, this.originFrom(mark));
  }

  /** Takes `[NATURAL] [kind] JOIN`; undefined when no join follows. */
  private joinKind(): { readonly joinType: JoinType; readonly natural: boolean } | undefined {
    const mark = this.mark;
    const natural = this.take("NATURAL");
    const joinType = this.joinTypeWords();
    if (natural && (joinType === "cross" || joinType === "leftSemi" || joinType === "leftAnti")) {
      this.expect("JOIN", joinType === "cross");
      const kinds = { joinType1: "NATURAL", joinType2: joinTypeName(joinType).toUpperCase() };
      throw parseError("INCOMPATIBLE_JOIN_TYPES", kinds, this.originFrom(mark));
    }
    if (joinType === undefined) {
      if (this.take("JOIN")) return { joinType: "inner", natural };
      if (natural) this.expect("JOIN", true);
      return undefined;
    }
    this.expect("JOIN", joinType === "cross" || joinType === "inner");
    return { joinType, natural };
  }

  private joinTypeWords(): JoinType | undefined {
    if (this.take("INNER")) return "inner";
    if (this.take("CROSS")) return "cross";
    if (this.take("LEFT")) {
      if (this.take("SEMI")) return "leftSemi";
      if (this.take("ANTI")) return "leftAnti";
      this.take("OUTER");
      return "leftOuter";
    }
    if (this.take("SEMI")) return "leftSemi";
    if (this.take("ANTI")) return "leftAnti";
    if (this.take("RIGHT")) {
      this.take("OUTER");
      return "rightOuter";
    }
    if (this.take("FULL")) {
      this.take("OUTER");
      return "fullOuter";
    }
    return undefined;
  }

  private relationPrimary(): LogicalPlan {
    const mark = this.mark;
    if (this.at("(")) return this.parenthesisedRelation();
    if (this.at("VALUES") && !this.isLastWord()) return this.inlineTable();
    if (this.atUnnest) return this.aliased(this.unnest(), mark, false);
    if (this.atJsonTable) return this.aliased(this.jsonTable(), mark, false);
    if (!this.isIdentifier(this.peek())) throw this.errorHere(this.endHint());
    const nameParts = this.multipartIdentifier();
    if (this.at("(")) return this.tableFunction(nameParts, mark);
    this.refuseChanges();
    const isPast = this.takeTime();
    const table = new UnresolvedRelation(nameParts, this.relationOptions(), this.originFrom(mark));
    return this.aliased(isPast ? new RelationTimeTravel(nameParts, table, this.originFrom(mark)) : table, mark);
  }

  /** `[FOR] VERSION AS OF 3`, `[FOR] TIMESTAMP AS OF '…'`. */
  private takeTime(): boolean {
    const ahead = this.at("FOR") ? 1 : 0;
    const { value } = this.peek(ahead);
    const isVersion = value === "VERSION" || value === "SYSTEM_VERSION";
    const isTime = isVersion || value === "TIMESTAMP" || value === "SYSTEM_TIME";
    if (!isTime || this.peek(ahead + 1).value !== "AS" || this.peek(ahead + 2).value !== "OF") return false;
    for (let i = 0; i < ahead + 3; i++) this.next();
    const { type } = this.peek();
    if (isVersion && type !== "number" && type !== "string") throw this.errorHere();
    this.valueExpression();
    return true;
  }

  private atLateralFunction(): boolean {
    return this.at("LATERAL") && this.isIdentifier(this.peek(1)) && this.peek(2).value === "(";
  }

  /** A function behind LATERAL in a join: computed beside the rows that it reads where the join keeps no others. */
  private lateralFunctionJoin(left: LogicalPlan, joinType: JoinType, natural: boolean, mark: number): LogicalPlan {
    const before = this.mark;
    const isGeneral = joinType !== "inner" && joinType !== "cross";
    if (!isGeneral && this.peek(1).value !== "JSON_TABLE") return this.lateralFunction(left, joinType, mark);
    this.expect("LATERAL");
    const join = this.lateralJoin(left, joinType, natural, mark);
    if (!(join instanceof LateralJoin) || joinType !== "leftOuter" || join.condition !== undefined) return join;
    this.rewind(before);
    return this.lateralFunction(left, joinType, mark);
  }

  /** `LATERAL function(arguments) [alias]`: its arguments read the columns of what stands before it. */
  private lateralFunction(left: LogicalPlan, joinType: JoinType, mark: number): LogicalPlan {
    this.expect("LATERAL");
    const call = this.atUnnest ? this.unnestCall() : this.lateralCall();
    const named = this.take("AS") || this.isTableAlias();
    const qualifier = named ? this.identifier() : undefined;
    const columnNames = named && this.at("(") ? this.identifierList() : [];
    if (this.at("USING")) throw parseError("UNSUPPORTED_FEATURE.LATERAL_JOIN_USING", {}, this.originFrom(mark));
    const condition = this.take("ON") ? this.expression() : undefined;
    if (joinType !== "leftOuter" && joinType !== "inner" && joinType !== "cross") {
      throw this.refused("A function behind LATERAL in this join");
    }
    const origin = this.originFrom(mark);
    // Without a condition Spark leaves out a row that the function makes nothing of, in an outer join, too.
    const options = {
      outer: false,
      nullable: joinType === "leftOuter",
      qualifier,
      columnNames,
      isTableFunction: true,
    };
    const generated = new UnresolvedGenerate(call, options, left, origin);
    return condition === undefined ? generated : new Filter(condition, generated, origin);
  }

  private lateralCall(): UnresolvedFunction {
    const mark = this.mark;
    const nameParts = [this.identifier()];
    this.expect("(");
    const args = this.at(")") ? [] : this.commaSeparated(() => this.argument());
    this.expect(")", true);
    return new UnresolvedFunction(nameParts, args, {}, this.originFrom(mark));
  }

  private parenthesisedRelation(): LogicalPlan {
    const mark = this.mark;
    this.expect("(");
    if (this.atQuery()) {
      const query = this.query();
      this.expect(")", true);
      const aliased = this.aliased(query, mark);
      return aliased === query ? new SubqueryAlias(UNNAMED_SUBQUERY, query, this.originFrom(mark)) : aliased;
    }
    if (this.at("(")) return this.nestedParentheses(mark);
    const relation = this.relation();
    this.expect(")", true);
    return this.aliased(relation, mark);
  }

  /** `((SELECT …) UNION …)` is a query, `((a JOIN b) JOIN c)` a relation; only the far end tells. */
  private nestedParentheses(mark: number): LogicalPlan {
    const inside = this.mark;
    const relation = this.relation();
    if (this.take(")")) return this.aliased(relation, mark);
    this.rewind(inside);
    const query = this.query();
    this.expect(")", true);
    const aliased = this.aliased(query, mark);
    return aliased === query ? new SubqueryAlias(UNNAMED_SUBQUERY, query, this.originFrom(mark)) : aliased;
  }

  private tableFunction(nameParts: readonly string[], mark: number): LogicalPlan {
    this.expect("(");
    const args = this.at(")") ? [] : this.commaSeparated(() => this.argument());
    this.expect(")", true);
    return this.aliased(new UnresolvedTableValuedFunction(nameParts, args, this.originFrom(mark)), mark, false);
  }

  /** The plan, sampled, under `[AS] name [(columns)]`, or itself. */
  private aliased(relation: LogicalPlan, mark: number, mayBeSampled = true): LogicalPlan {
    const plan = mayBeSampled ? this.sampled(relation, mark) : relation;
    this.takeWatermark();
    const named = this.take("AS");
    if (!named && !this.isTableAlias()) return plan;
    if (named && !this.isStrictIdentifier(this.peek())) throw this.errorHere(this.endHint());
    const alias = this.identifier();
    const columns = this.at("(") ? this.identifierList() : [];
    const origin = this.originFrom(mark);
    const renamed = columns.length === 0 ? plan : renamedColumns(columns, plan, origin);
    return new SubqueryAlias(alias, renamed, origin);
  }

  private inlineRow(): readonly Expression[] {
    const row = this.expression();
    const values = this.isRow(row) ? row.arguments : [row];
    return values.map((value) => (value instanceof Alias ? value.child : value));
  }
}

/** `LEFT OUTER` of "leftOuter". */
function joinTypeWords(joinType: JoinType): string {
  return joinTypeName(joinType)
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toUpperCase();
}

/** What a MATCH_CONDITION compares by when it is not one of those that tell before from behind. */
function asOfOperator(asOf: Expression): string | undefined {
  if (asOf instanceof Not) return asOf.child instanceof EqualTo ? "!=" : operatorOf(asOf.child);
  const operator = operatorOf(asOf);
  return AS_OF_OPERATORS.has(operator) ? undefined : operator;
}

function operatorOf(expression: Expression): string {
  return expression instanceof BinaryOperator ? expression.symbol : expression.sql;
}

function lateralSubquery(plan: LogicalPlan): LateralSubquery {
  return new LateralSubquery(plan, undefined, plan.origin);
}

function renamedColumns(names: readonly string[], plan: LogicalPlan, origin: Origin): LogicalPlan {
  const functionName = plan instanceof UnresolvedTableValuedFunction ? plan.nameParts.join(".") : undefined;
  return new UnresolvedSubqueryColumnAliases(names, plan, origin, functionName);
}

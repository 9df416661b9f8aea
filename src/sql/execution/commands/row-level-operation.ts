// DELETE, UPDATE, MERGE and INSERT … REPLACE: the tables of files take none of them, which is told when the rest is right.

import { suggestColumns } from "../../../catalyst/analysis/column-suggestions.ts";
import { qualifiedName } from "../../../catalyst/catalog/session-catalog.ts";
import { quoteIdentifier, quoteNameParts } from "../../../catalyst/catalog/table-identifier.ts";
import { AggregateExpression } from "../../../catalyst/expressions/aggregates/aggregate-expression.ts";
import { Alias } from "../../../catalyst/expressions/attribute.ts";
import { Cast } from "../../../catalyst/expressions/cast.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { UnresolvedAttribute } from "../../../catalyst/expressions/unresolved.ts";
import {
  type Assignment,
  type RowLevelAction,
  type RowLevelClauses,
  RowLevelOperation,
} from "../../../catalyst/plans/commands/writes.ts";
import { Join } from "../../../catalyst/plans/join.ts";
import type { LogicalPlan } from "../../../catalyst/plans/logical-plan.ts";
import { LogicalRelation } from "../../../catalyst/plans/logical-relation.ts";
import { Project } from "../../../catalyst/plans/project.ts";
import { SubqueryAlias } from "../../../catalyst/plans/subquery-alias.ts";
import { UnresolvedRelation } from "../../../catalyst/plans/unresolved-relation.ts";
import { UnresolvedWith } from "../../../catalyst/plans/unresolved-with.ts";
import { AnalysisException } from "../../../errors/spark-error.ts";
import { isDefaultWord } from "../catalog/column-defaults.ts";
import { unsupportedOperation } from "../catalog/lookup-table.ts";
import { type CommandContext, type RunnableCommand, runnable } from "./runnable-command.ts";

export const rowLevelOperation: RunnableCommand = runnable(RowLevelOperation, async ({ clauses }, context) => {
  const { table, alias, source, operation } = clauses;
  const relation = new UnresolvedRelation(table.parts, undefined, table.origin);
  const target = alias === undefined ? relation : new SubqueryAlias(alias, relation, table.origin);
  const checked = new CheckedStatement(clauses, target, context);
  const analyzed = await checked.analyzed(target);
  if (source !== undefined) await checked.analyzed(source);
  await checked.check();
  throw unsupportedOperation(nameOf(analyzed), operation);
});

/** Rows would be changed in the table below a view. */
function nameOf(target: LogicalPlan): string {
  const relation = target.find((node) => node instanceof LogicalRelation);
  const table = relation instanceof LogicalRelation ? relation.relation.table : undefined;
  return table === undefined ? "`unknown`" : quoteNameParts(qualifiedName(table));
}

/** Names, types and constants of a statement, each over the rows that it is about. */
class CheckedStatement {
  readonly #clauses: RowLevelClauses;
  readonly #context: CommandContext;
  readonly #sides: Readonly<Record<RowLevelAction["reads"], LogicalPlan>>;
  /** What has been analysed, whose constants are still to be computed. */
  readonly #projections: LogicalPlan[] = [];

  constructor(clauses: RowLevelClauses, target: LogicalPlan, context: CommandContext) {
    this.#clauses = clauses;
    this.#context = context;
    const { source } = clauses;
    const both = source === undefined ? target : new Join(target, source, "cross");
    this.#sides = { target, source: source ?? target, both };
  }

  analyzed(plan: LogicalPlan): Promise<LogicalPlan> {
    const { definitions } = this.#clauses;
    const query =
      definitions === undefined
        ? plan
        : new UnresolvedWith(plan, definitions.cteRelations, definitions.allowRecursion, this.#clauses.table.origin);
    return this.#context.query(query).analyzed();
  }

  /** Assignments come before conditions, as Spark resolves them. */
  async check(): Promise<void> {
    const { actions, condition } = this.#clauses;
    for (const action of actions) await this.#checkAssignments(action);
    await this.#checkCondition(condition, "both");
    for (const action of actions) await this.#checkCondition(action.condition, action.reads);
    for (const projection of this.#projections) await this.#context.query(projection).optimizedPlan();
  }

  async #checkAssignments({ assignments, reads }: RowLevelAction): Promise<void> {
    for (const { key, value } of assignments === "all" ? await this.#allColumns() : assignments) {
      const target = await this.#project(key, "target", "target");
      if (isDefaultWord(value)) continue;
      const column = await this.#project(value, assignments === "all" ? "source" : reads, "listed");
      const [type] = target.output;
      const [given] = column.output;
      if (type === undefined || given === undefined) continue;
      const { sessionTimeZone } = this.#context.state.conf;
      const assigned = new Cast(given, type.dataType, "ansi", sessionTimeZone);
      this.#projections.push(new Project([new Alias(assigned, type.name)], column));
    }
  }

  async #allColumns(): Promise<readonly Assignment[]> {
    const { output } = await this.analyzed(this.#sides.target);
    return output.map(({ name }) => {
      const column = new UnresolvedAttribute([name]);
      return { key: column, value: column };
    });
  }

  async #checkCondition(condition: Expression | undefined, reads: RowLevelAction["reads"]): Promise<void> {
    if (condition !== undefined) this.#projections.push(await this.#project(condition, reads, "suggested"));
  }

  async #project(
    expression: Expression,
    reads: RowLevelAction["reads"],
    proposal: "target" | "listed" | "suggested",
  ): Promise<LogicalPlan> {
    try {
      const plan = await this.analyzed(new Project([new Alias(expression, "value")], this.#sides[reads]));
      this.#refuseAggregates(plan);
      return plan;
    } catch (error) {
      if (!(error instanceof AnalysisException) || !error.condition.startsWith("UNRESOLVED_COLUMN")) throw error;
      const { objectName = "" } = error.parameters;
      const proposed = await this.#proposal(objectName, reads, proposal);
      if (proposed === undefined) throw error;
      const { context } = error;
      throw new AnalysisException("UNRESOLVED_COLUMN.WITH_SUGGESTION", { objectName, proposal: proposed }, { context });
    }
  }

  /** The columns that a name that is none of them may have meant; undefined where the analyzer has told them. */
  async #proposal(
    objectName: string,
    reads: RowLevelAction["reads"],
    proposal: "target" | "listed" | "suggested",
  ): Promise<string | undefined> {
    if (this.#clauses.source === undefined) return undefined;
    if (proposal === "suggested") {
      const { output } = await this.analyzed(this.#sides.both);
      return suggestColumns(objectName.slice(1, -1).split("`.`"), output).join(", ");
    }
    const { output } = await this.analyzed(this.#sides[proposal === "target" ? "target" : reads]);
    const names = output.map(({ name }) => quoteIdentifier(name));
    return names.sort().join(", ");
  }

  #refuseAggregates(plan: LogicalPlan): void {
    const found = plan.expressions.flatMap((expression) =>
      expression.collect((part) => (part instanceof AggregateExpression ? part : undefined)),
    );
    if (found.length === 0) return;
    throw new AnalysisException("UNSUPPORTED_EXPR_FOR_OPERATOR", {
      invalidExprSqls: found.map((expression) => `"${expression.sql}"`).join(", "),
      operator: OPERATORS[this.#clauses.operation] ?? this.#clauses.operation,
    });
  }
}

/** The names of plans, by what errors call their statements. */
const OPERATORS: Readonly<Record<string, string>> = {
  DELETE: "DeleteFromTable",
  "UPDATE TABLE": "UpdateTable",
  "MERGE INTO TABLE": "MergeIntoTable",
};

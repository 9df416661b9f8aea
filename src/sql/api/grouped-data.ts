// GroupedData: a DataFrame with its rows in groups, waiting to be told what to compute of each.

import { Alias } from "../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../catalyst/expressions/expression.ts";
import { type GroupingKind, GroupingSets } from "../../catalyst/expressions/grouping-sets.ts";
import { Literal } from "../../catalyst/expressions/literal.ts";
import { selectItem } from "../../catalyst/expressions/select-item.ts";
import { UnresolvedAttribute, UnresolvedFunction } from "../../catalyst/expressions/unresolved.ts";
import { NumericAggregate } from "../../catalyst/plans/dataframe/index.ts";
import { Aggregate, type LogicalPlan } from "../../catalyst/plans/index.ts";
import { UnresolvedDeferredPlan } from "../../catalyst/plans/unresolved-deferred-plan.ts";
import { UnresolvedPivot } from "../../catalyst/plans/unresolved-pivot.ts";
import { AnalysisException } from "../../errors/spark-error.ts";
import { NullType } from "../../types/data-type.ts";
import { parseAttributeName } from "./attribute-name.ts";
import { internalRows } from "./collect-rows.ts";
import { Column } from "./column.ts";
import { type ColumnOrName, columnExpression, namedColumn } from "./column-or-name.ts";
import type { DataFrame } from "./dataset.ts";
import { type LiteralValue, literalOf } from "./literal-value.ts";

/** A column whose values become columns. */
interface PivotedColumn {
  readonly column: Expression;
  /** Undefined for all that the column has, in order. */
  readonly values: readonly Literal[] | undefined;
}

/** How the keys make several groupings: those of `rollup`, `cube` or `groupingSets`. */
interface SeveralGroupings {
  readonly kind: GroupingKind;
  /** The sets of `groupingSets`; otherwise each key is an element. */
  readonly elements?: readonly (readonly Expression[])[];
}

/**
 * What `groupBy` gives.
 *
 * @example
 * import { col, sum } from "hibana";
 * const groups = spark.range(10).groupBy(col("id").mod(3).as("remainder"));
 * await groups.agg(sum("id").as("total")).orderBy("remainder").show();
 */
export class GroupedData {
  readonly #df: DataFrame;
  readonly #keys: readonly Expression[];
  readonly #sets: SeveralGroupings | undefined;
  readonly #pivot: PivotedColumn | undefined;

  constructor(df: DataFrame, keys: readonly Expression[], sets?: SeveralGroupings, pivot?: PivotedColumn) {
    this.#df = df;
    this.#keys = keys;
    this.#sets = sets;
    this.#pivot = pivot;
  }

  /**
   * One row per group: the keys, then these columns; or for each name of a column, the name of the function to apply to
   * it (`*` with `count` counts rows).
   *
   * @example
   * await spark.range(10).groupBy().agg({ id: "max", "*": "count" }).show();
   */
  agg(...aggregates: readonly Column[] | readonly [Readonly<Record<string, string>>]): DataFrame {
    return this.#aggregate(aggregates.flatMap(aggregateExpressions));
  }

  /** The number of rows of each group, as the column `count`. */
  count(): DataFrame {
    return this.#aggregate([new Alias(call("count", Literal.of(1)), "count")]);
  }

  /** The sum of each of the columns; of all columns of numbers when none is named. */
  sum(...names: readonly string[]): DataFrame {
    return this.#each("sum", names);
  }

  /** The mean of each of the columns; of all columns of numbers when none is named. */
  avg(...names: readonly string[]): DataFrame {
    return this.#each("avg", names);
  }

  /** The same as {@link avg}. */
  mean(...names: readonly string[]): DataFrame {
    return this.#each("avg", names);
  }

  /** The smallest value of each of the columns; of all columns of numbers when none is named. */
  min(...names: readonly string[]): DataFrame {
    return this.#each("min", names);
  }

  /** The greatest value of each of the columns; of all columns of numbers when none is named. */
  max(...names: readonly string[]): DataFrame {
    return this.#each("max", names);
  }

  /**
   * Makes a column of each of these values of a column: the next aggregation is computed for each. Without values a query
   * finds out, before the analysis of what is made of this, which there are.
   *
   * @example
   * const sales = spark.createDataFrame([[2023, "tea", 3], [2023, "coffee", 5], [2024, "tea", 4]], ["year", "what", "n"]);
   * await sales.groupBy("year").pivot("what", ["tea", "coffee"]).sum("n").orderBy("year").show();
   */
  pivot(column: ColumnOrName, values?: readonly LiteralValue[]): GroupedData {
    const literals = values?.map((value) => {
      const literal = literalOf(value);
      if (literal instanceof Literal) return literal;
      throw new AnalysisException("UNSUPPORTED_FEATURE.LITERAL_TYPE", { value: String(value), type: "array" });
    });
    if (this.#sets !== undefined) throw new AnalysisException("UNSUPPORTED_FEATURE.PIVOT_AFTER_GROUP_BY", {});
    return new GroupedData(this.#df, this.#keys, undefined, { column: columnExpression(column), values: literals });
  }

  #each(functionName: string, names: readonly string[]): DataFrame {
    const columns = names.map(parseAttributeName);
    if (this.#pivot !== undefined) {
      return this.#aggregate(columns.map((name) => call(functionName, new UnresolvedAttribute(name))));
    }
    return this.#df.withPlan(
      new NumericAggregate(this.#keys, functionName, columns, this.#df.plan, undefined, this.#grouping),
    );
  }

  /** What stands in GROUP BY. */
  get #grouping(): readonly Expression[] {
    if (this.#sets === undefined) return this.#keys;
    const { kind, elements = this.#keys.map((key) => [key]) } = this.#sets;
    return [GroupingSets.of(kind, elements, kind === "sets" ? this.#keys : [])];
  }

  #aggregate(aggregates: readonly Expression[]): DataFrame {
    const { plan } = this.#df;
    if (this.#pivot === undefined) {
      return this.#df.withPlan(new Aggregate(this.#grouping, [...this.#keys, ...aggregates].map(selectItem), plan));
    }
    const { column, values } = this.#pivot;
    const pivoted = (literals: readonly Literal[]): LogicalPlan =>
      new UnresolvedPivot(this.#keys, column, literals, aggregates, plan);
    if (values !== undefined) return this.#df.withPlan(pivoted(values));
    return this.#df.withPlan(new UnresolvedDeferredPlan(async () => pivoted(await this.#valuesOf(column))));
  }

  /** @throws AnalysisException when there are more than `spark.sql.pivotMaxValues` */
  async #valuesOf(column: Expression): Promise<readonly Literal[]> {
    const most = Number(this.#df.setting("spark.sql.pivotMaxValues"));
    const values = this.#df
      .select(new Column(column).as("value"))
      .distinct()
      .limit(most + 1)
      .orderBy("value");
    const query = values.queryExecution;
    const type = (await query.schema()).fields[0]?.dataType ?? NullType;
    const literals: Literal[] = [];
    for await (const rows of internalRows(query, { description: "pivot" })) {
      for (const [value = null] of rows) literals.push(new Literal(value, type));
    }
    if (literals.length <= most) return literals;
    throw new AnalysisException("_LEGACY_ERROR_TEMP_1324", { pivotColumn: column.sql, maxValues: String(most) });
  }
}

function aggregateExpressions(aggregate: Column | Readonly<Record<string, string>>): readonly Expression[] {
  if (aggregate instanceof Column) return [aggregate.expression];
  return Object.entries(aggregate).map(([name, functionName]) => call(functionName, namedColumn(name)));
}

function call(functionName: string, argument: Expression): Expression {
  return new UnresolvedFunction([functionName], [argument]);
}

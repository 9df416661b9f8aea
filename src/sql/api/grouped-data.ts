// GroupedData: a DataFrame with its rows in groups, waiting to be told what to compute of each.

import { Alias } from "../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../catalyst/expressions/expression.ts";
import { Literal } from "../../catalyst/expressions/literal.ts";
import { UnresolvedFunction } from "../../catalyst/expressions/unresolved.ts";
import { Aggregate } from "../../catalyst/plans/index.ts";
import { Column } from "./column.ts";
import { namedColumn, selectItem } from "./column-or-name.ts";
import type { DataFrame } from "./dataset.ts";

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

  constructor(df: DataFrame, keys: readonly Expression[]) {
    this.#df = df;
    this.#keys = keys;
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

  /** The sum of each of the columns. */
  sum(...names: readonly string[]): DataFrame {
    return this.#each("sum", names);
  }

  /** The mean of each of the columns. */
  avg(...names: readonly string[]): DataFrame {
    return this.#each("avg", names);
  }

  /** The same as {@link avg}. */
  mean(...names: readonly string[]): DataFrame {
    return this.#each("avg", names);
  }

  /** The smallest value of each of the columns. */
  min(...names: readonly string[]): DataFrame {
    return this.#each("min", names);
  }

  /** The greatest value of each of the columns. */
  max(...names: readonly string[]): DataFrame {
    return this.#each("max", names);
  }

  #each(functionName: string, names: readonly string[]): DataFrame {
    return this.#aggregate(names.map((name) => call(functionName, namedColumn(name))));
  }

  #aggregate(aggregates: readonly Expression[]): DataFrame {
    const list = [...this.#keys, ...aggregates].map(selectItem);
    return this.#df.withPlan(new Aggregate(this.#keys, list, this.#df.plan));
  }
}

function aggregateExpressions(aggregate: Column | Readonly<Record<string, string>>): readonly Expression[] {
  if (aggregate instanceof Column) return [aggregate.expression];
  return Object.entries(aggregate).map(([name, functionName]) => call(functionName, namedColumn(name)));
}

function call(functionName: string, argument: Expression): Expression {
  return new UnresolvedFunction([functionName], [argument]);
}

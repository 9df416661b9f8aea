// TableValuedFunction: functions of SQL that stand in FROM, as DataFrames, `spark.tvf`.

import type { Expression } from "../../catalyst/expressions/expression.ts";
import type { LogicalPlan } from "../../catalyst/plans/logical-plan.ts";
import { UnresolvedTableValuedFunction } from "../../catalyst/plans/unresolved-table-valued-function.ts";
import { type Column, expressionOf } from "./column.ts";
import type { DataFrame } from "./dataset.ts";

/**
 * What `spark.tvf` gives.
 *
 * @since Spark 4.0
 *
 * @example
 * import { array, lit } from "hibana";
 * await spark.tvf.explode(array(lit(1), lit(2))).show();
 */
export class TableValuedFunction {
  readonly #make: (plan: LogicalPlan) => DataFrame;

  constructor(make: (plan: LogicalPlan) => DataFrame) {
    this.#make = make;
  }

  /** Whole numbers in a column `id`: below `end`, or from `start` up to and not including `end`. */
  range(start: number | bigint, end?: number | bigint, step: number | bigint = 1, numPartitions?: number): DataFrame {
    const [from, to] = end === undefined ? [0n, BigInt(start)] : [BigInt(start), BigInt(end)];
    const numbers = [from, to, BigInt(step), ...(numPartitions === undefined ? [] : [numPartitions])];
    return this.#call("range", numbers.map(expressionOf));
  }

  /** A row for each element of an array, or for each entry of a map. */
  explode(collection: Column): DataFrame {
    return this.#of("explode", collection);
  }

  /** As {@link explode}, with a row of nulls for nothing. */
  explode_outer(collection: Column): DataFrame {
    return this.#of("explode_outer", collection);
  }

  /** As {@link explode}, with the position of each. */
  posexplode(collection: Column): DataFrame {
    return this.#of("posexplode", collection);
  }

  /** As {@link posexplode}, with a row of nulls for nothing. */
  posexplode_outer(collection: Column): DataFrame {
    return this.#of("posexplode_outer", collection);
  }

  /** A row for each struct of an array. */
  inline(input: Column): DataFrame {
    return this.#of("inline", input);
  }

  /** As {@link inline}, with a row of nulls for nothing. */
  inline_outer(input: Column): DataFrame {
    return this.#of("inline_outer", input);
  }

  /** The values of fields of a JSON object. */
  json_tuple(input: Column, ...fields: readonly Column[]): DataFrame {
    return this.#of("json_tuple", input, ...fields);
  }

  /** So many rows of the values given. */
  stack(count: Column, ...values: readonly Column[]): DataFrame {
    return this.#of("stack", count, ...values);
  }

  /** The words of SQL, and whether they are reserved. */
  sql_keywords(): DataFrame {
    return this.#call("sql_keywords", []);
  }

  /** The collations that there are. */
  collations(): DataFrame {
    return this.#call("collations", []);
  }

  /** A row for each element or field of a variant. */
  variant_explode(input: Column): DataFrame {
    return this.#of("variant_explode", input);
  }

  /** As {@link variant_explode}, with a row of nulls for nothing. */
  variant_explode_outer(input: Column): DataFrame {
    return this.#of("variant_explode_outer", input);
  }

  #of(name: string, ...columns: readonly Column[]): DataFrame {
    return this.#call(
      name,
      columns.map(({ expression }) => expression),
    );
  }

  #call(name: string, args: readonly Expression[]): DataFrame {
    return this.#make(new UnresolvedTableValuedFunction([name], args));
  }
}

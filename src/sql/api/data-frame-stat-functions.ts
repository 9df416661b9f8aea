// DataFrameStatFunctions: statistics of columns, `df.stat`.

import { quoteNameParts } from "../../catalyst/catalog/table-identifier.ts";
import { parseAttributeName } from "./attribute-name.ts";
import type { ColumnOrName } from "./column-or-name.ts";
import type { DataFrame } from "./dataset.ts";
import type { LiteralValue } from "./literal-value.ts";
import type { Seed } from "./sampling.ts";

/** Of a quantile that is exact. */
const PIVOTED = "__pivoted";
const MAX_ACCURACY = 2147483647;

/**
 * What `df.stat` gives.
 *
 * @since Spark 1.4
 *
 * @example
 * const points = spark.createDataFrame([[1, 2], [2, 4], [3, 7]], "x INT, y INT");
 * console.log(await points.stat.corr("x", "y"), await points.stat.approxQuantile("x", [0.5], 0));
 */
export class DataFrameStatFunctions {
  readonly #df: DataFrame;

  constructor(df: DataFrame) {
    this.#df = df;
  }

  /** Pearson's correlation of two columns of numbers. */
  async corr(column1: string, column2: string, _method: "pearson" = "pearson"): Promise<number> {
    return await this.#number(`corr(${quoted(column1)}, ${quoted(column2)})`);
  }

  /** The sample covariance of two columns of numbers. */
  async cov(column1: string, column2: string): Promise<number> {
    return await this.#number(`covar_samp(${quoted(column1)}, ${quoted(column2)})`);
  }

  /**
   * How often each pair of values of two columns occurs: a row for each value of the first, whose column is named after both,
   * and a column for each value of the second. Null counts as the text `null`.
   */
  crosstab(column1: string, column2: string): DataFrame {
    const text = (name: string): string =>
      `CASE WHEN ${quoted(name)} IS NULL THEN 'null' ELSE string(${quoted(name)}) END`;
    const first = `${column1}_${column2}`;
    const pairs = this.#df.selectExpr(`${text(column1)} AS \`${first}\``, `${text(column2)} AS ${PIVOTED}`);
    return pairs.groupBy(`\`${first}\``).pivot(PIVOTED).count().na.fill(0n);
  }

  /**
   * Values that occur in at least a share of the rows, as an array for each column. Where a column has no more values than
   * the share allows for, all of them are given. Null is no value.
   */
  freqItems(columns: readonly string[], support = 0.01): DataFrame {
    const collected = columns.flatMap((name, i) => [
      `collect_set(${quoted(name)}) AS s${i}`,
      `collect_list(${quoted(name)}) AS l${i}`,
    ]);
    const most = Math.floor(1 / support);
    const frequent = columns.map(
      (name, i) =>
        `filter(s${i}, x -> size(s${i}) <= ${most} OR size(filter(l${i}, y -> y = x)) > ${support}D * n) ` +
        `AS \`${name}_freqItems\``,
    );
    return this.#df.selectExpr(...collected, "count(1) AS n").selectExpr(...frequent);
  }

  /** Of the rows with each value of a column the share that is said for it. */
  sampleBy(
    column: ColumnOrName,
    fractions: Readonly<Record<string, number>> | ReadonlyMap<LiteralValue, number>,
    seed?: Seed,
  ): DataFrame {
    return this.#df.sampleBy(column, fractions, seed);
  }

  /**
   * The values below which these shares of a column's values lie; null and NaN do not count.
   *
   * @param relativeError how far the rank may be off, as a share of all; 0 for exact values
   */
  approxQuantile(column: string, probabilities: readonly number[], relativeError: number): Promise<number[]>;
  approxQuantile(
    columns: readonly string[],
    probabilities: readonly number[],
    relativeError: number,
  ): Promise<number[][]>;
  async approxQuantile(
    columns: string | readonly string[],
    probabilities: readonly number[],
    relativeError: number,
  ): Promise<number[] | number[][]> {
    const names = typeof columns === "string" ? [columns] : columns;
    const accuracy = relativeError <= 1 / MAX_ACCURACY ? MAX_ACCURACY : Math.ceil(1 / relativeError);
    const shares = `array(${probabilities.map((share) => `${share}D`).join(", ")})`;
    const quantiles = names.map((name) => {
      const value = `double(${quoted(name)})`;
      return `percentile_approx(if(isnan(${value}), null, ${value}), ${shares}, ${accuracy})`;
    });
    const [row] = await this.#df.selectExpr(...quantiles).collect();
    const found = names.map((_, i) => (row?.get(i) ?? []) as number[]);
    return typeof columns === "string" ? (found[0] ?? []) : found;
  }

  async #number(sqlText: string): Promise<number> {
    const [row] = await this.#df.selectExpr(`double(${sqlText})`).collect();
    const number = row?.get(0);
    return typeof number === "number" ? number : Number.NaN;
  }
}

function quoted(name: string): string {
  return quoteNameParts(parseAttributeName(name));
}

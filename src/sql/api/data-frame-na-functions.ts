// DataFrameNaFunctions: what to do with null and NaN, `df.na`.

import { Literal } from "../../catalyst/expressions/literal.ts";
import { NaDrop, NaFill, type NaFilling, NaReplace } from "../../catalyst/plans/dataframe/index.ts";
import { DoubleType } from "../../types/data-type.ts";
import { parseAttributeName } from "./attribute-name.ts";
import type { DataFrame } from "./dataset.ts";

/** What can stand in the place of null. */
export type FillValue = number | bigint | string | boolean;

/**
 * What `df.na` gives.
 *
 * @example
 * const people = spark.createDataFrame([["Ada", 36], ["Alan", null], [null, null]], "name STRING, age INT");
 * await people.na.drop("all").na.fill({ age: 0 }).show();
 */
export class DataFrameNaFunctions {
  readonly #df: DataFrame;

  constructor(df: DataFrame) {
    this.#df = df;
  }

  /**
   * Leaves out rows: with "any" (the default) those with a null or NaN, with "all" those with nothing else, with a
   * number those with fewer other values.
   */
  drop(how: "any" | "all" | number = "any", columns?: readonly string[]): DataFrame {
    const minimum = typeof how === "number" ? how : how === "all" ? 1 : undefined;
    return this.#df.withPlan(new NaDrop(minimum, namesOf(columns), this.#df.plan));
  }

  /**
   * Puts a value in the place of null and NaN in all columns of its kind, or in some; or a value for each column named.
   */
  fill(value: FillValue | Readonly<Record<string, FillValue>>, columns?: readonly string[]): DataFrame {
    const fillings: readonly NaFilling[] =
      typeof value === "object"
        ? Object.entries(value).map(([name, one]) => ({ value: columnValue(one), columns: [parseAttributeName(name)] }))
        : [{ value: literalOf(value), columns: namesOf(columns) }];
    return this.#df.withPlan(new NaFill(fillings, this.#df.plan));
  }

  /** Puts other values in the place of some, in all columns of their kind, or in some. */
  replace(
    replacements: ReadonlyMap<FillValue, FillValue | null> | Readonly<Record<string, FillValue | null>>,
    columns?: readonly string[],
  ): DataFrame {
    const pairs = isMap(replacements) ? [...replacements] : Object.entries(replacements);
    const literals = pairs.map(([value, other]) => [literalOf(value), literalOf(other)] as const);
    return this.#df.withPlan(new NaReplace(literals, namesOf(columns), this.#df.plan));
  }
}

function namesOf(columns: readonly string[] | undefined): readonly (readonly string[])[] | undefined {
  return columns?.map(parseAttributeName);
}

function isMap<K, V>(replacements: ReadonlyMap<K, V> | Readonly<Record<string, V>>): replacements is ReadonlyMap<K, V> {
  return replacements instanceof Map;
}

/** Of a single column whole numbers stay whole, as in PySpark. */
function columnValue(value: FillValue): Literal {
  return typeof value === "number" && Number.isSafeInteger(value) ? Literal.of(BigInt(value)) : literalOf(value);
}

/** Numbers are doubles, as in PySpark; those that are put in the place of values take the type of the column. */
function literalOf(value: FillValue | null): Literal {
  return typeof value === "number" ? new Literal(value, DoubleType) : Literal.of(value);
}

// Column: an expression under construction. Every method documents and delegates; nothing is computed here.

import { Add, Divide, type EvalMode, Multiply, Remainder, Subtract } from "../../catalyst/expressions/arithmetic.ts";
import { Alias } from "../../catalyst/expressions/attribute.ts";
import { Cast } from "../../catalyst/expressions/cast.ts";
import { CaseWhen } from "../../catalyst/expressions/conditional.ts";
import type { Expression } from "../../catalyst/expressions/expression.ts";
import { InSubquery } from "../../catalyst/expressions/in-subquery.ts";
import { Like } from "../../catalyst/expressions/like.ts";
import { Literal } from "../../catalyst/expressions/literal.ts";
import { MultiAlias } from "../../catalyst/expressions/multi-alias.ts";
import {
  And,
  EqualNullSafe,
  EqualTo,
  GreaterThan,
  GreaterThanOrEqual,
  In,
  IsNaN,
  IsNotNull,
  IsNull,
  LessThan,
  LessThanOrEqual,
  Not,
  Or,
} from "../../catalyst/expressions/predicates.ts";
import { type NullOrdering, type SortDirection, SortOrder } from "../../catalyst/expressions/sort-order.ts";
import { UnresolvedAlias, UnresolvedAttribute, UnresolvedFunction } from "../../catalyst/expressions/unresolved.ts";
import { UnresolvedDataFrameColumn } from "../../catalyst/expressions/unresolved-dataframe-column.ts";
import { UnresolvedExtractValue } from "../../catalyst/expressions/unresolved-extract-value.ts";
import { UnresolvedOuterReference } from "../../catalyst/expressions/unresolved-outer-reference.ts";
import { UnresolvedUpdateFields } from "../../catalyst/expressions/update-fields.ts";
import { WindowExpression } from "../../catalyst/expressions/windows/window-expression.ts";
import { parseDataType } from "../../catalyst/parser/parser.ts";
import { LogicalPlan } from "../../catalyst/plans/logical-plan.ts";
import { SparkError } from "../../errors/spark-error.ts";
import type { DataType } from "../../types/data-type.ts";
import { parseAttributeName } from "./attribute-name.ts";
import { type LiteralValue, literalOf } from "./literal-value.ts";
import type { WindowSpec } from "./window-spec.ts";

/** A Column, or a value that stands for itself as a literal. */
export type ColumnValue = Column | LiteralValue;

/** What of a DataFrame makes it a query inside an expression. */
interface RowsOfPlan {
  readonly plan: LogicalPlan;
}

function isRowsOfPlan(value: unknown): value is RowsOfPlan {
  return typeof value === "object" && value !== null && "plan" in value && value.plan instanceof LogicalPlan;
}

type BinaryExpression = new (left: Expression, right: Expression) => Expression;

/**
 * An expression over the columns of a DataFrame. Columns are immutable: each method gives another.
 *
 * @example
 * import { col } from "hibana";
 * const price = col("price").multiply(1.22).as("gross");
 */
export class Column {
  /** What the column computes, as plans hold it. */
  readonly expression: Expression;

  constructor(expression: Expression) {
    this.expression = expression;
  }

  // --- Names and types ---

  /** Gives the column a name, or the columns of a generator theirs. */
  as(...names: readonly [string, ...string[]]): Column {
    const { expression } = this;
    const child = expression instanceof UnresolvedAlias ? expression.child : expression;
    return new Column(names.length === 1 ? new Alias(child, names[0]) : new MultiAlias(child, names));
  }

  /** The same as {@link as}. */
  alias(...names: readonly [string, ...string[]]): Column {
    return this.as(...names);
  }

  /** The same as {@link as}, for one name. */
  name(name: string): Column {
    return this.as(name);
  }

  /**
   * Converts to a type, given as DataType or as SQL writes it; a value that cannot be converted is an error.
   *
   * @example
   * import { col, lit } from "hibana";
   * await spark.range(1).select(lit("12").cast("decimal(10,2)"), col("id").cast("string")).show();
   */
  cast(to: DataType | string): Column {
    return this.castWith(to, "ansi");
  }

  /** Converts to the same types as {@link cast}; a value that cannot be converted gives null. */
  try_cast(to: DataType | string): Column {
    return this.castWith(to, "try");
  }

  // --- Comparison ---

  /** True where both are equal, null where one is null. */
  equalTo(other: ColumnValue): Column {
    return this.binary(EqualTo, other);
  }

  /** The same as {@link equalTo}. */
  eq(other: ColumnValue): Column {
    return this.equalTo(other);
  }

  /** True where both differ, null where one is null. */
  notEqual(other: ColumnValue): Column {
    return this.equalTo(other).not();
  }

  /** The same as {@link notEqual}. */
  neq(other: ColumnValue): Column {
    return this.notEqual(other);
  }

  /** Equality that takes null as a value: null equals null. */
  eqNullSafe(other: ColumnValue): Column {
    return this.binary(EqualNullSafe, other);
  }

  /** Less than. */
  lt(other: ColumnValue): Column {
    return this.binary(LessThan, other);
  }

  /** Less than or equal. */
  leq(other: ColumnValue): Column {
    return this.binary(LessThanOrEqual, other);
  }

  /** Greater than. */
  gt(other: ColumnValue): Column {
    return this.binary(GreaterThan, other);
  }

  /** Greater than or equal. */
  geq(other: ColumnValue): Column {
    return this.binary(GreaterThanOrEqual, other);
  }

  /** True from `lower` to `upper`, both included. */
  between(lower: ColumnValue, upper: ColumnValue): Column {
    return this.geq(lower).and(this.leq(upper));
  }

  /**
   * True for any of the values, or of those of the only column of a DataFrame.
   *
   * @example
   * import { col } from "hibana";
   * await spark.range(10).filter(col("id").isin(1, 3, 5)).show();
   * await spark.range(10).filter(col("id").isin(spark.range(3, 5))).show();
   */
  isin(...values: readonly (ColumnValue | RowsOfPlan)[]): Column {
    const [rows] = values;
    if (isRowsOfPlan(rows)) return new Column(new InSubquery([this.expression], rows.plan));
    return this.#isInList(values.filter((value): value is ColumnValue => !isRowsOfPlan(value)));
  }

  #isInList(values: readonly ColumnValue[]): Column {
    const list = values.length === 1 && Array.isArray(values[0]) ? (values[0] as readonly LiteralValue[]) : values;
    return new Column(new In(this.expression, list.map(expressionOf)));
  }

  /**
   * In a DataFrame that is used as a subquery: a column of the DataFrame around it.
   *
   * @example
   * import { col, max } from "hibana";
   * const days = spark.range(3).toDF("day");
   * const before = days.as("d").where(col("d.day").lt(col("o.day").outer())).agg(max("d.day"));
   * await days.as("o").select(col("o.day"), before.scalar().as("before")).show();
   */
  outer(): Column {
    const { expression } = this;
    const named = expression instanceof UnresolvedAttribute || expression instanceof UnresolvedDataFrameColumn;
    return named ? new Column(new UnresolvedOuterReference(expression.nameParts)) : this;
  }

  /** True for null. */
  isNull(): Column {
    return new Column(new IsNull(this.expression));
  }

  /** True for all but null. */
  isNotNull(): Column {
    return new Column(new IsNotNull(this.expression));
  }

  /** True for NaN. */
  isNaN(): Column {
    return new Column(new IsNaN(this.expression));
  }

  // --- Logic ---

  /** Logical conjunction. */
  and(other: ColumnValue): Column {
    return this.binary(And, other);
  }

  /** Logical disjunction. */
  or(other: ColumnValue): Column {
    return this.binary(Or, other);
  }

  /** Logical negation. */
  not(): Column {
    return new Column(new Not(this.expression));
  }

  /**
   * Another case of a `when(…)`.
   *
   * @example
   * import { col, when } from "hibana";
   * const size = when(col("id").lt(3), "small").when(col("id").lt(6), "medium").otherwise("large");
   * await spark.range(10).select("id", size.as("size")).show();
   */
  when(condition: Column, value: ColumnValue): Column {
    const { branches } = this.openCases();
    return new Column(new CaseWhen([...branches, [condition.expression, expressionOf(value)]]));
  }

  /** The value of a `when(…)` where no condition is true; without it that is null. */
  otherwise(value: ColumnValue): Column {
    return new Column(new CaseWhen(this.openCases().branches, expressionOf(value)));
  }

  // --- Arithmetic ---

  /** Sum. */
  plus(other: ColumnValue): Column {
    return this.binary(Add, other);
  }

  /** Difference. */
  minus(other: ColumnValue): Column {
    return this.binary(Subtract, other);
  }

  /** Product. */
  multiply(other: ColumnValue): Column {
    return this.binary(Multiply, other);
  }

  /** The same as {@link multiply}. */
  times(other: ColumnValue): Column {
    return this.multiply(other);
  }

  /** Quotient; whole numbers are divided as DOUBLE. */
  divide(other: ColumnValue): Column {
    return this.binary(Divide, other);
  }

  /** Remainder, with the sign of the dividend. */
  mod(other: ColumnValue): Column {
    return this.binary(Remainder, other);
  }

  /** The number with the other sign. */
  negate(): Column {
    return this.call("negative");
  }

  /** Bitwise AND. */
  bitwiseAND(other: ColumnValue): Column {
    return this.call("&", other);
  }

  /** Bitwise OR. */
  bitwiseOR(other: ColumnValue): Column {
    return this.call("|", other);
  }

  /** Bitwise exclusive OR. */
  bitwiseXOR(other: ColumnValue): Column {
    return this.call("^", other);
  }

  // --- Strings ---

  /** Matches a SQL pattern: `%` stands for any characters, `_` for one. */
  like(pattern: ColumnValue): Column {
    return new Column(new Like(this.expression, expressionOf(pattern)));
  }

  /** Matches a SQL pattern without regard to case. */
  ilike(pattern: ColumnValue): Column {
    return this.call("ilike", pattern);
  }

  /** Holds a match of a regular expression. */
  rlike(pattern: ColumnValue): Column {
    return this.call("rlike", pattern);
  }

  /** Begins with a text. */
  startsWith(prefix: ColumnValue): Column {
    return this.call("startswith", prefix);
  }

  /** Ends with a text. */
  endsWith(suffix: ColumnValue): Column {
    return this.call("endswith", suffix);
  }

  /** Has a text in it. */
  contains(text: ColumnValue): Column {
    return this.call("contains", text);
  }

  /** `length` characters from `start` on; the first is 1. */
  substr(start: ColumnValue, length: ColumnValue): Column {
    return this.call("substr", start, length);
  }

  // --- Parts of nested values ---

  /** The element of an array at a position, beginning with 0, or the value of a map for a key. */
  getItem(key: ColumnValue): Column {
    return new Column(new UnresolvedExtractValue(this.expression, expressionOf(key)));
  }

  /** A field of a struct. */
  getField(name: string): Column {
    return new Column(new UnresolvedExtractValue(this.expression, Literal.of(name)));
  }

  /**
   * The struct with a field added, or with another value of one; `a.b` is a field of a field.
   *
   * @since Spark 3.1
   *
   * @example
   * import { col, lit, struct } from "hibana";
   * const points = spark.range(2).select(struct(col("id").as("x")).as("point"));
   * await points.select(col("point").withField("y", lit(0)).as("point")).show();
   */
  withField(fieldName: string, value: ColumnValue): Column {
    return new Column(new UnresolvedUpdateFields(this.expression, parseAttributeName(fieldName), expressionOf(value)));
  }

  /** The struct without some fields; those that it has not are passed over. */
  dropFields(...fieldNames: readonly string[]): Column {
    const dropped = fieldNames.reduce<Expression>(
      (struct, name) => new UnresolvedUpdateFields(struct, parseAttributeName(name), undefined),
      this.expression,
    );
    return new Column(dropped);
  }

  /** What a function makes of the column, so that steps of one's own can be chained. */
  transform(step: (column: Column) => Column): Column {
    return step(this);
  }

  /** The same as {@link cast}. */
  astype(to: DataType | string): Column {
    return this.cast(to);
  }

  // --- Order ---

  /** Ascending, nulls first. */
  asc(): Column {
    return this.ordered("ascending", "first");
  }

  /** Ascending, nulls first. */
  asc_nulls_first(): Column {
    return this.ordered("ascending", "first");
  }

  /** Ascending, nulls last. */
  asc_nulls_last(): Column {
    return this.ordered("ascending", "last");
  }

  /** Descending, nulls last. */
  desc(): Column {
    return this.ordered("descending", "last");
  }

  /** Descending, nulls first. */
  desc_nulls_first(): Column {
    return this.ordered("descending", "first");
  }

  /** Descending, nulls last. */
  desc_nulls_last(): Column {
    return this.ordered("descending", "last");
  }

  /** A window function over a window, or an aggregate function over one. */
  over(window: WindowSpec): Column {
    return new Column(new WindowExpression(this.expression, window.specification));
  }

  /** The expression as plans print it. */
  toString(): string {
    return this.expression.sql;
  }

  private binary(Operation: BinaryExpression, other: ColumnValue): Column {
    return new Column(new Operation(this.expression, expressionOf(other)));
  }

  private call(functionName: string, ...args: readonly ColumnValue[]): Column {
    return new Column(new UnresolvedFunction([functionName], [this.expression, ...args.map(expressionOf)]));
  }

  private castWith(to: DataType | string, mode: EvalMode): Column {
    return new Column(new Cast(this.expression, typeof to === "string" ? parseDataType(to) : to, mode));
  }

  private ordered(direction: SortDirection, nullOrdering: NullOrdering): Column {
    return new Column(new SortOrder(this.expression, direction, nullOrdering));
  }

  /** The cases of a `when` that has no `otherwise` yet. */
  private openCases(): CaseWhen {
    const { expression } = this;
    if (expression instanceof CaseWhen && expression.elseValue === undefined) return expression;
    throw new SparkError("SparkIllegalArgumentException", "INVALID_WHEN_USAGE");
  }
}

/** The expression of a column, or of a literal. */
export function expressionOf(value: ColumnValue): Expression {
  return value instanceof Column ? value.expression : literalOf(value);
}

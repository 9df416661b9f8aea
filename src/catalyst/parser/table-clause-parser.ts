// What stands behind a table and changes its rows: LATERAL VIEW, PIVOT, UNPIVOT and TABLESAMPLE.

import { Alias } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { UnresolvedAttribute, UnresolvedFunction } from "../expressions/unresolved.ts";
import { limitPlan } from "../plans/limit.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { Sample } from "../plans/sample.ts";
import { SubqueryAlias } from "../plans/subquery-alias.ts";
import { UnresolvedGenerate } from "../plans/unresolved-generate.ts";
import { UnresolvedPivot } from "../plans/unresolved-pivot.ts";
import { UnresolvedUnpivot } from "../plans/unresolved-unpivot.ts";
import { ExpressionParser } from "./expression-parser.ts";
import { parseError } from "./parse-error.ts";

/** Seeds that nobody gave are drawn below this, as Spark draws them. */
const SEEDS = 1000;

interface PivotedColumns {
  readonly columns: readonly Expression[];
  readonly alias: string | undefined;
}

export abstract class TableClauseParser extends ExpressionParser {
  protected abstract isTableAlias(): boolean;

  /** `LATERAL VIEW [OUTER] function(arguments) table [[AS] column, …]`, as many as there are. */
  protected lateralViews(relation: LogicalPlan): LogicalPlan {
    let plan = relation;
    while (this.at("LATERAL", "VIEW")) {
      const mark = this.mark;
      this.next();
      this.next();
      const outer = this.take("OUTER");
      const callMark = this.mark;
      const nameParts = this.multipartIdentifier();
      this.expect("(", true);
      const args = this.at(")") ? [] : this.commaSeparated(() => this.expression());
      this.expect(")", true);
      const call = new UnresolvedFunction(nameParts, args, {}, this.originFrom(callMark));
      const qualifier = this.identifier().toLowerCase();
      const named = (!this.isLastWord() && this.take("AS")) || this.isAlias(this.peek());
      const columnNames = named ? this.commaSeparated(() => this.identifier()) : [];
      const options = { outer, qualifier, columnNames, isTableFunction: false };
      plan = new UnresolvedGenerate(call, options, plan, this.originFrom(mark));
    }
    return plan;
  }

  protected get atPivot(): boolean {
    return this.at("PIVOT", "(");
  }

  protected get atUnpivot(): boolean {
    if (!this.at("UNPIVOT")) return false;
    const { value } = this.peek(1);
    return value === "(" || ((value === "INCLUDE" || value === "EXCLUDE") && this.peek(2).value === "NULLS");
  }

  /** `PIVOT (aggregates FOR column IN (values)) [[AS] alias]`. */
  protected pivot(child: LogicalPlan, mark: number): LogicalPlan {
    this.expect("PIVOT");
    this.expect("(");
    const aggregates = this.commaSeparated(() => this.pivotAggregate());
    this.expect("FOR", true);
    const columnMark = this.mark;
    const columns = this.at("(") ? this.identifierList() : [this.identifier()];
    const columnOrigin = this.originFrom(columnMark);
    const attributes = columns.map((name) => new UnresolvedAttribute([name], columnOrigin));
    const [first] = attributes;
    const column =
      first !== undefined && attributes.length === 1
        ? first
        : new UnresolvedFunction(["struct"], attributes, {}, columnOrigin);
    this.expect("IN", true);
    this.expect("(");
    const values = this.commaSeparated(() => this.namedExpression());
    this.expect(")");
    this.expect(")", true);
    return this.named(new UnresolvedPivot(undefined, column, values, aggregates, child, this.originFrom(mark)), mark);
  }

  /** An expression and its name, which FOR is not. */
  private pivotAggregate(): Expression {
    const mark = this.mark;
    const expression = this.expression();
    const named = this.take("AS") || (!this.at("FOR") && this.isIdentifier(this.peek()));
    return named ? new Alias(expression, this.identifier(), undefined, this.originFrom(mark)) : expression;
  }

  /** `UNPIVOT [INCLUDE NULLS] (value FOR name IN (columns)) [[AS] alias]`. */
  protected unpivot(child: LogicalPlan, mark: number): LogicalPlan {
    this.expect("UNPIVOT");
    const includeNulls = this.take("INCLUDE", "NULLS");
    if (!includeNulls) this.take("EXCLUDE", "NULLS");
    this.expect("(");
    const isMultiple = this.at("(");
    const valueColumnNames = isMultiple ? this.identifierList() : [this.identifier()];
    this.expect("FOR");
    const variableColumnName = this.identifier();
    this.expect("IN", true);
    this.expect("(");
    const sets = this.commaSeparated(() => this.unpivotedColumns(isMultiple));
    this.expect(")");
    this.expect(")");
    const options = { aliases: sets.map(({ alias }) => alias), variableColumnName, valueColumnNames, includeNulls };
    const values = sets.map(({ columns }) => columns);
    return this.named(new UnresolvedUnpivot(undefined, values, options, child, this.originFrom(mark)), mark);
  }

  /** The plan with its sample, if there is one. */
  protected sampled(child: LogicalPlan, mark: number): LogicalPlan {
    if (!this.at("TABLESAMPLE") || !this.atSample()) return child;
    this.next();
    const method = this.at("(") ? "BERNOULLI" : this.next().value;
    this.expect("(");
    return method === "SYSTEM" ? this.systemSample(mark) : this.sample(child, mark);
  }

  private atSample(): boolean {
    return this.peek(1).value === "(" || this.atSampleMethod;
  }

  protected get atSampleMethod(): boolean {
    const method = this.peek(1).value;
    return (method === "BERNOULLI" || method === "SYSTEM") && this.peek(2).value === "(";
  }

  /** Whole blocks of a source's rows: for sources that can choose them, which there are none of. */
  private systemSample(mark: number): never {
    const sampleMethod = this.sampleMethodName();
    while (!this.take(")")) this.next();
    const origin = this.originFrom(mark);
    if (sampleMethod !== "PERCENT") {
      throw parseError("UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_SAMPLE_METHOD", { sampleMethod }, origin);
    }
    if (this.at("REPEATABLE")) throw parseError("UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_REPEATABLE", {}, origin);
    throw parseError("UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_NO_SCAN", {}, origin);
  }

  private sampleMethodName(): string {
    if (this.at("BUCKET")) return "BUCKET";
    for (let ahead = 0; this.peek(ahead).value !== ")" && this.peek(ahead).type !== "end"; ahead++) {
      const { value } = this.peek(ahead);
      if (value === "PERCENT" || value === "ROWS") return value;
    }
    return "BYTES";
  }

  private unpivotedColumns(isMultiple: boolean): PivotedColumns {
    let columns: readonly Expression[];
    if (isMultiple) {
      this.expect("(");
      columns = this.commaSeparated(() => this.columnName());
      this.expect(")");
    } else columns = [this.columnName()];
    const hasAlias = this.take("AS") || this.isIdentifier(this.peek());
    return { columns, alias: hasAlias ? this.identifier() : undefined };
  }

  private columnName(): Expression {
    const mark = this.mark;
    const nameParts = this.multipartIdentifier();
    return new UnresolvedAttribute(nameParts, this.originFrom(mark));
  }

  private named(plan: LogicalPlan, mark: number): LogicalPlan {
    if (!this.take("AS") && !this.isTableAlias()) return plan;
    return new SubqueryAlias(this.identifier(), plan, this.originFrom(mark));
  }

  private sample(child: LogicalPlan, mark: number): LogicalPlan {
    const methodMark = this.mark;
    if (this.at(")")) throw parseError("_LEGACY_ERROR_TEMP_0014", {}, this.originFrom(methodMark));
    if (this.take("BUCKET")) return this.bucketSample(child, mark);
    const negative = this.at("-") && this.peek(1).type === "number" && this.take("-");
    if (this.peek().type === "number" && this.peek(1).value === "PERCENT") {
      const percentage = Number(this.textOf(this.next())) * (negative ? -1 : 1);
      this.expect("PERCENT");
      this.expect(")", true);
      return this.fraction(percentage / 100, child, mark);
    }
    if (negative) this.rewind(methodMark);
    const expression = this.expression();
    if (this.take("ROWS")) {
      this.expect(")");
      this.seed();
      return limitPlan(expression, child, this.originFrom(mark));
    }
    this.expect(")");
    const bytes = { bytesStr: expression.sql };
    if (/^\d+[bkmg]$/i.test(expression.sql)) {
      throw parseError("_LEGACY_ERROR_TEMP_0015", { msg: "byteLengthLiteral" }, this.originFrom(methodMark));
    }
    throw parseError("_LEGACY_ERROR_TEMP_0016", bytes, this.originFrom(methodMark));
  }

  /** `BUCKET x OUT OF y`. */
  private bucketSample(child: LogicalPlan, mark: number): LogicalPlan {
    const numerator = this.wholeNumber();
    this.expect("OUT");
    this.expect("OF");
    const denominator = this.wholeNumber();
    if (this.take("ON")) {
      const nameMark = this.mark;
      this.multipartIdentifier();
      const isCall = this.take("(");
      if (isCall) this.expect(")");
      const msg = isCall ? "BUCKET x OUT OF y ON function" : "BUCKET x OUT OF y ON colname";
      throw parseError("_LEGACY_ERROR_TEMP_0015", { msg }, this.originFrom(nameMark));
    }
    this.expect(")");
    return this.fraction(numerator / denominator, child, mark);
  }

  private fraction(fraction: number, child: LogicalPlan, mark: number): LogicalPlan {
    const epsilon = 1e-6;
    const origin = this.originFrom(mark);
    if (!(fraction >= -epsilon && fraction <= 1 + epsilon)) {
      throw parseError(
        "INVALID_TABLESAMPLE_FRACTION",
        { fraction: Number.isInteger(fraction) ? fraction.toFixed(1) : String(fraction) },
        origin,
      );
    }
    const seed = this.seed() ?? BigInt(Math.floor(Math.random() * SEEDS));
    return new Sample({ lowerBound: 0, upperBound: fraction, withReplacement: false, seed }, child, undefined, origin);
  }

  private seed(): bigint | undefined {
    if (!this.take("REPEATABLE")) return undefined;
    this.expect("(");
    const seed = BigInt(this.wholeNumber());
    this.expect(")");
    return seed;
  }
}

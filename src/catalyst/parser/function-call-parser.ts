// Calls: `name(arguments)` with DISTINCT, FILTER and OVER, and the calls that SQL writes in its own way, such as
// `CAST(a AS INT)` and `TRIM(BOTH 'x' FROM a)`.

import { StringType } from "../../types/data-type.ts";
import type { EvalMode } from "../expressions/arithmetic.ts";
import { Cast } from "../expressions/cast.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { NamedArgumentExpression } from "../expressions/named-argument.ts";
import { UnaryMinus } from "../expressions/sign.ts";
import { SortOrder } from "../expressions/sort-order.ts";
import { SyntaxCall, UnresolvedFunction, UnresolvedOrdinal, UnresolvedStar } from "../expressions/unresolved.ts";
import { UnresolvedWindowExpression, type WindowReference } from "../expressions/unresolved-window.ts";
import { WindowExpression, WindowSpecDefinition } from "../expressions/windows/window-expression.ts";
import {
  CURRENT_ROW,
  SpecifiedWindowFrame,
  UNBOUNDED_FOLLOWING,
  UNBOUNDED_PRECEDING,
  UnspecifiedFrame,
  type WindowFrame,
} from "../expressions/windows/window-frame.ts";
import type { LogicalPlan } from "../plans/logical-plan.ts";
import { rangeInterval, unitsInterval } from "./interval-literal.ts";
import { parseError } from "./parse-error.ts";
import type { Token } from "./token.ts";
import { TypeParser } from "./type-parser.ts";

const INTERVAL_UNITS: ReadonlyMap<string, string> = new Map(
  ["NANOSECOND", "MICROSECOND", "MILLISECOND", "SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "YEAR"].flatMap(
    (unit) => [
      [unit, unit],
      [`${unit}S`, unit],
    ],
  ),
);

/** Calls whose first argument is a unit of time, written as a bare word. */
const UNIT_CALLS: Readonly<Record<string, string>> = {
  TIMESTAMPADD: "timestampadd",
  DATEADD: "timestampadd",
  DATE_ADD: "timestampadd",
  TIMESTAMPDIFF: "timestampdiff",
  DATEDIFF: "timestampdiff",
  DATE_DIFF: "timestampdiff",
  TIMEDIFF: "timestampdiff",
};
const UNITS = new Set([...INTERVAL_UNITS.values(), "QUARTER", "DAYOFYEAR"]);

/** One number of an interval, with its unit as it is written. */
interface IntervalPart {
  readonly value: string;
  readonly unit: string;
}

/** Functions that take IGNORE NULLS inside the parentheses too. */
const NULLS_INSIDE = new Set(["first", "last", "any_value"]);

const TRIM_FUNCTIONS: Readonly<Record<string, string>> = { BOTH: "trim", LEADING: "ltrim", TRAILING: "rtrim" };

export abstract class FunctionCallParser extends TypeParser {
  private positions = 0;

  abstract expression(): Expression;
  abstract namedExpression(): Expression;
  abstract query(): LogicalPlan;
  protected abstract valueExpression(): Expression;
  protected abstract atQuery(): boolean;
  protected abstract orderItems(): SortOrder[];
  protected abstract get evalMode(): EvalMode;

  /** The number of the next `?`. */
  protected nextPosition(): number {
    return this.positions++;
  }

  /** A call whose name has just been taken; `(` is next. */
  protected functionCall(nameParts: readonly string[], last: Token, mark: number): Expression {
    const mayBeSpecial = nameParts.length === 1 && (this.peek(1).value !== ")" || last.value === "STRUCT");
    const special = mayBeSpecial ? this.specialCall(last.value, mark) : undefined;
    if (special !== undefined) return special;
    this.expect("(");
    const call = this.argumentsAndOptions(nameParts, mark);
    // With IGNORE NULLS inside its parentheses a call has no window.
    const hasNullsInside = this.peek(-3).value === "IGNORE" && this.peek(-2).value === "NULLS";
    if (hasNullsInside || !this.take("OVER")) return call;
    const window = this.window();
    return typeof window === "string"
      ? new UnresolvedWindowExpression(call, window, this.originFrom(mark))
      : new WindowExpression(call, window, this.originFrom(mark));
  }

  /** `INTERVAL '1-2' YEAR TO MONTH`, `INTERVAL 1 DAY 2 HOURS`; undefined of a name, and of `INTERVAL '3 days'`. */
  protected intervalLiteral(): Expression | undefined {
    const mark = this.mark;
    const signed = this.peek(1).value === "-" || this.peek(1).value === "+" ? 2 : 1;
    const { type } = this.peek(signed);
    const hasUnit = INTERVAL_UNITS.has(this.peek(signed + 1).value);
    if (!hasUnit && type === "number" && signed === 1) {
      this.next();
      this.next();
      throw this.errorHere();
    }
    if (!hasUnit || (type !== "number" && type !== "string")) return undefined;
    this.next();
    const first = this.intervalPart();
    if (this.take("TO")) {
      const to = this.unit();
      return rangeInterval(first.value, first.unit, to, this.originFrom(mark));
    }
    const parts = [first];
    while (this.intervalGoesOn()) parts.push(this.intervalPart());
    const text = parts.map(({ value, unit }) => ` ${value} ${unit}`).join("");
    const units = parts.map(({ unit }) => unit);
    return unitsInterval(text, units, this.textFrom(mark), this.originFrom(mark));
  }

  /** The specification behind OVER, or of the WINDOW clause. */
  protected window(): WindowReference {
    const mark = this.mark;
    if (!this.at("(")) return this.identifier();
    this.expect("(");
    if (this.isIdentifier(this.peek()) && this.peek(1).value === ")") {
      const name = this.identifier();
      this.expect(")");
      return name;
    }
    const partitionBy: Expression[] = [];
    const orderBy: SortOrder[] = [];
    if (this.take("CLUSTER", "BY")) partitionBy.push(...this.commaSeparated(() => this.expression()));
    else {
      if (this.take("PARTITION", "BY") || this.take("DISTRIBUTE", "BY")) {
        partitionBy.push(...this.commaSeparated(() => this.expression()));
      }
      if (this.take("ORDER", "BY") || this.take("SORT", "BY")) orderBy.push(...this.orderItems().map(withoutOrdinal));
    }
    const frame = this.windowFrame();
    this.expect(")");
    return new WindowSpecDefinition(partitionBy, orderBy, frame, this.originFrom(mark));
  }

  private argumentsAndOptions(nameParts: readonly string[], mark: number): Expression {
    const distinct = this.at("DISTINCT") && !this.isLastWord() && this.take("DISTINCT");
    if (!distinct && this.at("ALL") && !this.isLastWord()) this.take("ALL");
    const args = this.at(")") ? [] : this.commaSeparated(() => this.argument());
    const hasNullsInside = NULLS_INSIDE.has(nameParts.join(".").toLowerCase()) && this.take("IGNORE", "NULLS");
    let ignoreNulls: boolean | undefined = hasNullsInside ? true : undefined;
    if (this.at("IGNORE", "NULLS") || this.at("RESPECT", "NULLS")) throw this.errorHere();
    this.expect(")", !this.atEnd);
    let orderBy: readonly SortOrder[] = [];
    if (this.take("WITHIN", "GROUP")) {
      this.expect("(");
      this.expect("ORDER");
      this.expect("BY");
      orderBy = this.orderItems().map(withoutOrdinal);
      this.expect(")");
    }
    let filter: Expression | undefined;
    if (this.at("FILTER", "(")) {
      this.next();
      this.next();
      this.expect("WHERE");
      filter = this.expression();
      this.expect(")", !this.atEnd);
    }
    ignoreNulls ??= this.ignoreNulls();
    // `count(*)` counts rows, which is `count(1)`; other functions take the star as all columns.
    const star = nameParts.length === 1 && nameParts[0]?.toLowerCase() === "count" && !distinct && args.length === 1;
    const counted = star && args[0] instanceof UnresolvedStar && args[0].target === undefined;
    const finalArguments = counted ? [Literal.of(1)] : args;
    return new UnresolvedFunction(
      nameParts,
      finalArguments,
      { distinct, filter, orderBy, ignoreNulls },
      this.originFrom(mark),
    );
  }

  /** True for `(a, b)` and `struct(a, b)`. */
  protected isRow(expression: Expression): expression is UnresolvedFunction {
    return expression instanceof UnresolvedFunction && expression.nameParts.join() === "struct";
  }

  protected argument(): Expression {
    const mark = this.mark;
    if (this.isIdentifier(this.peek()) && this.peek(1).value === "=>") {
      const name = this.identifier();
      this.next();
      return new NamedArgumentExpression(name, this.expression(), this.originFrom(mark));
    }
    return this.expression();
  }

  private ignoreNulls(): boolean | undefined {
    if (this.take("RESPECT", "NULLS")) return false;
    return this.take("IGNORE", "NULLS") ? true : undefined;
  }

  private specialCall(keyword: string, mark: number): Expression | undefined {
    switch (keyword) {
      case "CAST":
      case "TRY_CAST":
        return this.cast(keyword === "CAST" ? this.evalMode : "try", mark);
      case "EXTRACT":
        return this.extract(mark);
      case "TRIM":
        return this.trim(mark);
      case "SUBSTR":
      case "SUBSTRING":
      case "OVERLAY":
        return this.splitArguments(keyword, mark);
      case "POSITION":
        return this.position(mark);
      case "STRUCT":
        return this.struct(mark);
      default:
        return UNIT_CALLS[keyword] === undefined ? undefined : this.unitCall(UNIT_CALLS[keyword], mark);
    }
  }

  private cast(mode: EvalMode, mark: number): Expression | undefined {
    const open = this.mark;
    this.expect("(");
    const child = this.argument();
    if (this.at(")") || this.at(",")) {
      this.rewind(open);
      return undefined;
    }
    this.expect("AS");
    const type = this.dataType();
    this.expect(")", !this.atEnd);
    return new Cast(child, type, mode, this.options.sessionTimeZone, this.originFrom(mark));
  }

  /** EXTRACT(field FROM source). */
  private extract(mark: number): Expression | undefined {
    if (this.peek(2).value !== "FROM") return undefined;
    this.expect("(");
    const field = this.identifier();
    this.expect("FROM");
    const source = this.valueExpression();
    this.expect(")");
    return new UnresolvedFunction(["extract"], [new Literal(field, StringType), source], {}, this.originFrom(mark));
  }

  /** TRIM([BOTH | LEADING | TRAILING] [characters] FROM source). */
  private trim(mark: number): Expression | undefined {
    const open = this.mark;
    this.expect("(");
    const side = TRIM_FUNCTIONS[this.peek().value] !== undefined && !this.isLastWord() ? this.next().value : undefined;
    const characters = side !== undefined && this.at("FROM") ? undefined : this.valueExpression();
    if (!this.take("FROM")) {
      if (side !== undefined) throw this.errorHere();
      this.rewind(open);
      return undefined;
    }
    const source = this.valueExpression();
    this.expect(")");
    const args = characters === undefined ? [source] : [characters, source];
    return new UnresolvedFunction([TRIM_FUNCTIONS[side ?? "BOTH"] ?? "trim"], args, {}, this.originFrom(mark));
  }

  /** SUBSTRING(a FROM 1 FOR 2), OVERLAY(a PLACING b FROM 1 FOR 2), and both with commas. */
  private splitArguments(keyword: string, mark: number): Expression | undefined {
    const open = this.mark;
    this.expect("(");
    const args = [this.valueExpression()];
    if (keyword === "OVERLAY" ? !this.at("PLACING") : !this.at("FROM")) {
      this.rewind(open);
      return undefined;
    }
    if (this.take("PLACING")) args.push(this.valueExpression());
    this.expect("FROM");
    args.push(this.valueExpression());
    if (this.take("FOR")) args.push(this.valueExpression());
    this.expect(")");
    const name = keyword === "OVERLAY" ? "overlay" : "substring";
    return new UnresolvedFunction([name], args, {}, this.originFrom(mark));
  }

  /** POSITION(substring IN source). */
  private position(mark: number): Expression | undefined {
    const open = this.mark;
    this.expect("(");
    const substring = this.valueExpression();
    if (!this.take("IN")) {
      this.rewind(open);
      return undefined;
    }
    const source = this.valueExpression();
    this.expect(")");
    return new UnresolvedFunction(["locate"], [substring, source, Literal.of(1)], {}, this.originFrom(mark));
  }

  /** STRUCT(a, b AS c): its arguments may have names. */
  private struct(mark: number): Expression {
    this.expect("(");
    const fields = this.at(")") ? [] : this.commaSeparated(() => this.namedExpression());
    this.expect(")");
    return new UnresolvedFunction(["struct"], fields, {}, this.originFrom(mark));
  }

  private unitCall(name: string, mark: number): Expression | undefined {
    const unit = this.peek(1);
    const isText = unit.type === "string";
    if (!(isText || UNITS.has(unit.value)) || this.peek(2).value !== ",") return undefined;
    const open = this.mark;
    this.expect("(");
    this.next();
    this.expect(",");
    const args = this.commaSeparated(() => this.valueExpression());
    if (args.length !== 2 && this.at(")")) {
      // A column whose name is that of a unit, or what another function of this name takes.
      this.rewind(open);
      return undefined;
    }
    this.expect(")");
    if (isText) {
      const functionName = `\`${this.textOf(this.peek(mark - this.mark))}\``;
      const parameters = { functionName, parameter: "`unit`", invalidValue: this.textOf(unit) };
      throw parseError("INVALID_PARAMETER_VALUE.DATETIME_UNIT", parameters, this.originFrom(mark));
    }
    const field = new Literal(this.textOf(unit).toLowerCase(), StringType);
    return new SyntaxCall([name], [field, ...args], {}, this.originFrom(mark));
  }

  private intervalPart(): IntervalPart {
    const mark = this.mark;
    const isNegative = this.take("-");
    if (!isNegative) this.take("+");
    if (this.peek().type !== "string") {
      const value = `${isNegative ? "-" : ""}${this.textOf(this.next())}`;
      return { value, unit: this.unitText() };
    }
    const text = this.stringLiteral();
    if (/\p{L}/u.test(text)) throw parseError("_LEGACY_ERROR_TEMP_0026", { value: text }, this.originFrom(mark));
    const value = !isNegative ? text : text.startsWith("-") ? text.slice(1) : `-${text}`;
    return { value, unit: this.unitText() };
  }

  private unit(): string {
    const unit = INTERVAL_UNITS.get(this.peek().value);
    if (unit === undefined) throw this.errorHere();
    this.next();
    return unit;
  }

  /** The unit as it is written. */
  private unitText(): string {
    const text = this.textOf(this.peek());
    this.unit();
    return text;
  }

  private intervalGoesOn(): boolean {
    const signed = this.peek().value === "-" || this.peek().value === "+" ? 1 : 0;
    const { type } = this.peek(signed);
    return (type === "number" || type === "string") && INTERVAL_UNITS.has(this.peek(signed + 1).value);
  }

  private windowFrame(): WindowFrame {
    const mark = this.mark;
    const type = this.take("ROWS") ? "row" : this.take("RANGE") ? "range" : undefined;
    if (type === undefined) return new UnspecifiedFrame();
    const hasBoth = this.take("BETWEEN");
    const lower = this.frameBound();
    if (hasBoth) this.expect("AND", true);
    const upper = hasBoth ? this.frameBound() : CURRENT_ROW;
    return new SpecifiedWindowFrame(type, lower, upper, this.originFrom(mark));
  }

  private frameBound(): Expression {
    const mark = this.mark;
    if (this.take("CURRENT", "ROW")) return CURRENT_ROW;
    if (this.take("UNBOUNDED", "PRECEDING")) return UNBOUNDED_PRECEDING;
    if (this.take("UNBOUNDED", "FOLLOWING")) return UNBOUNDED_FOLLOWING;
    const offset = this.expression();
    if (!offset.resolved || !offset.foldable) {
      throw parseError("INVALID_SQL_SYNTAX.INVALID_WINDOW_FRAME_BOUND", {}, this.originFrom(mark));
    }
    if (this.take("PRECEDING")) return new UnaryMinus(offset, this.evalMode, this.originFrom(mark));
    this.expect("FOLLOWING");
    return offset;
  }
}

/** The order of a window or of a group's values has no positions: a number there is a constant. */
function withoutOrdinal(order: SortOrder): SortOrder {
  const { child, direction, nullOrdering, origin } = order;
  if (!(child instanceof UnresolvedOrdinal)) return order;
  return new SortOrder(Literal.of(child.ordinal), direction, nullOrdering, origin);
}

// Expressions with operators, by precedence: OR, AND, NOT, comparisons and predicates, then | ^ & shifts + * and signs.

import { BooleanType, StringType } from "../../types/data-type.ts";
import {
  Add,
  Divide,
  type EvalMode,
  IntegralDivide,
  Multiply,
  Remainder,
  Subtract,
  UnaryPositive,
} from "../expressions/arithmetic.ts";
import { balanced } from "../expressions/balanced.ts";
import type { Expression } from "../expressions/expression.ts";
import { InSubquery } from "../expressions/in-subquery.ts";
import { Like } from "../expressions/like.ts";
import { Literal } from "../expressions/literal.ts";
import { MultiLike } from "../expressions/multi-like.ts";
import {
  And,
  EqualNullSafe,
  EqualTo,
  GreaterThan,
  GreaterThanOrEqual,
  In,
  IsNotNull,
  IsNotUnknown,
  IsNull,
  IsUnknown,
  LessThan,
  LessThanOrEqual,
  Not,
  Or,
} from "../expressions/predicates.ts";
import { ScalarSubquery } from "../expressions/scalar-subquery.ts";
import { UnaryMinus } from "../expressions/sign.ts";
import { UnresolvedFunction } from "../expressions/unresolved.ts";
import type { Origin } from "../trees/origin.ts";
import { parseError } from "./parse-error.ts";
import { PrimaryParser, SET_OPERATION_OR_ORDER } from "./primary-parser.ts";

type Combine = (left: Expression, right: Expression, mode: EvalMode, origin: Origin) => Expression;

function call(name: string): Combine {
  return (left, right, _, origin) => new UnresolvedFunction([name], [left, right], {}, origin);
}

interface BinaryOperation {
  readonly precedence: number;
  readonly combine: Combine;
}

const BINARY_OPERATIONS: ReadonlyMap<string, BinaryOperation> = new Map<string, BinaryOperation>([
  ["|", { precedence: 1, combine: call("|") }],
  ["^", { precedence: 2, combine: call("^") }],
  ["&", { precedence: 3, combine: call("&") }],
  ["<<", { precedence: 4, combine: call("<<") }],
  [">>", { precedence: 4, combine: call(">>") }],
  [">>>", { precedence: 4, combine: call(">>>") }],
  ["+", { precedence: 5, combine: (l, r, mode, origin) => new Add(l, r, mode, origin) }],
  ["-", { precedence: 5, combine: (l, r, mode, origin) => new Subtract(l, r, mode, origin) }],
  ["||", { precedence: 5, combine: call("concat") }],
  ["*", { precedence: 6, combine: (l, r, mode, origin) => new Multiply(l, r, mode, origin) }],
  ["/", { precedence: 6, combine: (l, r, mode, origin) => new Divide(l, r, mode, origin) }],
  ["%", { precedence: 6, combine: (l, r, mode, origin) => new Remainder(l, r, mode, origin) }],
  ["DIV", { precedence: 6, combine: (l, r, mode, origin) => new IntegralDivide(l, r, mode, origin) }],
]);

type Compare = (left: Expression, right: Expression, origin: Origin) => Expression;

const COMPARISONS: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ["=", (l, r, origin) => new EqualTo(l, r, origin)],
  ["==", (l, r, origin) => new EqualTo(l, r, origin)],
  ["<=>", (l, r, origin) => new EqualNullSafe(l, r, origin)],
  ["<>", (l, r, origin) => new Not(new EqualTo(l, r, origin), origin)],
  ["!=", (l, r, origin) => new Not(new EqualTo(l, r, origin), origin)],
  ["<", (l, r, origin) => new LessThan(l, r, origin)],
  ["<=", (l, r, origin) => new LessThanOrEqual(l, r, origin)],
  ["!>", (l, r, origin) => new LessThanOrEqual(l, r, origin)],
  [">", (l, r, origin) => new GreaterThan(l, r, origin)],
  [">=", (l, r, origin) => new GreaterThanOrEqual(l, r, origin)],
  ["!<", (l, r, origin) => new GreaterThanOrEqual(l, r, origin)],
]);

const PREDICATES = new Set(["BETWEEN", "IN", "LIKE", "ILIKE", "RLIKE", "REGEXP", "IS"]);
const NEGATABLE = new Set(["BETWEEN", "IN", "LIKE", "ILIKE", "RLIKE", "REGEXP"]);
const REGEXP_FUNCTIONS: Readonly<Record<string, string>> = { RLIKE: "rlike", REGEXP: "rlike", ILIKE: "ilike" };

export abstract class ExpressionParser extends PrimaryParser {
  expression(): Expression {
    const mark = this.mark;
    const operands = [this.conjunction()];
    while (this.atInfix("OR")) {
      this.next();
      operands.push(this.conjunction());
    }
    return operands.length === 1 ? first(operands) : balanced(operands, (l, r) => new Or(l, r, this.originFrom(mark)));
  }

  /** An operand of a predicate: everything that binds tighter than comparisons. */
  protected valueExpression(minimum = 1): Expression {
    const mark = this.mark;
    let left = this.signed();
    while (true) {
      const symbol = this.binarySymbol();
      const operation = BINARY_OPERATIONS.get(symbol);
      if (operation === undefined || operation.precedence < minimum) return left;
      if (symbol === "DIV" && this.isLastWord()) return left;
      // Shifts are written in single signs, see the lexer.
      for (let i = 0; i < (operation.precedence === 4 ? symbol.length : 1); i++) this.next();
      const right = this.valueExpression(operation.precedence + 1);
      left = operation.combine(left, right, this.evalMode, this.originFrom(mark));
    }
  }

  protected get evalMode(): EvalMode {
    return this.options.ansiEnabled ? "ansi" : "legacy";
  }

  private conjunction(): Expression {
    const mark = this.mark;
    const operands = [this.negation()];
    while (this.atInfix("AND")) {
      this.next();
      operands.push(this.negation());
    }
    return operands.length === 1 ? first(operands) : balanced(operands, (l, r) => new And(l, r, this.originFrom(mark)));
  }

  private negation(): Expression {
    const mark = this.mark;
    const negated = (this.at("NOT") && !this.isLastWord()) || this.at("!");
    if (!negated) return this.predicate();
    this.next();
    return new Not(this.negation(), this.originFrom(mark));
  }

  private predicate(): Expression {
    const mark = this.mark;
    let left = this.valueExpression();
    for (let compare = this.comparison(); compare !== undefined; compare = this.comparison()) {
      this.next();
      left = compare(left, this.valueExpression(), this.originFrom(mark));
    }
    return this.atPredicate() ? this.suffix(left, mark) : left;
  }

  private comparison(): Compare | undefined {
    return COMPARISONS.get(this.peek().value);
  }

  private atPredicate(): boolean {
    if (this.at("NOT") || this.at("!")) return NEGATABLE.has(this.peek(1).value);
    return this.atOneOf(PREDICATES) && !this.isLastWord();
  }

  private suffix(value: Expression, mark: number): Expression {
    const predicate = this.mark;
    const negated = this.take("NOT") || this.take("!");
    const keyword = this.next().value;
    const result = this.predicateOf(keyword, value, mark, predicate);
    if (result === undefined) return this.match(keyword, value, mark, predicate, negated);
    return negated ? new Not(result, this.originFrom(mark)) : result;
  }

  /**
   * Undefined of LIKE and its kin.
   *
   * @param predicate where the predicate begins, behind the value that begins at `mark`
   */
  private predicateOf(keyword: string, value: Expression, mark: number, predicate: number): Expression | undefined {
    switch (keyword) {
      case "BETWEEN": {
        const lower = this.valueExpression();
        this.expect("AND", !this.atEnd);
        const upper = this.valueExpression();
        return new UnresolvedFunction(["between"], [value, lower, upper], {}, this.originFrom(mark));
      }
      case "IN":
        return this.inList(value, mark, predicate);
      case "IS":
        return this.isTest(value, mark);
      default:
        return undefined;
    }
  }

  private inList(value: Expression, mark: number, predicate: number): Expression {
    if (!this.at("(")) throw this.errorHere(this.endHint());
    this.next();
    if (this.atQuery() && !this.atListLikeQuery()) return this.inQuery(value, mark);
    if (this.take(")")) throw parseError("INVALID_SQL_SYNTAX.EMPTY_IN_PREDICATE", {}, this.originFrom(predicate));
    const start = this.mark;
    const first = this.expression();
    if (first instanceof ScalarSubquery && this.atOneOf(SET_OPERATION_OR_ORDER)) {
      // `IN ((SELECT …) UNION …)`: what looked like an expression was the first part of a query.
      this.rewind(start);
      return this.inQuery(value, mark);
    }
    const list = [first];
    while (this.take(",")) list.push(this.expression());
    this.expect(")");
    return new In(value, list, this.originFrom(mark));
  }

  private inQuery(value: Expression, mark: number): Expression {
    const plan = this.query();
    this.expect(")", true);
    const values = this.isRow(value) ? value.arguments : [value];
    return new InSubquery(values, plan, undefined, this.originFrom(mark));
  }

  /** As in Spark, a list goes before a query: `SELECT 'x'` may be a typed literal, and `VALUES (1)` a call. */
  private atListLikeQuery(): boolean {
    const [second, third] = [this.peek(1), this.peek(2)];
    if (this.at("VALUES")) return second.value === "(";
    return this.at("SELECT") && second.type === "string" && (third.value === ")" || third.value === ",");
  }

  private isTest(value: Expression, mark: number): Expression {
    const negated = this.take("NOT");
    const not = (result: Expression): Expression => (negated ? new Not(result, this.originFrom(mark)) : result);
    if (this.take("NULL")) {
      const origin = this.originFrom(mark);
      return negated ? new IsNotNull(value, origin) : new IsNull(value, origin);
    }
    if (this.take("UNKNOWN")) {
      const origin = this.originFrom(mark);
      return negated ? new IsNotUnknown(value, origin) : new IsUnknown(value, origin);
    }
    if (this.at("TRUE") || this.at("FALSE")) {
      const truth = new Literal(this.next().value === "TRUE", BooleanType);
      return not(new EqualNullSafe(value, truth, this.originFrom(mark)));
    }
    if (this.take("DISTINCT", "FROM")) {
      const same = new EqualNullSafe(value, this.valueExpression(), this.originFrom(mark));
      return negated ? same : new Not(same, this.originFrom(mark));
    }
    if (this.take("DISTINCT")) this.expect("FROM", true);
    throw this.errorHere(negated ? "" : this.endHint());
  }

  /** LIKE and its kin, with ANY, SOME or ALL of several patterns; NOT belongs to each of these. */
  private match(keyword: string, value: Expression, mark: number, predicate: number, negated: boolean): Expression {
    const quantifier = this.at("ANY") || this.at("SOME") ? "any" : this.at("ALL") ? "all" : undefined;
    if (quantifier !== undefined && this.peek(1).value === "(" && keyword.endsWith("LIKE")) {
      this.next();
      this.next();
      if (this.take(")")) {
        throw parseError("INVALID_SQL_SYNTAX.EMPTY_QUANTIFIED_PATTERN", {}, this.originFrom(predicate));
      }
      const patterns = this.commaSeparated(() => this.expression());
      this.expect(")");
      const origin = this.originFrom(mark);
      const texts = patterns.map((pattern) => (pattern instanceof Literal ? pattern.value : undefined));
      if (texts.every((text) => typeof text === "string")) {
        if (keyword === "LIKE") return new MultiLike(value, texts, quantifier, negated, origin);
        const inLowerCase = texts.map((text) => text.toLowerCase());
        const lower = new UnresolvedFunction(["lower"], [value], {}, origin);
        return new MultiLike(lower, inLowerCase, quantifier, negated, origin);
      }
      const matches = patterns.map((pattern) => {
        const match = this.matchOf(keyword, value, pattern, "\\", origin);
        return negated ? new Not(match, origin) : match;
      });
      return balanced(matches, (l, r) => (quantifier === "any" ? new Or(l, r, origin) : new And(l, r, origin)));
    }
    const pattern = this.valueExpression();
    const escapeCharacter =
      keyword.endsWith("LIKE") && keyword !== "RLIKE" && !this.isLastWord() && this.take("ESCAPE")
        ? this.escapeCharacter(predicate)
        : "\\";
    const matched = this.matchOf(keyword, value, pattern, escapeCharacter, this.originFrom(mark));
    return negated ? new Not(matched, this.originFrom(mark)) : matched;
  }

  private matchOf(
    keyword: string,
    value: Expression,
    pattern: Expression,
    escapeBy: string,
    origin: Origin,
  ): Expression {
    if (keyword === "LIKE") return new Like(value, pattern, escapeBy, origin);
    const extra = escapeBy === "\\" ? [] : [new Literal(escapeBy, StringType)];
    return new UnresolvedFunction([REGEXP_FUNCTIONS[keyword] ?? "rlike"], [value, pattern, ...extra], {}, origin);
  }

  private escapeCharacter(predicate: number): string {
    const text = this.stringLiteral();
    if (text.length === 1) return text;
    throw parseError("INVALID_ESC", { invalidEscape: `'${text}'` }, this.originFrom(predicate));
  }

  private signed(): Expression {
    const mark = this.mark;
    const { value } = this.peek();
    if (value === "-" && this.peek(1).type !== "number") {
      this.next();
      return new UnaryMinus(this.signed(), this.evalMode, this.originFrom(mark));
    }
    if (value === "+") {
      this.next();
      return new UnaryPositive(this.signed(), this.originFrom(mark));
    }
    if (value === "~") {
      this.next();
      return new UnresolvedFunction(["~"], [this.signed()], {}, this.originFrom(mark));
    }
    return this.primary();
  }

  /** The operator next, with shifts put together from adjacent signs. */
  private binarySymbol(): string {
    const { value, closes } = this.peek();
    if ((value !== "<" && value !== ">") || closes === true) return value;
    let symbol = value;
    while (symbol.length < 3 && this.peek(symbol.length).value === value) {
      if (this.peek(symbol.length).start !== this.peek(symbol.length - 1).stop) break;
      symbol += value;
    }
    return symbol === "<<<" ? "<<" : symbol;
  }

  private atInfix(keyword: string): boolean {
    return this.at(keyword) && !this.isLastWord();
  }
}

function first(operands: readonly Expression[]): Expression {
  const [operand] = operands;
  if (operand === undefined) throw new RangeError("no operand");
  return operand;
}

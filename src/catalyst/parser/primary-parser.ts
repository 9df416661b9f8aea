// Expressions without operators around them: literals, names, calls, CASE, subqueries, and what follows them directly
// (`[i]`, `.field`, `::type`).

import { BooleanType, NullType, StringType } from "../../types/data-type.ts";
import { Alias } from "../expressions/attribute.ts";
import { Cast } from "../expressions/cast.ts";
import { CaseWhen } from "../expressions/conditional.ts";
import { Exists } from "../expressions/exists.ts";
import type { Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { MultiAlias } from "../expressions/multi-alias.ts";
import { EqualTo } from "../expressions/predicates.ts";
import { ScalarSubquery } from "../expressions/scalar-subquery.ts";
import { SemiStructuredExtract } from "../expressions/semi-structured-extract.ts";
import { UnresolvedAttribute, UnresolvedFunction, UnresolvedRow, UnresolvedStar } from "../expressions/unresolved.ts";
import { UnresolvedExtractValue } from "../expressions/unresolved-extract-value.ts";
import { UnresolvedLambda } from "../expressions/unresolved-lambda.ts";
import { UnresolvedRegex } from "../expressions/unresolved-regex.ts";
import { FunctionCallParser } from "./function-call-parser.ts";
import { isBareWord } from "./lexer.ts";
import { numberLiteral } from "./number-literal.ts";
import { parseError } from "./parse-error.ts";
import { namesZone, typedLiteral } from "./typed-literal.ts";

/** What begins a query in parentheses rather than a list of names. */
const QUERY_WORDS = new Set(["SELECT", "WITH", "FROM", "TABLE", "VALUES"]);
/** What goes on with a query, after its first part in parentheses. */
export const SET_OPERATION_OR_ORDER = new Set([
  "UNION",
  "INTERSECT",
  "EXCEPT",
  "MINUS",
  "ORDER",
  "LIMIT",
  "OFFSET",
  "SORT",
]);

export abstract class PrimaryParser extends FunctionCallParser {
  /** How many named expressions are being read: only in one may a column be a pattern. */
  private namedExpressions = 0;

  /** A column of a select list, or an argument that may have a name: the expression and its alias. */
  namedExpression(): Expression {
    const mark = this.mark;
    this.namedExpressions++;
    const expression = this.expression();
    this.namedExpressions--;
    // The last word is a name, whatever it means elsewhere.
    if (!(this.isLastWord() && this.isIdentifier(this.peek())) && this.take("AS")) {
      if (this.at("(")) return new MultiAlias(expression, this.identifierList(), this.originFrom(mark));
      if (!this.isIdentifier(this.peek())) throw this.errorHere(this.endHint());
      const nameMark = this.mark;
      const name = this.identifier();
      this.rejectHyphen(nameMark);
      return new Alias(expression, name, undefined, this.originFrom(mark));
    }
    if (this.at("(") || !this.isAlias(this.peek())) return expression;
    return new Alias(expression, this.identifier(), undefined, this.originFrom(mark));
  }

  protected identifierList(): readonly string[] {
    this.expect("(", true);
    const names = this.commaSeparated(() => this.identifier());
    this.expect(")");
    return names;
  }

  protected primary(): Expression {
    const mark = this.mark;
    let expression = this.primaryBase();
    while (true) {
      if (this.take("[")) {
        const extraction = this.valueExpression();
        this.expect("]", true);
        expression = new UnresolvedExtractValue(expression, extraction, this.originFrom(mark));
      } else if (this.at(".") && this.isIdentifier(this.peek(1))) {
        this.next();
        const field = new Literal(this.identifier(), StringType);
        expression = new UnresolvedExtractValue(expression, field, this.originFrom(mark));
      } else if (this.at(":") && this.beginsVariantPath(this.peek(1))) {
        this.next();
        const { path, field } = this.variantPath();
        expression = new SemiStructuredExtract(expression, path, field, this.originFrom(mark));
      } else if (this.take("COLLATE")) {
        const name = new Literal(this.identifier(), StringType);
        expression = new UnresolvedFunction(["collate"], [expression, name], {}, this.originFrom(mark));
      } else if (this.take("::")) {
        const { sessionTimeZone } = this.options;
        const type = this.dataType();
        expression = new Cast(expression, type, this.evalMode, sessionTimeZone, this.originFrom(mark));
      } else {
        return expression;
      }
    }
  }

  /** True when the token is an alias without AS: a name that begins no clause of the query. */
  protected abstract isAlias(token: ReturnType<PrimaryParser["peek"]>): boolean;

  private beginsVariantPath(token: ReturnType<PrimaryParser["peek"]>): boolean {
    return token.value === "[" || this.isIdentifier(token);
  }

  /** The path behind a colon, as variant_get takes it, and the last name on it. */
  private variantPath(): { readonly path: string; readonly field: string | undefined } {
    let path = "$";
    let field: string | undefined;
    const step = (): void => {
      const isQuoted = this.peek().type === "quoted";
      field = this.identifier();
      path += isQuoted ? `["${field}"]` : `.${field}`;
    };
    if (!this.at("[")) step();
    for (;;) {
      if (this.at(".") && this.isIdentifier(this.peek(1))) {
        this.next();
        step();
      } else if (this.take("[")) {
        if (this.peek().type === "string") {
          const token = this.peek();
          field = this.stringLiteral();
          path += `[${this.textOf(token)}]`;
        } else path += `[${this.wholeNumber()}]`;
        this.expect("]", true);
      } else return { path, field };
    }
  }

  private primaryBase(): Expression {
    const mark = this.mark;
    const token = this.peek();
    switch (token.type) {
      case "number":
        this.next();
        return numberLiteral(this.textOf(token), this.originFrom(mark), this.options.exponentLiteralAsDecimal);
      case "string": {
        const value = this.stringLiteral(this.options.escapedStringLiterals === true);
        return new Literal(value, StringType, this.originFrom(mark));
      }
      case "symbol":
        return this.symbol();
      case "word":
        return this.keyword() ?? this.name();
      case "quoted":
        return this.name();
      default:
        throw this.errorHere();
    }
  }

  private symbol(): Expression {
    const mark = this.mark;
    switch (this.peek().value) {
      case "(":
        return this.parenthesised();
      case "*":
        this.next();
        return this.star(undefined, mark);
      case "-": {
        this.next();
        const number = this.textOf(this.next());
        return numberLiteral(`-${number}`, this.originFrom(mark), this.options.exponentLiteralAsDecimal);
      }
      case "?":
        this.next();
        return this.parameter(this.nextPosition(), mark);
      case ":":
        this.next();
        return this.parameter(this.identifier(), mark);
      default:
        throw this.errorHere();
    }
  }

  /** What begins with a keyword that is no name here; undefined when it is one after all. */
  private keyword(): Expression | undefined {
    const mark = this.mark;
    const { value } = this.peek();
    switch (value) {
      case "NULL":
        this.next();
        return new Literal(null, NullType, this.originFrom(mark));
      case "TRUE":
      case "FALSE":
        this.next();
        return new Literal(value === "TRUE", BooleanType, this.originFrom(mark));
      case "CASE":
        return this.isLastWord() ? undefined : this.caseWhen();
      case "INTERVAL":
        return this.intervalLiteral();
      case "EXISTS":
        return this.existsQuery();
      default:
        return undefined;
    }
  }

  /** At a query inside of more parentheses, as in `((SELECT …) UNION …)`. */
  private atNestedQuery(): boolean {
    const mark = this.mark;
    while (this.take("(")) {}
    const found = this.atQuery();
    this.rewind(mark);
    return found;
  }

  private existsQuery(): Expression | undefined {
    const mark = this.mark;
    if (this.peek(1).value !== "(") return undefined;
    this.next();
    this.next();
    const isNested = this.at("(");
    if (!(isNested ? this.atNestedQuery() : this.atQuery())) {
      this.rewind(mark);
      return undefined;
    }
    const plan = this.query();
    if (isNested && this.at(",")) {
      // `exists((SELECT …), x -> …)` is a call.
      this.rewind(mark);
      return undefined;
    }
    this.expect(")", true);
    return new Exists(plan, undefined, this.originFrom(mark));
  }

  /** A column, a call, a star, a typed literal or a lambda. */
  private name(): Expression {
    const mark = this.mark;
    const token = this.peek();
    if (!this.isIdentifier(token)) throw this.errorHere();
    if (token.type === "word" && this.peek(1).type === "string") {
      this.next();
      const text = this.stringLiteral();
      const type = this.textOf(token).toUpperCase();
      const isClock = type === "TIMESTAMP" && this.options.timestampNtz === true && !namesZone(text);
      const named = isClock ? "TIMESTAMP_NTZ" : type;
      return typedLiteral(named, text, this.options.sessionTimeZone, this.textFrom(mark), this.originFrom(mark));
    }
    if (this.peek(1).value === "->") {
      const parameter = this.identifier();
      this.next();
      return new UnresolvedLambda([parameter], this.expression(), this.originFrom(mark));
    }
    if (this.atIdentifierClause()) return this.identifierExpression(mark);
    const parts = [this.identifier()];
    if (this.at("(")) return this.functionCall(parts, token, mark);
    while (this.at(".")) {
      const after = this.peek(1);
      if (after.value === "*") {
        this.next();
        this.next();
        return this.star(parts, mark);
      }
      if (!this.isIdentifier(after)) break;
      this.next();
      parts.push(this.identifier());
      if (this.at("(")) return this.functionCall(parts, after, mark);
    }
    if (this.at(".")) {
      this.next();
      throw this.errorHere();
    }
    return this.columnPattern(parts, mark) ?? new UnresolvedAttribute(parts, this.originFrom(mark));
  }

  /** The columns that a name in backticks is a pattern of; undefined when it is just a name. */
  private columnPattern(parts: readonly string[], mark: number): Expression | undefined {
    if (this.options.quotedRegexColumnNames !== true || this.namedExpressions === 0 || parts.length > 2)
      return undefined;
    const pattern = parts.at(-1) ?? "";
    if (this.peek(-1).type !== "quoted" || isBareWord(pattern)) return undefined;
    return new UnresolvedRegex(pattern, parts.length === 2 ? parts[0] : undefined, this.originFrom(mark));
  }

  /** IDENTIFIER(…) as a column, or as the name of a function that is called. */
  private identifierExpression(mark: number): Expression {
    const token = this.peek();
    const parts = this.identifierClause();
    if (this.at("(")) return this.functionCall(parts, { ...token, type: "quoted", value: "" }, mark);
    return new UnresolvedAttribute(parts, this.originFrom(mark));
  }

  /** A star that has just been taken, with what it leaves out. */
  private star(target: readonly string[] | undefined, mark: number): Expression {
    const hasExcept = this.at("EXCEPT", "(") && this.isIdentifier(this.peek(2)) && !QUERY_WORDS.has(this.peek(2).value);
    if (!hasExcept) return new UnresolvedStar(target, this.originFrom(mark));
    this.next();
    this.next();
    const excepts = this.commaSeparated(() => this.multipartIdentifier());
    this.expect(")", true);
    return new UnresolvedStar(target, this.originFrom(mark), excepts);
  }

  private caseWhen(): Expression {
    const mark = this.mark;
    this.expect("CASE");
    const value = this.at("WHEN") ? undefined : this.expression();
    const branches: (readonly [Expression, Expression])[] = [];
    do {
      this.expect("WHEN");
      const condition = this.expression();
      this.expect("THEN", true);
      const test = value === undefined ? condition : new EqualTo(value, condition, condition.origin);
      branches.push([test, this.expression()]);
    } while (this.at("WHEN"));
    const otherwise = this.take("ELSE") ? this.expression() : undefined;
    this.expect("END");
    return new CaseWhen(branches, otherwise, this.originFrom(mark));
  }

  /** A query, a lambda's parameters, a row of several values, or just an expression in parentheses. */
  private parenthesised(): Expression {
    const mark = this.mark;
    if (this.atLambdaParameters()) {
      const parameters = this.identifierList();
      this.expect("->");
      return new UnresolvedLambda(parameters, this.expression(), this.originFrom(mark));
    }
    this.expect("(");
    if (this.atQuery()) return this.scalarSubquery(mark);
    const first = this.namedExpression();
    if (first instanceof ScalarSubquery && this.atOneOf(SET_OPERATION_OR_ORDER)) {
      // `((SELECT …) UNION …)`: what looked like an expression was the first part of a query.
      this.rewind(mark);
      this.expect("(");
      return this.scalarSubquery(mark);
    }
    if (this.take(")")) return first;
    const values = [first];
    while (this.take(",")) values.push(this.namedExpression());
    this.expect(")");
    return new UnresolvedRow(values, this.originFrom(mark));
  }

  private scalarSubquery(mark: number): Expression {
    const plan = this.query();
    this.expect(")", true);
    return new ScalarSubquery(plan, undefined, this.originFrom(mark));
  }

  private atLambdaParameters(): boolean {
    let ahead = 1;
    while (this.isIdentifier(this.peek(ahead))) {
      const { value } = this.peek(ahead + 1);
      if (value === ")") return this.peek(ahead + 2).value === "->";
      if (value !== ",") return false;
      ahead += 2;
    }
    return false;
  }

  private parameter(key: string | number, mark: number): Expression {
    const value = this.options.parameters.get(key);
    if (value !== undefined) return value;
    const name = typeof key === "number" ? `_${this.originFrom(mark).start}` : key;
    throw parseError("UNBOUND_SQL_PARAMETER", { name }, this.originFrom(mark));
  }
}

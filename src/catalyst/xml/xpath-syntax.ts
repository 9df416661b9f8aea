// The syntax of XPath 1.0: a path's text as a tree.

export type XPathAxis =
  | "ancestor"
  | "ancestor-or-self"
  | "attribute"
  | "child"
  | "descendant"
  | "descendant-or-self"
  | "following"
  | "following-sibling"
  | "namespace"
  | "parent"
  | "preceding"
  | "preceding-sibling"
  | "self";

const AXES: ReadonlySet<string> = new Set([
  ...["ancestor", "ancestor-or-self", "attribute", "child", "descendant", "descendant-or-self", "following"],
  ...["following-sibling", "namespace", "parent", "preceding", "preceding-sibling", "self"],
]);

function isAxis(name: string): name is XPathAxis {
  return AXES.has(name);
}

export type NodeTest =
  | { readonly kind: "name"; readonly name: string }
  | {
      readonly kind: "type";
      readonly type: "node" | "text" | "comment" | "processing-instruction";
      readonly target?: string;
    };

export interface XPathStep {
  readonly axis: XPathAxis;
  readonly test: NodeTest;
  readonly predicates: readonly XPathExpression[];
}

export type XPathOperator = "or" | "and" | "=" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "div" | "mod" | "|";

export type XPathExpression =
  | { readonly kind: "literal"; readonly value: string | number }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly XPathExpression[] }
  | { readonly kind: "negate"; readonly operand: XPathExpression }
  | {
      readonly kind: "binary";
      readonly operator: XPathOperator;
      readonly left: XPathExpression;
      readonly right: XPathExpression;
    }
  | {
      readonly kind: "path";
      /** What the steps begin from: the root, the context node, or the nodes of an expression. */
      readonly from: "root" | "context" | XPathExpression;
      readonly predicates: readonly XPathExpression[];
      readonly steps: readonly XPathStep[];
    };

export class XPathSyntaxError extends Error {}

interface Token {
  readonly kind: "name" | "number" | "literal" | "operator" | "end";
  readonly text: string;
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?|\.\d+)|"([^"]*)"|'([^']*)'|(::|\/\/|\.\.|!=|<=|>=|[()[\].@,/|+\-=<>*$])|((?:[A-Z_a-z\u00c0-\u{effff}][-.\w\u00b7\u00c0-\u{effff}]*:(?!:))?(?:\*|[A-Z_a-z\u00c0-\u{effff}][-.\w\u00b7\u00c0-\u{effff}]*)))/uy;

/** Names that are operators where an operand has come before. */
const OPERATOR_NAMES: ReadonlySet<string> = new Set(["and", "or", "div", "mod"]);

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== ""; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) throw new XPathSyntaxError(`The path has something unknown at ${at}`);
    const [, number, double, single, symbol, name = ""] = match;
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (double !== undefined || single !== undefined)
      tokens.push({ kind: "literal", text: double ?? single ?? "" });
    else if (symbol !== undefined) tokens.push(symbolToken(symbol, tokens[tokens.length - 1]));
    else tokens.push({ kind: followsOperand(tokens) && OPERATOR_NAMES.has(name) ? "operator" : "name", text: name });
  }
  return [...tokens, { kind: "end", text: "" }];
}

function symbolToken(symbol: string, before: Token | undefined): Token {
  // A star is a name unless an operand has come before.
  if (symbol === "*" && !followsOperand(before === undefined ? [] : [before])) return { kind: "name", text: "*" };
  return { kind: "operator", text: symbol };
}

function followsOperand(tokens: readonly Token[]): boolean {
  const last = tokens[tokens.length - 1];
  if (last === undefined) return false;
  return last.kind !== "operator" || [")", "]", ".", ".."].includes(last.text);
}

const PRECEDENCE: readonly (readonly XPathOperator[])[] = [
  ["or"],
  ["and"],
  ["=", "!="],
  ["<", "<=", ">", ">="],
  ["+", "-"],
  ["*", "div", "mod"],
];

const ANY_NODE: NodeTest = { kind: "type", type: "node" };
const DESCENDANTS: XPathStep = { axis: "descendant-or-self", test: ANY_NODE, predicates: [] };
const MAX_DEPTH = 500;

export function parseXPath(text: string): XPathExpression {
  return new XPathParser(tokenize(text)).whole();
}

class XPathParser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): XPathExpression {
    const expression = this.expression();
    if (this.token.kind !== "end") throw new XPathSyntaxError(`The path cannot go on with ${this.token.text}`);
    return expression;
  }

  private get token(): Token {
    return this.tokens[this.at] ?? { kind: "end", text: "" };
  }

  private expression(): XPathExpression {
    if (++this.depth > MAX_DEPTH) throw new XPathSyntaxError("The path is nested too deep");
    const expression = this.binary(0);
    this.depth--;
    return expression;
  }

  private binary(level: number): XPathExpression {
    const operators = PRECEDENCE[level];
    if (operators === undefined) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const operator = operators.find((symbol) => this.take(symbol));
      if (operator === undefined) return left;
      left = { kind: "binary", operator, left, right: this.binary(level + 1) };
    }
  }

  private unary(): XPathExpression {
    let isNegative = false;
    let hasSign = false;
    while (this.take("-")) {
      isNegative = !isNegative;
      hasSign = true;
    }
    const operand = this.union();
    if (!hasSign) return operand;
    const negated: XPathExpression = { kind: "negate", operand };
    return isNegative ? negated : { kind: "negate", operand: negated };
  }

  private union(): XPathExpression {
    let left = this.path();
    while (this.take("|")) left = { kind: "binary", operator: "|", left, right: this.path() };
    return left;
  }

  private path(): XPathExpression {
    if (this.startsPrimary()) {
      const primary = this.primary();
      const predicates = this.predicates();
      const steps = this.furtherSteps();
      if (predicates.length === 0 && steps.length === 0) return primary;
      return { kind: "path", from: primary, predicates, steps };
    }
    if (this.take("//")) return this.located("root", [DESCENDANTS, ...this.relative()]);
    if (!this.take("/")) return this.located("context", this.relative());
    return this.located("root", this.startsStep() ? this.relative() : []);
  }

  private located(from: "root" | "context", steps: readonly XPathStep[]): XPathExpression {
    return { kind: "path", from, predicates: [], steps };
  }

  private furtherSteps(): readonly XPathStep[] {
    if (this.take("//")) return [DESCENDANTS, ...this.relative()];
    return this.take("/") ? this.relative() : [];
  }

  private relative(): readonly XPathStep[] {
    return [this.step(), ...this.furtherSteps()];
  }

  private startsPrimary(): boolean {
    const { kind, text } = this.token;
    if (kind === "number" || kind === "literal" || (kind === "operator" && (text === "(" || text === "$"))) return true;
    return kind === "name" && this.tokens[this.at + 1]?.text === "(" && !isNodeType(text);
  }

  private startsStep(): boolean {
    const { kind, text } = this.token;
    return kind === "name" || (kind === "operator" && [".", "..", "@"].includes(text));
  }

  private primary(): XPathExpression {
    const { kind, text } = this.token;
    this.at++;
    if (kind === "number") return { kind: "literal", value: Number(text) };
    if (kind === "literal") return { kind: "literal", value: text };
    if (kind === "name") return { kind: "call", name: text, args: this.callArguments() };
    if (text === "$") throw new XPathSyntaxError("There are no variables");
    const expression = this.expression();
    this.expect(")");
    return expression;
  }

  private callArguments(): readonly XPathExpression[] {
    this.expect("(");
    if (this.take(")")) return [];
    const args = [this.expression()];
    while (this.take(",")) args.push(this.expression());
    this.expect(")");
    return args;
  }

  private step(): XPathStep {
    if (this.take(".")) return { axis: "self", test: ANY_NODE, predicates: [] };
    if (this.take("..")) return { axis: "parent", test: ANY_NODE, predicates: [] };
    const axis = this.axis();
    return { axis, test: this.nodeTest(), predicates: this.predicates() };
  }

  private axis(): XPathAxis {
    if (this.take("@")) return "attribute";
    const { kind, text } = this.token;
    if (kind !== "name" || this.tokens[this.at + 1]?.text !== "::") return "child";
    if (!isAxis(text)) throw new XPathSyntaxError(`There is no axis ${text}`);
    this.at += 2;
    return text;
  }

  private nodeTest(): NodeTest {
    const { kind, text } = this.token;
    if (kind !== "name") throw new XPathSyntaxError(`A step of the path cannot be ${text === "" ? "empty" : text}`);
    this.at++;
    if (!isNodeType(text) || !this.take("(")) return { kind: "name", name: text };
    const target = this.token;
    const hasTarget = target.kind === "literal" && text === "processing-instruction";
    if (hasTarget) this.at++;
    this.expect(")");
    return { kind: "type", type: text, ...(hasTarget ? { target: target.text } : {}) };
  }

  private predicates(): readonly XPathExpression[] {
    const predicates: XPathExpression[] = [];
    while (this.take("[")) {
      predicates.push(this.expression());
      this.expect("]");
    }
    return predicates;
  }

  private take(text: string): boolean {
    const { token } = this;
    if (token.kind !== "operator" || token.text !== text) return false;
    this.at++;
    return true;
  }

  private expect(text: string): void {
    if (!this.take(text)) throw new XPathSyntaxError(`The path needs ${text} before ${this.token.text || "its end"}`);
  }
}

function isNodeType(name: string): name is "node" | "text" | "comment" | "processing-instruction" {
  return name === "node" || name === "text" || name === "comment" || name === "processing-instruction";
}

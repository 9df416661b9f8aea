// Evaluates XPath 1.0 over the nodes of a document.

import { type AnyXmlNode, localName, textContent, type XmlDocument } from "./xml-node.ts";
import {
  type NodeTest,
  type XPathAxis,
  type XPathExpression,
  type XPathStep,
  XPathSyntaxError,
} from "./xpath-syntax.ts";

export type XPathValue = string | number | boolean | readonly AnyXmlNode[];

/** Where an expression is evaluated. */
export interface XPathContext {
  readonly node: AnyXmlNode;
  /** From 1. */
  readonly position: number;
  readonly size: number;
}

export function evaluateXPath(expression: XPathExpression, document: XmlDocument): XPathValue {
  return evaluate(expression, { node: document, position: 1, size: 1 });
}

export function asString(value: XPathValue): string {
  if (typeof value === "number") return numberText(value);
  if (typeof value !== "object") return String(value);
  const [first] = value;
  return first === undefined ? "" : textContent(first);
}

export function asNumber(value: XPathValue): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const text = asString(value).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

export function asBoolean(value: XPathValue): boolean {
  if (typeof value === "number") return value !== 0 && !Number.isNaN(value);
  return typeof value === "boolean" ? value : value.length > 0;
}

/** Without an exponent, which XPath's numbers have not. */
function numberText(value: number): string {
  if (Object.is(value, -0)) return "0";
  if (!Number.isFinite(value) || !String(value).includes("e")) return String(value);
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  const [digits = "", exponent = "0"] = String(Math.abs(value)).split("e-");
  return `${value < 0 ? "-" : ""}0.${"0".repeat(Number(exponent) - 1)}${digits.replace(".", "")}`;
}

function evaluate(expression: XPathExpression, context: XPathContext): XPathValue {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "negate":
      return -asNumber(evaluate(expression.operand, context));
    case "call":
      return call(expression.name, expression.args, context);
    case "path":
      return evaluatePath(expression, context);
    case "binary":
      return binary(expression, context);
  }
}

function binary(
  { operator, left, right }: Extract<XPathExpression, { kind: "binary" }>,
  context: XPathContext,
): XPathValue {
  if (operator === "or") return asBoolean(evaluate(left, context)) || asBoolean(evaluate(right, context));
  if (operator === "and") return asBoolean(evaluate(left, context)) && asBoolean(evaluate(right, context));
  const [a, b] = [evaluate(left, context), evaluate(right, context)];
  switch (operator) {
    case "|":
      return inDocumentOrder([...nodes(a), ...nodes(b)]);
    case "+":
      return asNumber(a) + asNumber(b);
    case "-":
      return asNumber(a) - asNumber(b);
    case "*":
      return asNumber(a) * asNumber(b);
    case "div":
      return asNumber(a) / asNumber(b);
    case "mod":
      return asNumber(a) % asNumber(b);
    default:
      return compare(a, b, operator);
  }
}

type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** Sets of nodes compare when any of their nodes does. */
function compare(a: XPathValue, b: XPathValue, operator: Comparison): boolean {
  if (typeof a === "object" && typeof b !== "boolean") {
    return a.some((node) => compare(textContent(node), b, operator));
  }
  if (typeof b === "object" && typeof a !== "boolean") return b.some((node) => compare(a, textContent(node), operator));
  if (operator === "=" || operator === "!=") {
    const isEqual =
      typeof a === "boolean" || typeof b === "boolean"
        ? asBoolean(a) === asBoolean(b)
        : typeof a === "number" || typeof b === "number"
          ? asNumber(a) === asNumber(b)
          : a === b;
    return isEqual === (operator === "=");
  }
  const [x, y] = [
    asNumber(typeof a === "object" ? asBoolean(a) : a),
    asNumber(typeof b === "object" ? asBoolean(b) : b),
  ];
  if (operator === "<") return x < y;
  if (operator === "<=") return x <= y;
  return operator === ">" ? x > y : x >= y;
}

function nodes(value: XPathValue): readonly AnyXmlNode[] {
  if (typeof value === "object") return value;
  throw new XPathSyntaxError("What should be nodes is a value");
}

function inDocumentOrder(found: readonly AnyXmlNode[]): readonly AnyXmlNode[] {
  return [...new Set(found)].sort((a, b) => a.order - b.order);
}

function evaluatePath(
  { from, predicates, steps }: Extract<XPathExpression, { kind: "path" }>,
  context: XPathContext,
): XPathValue {
  let found: readonly AnyXmlNode[];
  if (from === "context") found = [context.node];
  else if (from === "root") found = [rootOf(context.node)];
  else found = filtered(nodes(evaluate(from, context)), predicates);
  for (const step of steps) found = inDocumentOrder(found.flatMap((node) => takeStep(node, step)));
  return found;
}

function rootOf(node: AnyXmlNode): AnyXmlNode {
  let root = node;
  while (root.parent !== undefined) root = root.parent;
  return root;
}

function takeStep(node: AnyXmlNode, { axis, test, predicates }: XPathStep): readonly AnyXmlNode[] {
  return filtered(
    along(node, axis).filter((candidate) => passes(candidate, test, axis)),
    predicates,
  );
}

/** The nodes, in the order of their axis, for which all predicates hold. */
function filtered(found: readonly AnyXmlNode[], predicates: readonly XPathExpression[]): readonly AnyXmlNode[] {
  return predicates.reduce<readonly AnyXmlNode[]>(
    (left, predicate) =>
      left.filter((node, i) => {
        const value = evaluate(predicate, { node, position: i + 1, size: left.length });
        return typeof value === "number" ? value === i + 1 : asBoolean(value);
      }),
    found,
  );
}

function passes(node: AnyXmlNode, test: NodeTest, axis: XPathAxis): boolean {
  if (test.kind === "name") {
    if (node.kind !== (axis === "attribute" ? "attribute" : "element")) return false;
    // Names go by what stands behind their prefix; a path has no namespaces that prefixes could stand for.
    return test.name === "*" || localName(node.name) === test.name;
  }
  switch (test.type) {
    case "node":
      return true;
    case "text":
    case "comment":
      return node.kind === test.type;
    case "processing-instruction":
      return node.kind === "instruction" && (test.target === undefined || node.name === test.target);
  }
}

function childrenOf(node: AnyXmlNode): readonly AnyXmlNode[] {
  return node.kind === "element" || node.kind === "document" ? node.children : [];
}

function descendantsOf(node: AnyXmlNode): readonly AnyXmlNode[] {
  const found: AnyXmlNode[] = [];
  const pending = [...childrenOf(node)].reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    found.push(next);
    pending.push(...[...childrenOf(next)].reverse());
  }
  return found;
}

/** From the parent to the root. */
function ancestorsOf(node: AnyXmlNode): readonly AnyXmlNode[] {
  const found: AnyXmlNode[] = [];
  for (let next: AnyXmlNode | undefined = node.parent; next !== undefined; next = next.parent) found.push(next);
  return found;
}

function siblingsOf(node: AnyXmlNode, isAfter: boolean): readonly AnyXmlNode[] {
  if (node.parent === undefined || node.kind === "attribute") return [];
  const siblings = childrenOf(node.parent);
  const index = siblings.findIndex(({ order }) => order === node.order);
  return isAfter ? siblings.slice(index + 1) : siblings.slice(0, index).reverse();
}

/** What comes after or before a node in the document, without what it is in and what is in it. */
function beside(node: AnyXmlNode, isAfter: boolean): readonly AnyXmlNode[] {
  const found = [node, ...ancestorsOf(node)]
    .flatMap((ancestor) => siblingsOf(ancestor, isAfter))
    .flatMap((sibling) => [sibling, ...descendantsOf(sibling)]);
  const sorted = inDocumentOrder(found);
  return isAfter ? sorted : [...sorted].reverse();
}

function along(node: AnyXmlNode, axis: XPathAxis): readonly AnyXmlNode[] {
  switch (axis) {
    case "self":
      return [node];
    case "child":
      return childrenOf(node);
    case "parent":
      return node.parent === undefined ? [] : [node.parent];
    case "attribute":
      return node.kind === "element" ? node.attributes : [];
    case "descendant":
      return descendantsOf(node);
    case "descendant-or-self":
      return [node, ...descendantsOf(node)];
    case "ancestor":
      return ancestorsOf(node);
    case "ancestor-or-self":
      return [node, ...ancestorsOf(node)];
    case "following-sibling":
      return siblingsOf(node, true);
    case "preceding-sibling":
      return siblingsOf(node, false);
    case "following":
      return beside(node, true);
    case "preceding":
      return beside(node, false);
    case "namespace":
      return [];
  }
}

interface XPathFunction {
  readonly min: number;
  readonly max: number;
  readonly run: (args: readonly XPathValue[], context: XPathContext) => XPathValue;
}

const FUNCTIONS: Readonly<Record<string, XPathFunction>> = {
  last: { min: 0, max: 0, run: (_, { size }) => size },
  position: { min: 0, max: 0, run: (_, { position }) => position },
  count: { min: 1, max: 1, run: ([set = []]) => nodes(set).length },
  id: { min: 1, max: 1, run: () => [] },
  "local-name": { min: 0, max: 1, run: ([set], { node }) => localName(nameOf(set, node)) },
  name: { min: 0, max: 1, run: ([set], { node }) => nameOf(set, node) },
  "namespace-uri": { min: 0, max: 1, run: () => "" },
  string: { min: 0, max: 1, run: ([value], { node }) => asString(value ?? [node]) },
  concat: { min: 2, max: Infinity, run: (args) => args.map(asString).join("") },
  "starts-with": { min: 2, max: 2, run: ([a = "", b = ""]) => asString(a).startsWith(asString(b)) },
  contains: { min: 2, max: 2, run: ([a = "", b = ""]) => asString(a).includes(asString(b)) },
  "substring-before": { min: 2, max: 2, run: ([a = "", b = ""]) => split(asString(a), asString(b))[0] },
  "substring-after": { min: 2, max: 2, run: ([a = "", b = ""]) => split(asString(a), asString(b))[1] },
  substring: { min: 2, max: 3, run: substring },
  "string-length": { min: 0, max: 1, run: ([value], { node }) => [...asString(value ?? [node])].length },
  "normalize-space": {
    min: 0,
    max: 1,
    run: ([value], { node }) =>
      asString(value ?? [node])
        .split(/[ \t\r\n]+/)
        .filter((word) => word !== "")
        .join(" "),
  },
  translate: { min: 3, max: 3, run: translate },
  boolean: { min: 1, max: 1, run: ([value = ""]) => asBoolean(value) },
  not: { min: 1, max: 1, run: ([value = ""]) => !asBoolean(value) },
  true: { min: 0, max: 0, run: () => true },
  false: { min: 0, max: 0, run: () => false },
  lang: { min: 1, max: 1, run: ([language = ""], { node }) => isOfLanguage(node, asString(language)) },
  number: { min: 0, max: 1, run: ([value], { node }) => asNumber(value ?? [node]) },
  sum: { min: 1, max: 1, run: ([set = []]) => nodes(set).reduce((sum, node) => sum + asNumber([node]), 0) },
  floor: { min: 1, max: 1, run: ([value = ""]) => Math.floor(asNumber(value)) },
  ceiling: { min: 1, max: 1, run: ([value = ""]) => Math.ceil(asNumber(value)) },
  round: { min: 1, max: 1, run: ([value = ""]) => Math.round(asNumber(value)) },
};

function call(name: string, args: readonly XPathExpression[], context: XPathContext): XPathValue {
  const found = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (found === undefined) throw new XPathSyntaxError(`XPath has no function ${name}`);
  if (args.length < found.min || args.length > found.max) {
    throw new XPathSyntaxError(`The function ${name} of XPath does not take ${args.length} arguments`);
  }
  return found.run(
    args.map((arg) => evaluate(arg, context)),
    context,
  );
}

/** What is wrong with the functions that a path calls is known before there is a document. */
export function checkXPath(expression: XPathExpression): void {
  if (expression.kind === "call") {
    const found = Object.hasOwn(FUNCTIONS, expression.name) ? FUNCTIONS[expression.name] : undefined;
    if (found === undefined) throw new XPathSyntaxError(`XPath has no function ${expression.name}`);
    const { length } = expression.args;
    if (length < found.min || length > found.max) {
      throw new XPathSyntaxError(`The function ${expression.name} of XPath does not take ${length} arguments`);
    }
    expression.args.forEach(checkXPath);
  } else if (expression.kind === "negate") {
    checkXPath(expression.operand);
  } else if (expression.kind === "binary") {
    checkXPath(expression.left);
    checkXPath(expression.right);
  } else if (expression.kind === "path") {
    if (typeof expression.from === "object") checkXPath(expression.from);
    for (const predicate of [...expression.predicates, ...expression.steps.flatMap((step) => step.predicates)]) {
      checkXPath(predicate);
    }
  }
}

function nameOf(set: XPathValue | undefined, node: AnyXmlNode): string {
  const [first] = set === undefined ? [node] : nodes(set);
  return first === undefined || first.kind === "document" ? "" : first.name;
}

function split(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? ["", ""] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** Positions are from 1, and rounded. */
function substring([text = "", start = 0, length]: readonly XPathValue[]): string {
  const from = Math.round(asNumber(start));
  const to = length === undefined ? Infinity : from + Math.round(asNumber(length));
  return [...asString(text)].filter((_, i) => i + 1 >= from && i + 1 < to).join("");
}

function translate([text = "", from = "", to = ""]: readonly XPathValue[]): string {
  const [search, replacements] = [[...asString(from)], [...asString(to)]];
  return [...asString(text)]
    .map((character) => {
      const at = search.indexOf(character);
      return at < 0 ? character : (replacements[at] ?? "");
    })
    .join("");
}

function isOfLanguage(node: AnyXmlNode, language: string): boolean {
  for (const ancestor of [node, ...ancestorsOf(node)]) {
    if (ancestor.kind !== "element") continue;
    const value = ancestor.attributes.find(({ name }) => name === "xml:lang")?.value.toLowerCase();
    if (value !== undefined) return value === language.toLowerCase() || value.startsWith(`${language.toLowerCase()}-`);
  }
  return false;
}

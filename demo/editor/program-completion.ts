// What the editor offers while a program is written: members of what stands before the dot, as far as its type follows from
// the API, what can be imported, and the program's own names.

import api from "virtual:hibana-api";
import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import type { SyntaxNode } from "@lezer/common";
import { h } from "../dom.ts";

type Member = (typeof api.functions)[number];

/** What every cell has. */
const GIVEN: Readonly<Record<string, string>> = { spark: "SparkSession" };
/** Names of the same class. */
const ALIASES: Readonly<Record<string, string>> = { DataFrame: "Dataset", SparkSessionCompanion: "SparkSession" };
const functions = new Map(api.functions.map((member) => [member.name, member]));

export function programCompletion(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/[\w$]*/);
  const from = word?.from ?? context.pos;
  const tree = syntaxTree(context.state);
  const text = context.state.doc.toString();
  const node = tree.resolveInner(context.pos, -1);
  if (/String|Comment|TemplateString/.test(node.name)) return null;
  if (text[from - 1] === ".") {
    const object = memberExpressionAt(node)?.firstChild;
    const type = object ? typeOf(object, text) : undefined;
    const members = type === undefined ? [] : membersOf(type);
    return members.length === 0 ? null : { from, options: members.map(memberCompletion), validFor: /^[\w$]*$/ };
  }
  if (from === context.pos && !context.explicit) return null;
  const own = [...new Set(text.match(/[A-Za-z_$][\w$]*/g))].map((label): Completion => ({ label, type: "variable" }));
  const imported = isInside(node, "ImportDeclaration");
  const known = api.functions.map((member) => ({ ...memberCompletion(member), boost: imported ? 2 : 0 }));
  const names = new Set(known.map(({ label }) => label));
  const others = own.filter(({ label }) => !names.has(label) && label !== text.slice(from, context.pos));
  return {
    from,
    options: [{ label: "spark", type: "variable", detail: "SparkSession", boost: 3 }, ...known, ...others],
  };
}

/** The class of an expression's value; promises are taken as what they promise. */
export function typeOf(node: SyntaxNode, text: string, depth = 0): string | undefined {
  if (depth > 50) return undefined;
  const name = text.slice(node.from, node.to);
  switch (node.name) {
    case "VariableName":
      return GIVEN[name] ?? (name in api.classes ? name : typeOfVariable(node, name, text, depth));
    case "MemberExpression":
      return classOf(memberOf(node, text, depth)?.type, node, text, depth);
    case "CallExpression": {
      const callee = node.firstChild;
      if (callee?.name === "VariableName")
        return classOf(functions.get(text.slice(callee.from, callee.to))?.type, node, text, depth);
      return callee ? typeOf(callee, text, depth + 1) : undefined;
    }
    case "AwaitExpression":
    case "ParenthesizedExpression": {
      const inner = node.name === "AwaitExpression" ? node.lastChild : node.firstChild?.nextSibling;
      return inner ? typeOf(inner, text, depth + 1) : undefined;
    }
    default:
      return undefined;
  }
}

function memberOf(node: SyntaxNode, text: string, depth: number): Member | undefined {
  const [object, property] = [node.firstChild, node.lastChild];
  const type = object ? typeOf(object, text, depth + 1) : undefined;
  if (type === undefined || property?.name !== "PropertyName") return undefined;
  return membersOf(type).find(({ name }) => name === text.slice(property.from, property.to));
}

/** `this` is what the member was asked of. */
function classOf(type: string | undefined, node: SyntaxNode, text: string, depth: number): string | undefined {
  if (type === "this") {
    const object = node.firstChild;
    return object ? typeOf(object, text, depth + 1) : undefined;
  }
  const name = ALIASES[type ?? ""] ?? type;
  return name !== undefined && name in api.classes ? name : undefined;
}

/** The type of what the variable was declared with, in this cell. */
function typeOfVariable(node: SyntaxNode, name: string, text: string, depth: number): string | undefined {
  let top = node;
  while (top.parent !== null) top = top.parent;
  for (const declaration of top.getChildren("VariableDeclaration")) {
    for (let child = declaration.firstChild; child !== null; child = child.nextSibling) {
      if (child.name !== "VariableDefinition" || text.slice(child.from, child.to) !== name) continue;
      let value = child.nextSibling;
      while (value !== null && value.name !== "Equals" && value.name !== ",") value = value.nextSibling;
      const initial = value?.name === "Equals" ? value.nextSibling : null;
      return initial === null || initial === undefined ? undefined : typeOf(initial, text, depth + 1);
    }
  }
  return undefined;
}

function membersOf(type: string): readonly Member[] {
  const found = new Map<string, Member>();
  for (let name: string | undefined = type; name !== undefined; name = api.classes[name]?.base) {
    for (const member of api.classes[name]?.members ?? []) if (!found.has(member.name)) found.set(member.name, member);
  }
  return [...found.values()];
}

function memberCompletion({ name, signature, isCalled, doc, type }: Member): Completion {
  return {
    label: name,
    apply: isCalled ? `${name}(` : name,
    type: isCalled ? "function" : "property",
    detail: type,
    info: () => h("div", {}, h("code", {}, signature), h("p", {}, doc)),
  };
}

function memberExpressionAt(node: SyntaxNode): SyntaxNode | undefined {
  for (let current: SyntaxNode | null = node; current !== null; current = current.parent) {
    if (current.name === "MemberExpression") return current;
    if (current.name === "ExpressionStatement" || current.name === "Script") break;
  }
  return undefined;
}

function isInside(node: SyntaxNode, name: string): boolean {
  for (let current: SyntaxNode | null = node; current !== null; current = current.parent) {
    if (current.name === name) return true;
  }
  return false;
}

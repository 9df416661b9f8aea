// Makes a module of a cell of TypeScript: types go, imports of "hibana" become variables, what the cell declares is handed to
// the cells that follow, and the expression that ends it is shown. Lines stay where they are.

import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/javascript";
import { transform } from "sucrase";
import type { CompiledProgram } from "../driver/protocol.ts";
import { ProgramError } from "./program-error.ts";

/** What every cell has without importing it. */
const GIVEN = ["spark", "display"];
/** Why a module may not be imported by name. */
const ONLY_HIBANA = 'Only "hibana" can be imported by name. Load another module with await import("https://…").';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** @param variables what earlier cells have declared */
export function compileProgram(source: string, variables: readonly string[]): CompiledProgram {
  const javaScript = withoutTypes(source);
  const declared = new Set<string>();
  const edits: Edit[] = [];
  const statements = childrenOf(parser.parse(javaScript).topNode).filter(({ name }) => !name.endsWith("Comment"));
  for (const statement of statements) {
    if (statement.name === "ImportDeclaration") {
      edits.push({ ...rangeOf(statement), text: importAsVariables(statement, javaScript, declared) });
    } else if (statement.name === "ExportDeclaration") {
      const [keyword, declaration] = childrenOf(statement);
      if (keyword !== undefined) edits.push({ ...rangeOf(keyword), text: "" });
      if (declaration !== undefined) addDeclared(declaration, javaScript, declared);
    } else addDeclared(statement, javaScript, declared);
  }
  const last = statements.at(-1);
  const expression = last?.name === "ExpressionStatement" ? last.firstChild : null;
  if (expression) {
    edits.push({ from: expression.from, to: expression.from, text: "await $cell.show(" });
    edits.push({ from: expression.to, to: expression.to, text: ")" });
  }
  return { code: `${prefix(declared, variables)}${apply(javaScript, edits)}`, declared: [...declared] };
}

function withoutTypes(source: string): string {
  try {
    const options = { transforms: ["typescript" as const], disableESTransforms: true, keepUnusedImports: true };
    return transform(source, options).code;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = /\((\d+):(\d+)\)$/.exec(message);
    const offset = offsetOf(source, Number(place?.[1] ?? 1), Number(place?.[2] ?? 1));
    throw new ProgramError(`SyntaxError: ${message.replace(/^Error transforming \S+: /, "")}`, offset, offset + 1);
  }
}

/** In the first line, so that the others keep their numbers. */
function prefix(declared: ReadonlySet<string>, variables: readonly string[]): string {
  const given = [...new Set([...GIVEN, ...variables])].filter((name) => !declared.has(name));
  const readers = [...declared].map((name) => `${name}: () => ${name}`);
  return (
    "const $cell = globalThis.hibanaCells.get(import.meta.url); " +
    `const { ${given.join(", ")} } = $cell.given; $cell.define({ ${readers.join(", ")} }); `
  );
}

function importAsVariables(node: SyntaxNode, text: string, declared: Set<string>): string {
  const module = node.getChild("String");
  if (module === null || text.slice(module.from + 1, module.to - 1) !== "hibana") {
    throw new ProgramError(`SyntaxError: ${ONLY_HIBANA}`, node.from, node.to);
  }
  const clause = text.slice(node.from, module.from);
  for (const definition of definitionsIn(node)) declared.add(text.slice(definition.from, definition.to));
  const target = /\*\s*as\s+(\S+)/.exec(clause)?.[1] ?? namesIn(clause);
  return `const ${target} = $cell.hibana;${"\n".repeat(clause.split("\n").length - 1)}`;
}

/** `{ a as b }` as a pattern. */
function namesIn(clause: string): string {
  const list = /\{([^}]*)\}/.exec(clause)?.[1] ?? "";
  const names = list.split(",").map((name) => name.trim().replace(/\s+as\s+/, ": "));
  return `{ ${names.filter((name) => name !== "").join(", ")} }`;
}

function addDeclared(statement: SyntaxNode, text: string, declared: Set<string>): void {
  if (!/^(Variable|Function|Class)Declaration$/.test(statement.name)) return;
  const definitions =
    statement.name === "VariableDeclaration"
      ? childrenOf(statement).flatMap((child) => (isPattern(child) ? definitionsIn(child) : []))
      : childrenOf(statement).filter(({ name }) => name === "VariableDefinition");
  for (const { from, to } of definitions) declared.add(text.slice(from, to));
}

function isPattern({ name }: SyntaxNode): boolean {
  return name === "VariableDefinition" || name === "ArrayPattern" || name === "ObjectPattern";
}

/** The names that a pattern or an import defines; those inside of functions are their own. */
function definitionsIn(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.name === "VariableDefinition") return [node];
  if (/Function|Class/.test(node.name)) return [];
  return childrenOf(node).flatMap(definitionsIn);
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

function rangeOf({ from, to }: SyntaxNode): { readonly from: number; readonly to: number } {
  return { from, to };
}

function apply(text: string, edits: readonly Edit[]): string {
  let result = "";
  let position = 0;
  for (const { from, to, text: replacement } of edits.toSorted((a, b) => a.from - b.from)) {
    result += text.slice(position, from) + replacement;
    position = to;
  }
  return result + text.slice(position);
}

/** @param line counted from 1, as `column` is */
function offsetOf(text: string, line: number, column: number): number {
  let offset = 0;
  for (let i = 1; i < line; i++) offset = text.indexOf("\n", offset) + 1;
  return Math.min(text.length, offset + column - 1);
}

// The public API as data for completion: classes with their members, and functions, each with its signature and the first
// words of its documentation. Read from the source, so that it cannot differ from it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/javascript";
import type { Plugin } from "vite";

export interface ApiMember {
  readonly name: string;
  readonly signature: string;
  /** The name of the type that it is, or that calling it gives; without promises and type arguments. */
  readonly type: string;
  readonly isCalled: boolean;
  readonly doc: string;
}

export interface ApiOutline {
  readonly classes: Readonly<Record<string, { readonly base?: string; readonly members: readonly ApiMember[] }>>;
  readonly functions: readonly ApiMember[];
}

/** What a module imports to get the outline. */
export const OUTLINE_MODULE = "virtual:hibana-api";
const RESOLVED = `\0${OUTLINE_MODULE}`;
const FOLDERS = ["src/sql/api", "src/sql/api/functions"];
const typescript = parser.configure({ dialect: "ts" });

/** Makes the outline a module. */
export function apiOutlineModule(root: string): Plugin {
  return {
    name: "api-outline",
    resolveId: (id) => (id === OUTLINE_MODULE ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? `export default ${JSON.stringify(apiOutline(root))};` : undefined),
  };
}

export function apiOutline(root: string): ApiOutline {
  const classes: Record<string, { base?: string; members: ApiMember[] }> = {};
  const functions = new Map<string, ApiMember>();
  for (const folder of FOLDERS) {
    for (const file of readdirSync(join(root, folder)).filter((name) => name.endsWith(".ts"))) {
      const text = readFileSync(join(root, folder, file), "utf8");
      for (const statement of childrenOf(typescript.parse(text).topNode)) {
        const declaration = statement.name === "ExportDeclaration" ? statement.getChild("ClassDeclaration") : null;
        const name = declaration?.getChild("VariableDefinition");
        if (declaration && name) {
          const base = declaration.getChild("VariableName");
          const members = membersOf(declaration, text);
          classes[sliceOf(text, name)] = { ...(base ? { base: sliceOf(text, base) } : {}), members };
        }
        const called = statement.name === "ExportDeclaration" ? statement.getChild("FunctionDeclaration") : null;
        const member =
          called && memberOf(called, called.getChild("VariableDefinition"), docBefore(statement, text), text);
        if (member && !functions.has(member.name)) functions.set(member.name, member);
      }
    }
  }
  return { classes, functions: [...functions.values()] };
}

function membersOf(declaration: SyntaxNode, text: string): ApiMember[] {
  const members = new Map<string, ApiMember>();
  for (const node of childrenOf(declaration.getChild("ClassBody"))) {
    if (node.name !== "MethodDeclaration" && node.name !== "PropertyDeclaration") continue;
    if (/^(private|protected)\b/.test(sliceOf(text, node))) continue;
    const member = memberOf(node, node.getChild("PropertyDefinition"), docBefore(node, text), text);
    // Of several forms the first one stands for all.
    if (member !== undefined && member.name !== "constructor" && !members.has(member.name))
      members.set(member.name, member);
  }
  return [...members.values()];
}

function memberOf(node: SyntaxNode, name: SyntaxNode | null, doc: string, text: string): ApiMember | undefined {
  if (name === null) return undefined;
  const annotation = node.getChild("TypeAnnotation");
  const parameters = node.getChild("ParamList");
  const end = annotation?.to ?? parameters?.to ?? name.to;
  const isAccessor = /^(static\s+)?[gs]et\s/.test(sliceOf(text, node));
  return {
    name: sliceOf(text, name),
    signature: text.slice(name.from, end).replace(/\s+/g, " "),
    type: annotation === null ? "" : plainType(sliceOf(text, annotation).slice(1)),
    isCalled: parameters !== null && !isAccessor,
    doc,
  };
}

/** `Promise<Dataset<T>>` is a Dataset to whoever has awaited it. */
function plainType(type: string): string {
  const awaited = /^Promise(?:Like)?<(.*)>$/s.exec(type.trim())?.[1] ?? type.trim();
  return /^[A-Za-z]\w*(?=<|$)/.exec(awaited)?.[0] ?? "";
}

/** The first paragraph of the comment above. */
function docBefore(node: SyntaxNode, text: string): string {
  const comment = node.prevSibling;
  if (comment?.name !== "BlockComment" || !text.startsWith("/**", comment.from)) return "";
  const lines = text
    .slice(comment.from + 3, comment.to - 2)
    .split("\n")
    .map((line) => line.replace(/^\s*\*?\s?/, ""));
  const paragraph =
    lines
      .join("\n")
      .trim()
      .split(/\n\s*\n|\n@/)[0] ?? "";
  return paragraph.startsWith("@") ? "" : paragraph.replace(/\s+/g, " ").replace(/\{@link (\w+)\}/g, "$1");
}

function childrenOf(node: SyntaxNode | null): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node?.firstChild ?? null; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

function sliceOf(text: string, { from, to }: SyntaxNode): string {
  return text.slice(from, to);
}

// A module's text → the same with a note on each function that may run on executors, and a module of these functions that
// executors import: each is made by an export, of the values of the variables that it uses.

import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/javascript";
import { findClosures, namedCaptures } from "./find-closures.ts";
import { type Binding, isWithin, Scopes } from "./scopes.ts";

export interface TransformedModule {
  /** Each line stands where it stood. */
  readonly code: string;
  /** The functions alone. */
  readonly closures: string;
}

/** What stands for a `this` of what is around a function. */
const SELF = "self$";

const dialects: Readonly<Record<string, string>> = { ts: "ts", mts: "ts", tsx: "ts jsx", jsx: "jsx" };

/**
 * @param url an expression for the address that the module of functions will have
 * @returns undefined when executors need nothing of the module
 */
export function transformClosures(text: string, extension: string, url: string): TransformedModule | undefined {
  const tree = parser.configure({ dialect: dialects[extension] ?? "" }).parse(text);
  const scopes = new Scopes(text, tree);
  const functions = findClosures(tree, scopes).filter((node) => !isAnonymousDeclaration(node));
  if (functions.length === 0) return undefined;
  const imports = new Set<string>();
  const exported: string[] = [];
  const insertions: { readonly at: number; readonly text: string; readonly opens: boolean }[] = [];
  let hoisted = "";
  functions.forEach((node, i) => {
    const { names, named, needsImports, body } = describe(node, text, scopes);
    for (const one of needsImports) imports.add(one);
    const parameters = [...names, ...named];
    exported.push(
      `export const c${i} = (${parameters.length === 0 ? "" : `{ ${parameters.join(", ")} }`}) => ${body};`,
    );
    const values = names.map((name) => (name === SELF ? `${SELF}: this` : name)).join(", ");
    const note = `, "c${i}", () => ({ ${values} }))`;
    if (node.name === "FunctionDeclaration") {
      const call = `noteClosure$(${nameOf(node, scopes)}${note};`;
      const place = enclosingBlock(node);
      if (place === undefined) hoisted += call;
      else insertions.push({ at: place.from + 1, text: call, opens: false });
    } else if (node.name === "ClassDeclaration") {
      insertions.push({ at: node.to, text: `;noteClosure$(${nameOf(node, scopes)}${note};`, opens: false });
    } else {
      insertions.push({ at: node.from, text: "noteClosure$(", opens: true }, { at: node.to, text: note, opens: false });
    }
  });
  const helper =
    `const noteClosure$ = (target, exportName, captures) => Object.defineProperty(target, Symbol.for("hibana.closure"), ` +
    `{ value: { url: ${url}, exportName, captures }, configurable: true });`;
  return {
    code: `${helper}${hoisted}${inserted(text, insertions)}`,
    closures: `${[...imports, ...exported].join("\n")}\n`,
  };
}

interface Description {
  /** What it takes from around it. */
  readonly names: readonly string[];
  /** What it is given by name. */
  readonly named: readonly string[];
  readonly needsImports: readonly string[];
  /** The expression that gives the function, where the names have values. */
  readonly body: string;
}

function describe(node: SyntaxNode, text: string, scopes: Scopes): Description {
  const { bindings, thisNodes } = scopes.takenBy(node);
  const named = namedCaptures(node, scopes);
  const names: string[] = [];
  const needsImports: string[] = [];
  let itself: string | undefined;
  for (const binding of bindings) {
    if (named.includes(binding.name)) continue;
    const imported = importOf(binding, scopes);
    if (imported !== undefined) needsImports.push(imported);
    else if (isNameOf(binding, node)) itself = binding.name;
    else names.push(binding.name);
  }
  if (thisNodes.length > 0) names.push(SELF);
  let source = text.slice(node.from, node.to);
  for (const { from, to } of [...thisNodes].reverse()) {
    source = `${source.slice(0, from - node.from)}${SELF}${source.slice(to - node.from)}`;
  }
  // The names of declarations are known in their text; that of a variable is not.
  const isDeclared = node.name === "FunctionDeclaration" || node.name === "ClassDeclaration";
  const body =
    itself === undefined || isDeclared ? `(${source})` : `{ const ${itself} = (${source}); return ${itself}; }`;
  return { names, named, needsImports, body };
}

/** Whether a function is what the binding is defined as. */
function isNameOf({ definition }: Binding, node: SyntaxNode): boolean {
  const { parent } = definition;
  if (parent === null) return false;
  if (parent.from === node.from && parent.to === node.to && parent.name === node.name) return true;
  return parent.name === "VariableDeclaration" && parent.getChild("const") !== null && setHere(definition, node);
}

function setHere(definition: SyntaxNode, node: SyntaxNode): boolean {
  for (let next = definition.nextSibling; next !== null && next.name !== ","; next = next.nextSibling) {
    if (next.from === node.from && next.to === node.to) return true;
  }
  return false;
}

/** The import of one name, as a statement. */
function importOf({ definition, name }: Binding, scopes: Scopes): string | undefined {
  const group = definition.parent;
  const declaration = group?.name === "ImportGroup" ? group.parent : group;
  if (declaration?.name !== "ImportDeclaration") return undefined;
  const from = declaration.getChild("String");
  if (from === null) return undefined;
  const source = scopes.text(from);
  if (group?.name === "ImportGroup") {
    const isRenamed = definition.prevSibling?.name === "as" ? definition.prevSibling.prevSibling : null;
    return `import { ${isRenamed === null ? name : `${scopes.text(isRenamed)} as ${name}`} } from ${source};`;
  }
  return `import ${definition.prevSibling?.name === "as" ? `* as ${name}` : name} from ${source};`;
}

function nameOf(node: SyntaxNode, scopes: Scopes): string {
  const name = node.getChild("VariableDefinition");
  return name === null ? "" : scopes.text(name);
}

function isAnonymousDeclaration(node: SyntaxNode): boolean {
  const isDeclared = node.name === "FunctionDeclaration" || node.name === "ClassDeclaration";
  return isDeclared && node.getChild("VariableDefinition") === null;
}

/** The block that a declaration stands in; undefined for the module itself. */
function enclosingBlock(node: SyntaxNode): SyntaxNode | undefined {
  for (let around = node.parent; around !== null; around = around.parent) {
    if (around.name === "Block" && isWithin(node, around)) return around;
  }
  return undefined;
}

/** Of insertions at the same place those that close come first. */
function inserted(
  text: string,
  insertions: readonly { readonly at: number; readonly text: string; readonly opens: boolean }[],
): string {
  let result = "";
  let last = 0;
  for (const { at, text: addition } of [...insertions].sort(
    (a, b) => a.at - b.at || Number(a.opens) - Number(b.opens),
  )) {
    result += text.slice(last, at) + addition;
    last = at;
  }
  return result + text.slice(last);
}

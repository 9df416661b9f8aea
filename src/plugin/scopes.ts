// The scopes of a program's text: which definition each name in it means, and what a function takes from around it.

import type { SyntaxNode, Tree } from "@lezer/common";

/** A variable, parameter, function, class or import. */
export interface Binding {
  readonly name: string;
  readonly scope: Scope;
  /** Where the name is defined. */
  readonly definition: SyntaxNode;
}

export interface Scope {
  readonly node: SyntaxNode;
  readonly parent: Scope | undefined;
  /** Whether `var` belongs here. */
  readonly isFunction: boolean;
  readonly bindings: Map<string, Binding>;
}

interface Reference {
  readonly node: SyntaxNode;
  readonly name: string;
  readonly scope: Scope;
}

/** What a function takes from around it. */
export interface Taken {
  readonly bindings: readonly Binding[];
  /** The places of a `this` that is not the function's own. */
  readonly thisNodes: readonly SyntaxNode[];
}

const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunction", "MethodDeclaration"]);
const CLASSES = new Set(["ClassDeclaration", "ClassExpression"]);
const BLOCKS = new Set(["Block", "ForStatement", "CatchClause", "SwitchBody", "StaticBlock"]);

export class Scopes {
  readonly #text: string;
  /** By where they begin. */
  readonly #references = new Map<number, Reference>();
  readonly #this: SyntaxNode[] = [];
  readonly #script: Scope;

  constructor(text: string, tree: Tree) {
    this.#text = text;
    this.#script = newScope(tree.topNode, undefined, true);
    this.#walk(tree.topNode, this.#script);
  }

  /** The definition that the name at this place means; undefined where it is a global one. */
  resolve(node: SyntaxNode): Binding | undefined {
    const reference = this.#references.get(node.from);
    return reference && resolved(reference);
  }

  takenBy(target: SyntaxNode): Taken {
    const bindings = new Set<Binding>();
    for (const reference of this.#references.values()) {
      if (!isWithin(reference.node, target)) continue;
      const binding = resolved(reference);
      if (binding !== undefined && !isWithin(binding.scope.node, target)) bindings.add(binding);
    }
    return { bindings: [...bindings], thisNodes: this.#this.filter((node) => isTaken(node, target)) };
  }

  text(node: SyntaxNode): string {
    return this.#text.slice(node.from, node.to);
  }

  #walk(node: SyntaxNode, scope: Scope): void {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      switch (child.name) {
        case "VariableDefinition":
          this.#define(child, scopeOfDefinition(child, scope));
          break;
        case "VariableName":
          // The name before `as` is the other module's.
          if (child.parent?.name !== "ImportGroup") this.#refer(child, scope);
          break;
        case "PropertyDefinition":
          if (isShorthand(child)) this.#refer(child, scope);
          break;
        case "this":
          this.#this.push(child);
          break;
        case "AmbientDeclaration":
          // It says what there is, and makes nothing.
          break;
        default:
          this.#walk(child, opensScope(child) ? newScope(child, scope, isFunctionScope(child)) : scope);
      }
    }
  }

  #define(definition: SyntaxNode, scope: Scope): void {
    const name = this.text(definition);
    if (!scope.bindings.has(name)) scope.bindings.set(name, { name, scope, definition });
  }

  #refer(node: SyntaxNode, scope: Scope): void {
    this.#references.set(node.from, { node, name: this.text(node), scope });
  }
}

export function isFunctionOrClass({ name }: SyntaxNode): boolean {
  return FUNCTIONS.has(name) || CLASSES.has(name);
}

export function isWithin(inner: SyntaxNode, outer: SyntaxNode): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

function newScope(node: SyntaxNode, parent: Scope | undefined, isFunction: boolean): Scope {
  return { node, parent, isFunction, bindings: new Map() };
}

function opensScope(node: SyntaxNode): boolean {
  return isFunctionScope(node) || CLASSES.has(node.name) || BLOCKS.has(node.name);
}

/** Methods of object literals are properties with parameters. */
function isFunctionScope(node: SyntaxNode): boolean {
  return FUNCTIONS.has(node.name) || (node.name === "Property" && node.getChild("ParamList") !== null);
}

/** A function's or class's own name is known around it, but for those of expressions; a `var` is known in the whole function. */
function scopeOfDefinition({ parent }: SyntaxNode, scope: Scope): Scope {
  if (parent?.name === "FunctionDeclaration" || parent?.name === "ClassDeclaration") return scope.parent ?? scope;
  if (parent?.name === "VariableDeclaration" && parent.getChild("var") !== null) {
    let around = scope;
    while (!around.isFunction && around.parent !== undefined) around = around.parent;
    return around;
  }
  return scope;
}

/** `{ name }` in an expression. */
function isShorthand({ parent, nextSibling }: SyntaxNode): boolean {
  return parent?.name === "Property" && nextSibling === null && parent.parent?.name === "ObjectExpression";
}

function resolved({ name, scope }: Reference): Binding | undefined {
  for (let around: Scope | undefined = scope; around !== undefined; around = around.parent) {
    const binding = around.bindings.get(name);
    if (binding !== undefined) return binding;
  }
  return undefined;
}

/** Whether a `this` within a function is that of what is around it: arrow functions alone have none of their own. */
function isTaken(node: SyntaxNode, target: SyntaxNode): boolean {
  if (!isWithin(node, target)) return false;
  for (let around = node.parent; around !== null && isWithin(around, target); around = around.parent) {
    if (around.name === "ClassBody" || (isFunctionScope(around) && around.name !== "ArrowFunction")) return false;
  }
  return true;
}

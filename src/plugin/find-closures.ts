// Which functions of a module's text may run on executors: those that operations are given, and what these use in turn.

import type { SyntaxNode, Tree } from "@lezer/common";
import { type Binding, isFunctionOrClass, type Scopes } from "./scopes.ts";

/** Methods and functions that send functions to executors. That others are called alike does no harm. */
const OPERATIONS = new Set(
  (
    "map filter flatMap mapPartitions mapPartitionsWithIndex keyBy groupBy sortBy mapValues flatMapValues zipPartitions reduce " +
    "fold aggregate treeReduce treeAggregate foreach foreachPartition foreachAsync foreachPartitionAsync reduceByKey foldByKey " +
    "aggregateByKey combineByKey reduceByKeyLocally sortByKey repartitionAndSortWithinPartitions filterByRange takeOrdered top " +
    "max min runOnPartitions set closure udf udaf register groupByKey mapGroups flatMapGroups reduceGroups cogroup transform"
  ).split(" "),
);

/** Instances of classes that extend this go to executors by themselves. */
const SENT_CLASS = "Partitioner";

/** The functions and classes, in the order in which they stand in the text. */
export function findClosures(tree: Tree, scopes: Scopes): readonly SyntaxNode[] {
  const found = new Map<number, SyntaxNode>();
  const queue: SyntaxNode[] = [];
  const take = (node: SyntaxNode): void => {
    if (found.has(node.from)) return;
    found.set(node.from, node);
    queue.push(node);
  };
  tree.iterate({
    enter: ({ node }) => {
      if (node.name === "CallExpression" && OPERATIONS.has(calledName(node, scopes))) {
        const args = node.getChild("ArgList");
        if (args !== null) takeValues(args, scopes, take);
      } else if (isFunctionOrClass(node) && superclass(node, scopes) === SENT_CLASS) take(node);
    },
  });
  for (let target = queue.pop(); target !== undefined; target = queue.pop()) {
    for (const binding of scopes.takenBy(target).bindings) takeBinding(binding, scopes, take);
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}

/** The functions in an expression, and those that names in it mean. */
function takeValues(node: SyntaxNode, scopes: Scopes, take: (node: SyntaxNode) => void): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name === "ArrowFunction" || child.name === "FunctionExpression" || child.name === "ClassExpression") {
      take(child);
    } else if (child.name === "VariableName" || child.name === "PropertyDefinition") {
      const binding = scopes.resolve(child);
      if (binding !== undefined) takeBinding(binding, scopes, take);
    } else if (child.name === "CallExpression") takeResults(child, scopes, take);
    else takeValues(child, scopes, take);
  }
}

/** Of a call: its arguments, and the functions that the called one gives. */
function takeResults(call: SyntaxNode, scopes: Scopes, take: (node: SyntaxNode) => void): void {
  const args = call.getChild("ArgList");
  if (args !== null) takeValues(args, scopes, take);
  const callee = call.firstChild;
  const definition = callee?.name === "VariableName" ? scopes.resolve(callee)?.definition : undefined;
  const target = definition && functionOf(definition);
  const body = target?.lastChild;
  if (body?.name === "ArrowFunction" || body?.name === "FunctionExpression") take(body);
  else if (body?.name === "Block") {
    for (const statement of body.getChildren("ReturnStatement")) takeValues(statement, scopes, take);
  }
}

function takeBinding({ definition }: Binding, scopes: Scopes, take: (node: SyntaxNode) => void): void {
  const target = functionOf(definition);
  if (target !== undefined) take(target);
  else if (definition.parent?.name === "VariableDeclaration") {
    const value = initialValue(definition);
    if (value?.name === "ObjectExpression" || value?.name === "ArrayExpression") takeValues(value, scopes, take);
  }
}

/** The function or class that a name is defined as. */
function functionOf(definition: SyntaxNode): SyntaxNode | undefined {
  const { parent } = definition;
  if (parent?.name === "FunctionDeclaration" || parent?.name === "ClassDeclaration") return parent;
  const value = parent?.name === "VariableDeclaration" ? initialValue(definition) : undefined;
  return value !== undefined && isFunctionOrClass(value) ? value : undefined;
}

/** What a variable is set to where it is declared. */
function initialValue(definition: SyntaxNode): SyntaxNode | undefined {
  let next = definition.nextSibling;
  if (next?.name === "TypeAnnotation") next = next.nextSibling;
  return next?.name === "Equals" ? (next.nextSibling ?? undefined) : undefined;
}

function calledName(call: SyntaxNode, scopes: Scopes): string {
  // With type arguments, the callee is one level further down.
  const first = call.firstChild;
  const callee = first?.name === "InstantiationExpression" ? first.firstChild : first;
  const name = callee?.name === "MemberExpression" ? callee.lastChild : callee;
  return name === null ? "" : scopes.text(name);
}

/** The names that `closure(f, { … })` gives to a function's variables. */
export function namedCaptures(node: SyntaxNode, scopes: Scopes): readonly string[] {
  const call = node.parent?.name === "ArgList" ? node.parent.parent : null;
  if (call === null || calledName(call, scopes) !== "closure") return [];
  const properties = node.parent?.getChild("ObjectExpression")?.getChildren("Property") ?? [];
  return properties.flatMap(({ firstChild }) =>
    firstChild?.name === "PropertyDefinition" ? [scopes.text(firstChild)] : [],
  );
}

function superclass(node: SyntaxNode, scopes: Scopes): string {
  const extended = node.getChild("extends")?.nextSibling;
  return extended?.name === "VariableName" ? scopes.text(extended) : "";
}

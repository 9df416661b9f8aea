// Which classes of nodes a tree has: what a rule looks at before it looks at the tree.

/** A class of tree nodes, or one that several extend. */
export interface NodeClass {
  readonly prototype: object;
}

/** Of each class, itself and what it extends. */
const lineages = new WeakMap<NodeClass, readonly NodeClass[]>();

/** Adds the classes that a node is an instance of. */
export function addClassesOf(node: object, classes: Set<NodeClass>): void {
  const own = node.constructor;
  if (!isNodeClass(own) || classes.has(own)) return;
  for (const nodeClass of lineageOf(own)) classes.add(nodeClass);
}

function lineageOf(nodeClass: NodeClass): readonly NodeClass[] {
  const known = lineages.get(nodeClass);
  if (known !== undefined) return known;
  const base: unknown = Object.getPrototypeOf(nodeClass);
  const lineage = isNodeClass(base) && base !== Function.prototype ? [nodeClass, ...lineageOf(base)] : [nodeClass];
  lineages.set(nodeClass, lineage);
  return lineage;
}

function isNodeClass(value: unknown): value is NodeClass {
  return typeof value === "function";
}

// The base of all of Catalyst's trees (expressions, logical and physical plans): immutable nodes with children,
// walked and rewritten by functions. A rewrite that changes nothing returns the same object.

export abstract class TreeNode<Node extends TreeNode<Node>> {
  /** The node's children, in the order in which `withNewChildren` takes them. */
  abstract readonly children: readonly Node[];

  /** The same node over other children; never called with children that are all identical to the present ones. */
  protected abstract copyWithChildren(children: readonly Node[]): Node;

  /** This node itself, typed; each tree's base class returns `this`. */
  protected abstract self(): Node;

  /** One line that names the node, without its children. */
  abstract toString(): string;

  withNewChildren(children: readonly Node[]): Node {
    const same = children.length === this.children.length && children.every((child, i) => child === this.children[i]);
    return same ? this.self() : this.copyWithChildren(children);
  }

  mapChildren(rewrite: (child: Node) => Node): Node {
    return this.children.length === 0 ? this.self() : this.withNewChildren(this.children.map(rewrite));
  }

  /** Rewrites the children first, then the node. */
  transformUp(rule: (node: Node) => Node): Node {
    return rule(this.mapChildren((child) => child.transformUp(rule)));
  }

  /** Rewrites the node first, then the children of what came out. */
  transformDown(rule: (node: Node) => Node): Node {
    return rule(this.self()).mapChildren((child) => child.transformDown(rule));
  }

  /** This node and all below it, parents first. */
  *walk(): Generator<Node> {
    yield this.self();
    for (const child of this.children) yield* child.walk();
  }

  find(predicate: (node: Node) => boolean): Node | undefined {
    for (const node of this.walk()) if (predicate(node)) return node;
    return undefined;
  }

  exists(predicate: (node: Node) => boolean): boolean {
    return this.find(predicate) !== undefined;
  }

  collect<T>(choose: (node: Node) => T | undefined): T[] {
    const chosen: T[] = [];
    for (const node of this.walk()) {
      const value = choose(node);
      if (value !== undefined) chosen.push(value);
    }
    return chosen;
  }

  /** The tree as indented text, in the form of Spark's `treeString`. */
  treeString(line: (node: Node) => string = String): string {
    const lines: string[] = [];
    appendTree(this.self(), "", "", lines, line);
    return lines.join("\n");
  }
}

function appendTree<Node extends TreeNode<Node>>(
  node: Node,
  lead: string,
  below: string,
  lines: string[],
  line: (node: Node) => string,
): void {
  lines.push(lead + line(node));
  node.children.forEach((child, i) => {
    const last = i === node.children.length - 1;
    appendTree(child, `${below}${last ? "+- " : ":- "}`, `${below}${last ? "   " : ":  "}`, lines, line);
  });
}

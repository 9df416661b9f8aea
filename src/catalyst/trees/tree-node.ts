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
    // Many nodes make the array of their children anew each time they are asked.
    const own = this.children;
    const same = children.length === own.length && children.every((child, i) => child === own[i]);
    return same ? this.self() : this.copyWithChildren(children);
  }

  mapChildren(rewrite: (child: Node) => Node): Node {
    const own = this.children;
    if (own.length === 0) return this.self();
    let same = true;
    const children = own.map((child) => {
      const rewritten = rewrite(child);
      same &&= rewritten === child;
      return rewritten;
    });
    return same ? this.self() : this.copyWithChildren(children);
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
    const pending = [this.self()];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      yield node;
      pushChildren(node, pending);
    }
  }

  find(predicate: (node: Node) => boolean): Node | undefined {
    // Every rule looks for something in every tree, so this goes without the generator.
    const pending = [this.self()];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (predicate(node)) return node;
      pushChildren(node, pending);
    }
    return undefined;
  }

  exists(predicate: (node: Node) => boolean): boolean {
    return this.find(predicate) !== undefined;
  }

  collect<T>(choose: (node: Node) => T | undefined): T[] {
    const chosen: T[] = [];
    this.find((node) => {
      const value = choose(node);
      if (value !== undefined) chosen.push(value);
      return false;
    });
    return chosen;
  }

  /** The tree as indented text, in the form of Spark's `treeString`. */
  treeString(line: (node: Node) => string = String): string {
    const lines: string[] = [];
    appendTree(this.self(), "", "", lines, line);
    return lines.join("\n");
  }
}

/** Puts the children on the stack, the first one on top. */
function pushChildren<Node extends TreeNode<Node>>({ children }: Node, pending: Node[]): void {
  for (let i = children.length - 1; i >= 0; i--) {
    const child = children[i];
    if (child !== undefined) pending.push(child);
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

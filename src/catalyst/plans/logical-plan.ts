// The base of logical plans: immutable relational operators over each other, with the expressions they compute.

import type { StructType } from "../../types/data-type.ts";
import { type AttributeReference, schemaOf } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { addClassesOf, type NodeClass } from "../trees/node-classes.ts";
import type { Origin } from "../trees/origin.ts";
import { TreeNode } from "../trees/tree-node.ts";
import { rowSize, type Statistics, statistics, UNKNOWN_SIZE_IN_BYTES } from "./statistics.ts";

export abstract class LogicalPlan extends TreeNode<LogicalPlan> {
  /** Where the operator stands in the SQL text; undefined for one made by the DataFrame API. */
  readonly origin: Origin | undefined;
  private knownOutput: readonly AttributeReference[] | undefined;
  private knownResolved: boolean | undefined;
  private knownStatistics: Statistics | undefined;
  private knownNodeClasses: ReadonlySet<NodeClass> | undefined;

  constructor(origin?: Origin) {
    super();
    this.origin = origin;
  }

  /** The expressions that this operator itself holds, in the order in which `mapExpressions` visits them. */
  get expressions(): readonly Expression[] {
    return [];
  }

  /** The columns it gives; only asked of resolved plans. */
  get output(): readonly AttributeReference[] {
    this.knownOutput ??= this.computeOutput();
    return this.knownOutput;
  }

  /** True when all names and types of this operator and those below are settled. */
  get resolved(): boolean {
    this.knownResolved ??= this.childrenResolved && this.computeResolved();
    return this.knownResolved;
  }

  get childrenResolved(): boolean {
    return this.children.every((child) => child.resolved);
  }

  get statistics(): Statistics {
    this.knownStatistics ??= this.computeStatistics();
    return this.knownStatistics;
  }

  /** The classes of the operators and expressions that the plan has, but for those inside the plans of subqueries. */
  get nodeClasses(): ReadonlySet<NodeClass> {
    this.knownNodeClasses ??= this.computeNodeClasses();
    return this.knownNodeClasses;
  }

  /** The largest number of rows the operator can give, where one is certain. */
  get maxRows(): number | undefined {
    return undefined;
  }

  get schema(): StructType {
    return schemaOf(this.output);
  }

  /** The columns that the operators below give. */
  get inputAttributes(): readonly AttributeReference[] {
    return this.children.flatMap((child) => child.output);
  }

  /** Columns that the operator does not give, but that its table's name still reaches: keys that a join has merged. */
  get hiddenOutput(): readonly AttributeReference[] {
    return [];
  }

  private computeNodeClasses(): ReadonlySet<NodeClass> {
    const classes = new Set<NodeClass>();
    const add = (node: object): false => {
      addClassesOf(node, classes);
      return false;
    };
    this.find((node) => {
      for (const expression of node.expressions) expression.find(add);
      return add(node);
    });
    return classes;
  }

  /** The same operator with its own expressions rewritten; the operators below stay as they are. */
  mapExpressions(rewrite: (expression: Expression) => Expression): LogicalPlan {
    const before = this.expressions;
    if (before.length === 0) return this;
    const after = before.map(rewrite);
    return after.every((expression, i) => expression === before[i]) ? this : this.copyWithExpressions(after);
  }

  /** Rewrites every expression node of this operator, children first. */
  transformExpressionsUp(rule: (expression: Expression) => Expression): LogicalPlan {
    return this.mapExpressions((expression) => expression.transformUp(rule));
  }

  /** Rewrites every expression node of this operator and of all below it, children first. */
  transformAllExpressions(rule: (expression: Expression) => Expression): LogicalPlan {
    return this.transformUp((plan) => plan.transformExpressionsUp(rule));
  }

  /** One line that names the operator; `'` marks one that is not resolved. */
  toString(): string {
    return this.resolved ? this.describe() : `'${this.describe()}`;
  }

  /** Spark's name and arguments of the operator: `Project [a#1, b#2]`. */
  protected abstract describe(): string;

  protected abstract computeOutput(): readonly AttributeReference[];

  /** Called only when the children are resolved. */
  protected computeResolved(): boolean {
    return this.expressions.every((expression) => expression.resolved);
  }

  protected abstract computeStatistics(): Statistics;

  /** The same operator over other expressions, as many and in the order of `expressions`. */
  protected copyWithExpressions(_expressions: readonly Expression[]): LogicalPlan {
    return this;
  }

  protected override self(): LogicalPlan {
    return this;
  }
}

/** An operator without input. */
export abstract class LeafNode extends LogicalPlan {
  get children(): readonly LogicalPlan[] {
    return [];
  }

  protected computeStatistics(): Statistics {
    return statistics(UNKNOWN_SIZE_IN_BYTES);
  }

  protected copyWithChildren(): LogicalPlan {
    return this;
  }
}

/** An operator over one other. Gives the columns of its child, unless it says otherwise. */
export abstract class UnaryNode extends LogicalPlan {
  readonly child: LogicalPlan;

  constructor(child: LogicalPlan, origin?: Origin) {
    super(origin);
    this.child = child;
  }

  get children(): readonly LogicalPlan[] {
    return [this.child];
  }

  override get maxRows(): number | undefined {
    return this.child.maxRows;
  }

  protected computeOutput(): readonly AttributeReference[] {
    return this.child.output;
  }

  /**
   * As many rows as the child has, each as wide as the output. A child's size may be that of rows packed more tightly than
   * these will be, so it counts only where rows have not been counted.
   */
  protected computeStatistics(): Statistics {
    const { sizeInBytes, rowCount, columns } = this.child.statistics;
    if (this.output === this.child.output) return this.child.statistics;
    const rowBytes = rowSize(this.output);
    if (rowCount !== undefined) return statistics(rowCount * rowBytes, rowCount, columns);
    return statistics((sizeInBytes * rowBytes) / rowSize(this.child.output), undefined, columns);
  }

  protected abstract withChild(child: LogicalPlan): LogicalPlan;

  protected copyWithChildren(children: readonly LogicalPlan[]): LogicalPlan {
    return this.withChild(children[0] ?? this.child);
  }
}

/** An operator over two others. */
export abstract class BinaryNode extends LogicalPlan {
  readonly left: LogicalPlan;
  readonly right: LogicalPlan;

  constructor(left: LogicalPlan, right: LogicalPlan, origin?: Origin) {
    super(origin);
    this.left = left;
    this.right = right;
  }

  get children(): readonly LogicalPlan[] {
    return [this.left, this.right];
  }

  protected abstract withOperands(left: LogicalPlan, right: LogicalPlan): LogicalPlan;

  protected copyWithChildren(children: readonly LogicalPlan[]): LogicalPlan {
    return this.withOperands(children[0] ?? this.left, children[1] ?? this.right);
  }
}

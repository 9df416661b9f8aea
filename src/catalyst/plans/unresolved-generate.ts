// LATERAL VIEW, and functions in FROM that read what stands before them, until their function is known.

import type { Expression } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import type { LogicalPlan } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";
import { UnresolvedUnary } from "./unresolved-node.ts";

export interface UnresolvedGenerateOptions {
  /** Keeps the rows that the generator makes nothing of. */
  readonly outer: boolean;
  /** True for the columns of an outer join. */
  readonly nullable?: boolean;
  /** The name of the generated columns' table. */
  readonly qualifier: string | undefined;
  readonly columnNames: readonly string[];
  /** True for a function in FROM, whose mistakes are worded as those of functions there. */
  readonly isTableFunction: boolean;
}

export class UnresolvedGenerate extends UnresolvedUnary {
  readonly generator: Expression;
  readonly options: UnresolvedGenerateOptions;

  constructor(generator: Expression, options: UnresolvedGenerateOptions, child: LogicalPlan, origin?: Origin) {
    super(child, origin);
    this.generator = generator;
    this.options = options;
  }

  override get expressions(): readonly Expression[] {
    return [this.generator];
  }

  protected describe(): string {
    const { outer, qualifier, columnNames, isTableFunction } = this.options;
    if (isTableFunction && qualifier === undefined) return `Generate ${this.generator}, ${outer}`;
    return `Generate ${this.generator}, ${outer}, ${qualifier ?? ""}, ${list(columnNames)}`;
  }

  protected override copyWithExpressions([generator = this.generator]: readonly Expression[]): LogicalPlan {
    return new UnresolvedGenerate(generator, this.options, this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new UnresolvedGenerate(this.generator, this.options, child, this.origin);
  }
}

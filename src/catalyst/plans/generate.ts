// Several rows for each row, as many as a generator makes of it: LATERAL VIEW, explode in a select list.

import type { AttributeReference } from "../expressions/attribute.ts";
import type { Expression } from "../expressions/expression.ts";
import { Generator } from "../expressions/generator.ts";
import { ReplicateRows } from "../expressions/replicate-rows.ts";
import type { Origin } from "../trees/origin.ts";
import { type LogicalPlan, UnaryNode } from "./logical-plan.ts";
import { list } from "./named-expressions.ts";

export type RowGenerator = Generator | ReplicateRows;

export class Generate extends UnaryNode {
  readonly generator: RowGenerator;
  /** Columns of the child that go no further; what reads the generator's own columns needs them no more. */
  readonly unrequired: ReadonlySet<number>;
  readonly generatorOutput: readonly AttributeReference[];

  constructor(
    generator: RowGenerator,
    unrequired: ReadonlySet<number>,
    generatorOutput: readonly AttributeReference[],
    child: LogicalPlan,
    origin?: Origin,
  ) {
    super(child, origin);
    this.generator = generator;
    this.unrequired = unrequired;
    this.generatorOutput = generatorOutput;
  }

  override get expressions(): readonly Expression[] {
    return [this.generator];
  }

  override get maxRows(): number | undefined {
    return undefined;
  }

  /** True when a row that the generator makes nothing of is kept. */
  get outer(): boolean {
    return this.generator instanceof Generator && this.generator.outer;
  }

  /** The child's columns that are passed on. */
  get requiredChildOutput(): readonly AttributeReference[] {
    return this.child.output.filter(({ exprId }) => !this.unrequired.has(exprId.id));
  }

  protected describe(): string {
    return `Generate ${this.generator}, ${list(this.requiredChildOutput)}, ${this.outer}, ${list(this.generatorOutput)}`;
  }

  protected override computeOutput(): readonly AttributeReference[] {
    return [...this.requiredChildOutput, ...this.generatorOutput];
  }

  protected override copyWithExpressions([generator = this.generator]: readonly Expression[]): LogicalPlan {
    return new Generate(asGenerator(generator), this.unrequired, this.generatorOutput, this.child, this.origin);
  }

  protected withChild(child: LogicalPlan): LogicalPlan {
    return new Generate(this.generator, this.unrequired, this.generatorOutput, child, this.origin);
  }
}

/** A rewritten generator is one still. */
function asGenerator(rewritten: Expression): RowGenerator {
  if (rewritten instanceof Generator || rewritten instanceof ReplicateRows) return rewritten;
  throw new Error(`${rewritten} is no generator`);
}

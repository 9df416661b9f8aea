// Runs a recursive query round by round, each over the rows of the one before, and scans what all of them have given.

import type { AttributeReference } from "../../../catalyst/expressions/attribute.ts";
import type { LocalData } from "../../../catalyst/plans/local-relation.ts";
import { imageNumRows } from "../../../columnar/batch-reader.ts";
import type { RDD } from "../../../core/rdd/rdd.ts";
import type { SparkContext } from "../../../core/spark-context.ts";
import { SparkException } from "../../../errors/spark-error.ts";
import { LocalTableScanExec } from "../local-table-scan-exec.ts";
import type { PlanRunner } from "../prepare-plan.ts";
import { SourcePlan } from "../source-plan.ts";
import type { SparkPlan } from "../spark-plan.ts";

export interface LoopLimits {
  /** Rounds after the anchor's; -1: any number. */
  readonly levels: number;
  /** Rows in all; -1: any number. */
  readonly rows: number;
  /** Rows that are wanted: with as many there are enough. */
  readonly wanted: number | undefined;
}

export class UnionLoopExec extends SourcePlan {
  override readonly output: readonly AttributeReference[];
  readonly loopId: number;
  readonly anchor: SparkPlan;
  /** The plan of a round over the rows of the one before. */
  readonly round: (rows: LocalData) => Promise<SparkPlan>;
  readonly limits: LoopLimits;
  #images: readonly Uint8Array[] = [];

  constructor(
    output: readonly AttributeReference[],
    loopId: number,
    anchor: SparkPlan,
    round: (rows: LocalData) => Promise<SparkPlan>,
    limits: LoopLimits,
  ) {
    super();
    this.output = output;
    this.loopId = loopId;
    this.anchor = anchor;
    this.round = round;
    this.limits = limits;
  }

  override get sizeInBytes(): number {
    return this.#images.reduce((sum, image) => sum + image.byteLength, 0);
  }

  /** Runs all rounds. */
  async prepare(run: PlanRunner): Promise<void> {
    const { limits } = this;
    const images: Uint8Array[] = [];
    let total = 0;
    let made = await rowsOf(run(this.anchor));
    for (let level = 1; made.numRows > 0; level++) {
      images.push(...made.images);
      total += made.numRows;
      if (limits.wanted !== undefined && total >= limits.wanted) break;
      if (limits.rows !== -1 && total > limits.rows) {
        throw new SparkException("RECURSION_ROW_LIMIT_EXCEEDED", { rowLimit: String(limits.rows) });
      }
      if (limits.levels !== -1 && level > limits.levels) {
        throw new SparkException("RECURSION_LEVEL_LIMIT_EXCEEDED", { levelLimit: String(limits.levels) });
      }
      made = await rowsOf(run(await this.round(made)));
    }
    this.#images = images;
  }

  override createRdd(context: SparkContext): Promise<RDD> {
    const numRows = this.#images.reduce((sum, image) => sum + imageNumRows(image), 0);
    return new LocalTableScanExec(this.output, { kind: "images", images: this.#images, numRows }).createRdd(context);
  }

  override toString(): string {
    return `UnionLoop ${this.loopId}`;
  }
}

type Images = Extract<LocalData, { kind: "images" }>;

async function rowsOf(run: AsyncGenerator<Uint8Array>): Promise<Images> {
  const images: Uint8Array[] = [];
  let numRows = 0;
  for await (const image of run) {
    const rows = imageNumRows(image);
    if (rows > 0) images.push(image);
    numRows += rows;
  }
  return { kind: "images", images, numRows };
}

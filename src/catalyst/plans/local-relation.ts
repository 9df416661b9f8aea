// Rows that the driver was given: VALUES, createDataFrame, the answers of commands.

import type { AttributeReference } from "../expressions/attribute.ts";
import type { InternalRow } from "../expressions/expression.ts";
import type { Origin } from "../trees/origin.ts";
import { LeafNode } from "./logical-plan.ts";
import { columnsOfTable, rowSize, type Statistics, statistics } from "./statistics.ts";

/** Rows as values, or as block images (src/columnar/block-image.ts) that executors take in without a look at values. */
export type LocalData =
  | {
      readonly kind: "rows";
      readonly rows: readonly InternalRow[];
      /** True of rows that stay together in one partition, as those that were made of one. */
      readonly together?: boolean;
    }
  | { readonly kind: "images"; readonly images: readonly Uint8Array[]; readonly numRows: number };

export class LocalRelation extends LeafNode {
  readonly data: LocalData;
  private readonly attributes: readonly AttributeReference[];

  constructor(output: readonly AttributeReference[], data: LocalData, origin?: Origin) {
    super(origin);
    this.attributes = output;
    this.data = data;
  }

  /** A relation without rows. */
  static empty(output: readonly AttributeReference[]): LocalRelation {
    return new LocalRelation(output, { kind: "rows", rows: [] });
  }

  get numRows(): number {
    return this.data.kind === "rows" ? this.data.rows.length : this.data.numRows;
  }

  override get maxRows(): number {
    return this.numRows;
  }

  protected describe(): string {
    const attributes = `[${this.attributes.join(", ")}]`;
    return this.numRows === 0 ? `LocalRelation <empty>, ${attributes}` : `LocalRelation ${attributes}`;
  }

  protected computeOutput(): readonly AttributeReference[] {
    return this.attributes;
  }

  protected override computeStatistics(): Statistics {
    const { data, numRows } = this;
    const size =
      data.kind === "rows"
        ? numRows * rowSize(this.attributes)
        : data.images.reduce((sum, image) => sum + image.byteLength, 0);
    return statistics(
      size,
      numRows,
      columnsOfTable(this.attributes, numRows, () => undefined),
    );
  }
}

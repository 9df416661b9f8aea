// Reads a nested column of a row group: levels and values of its leaves for a number of rows, then offsets and validity
// of lists and structs out of the levels.

import { COLUMN_CODES, COLUMN_SIZE, COLUMN_VALUES, VIEW_SIZE } from "../../../columnar/layout.ts";
import type { DataType } from "../../../types/data-type.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import type { Vectors } from "../vectors.ts";
import type { ColumnPages } from "./column-pages.ts";
import type { ColumnReader } from "./column-reader.ts";
import { GrowingMemory } from "./growing-memory.ts";
import type { LeafColumn } from "./parquet-schema-converter.ts";
import type { ValueConversion } from "./value-conversion.ts";

/** Rows that are loaded together to be passed over. */
const SKIPPED_ROWS = 4096;

/** A part of a nested column that is read. */
export type NestedNode = NestedLeaf | NestedGroup | MissingNode;

export interface NestedGroup {
  readonly kind: "struct" | "list";
  readonly type: DataType;
  readonly repetitionLevel: number;
  readonly definitionLevel: number;
  /** Of lists: the definition level from which on there is an element. */
  readonly elementDefinitionLevel: number;
  readonly children: readonly NestedNode[];
  /** Whose levels tell where it is null. */
  readonly levels: NestedLeaf;
}

/** A field that the file has not. */
export interface MissingNode {
  readonly kind: "missing";
  readonly type: DataType;
}

export class NestedColumnReader implements ColumnReader {
  private readonly root: NestedNode;
  private readonly leaves: readonly NestedLeaf[];

  constructor(root: NestedNode, leaves: readonly NestedLeaf[]) {
    this.root = root;
    this.leaves = leaves;
  }

  rowsTogether(numRows: number): number {
    return numRows;
  }

  async read(numRows: number, column: number, vectors: Vectors): Promise<void> {
    for (const leaf of this.leaves) await leaf.load(numRows);
    writeNode(this.root, column, 0, numRows, vectors);
  }

  async skip(numRows: number): Promise<void> {
    for (let rows = numRows; rows > 0; rows -= SKIPPED_ROWS) {
      for (const leaf of this.leaves) await leaf.load(Math.min(rows, SKIPPED_ROWS));
    }
  }

  close(): void {
    for (const leaf of this.leaves) leaf.close();
  }
}

/** Writes a column of slots, one for each entry that is defined up to `exists`. */
function writeNode(node: NestedNode, column: number, exists: number, numSlots: number, vectors: Vectors): void {
  if (node.kind === "missing") vectors.writeNulls(column, node.type, numSlots);
  else if (node.kind === "leaf") node.write(column, exists, vectors);
  else writeGroup(node, column, exists, vectors);
}

function writeGroup(node: NestedGroup, column: number, exists: number, vectors: Vectors): void {
  const { kernels } = vectors;
  const { children, definitionLevel, elementDefinitionLevel, repetitionLevel, type } = node;
  const { repetitions, definitions, count } = node.levels;
  const isList = node.kind === "list";
  const validity = vectors.allocateBitmap(count);
  const offsets = isList ? vectors.allocate((count + 1) * 4) : 0;
  const numSlots = isList
    ? kernels.exports.levelsToOffsets(
        repetitions.address,
        definitions.address,
        count,
        repetitionLevel,
        exists,
        definitionLevel,
        elementDefinitionLevel,
        offsets,
        validity,
      )
    : kernels.exports.levelsToValidity(
        repetitions.address,
        definitions.address,
        count,
        repetitionLevel,
        exists,
        definitionLevel,
        validity,
      );
  const childColumns = vectors.allocateChildren(children.length);
  const childExists = isList ? elementDefinitionLevel : exists;
  const childSlots = isList ? kernels.getI32(offsets + numSlots * 4) : numSlots;
  children.forEach((child, i) => {
    writeNode(child, childColumns + i * COLUMN_SIZE, childExists, childSlots, vectors);
  });
  const isNull = definitionLevel > exists ? validity : 0;
  if (type.kind === "variant") {
    vectors.writeColumn(column, type, { values: joinedVariants(childColumns, numSlots, vectors), validity: isNull });
    return;
  }
  vectors.writeColumn(column, type, {
    values: offsets,
    validity: isNull,
    children: childColumns,
    numChildren: children.length,
  });
}

/** Views of variants: the metadata of each, and behind it the value. */
function joinedVariants(columns: number, numSlots: number, vectors: Vectors): number {
  const { kernels, arena } = vectors;
  const views = vectors.allocateZeroed((numSlots + 1) * VIEW_SIZE);
  const parts = vectors.allocate(VIEW_SIZE);
  const viewAt = (column: number, slot: number): number => {
    const codes = kernels.getAddress(column + COLUMN_CODES);
    const entry = codes === 0 ? slot : kernels.getI32(codes + slot * 4);
    return kernels.getAddress(column + COLUMN_VALUES) + entry * VIEW_SIZE;
  };
  for (let slot = 0; slot < numSlots; slot++) {
    kernels.setI32(parts, viewAt(columns, slot));
    kernels.setI32(parts + 4, viewAt(columns + COLUMN_SIZE, slot));
    kernels.exports.stringConcat(arena, parts, 2, views + slot * VIEW_SIZE);
  }
  return views;
}

/** A leaf of a nested column with the levels and values of the rows that were loaded last. */
export class NestedLeaf {
  readonly kind = "leaf";
  readonly type: DataType;
  readonly repetitions: GrowingMemory;
  readonly definitions: GrowingMemory;
  /** How many entries were loaded. */
  count = 0;
  private readonly pages: ColumnPages;
  private readonly column: LeafColumn;
  private readonly conversion: ValueConversion;
  private readonly kernels: Kernels;
  /** Levels of the entries of the current page that have not been loaded. */
  private readonly pageRepetitions: GrowingMemory;
  private readonly pageDefinitions: GrowingMemory;
  private pageStart = 0;
  private pageEnd = 0;
  /** Values that are not null, close together. */
  private readonly values: GrowingMemory;
  private numValues = 0;

  constructor(pages: ColumnPages, column: LeafColumn, conversion: ValueConversion, type: DataType, kernels: Kernels) {
    this.pages = pages;
    this.column = column;
    this.conversion = conversion;
    this.type = type;
    this.kernels = kernels;
    this.repetitions = new GrowingMemory(kernels);
    this.definitions = new GrowingMemory(kernels);
    this.pageRepetitions = new GrowingMemory(kernels);
    this.pageDefinitions = new GrowingMemory(kernels);
    this.values = new GrowingMemory(kernels);
  }

  /** Loads the entries of the next `numRows` rows. */
  async load(numRows: number): Promise<void> {
    this.pages.releasePages();
    this.count = 0;
    this.numValues = 0;
    let rows = 0;
    // They end where the row after them begins; at the end of the column there is none.
    for (;;) {
      if (this.pageStart === this.pageEnd) {
        if (!this.pages.hasNext) break;
        await this.openPage();
      }
      const available = this.pageEnd - this.pageStart;
      const levels = this.pageRepetitions.address + this.pageStart * 4;
      const taken = this.kernels.exports.levelsFindRow(levels, available, numRows - rows);
      rows += this.kernels.exports.levelsCount(levels, taken, 0);
      this.take(taken);
      if (taken < available) break;
    }
    if (rows !== numRows) throw this.pages.broken();
  }

  write(column: number, exists: number, vectors: Vectors): void {
    const { kernels } = vectors;
    const { repetitionLevel, definitionLevel } = this.column;
    const { count, numValues, conversion } = this;
    const validity = vectors.allocateBitmap(count);
    const numSlots = kernels.exports.levelsToValidity(
      this.repetitions.address,
      this.definitions.address,
      count,
      repetitionLevel,
      exists,
      definitionLevel,
      validity,
    );
    const isBits = conversion.kind === "bits";
    const width = isBits ? 0 : conversion.width;
    const values = isBits ? vectors.allocateBitmap(count) : vectors.allocate(count * width);
    const size = isBits ? Math.ceil(numValues / 8) : numValues * width;
    kernels.bytes(values, size).set(kernels.bytes(this.values.address, size));
    if (numValues < numSlots) {
      if (isBits) kernels.exports.parquetSpreadBits(values, validity, 0, numSlots);
      else kernels.exports.parquetSpread(values, width, validity, 0, numSlots);
    }
    vectors.writeColumn(column, this.type, { values, validity: numValues < numSlots ? validity : 0 });
  }

  close(): void {
    this.pages.close();
    for (const memory of [
      this.repetitions,
      this.definitions,
      this.pageRepetitions,
      this.pageDefinitions,
      this.values,
    ]) {
      memory.free();
    }
  }

  private async openPage(): Promise<void> {
    const { pages, kernels } = this;
    await pages.nextPage();
    const count = pages.left;
    pages.left = 0;
    this.pageStart = 0;
    this.pageEnd = count;
    this.pageRepetitions.reserve(0, count * 4);
    this.pageDefinitions.reserve(0, count * 4);
    for (const [decoder, maxLevel, memory] of [
      [pages.repetitionLevels, this.column.repetitionLevel, this.pageRepetitions],
      [pages.definitionLevels, this.column.definitionLevel, this.pageDefinitions],
    ] as const) {
      if (maxLevel === 0) kernels.bytes(memory.address, count * 4).fill(0);
      else if (kernels.exports.rleDecode(decoder, count, memory.address) !== count) throw pages.broken();
    }
  }

  /** Loads the next `count` entries of the page. */
  private take(count: number): void {
    const { kernels, pages, conversion } = this;
    const size = count * 4;
    const from = this.pageStart * 4;
    this.repetitions.append(this.count * 4, this.pageRepetitions.address + from, size);
    this.definitions.append(this.count * 4, this.pageDefinitions.address + from, size);
    const levels = this.definitions.address + this.count * 4;
    const present = kernels.exports.levelsCount(levels, count, this.column.definitionLevel);
    if (conversion.kind === "bits") {
      const used = Math.ceil(this.numValues / 8);
      const needed = Math.ceil((this.numValues + present) / 8);
      this.values.reserve(used, needed + 8);
      kernels.bytes(this.values.address + used, needed - used).fill(0);
      pages.readBits(present, this.values.address, this.numValues);
    } else {
      const used = this.numValues * conversion.width;
      this.values.reserve(used, used + present * conversion.width);
      pages.readValues(present, this.values.address + used);
    }
    this.numValues += present;
    this.count += count;
    this.pageStart += count;
  }
}

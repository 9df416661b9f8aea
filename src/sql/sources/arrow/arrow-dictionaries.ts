// The dictionaries of an Arrow file while it is read. Each has an arena of its own, which ends when it is replaced.

import {
  BATCH_COLUMNS,
  BATCH_NUM_COLUMNS,
  BATCH_NUM_ROWS,
  COLUMN_SIZE,
  columnOffset,
} from "../../../columnar/layout.ts";
import type { RandomAccessFile } from "../../../host/files.ts";
import type { Kernels } from "../../../wasm/kernels.ts";
import { FormatError } from "../format-error.ts";
import { Vectors } from "../vectors.ts";
import type { RecordBatchMessage } from "./arrow-messages.ts";
import type { ArrowField } from "./arrow-schema.ts";
import { planBuffers } from "./buffer-plan.ts";
import { type ArrowDictionary, importColumn } from "./column-import.ts";
import { loadBuffers } from "./load-buffers.ts";

interface OwnedDictionary {
  readonly arena: number;
  /** A batch of one column. */
  batch: number;
}

export class ArrowDictionaries {
  private readonly fields: ReadonlyMap<number, ArrowField>;
  private readonly kernels: Kernels;
  private readonly dictionaries = new Map<number, OwnedDictionary>();

  /** Dictionaries that the fields need; others are passed over. */
  constructor(fields: readonly ArrowField[], kernels: Kernels) {
    this.fields = new Map(fields.flatMap(dictionaryFields));
    this.kernels = kernels;
  }

  async read(file: RandomAccessFile, message: RecordBatchMessage): Promise<void> {
    const { id, isDelta } = message.dictionary ?? { id: -1, isDelta: false };
    const field = this.fields.get(id);
    if (field === undefined) return;
    const known = this.dictionaries.get(id);
    if (known !== undefined && isDelta) {
      known.batch = this.concatenate(
        known.batch,
        await this.importEntries(file, message, field, known.arena),
        known.arena,
      );
      return;
    }
    if (known !== undefined) this.kernels.exports.arenaDestroy(known.arena);
    const dictionary = { arena: this.kernels.exports.arenaCreate() >>> 0, batch: 0 };
    this.dictionaries.set(id, dictionary);
    dictionary.batch = await this.importEntries(file, message, field, dictionary.arena);
  }

  /** @throws FormatError when it has not been read */
  get(id: number): ArrowDictionary {
    const batch = this.dictionaries.get(id)?.batch ?? 0;
    if (batch === 0) throw new FormatError(`The file has no dictionary ${id}`);
    return { column: batch + columnOffset(0), size: this.kernels.getI32(batch + BATCH_NUM_ROWS) };
  }

  close(): void {
    for (const { arena } of this.dictionaries.values()) this.kernels.exports.arenaDestroy(arena);
    this.dictionaries.clear();
  }

  private async importEntries(
    file: RandomAccessFile,
    message: RecordBatchMessage,
    field: ArrowField,
    arena: number,
  ): Promise<number> {
    const { kernels } = this;
    const vectors = new Vectors(kernels, arena);
    const [planned] = planBuffers([{ ...field, dictionary: undefined }], message);
    if (planned === undefined) throw new FormatError(`The dictionary of ${field.name} is empty`);
    const bufferOf = await loadBuffers(file, message, [planned], vectors);
    const batch = vectors.allocateZeroed(BATCH_COLUMNS + COLUMN_SIZE);
    kernels.setI32(batch + BATCH_NUM_ROWS, message.numRows);
    kernels.setI32(batch + BATCH_NUM_COLUMNS, 1);
    importColumn(planned, batch + columnOffset(0), { vectors, bufferOf, dictionaryOf: (id) => this.get(id) });
    return batch;
  }

  private concatenate(before: number, added: number, arena: number): number {
    const { kernels } = this;
    const batches = kernels.exports.arenaAllocate(arena, 8) >>> 0;
    kernels.setI32(batches, before);
    kernels.setI32(batches + 4, added);
    return kernels.exports.batchConcat(batches, 2, arena, 0) >>> 0;
  }
}

/** The fields that have a dictionary, among a field and those in it, by the dictionary's number. */
function dictionaryFields(field: ArrowField): readonly (readonly [id: number, field: ArrowField])[] {
  const own = field.dictionary === undefined ? [] : [[field.dictionary.id, field] as const];
  return [...own, ...field.children.flatMap(dictionaryFields)];
}

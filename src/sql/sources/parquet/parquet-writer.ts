// Writes Parquet files: row groups of pages with plain values, Snappy-compressed unless the options say otherwise, and
// statistics of each column.

import { SparkError } from "../../../errors/spark-error.ts";
import type { WritableFile } from "../../../host/files.ts";
import type { CatalystValue, InternalRow } from "../../../types/catalyst-value.ts";
import type { DataType, StructType } from "../../../types/data-type.ts";
import { holdsKind } from "../../../types/holds-kind.ts";
import { structToJson } from "../../../types/schema-json.ts";
import { VariantVal } from "../../../types/variant.ts";
import type { SourceOptions } from "../file-format.ts";
import type { FileWriter, FileWriterFactory } from "../file-writer.ts";
import { WriteColumn } from "./parquet-write-column.ts";
import { physicalType, type WriteLeaf, type WriteNode, type WriteSchema, writeSchema } from "./parquet-write-schema.ts";
import { snappyCompress } from "./snappy-writer.ts";
import { type ThriftField, type ThriftFields, thriftBytes } from "./thrift-writer.ts";

const ROWS_OF_GROUP = 128 * 1024;
const MAGIC = new TextEncoder().encode("PAR1");
const PLAIN = 0;
const RLE = 3;

interface Codec {
  readonly number: number;
  readonly extension: string;
  compress(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

const CODECS: Readonly<Record<string, Codec>> = {
  none: { number: 0, extension: "", compress: (bytes) => bytes },
  uncompressed: { number: 0, extension: "", compress: (bytes) => bytes },
  snappy: { number: 1, extension: ".snappy", compress: snappyCompress },
  gzip: { number: 2, extension: ".gz", compress: gzip },
};

export const parquetWriter: FileWriterFactory = {
  extension: (options) => `${codecOf(options).extension}.parquet`,
  supports: (type: DataType) => !holdsKind(type, "interval"),
  open: ({ file, schema, options }) => new ParquetWriter(file, schema, codecOf(options)),
};

function codecOf(options: SourceOptions): Codec {
  const name = (options.compression ?? options["parquet.compression"] ?? "snappy").toLowerCase();
  const codec = CODECS[name];
  if (codec !== undefined) return codec;
  throw new SparkError("SparkIllegalArgumentException", "CODEC_NOT_AVAILABLE.WITH_AVAILABLE_CODECS_SUGGESTION", {
    codecName: name,
    availableCodecs: Object.keys(CODECS).join(", "),
  });
}

class ParquetWriter implements FileWriter {
  readonly #file: WritableFile;
  readonly #schema: StructType;
  readonly #parts: WriteSchema;
  readonly #codec: Codec;
  readonly #rowGroups: ThriftField[] = [];
  #columns: ReadonlyMap<WriteNode, WriteColumn>;
  #position = 0;
  #rowsInGroup = 0;
  #numRows = 0;

  constructor(file: WritableFile, schema: StructType, codec: Codec) {
    this.#file = file;
    this.#schema = schema;
    this.#codec = codec;
    this.#parts = writeSchema(schema);
    this.#columns = this.#newColumns();
  }

  async write(rows: readonly InternalRow[]): Promise<void> {
    for (const row of rows) {
      for (const [i, node] of this.#parts.columns.entries()) this.#shred(node, row[i] ?? null, 0, 0);
      this.#rowsInGroup++;
      if (this.#rowsInGroup === ROWS_OF_GROUP) await this.#flush();
    }
  }

  async finish(): Promise<void> {
    await this.#flush();
    if (this.#position === 0) await this.#emit(MAGIC);
    const footer = thriftBytes([
      [1, { i32: 1 }],
      [2, { list: this.#parts.elements.map((struct) => ({ struct })) }],
      [3, { i64: this.#numRows }],
      [4, { list: this.#rowGroups }],
      [
        5,
        {
          list: [
            this.#keyValue("org.apache.spark.sql.parquet.row.metadata", JSON.stringify(structToJson(this.#schema))),
          ],
        },
      ],
      [6, { binary: "hibana" }],
      [7, { list: this.#parts.leaves.map(() => ({ struct: [[1, { struct: [] }]] satisfies ThriftFields })) }],
    ]);
    await this.#emit(footer);
    const end = new Uint8Array(8);
    new DataView(end.buffer).setUint32(0, footer.length, true);
    end.set(MAGIC, 4);
    await this.#emit(end);
  }

  #newColumns(): ReadonlyMap<WriteNode, WriteColumn> {
    return new Map(this.#parts.leaves.map((leaf) => [leaf, new WriteColumn(leaf)]));
  }

  /** Takes a value apart into the leaves below a node; `definition` is the level up to which all above it is there. */
  #shred(node: WriteNode, value: CatalystValue, repetition: number, definition: number): void {
    if (value === null) this.#absent(node, repetition, definition);
    else if (node.kind === "leaf") this.#columns.get(node)?.append(repetition, value);
    else if (node.kind === "variant") {
      const { metadata, value: bytes } = new VariantVal(value as Uint8Array);
      this.#shredNested({ ...node, kind: "struct" }, [metadata, bytes], repetition);
    } else this.#shredNested(node, value as readonly CatalystValue[], repetition);
  }

  #shredNested(node: Exclude<WriteNode, WriteLeaf>, items: readonly CatalystValue[], repetition: number): void {
    if (node.kind === "struct") {
      for (const [i, child] of node.children.entries()) {
        this.#shred(child, items[i] ?? null, repetition, node.definition);
      }
      return;
    }
    if (items.length === 0) this.#absent(node, repetition, node.definition);
    for (const [at, item] of items.entries()) {
      const level = at === 0 ? repetition : node.repetition;
      const parts = node.kind === "list" ? [item] : (item as readonly CatalystValue[]);
      for (const [i, child] of node.children.entries()) {
        this.#shred(child, parts[i] ?? null, level, node.definition + 1);
      }
    }
  }

  #absent(node: WriteNode, repetition: number, definition: number): void {
    if (node.kind === "leaf") this.#columns.get(node)?.appendAbsent(repetition, definition);
    else for (const child of node.children) this.#absent(child, repetition, definition);
  }

  async #flush(): Promise<void> {
    if (this.#rowsInGroup === 0) return;
    if (this.#position === 0) await this.#emit(MAGIC);
    const chunks: ThriftField[] = [];
    let bytes = 0;
    for (const column of this.#columns.values()) {
      const { chunk, size } = await this.#writeChunk(column);
      chunks.push(chunk);
      bytes += size;
    }
    this.#rowGroups.push({
      struct: [
        [1, { list: chunks }],
        [2, { i64: bytes }],
        [3, { i64: this.#rowsInGroup }],
      ],
    });
    this.#numRows += this.#rowsInGroup;
    this.#rowsInGroup = 0;
    this.#columns = this.#newColumns();
  }

  async #writeChunk(column: WriteColumn): Promise<{ readonly chunk: ThriftField; readonly size: number }> {
    const start = this.#position;
    const page = column.page();
    const compressed = await this.#codec.compress(page);
    const header = thriftBytes([
      [1, { i32: 0 }],
      [2, { i32: page.length }],
      [3, { i32: compressed.length }],
      [
        5,
        {
          struct: [
            [1, { i32: column.numValues }],
            [2, { i32: PLAIN }],
            [3, { i32: RLE }],
            [4, { i32: RLE }],
          ],
        },
      ],
    ]);
    await this.#emit(header);
    await this.#emit(compressed);
    const { leaf } = column;
    const bounds = column.bounds();
    const metadata: ThriftFields = [
      [1, { i32: physicalType(leaf.encoding) }],
      [2, { list: [{ i32: PLAIN }, { i32: RLE }] }],
      [3, { list: leaf.path.map((binary) => ({ binary })) }],
      [4, { i32: this.#codec.number }],
      [5, { i64: column.numValues }],
      [6, { i64: header.length + page.length }],
      [7, { i64: header.length + compressed.length }],
      [9, { i64: start }],
      [
        12,
        {
          struct: [
            [3, { i64: column.nullCount }],
            [5, bounds && { binary: bounds.max }],
            [6, bounds && { binary: bounds.min }],
          ],
        },
      ],
    ];
    const size = header.length + page.length;
    return {
      size,
      chunk: {
        struct: [
          [2, { i64: start }],
          [3, { struct: metadata }],
        ],
      },
    };
  }

  #keyValue(key: string, value: string): ThriftField {
    return {
      struct: [
        [1, { binary: key }],
        [2, { binary: value }],
      ],
    };
  }

  async #emit(bytes: Uint8Array): Promise<void> {
    await this.#file.write(bytes);
    this.#position += bytes.length;
  }
}

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

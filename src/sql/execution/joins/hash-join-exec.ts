// Inner hash join: the right side is collected with a table over its keys' hashes; each row of the left side goes on
// once for every row of the right side with equal keys. A null key equals nothing. Without keys every row is paired with
// every row.

import { type AttributeReference, bindReferences } from "../../../catalyst/expressions/attribute.ts";
import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { IntegerType } from "../../../types/data-type.ts";
import type { Local } from "../../../wasm/index.ts";
import { ColumnReader } from "../codegen/column-reader.ts";
import { ColumnSink } from "../codegen/column-sink.ts";
import { hashKeys, normalizeKey, pushDiffers } from "../codegen/hash-keys.ts";
import { generateRow } from "../codegen/load-inputs.ts";
import type { PipelineRow, RowConsumer, StageCompiler } from "../codegen/stage-compiler.ts";
import { SparkPlan } from "../spark-plan.ts";

const TABLE_BUCKETS = 0;
const TABLE_MASK = 4;
const TABLE_NEXT = 8;

const NEVER_NULL = { nullable: false };

type HashJoinName = "BroadcastHashJoin" | "ShuffledHashJoin" | "BroadcastNestedLoopJoin";

export class HashJoinExec extends SparkPlan {
  readonly name: HashJoinName;
  readonly leftKeys: readonly Expression[];
  readonly rightKeys: readonly Expression[];
  readonly left: SparkPlan;
  readonly right: SparkPlan;
  override readonly children: readonly SparkPlan[];

  constructor(
    name: HashJoinName,
    leftKeys: readonly Expression[],
    rightKeys: readonly Expression[],
    left: SparkPlan,
    right: SparkPlan,
  ) {
    super();
    this.name = name;
    this.leftKeys = leftKeys;
    this.rightKeys = rightKeys;
    this.left = left;
    this.right = right;
    this.children = [left, right];
  }

  override get output(): readonly AttributeReference[] {
    return [...this.left.output, ...this.right.output];
  }

  protected override copyWithChildren([left = this.left, right = this.right]: readonly SparkPlan[]): SparkPlan {
    return new HashJoinExec(this.name, this.leftKeys, this.rightKeys, left, right);
  }

  override produce(compiler: StageCompiler, consume: RowConsumer): void {
    const bufferSlot = this.collectRight(compiler);
    const hashColumn = this.right.output.length + this.rightKeys.length;
    const tableSlot = compiler.addState({ kind: "join-table", bufferSlot, hashColumn });
    const bound = this.leftKeys.map((key) => bindReferences(key, this.left.output));
    this.left.produce(compiler, (row) => {
      row.pipeline.joinTables.push(tableSlot);
      row.pipeline.f.comment(this.toString());
      const keys = bound.map((key) => normalizeKey(row.context, generateRow(row.context, key)));
      skipNulls(row, keys);
      this.probe(compiler, row, keys, bufferSlot, tableSlot, consume);
    });
  }

  /** Collects the right side: its columns, its normalised keys, and their hash. */
  private collectRight(compiler: StageCompiler): number {
    const columns = this.right.output.map((attribute) => bindReferences(attribute, this.right.output));
    const keys = this.rightKeys.map((key) => bindReferences(key, this.right.output));
    const types = [...[...columns, ...keys].map((column) => column.dataType), IntegerType];
    const slot = compiler.addState({ kind: "column-buffer", types });
    this.right.produce(compiler, (row) => {
      const keyCodes = keys.map((key) => normalizeKey(row.context, generateRow(row.context, key)));
      skipNulls(row, keyCodes);
      const hash: ExpressionCode = {
        isNull: undefined,
        value: { kind: "i32", local: hashKeys(row.context, keyCodes.map(withoutNull)) },
      };
      const columnCodes = columns.map((column) => generateRow(row.context, column));
      new ColumnSink(compiler, row.pipeline, slot, types).append([...columnCodes, ...keyCodes.map(withoutNull), hash]);
    });
    return slot;
  }

  private probe(
    compiler: StageCompiler,
    row: PipelineRow,
    keys: readonly ExpressionCode[],
    bufferSlot: number,
    tableSlot: number,
    consume: RowConsumer,
  ): void {
    const { pipeline, context } = row;
    const { f } = pipeline;
    const table = compiler.stateAddress(pipeline, tableSlot);
    const buffer = compiler.stateAddress(pipeline, bufferSlot);
    const field = (offset: number): Local => {
      const local = f.local("i32");
      f.within(pipeline.prologue, () => f.get(table).op("i32.load", offset).set(local));
      return local;
    };
    const [buckets, mask, nextOf] = [field(TABLE_BUCKETS), field(TABLE_MASK), field(TABLE_NEXT)];
    const width = this.right.output.length;
    const columns = this.right.output.map((a, i) => new ColumnReader(pipeline, buffer, i, a.dataType, a));
    const stored = this.rightKeys.map(
      (key, i) => new ColumnReader(pipeline, buffer, width + i, key.dataType, NEVER_NULL),
    );
    // What the left side still has to load is loaded here, once, not once for each match.
    const leftCodes = this.left.output.map((_, i) => context.input(i));

    f.get(buckets)
      .get(hashKeys(context, keys.map(withoutNull)))
      .get(mask)
      .op("i32.and");
    f.i32(2).op("i32.shl").op("i32.add").op("i32.load");
    const match = f.store();
    f.block((exhausted) => {
      f.loop((again) => {
        f.get(match).i32(0).op("i32.lt_s").brIf(exhausted);
        f.block((next) => {
          keys.forEach((key, i) => {
            const reader = stored[i];
            if (reader === undefined) throw new Error(`no key ${i}`);
            pushDiffers(context, key.value, reader.load(match).value);
            f.brIf(next);
          });
          const loaded = new Map<number, ExpressionCode>();
          const joined = compiler.derivedContext(row, (ordinal) => {
            const known = leftCodes[ordinal] ?? loaded.get(ordinal);
            if (known !== undefined) return known;
            const reader = columns[ordinal - leftCodes.length];
            if (reader === undefined) throw new Error(`no column ${ordinal}`);
            const code = reader.load(match);
            loaded.set(ordinal, code);
            return code;
          });
          consume({ ...row, context: joined, next, maxRows: undefined });
        });
        f.get(nextOf).get(match).i32(2).op("i32.shl").op("i32.add").op("i32.load").set(match);
        f.br(again);
      });
    });
  }

  override toString(): string {
    if (this.leftKeys.length === 0) return `${this.name} BuildRight, Inner`;
    return `${this.name} [${this.leftKeys.join(", ")}], [${this.rightKeys.join(", ")}], Inner, BuildRight`;
  }
}

function skipNulls({ pipeline, next }: PipelineRow, keys: readonly ExpressionCode[]): void {
  for (const { isNull } of keys) if (isNull !== undefined) pipeline.f.get(isNull).brIf(next);
}

function withoutNull(code: ExpressionCode): ExpressionCode {
  return { ...code, isNull: undefined };
}

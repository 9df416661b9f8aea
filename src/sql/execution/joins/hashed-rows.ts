// Collected rows that are found by their keys: by the hash of them, or by the key itself, where it is one whole number and
// the table could be made so (assembly/join-table.ts).

import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { bufferedType, valueWidth } from "../../../columnar/layout.ts";
import type { Label, Local } from "../../../wasm/index.ts";
import { hashKeys } from "../codegen/hash-keys.ts";
import type { PipelineRow, StageCompiler } from "../codegen/stage-compiler.ts";
import { InputPlan, type SparkPlan } from "../spark-plan.ts";
import { type BuildOptions, BuildSide, type ProbedRows, withoutNull } from "./build-side.ts";
import { streamedHashes } from "./streamed-hashes.ts";

const TABLE_BUCKETS = 0;
const TABLE_MASK = 4;
const TABLE_NEXT = 8;
const TABLE_DIRECT = 20;
const TABLE_BITMAP = 24;
const TABLE_MIN = 32;
const TABLE_SPAN = 40;

/** How values of whole numbers lie in column buffers. */
const WHOLE: ReadonlySet<string> = new Set(["i8", "i16", "i32", "i64"]);

export class HashedRows extends BuildSide {
  private readonly tableSlot: number;
  private readonly isByKey: boolean;

  /** @param streamed the side whose rows are searched for, by its keys */
  constructor(
    compiler: StageCompiler,
    plan: SparkPlan,
    keys: readonly Expression[],
    options: BuildOptions,
    streamed: { readonly plan: SparkPlan; readonly keys: readonly Expression[] },
  ) {
    super(compiler, plan, keys, options, true);
    const { bufferSlot, hashColumn } = this;
    const spilling =
      this.isBroadcast || !(streamed.plan instanceof InputPlan)
        ? {}
        : { streamedHashes: streamedHashes(compiler, streamed.plan, streamed.keys) };
    const [first, ...more] = keys.map((key) => bufferedType(key.dataType));
    this.isByKey = first !== undefined && more.length === 0 && WHOLE.has(first);
    const key = first !== undefined && this.isByKey ? { column: hashColumn - 1, width: valueWidth(first) } : undefined;
    this.tableSlot = compiler.addState({ kind: "join-table", bufferSlot, hashColumn, key, ...spilling });
    const { nullKeySlot } = options;
    const slots = nullKeySlot === undefined ? [bufferSlot] : [bufferSlot, nullKeySlot];
    if (this.isBroadcast) compiler.shareBuild(slots, this.tableSlot);
  }

  override probe(row: PipelineRow, keys: readonly ExpressionCode[]): ProbedRows {
    const { pipeline, context } = row;
    const { f } = pipeline;
    pipeline.joinTables.push(this.tableSlot);
    const table = this.compiler.stateAddress(pipeline, this.tableSlot);
    const field = (offset: number, type: "i32" | "i64" = "i32"): Local => {
      const local = f.local(type);
      f.within(pipeline.prologue, () => f.get(table).op(`${type}.load`, offset).set(local));
      return local;
    };
    const [buckets, mask, nextOf] = [field(TABLE_BUCKETS), field(TABLE_MASK), field(TABLE_NEXT)];
    const match = f.local("i32");
    const readers = this.readers(row, keys, match);
    const advance = (): void => {
      f.get(nextOf).get(match).i32(2).op("i32.shl").op("i32.add").op("i32.load").set(match);
    };
    const findByHash = (): void => {
      f.get(buckets)
        .get(hashKeys(context, keys.map(withoutNull)))
        .get(mask)
        .op("i32.and");
      f.i32(2).op("i32.shl").op("i32.add").op("i32.load").set(match);
    };
    const [key] = keys;
    const isByKey = this.isByKey && (key?.value.kind === "i32" || key?.value.kind === "i64");
    if (key === undefined || !isByKey) return { ...readers, find: findByHash, advance };
    const [direct, bitmap] = [field(TABLE_DIRECT), field(TABLE_BITMAP)];
    const [min, span] = [field(TABLE_MIN, "i64"), field(TABLE_SPAN, "i64")];
    return {
      ...readers,
      find: () => {
        f.i32(-1).set(match);
        f.block((settled) => {
          if (key.value.kind === "i32") f.get(key.value.local).op("i64.extend_i32_s");
          else if (key.value.kind === "i64") f.get(key.value.local);
          f.get(min).op("i64.sub");
          const offset = f.store();
          f.get(offset).get(span).op("i64.gt_u").brIf(settled);
          f.get(direct).if(() => {
            f.get(direct).get(offset).op("i32.wrap_i64").i32(2).op("i32.shl").op("i32.add").op("i32.load").set(match);
            f.br(settled);
          });
          f.get(bitmap).if(() => {
            f.get(bitmap).get(offset).op("i32.wrap_i64").i32(3).op("i32.shr_u").op("i32.add").op("i32.load8_u");
            f.get(offset).op("i32.wrap_i64").i32(7).op("i32.and").op("i32.shr_u").i32(1).op("i32.and").op("i32.eqz");
            f.brIf(settled);
          });
          findByHash();
        });
      },
      advance,
      // Rows found by the key itself have that key.
      branchUnlessEqual: (differs: Label) => {
        f.get(direct)
          .op("i32.eqz")
          .if(() => readers.branchUnlessEqual(differs));
      },
    };
  }
}

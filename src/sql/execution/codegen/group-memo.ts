// Remembers the group of each combination of keys that have few values (dictionary codes, or whole numbers of a narrow
// range), so that most rows find their group by one load instead of hashing and comparing. Codes mean the same in batches
// that share a dictionary; of others the memory ends with the batch.

import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { FunctionBuilder, Local } from "../../../wasm/index.ts";
import type { PipelineFunction, StageCompiler } from "./stage-compiler.ts";

/** Ranges of more numbers are not looked at; the kernel has a limit of its own for combinations. */
const MAX_SPAN = 1n << 20n;
/** How many dictionaries one number can name without two combinations having the same. */
const MAX_SHARED_DICTIONARIES = 2;

/** A key as an index from 1 to its size; 0 stands for null. */
interface MemoKey {
  readonly isNull: Local | undefined;
  pushSize(f: FunctionBuilder): void;
  pushIndex(f: FunctionBuilder): void;
  /** The number of the dictionary that indices are codes of; undefined for indices that always mean the same. */
  readonly dictionaryId: Local | undefined;
}

export class GroupMemo {
  private readonly pipeline: PipelineFunction;
  private readonly keys: readonly MemoKey[];
  private readonly memo: Local;
  /** Address of the entries; 0 when this batch's keys have too many combinations. */
  private readonly entries: Local;
  private readonly sizes: readonly Local[];

  private constructor(compiler: StageCompiler, pipeline: PipelineFunction, keys: readonly MemoKey[]) {
    const { f, prologue } = pipeline;
    this.pipeline = pipeline;
    this.keys = keys;
    this.sizes = keys.map(() => f.local("i32"));
    this.memo = compiler.stateAddress(pipeline, compiler.addState({ kind: "group-memo" }));
    this.entries = f.local("i32");
    f.within(prologue, () => this.emitPrologue(compiler));
  }

  /** A memo for the keys of at most `maxRows` rows; undefined when one of them can have any value. */
  static for(
    compiler: StageCompiler,
    pipeline: PipelineFunction,
    keys: readonly ExpressionCode[],
    maxRows = Number.POSITIVE_INFINITY,
  ): GroupMemo | undefined {
    const memoKeys = keys.map((key) => memoKey(key, maxRows)).filter((key) => key !== undefined);
    return memoKeys.length === keys.length ? new GroupMemo(compiler, pipeline, memoKeys) : undefined;
  }

  /** Sets `group` to the group of the keys; `find` emits the search for the first row of each. */
  lookup(group: Local, find: () => void): void {
    const { f } = this.pipeline;
    const entry = f.local("i32");
    f.i32(0).set(group);
    f.get(this.entries).if(() => {
      f.i32(0);
      this.keys.forEach((key, i) => {
        f.get(this.size(i)).op("i32.mul");
        if (key.isNull === undefined) key.pushIndex(f);
        else
          f.get(key.isNull).if(
            () => f.i32(0),
            () => key.pushIndex(f),
            "i32",
          );
        f.op("i32.add");
      });
      f.i32(2).op("i32.shl").get(this.entries).op("i32.add").tee(entry);
      f.op("i32.load").set(group);
    });
    f.get(group).op("i32.eqz");
    f.if(() => {
      find();
      f.get(this.entries).if(() => f.get(entry).get(group).op("i32.store"));
    });
  }

  /** Finds out whether this batch's keys have few combinations, and forgets those that mean something else now. */
  private emitPrologue(compiler: StageCompiler): void {
    const { f } = this.pipeline;
    const product = f.i64(1n).store();
    this.keys.forEach((key, i) => {
      // One more for null. A batch without a dictionary has size 0: it counts as too many.
      key.pushSize(f);
      f.i32(1).op("i32.add").set(this.size(i));
      f.i64(TOO_MANY)
        .get(product)
        .get(this.size(i))
        .op("i64.extend_i32_u")
        .op("i64.mul")
        .get(this.size(i))
        .i32(1)
        .op("i32.eq")
        .select()
        .set(product);
      f.i64(TOO_MANY).get(product).get(product).i64(TOO_MANY).op("i64.gt_u").select().set(product);
    });
    f.get(this.memo).get(product).op("i32.wrap_i64");
    this.pushMeaning(f);
    f.call(compiler.shared.kernel("groupMemoPrepare")).set(this.entries);
  }

  /** A number for what the indices mean in this batch; 0 when the batch's dictionaries are its own. */
  private pushMeaning(f: FunctionBuilder): void {
    const ids = this.keys.map(({ dictionaryId }) => dictionaryId).filter((id) => id !== undefined);
    if (ids.length > MAX_SHARED_DICTIONARIES) {
      f.i64(0n);
      return;
    }
    const meaning = f.i64(1n).store();
    for (const id of ids)
      f.get(meaning).i64(24n).op("i64.shl").get(id).op("i64.extend_i32_u").op("i64.or").set(meaning);
    for (const id of ids) f.get(meaning).i64(0n).get(id).select().set(meaning);
    f.get(meaning);
  }

  private size(index: number): Local {
    const local = this.sizes[index];
    if (local === undefined) throw new Error(`no key ${index}`);
    return local;
  }
}

/** Above every limit of the kernel. */
const TOO_MANY = 1n << 30n;

function memoKey({ isNull, value, bounds, dictionary }: ExpressionCode, maxRows: number): MemoKey | undefined {
  if (dictionary !== undefined) {
    const { code, size, id } = dictionary;
    return {
      isNull,
      dictionaryId: id,
      pushSize: (f) => f.get(size),
      pushIndex: (f) => f.get(code).i32(1).op("i32.add"),
    };
  }
  if (bounds === undefined || (value.kind !== "i32" && value.kind !== "i64")) return undefined;
  const span = bounds.max - bounds.min + 1n;
  if (span <= 0n || span >= MAX_SPAN || Number(span) > maxRows) return undefined;
  const first = bounds.min - 1n;
  return {
    isNull,
    dictionaryId: undefined,
    pushSize: (f) => f.i32(Number(span)),
    pushIndex: (f) => {
      if (value.kind === "i64") f.get(value.local).i64(first).op("i64.sub").op("i32.wrap_i64");
      else
        f.get(value.local)
          .i32(Number(BigInt.asIntN(32, first)))
          .op("i32.sub");
    },
  };
}

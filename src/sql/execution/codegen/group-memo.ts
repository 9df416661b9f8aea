// Remembers, within a batch, the group of each combination of keys that have few values (dictionary codes, or whole
// numbers of a narrow range), so that most rows find their group by one load instead of hashing and comparing.

import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { FunctionBuilder, Local } from "../../../wasm/index.ts";
import type { PipelineFunction, StageCompiler } from "./stage-compiler.ts";

export const MEMO_ENTRIES = 4096;

/** A key as an index from 1 to its size; 0 stands for null. */
interface MemoKey {
  readonly isNull: Local | undefined;
  pushSize(f: FunctionBuilder): void;
  pushIndex(f: FunctionBuilder): void;
}

export class GroupMemo {
  private readonly pipeline: PipelineFunction;
  private readonly keys: readonly MemoKey[];
  /** Address of the entries; 0 when this batch's keys have too many combinations. */
  private readonly entries: Local;
  private readonly sizes: readonly Local[];

  private constructor(compiler: StageCompiler, pipeline: PipelineFunction, keys: readonly MemoKey[]) {
    const { f, prologue } = pipeline;
    this.pipeline = pipeline;
    this.keys = keys;
    this.sizes = keys.map(() => f.local("i32"));
    this.entries = compiler.stateAddress(pipeline, compiler.addState({ kind: "group-memo" }));
    f.within(prologue, () => this.emitPrologue());
  }

  /** A memo for keys; undefined when one of them can have any value. */
  static for(
    compiler: StageCompiler,
    pipeline: PipelineFunction,
    keys: readonly ExpressionCode[],
  ): GroupMemo | undefined {
    const memoKeys = keys.map(memoKey).filter((key) => key !== undefined);
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

  /** Forgets the last batch's groups, and finds out whether this one's keys have few combinations. */
  private emitPrologue(): void {
    const { f } = this.pipeline;
    const product = f.local("i32");
    f.i32(1).set(product);
    this.keys.forEach((key, i) => {
      // One more for null. A batch without a dictionary has size 0: its product is beyond any limit.
      key.pushSize(f);
      f.i32(1).op("i32.add").set(this.size(i));
      f.get(product).get(this.size(i)).op("i32.mul").set(product);
      f.i32(MEMO_ENTRIES + 1)
        .get(product)
        .get(this.size(i))
        .i32(1)
        .op("i32.eq")
        .get(product)
        .i32(MEMO_ENTRIES)
        .op("i32.gt_u")
        .op("i32.or")
        .select()
        .set(product);
    });
    f.get(product).i32(MEMO_ENTRIES).op("i32.gt_u");
    f.if(
      () => f.i32(0).set(this.entries),
      () => f.get(this.entries).i32(0).get(product).i32(2).op("i32.shl").op("memory.fill"),
    );
  }

  private size(index: number): Local {
    const local = this.sizes[index];
    if (local === undefined) throw new Error(`no key ${index}`);
    return local;
  }
}

function memoKey({ isNull, value, bounds, dictionary }: ExpressionCode): MemoKey | undefined {
  if (dictionary !== undefined) {
    const { code, size } = dictionary;
    return {
      isNull,
      pushSize: (f) => f.get(size),
      pushIndex: (f) => f.get(code).i32(1).op("i32.add"),
    };
  }
  if (bounds === undefined || (value.kind !== "i32" && value.kind !== "i64")) return undefined;
  const span = bounds.max - bounds.min + 1n;
  if (span <= 0n || span >= BigInt(MEMO_ENTRIES)) return undefined;
  const first = bounds.min - 1n;
  return {
    isNull,
    pushSize: (f) => f.i32(Number(span)),
    pushIndex: (f) => {
      if (value.kind === "i64") f.get(value.local).i64(first).op("i64.sub").op("i32.wrap_i64");
      else f.get(value.local).i32(Number(first)).op("i32.sub");
    },
  };
}

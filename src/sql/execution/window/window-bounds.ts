// Where the partition of a row and the rows equal to it in the order begin and end: both are found once for all their rows.

import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { Label, Local } from "../../../wasm/index.ts";
import { pushDiffers } from "../codegen/hash-keys.ts";
import type { CollectedColumn, WindowRows } from "./window-rows.ts";

export interface KeyColumns {
  readonly partition: readonly CollectedColumn[];
  readonly order: readonly CollectedColumn[];
}

interface Peers {
  readonly start: Local;
  readonly end: Local;
  /** How many groups of equal rows there are up to this one. */
  readonly number: Local;
}

export class WindowBounds {
  readonly rows: WindowRows;
  readonly index: Local;
  readonly start: Local;
  readonly end: Local;
  /** 1 for the first row of a partition. */
  readonly isFirst: Local;
  private readonly keys: KeyColumns;
  private known: Peers | undefined;

  constructor(rows: WindowRows, index: Local, keys: KeyColumns) {
    const { f } = rows;
    this.rows = rows;
    this.index = index;
    this.keys = keys;
    this.start = rows.lasting();
    this.end = rows.lasting();
    f.get(index).get(this.end).op("i32.eq");
    this.isFirst = f.store();
    f.get(this.isFirst).if(() => {
      f.get(index).set(this.start);
      if (keys.partition.length === 0) f.get(rows.count).set(this.end);
      else this.findEnd(keys.partition, rows.count, this.end);
    });
  }

  /** The rows equal to this one in the order; emitted where they are first asked for. */
  get peers(): Peers {
    this.known ??= this.findPeers();
    return this.known;
  }

  /** How many rows the partition has. */
  pushSize(): void {
    this.rows.f.get(this.end).get(this.start).op("i32.sub");
  }

  private findPeers(): Peers {
    const { rows, index, isFirst } = this;
    const { f } = rows;
    const peers = { start: rows.lasting(), end: rows.lasting(), number: rows.lasting() };
    f.get(isFirst).if(() => f.i32(0).set(peers.number));
    f.get(isFirst).get(index).get(peers.end).op("i32.eq").op("i32.or");
    f.if(() => {
      f.get(index).set(peers.start);
      f.get(peers.number).i32(1).op("i32.add").set(peers.number);
      this.findEnd(this.keys.order, this.end, peers.end);
    });
    return peers;
  }

  /** Emits the search for the first row after this one whose keys are others. */
  private findEnd(keys: readonly CollectedColumn[], limit: Local, end: Local): void {
    const { rows, index } = this;
    const { f } = rows;
    const own = keys.map((key) => rows.load(key, index));
    f.get(index).i32(1).op("i32.add").set(end);
    f.block((found) => {
      f.loop((again) => {
        f.get(end).get(limit).op("i32.ge_s").brIf(found);
        keys.forEach((key, i) => {
          const code = own[i];
          if (code !== undefined) this.branchIfDiffers(code, rows.load(key, end), found);
        });
        f.get(end).i32(1).op("i32.add").set(end);
        f.br(again);
      });
    });
  }

  /** Nulls are equal to each other; a null's value is zero. */
  private branchIfDiffers(a: ExpressionCode, b: ExpressionCode, differs: Label): void {
    const { f, row } = this.rows;
    if (a.isNull !== undefined && b.isNull !== undefined) f.get(a.isNull).get(b.isNull).op("i32.ne").brIf(differs);
    pushDiffers(row.context, a.value, b.value);
    if (a.isNull !== undefined) f.get(a.isNull).op("i32.eqz").op("i32.and");
    f.brIf(differs);
  }
}

// The older rows of a wide frame that moves: buffers of all rows from each of them to where the tail ends, made from its
// last row to its first, so that a row that leaves the frame leaves a buffer behind that is complete. The rows after the
// tail are in a record of their own; when the tail is used up they become the next one.

import type { Local } from "../../../wasm/index.ts";
import type { AggregateBuffer, BufferRecord } from "./aggregate-buffer.ts";
import type { WindowRows } from "./window-rows.ts";

/** A frame of no more rows than this is computed anew for each row. */
export const NARROW_FRAME = 32;

/** A frame that has other rows than the last, and how far it has been computed. */
interface Move {
  readonly lower: Local;
  readonly upper: Local;
  /** The first row that is not in the record yet. */
  readonly next: Local;
  /** The buffer of the rows after the tail. */
  readonly record: BufferRecord;
  /** Emits the record of no rows, to be filled from the frame's first. */
  readonly startAnew: () => void;
}

export class FrameTail {
  private readonly buffer: AggregateBuffer;
  private readonly rows: WindowRows;
  /** One after the last row. */
  private readonly end: Local;
  /** The address that the buffer of row 0 would have. */
  private readonly origin: Local;
  private readonly memory: Local;
  private readonly arena: Local | undefined;
  private readonly single: BufferRecord;
  private readonly whole: BufferRecord;

  constructor(buffer: AggregateBuffer, rows: WindowRows) {
    this.buffer = buffer;
    this.rows = rows;
    this.end = rows.lasting();
    this.origin = rows.lasting();
    this.memory = rows.arena();
    this.arena = buffer.arena();
    this.single = buffer.record();
    this.whole = buffer.record();
  }

  /** Emits what brings tail and record to a frame that begins elsewhere, or ends before what has been computed. */
  emitMove(move: Move): void {
    const { rows, end } = this;
    const { f } = rows;
    const { lower, upper, next } = move;
    const startAnew = (): void => {
      f.get(lower).set(end);
      move.startAnew();
    };
    f.get(lower).get(next).op("i32.ge_s").get(upper).get(next).op("i32.lt_s").op("i32.or");
    f.if(startAnew, () => {
      f.get(lower).get(end).op("i32.gt_s");
      f.if(() => {
        f.get(upper).get(lower).op("i32.sub").i32(NARROW_FRAME).op("i32.le_s");
        f.if(startAnew, () => this.emitTail(move));
      });
    });
  }

  /** Emits the buffer of the frame's rows; the address is where it stands. */
  emitWhole(lower: Local, record: Local): Local {
    const { buffer, rows, end, whole } = this;
    const { f } = rows;
    const address = f.local("i32");
    f.get(record).set(address);
    f.get(lower).get(end).op("i32.lt_s");
    f.if(() => {
      buffer.emitReset(whole.arena);
      this.pushAddress(lower);
      buffer.emitMerge(whole, f.store(), record);
      f.get(whole.address).set(address);
    });
    return address;
  }

  /** Emits the tail of all rows of the frame. */
  private emitTail({ lower, upper, next, record }: Move): void {
    const { buffer, rows, end, origin, memory, arena, single } = this;
    const { f, compiler } = rows;
    buffer.emitReset(memory);
    buffer.emitReset(arena);
    // One more than there are rows: the buffer of none stands at the end.
    f.get(memory).get(upper).get(lower).op("i32.sub").i32(1).op("i32.add").i32(buffer.size).op("i32.mul");
    f.call(compiler.shared.kernel("arenaAllocate"));
    f.get(lower).i32(buffer.size).op("i32.mul").op("i32.sub").set(origin);
    this.pushAddress(upper);
    const later = f.store();
    buffer.emitInitialValues({ address: later, arena });
    const index = f.local("i32");
    const address = f.local("i32");
    f.get(upper).set(index);
    f.loop((again) => {
      f.get(index).i32(1).op("i32.sub").set(index);
      buffer.emitReset(single.arena);
      buffer.emitInitialValues(single);
      buffer.emitUpdate(single, index);
      f.get(later).i32(buffer.size).op("i32.sub").set(address);
      buffer.emitMerge({ address, arena }, single.address, later);
      f.get(address).set(later);
      f.get(index).get(lower).op("i32.gt_s").brIf(again);
    });
    f.get(upper).set(end);
    f.get(upper).set(next);
    buffer.emitReset(record.arena);
    buffer.emitInitialValues(record);
  }

  private pushAddress(index: Local): void {
    const { f } = this.rows;
    f.get(this.origin).get(index).i32(this.buffer.size).op("i32.mul").op("i32.add");
  }
}

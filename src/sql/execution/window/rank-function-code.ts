// ROW_NUMBER, the ranks, CUME_DIST and NTILE in generated code.

import type { ExpressionCode } from "../../../catalyst/expressions/codegen/expression-code.ts";
import type { NTile, Rank } from "../../../catalyst/expressions/windows/rank-functions.ts";
import type { Local } from "../../../wasm/index.ts";
import type { WindowBounds } from "./window-bounds.ts";
import { offsetOf } from "./window-frames.ts";

export function rowNumberCode({ rows: { f }, index, start }: WindowBounds): ExpressionCode {
  return integer(f.get(index).get(start).op("i32.sub").i32(1).op("i32.add").store());
}

export function rankCode({ prettyName }: Rank, bounds: WindowBounds): ExpressionCode {
  const { f } = bounds.rows;
  const { peers, start } = bounds;
  if (prettyName === "dense_rank") return integer(f.get(peers.number).store());
  f.get(peers.start).get(start).op("i32.sub");
  if (prettyName === "rank") return integer(f.i32(1).op("i32.add").store());
  const before = f.store();
  bounds.pushSize();
  const others = f.i32(1).op("i32.sub").store();
  // The only row of its partition has none before it.
  f.get(before).op("f64.convert_i32_s");
  f.get(others).i32(1).get(others).select().op("f64.convert_i32_s").op("f64.div");
  return double(f.store());
}

export function cumeDistCode(bounds: WindowBounds): ExpressionCode {
  const { f } = bounds.rows;
  f.get(bounds.peers.end).get(bounds.start).op("i32.sub").op("f64.convert_i32_s");
  bounds.pushSize();
  return double(f.op("f64.convert_i32_s").op("f64.div").store());
}

/** The first parts have one row more than the others, as many of them as rows are left over. */
export function nTileCode({ buckets }: NTile, bounds: WindowBounds): ExpressionCode {
  const { f } = bounds.rows;
  const parts = offsetOf(buckets);
  bounds.pushSize();
  const size = f.store();
  const rest = f.get(size).i32(parts).op("i32.rem_s").store();
  const small = f.get(size).i32(parts).op("i32.div_s").store();
  const large = f.get(small).i32(1).op("i32.add").store();
  const place = f.get(bounds.index).get(bounds.start).op("i32.sub").store();
  const inLarge = f.get(rest).get(large).op("i32.mul").store();
  f.get(place).get(inLarge).op("i32.lt_s");
  f.if(
    () => f.get(place).get(large).op("i32.div_s"),
    () => f.get(rest).get(place).get(inLarge).op("i32.sub").get(small).op("i32.div_s").op("i32.add"),
    "i32",
  );
  return integer(f.i32(1).op("i32.add").store());
}

function integer(local: Local): ExpressionCode {
  return { isNull: undefined, value: { kind: "i32", local } };
}

function double(local: Local): ExpressionCode {
  return { isNull: undefined, value: { kind: "f64", local } };
}

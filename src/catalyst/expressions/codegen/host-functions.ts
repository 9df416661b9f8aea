// What generated code imports from the executor's JavaScript (`env.*`): pure functions evaluated by name, for what

import type { DataType } from "../../../types/data-type.ts";
import { SCALAR_EVALUATORS } from "../../functions/scalar-functions.ts";
import type { Evaluator } from "../evaluators/evaluator.ts";
import { EVALUATORS } from "../evaluators/evaluators.ts";
import type { CatalystValue } from "../expression.ts";
import { HOST_SLOT, type HostCall, kindOf } from "./emit.ts";
import { readValue, readView } from "./memory-value.ts";

/**
 * The `env` functions of a generated module, to be linked beside `memory`, `constants` and `raise`. `allocate` is the
 * kernel `arenaAllocate`: space for bytes in an arena.
 */
export function hostFunctions(
  memory: WebAssembly.Memory,
  allocate: (arena: number, size: number) => number,
): {
  readonly evaluate: (call: number, slots: number, arena: number) => number;
  readonly remainder: (dividend: number, divisor: number) => number;
} {
  const calls = new Map<number, { readonly call: HostCall; readonly run: Evaluator }>();
  const lookUp = (address: number) => {
    const known = calls.get(address);
    if (known !== undefined) return known;
    const call: HostCall = JSON.parse(new TextDecoder().decode(readView(memory, address)));
    const run = EVALUATORS.get(call.name) ?? SCALAR_EVALUATORS.get(call.name);
    if (run === undefined) throw new Error(`no host function ${call.name}`);
    const entry = { call, run };
    calls.set(address, entry);
    return entry;
  };
  return {
    // Wasm has no remainder of floating point numbers.
    remainder: (dividend, divisor) => dividend % divisor,
    evaluate(address, slots, arena) {
      const { call, run } = lookUp(address >>> 0);
      const values = call.argumentTypes.map((type, i) => {
        const slot = (slots >>> 0) + i * HOST_SLOT;
        const isNull = new DataView(memory.buffer).getInt32(slot + 16, true) !== 0;
        return isNull ? null : readValue(memory, slot, call.kinds[i] ?? kindOf(type), type);
      });
      const result = run(values, call);
      writeValue(memory, allocate, (slots >>> 0) + values.length * HOST_SLOT, result, call.resultType, arena >>> 0);
      return result === null ? 1 : 0;
    },
  };
}

function writeValue(
  memory: WebAssembly.Memory,
  allocate: (arena: number, size: number) => number,
  slot: number,
  value: CatalystValue,
  type: DataType,
  arena: number,
): void {
  const kind = kindOf(type);
  if (kind === "view") {
    const bytes = value instanceof Uint8Array ? value : new TextEncoder().encode(value === null ? "" : String(value));
    const body = bytes.length > 12 ? allocate(arena, bytes.length) >>> 0 : slot + 4;
    const all = new Uint8Array(memory.buffer);
    all.fill(0, slot, slot + 16);
    all.set(bytes, body);
    const data = new DataView(memory.buffer);
    data.setInt32(slot, bytes.length, true);
    if (bytes.length > 12) {
      all.set(bytes.subarray(0, 4), slot + 4);
      data.setUint32(slot + 8, body, true);
    }
    return;
  }
  const data = new DataView(memory.buffer);
  if (kind === "i32") data.setInt32(slot, Number(value ?? 0), true);
  else if (kind === "f32") data.setFloat32(slot, Number(value ?? 0), true);
  else if (kind === "f64") data.setFloat64(slot, Number(value ?? 0), true);
  else {
    const exact = typeof value === "bigint" ? value : BigInt(Number(value ?? 0));
    data.setBigInt64(slot, BigInt.asIntN(64, exact), true);
    data.setBigInt64(slot + 8, exact >> 64n, true);
  }
}

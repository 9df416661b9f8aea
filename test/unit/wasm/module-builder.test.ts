import { describe, expect, test } from "vitest";
import { ModuleBuilder } from "../../../src/wasm/module-builder.ts";
import { OPCODES, type OpcodeName, type ValueType } from "../../../src/wasm/opcodes.ts";

function instantiate(module: ModuleBuilder, imports: WebAssembly.Imports = {}): WebAssembly.Exports {
  const memory = new WebAssembly.Memory({ initial: 1 });
  return new WebAssembly.Instance(new WebAssembly.Module(module.toBytes()), { env: { memory }, ...imports }).exports;
}

function call(exports: WebAssembly.Exports, name: string, ...values: unknown[]): unknown {
  const target = exports[name];
  if (typeof target !== "function") throw new Error(`no export ${name}`);
  return target(...values);
}

describe("ModuleBuilder", () => {
  test("sums the integers below n in a loop", () => {
    const module = new ModuleBuilder();
    const { builder: f } = module.function("sumBelow", ["i32"], ["i64"], true);
    const i = f.local("i32");
    const sum = f.local("i64");
    f.block((done) => {
      f.loop((next) => {
        f.get(i).get(f.parameter(0)).op("i32.ge_s").brIf(done);
        f.get(sum).get(i).op("i64.extend_i32_s").op("i64.add").set(sum);
        f.get(i).i32(1).op("i32.add").set(i);
        f.br(next);
      });
    });
    f.get(sum);
    expect(call(instantiate(module), "sumBelow", 100_000)).toBe(4999950000n);
  });

  test("encodes constants at the edges of LEB128", () => {
    for (const value of [0, 63, 64, -64, -65, 127, 128, 8191, 8192, -8192, -8193, 2 ** 31 - 1, -(2 ** 31)]) {
      const module = new ModuleBuilder();
      module.function("value", [], ["i32"], true).builder.i32(value);
      expect(call(instantiate(module), "value")).toBe(value);
    }
    for (const value of [0n, 63n, 64n, -64n, -65n, 2n ** 63n - 1n, -(2n ** 63n), 2n ** 32n, -(2n ** 35n)]) {
      const module = new ModuleBuilder();
      module.function("value", [], ["i64"], true).builder.i64(value);
      expect(call(instantiate(module), "value")).toBe(value);
    }
  });

  test("calls imports and its own functions, and reads imported globals", () => {
    const module = new ModuleBuilder();
    const twice = module.function("twice", ["i32"], ["i32"], false);
    twice.builder.get(twice.builder.parameter(0)).i32(2).op("i32.mul");
    const { builder: f } = module.function("main", ["i32"], ["i32"], true);
    const host = module.importFunction("env", "addSeven", ["i32"], ["i32"]);
    const base = module.importGlobal("env", "base", "i32");
    f.get(f.parameter(0)).call(twice.reference).call(host).globalGet(base).op("i32.add");
    const memory = new WebAssembly.Memory({ initial: 1 });
    const base1000 = new WebAssembly.Global({ value: "i32", mutable: false }, 1000);
    const exports = new WebAssembly.Instance(new WebAssembly.Module(module.toBytes()), {
      env: { memory, addSeven: (x: number) => x + 7, base: base1000 },
    }).exports;
    expect(call(exports, "main", 5)).toBe(1017);
  });

  test("every instruction of the table is accepted by the engine with its stated types", () => {
    for (const name of Object.keys(OPCODES) as OpcodeName[]) {
      const { operands, results } = OPCODES[name];
      const module = new ModuleBuilder();
      const { builder: f } = module.function("f", operands as readonly ValueType[], [], true);
      operands.forEach((_, i) => {
        f.get(f.parameter(i));
      });
      f.op(name);
      if (name !== "unreachable") for (const _ of results) f.drop();
      expect(() => new WebAssembly.Module(module.toBytes()), name).not.toThrow();
    }
  });

  test("numeric instructions compute what their names say", () => {
    const cases: [OpcodeName, (number | bigint)[], number | bigint][] = [
      ["i32.gt_s", [1, -1], 1],
      ["i32.gt_u", [1, -1], 0],
      ["i64.lt_u", [1n, -1n], 1],
      ["i64.shr_s", [-8n, 1n], -4n],
      ["i64.shr_u", [-8n, 60n], 15n],
      ["i32.rotl", [1, 33], 2],
      ["f64.trunc", [-2.5], -2],
      ["f64.nearest", [2.5], 2],
      ["f64.copysign", [3, -1], -3],
      ["i64.trunc_sat_f64_s", [Number.NaN], 0n],
      ["i32.trunc_sat_f64_s", [1e20], 2147483647],
      ["i64.extend_i32_u", [-1], 4294967295n],
      ["i32.extend8_s", [255], -1],
      ["i64.extend32_s", [4294967295n], -1n],
      ["f32.demote_f64", [0.1], Math.fround(0.1)],
      ["i64.reinterpret_f64", [1], 0x3ff0000000000000n],
    ];
    for (const [name, values, expected] of cases) {
      const { operands, results } = OPCODES[name];
      const module = new ModuleBuilder();
      const { builder: f } = module.function("f", operands, results, true);
      operands.forEach((_, i) => {
        f.get(f.parameter(i));
      });
      f.op(name);
      expect(call(instantiate(module), "f", ...values), name).toBe(expected);
    }
  });

  test("a type mistake is reported with the instruction's name", () => {
    const { builder: f } = new ModuleBuilder().function("f", [], [], true);
    f.i32(1).i64(1n);
    expect(() => f.op("i32.add")).toThrow("i32.add wants i32 but finds i64");
    const { builder: g } = new ModuleBuilder().function("g", [], [], true);
    expect(() => g.op("i64.eqz")).toThrow("empty stack");
    const module = new ModuleBuilder();
    module.function("h", [], ["i32"], true);
    expect(() => module.toBytes()).toThrow("body leaves [] but the function returns [i32]");
  });

  test("if with a result, and code after an unconditional branch", () => {
    const module = new ModuleBuilder();
    const { builder: f } = module.function("absolute", ["i32"], ["i32"], true);
    f.get(f.parameter(0)).i32(0).op("i32.lt_s");
    f.if(
      () => f.i32(0).get(f.parameter(0)).op("i32.sub").return(),
      () => f.get(f.parameter(0)),
      "i32",
    );
    expect(call(instantiate(module), "absolute", -5)).toBe(5);
    expect(call(instantiate(module), "absolute", 6)).toBe(6);
  });

  test("code put into a section later runs at the section's place", () => {
    const module = new ModuleBuilder();
    const { builder: f } = module.function("f", [], ["i32"], true);
    const value = f.local("i32");
    const before = f.section();
    f.get(value).i32(10).op("i32.mul").set(value);
    f.within(before, () => f.i32(7).set(value));
    f.get(value);
    expect(call(instantiate(module), "f")).toBe(70);
    expect(() => f.within(before, () => f.i32(1))).toThrow("a section changes the stack");
  });

  test("prints readable text", () => {
    const module = new ModuleBuilder();
    const { builder: f } = module.function("f", ["i32"], ["i32"], true);
    f.comment("Filter (a > 1)").get(f.parameter(0)).i32(1).op("i32.gt_s");
    expect(module.toText()).toContain(";; Filter (a > 1)\n    local.get $0\n    i32.const 1\n    i32.gt_s");
  });
});

// A column whose value comes from one of several places in the code, such as the turns of a loop: each assigns its value
// to the same locals.

import type { CodegenContext } from "../../../catalyst/expressions/codegen/codegen-context.ts";
import {
  type ExpressionCode,
  type ValueLocals,
  valueTypeOf,
} from "../../../catalyst/expressions/codegen/expression-code.ts";
import { bufferedType } from "../../../columnar/layout.ts";
import type { DataType } from "../../../types/data-type.ts";
import type { FunctionBuilder, Local } from "../../../wasm/index.ts";

/** One column: its value and whether it is null. */
export class AssignedColumn {
  readonly code: ExpressionCode & { readonly isNull: Local };

  constructor(f: FunctionBuilder, type: DataType) {
    this.code = { isNull: f.local("i32"), value: localsOf(f, type) };
  }

  /** Emits that the column is null, with the value that goes with it. */
  assignNull(context: CodegenContext): void {
    const { f } = context;
    const target = this.code.value;
    f.i32(1).set(this.code.isNull);
    switch (target.kind) {
      case "i128":
        f.i64(0n).set(target.low).i64(0n).set(target.high);
        break;
      case "view":
        context.pushConstantView(new Uint8Array(0));
        f.set(target.local);
        break;
      case "i32":
        f.i32(0).set(target.local);
        break;
      case "i64":
        f.i64(0n).set(target.local);
        break;
      case "f32":
        f.f32(0).set(target.local);
        break;
      case "f64":
        f.f64(0).set(target.local);
        break;
    }
  }

  assign({ f }: CodegenContext, { isNull, value }: ExpressionCode): void {
    const target = this.code.value;
    if (isNull === undefined) f.i32(0);
    else f.get(isNull);
    f.set(this.code.isNull);
    if (target.kind === "i128") {
      if (value.kind === "i128") f.get(value.low).set(target.low).get(value.high).set(target.high);
      else if (value.kind === "i64") {
        f.get(value.local).set(target.low).get(value.local).i64(63n).op("i64.shr_s").set(target.high);
      } else throw new Error(`a wide decimal cannot be made of ${value.kind}`);
    } else if (value.kind === "i128") f.get(value.low).set(target.local);
    else f.get(value.local).set(target.local);
  }
}

function localsOf(f: FunctionBuilder, type: DataType): ValueLocals {
  const physical = bufferedType(type);
  switch (physical) {
    case "i128":
      return { kind: "i128", low: f.local("i64"), high: f.local("i64") };
    case "view":
      return { kind: "view", local: f.local("i32") };
    case "i64":
    case "f32":
    case "f64":
      return { kind: physical, local: f.local(valueTypeOf(physical)) };
    case "list":
    case "struct":
      throw new Error(`columns of type ${type.kind} cannot be expanded`);
    default:
      return { kind: "i32", local: f.local("i32") };
  }
}

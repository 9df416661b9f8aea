// Emits a generator that the executor's JavaScript computes: its rows are made once, then loaded one at a time.

import type { StructType } from "../../../types/data-type.ts";
import type { Local } from "../../../wasm/index.ts";
import type { Generator } from "../generator.ts";
import type { CodegenContext, ExpressionCode } from "./codegen-context.ts";
import { HOST_SLOT, type HostCall, kindOf, loadSlot, operandSlots } from "./emit.ts";
import { calledBy, HostTreeBuilder } from "./host-tree.ts";

export interface GeneratedRows {
  /** i32: how many rows there are. */
  readonly count: Local;
  /** Emits the load of a row's columns. */
  load(row: Local): readonly ExpressionCode[];
}

export function generateRows(context: CodegenContext, generator: Generator): GeneratedRows {
  const { f } = context;
  const builder = new HostTreeBuilder(context);
  const tree = builder.call(generator);
  const { operands } = builder;
  const schema: StructType = generator.elementSchema;
  const call: HostCall = {
    name: tree.name,
    tree,
    argumentTypes: operands.map(({ type }) => type),
    kinds: operands.map(({ code }) => code.value.kind),
    resultType: schema,
    options: tree.options,
  };
  for (const called of calledBy(tree)) context.shared.evaluators.add(called);
  const slots = operandSlots(context, operands, schema.fields.length);
  context.pushConstantView(new TextEncoder().encode(JSON.stringify(call)));
  const description = f.store();
  f.get(description).get(slots);
  context.pushArena();
  context.callHost("generate", ["i32", "i32", "i32"], ["i32"]);
  const count = f.store();
  const first = operands.length * HOST_SLOT;
  return {
    count,
    load: (row) => {
      f.get(description).get(row).get(slots).i32(first).op("i32.add");
      context.pushArena();
      context.callHost("generated", ["i32", "i32", "i32", "i32"], []);
      return schema.fields.map(({ dataType }, i) => {
        const offset = first + i * HOST_SLOT;
        const isNull = f
          .get(slots)
          .op("i32.load", offset + 16)
          .store();
        return { isNull, value: loadSlot(context, slots, offset, kindOf(dataType)) };
      });
    },
  };
}

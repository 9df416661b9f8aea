// What CHAR and VARCHAR do to strings that are written: blanks fill a CHAR, blanks beyond the length are cut, and a string
// that is still too long is an error.

import { SparkError } from "../../errors/spark-error.ts";
import { type DataType, type StringLength, StringType } from "../../types/data-type.ts";
import { orEvaluate } from "../expressions/codegen/emit.ts";
import type { EvaluatorCall } from "../expressions/evaluators/evaluator.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { ANY } from "./expected-type.ts";
import { constant, evaluated, integerKernel, localOf, stringKernel } from "./kernel-code.ts";
import type { ScalarRecord } from "./scalar-record.ts";
import { characterCount, slice } from "./text.ts";

function checked(text: string, { kind, limit }: StringLength): string {
  const length = characterCount(text);
  if (length <= limit) return kind === "char" ? text + " ".repeat(limit - length) : text;
  const cut = slice(text, 0, limit);
  if (text.slice(cut.length).trimEnd() === "" && !/[^ ]/.test(text.slice(cut.length))) return cut;
  throw new SparkError("SparkRuntimeException", "EXCEED_LIMIT_LENGTH", { limit: String(limit) });
}

function checkedValue(value: CatalystValue, type: DataType): CatalystValue {
  if (value === null) return null;
  switch (type.kind) {
    case "string":
      return type.length === undefined ? value : checked(String(value), type.length);
    case "array":
      return Array.isArray(value) ? value.map((element) => checkedValue(element, type.elementType)) : value;
    case "map":
      if (!Array.isArray(value)) return value;
      return value.map((entry) => {
        const [key = null, item = null] = Array.isArray(entry) ? entry : [];
        return [checkedValue(key, type.keyType), checkedValue(item, type.valueType)];
      });
    case "struct":
      if (!Array.isArray(value)) return value;
      return type.fields.map(({ dataType }, i) => checkedValue(value[i] ?? null, dataType));
    default:
      return value;
  }
}

const types = new WeakMap<EvaluatorCall, DataType>();

/** The type with lengths, which a call is told as data. */
function typeOf(call: EvaluatorCall): DataType {
  const known = types.get(call);
  if (known !== undefined) return known;
  const type: DataType = JSON.parse(call.options.settings?.type ?? "{}");
  types.set(call, type);
  return type;
}

export const CHAR_VARCHAR_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["char_varchar_write_check"],
    internal: true,
    inputs: [ANY],
    result: ([type = StringType]) => type,
    raises: true,
    eval: ([value = null], call) => checkedValue(value, typeOf(call)),
    generate: (context, args, call, expressions) => {
      const type = typeOf(call);
      const [text] = args;
      if (type.kind !== "string" || type.length === undefined || text?.value.kind !== "view") return undefined;
      const { kind, limit } = type.length;
      const length = integerKernel("stringLength")(context, [text], call, expressions);
      if (length === undefined) return undefined;
      const holds = context.f.get(localOf(length)).i32(limit).op("i32.le_s").store();
      context.pushConstantView(Uint8Array.of(0x20));
      const blank = { isNull: undefined, value: { kind: "view", local: context.f.store() } } as const;
      const padding = [text, constant(context, limit), blank, constant(context, 0)];
      const padded = kind === "char" ? stringKernel("stringPad", { arena: true })(context, padding, call, []) : text;
      if (padded === undefined) return undefined;
      return orEvaluate(context, StringType, undefined, { value: padded.value, holds }, () =>
        evaluated(context, "char_varchar_write_check", args, call),
      );
    },
    usage: "char_varchar_write_check(value)",
    doc: "The value as a column of CHAR or VARCHAR holds it.",
    example: "INSERT INTO t VALUES ('Spark')",
  },
];

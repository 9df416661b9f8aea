// Functions that make strings of strings: case, parts, padding, trimming, replacing.

import { SparkError } from "../../errors/spark-error.ts";
import {
  ArrayType,
  BinaryType,
  type DataType,
  IntegerType,
  isNested,
  StringType,
  sameType,
  sqlName,
} from "../../types/data-type.ts";
import type { CodegenContext, ExpressionCode } from "../expressions/codegen/codegen-context.ts";
import { orEvaluate } from "../expressions/codegen/emit.ts";
import type { EvaluatorCall } from "../expressions/evaluators/evaluator.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { ofAllWhere } from "./common-types.ts";
import { ARRAY, anyOf, BINARY, type ExpectedType, INT, LONG, STRING, shownAs, TEXTS_OR_TEXT } from "./expected-type.ts";
import {
  attemptedString,
  concatKernel,
  constant,
  evaluated,
  integer,
  integerKernel,
  stringKernel,
} from "./kernel-code.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";
import { characterCount, characters, slice, substringRange, utf8 } from "./text.ts";

const STRING_OR_BINARY = anyOf(STRING, BINARY);
/** A string; what else CONCAT takes must all be of one kind. */
const CONCATENATED: ExpectedType = shownAs(STRING, STRING, BINARY, ARRAY);
const MAX_INT = Literal.of(2147483647);

function likeFirst([first = StringType]: readonly DataType[]): DataType {
  return first.kind === "binary" ? BinaryType : StringType;
}

function byteLength(value: CatalystValue | undefined): number {
  return value instanceof Uint8Array ? value.length : utf8(String(value)).length;
}

function substring(value: CatalystValue | undefined, position: number, count: number): CatalystValue {
  if (value instanceof Uint8Array) return value.slice(...substringRange(value.length, position, count));
  const text = String(value);
  return slice(text, ...substringRange(characterCount(text), position, count));
}

function isText({ argumentTypes: [type] }: EvaluatorCall): boolean {
  return type?.kind === "string";
}

type Generate = NonNullable<ScalarRecord["generate"]>;

/** The length in bytes where the text is known to be ASCII. */
const characterCountCode: Generate = (context, args, call, expressions) => {
  const { f } = context;
  const [text] = args;
  const count = integerKernel("stringLength");
  if (text?.ascii === undefined || text.value.kind !== "view") return count(context, args, call, expressions);
  const { local } = text.value;
  const length = f.local("i32");
  f.get(text.ascii).if(
    () => f.get(local).op("i32.load").set(length),
    () => {
      f.get(local);
      context.callKernel("stringLength");
      f.set(length);
    },
  );
  return integer(length);
};

/** A part of a text; of one that is known to be ASCII its bytes count, which need not be looked at. */
function substringCode(
  context: CodegenContext,
  text: ExpressionCode | undefined,
  position: ExpressionCode | undefined,
  length: ExpressionCode | undefined,
): ExpressionCode | undefined {
  if (text?.value.kind !== "view" || position?.value.kind !== "i32" || length?.value.kind !== "i32") return undefined;
  const { f } = context;
  const destination = context.scratch(16);
  const operands = [text.value.local, position.value.local, length.value.local, destination];
  const cut = (kernel: "stringSubstring" | "stringSubstringAscii"): void => {
    for (const operand of operands) f.get(operand);
    context.callKernel(kernel);
  };
  const { ascii } = text;
  if (ascii === undefined) cut("stringSubstring");
  else
    f.get(ascii).if(
      () => cut("stringSubstringAscii"),
      () => cut("stringSubstring"),
    );
  return { isNull: undefined, value: { kind: "view", local: destination }, ...(ascii && { ascii }) };
}

const REVERSED: ExpectedType = anyOf(STRING, BINARY, ARRAY);

/** All binary, or all strings. */
function concatInputs(types: readonly DataType[]): readonly ExpectedType[] {
  if (types.some(({ kind }) => kind === "array")) {
    // What has no type becomes text, also among arrays.
    return types.map(({ kind }) => (kind === "array" ? ARRAY : kind === "void" ? STRING : CONCATENATED));
  }
  return [types.length > 0 && types.every(({ kind }) => kind === "binary") ? BINARY : CONCATENATED];
}

/** What CONCAT puts together must be of one type. */
function checkConcat(args: readonly Expression[]): ArgumentMismatch | undefined {
  const [first] = args;
  if (first === undefined || args.every(({ dataType }) => sameType(dataType, first.dataType))) return undefined;
  const types = args.map(({ dataType }) => `"${sqlName(dataType)}"`);
  return {
    condition: "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
    parameters: { functionName: "`concat`", dataType: `(${types.join(" or ")})` },
  };
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

function concatType(types: readonly DataType[]): DataType {
  const [first = StringType] = types;
  if (first.kind === "array") {
    return ArrayType(
      first.elementType,
      types.some((type) => type.kind === "array" && type.containsNull),
    );
  }
  return types.length > 0 && types.every(({ kind }) => kind === "binary") ? BinaryType : StringType;
}

function concat(values: readonly CatalystValue[]): CatalystValue {
  if (values.some(Array.isArray)) return values.flatMap((value) => (Array.isArray(value) ? value : []));
  return values.length > 0 && values.every((value) => value instanceof Uint8Array)
    ? joinBytes(values)
    : values.join("");
}

/** Padding of `pad` repeated to what is missing, on the left or the right; a longer value is cut. */
function pad(values: readonly CatalystValue[], onLeft: boolean): CatalystValue {
  const [value, length, padding] = values;
  if (value instanceof Uint8Array && padding instanceof Uint8Array) {
    const size = Math.max(0, Number(length));
    if (size <= value.length || padding.length === 0) return value.slice(0, size);
    const fill = Uint8Array.from({ length: size - value.length }, (_, i) => padding[i % padding.length] ?? 0);
    return joinBytes(onLeft ? [fill, value] : [value, fill]);
  }
  const text = characters(String(value));
  const fill = characters(String(padding));
  const missing = Number(length) - text.length;
  if (missing <= 0 || fill.length === 0) return slice(String(value), 0, Math.max(0, Number(length)));
  const added = Array.from({ length: missing }, (_, i) => fill[i % fill.length]).join("");
  return onLeft ? added + String(value) : String(value) + added;
}

type Side = "both" | "leading" | "trailing";

function trimText(text: string, trimmed: string, side: Side): string {
  const set = new Set(characters(trimmed));
  const parts = Array.from(characters(text));
  let start = 0;
  let stop = parts.length;
  if (side !== "trailing") while (start < stop && set.has(parts[start] ?? "")) start++;
  if (side !== "leading") while (stop > start && set.has(parts[stop - 1] ?? "")) stop--;
  return parts.slice(start, stop).join("");
}

/** A bit for each end, as the kernels have them. */
const TRIMMED_SIDES: Readonly<Record<Side, number>> = { leading: 1, trailing: 2, both: 3 };

/** TRIM(characters FROM text): the characters come first. */
function trimFunction(name: string, side: Side, doc: string): ScalarRecord {
  return {
    names: [name],
    inputs: [STRING],
    minArguments: 1,
    maxArguments: 2,
    result: StringType,
    sql: ([first = "", second], shown) =>
      second === undefined ? `${shown}(${first})` : `TRIM(${side.toUpperCase()} ${first} FROM ${second})`,
    generate: (context, args, call, expressions) => {
      const [first, second] = args;
      if (first === undefined) return undefined;
      const sides = constant(context, TRIMMED_SIDES[side]);
      if (second === undefined) return stringKernel("stringTrim")(context, [first, sides], call, expressions);
      return stringKernel("stringTrimCharacters")(context, [second, first, sides], call, expressions);
    },
    eval: ([first, second]) =>
      second === undefined ? trimText(String(first), " ", side) : trimText(String(second), String(first), side),
    usage: `${name}([characters,] str)`,
    doc,
    example: `SELECT ${name}('  SparkSQL  ')`,
  };
}

const TITLE_CASE: Readonly<Record<string, string>> = { Ǆ: "ǅ", ǆ: "ǅ", Ǉ: "ǈ", ǉ: "ǈ", Ǌ: "ǋ", ǌ: "ǋ", Ǳ: "ǲ", ǳ: "ǲ" };

function titleCase(character: string): string {
  const known = TITLE_CASE[character];
  if (known !== undefined) return known;
  const [first = "", ...rest] = character.toUpperCase();
  return first + rest.join("").toLowerCase();
}

function initcap(text: string): string {
  return text
    .split(" ")
    .map((word) => {
      const [first = "", ...rest] = characters(word);
      return titleCase(first) + rest.join("").toLowerCase();
    })
    .join(" ");
}

function translate(text: string, from: string, to: string): string {
  const targets = Array.from(to);
  const mapping = new Map<string, string>();
  Array.from(from).forEach((character, i) => {
    if (!mapping.has(character)) mapping.set(character, targets[i] ?? "");
  });
  return Array.from(text, (character) => mapping.get(character) ?? character).join("");
}

function overlay(values: readonly CatalystValue[]): CatalystValue {
  const [input, replacement, position, length] = values;
  const [start, given] = [Number(position), Number(length)];
  if (input instanceof Uint8Array && replacement instanceof Uint8Array) {
    const size = given >= 0 ? given : replacement.length;
    const [head, tail] = [substring(input, 1, start - 1), substring(input, start + size, 2147483647)];
    return concat([head, replacement, tail]);
  }
  const size = given >= 0 ? given : characterCount(String(replacement));
  return concat([
    substring(input ?? "", 1, start - 1),
    replacement ?? "",
    substring(input ?? "", start + size, 2147483647),
  ]);
}

const MAX_ARRAY_LENGTH = 2147483632;

function repeat(text: string, times: number): string {
  if (times <= 0) return "";
  if (text.length * times <= 2 ** 29 - 24) return text.repeat(times);
  throw new SparkError("SparkRuntimeException", "COLLECTION_SIZE_LIMIT_EXCEEDED.PARAMETER", {
    numberOfElements: String(text.length * times),
    functionName: "`repeat`",
    maxRoundedArrayLength: String(MAX_ARRAY_LENGTH),
    parameter: "`n`",
  });
}

/** What kernels pad to and repeat; longer results are left to the evaluation, which may raise. */
const KERNEL_CHARACTERS = 1 << 24;

const repeatCode: NonNullable<ScalarRecord["generate"]> = (context, args, call, expressions) => {
  const { f } = context;
  const [text, times] = args;
  if (text?.value.kind !== "view" || times?.value.kind !== "i32") return undefined;
  f.get(text.value.local).op("i64.load32_s").get(times.value.local).op("i64.extend_i32_s").op("i64.mul");
  const holds = f.i64(BigInt(KERNEL_CHARACTERS)).op("i64.lt_s").store();
  const count = f.get(times.value.local).i32(0).get(holds).select().store();
  const made = stringKernel("stringRepeat", { arena: true })(context, [text, integer(count)], call, expressions);
  if (made === undefined) return undefined;
  return orEvaluate(context, StringType, undefined, { value: made.value, holds }, () =>
    evaluated(context, "repeat", args, call),
  );
};

function elementInputs(types: readonly DataType[]): readonly ExpectedType[] {
  return [INT, ...concatInputs(types.slice(1))];
}

/** What ELT chooses among are all texts or all bytes. */
function differentElements([, ...inputs]: readonly Expression[]): ArgumentMismatch | undefined {
  if (["string", "binary"].some((kind) => inputs.every(({ dataType }) => dataType.kind === kind))) return undefined;
  return {
    condition: "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
    parameters: {
      paramIndex: "second...",
      requiredType: '"STRING" or "BINARY"',
      inputSql: inputs.map(({ sql }) => `"${sql}"`).join(","),
      inputType: inputs.map(({ dataType }) => `"${sqlName(dataType)}"`).join(","),
    },
  };
}

/** The separator of joined texts, a text, or an array of texts. */
function joinedInput({ kind }: DataType, index: number): ExpectedType {
  return index > 0 && (kind === "array" || kind === "map" || kind === "struct") ? TEXTS_OR_TEXT : STRING;
}

export const STRING_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["upper", "ucase"],
    inputs: [STRING],
    result: StringType,
    eval: ([text]) => String(text).toUpperCase(),
    generate: attemptedString("stringUpper", "upper"),
    usage: "upper(str)",
    doc: "The string in upper case.",
    example: "SELECT upper('SparkSql')",
  },
  {
    names: ["lower", "lcase"],
    inputs: [STRING],
    result: StringType,
    eval: ([text]) => String(text).toLowerCase(),
    generate: attemptedString("stringLower", "lower"),
    usage: "lower(str)",
    doc: "The string in lower case.",
    example: "SELECT lower('SparkSql')",
  },
  {
    names: ["initcap"],
    inputs: [STRING],
    result: StringType,
    eval: ([text]) => initcap(String(text)),
    usage: "initcap(str)",
    doc: "The string with the first letter of each word in title case and all others in lower case. Spaces part words.",
    example: "SELECT initcap('sPark sql')",
  },
  {
    names: ["length", "len", "char_length", "character_length"],
    inputs: [STRING_OR_BINARY],
    result: IntegerType,
    eval: ([value]) => (value instanceof Uint8Array ? value.length : characterCount(String(value))),
    generate: (context, args, call, expressions) =>
      isText(call) ? characterCountCode(context, args, call, expressions) : undefined,
    usage: "length(expr)",
    doc: "The number of characters of a string, or of bytes of a binary.",
    example: "SELECT length('Spark SQL ')",
  },
  {
    names: ["octet_length"],
    inputs: [STRING_OR_BINARY],
    result: IntegerType,
    eval: ([value]) => byteLength(value),
    generate: (context, [value]) => {
      if (value?.value.kind !== "view") return undefined;
      return {
        isNull: undefined,
        value: { kind: "i32", local: context.f.get(value.value.local).op("i32.load").store() },
      };
    },
    usage: "octet_length(expr)",
    doc: "The number of bytes.",
    example: "SELECT octet_length('Spark SQL')",
  },
  {
    names: ["bit_length"],
    inputs: [STRING_OR_BINARY],
    result: IntegerType,
    eval: ([value]) => 8 * byteLength(value),
    usage: "bit_length(expr)",
    doc: "The number of bits.",
    example: "SELECT bit_length('Spark SQL')",
  },
  {
    names: ["substring", "substr"],
    inputs: [STRING_OR_BINARY, INT, INT],
    defaults: [MAX_INT],
    result: likeFirst,
    eval: ([value, position, length]) => substring(value, Number(position), Number(length)),
    generate: (context, [text, position, length], call) =>
      isText(call) ? substringCode(context, text, position, length) : undefined,
    usage: "substring(str, pos[, len])",
    doc: "The part of a string or binary that begins at a position, which counts from 1, or from the end if negative.",
    example: "SELECT substring('Spark SQL', 5, 3)",
  },
  {
    names: ["left"],
    inputs: [STRING_OR_BINARY, INT],
    result: likeFirst,
    eval: ([value, length]) => substring(value, 1, Number(length)),
    generate: (context, [text, length], call) =>
      isText(call) ? substringCode(context, text, constant(context, 1), length) : undefined,
    usage: "left(str, len)",
    doc: "The first characters.",
    example: "SELECT left('Spark SQL', 3)",
  },
  {
    names: ["right"],
    inputs: [STRING, INT],
    result: StringType,
    nullable: NULLABLE,
    eval: ([value, length]) => (Number(length) <= 0 ? "" : substring(value, -Number(length), 2147483647)),
    generate: (context, [text, length]) => {
      if (length?.value.kind !== "i32") return undefined;
      const { f } = context;
      const { local } = length.value;
      // A length that is not positive takes nothing.
      const position = f.i32(0).get(local).op("i32.sub").store();
      const count = f.i32(2147483647).i32(0).get(local).i32(0).op("i32.gt_s").select().store();
      return substringCode(context, text, integer(position), integer(count));
    },
    usage: "right(str, len)",
    doc: "The last characters.",
    example: "SELECT right('Spark SQL', 3)",
  },
  {
    names: ["concat"],
    inputs: concatInputs,
    commonTypes: ofAllWhere("array", "widerType"),
    minArguments: 0,
    maxArguments: Infinity,
    result: concatType,
    check: checkConcat,
    eval: concat,
    generate: (context, args, call) => {
      if (args.length === 0 || call.argumentTypes.some(({ kind }) => kind !== "string" && kind !== "binary"))
        return undefined;
      return concatKernel(context, args);
    },
    usage: "concat(expr, …)",
    doc: "The arguments one after the other.",
    example: "SELECT concat('Spark', 'SQL')",
  },
  {
    names: ["concat_ws"],
    inputs: (types) => types.map(joinedInput),
    minArguments: 1,
    maxArguments: Infinity,
    result: ([separator]) => (separator?.kind === "string" ? separator : StringType),
    seesNulls: true,
    nullable: ([separator]) => separator?.nullable ?? true,
    eval: ([separator = null, ...parts]) =>
      separator === null
        ? null
        : parts
            .flatMap((part) => (Array.isArray(part) ? part : [part]))
            .filter((part) => part !== null)
            .join(String(separator)),
    usage: "concat_ws(sep, str, …)",
    doc: "The arguments that are not null, with a separator between them.",
    example: "SELECT concat_ws(' ', 'Spark', 'SQL')",
  },
  trimFunction("trim", "both", "The string without the spaces, or the given characters, at both ends."),
  trimFunction("ltrim", "leading", "The string without the spaces, or the given characters, at its beginning."),
  trimFunction("rtrim", "trailing", "The string without the spaces, or the given characters, at its end."),
  {
    names: ["btrim"],
    inputs: [STRING],
    minArguments: 1,
    maxArguments: 2,
    result: StringType,
    eval: ([text, trimmed = " "]) => trimText(String(text), String(trimmed), "both"),
    generate: (context, [text, trimmed], call, expressions) => {
      if (text === undefined) return undefined;
      const sides = constant(context, TRIMMED_SIDES.both);
      if (trimmed === undefined) return stringKernel("stringTrim")(context, [text, sides], call, expressions);
      return stringKernel("stringTrimCharacters")(context, [text, trimmed, sides], call, expressions);
    },
    usage: "btrim(str[, characters])",
    doc: "The string without the spaces, or the given characters, at both ends.",
    example: "SELECT btrim('SSparkSQLS', 'SL')",
  },
  ...(["lpad", "rpad"] as const).map(
    (name): ScalarRecord => ({
      names: [name],
      inputs: ([first, , padding = first]) =>
        first?.kind === "binary" && padding?.kind !== "string" ? [BINARY, INT, BINARY] : [STRING, INT, STRING],
      maxArguments: 3,
      defaults: ([first]) => [Literal.of(first?.dataType.kind === "binary" ? new Uint8Array(1) : " ")],
      result: likeFirst,
      eval: (values) => pad(values, name === "lpad"),
      raises: true,
      generate: (context, [text, length, padding], call, expressions) => {
        if (!isText(call) || length?.value.kind !== "i32" || text === undefined || padding === undefined)
          return undefined;
        const { f } = context;
        const holds = f.get(length.value.local).i32(KERNEL_CHARACTERS).op("i32.lt_s").store();
        const wanted = integer(f.get(length.value.local).i32(0).get(holds).select().store());
        const args = [text, wanted, padding, constant(context, name === "lpad" ? 1 : 0)];
        const made = stringKernel("stringPad", { arena: true })(context, args, call, expressions);
        if (made === undefined) return undefined;
        return orEvaluate(context, StringType, undefined, { value: made.value, holds }, () =>
          evaluated(context, name, [text, length, padding], call),
        );
      },
      usage: `${name}(str, len[, pad])`,
      doc: `The string brought to a length: cut, or padded on the ${name === "lpad" ? "left" : "right"}.`,
      example: `SELECT ${name}('hi', 5, '??')`,
    }),
  ),
  {
    names: ["replace"],
    inputs: [STRING, STRING, STRING],
    defaults: [Literal.of("")],
    result: StringType,
    eval: ([text, search, replacement]) =>
      search === "" ? String(text) : String(text).replaceAll(String(search), () => String(replacement)),
    generate: stringKernel("stringReplace", { arena: true }),
    usage: "replace(str, search[, replace])",
    doc: "The string with every occurrence of another replaced.",
    example: "SELECT replace('ABCabc', 'abc', 'DEF')",
  },
  {
    names: ["overlay"],
    inputs: ([first]) => (first?.kind === "binary" ? [BINARY, BINARY, INT, INT] : [STRING, STRING, INT, INT]),
    maxArguments: 4,
    defaults: [Literal.of(-1)],
    result: likeFirst,
    eval: overlay,
    usage: "overlay(input, replace, pos[, len])",
    doc: "The string with a part replaced; the part is as long as its replacement if no length is given.",
    example: "SELECT overlay('Spark SQL' PLACING '_' FROM 6)",
  },
  {
    names: ["repeat"],
    inputs: [STRING, INT],
    result: StringType,
    eval: ([text, times]) => repeat(String(text), Number(times)),
    raises: true,
    generate: repeatCode,
    usage: "repeat(str, n)",
    doc: "The string so many times.",
    example: "SELECT repeat('123', 2)",
  },
  {
    names: ["space"],
    inputs: [INT],
    result: StringType,
    eval: ([count]) => repeat(" ", Number(count)),
    usage: "space(n)",
    doc: "So many spaces.",
    example: "SELECT concat(space(2), '1')",
  },
  {
    names: ["reverse"],
    inputs: ([type]) => [isNested(type ?? StringType) ? REVERSED : type?.kind === "binary" ? BINARY : STRING],
    minArguments: 1,
    maxArguments: 1,
    result: ([type = StringType]) => (type.kind === "array" || type.kind === "binary" ? type : StringType),
    eval: ([value]) => {
      if (value instanceof Uint8Array) return Uint8Array.from(value).reverse();
      return Array.isArray(value) ? [...value].reverse() : Array.from(String(value)).reverse().join("");
    },
    generate: (context, args, call, expressions) =>
      isText(call) ? stringKernel("stringReverse", { arena: true })(context, args, call, expressions) : undefined,
    usage: "reverse(str)",
    doc: "The characters in reverse order.",
    example: "SELECT reverse('Spark SQL')",
  },
  {
    names: ["translate"],
    inputs: [STRING, STRING, STRING],
    result: StringType,
    eval: ([text, from, to]) => translate(String(text), String(from), String(to)),
    generate: stringKernel("stringTranslate", { arena: true }),
    usage: "translate(input, from, to)",
    doc: "The string with each character of `from` replaced by the one in its place in `to`, or left out.",
    example: "SELECT translate('AaBbCc', 'abc', '123')",
  },
  {
    names: ["ascii"],
    inputs: [STRING],
    result: IntegerType,
    eval: ([text]) => String(text).codePointAt(0) ?? 0,
    usage: "ascii(str)",
    doc: "The code point of the first character, 0 of the empty string.",
    example: "SELECT ascii('222')",
  },
  {
    names: ["chr", "char"],
    inputs: [LONG],
    result: StringType,
    eval: ([code]) => (Number(code) < 0 ? "" : String.fromCharCode(Number(BigInt.asUintN(8, BigInt(String(code)))))),
    usage: "chr(expr)",
    doc: "The character of a code, which counts modulo 256.",
    example: "SELECT chr(65)",
  },
  {
    names: ["elt"],
    inputs: elementInputs,
    check: differentElements,
    minArguments: 2,
    maxArguments: Infinity,
    result: (types) => likeFirst(types.slice(1)),
    nullable: NULLABLE,
    seesNulls: true,
    eval: ([index = null, ...inputs], { options }) => {
      if (index === null) return null;
      const chosen = inputs[Number(index) - 1];
      if (chosen !== undefined) return chosen;
      if (options.mode !== "ansi") return null;
      throw new SparkError(
        "SparkArrayIndexOutOfBoundsException",
        "INVALID_ARRAY_INDEX",
        {
          indexValue: String(index),
          arraySize: String(inputs.length),
        },
        { context: options.context },
      );
    },
    usage: "elt(n, input1, input2, …)",
    doc: "The n-th input.",
    example: "SELECT elt(1, 'scala', 'java')",
  },
];

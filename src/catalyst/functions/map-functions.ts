// Functions of maps and structs.

import { SparkError } from "../../errors/spark-error.ts";
import {
  ArrayType,
  BooleanType,
  type DataType,
  MapType,
  NullType,
  StringType,
  StructField,
  StructType,
} from "../../types/data-type.ts";
import { Alias } from "../expressions/attribute.ts";
import type { EvaluatorCall } from "../expressions/evaluators/evaluator.ts";
import { javaRegex } from "../expressions/evaluators/java-regex.ts";
import type { CatalystValue, Expression } from "../expressions/expression.ts";
import { formatValue } from "../expressions/format-value.ts";
import { Literal } from "../expressions/literal.ts";
import { compareValues } from "../expressions/ordering.ts";
import type { ArgumentMismatch } from "../expressions/scalar-function.ts";
import { arraysZip } from "./array-functions.ts";
import { ofAllWhere, ofKeys, ofPairs } from "./common-types.ts";
import { differentEntries, differentKey, differentMaps, noKey } from "./different-types.ts";
import { ANY, ARRAY, ARRAY_OF_ENTRIES, MAP, STRICT_MAP, STRING, STRING_ONLY } from "./expected-type.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { containsNull, elementType, type Values, valuesOf } from "./nested-values.ts";
import { callOf, NOT_NULL, NULLABLE, replacedBy, type ScalarRecord, scalarFunction } from "./scalar-record.ts";
import { valueKey } from "./value-keys.ts";

type Entry = readonly [CatalystValue, CatalystValue];

/** A map of entries whose keys are not null. Keys that are repeated are an error, or the last of their values holds. */
export function mapOf(entries: readonly Entry[], type: DataType, lastWins = false): Values {
  const places = new Map<string, number>();
  const kept: Entry[] = [];
  for (const entry of entries) {
    const [key, value] = entry;
    if (key === null) throw new SparkError("SparkRuntimeException", "NULL_MAP_KEY");
    const text = valueKey(key);
    const place = places.get(text);
    if (place !== undefined && !lastWins) {
      throw new SparkError("SparkRuntimeException", "DUPLICATED_MAP_KEY", {
        key: formatValue(key, type.kind === "map" ? type.keyType : StringType),
        mapKeyDedupPolicy: '"spark.sql.mapKeyDedupPolicy"',
      });
    }
    if (place !== undefined) kept[place] = [kept[place]?.[0] ?? key, value];
    else places.set(text, kept.push(entry) - 1);
  }
  return kept;
}

/** spark.sql.mapKeyDedupPolicy */
const DEDUP_POLICY = "mapKeyDedupPolicy";

function lastWins({ options: { settings } }: EvaluatorCall): boolean {
  return settings?.[DEDUP_POLICY] === "LAST_WIN";
}

function entriesOf(map: CatalystValue | undefined): readonly Entry[] {
  return valuesOf(map).map((entry) => {
    const [key = null, value = null] = valuesOf(entry);
    return [key, value];
  });
}

function keyType(type: DataType | undefined): DataType {
  return type?.kind === "map" ? type.keyType : NullType;
}

function valueType(type: DataType | undefined): DataType {
  return type?.kind === "map" ? type.valueType : NullType;
}

function valueContainsNull(type: DataType | undefined): boolean {
  return type?.kind === "map" ? type.valueContainsNull : true;
}

/** Keys and values in turn. */
function createdMap(types: readonly DataType[], args: readonly Expression[]): DataType {
  const values = args.filter((_, i) => i % 2 === 1);
  return MapType(
    types[0] ?? NullType,
    types[1] ?? NullType,
    values.some(({ nullable }) => nullable),
  );
}

function pairs(values: Values): readonly Entry[] {
  const entries: Entry[] = [];
  for (let i = 0; i + 1 < values.length; i += 2) entries.push([values[i] ?? null, values[i + 1] ?? null]);
  return entries;
}

/** Names are constant texts. */
function unnamedFields(args: readonly Expression[]): ArgumentMismatch | undefined {
  const names = args.filter((_, i) => i % 2 === 0);
  const wrong = names.filter((name) => !name.foldable || name.dataType.kind !== "string");
  if (wrong.length === 0) return undefined;
  return {
    condition: "DATATYPE_MISMATCH.CREATE_NAMED_STRUCT_WITHOUT_FOLDABLE_STRING",
    parameters: { inputExprs: `[${wrong.map(({ sql }) => `"${sql}"`).join(", ")}]` },
  };
}

function namedFields(args: readonly Expression[]): DataType {
  return StructType(
    args.flatMap((arg, i) => {
      const value = args[i + 1];
      return i % 2 === 1 || value === undefined
        ? []
        : [StructField(arg.foldable ? String(arg.eval([])) : "", value.dataType, value.nullable)];
    }),
  );
}

function strToMap(text: string, pairDelimiter: string, keyDelimiter: string, call: EvaluatorCall): Values {
  const place = { functionName: "str_to_map" };
  const once = (pattern: string): RegExp => {
    const { source, flags } = javaRegex(pattern, place);
    return new RegExp(source, flags.replace("g", ""));
  };
  const betweenKeyAndValue = once(keyDelimiter);
  return mapOf(
    text.split(once(pairDelimiter)).map((pair): Entry => {
      const match = betweenKeyAndValue.exec(pair);
      return match === null ? [pair, null] : [pair.slice(0, match.index), pair.slice(match.index + match[0].length)];
    }),
    call.resultType,
    lastWins(call),
  );
}

export const MAP_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["map"],
    inputs: [ANY],
    commonTypes: ofPairs,
    inPairs: true,
    minArguments: 0,
    maxArguments: Infinity,
    result: createdMap,
    check: differentEntries,
    seesNulls: true,
    nullable: NOT_NULL,
    usesSettings: [DEDUP_POLICY],
    eval: (values, call) => mapOf(pairs(values), call.resultType, lastWins(call)),
    usage: "map(key0, value0, …)",
    doc: "A map of keys and values.",
    example: "SELECT map(1.0, '2', 3.0, '4')",
  },
  {
    names: ["map_keys"],
    inputs: [MAP],
    result: ([type]) => ArrayType(keyType(type), true),
    eval: ([map]) => entriesOf(map).map(([key]) => key),
    usage: "map_keys(map)",
    doc: "The keys of a map.",
    example: "SELECT map_keys(map(1, 'a', 2, 'b'))",
  },
  {
    names: ["map_values"],
    inputs: [MAP],
    result: ([type]) => ArrayType(valueType(type), true),
    eval: ([map]) => entriesOf(map).map(([, value]) => value),
    usage: "map_values(map)",
    doc: "The values of a map.",
    example: "SELECT map_values(map(1, 'a', 2, 'b'))",
  },
  {
    names: ["map_entries"],
    inputs: [MAP],
    result: ([type]) =>
      ArrayType(
        StructType([
          StructField("key", keyType(type), false),
          StructField("value", valueType(type), valueContainsNull(type)),
        ]),
        false,
      ),
    eval: ([map]) => [...entriesOf(map)],
    usage: "map_entries(map)",
    doc: "The entries of a map as structs.",
    example: "SELECT map_entries(map(1, 'a', 2, 'b'))",
  },
  {
    names: ["map_contains_key"],
    inputs: [STRICT_MAP, ANY],
    commonTypes: ofKeys("widerTypeWithoutStrings", { takesNull: false }),
    checkBefore: noKey("map_contains_key"),
    check: differentKey("map_contains_key"),
    result: BooleanType,
    nullable: NULLABLE,
    eval: ([map, key = null]) => entriesOf(map).some(([other]) => compareValues(other, key) === 0),
    usage: "map_contains_key(map, key)",
    doc: "Whether a map has a key.",
    example: "SELECT map_contains_key(map(1, 'a', 2, 'b'), 1)",
  },
  {
    names: ["map_from_arrays"],
    inputs: [ARRAY, ARRAY],
    result: ([keys, values]) => MapType(elementType(keys), elementType(values), containsNull(values)),
    usesSettings: [DEDUP_POLICY],
    eval: ([keys, values], call) => {
      const [a, b] = [valuesOf(keys), valuesOf(values)];
      if (a.length !== b.length) {
        throw new SparkError("SparkRuntimeException", "_LEGACY_ERROR_TEMP_2128");
      }
      return mapOf(
        a.map((key, i): Entry => [key, b[i] ?? null]),
        call.resultType,
        lastWins(call),
      );
    },
    usage: "map_from_arrays(keys, values)",
    doc: "A map of an array of keys and one of values.",
    example: "SELECT map_from_arrays(array(1.0, 3.0), array('2', '4'))",
  },
  {
    names: ["map_from_entries"],
    inputs: [ARRAY_OF_ENTRIES],
    result: ([type]) => {
      const entry = elementType(type);
      const [key, value] = entry.kind === "struct" ? entry.fields : [];
      return MapType(key?.dataType ?? NullType, value?.dataType ?? NullType, value?.nullable ?? true);
    },
    nullable: ([array]) => (array?.nullable ?? true) || containsNull(array?.dataType),
    usesSettings: [DEDUP_POLICY],
    eval: ([array], call) =>
      valuesOf(array).includes(null) ? null : mapOf(entriesOf(array), call.resultType, lastWins(call)),
    usage: "map_from_entries(arrayOfEntries)",
    doc: "A map of an array of structs of key and value.",
    example: "SELECT map_from_entries(array(struct(1, 'a'), struct(2, 'b')))",
  },
  {
    names: ["map_concat"],
    inputs: [STRICT_MAP],
    commonTypes: ofAllWhere("map", "widerType"),
    checkBefore: differentMaps,
    minArguments: 0,
    maxArguments: Infinity,
    result: ([first, ...others]) =>
      first === undefined
        ? MapType(StringType, StringType, true)
        : MapType(keyType(first), valueType(first), [first, ...others].some(valueContainsNull)),
    usesSettings: [DEDUP_POLICY],
    eval: (maps, call) => mapOf(maps.flatMap(entriesOf), call.resultType, lastWins(call)),
    usage: "map_concat(map, …)",
    doc: "The entries of all maps in one.",
    example: "SELECT map_concat(map(1, 'a', 2, 'b'), map(3, 'c'))",
  },
  {
    names: ["str_to_map"],
    inputs: [STRING_ONLY, STRING_ONLY, STRING_ONLY],
    defaults: [Literal.of(","), Literal.of(":")],
    result: MapType(StringType, StringType, true),
    usesSettings: [DEDUP_POLICY],
    eval: ([text, pairDelimiter, keyDelimiter], call) =>
      strToMap(String(text), String(pairDelimiter), String(keyDelimiter), call),
    usage: "str_to_map(text[, pairDelim[, keyValueDelim]])",
    doc: "A map of the pairs in a text.",
    example: "SELECT str_to_map('a:1,b:2,c:3', ',', ':')",
  },
  {
    names: ["named_struct"],
    inputs: [ANY],
    inPairs: true,
    minArguments: 0,
    maxArguments: Infinity,
    result: (_, args) => namedFields(args),
    check: unnamedFields,
    seesNulls: true,
    nullable: NOT_NULL,
    eval: (values) => values.filter((_, i) => i % 2 === 1),
    usage: "named_struct(name1, val1, …)",
    doc: "A struct of named values.",
    example: "SELECT named_struct('a', 1, 'b', 2, 'c', 3)",
  },
  {
    names: ["field"],
    internal: true,
    inputs: [ANY, STRING],
    result: ([struct], [, name]) => fieldOf(struct, String(name?.eval([])))?.dataType ?? NullType,
    nullable: ([struct, name]) =>
      (struct?.nullable ?? true) || (fieldOf(struct?.dataType, String(name?.eval([])))?.nullable ?? true),
    sql: ([struct, name]) => `${struct}.${name}`,
    eval: ([struct, name], { argumentTypes: [type] }) => {
      const index = type?.kind === "struct" ? indexOf(type.fields, String(name)) : -1;
      return valuesOf(struct)[index] ?? null;
    },
    usage: "struct.name",
    doc: "A field of a struct.",
    example: "SELECT named_struct('a', 1).a",
  },
  {
    names: ["array_struct_field"],
    internal: true,
    inputs: [ARRAY, STRING],
    result: ([array], [, name]) => {
      const field = fieldOf(elementType(array), String(name?.eval([])));
      return ArrayType(field?.dataType ?? NullType, containsNull(array) || field?.nullable !== false);
    },
    nullable: ([array]) => array?.nullable ?? true,
    sql: ([array, name]) => `${array}.${name}`,
    eval: ([array, name], { argumentTypes: [type] }) => {
      const element = elementType(type);
      const fields = element.kind === "struct" ? element.fields : [];
      const index = indexOf(fields, String(name));
      return valuesOf(array).map((struct) => (struct === null ? null : (valuesOf(struct)[index] ?? null)));
    },
    usage: "array.name",
    doc: "A field of each struct of an array.",
    example: "SELECT array(named_struct('a', 1)).a",
  },
];

/** The place of the field of just this name, or of one that is the same in another case. */
function indexOf(fields: readonly StructField[], name: string): number {
  const index = fields.findIndex((field) => field.name === name);
  return index >= 0 ? index : fields.findIndex((field) => field.name.toLowerCase() === name.toLowerCase());
}

/** The field of a name in any case. */
export function fieldOf(type: DataType | undefined, name: string): StructField | undefined {
  return type?.kind === "struct" ? type.fields[indexOf(type.fields, name)] : undefined;
}

/** The name that a value gives to a field: that of a column or alias. */
function nameOf(arg: Expression): string | undefined {
  return "name" in arg && typeof arg.name === "string" ? arg.name : undefined;
}

/** Calls whose fields take the names of their arguments. */
export const NAMED_CALLS: readonly FunctionDefinition[] = [
  {
    names: ["struct"],
    kind: "scalar",
    minArguments: 0,
    maxArguments: Infinity,
    build: (args, context) => {
      const record = MAP_FUNCTIONS.find(({ names }) => names.includes("named_struct"));
      if (record === undefined) throw new Error("no function named_struct");
      const fields = args.flatMap((arg, i) => [
        Literal.of(nameOf(arg) ?? `col${i + 1}`),
        arg instanceof Alias ? arg.child : arg,
      ]);
      const made = callOf(record, fields, context);
      return context.name === "struct" ? replacedBy(made, args, context) : made;
    },
    usage: "struct(expr, …)",
    doc: "A struct of the arguments, with the names of columns and aliases.",
    example: "SELECT struct(1, 2, 3)",
  },
  {
    ...scalarFunction(arraysZip([])),
    build: (args, context) => callOf(arraysZip(args.map((arg, i) => nameOf(arg) ?? String(i))), args, context),
  },
];

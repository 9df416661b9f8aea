// Holds an answer of Hibana against the recorded one of real Spark.

/** Spark's JSON of a type, as far as it is looked at here. */
type TypeJson =
  | string
  | { readonly type: "array"; readonly elementType: TypeJson }
  | { readonly type: "map"; readonly keyType: TypeJson; readonly valueType: TypeJson }
  | ({ readonly type: "struct" } & Schema);

export interface Schema {
  readonly fields: readonly { readonly name: string; readonly type: TypeJson; readonly nullable: boolean }[];
}

/** A recorded statement, see README.md. */
export interface Recorded {
  readonly name: string;
  readonly sql?: string;
  readonly schema?: Schema;
  readonly ordered?: boolean;
  readonly asString?: readonly number[];
  readonly rows?: readonly (readonly unknown[])[];
  readonly error?: {
    readonly class: string | null;
    readonly sqlState?: string;
    readonly parameters?: Readonly<Record<string, string>>;
  };
}

/** How far sums of doubles may differ: they depend on the order of addition, which the count of tasks decides. */
const RELATIVE = 1e-12;

/**
 * What is different, in a line or two; undefined when nothing is. Values of type double may differ by `tolerance` of
 * themselves: when it is not given, by a little in programs that add them up.
 */
export function difference(
  expected: Recorded,
  actual: Recorded,
  source: string,
  tolerance?: number,
): string | undefined {
  if (expected.error !== undefined || actual.error !== undefined) return errorDifference(expected, actual);
  const schemas = [expected.schema, actual.schema].map((schema) => JSON.stringify(sortKeys(schema)));
  if (schemas[0] !== schemas[1]) return schemaDifference(expected.schema, actual.schema);
  for (const key of ["ordered", "asString"] as const) {
    if (JSON.stringify(expected[key]) !== JSON.stringify(actual[key])) {
      return `${key} is ${JSON.stringify(actual[key])}, not ${JSON.stringify(expected[key])}`;
    }
  }
  const types = (expected.schema?.fields ?? []).map(({ type }) => type);
  const scales = types.map(decimalScale);
  const [left, right] = [expected, actual].map(({ rows }) =>
    (rows ?? []).map((row) => withScales(row, scales).map((value, i) => withSortedMaps(value, types[i]))),
  );
  const relative = tolerance ?? (/\b(sum|avg|mean)\b/i.test(source) ? RELATIVE : 0);
  const tolerances = (expected.schema?.fields ?? []).map(({ type }) =>
    type === "double" || type === "float" ? relative : 0,
  );
  return rowDifference(left ?? [], right ?? [], expected.ordered === true, tolerances);
}

function decimalScale(type: TypeJson): number | undefined {
  const scale = /^decimal\(\d+,(\d+)\)$/.exec(typeof type === "string" ? type : "")?.[1];
  return scale === undefined ? undefined : Number(scale);
}

/** Decimals that Spark has read from text may have been recorded with zeros beyond their scale. */
function withScales(row: Row, scales: readonly (number | undefined)[]): Row {
  return row.map((value, i) => {
    const [whole = "", fraction = ""] = typeof value === "string" && scales[i] !== undefined ? value.split(".") : [];
    const rest = fraction.slice(scales[i]);
    return rest !== "" && /^0+$/.test(rest) ? `${whole}.${fraction.slice(0, scales[i])}` : value;
  });
}

/** The entries of maps come in the order of the hash table that Python was given them in: here in that of their keys. */
function withSortedMaps(value: unknown, type: TypeJson | undefined): unknown {
  if (typeof type !== "object" || typeof value !== "object" || value === null) return value;
  if (type.type === "struct") {
    const typeOf = (name: string): TypeJson | undefined => type.fields.find((field) => field.name === name)?.type;
    if (Array.isArray(value)) return value.map(([name, item]) => [name, withSortedMaps(item, typeOf(name))]);
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withSortedMaps(item, typeOf(name))]));
  }
  if (!Array.isArray(value)) return value;
  if (type.type === "array") return value.map((item) => withSortedMaps(item, type.elementType));
  return value
    .map(([key, item]) => [withSortedMaps(key, type.keyType), withSortedMaps(item, type.valueType)] as const)
    .sort(([a], [b]) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Conditions, SQLSTATEs and parameters; for what Spark has no condition for, that there is an error at all. */
function errorDifference({ error: expected }: Recorded, { error: actual }: Recorded): string | undefined {
  if (expected === undefined) return `an error: ${JSON.stringify(actual)}`;
  if (actual === undefined) return `no error, but Spark has ${JSON.stringify(expected)}`;
  if (expected.class === null && actual.class !== null) return undefined;
  // Which numbers columns have had in a plan says nothing.
  const [left, right] = [expected, actual].map((error) => JSON.stringify(sortKeys(error)).replace(/#\d+/g, "#n"));
  return left === right ? undefined : `error\n  ${right}, not\n  ${left}`;
}

function schemaDifference(expected: Schema | undefined, actual: Schema | undefined): string {
  const [left, right] = [expected, actual].map(
    (schema) => schema?.fields.map((f) => JSON.stringify(sortKeys(f))) ?? [],
  );
  const index = left?.findIndex((field, i) => field !== right?.[i]) ?? 0;
  return `column ${index}\n  ${right?.[index]}, not\n  ${left?.[index]}`;
}

type Row = readonly unknown[];

function rowDifference(
  expected: readonly Row[],
  actual: readonly Row[],
  ordered: boolean,
  tolerances: readonly number[],
): string | undefined {
  if (expected.length !== actual.length) return `${actual.length} rows, not ${expected.length}`;
  const left = ordered ? expected : sortRows(expected, tolerances);
  const right = ordered ? actual : sortRows(actual, tolerances);
  const index = left.findIndex((row, i) => !row.every((value, c) => equal(value, right[i]?.[c], tolerances[c] ?? 0)));
  return index < 0 ? undefined : `row ${index}\n  ${keyOf(right[index])}, not\n  ${keyOf(left[index])}`;
}

/** In an order of their own; columns that may differ a little come last in it, roughly. */
function sortRows(rows: readonly Row[], tolerances: readonly number[]): readonly Row[] {
  const keyed = rows.map((row) => {
    const exactly = row.filter((_, c) => !tolerances[c]);
    const roughly = row.filter((_, c) => tolerances[c]).map((v) => (typeof v === "number" ? v.toPrecision(6) : v));
    return { row, key: keyOf([...exactly, ...roughly]) };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}

function equal(expected: unknown, actual: unknown, tolerance: number): boolean {
  if (tolerance > 0 && typeof expected === "number" && typeof actual === "number") {
    return Math.abs(expected - actual) <= tolerance * Math.max(Math.abs(expected), Math.abs(actual));
  }
  return Object.is(expected, actual) || keyOf(expected) === keyOf(actual);
}

/** JSON that tells −0 from 0. */
function keyOf(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (Object.is(item, -0) ? "-0.0" : item)) ?? "nothing";
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}

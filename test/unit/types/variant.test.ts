import fc from "fast-check";
import { expect, test } from "vitest";
import {
  BinaryType,
  BooleanType,
  DateType,
  DecimalType,
  DoubleType,
  FloatType,
  LongType,
  NullType,
  StringType,
  TimestampType,
} from "../../../src/types/data-type.ts";
import { encodeVariant, type VariantNode, VariantReader } from "../../../src/types/variant.ts";

const scalar: fc.Arbitrary<VariantNode> = fc
  .oneof(
    fc.constant([NullType, null] as const),
    fc.boolean().map((value) => [BooleanType, value] as const),
    fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map((value) => [LongType, value] as const),
    fc.double().map((value) => [DoubleType, value] as const),
    fc.float().map((value) => [FloatType, value] as const),
    fc.string({ unit: "binary", maxLength: 100 }).map((value) => [StringType, value] as const),
    fc.uint8Array({ maxLength: 80 }).map((value) => [BinaryType, value] as const),
    fc.integer().map((value) => [DateType, value] as const),
    fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map((value) => [TimestampType, value] as const),
    fc.bigInt(-(10n ** 38n) + 1n, 10n ** 38n - 1n).map((value) => [DecimalType(38, 3), value] as const),
  )
  .map(([dataType, value]) => ({ kind: "scalar", dataType, value }));

const { node } = fc.letrec<{ node: VariantNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small" },
    scalar,
    fc.array(tie("node"), { maxLength: 5 }).map((elements): VariantNode => ({ kind: "array", elements })),
    fc
      .dictionary(fc.string({ maxLength: 8 }), tie("node"), { maxKeys: 5, noNullPrototype: true })
      .map((fields): VariantNode => ({ kind: "object", fields: Object.entries(fields) })),
  ),
}));

/** As it is read back: fields in the order of their names, decimals with the digits that their bytes have. */
function normal(value: VariantNode): unknown {
  if (value.kind === "array") return value.elements.map(normal);
  if (value.kind === "scalar") {
    const { dataType } = value;
    return [dataType.kind, dataType.kind === "decimal" ? dataType.scale : 0, value.value];
  }
  const sorted = [...value.fields].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, child]) => [name, normal(child)]);
}

test("what is encoded is read back", () => {
  fc.assert(
    fc.property(node, (value) => {
      expect(normal(new VariantReader(encodeVariant(value)).node())).toEqual(normal(value));
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test("arrays and objects of many elements, and names of many bytes", () => {
  const elements = Array.from(
    { length: 70_000 },
    (_, i): VariantNode => ({ kind: "scalar", dataType: LongType, value: BigInt(i) }),
  );
  const many: VariantNode = { kind: "array", elements };
  expect(normal(new VariantReader(encodeVariant(many)).node())).toEqual(normal(many));
  const fields = elements.slice(0, 700).map((element, i) => [`a rather long name of a field ${i}`, element] as const);
  const wide: VariantNode = { kind: "object", fields };
  expect(normal(new VariantReader(encodeVariant(wide)).node())).toEqual(normal(wide));
});

test("the bytes of a small object are those of Parquet's specification", () => {
  const value: VariantNode = {
    kind: "object",
    fields: [["a", { kind: "scalar", dataType: LongType, value: 1n }]],
  };
  expect([...encodeVariant(value)]).toEqual([0x01, 1, 0, 1, 0x61, 0x02, 1, 0, 0, 2, 0x0c, 1]);
});

// Functions and casts that kernels compute, each over random values of its own: compiled code must give what `eval`
// gives, or the same error. HIBANA_FUZZ_CASES sets how many rows each.

import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { analyze } from "../../src/catalyst/analysis/analyzer.ts";
import { SessionCatalog } from "../../src/catalyst/catalog/session-catalog.ts";
import { AttributeReference, bindReferences } from "../../src/catalyst/expressions/attribute.ts";
import type { CatalystValue, Expression } from "../../src/catalyst/expressions/expression.ts";
import { FUNCTIONS } from "../../src/catalyst/functions/function-registry.ts";
import { DEFAULT_PARSER_OPTIONS } from "../../src/catalyst/parser/parser-options.ts";
import { parseStatement } from "../../src/catalyst/parser/statements/parse-statement.ts";
import { Project } from "../../src/catalyst/plans/project.ts";
import { SparkError } from "../../src/errors/spark-error.ts";
import {
  BinaryType,
  type DataType,
  DateType,
  DoubleType,
  FloatType,
  IntegerType,
  LongType,
  StringType,
  sqlName,
  TimestampType,
} from "../../src/types/data-type.ts";
import type { Kernels } from "../../src/wasm/kernels.ts";
import { compileExpression, loadKernels } from "./compiled-expression.ts";
import "../load-deferred.ts";

const CASES = Number(process.env.HIBANA_FUZZ_CASES ?? 300);
const SEED = Number(process.env.HIBANA_FUZZ_SEED ?? 20260401);

await FUNCTIONS.loadAll();

const word = fc.constantFrom(
  ..."a b ab aab , . ,, a,b - xyz the The THE QuIck  Ünïcödé ß ĳ Ĳ ŉ ǆ ά Σ ΌΔΟΣ ЖИВ живёт ё Ѐ İ ı ﬁ ẞ ạ Ḁ 日本 한국 😀 👍🏽 ﬀ ʼn Ω Å K ¼ €".split(
    " ",
  ),
  " ",
  "  ",
);
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(word, { maxLength: 9 }).map((words) => words.join("")) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
  // No surrogate stands alone in a string of SQL.
  {
    weight: 1,
    arbitrary: fc.string({ unit: "binary", maxLength: 20 }).filter((value) => !/\p{Surrogate}/u.test(value)),
  },
);
const small = fc.integer({ min: -5, max: 24 });
const numberText = fc.oneof(
  fc.double().map(String),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 21n), max: 10n ** 21n }), fc.integer({ min: -340, max: 310 }))
    .map(([digits, power]) => `${digits}e${power}`),
  fc.tuple(fc.integer(), fc.nat(999999)).map(([whole, fraction]) => `${whole}.${fraction}`),
  fc.constantFrom(
    "",
    " 1 ",
    "1d",
    "-.5",
    ".",
    "1.",
    "+7",
    "NaN",
    "-Infinity",
    "inf",
    "1e",
    "0x1",
    "1_0",
    "9007199254740993",
  ),
);
const double = fc.oneof(
  fc.double(),
  fc.tuple(fc.integer(), fc.nat(8)).map(([value, scale]) => value / 10 ** scale),
  fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }).map(Number),
  fc.integer({ min: -1074, max: 1023 }).map((power) => 2 ** power),
  fc.nat(400).map((value) => value * 5e-324),
);
const float = fc.oneof(double.map(Math.fround), fc.float());
const micros = fc.oneof(
  fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.integer({ min: -40000, max: 40000 }).map((days) => BigInt(days) * 86_400_000_000n),
);

/** What can be cut to a unit without leaving 64 bits. */
const nearMicros = micros.filter((value) => value > -(2n ** 62n));

const farDays = fc.integer({ min: -2_147_000_000, max: 2_147_000_000 });

interface Case {
  readonly sql: string;
  readonly inputs: readonly (readonly [DataType, fc.Arbitrary<CatalystValue>])[];
}

const CASES_OF_TEXT: readonly Case[] = [
  ...["upper(a)", "lower(a)", "length(a)", "reverse(a)", "trim(a)", "ltrim(a)", "rtrim(a)", "md5(a)", "btrim(a)"],
  ...["CAST(a AS INT)", "CAST(a AS BIGINT)"],
].map((sql) => ({ sql, inputs: [[StringType, text]] }));

const CASES_OF_TEXTS: readonly Case[] = [
  ...["trim(b FROM a)", "ltrim(b, a)", "rtrim(b, a)", "btrim(a, b)", "instr(a, b)", "contains(a, b)"],
  ...["startswith(a, b)", "endswith(a, b)", "replace(a, b)", "concat(a, b, a)", "replace(a, b, concat(b, b))"],
].map((sql) => ({
  sql,
  inputs: [
    [StringType, text],
    [StringType, fc.oneof(word, text)],
  ],
}));

const ALL: readonly Case[] = [
  ...CASES_OF_TEXT,
  ...CASES_OF_TEXTS,
  ...["replace(a, b, c)", "translate(a, b, c)"].map((sql): Case => {
    const part: Case["inputs"][number] = [StringType, fc.oneof(word, text)];
    return { sql, inputs: [[StringType, text], part, part] };
  }),
  ...["split_part(a, b, c)", "substring_index(a, b, c)", "lpad(a, c, b)", "rpad(a, c, b)"].map(
    (sql): Case => ({
      sql,
      inputs: [
        [StringType, text],
        [StringType, word],
        [IntegerType, small],
      ],
    }),
  ),
  ...["repeat(a, b)", "left(a, b)", "right(a, b)", "substring(a, b)", "lpad(a, b)"].map(
    (sql): Case => ({
      sql,
      inputs: [
        [StringType, text],
        [IntegerType, small],
      ],
    }),
  ),
  ...["DOUBLE", "FLOAT"].map((type): Case => ({ sql: `CAST(a AS ${type})`, inputs: [[StringType, numberText]] })),
  { sql: "CAST(a AS STRING)", inputs: [[DoubleType, double]] },
  { sql: "CAST(a AS STRING)", inputs: [[FloatType, float]] },
  { sql: "CAST(a AS STRING)", inputs: [[LongType, fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })]] },
  { sql: "CAST(a AS STRING)", inputs: [[DateType, fc.integer({ min: -800_000, max: 3_000_000 })]] },
  ...["year(a)", "month(a)", "day(a)", "quarter(a)", "dayofyear(a)", "weekofyear(a)", "trunc(a, 'month')"].map(
    (sql): Case => ({ sql, inputs: [[DateType, fc.oneof(fc.integer({ min: -1000000, max: 1000000 }), farDays)]] }),
  ),
  { sql: "CAST(a AS BINARY)", inputs: [[StringType, text]] },
  { sql: "md5(a)", inputs: [[BinaryType, fc.uint8Array({ maxLength: 200 })]] },
  ...["exp(a)", "ln(a)", "log10(a)", "log1p(a)", "sqrt(a)", "sin(a)", "atan(a)", "degrees(a)", "round(a, 2)"].map(
    (sql): Case => ({ sql, inputs: [[DoubleType, double]] }),
  ),
  {
    sql: "power(a, b)",
    inputs: [
      [DoubleType, double],
      [DoubleType, double],
    ],
  },
  ...["yyyy-MM-dd HH:mm:ss.SSS", "dd/M/yy h:m:s a", "EEEE, d MMMM yyyy", "E MMM 'at' H SSSSSSS", "y", "[yyyy]"].map(
    (pattern): Case => ({ sql: `date_format(a, "${pattern}")`, inputs: [[TimestampType, micros]] }),
  ),
  ..."year quarter month week day hour minute second millisecond microsecond nothing"
    .split(" ")
    .map((unit): Case => ({ sql: `date_trunc('${unit}', a)`, inputs: [[TimestampType, nearMicros]] })),
];

function bind({ sql, inputs }: Case): Expression {
  const names = inputs.map((_, i) => "abc"[i]);
  const values = inputs.map(([type]) => `CAST(NULL AS ${sqlName(type)})`);
  const query = `SELECT ${sql} FROM VALUES (${values.join(", ")}) AS t(${names.join(", ")})`;
  const options = { ansiEnabled: true, sessionTimeZone: "UTC" };
  const context = { catalog: new SessionCatalog(), functions: FUNCTIONS, ...options };
  const plan = analyze(parseStatement(query, { ...DEFAULT_PARSER_OPTIONS, ...options }), context);
  const [expression] = plan instanceof Project ? plan.projectList : [];
  if (expression === undefined) throw new Error(`${sql} is no projection`);
  const body = expression instanceof AttributeReference ? expression : (expression.children[0] ?? expression);
  return bindReferences(body, plan.children[0]?.output ?? []);
}

function outcome(run: () => CatalystValue): unknown {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof SparkError)) throw error;
    return { condition: error.condition, parameters: error.parameters };
  }
}

describe("kernels agree with evaluations", () => {
  let kernels: Kernels;
  beforeAll(async () => {
    kernels = await loadKernels();
  });

  test.each(ALL.map((one) => [`${one.sql} of ${one.inputs.map(([type]) => sqlName(type)).join(", ")}`, one] as const))(
    "%s",
    (_, one) => {
      const expression = bind(one);
      const compiled = compileExpression(
        kernels,
        expression,
        one.inputs.map(([type]) => type),
      );
      const row = fc.tuple(...one.inputs.map(([, values]) => fc.option(values, { freq: 20 })));
      fc.assert(
        fc.property(row, (values) => {
          expect(outcome(() => compiled.run(values))).toEqual(outcome(() => expression.eval(values)));
        }),
        { numRuns: CASES, seed: SEED },
      );
      compiled.dispose();
    },
  );

  test("upper and lower case of every character", () => {
    for (const sql of ["upper(a)", "lower(a)"]) {
      const one: Case = { sql, inputs: [[StringType, text]] };
      const expression = bind(one);
      const compiled = compileExpression(kernels, expression, [StringType]);
      for (let code = 0; code < 0x20000; code += 1) {
        if (code >= 0xd800 && code < 0xe000) continue;
        const row = [`a${String.fromCodePoint(code)}Z`];
        if (compiled.run(row) !== expression.eval(row)) throw new Error(`${sql} of U+${code.toString(16)}`);
      }
      compiled.dispose();
    }
  });
});

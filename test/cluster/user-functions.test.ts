// Functions of the program's over real worker threads: user-defined functions, aggregates, and Dataset's typed methods.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  arrow_udf,
  col,
  type DataFrame,
  Encoders,
  lit,
  SparkError,
  SparkSession,
  sum,
  toColumn,
  udaf,
  udf,
  udtf,
  Window,
  withCaptures,
} from "../../src/index.node.ts";

let spark: SparkSession;
beforeAll(async () => {
  spark = await SparkSession.builder().appName("user functions").master("local[2]").getOrCreate();
  await spark.range(1).collect();
});
afterAll(() => spark.stop());

const people = (): DataFrame =>
  spark.createDataFrame(
    [
      ["Ada", 36, "math"],
      ["Alan", 41, "math"],
      ["Grace", null, "navy"],
      [null, 7, "navy"],
    ],
    "name STRING, age INT, field STRING",
  );

async function values(df: DataFrame): Promise<unknown[][]> {
  return (await df.collect()).map((row) => row.toArray());
}

async function failureOf(action: Promise<unknown>): Promise<SparkError> {
  const error = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof SparkError) return error;
  throw new Error(`no SparkError: ${String(error)}`);
}

/** Names something from around it, so that it stays with the driver. */
const suffix = { text: "!" };

describe("udf", () => {
  const length = udf((name) => (name === null ? -1 : name.length), "int", { name: "length_of" });
  const shout = udf((name) => (name === null ? null : name + suffix.text), "string", { name: "shout" });

  test.each([
    ["in the executors", length, [3, 4, 5, -1]],
    ["by the driver", shout, ["Ada!", "Alan!", "Grace!", null]],
  ])("is called %s", async (_, f, expected) => {
    const rows = await values(people().select(f("name")));
    expect(rows.map(([value]) => value)).toEqual(expected);
  });

  test("names its column after its call", async () => {
    expect(
      await people()
        .select(length("name"), shout(col("name")).as("s"))
        .columns(),
    ).toEqual(["length_of(name)", "s"]);
  });

  test("stands wherever an expression may", async () => {
    const df = people();
    expect(await values(df.filter(length("name").gt(3)).select("name").orderBy(length("name")))).toEqual([
      ["Alan"],
      ["Grace"],
    ]);
    expect(
      await values(
        df
          .groupBy(length("field").as("n"))
          .agg(sum(length("name")).as("s"))
          .orderBy("n"),
      ),
    ).toEqual([[4, 11n]]);
    expect(
      await values(
        df
          .groupBy("field")
          .agg(length(col("field")).plus(sum("age")).as("x"))
          .orderBy("field"),
      ),
    ).toEqual([
      ["math", 81n],
      ["navy", 11n],
    ]);
    expect(
      await values(
        df.select(
          length(shout("name"))
            .plus(length(shout("name")))
            .as("x"),
        ),
      ),
    ).toEqual([[8], [10], [12], [-2]]);
    const ranked = df.select(sum(length("name")).over(Window.partitionBy("field")).as("s"), "age").orderBy("age");
    expect(await values(ranked)).toEqual([
      [4n, null],
      [4n, 7],
      [7n, 36],
      [7n, 41],
    ]);
  });

  test("stands in conditions of joins", async () => {
    const left = spark.createDataFrame(
      [
        ["a", 1],
        ["bb", 2],
      ],
      "k STRING, n INT",
    );
    const right = spark.createDataFrame(
      [
        [1, "x"],
        [2, "y"],
      ],
      "m INT, v STRING",
    );
    const both = udf((k, m) => k.length === m, "boolean");
    expect(
      await values(
        left
          .join(right, length("k").eq(col("m")))
          .select("k", "v")
          .orderBy("k"),
      ),
    ).toEqual([
      ["a", "x"],
      ["bb", "y"],
    ]);
    expect(await values(left.join(right, both("k", "m")).select("k", "v").orderBy("k"))).toEqual([
      ["a", "x"],
      ["bb", "y"],
    ]);
    const outer = await failureOf(left.join(right, both("k", "m"), "left").collect());
    expect(outer.condition).toBe("UNSUPPORTED_FEATURE.PYTHON_UDF_IN_ON_CLAUSE");
  });

  test("takes and gives nested values", async () => {
    const df = spark.sql(
      "SELECT array(1, 2) xs, map('a', 1) m, named_struct('p', 1, 'q', 'z') s, 5L n, 1.50BD d, DATE'2024-02-03' t",
    );
    const text = udf(
      (xs, m, s, n, d, t) => `${xs} ${[...m]} ${s.p}${s.get("q")} ${typeof n} ${d} ${t.toISOString().slice(0, 10)}`,
      "string",
    );
    expect(await values(df.select(text("xs", "m", "s", "n", "d", "t")))).toEqual([
      ["1,2 a,1 1z bigint 1.50 2024-02-03"],
    ]);
    const pair = udf((n) => ({ a: n, b: [`${n}`] }), "struct<a: bigint, b: array<string>>", { name: "pair" });
    expect(await values(spark.range(2).select(pair("id").getField("b")))).toEqual([[["0"]], [["1"]]]);
  });

  test("is told apart when it may give something else each time", async () => {
    const random = udf(() => Math.random(), "double").asNondeterministic();
    const [row] = await values(spark.range(1).select(random().as("a"), random().as("b")));
    expect(row?.[0]).not.toBe(row?.[1]);
  });

  test("takes along what it says that it captures", async () => {
    const factor = 3n;
    const times = udf(
      withCaptures((n: bigint) => n * factor, { factor }),
      "bigint",
    );
    expect(await values(spark.range(3).select(times("id")))).toEqual([[0n], [3n], [6n]]);
  });

  test("that throws fails the query, with what it threw", async () => {
    const fail = udf(
      (name) => {
        if (name === "Alan") throw new RangeError("no such name");
        return name;
      },
      "string",
      { name: "picky" },
    );
    const error = await failureOf(people().select(fail("name")).collect());
    expect(error.condition).toBe("FAILED_EXECUTE_UDF");
    expect(error.parameters).toMatchObject({ functionName: "`picky`", signature: "STRING", result: "STRING" });
    expect(error.parameters.reason).toContain("RangeError: no such name");
    expect(error.parameters.reason).toContain("Alan");
    expect(error.cause).toBeInstanceOf(Error);
    const byDriver = udf(() => (undefined as unknown as string).length + suffix.text.length, "string", {
      name: "broken",
    });
    expect((await failureOf(people().select(byDriver()).collect())).condition).toBe("FAILED_EXECUTE_UDF");
  });

  test("that gives a value of another type is an error", async () => {
    const wrong = udf(() => "text", "int", { name: "wrong" });
    expect((await failureOf(spark.range(1).select(wrong()).collect())).condition).toBe("INVALID_EXTERNAL_TYPE");
  });
});

describe("functions of SQL", () => {
  test("are those that are registered", async () => {
    spark.udf.register("add_suffix", (text, suffix) => `${text}${suffix}`, "string");
    await people().createOrReplaceTempView("people");
    const rows = spark.sql(
      "SELECT add_suffix(name, '?') FROM people WHERE add_suffix(name, '.') LIKE 'A%.' ORDER BY 1",
    );
    expect(await values(rows)).toEqual([["Ada?"], ["Alan?"]]);
    expect(await rows.columns()).toEqual(["add_suffix(name, ?)"]);
    expect((await failureOf(spark.newSession().sql("SELECT add_suffix('a', 'b')").collect())).condition).toBe(
      "UNRESOLVED_ROUTINE",
    );
  });

  test("may be aggregates", async () => {
    const concat = udaf(
      {
        zero: (): unknown[] => [],
        reduce: (all: unknown[], one: unknown) => [...all, one],
        merge: (a, b) => [...a, ...b],
        finish: (all) => all.sort().join("+"),
      },
      "string",
    );
    spark.udf.register("joined", concat);
    await people().createOrReplaceTempView("people");
    const query =
      "SELECT field, joined(name) j, joined(DISTINCT field) d, sum(age) s FROM people GROUP BY field ORDER BY field";
    expect(await values(spark.sql(query))).toEqual([
      ["math", "Ada+Alan", "math", 77n],
      ["navy", "Grace+", "navy", 7n],
    ]);
    expect(await values(spark.sql("SELECT joined(name) FILTER (WHERE age > 100) FROM people"))).toEqual([[""]]);
  });
});

describe("table functions", () => {
  test("give rows", async () => {
    const words = udtf((text) => text.split(" ").map((word: string) => [word, word.length]), "word STRING, n INT");
    expect(await values(words.call(spark, lit("to be")))).toEqual([
      ["to", 2],
      ["be", 2],
    ]);
    spark.udtf.register("words", words);
    const from = spark.sql("SELECT upper(word), n FROM words('or not') WHERE n > 2");
    expect(await values(from)).toEqual([["NOT", 3]]);
    await spark.createDataFrame([["a bb"], [""]], "line STRING").createOrReplaceTempView("lines");
    const lateral = spark.sql("SELECT line, w.word FROM lines, LATERAL words(line) AS w ORDER BY 2");
    expect(await values(lateral)).toEqual([
      ["", ""],
      ["a bb", "a"],
      ["a bb", "bb"],
    ]);
  });

  test("may be classes of handlers", async () => {
    class Counted {
      seen = 0;
      *eval(n: number): Iterable<unknown> {
        for (let i = 0; i < n; i++) yield { i: this.seen++ };
      }
      *terminate(): Iterable<unknown> {
        yield { i: -1 };
      }
    }
    expect(await values(udtf(Counted, "i INT").call(spark, lit(2)))).toEqual([[0], [1], [-1]]);
  });
});

describe("arrow_udf", () => {
  test("gets vectors and gives as many values", async () => {
    const doubled = arrow_udf((ids) => Array.from(ids, (id) => (id as bigint) * 2n), "bigint");
    expect(await values(spark.range(4).select("id", doubled("id")))).toEqual([0n, 1n, 2n, 3n].map((n) => [n, n * 2n]));
    const same = arrow_udf((ids) => ids, "bigint");
    expect(await values(spark.range(3).select(same("id").as("same")))).toEqual([[0n], [1n], [2n]]);
    const few = arrow_udf(() => [1], "int");
    expect((await failureOf(spark.range(0, 5, 1, 1).select(few("id")).collect())).condition).toBe("FAILED_EXECUTE_UDF");
  });
});

describe("a typed Dataset", () => {
  const Person = Encoders.product({ name: "string", age: "int" });
  const typed = () => people().as(Person);

  test("gives values of its encoder", async () => {
    expect(await typed().collect()).toEqual([
      { name: "Ada", age: 36 },
      { name: "Alan", age: 41 },
      { name: "Grace", age: null },
      { name: null, age: 7 },
    ]);
    expect(await spark.range(2).as(Encoders.LONG).collect()).toEqual([0n, 1n]);
    expect(await typed().first()).toEqual({ name: "Ada", age: 36 });
    expect(
      (
        await failureOf(
          people()
            .as(Encoders.product({ nme: "string" }))
            .collect(),
        )
      ).condition,
    ).toBe("UNRESOLVED_COLUMN.WITH_SUGGESTION");
    expect(
      (
        await failureOf(
          people()
            .as(Encoders.product({ name: "int" }))
            .collect(),
        )
      ).condition,
    ).toBe("CANNOT_UP_CAST_DATATYPE");
  });

  test("is mapped, filtered and flattened", async () => {
    const ages = typed()
      .filter(({ age }) => age !== null)
      .map(({ age }) => age * 2, Encoders.INT);
    expect(await ages.collect()).toEqual([72, 82, 14]);
    expect(await ages.columns()).toEqual(["value"]);
    expect(
      await ages
        .select(sum("value"))
        .collect()
        .then(([row]) => row?.get(0)),
    ).toBe(168n);
    expect(
      await typed()
        .flatMap(({ name }) => name ?? "", Encoders.STRING)
        .count(),
    ).toBe(12n);
    expect(
      await spark
        .range(0, 10, 1, 2)
        .mapPartitions((rows) => [[...rows].length], Encoders.INT)
        .collect(),
    ).toEqual([5, 5]);
    expect(await spark.createDataset([3, 1, 2], Encoders.INT).reduce((a, b) => a + b)).toBe(6);
    expect(
      await people()
        .map((row) => row.length, Encoders.INT)
        .collect(),
    ).toEqual([3, 3, 3, 3]);
  });

  test("is grouped by keys", async () => {
    const groups = people()
      .as(Encoders.product({ field: "string", age: "int" }))
      .groupByKey(({ field }) => field, Encoders.STRING);
    expect((await groups.count().collect()).sort()).toEqual([
      ["math", 2n],
      ["navy", 2n],
    ]);
    expect((await groups.keys().collect()).sort()).toEqual(["math", "navy"]);
    const sums = groups.mapGroups(
      (key, rows) => `${key}=${[...rows].reduce((total, { age }) => total + age, 0)}`,
      Encoders.STRING,
    );
    expect((await sums.collect()).sort()).toEqual(["math=77", "navy=7"]);
    const oldest = groups.flatMapSortedGroups(
      [col("age").desc()],
      (key, rows) => [[key, rows.next().value.age]],
      Encoders.tuple(Encoders.STRING, Encoders.INT),
    );
    expect((await oldest.collect()).sort()).toEqual([
      ["math", 41],
      ["navy", 7],
    ]);
    const reduced = groups.mapValues(({ age }) => age ?? 0, Encoders.INT).reduceGroups((a, b) => a + b);
    expect((await reduced.collect()).sort()).toEqual([
      ["math", 77],
      ["navy", 7],
    ]);
    const total = toColumn(
      {
        zero: () => 0,
        reduce: (t: number, p: { age: number | null }) => t + (p.age ?? 0),
        merge: (a, b) => a + b,
        finish: (t) => t,
      },
      Encoders.INT,
    );
    expect((await groups.agg(total).collect()).sort()).toEqual([
      ["math", 77],
      ["navy", 7],
    ]);
  });

  test("is grouped with another, and joined", async () => {
    const left = spark.createDataset([1, 2, 3], Encoders.INT);
    const right = spark.createDataset(["a", "bb"], Encoders.STRING);
    const groups = left
      .groupByKey((n) => n, Encoders.INT)
      .cogroup(
        right.groupByKey((text) => text.length, Encoders.INT),
        (key, numbers, texts) => [`${key}:${[...numbers]}:${[...texts]}`],
        Encoders.STRING,
      );
    expect((await groups.collect()).sort()).toEqual(["1:1:a", "2:2:bb", "3:3:"]);
    const a = typed().as("a");
    const b = spark
      .createDataset([{ name: "Ada", born: 1815 }], Encoders.product({ name: "string", born: "int" }))
      .as("b");
    const pairs = await a.joinWith(b, col("a.name").eq(col("b.name")), "left").collect();
    expect(pairs.find(([person]) => person.name === "Ada")).toEqual([
      { name: "Ada", age: 36 },
      { name: "Ada", born: 1815 },
    ]);
    expect(pairs.find(([person]) => person.name === "Alan")?.[1]).toBeNull();
  });

  test("is grouped with another, the values of each in an order", async () => {
    const left = spark.createDataset([5, 1, 3, 2], Encoders.INT).groupByKey((n) => n % 2, Encoders.INT);
    const right = spark.createDataset([4, 8, 7, 6], Encoders.INT).groupByKey((n) => n % 2, Encoders.INT);
    const pairs = left.cogroupSorted(
      right,
      [[col("value")], [col("value").desc()]],
      (key, a, b) => [`${key}: ${[...a]} and ${[...b]}`],
      Encoders.STRING,
    );
    expect((await pairs.collect()).sort()).toEqual(["0: 2 and 8,6,4", "1: 1,3,5 and 7"]);
  });

  test("is joined with itself after a function", async () => {
    const mapped = typed().map(({ name }) => name ?? "", Encoders.STRING);
    expect(await mapped.join(mapped, "value").count()).toBe(4n);
    expect(await mapped.union(mapped).count()).toBe(8n);
    expect(
      await mapped
        .cache()
        .filter(col("value").eq(lit("Ada")))
        .count(),
    ).toBe(1n);
  });
});

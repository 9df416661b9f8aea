// Functions of the program's in a page whose content security policy lets no text become code.
import { expect, test } from "./fixtures.ts";

test("user-defined functions and typed Datasets work under the content security policy", async ({ library }) => {
  const answers = await library.evaluate(async () => {
    const { SparkSession, udf, udaf, col, Encoders } = hibana;
    const spark = await SparkSession.builder().appName("functions").master("local[2]").getOrCreate();
    const shout = udf((text: string) => `${text.toUpperCase()}!`, "string");
    const words = spark.createDataFrame([["to"], ["be"], ["or"]], "word STRING");
    const shouted = await words
      .select(shout(col("word")).as("s"))
      .orderBy("s")
      .collect();
    spark.udf.register("plus_one", (n: number) => n + 1, "int");
    const [plus] = await spark.sql("SELECT plus_one(41)").collect();
    const joined = udaf(
      {
        zero: () => "",
        reduce: (all: string, word: string) => (all < word ? word : all),
        merge: (a: string, b: string) => (a < b ? b : a),
        finish: (all: string) => all,
      },
      "string",
    );
    const [last] = await words.agg(joined("word")).collect();
    const lengths = words.as(Encoders.STRING).groupByKey((word: string) => word.length, Encoders.INT);
    const counts = await lengths
      .mapGroups((n: number, all: Iterable<string>) => [...all].length * n, Encoders.INT)
      .collect();
    await words.write.mode("overwrite").parquet("opfs:/functions/words");
    const back = await spark.read.parquet("opfs:/functions/words").count();
    await spark.stop();
    return { shouted: shouted.map(String), plus: plus?.get(0), last: last?.get(0), counts, back: Number(back) };
  });
  expect(answers).toEqual({ shouted: ["[BE!]", "[OR!]", "[TO!]"], plus: 42, last: "to", counts: [6], back: 3 });
});

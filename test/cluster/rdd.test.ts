// RDDs of records on real executors: whatever can be said of an answer without Spark's own is in the recorded cases.
import { expect, test } from "vitest";
import { startContext, useTestExecutor } from "./test-cluster.ts";

useTestExecutor();

const WORDS = "the quick brown fox jumps over the lazy dog the end of the quick story about a fox".split(" ");

test.each([1, 2, 4])("word count with %i executors", async (executors) => {
  const sc = startContext({ "spark.master": `local[${executors}]` });
  try {
    const counts = sc
      .parallelize(WORDS, 3)
      .map((word) => [word, 1])
      .filter(([word]) => word.length > 0)
      .reduceByKey((a, b) => a + b);
    const text = (await counts.glom().collect()).map((part) => part.map(([word, n]) => `(${word},${n})`).join(","));
    expect(text).toEqual([
      "(fox,2),(of,1),(over,1),(brown,1),(the,4)",
      "(jumps,1),(a,1),(quick,2),(lazy,1),(story,1)",
      "(about,1),(end,1),(dog,1)",
    ]);
    const rep = await sc
      .parallelize(
        Array.from({ length: 20 }, (_, i) => i + 1),
        4,
      )
      .repartition(3)
      .glom()
      .collect();
    expect(rep.map((part) => part.join(",")).join("|")).toBe("1,4,8,12,15,16,19|2,5,6,9,13,17,20|3,7,10,11,14,18");
    const sorted = sc
      .parallelize(WORDS, 3)
      .map((word) => [word, 1])
      .sortByKey();
    const parts = (await sorted.keys().glom().collect()).map((part) => part.join(","));
    expect(parts.join("|")).toBe("a,about,brown,dog,end,fox,fox|jumps,lazy,of,over,quick,quick|story,the,the,the,the");
    const lineage = (await sorted.toDebugString()).replace(/ at rdd\.test\.ts:\d+/g, "");
    expect(lineage).toBe(
      "(3) ShuffledRDD[15] at sortByKey []\n +-(3) MapPartitionsRDD[12] at map []\n    |  ParallelCollectionRDD[11] at parallelize []",
    );
  } finally {
    await sc.stop();
  }
});

test("what is kept stands in the text of a lineage", async () => {
  const sc = startContext();
  try {
    const kept = sc
      .parallelize(WORDS, 2)
      .map((word) => [word, 1])
      .cache();
    const counts = kept.reduceByKey((a, b) => a + b);
    await counts.count();
    expect(await counts.toDebugString()).toMatch(
      /\n {4}\| {6}CachedPartitions: 2; MemorySize: [\d.]+ K?i?B; DiskSize: 0\.0 B\n/,
    );
    expect(await kept.toDebugString()).toMatch(
      /^\(2\) MapPartitionsRDD\[1\] at map at \S+ \[Memory Deserialized 1x Replicated\]\n \| {7}CachedPartitions: 2;/,
    );
  } finally {
    await sc.stop();
  }
});

// Configuration and master URLs.
import { describe, expect, test } from "vitest";
import { SparkConf } from "../../../src/core/spark-conf.ts";
import { parseMaster } from "../../../src/core/spark-master.ts";

describe("SparkConf", () => {
  const conf = new SparkConf({
    int: "12",
    bad: "12x",
    yes: "TRUE",
    size: "64m",
    plain: "100",
    time: "2min",
    empty: "",
  });

  test("typed values", () => {
    expect(conf.getInt("int", 1)).toBe(12);
    expect(conf.getInt("missing", 1)).toBe(1);
    expect(conf.getBoolean("yes", false)).toBe(true);
    expect(conf.getDouble("int", 0)).toBe(12);
    expect(conf.getSizeAsBytes("size", "1k")).toBe(64 * 1024 * 1024);
    expect(conf.getSizeAsBytes("plain", "1k")).toBe(100);
    expect(conf.getSizeAsBytes("missing", "1k")).toBe(1024);
    expect(conf.getTimeAsMs("time", "1s")).toBe(120_000);
    expect(conf.getTimeAsMs("plain", "1s")).toBe(100);
    expect(conf.getTimeAsMs("missing", "3s")).toBe(3000);
  });

  test.each([
    ["int", () => conf.getInt("bad", 1)],
    ["a number", () => conf.getDouble("empty", 1)],
    ["boolean", () => conf.getBoolean("int", false)],
    ["a size", () => conf.getSizeAsBytes("bad", "1k")],
    ["a time", () => conf.getTimeAsMs("size", "1s").toFixed() && conf.getTimeAsMs("bad", "1s")],
  ])("what is not %s is refused with key and value", (wanted, read) => {
    expect(read).toThrow(/INVALID_CONF_VALUE\.TYPE_MISMATCH/);
    expect(read).toThrow(wanted);
  });

  test("settings can be changed, listed and copied", () => {
    const copy = conf.clone().set("b", 1).set("a", true).remove("bad").setIfMissing("int", 99).setIfMissing("c", 3);
    expect(copy.getInt("int", 0)).toBe(12);
    expect(copy.getAll().map(([key]) => key)).toEqual(["a", "b", "c", "empty", "int", "plain", "size", "time", "yes"]);
    expect(conf.contains("a")).toBe(false);
    expect(conf.contains("bad")).toBe(true);
  });
});

test("settings as programs write them", () => {
  const conf = new SparkConf().setMaster("local[2]").setAppName("words");
  conf.setAll([
    ["spark.hadoop.b", true],
    ["spark.hadoop.a", 1],
  ]);
  expect(conf.getAllWithPrefix("spark.hadoop.")).toEqual([
    ["a", "1"],
    ["b", "true"],
  ]);
  expect(conf.toDebugString()).toBe(
    "spark.app.name=words\nspark.hadoop.a=1\nspark.hadoop.b=true\nspark.master=local[2]",
  );
});

describe("master", () => {
  test.each([
    ["local", 1, 1],
    ["local[3]", 3, 1],
    ["local[*]", 8, 1],
    ["local[2,4]", 2, 4],
    ["local[ * , 2 ]", 8, 2],
  ])("%s", (master, numExecutors, maxTaskFailures) => {
    expect(parseMaster(master, 8)).toEqual({ numExecutors, maxTaskFailures });
  });

  test.each(["", "yarn", "local[0]", "local[2,0]", "local[]", "local-cluster[1,1,1]"])("%j is refused", (master) => {
    expect(() => parseMaster(master, 8)).toThrow(/spark\.master/);
  });
});

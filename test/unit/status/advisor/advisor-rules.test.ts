import { describe, expect, test } from "vitest";
import { ADVISOR_RULES } from "../../../../src/status/advisor/index.ts";
import { largeCollect } from "../../../../src/status/advisor/rules/large-collect.ts";
import { missingBroadcast } from "../../../../src/status/advisor/rules/missing-broadcast.ts";
import { repeatedComputation } from "../../../../src/status/advisor/rules/repeated-computation.ts";
import { skew } from "../../../../src/status/advisor/rules/skew.ts";
import { spill } from "../../../../src/status/advisor/rules/spill.ts";
import { straggler } from "../../../../src/status/advisor/rules/straggler.ts";
import { tooFewPartitions } from "../../../../src/status/advisor/rules/too-few-partitions.ts";
import { tooManyPartitions } from "../../../../src/status/advisor/rules/too-many-partitions.ts";
import { userFunction } from "../../../../src/status/advisor/rules/user-function.ts";
import { operator, runOf, times } from "./run-of.ts";

const MIB = 1024 * 1024;
const even = { duration: 100, shuffleReadBytes: MIB, shuffleReadRecords: 1000 };
const large = { duration: 900, shuffleReadBytes: 12 * MIB, shuffleReadRecords: 12_000 };
const range = operator("Range (0, 1000, step=1)");
const exchange = operator("Exchange hashpartitioning(k#1L, n#2, 8), ENSURE_REQUIREMENTS", [range]);
const grouping = operator("HashAggregate(keys=[k#1L, n#2], functions=[count(1)])", [exchange]);

test("each rule has a name of its own", () => {
  expect(new Set(ADVISOR_RULES.map(({ name }) => name)).size).toBe(ADVISOR_RULES.length);
});

describe("skew", () => {
  test("names the task, the keys and the figures, and offers to count the keys", () => {
    const stage = { tasks: [...times(7, even), large] };
    const [advice, ...rest] = skew.advise(runOf({ stages: [stage], plans: [grouping] }));
    expect(rest).toEqual([]);
    expect(advice).toMatchObject({ rule: "skew", stage: { stageId: 0 }, executionId: 0, cost: 800 });
    expect(advice?.evidence[0]).toBe("Task 7 (partition 7) took 900 ms, 9.0 times the third quartile of 100 ms.");
    expect(advice?.evidence[1]).toContain("12.0 MiB in 12,000 records, the third quartile is 1024.0 KiB");
    expect(advice?.evidence[2]).toContain("k, n");
    expect(advice?.fixes[0]).toMatchObject({ kind: "count-keys", nodeId: 1 });
  });

  test("offers a broadcast where a join has none, and adaptive execution where it is off", () => {
    const join = operator("SortMergeJoin [k#1L], [k#3L], Inner", [exchange, exchange]);
    const settings = { "spark.sql.adaptive.enabled": "false", "spark.sql.autoBroadcastJoinThreshold": "-1" };
    const stage = { tasks: [...times(7, even), large] };
    const [advice] = skew.advise(runOf({ stages: [stage], plans: [join], settings }));
    expect(advice?.fixes.flatMap((fix) => (fix.kind === "settings" ? [fix.settings] : []))).toEqual([
      { "spark.sql.autoBroadcastJoinThreshold": "10485760" },
      { "spark.sql.adaptive.enabled": "true" },
    ]);
  });

  test.each([
    ["tasks are even", [...times(8, even)]],
    ["a task is longer, but not by 1.5 times", [...times(7, even), { ...large, duration: 149 }]],
    ["it is about a few milliseconds", [...times(7, { ...even, duration: 2 }), { ...large, duration: 40 }]],
    ["the slow task has no more data", [...times(7, even), { ...even, duration: 900 }]],
    ["there is one task", [large]],
  ])("is silent when %s", (_, tasks) => {
    expect(skew.advise(runOf({ stages: [{ tasks }] }))).toEqual([]);
  });

  test("many more records are worth a word on a fast machine, too", () => {
    const tasks = (records: number) => [
      ...times(7, { ...even, duration: 2 }),
      { ...large, duration: 20, shuffleReadRecords: records },
    ];
    const [advice] = skew.advise(runOf({ stages: [{ tasks: tasks(190_000) }] }));
    expect(advice).toMatchObject({ rule: "skew", cost: 18 });
    expect(skew.advise(runOf({ stages: [{ tasks: tasks(90_000) }] }))).toEqual([]);
  });

  test("of four tasks the third quartile is the longest of the others", () => {
    expect(skew.advise(runOf({ stages: [{ tasks: [...times(3, even), large] }] }))).toHaveLength(1);
    expect(skew.advise(runOf({ stages: [{ tasks: [even, even, { ...large, duration: 800 }, large] }] }))).toEqual([]);
  });
});

describe("straggler", () => {
  const slow = { ...even, duration: 900, executorId: "1" };

  test("names the executor, and offers speculation", () => {
    const [advice] = straggler.advise(runOf({ stages: [{ tasks: [...times(7, even), slow] }] }));
    expect(advice?.title).toBe("Stage 0 waited for a slow task on executor 1");
    expect(advice?.fixes).toMatchObject([{ settings: { "spark.speculation": "true" } }]);
  });

  test.each([
    ["the slow task has the data", [...times(7, even), large]],
    ["all ran on one executor", [...times(7, even), { ...slow, executorId: "0" }]],
    [
      "it is not known what they read",
      times(8, even).map((task, i) => ({ duration: i === 0 ? 900 : task.duration, executorId: String(i) })),
    ],
    ["the others are not much faster", [...times(7, even), { ...slow, duration: 250 }]],
  ])("is silent when %s", (_, tasks) => {
    expect(straggler.advise(runOf({ stages: [{ tasks }] }))).toEqual([]);
  });

  test("offers nothing that is on already", () => {
    const settings = { "spark.speculation": "true" };
    const [advice] = straggler.advise(runOf({ stages: [{ tasks: [...times(7, even), slow] }], settings }));
    expect(advice?.fixes).toEqual([]);
  });
});

describe("spill", () => {
  const spilled = { ...even, memoryBytesSpilled: 20 * MIB, diskBytesSpilled: 8 * MIB, peakExecutionMemory: 10 * MIB };

  test("names what spilled, and offers so many partitions that it would have had room", () => {
    const settings = { "spark.sql.shuffle.partitions": "8", "spark.executor.memory": "512m" };
    const run = runOf({ stages: [{ tasks: [...times(7, even), spilled] }], plans: [grouping], settings });
    const [advice] = spill.advise(run);
    expect(advice?.title).toBe("Stage 0 spilled 20.0 MiB of memory to disk");
    expect(advice?.evidence[0]).toContain("1 of its 8 tasks spilled");
    expect(advice?.fixes).toMatchObject([
      { settings: { "spark.sql.shuffle.partitions": "24" } },
      { settings: { "spark.executor.memory": "1024m" } },
    ]);
  });

  test("is silent when nothing spilled", () => {
    expect(spill.advise(runOf({ stages: [{ tasks: times(8, large) }], plans: [grouping] }))).toEqual([]);
  });
});

describe("too many partitions", () => {
  const tiny = { duration: 4, executorRunTime: 1, shuffleReadBytes: 2000, shuffleReadRecords: 10 };
  const settings = { "spark.sql.adaptive.enabled": "false" };

  test("names how small they are, and offers fewer, or to have them put together", () => {
    const tasks = [...times(150, tiny), ...times(50, { ...tiny, shuffleReadBytes: 0 })];
    const [advice] = tooManyPartitions.advise(runOf({ stages: [{ tasks }], plans: [grouping], settings }));
    expect(advice?.title).toBe("Stage 0 has 200 tasks for 293.0 KiB");
    expect(advice?.evidence).toContain("50 of the tasks had nothing to read.");
    expect(advice?.fixes).toMatchObject([
      { settings: { "spark.sql.shuffle.partitions": "2" } },
      { settings: { "spark.sql.adaptive.enabled": "true" } },
    ]);
  });

  test.each([
    ["tasks have something to do", times(200, { ...tiny, duration: 80, executorRunTime: 80 })],
    ["partitions are large", times(200, { ...tiny, shuffleReadBytes: 2 * MIB })],
    ["there are few of them", times(8, tiny)],
    ["tasks read no shuffle", times(200, { ...tiny, shuffleReadBytes: 0 })],
  ])("is silent when %s", (_, tasks) => {
    expect(tooManyPartitions.advise(runOf({ stages: [{ tasks }], plans: [grouping], settings }))).toEqual([]);
  });
});

describe("too few partitions", () => {
  const settings = { "spark.sql.shuffle.partitions": "2" };

  test("names what stood idle, and offers two for each core", () => {
    const stages = [{ tasks: times(2, large) }];
    const [advice] = tooFewPartitions.advise(runOf({ stages, plans: [grouping], settings, slots: 8 }));
    expect(advice?.title).toBe("Stage 0 has 2 tasks, and 8 could run at a time");
    expect(advice?.evidence).toContain("6 of 8 cores had nothing to do.");
    expect(advice?.fixes).toMatchObject([{ settings: { "spark.sql.shuffle.partitions": "16" } }]);
  });

  test("is said of the stages of RDDs too, without a setting to change", () => {
    const [advice] = tooFewPartitions.advise(runOf({ stages: [{ tasks: times(2, large) }], slots: 8 }));
    expect(advice?.fixes).toEqual([]);
  });

  test.each([
    ["every core has work", times(8, large), settings],
    ["it is about little work", times(2, even), settings],
    ["one task is the plan's choice", [large], settings],
    ["adaptive execution has put partitions together", times(3, large), settings],
  ])("is silent when %s", (_, tasks, set) => {
    expect(tooFewPartitions.advise(runOf({ stages: [{ tasks }], plans: [grouping], settings: set, slots: 8 }))).toEqual(
      [],
    );
  });
});

describe("missing broadcast", () => {
  const side = (key: string, metric: number) =>
    operator(`Exchange hashpartitioning(${key}, 8), ENSURE_REQUIREMENTS`, [range], ["data size"], metric);
  const join = (type: string) =>
    operator(`SortMergeJoin [a#1L], [b#2L], ${type}`, [
      operator("Sort [a#1L ASC NULLS FIRST], false, 0", [side("a#1L", 0)]),
      operator("Sort [b#2L ASC NULLS FIRST], false, 0", [side("b#2L", 1)]),
    ]);
  const sizes = (left: string, right: string) => new Map([0, 1].map((id) => [id, id === 0 ? left : right]));
  const total = "total (min, med, max (stageId: taskId))\n2,300.5 MiB (1.0 B, 1.0 B, 1.0 B (stage 1.0: task 1))";

  test("names the small side, and offers Spark's own threshold", () => {
    const settings = { "spark.sql.autoBroadcastJoinThreshold": "-1" };
    const run = runOf({ plans: [join("Inner")], metrics: sizes(total, "80.0 KiB"), settings });
    const [advice] = missingBroadcast.advise(run);
    expect(advice?.title).toContain("its right one is small");
    expect(advice?.evidence[0]).toContain("The right side has 80.0 KiB, the other 2.2 GiB");
    expect(advice?.evidence[1]).toBe("spark.sql.autoBroadcastJoinThreshold is -1.");
    expect(advice?.fixes).toMatchObject([{ settings: { "spark.sql.autoBroadcastJoinThreshold": "10485760" } }]);
  });

  test("reads the sizes from the stages when the plan has no metrics", () => {
    const stages = [
      { tasks: [{ duration: 5, shuffleWriteBytes: 900 * MIB }], rddIds: [1] },
      { tasks: [{ duration: 5, shuffleWriteBytes: 2000 }], rddIds: [2] },
      { tasks: [{ duration: 50, shuffleReadBytes: 900 * MIB }], rddIds: [3], parentIds: [0, 1] },
    ];
    const [advice] = missingBroadcast.advise(runOf({ plans: [join("LeftOuter")], stages }));
    expect(advice?.evidence[0]).toContain("The right side has 2000.0 B");
  });

  test.each([
    ["both sides are large", "Inner", total, "11.0 MiB"],
    ["the small side's own rows are kept", "RightOuter", total, "80.0 KiB"],
    ["all rows of both sides are kept", "FullOuter", "80.0 KiB", "80.0 KiB"],
    ["sizes are not known", "Inner", "", ""],
  ])("is silent when %s", (_, type, left, right) => {
    expect(missingBroadcast.advise(runOf({ plans: [join(type)], metrics: sizes(left, right) }))).toEqual([]);
  });

  test("is silent when the small side is broadcast", () => {
    const plan = operator("BroadcastHashJoin [a#1L], [b#2L], Inner, BuildRight", [range, range]);
    expect(missingBroadcast.advise(runOf({ plans: [plan], metrics: sizes(total, "80.0 KiB") }))).toEqual([]);
  });
});

describe("repeated computation", () => {
  const plan = (number: number) =>
    operator(`HashAggregate(keys=[k#${number}L], functions=[count(1)])`, [
      operator(`Exchange hashpartitioning(k#${number}L, 8), ENSURE_REQUIREMENTS, [plan_id=${number}]`, [range]),
    ]);
  const stages = [
    { tasks: times(4, even), jobId: 0 },
    { tasks: times(4, even), jobId: 1 },
  ];

  test("names the queries that have a part of their plans in common, and offers to keep it", () => {
    const [advice, ...rest] = repeatedComputation.advise(runOf({ stages, plans: [plan(4), plan(9)] }));
    expect(rest).toEqual([]);
    expect(advice?.title).toBe("2 queries compute the same HashAggregate");
    expect(advice?.evidence[1]).toBe("After the first they took 400 ms of task time.");
    expect(advice?.fixes).toMatchObject([{ kind: "cache" }]);
  });

  test.each([
    ["the queries differ", [plan(4), operator("Sort [k#1L ASC NULLS FIRST]", [exchange])]],
    ["what they share is kept", [4, 9].map((n) => operator("Sort [k]", [operator(`InMemoryTableScan [k#${n}]`)]))],
    ["they share a source only", [operator("Project [a#1]", [range]), operator("Project [a#2]", [range])]],
  ])("is silent when %s", (_, plans) => {
    expect(repeatedComputation.advise(runOf({ stages, plans }))).toEqual([]);
  });

  test("is silent about little work", () => {
    const short = [0, 1].map((jobId) => ({ tasks: [{ duration: 9 }], jobId }));
    expect(repeatedComputation.advise(runOf({ stages: short, plans: [plan(4), plan(9)] }))).toEqual([]);
  });
});

describe("user function", () => {
  const evaluation = (calls: string) =>
    operator(`BatchEvalPython [${calls}], [pythonUDF0#5], 200`, [range], ["number of output rows"]);

  test("names the functions, how often they were called, and Spark's own of the same sense", () => {
    const plan = evaluation("to_upper(concat(a, b)#1)#4, score(map(1, 2)[1])#6");
    const [advice] = userFunction.advise(runOf({ plans: [plan], metrics: new Map([[0, "2,000"]]) }));
    expect(advice?.title).toContain("to_upper, score are functions");
    expect(advice?.evidence[1]).toBe("It was evaluated for 2,000 rows.");
    expect(advice?.fixes).toMatchObject([{ kind: "function", name: "to_upper", builtin: "upper" }]);
  });

  test.each([
    ["strlen", "length"],
    ["my_trim", "trim"],
    ["reverse_udf", "reverse"],
    ["udf_Abs", "abs"],
  ])("knows %s for %s", (name, builtin) => {
    const [advice] = userFunction.advise(runOf({ plans: [evaluation(`${name}(a#1)#4`)] }));
    expect(advice?.fixes).toMatchObject([{ name, builtin }]);
  });

  test("is silent when there is none", () => {
    expect(userFunction.advise(runOf({ plans: [operator("Project [upper(a#1) AS b#2]", [range])] }))).toEqual([]);
  });
});

describe("large collect", () => {
  test("names how much went to the driver, and offers a limit", () => {
    const stages = [{ tasks: times(4, { duration: 50, resultSize: 10 * MIB }) }];
    const [advice] = largeCollect.advise(runOf({ stages, plans: [range] }));
    expect(advice?.title).toBe("Job 0 hands 40.0 MiB to the driver");
    expect(advice?.fixes).toMatchObject([{ kind: "limit", rows: 1000 }]);
  });

  test.each([
    ["little goes there", { duration: 50, resultSize: MIB }],
    ["the job writes its rows", { duration: 50, resultSize: 10 * MIB, outputBytes: MIB }],
  ])("is silent when %s", (_, task) => {
    expect(largeCollect.advise(runOf({ stages: [{ tasks: times(4, task) }], plans: [range] }))).toEqual([]);
  });
});

import { expect, test } from "vitest";
import { isOfSession } from "../../../demo/driver/protocol.ts";
import { settingsOf } from "../../../demo/execution/run-actions.ts";

const settings = {
  executors: 2,
  shufflePartitions: 8,
  adaptive: false,
  traced: true,
  maxRows: 1000,
  conf: { "spark.speculation": "true" },
};

test("settings that the page has names for become these; others stand beside those that there are", () => {
  expect(settingsOf(settings, { "spark.sql.shuffle.partitions": "24", "spark.sql.adaptive.enabled": "true" })).toEqual({
    shufflePartitions: 24,
    adaptive: true,
  });
  expect(settingsOf(settings, { "spark.sql.autoBroadcastJoinThreshold": "-1" })).toEqual({
    conf: { "spark.speculation": "true", "spark.sql.autoBroadcastJoinThreshold": "-1" },
  });
});

test("settings of SQL are the session's, all others need another application", () => {
  expect(isOfSession("spark.sql.shuffle.partitions")).toBe(true);
  expect(isOfSession("spark.executor.memory")).toBe(false);
});

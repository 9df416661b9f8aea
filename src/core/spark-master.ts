// The master URL: how many executors an application has, and how often a task may fail.

import { SparkError } from "../errors/spark-error.ts";

export interface SparkMaster {
  readonly numExecutors: number;
  /** In local mode a task may fail once, as in Spark; `local[N,F]` allows F failures. */
  readonly maxTaskFailures: number;
}

/** Understands `local`, `local[N]`, `local[*]`, `local[N,F]` and `local[*,F]`; each executor has one core. */
export function parseMaster(master: string, hardwareConcurrency: number): SparkMaster {
  const match = /^local(?:\[\s*(\*|\d+)\s*(?:,\s*(\d+)\s*)?\])?$/.exec(master.trim());
  if (match === null) throw unusable(master);
  const [, cores = "1", failures = "1"] = match;
  const numExecutors = cores === "*" ? Math.max(1, hardwareConcurrency) : Number(cores);
  const maxTaskFailures = Number(failures);
  if (numExecutors < 1 || maxTaskFailures < 1) throw unusable(master);
  return { numExecutors, maxTaskFailures };
}

function unusable(master: string): SparkError {
  return new SparkError("SparkIllegalArgumentException", "INVALID_CONF_VALUE.TYPE_MISMATCH", {
    confName: "spark.master",
    confValue: master,
    confType: "local, local[N], local[*] or local[N,F] with N and F of at least 1",
  });
}

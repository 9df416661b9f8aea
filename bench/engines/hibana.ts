// Hibana as a page uses it.

import { tableFromIPC } from "apache-arrow";
import { SparkSession } from "../../src/index.ts";
import type { ArrowTable } from "../harness/arrow-rows.ts";
import { HIBANA } from "../harness/recorder.ts";
import type { SqlEngine } from "./sql-engine.ts";

export class Hibana implements SqlEngine {
  readonly name = HIBANA;
  readonly spark: SparkSession;

  private constructor(spark: SparkSession) {
    this.spark = spark;
  }

  static async start(numExecutors: number): Promise<Hibana> {
    const master = `local[${numExecutors}]`;
    return new Hibana(await SparkSession.builder().appName("benchmark").master(master).getOrCreate());
  }

  async query(sql: string): Promise<ArrowTable> {
    return await this.spark.sql(sql).toArrow();
  }

  async createTable(name: string, streams: readonly Uint8Array[]): Promise<void> {
    const [first, ...rest] = streams.map((stream) => tableFromIPC(stream));
    if (first === undefined) throw new Error(`There is no data for ${name}.`);
    await this.spark
      .createDataFrame(first.concat(...rest))
      .cache()
      .createOrReplaceTempView(name);
    // Tables are cached when they are first read.
    await this.query(`SELECT count(*) FROM ${name}`);
  }

  async stop(): Promise<void> {
    await this.spark.stop();
  }
}

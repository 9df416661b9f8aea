// Scans files: cuts them into splits, one or several for each task, and reads the columns that are needed.

import type { AttributeReference } from "../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../catalyst/expressions/expression.ts";
import { RDD } from "../../core/rdd/rdd.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import { StructField, StructType, simpleString } from "../../types/data-type.ts";
import { planFileSplits } from "../sources/file-splits.ts";
import { loadFileFormat } from "../sources/registry.ts";
import type { FileScanPayload } from "./executor/file-scan-rdd.ts";
import type { FileSourceRelation } from "./file-source-relation.ts";
import { pushedFilters } from "./pushed-filters.ts";
import { SourcePlan } from "./source-plan.ts";
import type { SQLConf } from "./sql-conf.ts";

export class FileSourceScanExec extends SourcePlan {
  readonly relation: FileSourceRelation;
  override readonly output: readonly AttributeReference[];
  readonly filters: readonly Expression[];
  private readonly conf: SQLConf;

  constructor(
    relation: FileSourceRelation,
    output: readonly AttributeReference[],
    filters: readonly Expression[],
    conf: SQLConf,
  ) {
    super();
    this.relation = relation;
    this.output = output;
    this.filters = filters;
    this.conf = conf;
  }

  override get sizeInBytes(): number {
    return this.relation.sizeInBytes;
  }

  override async createRdd(context: SparkContext): Promise<RDD> {
    const { format: name, options, files, schema } = this.relation;
    const format = await loadFileFormat(name);
    const partitions = planFileSplits(
      files,
      {
        maxPartitionBytes: this.conf.filesMaxPartitionBytes,
        openCostInBytes: this.conf.filesOpenCostInBytes,
        minPartitionNum: context.defaultParallelism,
      },
      (file) => format.isSplittable(file.path, options),
    );
    const payload: FileScanPayload = {
      format: name,
      options,
      fileSchema: schema,
      requestedSchema: StructType(this.output.map((a) => StructField(a.name, a.dataType, a.nullable, a.metadata))),
      pushedFilters: pushedFilters(this.filters),
      timeZone: this.conf.sessionTimeZone,
    };
    return new RDD(context, { kind: "file-scan", payload, partitions, name: "FileScanRDD" });
  }

  override toString(): string {
    const { format, files } = this.relation;
    const filters = this.filters.length === 0 ? "" : `, PushedFilters: [${this.filters.join(", ")}]`;
    const paths = files.slice(0, 3).map((file) => file.path);
    const more = files.length > 3 ? `, ... ${files.length - 3} more` : "";
    const columns = this.output.map((a) => `${a.name}:${simpleString(a.dataType)}`).join(",");
    return (
      `FileScan ${format} [${this.output.join(",")}] Location: [${paths.join(", ")}${more}]` +
      `${filters}, ReadSchema: struct<${columns}>`
    );
  }
}

// Scans files: cuts them into splits, one or several for each task, and reads the columns that are needed.

import { AttributeReference, schemaOf } from "../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../catalyst/expressions/expression.ts";
import { RDD } from "../../core/rdd/rdd.ts";
import type { SparkContext } from "../../core/spark-context.ts";
import { StructType, simpleString } from "../../types/data-type.ts";
import type { FileSplit } from "../sources/file-format.ts";
import { planFileSplits } from "../sources/file-splits.ts";
import { loadFileFormat } from "../sources/registry.ts";
import type { FileScanPayload } from "./executor/file-scan-rdd.ts";
import { existenceDefaults } from "./existence-defaults.ts";
import type { FileSourceRelation } from "./file-source-relation.ts";
import { prunePartitions } from "./prune-partitions.ts";
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
    const { format: name, options, schema, partitionSchema } = this.relation;
    const format = await loadFileFormat(name);
    const planned = planFileSplits(
      prunePartitions(this.relation, this.filters, this.output),
      {
        maxPartitionBytes: this.conf.filesMaxPartitionBytes,
        openCostInBytes: this.conf.filesOpenCostInBytes,
        minPartitionNum: context.defaultParallelism,
      },
      (file) => format.isSplittable(file.path, options),
    );
    const partitions = this.relation.fileColumnCount > 0 ? planned.map((splits) => splits.map(withFile)) : planned;
    const partitionNames = partitionSchema.fields.map((field) => field.name);
    const isPartition = ({ name: column }: { readonly name: string }): boolean => partitionNames.includes(column);
    const read = this.output.filter((attribute) => !isPartition(attribute));
    const partitionIds = new Set(this.output.filter(isPartition).map(({ exprId }) => exprId.id));
    const isOfFiles = (filter: Expression): boolean =>
      !filter.exists((node) => node instanceof AttributeReference && partitionIds.has(node.exprId.id));
    const payload: FileScanPayload = {
      format: name,
      options,
      fileSchema: StructType(schema.fields.filter((field) => !isPartition(field))),
      requestedSchema: schemaOf(read),
      pushedFilters: pushedFilters(this.filters.filter(isOfFiles)),
      timeZone: this.conf.sessionTimeZone,
      ...existenceDefaults(read, this.conf.sessionTimeZone),
      ...(partitionNames.length > 0 && {
        partitioned: {
          schema: partitionSchema,
          columns: this.output.map((attribute) =>
            isPartition(attribute)
              ? { from: "partition", ordinal: partitionNames.indexOf(attribute.name) }
              : { from: "file", ordinal: read.indexOf(attribute) },
          ),
        },
      }),
    };
    // A scan of nothing has one partition that is empty, so that what follows has one to run in.
    const all = partitions.length === 0 ? [[]] : partitions;
    return new RDD(context, { kind: "file-scan", payload, partitions: all, name: "FileScanRDD" });
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

/** The split with what the functions of input files give of it. */
function withFile(split: FileSplit): FileSplit {
  const { path, start, length, partitionValues = [] } = split;
  const uri = /^[a-z][a-z\d+.-]+:/i.test(path) ? path : `file:///${encodeURI(path.replace(/^\/+/, ""))}`;
  return { ...split, partitionValues: [...partitionValues, uri, BigInt(start), BigInt(length)] };
}

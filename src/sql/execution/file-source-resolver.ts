// Finds the files that a reader names and their schema, which a job infers in an executor when the user gave none.

import type { DataSourceResolver } from "../../catalyst/analysis/resolve-data-sources.ts";
import { asNullable } from "../../catalyst/catalog/nullable-schema.ts";
import type { FileRelation } from "../../catalyst/plans/logical-relation.ts";
import {
  blobName,
  type SourceLocation,
  type UnresolvedDataSource,
} from "../../catalyst/plans/unresolved-data-source.ts";
import { RDD } from "../../core/rdd/rdd.ts";
import { AnalysisException } from "../../errors/spark-error.ts";
import type { FileStatus } from "../../host/files.ts";
import type { DriverHost } from "../../host/host.ts";
import { StructType } from "../../types/data-type.ts";
import type { SourceOptions } from "../sources/file-format.ts";
import { type FileFormatEntry, findFileFormat } from "../sources/registry.ts";
import { unknownFormat } from "../sources/unknown-format.ts";
import { checkColumnNames } from "./catalog/check-column-names.ts";
import { discoverPartitions } from "./discover-partitions.ts";
import type { InferenceRequest, InferredSource } from "./executor/infer-schema-rdd.ts";
import { FileSourceRelation } from "./file-source-relation.ts";
import type { SessionState } from "./session-state.ts";
import type { SQLConf } from "./sql-conf.ts";

export class FileSourceResolver implements DataSourceResolver {
  readonly #state: SessionState;
  readonly #conf: SQLConf;

  constructor(state: SessionState, conf: SQLConf) {
    this.#state = state;
    this.#conf = conf;
  }

  isFileFormat(name: string): boolean {
    return findFileFormat(name) !== undefined;
  }

  /** @throws AnalysisException when the format is unknown, no file is there, or no schema can be found */
  async resolve(source: UnresolvedDataSource): Promise<FileRelation> {
    const { fileRelations } = this.#state.shared;
    const known = fileRelations.get(source);
    if (known !== undefined) return await known;
    const relation = this.#find(source);
    fileRelations.set(source, relation);
    // A file that was not there may be there when the next query asks.
    relation.catch(() => fileRelations.delete(source));
    return await relation;
  }

  async #find({ format: name, options, locations, userSchema }: UnresolvedDataSource): Promise<FileRelation> {
    const format = findFileFormat(name);
    if (format === undefined) throw unknownFormat(name);
    const settings = Object.fromEntries(options);
    const paths = settings.path === undefined ? locations : [...locations, settings.path];
    if (paths.length === 0)
      throw new AnalysisException("UNABLE_TO_INFER_SCHEMA", { format: format.name.toUpperCase() });
    const { host } = this.#state.sparkContext;
    const found = await Promise.all(paths.map((path) => listFiles(host, path)));
    const listed = found.flat();
    const { partitionSchema, files } = discoverPartitions(found, paths, userSchema, this.#conf.sessionTimeZone);
    const names = new Set(partitionSchema.fields.map((field) => field.name.toLowerCase()));
    const dataSchema =
      userSchema && StructType(userSchema.fields.filter((field) => !names.has(field.name.toLowerCase())));
    const inferred = await this.inferSource(format, listed, settings, dataSchema);
    checkColumnNames(
      inferred.schema.fields.map((field) => field.name),
      this.#conf,
    );
    const ofFiles = inferred.schema.fields.filter((field) => !names.has(field.name.toLowerCase()));
    const schema = StructType([...ofFiles, ...partitionSchema.fields]);
    return new FileSourceRelation({
      format: format.name,
      options: settings,
      ...inferred,
      files,
      schema,
      partitionSchema,
    });
  }

  /** The schema of files, or one given, and what the files say of their rows. */
  async inferSource(
    format: FileFormatEntry,
    files: readonly FileStatus[],
    options: SourceOptions,
    userSchema: StructType | undefined,
  ): Promise<InferredSource> {
    if (userSchema !== undefined && !format.hasStatistics) return { schema: asNullable(userSchema) };
    const { sparkContext } = this.#state;
    const request: InferenceRequest = {
      format: format.name,
      files,
      options,
      timeZone: this.#conf.sessionTimeZone,
      userSchema,
    };
    const rdd = new RDD(sparkContext, {
      kind: "infer-schema",
      payload: request,
      partitions: [null],
      name: "FileScanRDD",
    });
    let inferred: InferredSource | undefined;
    await sparkContext.runJob(
      rdd,
      { kind: "collect", payload: null },
      {
        properties: { "spark.job.description": `Schema of ${format.name} files` },
        onResult: (_index, value) => {
          inferred = (value as readonly InferredSource[])[0];
        },
      },
    );
    if (inferred === undefined)
      throw new AnalysisException("UNABLE_TO_INFER_SCHEMA", { format: format.name.toUpperCase() });
    return { ...inferred, schema: asNullable(userSchema ?? inferred.schema) };
  }
}

async function listFiles(host: DriverHost, location: SourceLocation): Promise<readonly FileStatus[]> {
  if (typeof location === "string") return await host.list(location);
  const name = blobName(location);
  return [{ path: name, name, size: location.size, reference: { kind: "blob", blob: location, name } }];
}

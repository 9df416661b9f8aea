// DataFrameReader: collects format, options and schema; the files are looked at when a query needs them.

import { parseMultipartIdentifier, parseTableSchema } from "../../catalyst/parser/parser.ts";
import { type SourceLocation, UnresolvedDataSource, UnresolvedRelation } from "../../catalyst/plans/index.ts";
import type { StructType } from "../../types/data-type.ts";
import { type DataFrame, Dataset } from "./dataset.ts";
import type { SparkSession } from "./spark-session.ts";

/** Where data lies: a path (folders and globs in Node and OPFS), a URL, or a File or Blob that the page holds. */
export type ReaderLocation = SourceLocation | URL;

/** The value of an option; undefined and null leave it out. */
export type OptionValue = string | number | boolean | null | undefined;

/**
 * What `spark.read` gives.
 *
 * @example
 * const file = new Blob(["city,people\nRome,2800000\nPisa,90000\n"]);
 * await spark.read.option("header", true).option("inferSchema", true).csv(file).show();
 */
export class DataFrameReader {
  readonly #session: SparkSession;
  readonly #options = new Map<string, string>();
  #format: string | undefined;
  #schema: StructType | undefined;

  constructor(session: SparkSession) {
    this.#session = session;
  }

  /** The format of the files: `csv`, `json`, `parquet`, `arrow`, `text`, `xml`. */
  format(source: string): this {
    this.#format = source;
    return this;
  }

  /** The columns to read instead of those that the files tell: a StructType, or text such as `a INT, b STRING`. */
  schema(schema: StructType | string): this {
    this.#schema = typeof schema === "string" ? parseTableSchema(schema) : schema;
    return this;
  }

  /** An option of the format. Names do not tell upper from lower case. */
  option(key: string, value: OptionValue): this {
    if (value !== undefined && value !== null) this.#options.set(key.toLowerCase(), String(value));
    return this;
  }

  /** Several options of the format. */
  options(options: Readonly<Record<string, OptionValue>>): this {
    for (const [key, value] of Object.entries(options)) this.option(key, value);
    return this;
  }

  /** Reads files of the format given, or of `spark.sql.sources.default`. */
  load(...locations: readonly (ReaderLocation | readonly ReaderLocation[])[]): DataFrame {
    const format = this.#format ?? this.#session.conf.get("spark.sql.sources.default");
    const places = locations.flat().map((location) => (location instanceof URL ? location.href : location));
    const source = new UnresolvedDataSource(format.toLowerCase(), new Map(this.#options), places, this.#schema);
    return new Dataset(this.#session, source);
  }

  /** Reads CSV files. */
  csv(...locations: readonly (ReaderLocation | readonly ReaderLocation[])[]): DataFrame {
    return this.format("csv").load(...locations);
  }

  /** Reads files of JSON lines, or of whole JSON documents with the option `multiLine`. */
  json(...locations: readonly (ReaderLocation | readonly ReaderLocation[])[]): DataFrame {
    return this.format("json").load(...locations);
  }

  /** Reads Parquet files. */
  parquet(...locations: readonly (ReaderLocation | readonly ReaderLocation[])[]): DataFrame {
    return this.format("parquet").load(...locations);
  }

  /** Reads Arrow IPC files and streams. */
  arrow(...locations: readonly (ReaderLocation | readonly ReaderLocation[])[]): DataFrame {
    return this.format("arrow").load(...locations);
  }

  /** Reads text files: a row for each line, in the column `value`. */
  text(...locations: readonly (ReaderLocation | readonly ReaderLocation[])[]): DataFrame {
    return this.format("text").load(...locations);
  }

  /**
   * Reads XML files: a row for each element of the option `rowTag`.
   *
   * @example
   * const books = new File(["<books><book id='1'><title>Walden</title></book></books>"], "books.xml");
   * await spark.read.option("rowTag", "book").xml(books).show();
   */
  xml(...locations: readonly (ReaderLocation | readonly ReaderLocation[])[]): DataFrame {
    return this.format("xml").load(...locations);
  }

  /** A table or view by name. */
  table(name: string): DataFrame {
    const relation = new UnresolvedRelation(parseMultipartIdentifier(name), new Map(this.#options));
    return new Dataset(this.#session, relation);
  }
}

// Files of a format as a reader was given them, before their schema is known.

import type { StructType } from "../../types/data-type.ts";
import type { Origin } from "../trees/origin.ts";
import { UnresolvedLeaf } from "./unresolved-node.ts";

/** Where data lies: a path or URL, or a handle that a page holds. */
export type SourceLocation = string | Blob;

export class UnresolvedDataSource extends UnresolvedLeaf {
  /** csv, json, parquet, arrow … in lower case. */
  readonly format: string;
  /** Keys in lower case, as option names do not tell case apart. */
  readonly options: ReadonlyMap<string, string>;
  readonly locations: readonly SourceLocation[];
  readonly userSchema: StructType | undefined;

  constructor(
    format: string,
    options: ReadonlyMap<string, string>,
    locations: readonly SourceLocation[],
    userSchema?: StructType,
    origin?: Origin,
  ) {
    super(origin);
    this.format = format;
    this.options = options;
    this.locations = locations;
    this.userSchema = userSchema;
  }

  protected describe(): string {
    const names = this.locations.map((location) => (typeof location === "string" ? location : blobName(location)));
    return `UnresolvedDataSource format: ${this.format}, isStreaming: false, paths: ${names.length} provided`;
  }
}

/** A name for a Blob in plans and messages: a File's own, else its size. */
export function blobName(blob: Blob): string {
  return "name" in blob && typeof blob.name === "string" ? blob.name : `blob of ${blob.size} bytes`;
}

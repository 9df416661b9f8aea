// What EXPLAIN says of a scan of files.

import { AttributeReference, references } from "../../../catalyst/expressions/attribute.ts";
import type { Expression } from "../../../catalyst/expressions/expression.ts";
import { Literal } from "../../../catalyst/expressions/literal.ts";
import {
  And,
  EqualNullSafe,
  EqualTo,
  GreaterThan,
  GreaterThanOrEqual,
  In,
  InSet,
  IsNotNull,
  IsNull,
  LessThan,
  LessThanOrEqual,
  Or,
} from "../../../catalyst/expressions/predicates.ts";
import { StringPredicate } from "../../../catalyst/expressions/string-predicate.ts";
import { partition } from "../../../catalyst/optimizer/partition.ts";
import { simpleString } from "../../../types/data-type.ts";
import type { FileSourceScanExec } from "../file-source-scan-exec.ts";
import { abbreviate } from "./abbreviate.ts";

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  csv: "CSV",
  json: "JSON",
  orc: "ORC",
  parquet: "Parquet",
  text: "Text",
  arrow: "Arrow",
  xml: "XML",
};

export class FileScanText {
  private readonly scan: FileSourceScanExec;

  constructor(scan: FileSourceScanExec) {
    this.scan = scan;
  }

  /** The format and the table, if it is one. */
  get source(): string {
    const { format, table } = this.scan.relation;
    return table === undefined ? `${format} ` : `${format} spark_catalog.${table.database}.${table.table}`;
  }

  /** The line of the tree. */
  get line(): string {
    const { relation, output } = this.scan;
    const { data, ofPartitions } = this.filters;
    const format = FORMAT_NAMES[relation.format] ?? relation.format;
    const [first] = relation.files;
    const paths = relation.files.length;
    const location = `InMemoryFileIndex(${paths} paths)[${first?.path ?? ""}${paths > 1 ? ", ..." : ""}]`;
    return (
      `FileScan ${this.source}[${output.join(",")}] Batched: ${this.isBatched}, ` +
      `DataFilters: ${abbreviate(`[${data.join(", ")}]`)}, Format: ${format}, Location: ${location}, ` +
      `PartitionFilters: ${abbreviate(`[${ofPartitions.join(", ")}]`)}, ` +
      `PushedFilters: ${abbreviate(sourceFilters(data))}, ReadSchema: ${this.readSchema}`
    );
  }

  /** The lines of its section in EXPLAIN FORMATTED. */
  get details(): readonly string[] {
    const { relation, output } = this.scan;
    const { data, ofPartitions } = this.filters;
    const paths = relation.files.map(({ path }) => path).join(", ");
    return [
      output.length === 0 ? "Output: []" : `Output [${output.length}]: [${output.join(", ")}]`,
      `Batched: ${this.isBatched}`,
      `Location: InMemoryFileIndex [${abbreviate(paths)}]`,
      ...(ofPartitions.length === 0 ? [] : [`PartitionFilters: [${ofPartitions.join(", ")}]`]),
      ...(data.length === 0 ? [] : [`PushedFilters: ${sourceFilters(data)}`]),
      `ReadSchema: ${this.readSchema}`,
    ];
  }

  private get isBatched(): boolean {
    return ["parquet", "orc", "arrow"].includes(this.scan.relation.format);
  }

  private get readSchema(): string {
    const read = this.scan.output.filter((attribute) => !this.isPartitionColumn(attribute));
    return `struct<${read.map((a) => `${a.name}:${simpleString(a.dataType)}`).join(",")}>`;
  }

  /** Those that partitions alone decide, and the others. */
  private get filters(): { readonly data: readonly Expression[]; readonly ofPartitions: readonly Expression[] } {
    const isOfPartitions = (filter: Expression): boolean => {
      const columns = references(filter);
      return columns.length > 0 && columns.every((column) => this.isPartitionColumn(column));
    };
    const [ofPartitions, data] = partition(this.scan.filters, isOfPartitions);
    return { data, ofPartitions };
  }

  private isPartitionColumn({ name }: AttributeReference): boolean {
    return this.scan.relation.partitionSchema.fields.some((field) => field.name === name);
  }
}

function sourceFilters(filters: readonly Expression[]): string {
  const texts = filters.map(sourceFilter).filter((text) => text !== undefined);
  return `[${texts.join(", ")}]`;
}

const MIRRORED: Readonly<Record<string, string>> = {
  LessThan: "GreaterThan",
  LessThanOrEqual: "GreaterThanOrEqual",
  GreaterThan: "LessThan",
  GreaterThanOrEqual: "LessThanOrEqual",
};

/** A condition as Spark's data sources are given it: `GreaterThan(a,1)`; undefined when they are not. */
function sourceFilter(condition: Expression): string | undefined {
  if (condition instanceof Or || condition instanceof And) {
    const [left, right] = [sourceFilter(condition.left), sourceFilter(condition.right)];
    if (left === undefined || right === undefined) return undefined;
    return `${condition instanceof Or ? "Or" : "And"}(${left},${right})`;
  }
  if (condition instanceof StringPredicate) {
    const { name, child, search } = condition;
    return child instanceof AttributeReference ? `String${name}(${child.name},${search})` : undefined;
  }
  const [left, right] = condition.children;
  if (condition instanceof IsNull || condition instanceof IsNotNull) {
    const name = condition instanceof IsNull ? "IsNull" : "IsNotNull";
    return left instanceof AttributeReference ? `${name}(${left.name})` : undefined;
  }
  if (condition instanceof In) {
    const { value, list } = condition;
    if (!(value instanceof AttributeReference) || !list.every((item) => item instanceof Literal)) return undefined;
    const values = condition instanceof InSet ? list.map(String).sort() : list;
    return `In(${value.name}, [${values.join(",")}])`;
  }
  const name = comparisonName(condition);
  if (name === undefined) return undefined;
  if (left instanceof AttributeReference && right instanceof Literal) return `${name}(${left.name},${right})`;
  if (left instanceof Literal && right instanceof AttributeReference) {
    return `${MIRRORED[name] ?? name}(${right.name},${left})`;
  }
  return undefined;
}

function comparisonName(condition: Expression): string | undefined {
  if (condition instanceof EqualTo) return "EqualTo";
  if (condition instanceof EqualNullSafe) return "EqualNullSafe";
  if (condition instanceof LessThan) return "LessThan";
  if (condition instanceof LessThanOrEqual) return "LessThanOrEqual";
  if (condition instanceof GreaterThan) return "GreaterThan";
  return condition instanceof GreaterThanOrEqual ? "GreaterThanOrEqual" : undefined;
}

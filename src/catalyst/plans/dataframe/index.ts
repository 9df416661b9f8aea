// All operators of the DataFrame API that SQL has not.

export { AsEncoded } from "./as-encoded.ts";
export { DataFrameOperator } from "./dataframe-operator.ts";
export { DeduplicateByName } from "./deduplicate-by-name.ts";
export { DropColumns } from "./drop-columns.ts";
export { NaDrop } from "./na-drop.ts";
export { NaFill, type NaFilling } from "./na-fill.ts";
export { NaReplace, type NaReplacement } from "./na-replace.ts";
export { NumericAggregate } from "./numeric-aggregate.ts";
export { SortForSampling } from "./sort-for-sampling.ts";
export { StatisticsSummary } from "./statistics-summary.ts";
export { ToSchema } from "./to-schema.ts";
export { WithColumns } from "./with-columns.ts";
export { WithColumnsRenamed } from "./with-columns-renamed.ts";
export { WithMetadata } from "./with-metadata.ts";
export { Zip } from "./zip.ts";

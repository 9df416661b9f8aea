// Long texts of a plan cut to what one reads.

/** spark.sql.maxMetadataStringLength. */
const MAX_METADATA_LENGTH = 100;

export function abbreviate(text: string): string {
  return text.length <= MAX_METADATA_LENGTH ? text : `${text.slice(0, MAX_METADATA_LENGTH - 3)}...`;
}

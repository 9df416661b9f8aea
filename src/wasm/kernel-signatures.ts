// The kernels that assembly/ exports, with the types that generated code needs to import them. A test holds this
// table against the compiled module.

import type { ValueType } from "./opcodes.ts";

export interface KernelSignature {
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

function kernel<const P extends readonly ValueType[]>(
  parameters: P,
): { readonly parameters: P; readonly results: readonly [] };
function kernel<const P extends readonly ValueType[], const R extends readonly ValueType[]>(
  parameters: P,
  results: R,
): { readonly parameters: P; readonly results: R };
function kernel(parameters: readonly ValueType[], results: readonly ValueType[] = []): KernelSignature {
  return { parameters, results };
}

export const KERNEL_SIGNATURES = {
  // merge.ts
  mergeSink: kernel(["i32", "i32", "i32", "i32", "i32"]),
  mergeRuns: kernel(["i32", "i32", "i32", "i32", "i32", "i32"], ["i32"]),
  mergeGather: kernel(["i32", "i32", "i32", "i32"], ["i32"]),
  // spill.ts
  columnBufferNeed: kernel(["i32", "i32"], ["f64"]),
  hashPartitions: kernel(["i32", "i32", "i32", "i32", "i32"]),
  aggregateTablePartitions: kernel(["i32", "i32", "i32", "i32", "i32"]),
  recordValues: kernel(["i32", "i32", "i32", "i32", "i32"]),
  recordValidity: kernel(["i32", "i32", "i32", "i32"]),
  firstEqualToLast: kernel(["i32", "i32", "i32"], ["i32"]),
  columnBufferAppend: kernel(["i32", "i32"]),
  // memory.ts
  memoryAllocate: kernel(["i32"], ["i32"]),
  memoryAllocateZeroed: kernel(["i32"], ["i32"]),
  memoryFree: kernel(["i32"]),
  memoryUsed: kernel([], ["i64"]),
  // arena.ts
  arenaCreate: kernel([], ["i32"]),
  arenaAllocate: kernel(["i32", "i32"], ["i32"]),
  arenaAllocateBytes: kernel(["i32", "i32"], ["i32"]),
  arenaReset: kernel(["i32"]),
  arenaBytes: kernel(["i32"], ["i32"]),
  arenaDestroy: kernel(["i32"]),
  // strings.ts
  stringRetain: kernel(["i32", "i32", "i32"]),
  stringView: kernel(["i32", "i32", "i32"]),
  stringEquals: kernel(["i32", "i32"], ["i32"]),
  stringCompare: kernel(["i32", "i32"], ["i32"]),
  stringHash: kernel(["i32"], ["i32"]),
  // hash.ts
  murmur3Int: kernel(["i32", "i32"], ["i32"]),
  murmur3Long: kernel(["i64", "i32"], ["i32"]),
  murmur3Float: kernel(["f32", "i32"], ["i32"]),
  murmur3Double: kernel(["f64", "i32"], ["i32"]),
  murmur3View: kernel(["i32", "i32"], ["i32"]),
  murmur3Decimal: kernel(["i64", "i64", "i32"], ["i32"]),
  hashLong: kernel(["i64"], ["i32"]),
  hashCombine: kernel(["i32", "i32"], ["i32"]),
  // column-buffer.ts
  columnBufferCreate: kernel(["i32"], ["i32"]),
  columnBufferReserve: kernel(["i32", "i32"]),
  columnBufferGrow: kernel(["i32"]),
  columnBufferReset: kernel(["i32"]),
  columnBufferDestroy: kernel(["i32"]),
  fillSequence: kernel(["i32", "i32", "i64", "i64"]),
  // aggregate-table.ts
  aggregateTableCreate: kernel(["i32", "i32"], ["i32"]),
  aggregateTableInsert: kernel(["i32", "i32"], ["i32"]),
  aggregateTableGroup: kernel(["i32", "i32"], ["i32"]),
  aggregateTableBytes: kernel(["i32"], ["i32"]),
  aggregateTableNeed: kernel(["i32", "i32"], ["f64"]),
  aggregateTableReset: kernel(["i32"]),
  aggregateTableDestroy: kernel(["i32"]),
  // aggregate-records.ts
  aggregateRecordsAppend: kernel(["i32", "i32", "i32", "i32"], ["i32"]),
  // join-table.ts
  joinTableBuild: kernel(["i32", "i32", "i32"], ["i32"]),
  joinTableBuildByKey: kernel(["i32", "i32", "i32", "i32"], ["i32"]),
  joinTableDestroy: kernel(["i32"]),
  // gather.ts
  gatherBatch: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  gatherColumn: kernel(["i32", "i32", "i32", "i32", "i32", "i32"]),
  decodeColumn: kernel(["i32", "i32", "i32", "i32"]),
  // packed.ts
  packColumn: kernel(["i32", "i32", "i32"], ["i32"]),
  unpackColumn: kernel(["i32", "i32", "i32", "i32"]),
  // concat.ts
  batchConcat: kernel(["i32", "i32", "i32", "i32"], ["i32"]),
  // partition.ts
  partitionIndices: kernel(["i32", "i32", "i32", "i32", "i32"]),
  rangePartition: kernel(["i32", "i32", "i32", "i32", "i32", "i32"]),
  // sort.ts
  sortIndices: kernel(["i32", "i32", "i32"], ["i32"]),
  // normalize.ts
  normalizeNulls: kernel(["i32", "i32", "i32", "i32"]),
  normalizeBoolean: kernel(["i32", "i32", "i32", "i32"]),
  normalizeByte: kernel(["i32", "i32", "i32", "i32"]),
  normalizeShort: kernel(["i32", "i32", "i32", "i32"]),
  normalizeInt: kernel(["i32", "i32", "i32", "i32"]),
  normalizeLong: kernel(["i32", "i32", "i32", "i32"]),
  normalizeFloat: kernel(["i32", "i32", "i32", "i32"]),
  normalizeDouble: kernel(["i32", "i32", "i32", "i32"]),
  normalizeDecimalHigh: kernel(["i32", "i32", "i32", "i32"]),
  normalizeDecimalLow: kernel(["i32", "i32", "i32", "i32"]),
  normalizeView: kernel(["i32", "i32", "i32", "i32"]),
  // statistics.ts
  columnStatistics: kernel(["i32", "i32", "i32"]),
  columnNarrow: kernel(["i32", "i32", "i32"], ["i32"]),
  columnResized: kernel(["i32", "i32", "i32", "i32"], ["i32"]),
  // dictionary.ts
  dictionaryEncode: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  // string-dictionary.ts
  stringDictionaryCreate: kernel([], ["i32"]),
  stringDictionaryEncode: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  stringDictionarySize: kernel(["i32"], ["i32"]),
  stringDictionaryValues: kernel(["i32"], ["i32"]),
  stringDictionaryBytes: kernel(["i32"], ["i32"]),
  stringDictionaryFinish: kernel(["i32"]),
  stringDictionaryDestroy: kernel(["i32"]),
  // group-memo.ts
  groupMemoCreate: kernel([], ["i32"]),
  groupMemoPrepare: kernel(["i32", "i32", "i64"], ["i32"]),
  groupMemoReset: kernel(["i32"]),
  groupMemoDestroy: kernel(["i32"]),
  // image.ts
  imagesCreate: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  imagePlace: kernel(["i32"], ["i32"]),
  // arrow.ts
  viewsByteLength: kernel(["i32", "i32"], ["i32"]),
  viewsToArrow: kernel(["i32", "i32", "i32", "i32"]),
  decimalsToArrow: kernel(["i32", "i32", "i32"]),
  columnNullCount: kernel(["i32", "i32"], ["i32"]),
  // decimal.ts
  decimalMultiply: kernel(["i64", "i64", "i64", "i64", "i32"]),
  decimalMultiplyChecked: kernel(["i64", "i64", "i64", "i64", "i32"], ["i32"]),
  decimalAddChecked: kernel(["i64", "i64", "i64", "i64", "i32"], ["i32"]),
  decimalSubtractChecked: kernel(["i64", "i64", "i64", "i64", "i32"], ["i32"]),
  decimalWithin: kernel(["i64", "i64", "i64", "i64"], ["i32"]),
  decimalDivide: kernel(["i64", "i64", "i64", "i32"]),
  // string-functions.ts
  stringLength: kernel(["i32"], ["i32"]),
  stringSubstring: kernel(["i32", "i32", "i32", "i32"]),
  stringConcat: kernel(["i32", "i32", "i32", "i32"]),
  stringTrim: kernel(["i32", "i32", "i32"]),
  stringStartsWith: kernel(["i32", "i32"], ["i32"]),
  stringEndsWith: kernel(["i32", "i32"], ["i32"]),
  stringContains: kernel(["i32", "i32"], ["i32"]),
  stringLocate: kernel(["i32", "i32", "i32"], ["i32"]),
  stringMatches: kernel(["i32", "i32"], ["i32"]),
  // case-mapping.ts
  stringUpper: kernel(["i32", "i32", "i32"], ["i32"]),
  stringLower: kernel(["i32", "i32", "i32"], ["i32"]),
  // string-edit.ts
  stringReplace: kernel(["i32", "i32", "i32", "i32", "i32"]),
  stringSplitPart: kernel(["i32", "i32", "i32", "i32"]),
  stringSubstringIndex: kernel(["i32", "i32", "i32", "i32"]),
  stringPad: kernel(["i32", "i32", "i32", "i32", "i32", "i32"]),
  stringRepeat: kernel(["i32", "i32", "i32", "i32"]),
  stringReverse: kernel(["i32", "i32", "i32"]),
  stringTrimCharacters: kernel(["i32", "i32", "i32", "i32"]),
  stringTranslate: kernel(["i32", "i32", "i32", "i32", "i32"]),
  // regex.ts
  regexMatches: kernel(["i32", "i32"], ["i32"]),
  regexExtract: kernel(["i32", "i32", "i32", "i32"], ["i32"]),
  regexPosition: kernel(["i32", "i32"], ["i32"]),
  regexCount: kernel(["i32", "i32"], ["i32"]),
  regexReplace: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  stringSubstringAscii: kernel(["i32", "i32", "i32", "i32"]),
  // ascii.ts
  columnIsAscii: kernel(["i32", "i32"], ["i32"]),
  viewsAreAscii: kernel(["i32", "i32"], ["i32"]),
  // md5.ts
  stringMd5: kernel(["i32", "i32", "i32"]),
  // datetime-text.ts
  timestampFormat: kernel(["i32", "i64", "i32", "i32"], ["i32"]),
  // time-zone.ts
  zoneOffset: kernel(["i32", "i64"], ["i32"]),
  zoneRemember: kernel(["i32", "i64", "i32"], ["i32"]),
  zoneInstant: kernel(["i32", "i64", "i32"], ["i32"]),
  // datetime.ts
  dateOf: kernel(["i32", "i32", "i32"], ["i32"]),
  dateYear: kernel(["i32"], ["i32"]),
  dateMonth: kernel(["i32"], ["i32"]),
  dateDay: kernel(["i32"], ["i32"]),
  dateFields: kernel(["i32"], ["i32"]),
  dateQuarter: kernel(["i32"], ["i32"]),
  dateDayOfYear: kernel(["i32"], ["i32"]),
  dateWeekday: kernel(["i32"], ["i32"]),
  dateWeekOfYear: kernel(["i32"], ["i32"]),
  dateAddMonths: kernel(["i32", "i32"], ["i32"]),
  dateLastDay: kernel(["i32"], ["i32"]),
  dateTruncate: kernel(["i32", "i32"], ["i32"]),
  // cast.ts
  longToString: kernel(["i32", "i64", "i32"]),
  decimalToString: kernel(["i32", "i64", "i32", "i32"]),
  stringToLong: kernel(["i32", "i32"], ["i32"]),
  stringToDate: kernel(["i32", "i32"], ["i32"]),
  dateToString: kernel(["i32", "i32"], ["i32"]),
  timestampToString: kernel(["i32", "i64", "i32"], ["i32"]),
  stringToTimestamp: kernel(["i32", "i32"], ["i32"]),
  stringToDouble: kernel(["i32", "i32", "i32"], ["i32"]),
  // double-text.ts
  doubleToString: kernel(["i32", "f64", "i32"]),
  floatToString: kernel(["i32", "f32", "i32"]),
  // csv.ts
  csvCountLineBreaks: kernel(["i32", "i32"], ["i32"]),
  csvTokenize: kernel(["i32", "i32", "i32", "i32", "i32", "i32", "i32"], ["i32"]),
  // json.ts
  jsonTokenize: kernel(["i32", "i32", "i32", "i32", "i32", "i32", "i32", "i32"], ["i32"]),
  // utf8.ts
  utf8IsValid: kernel(["i32", "i32"], ["i32"]),
  // text-values.ts
  textColumnStrings: kernel(["i32"], ["i32"]),
  textColumnIntegers: kernel(["i32"], ["i32"]),
  textColumnDecimals: kernel(["i32", "i32", "i64"], ["i32"]),
  textColumnBooleans: kernel(["i32"], ["i32"]),
  textColumnDates: kernel(["i32"], ["i32"]),
  textColumnTimestamps: kernel(["i32"], ["i32"]),
  // text-doubles.ts
  textColumnDoubles: kernel(["i32"], ["i32"]),
  // parquet-rle.ts
  rleStart: kernel(["i32", "i32", "i32", "i32"]),
  rleStartPacked: kernel(["i32", "i32", "i32", "i32"]),
  rleDecode: kernel(["i32", "i32", "i32"], ["i32"]),
  rleIndices: kernel(["i32", "i32", "i32", "i32"], ["i32"]),
  rleSkip: kernel(["i32", "i32"], ["i32"]),
  rleLookUp: kernel(["i32", "i32", "i32", "i32", "i32", "i32"], ["i32"]),
  rleMatches: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetSpreadBits: kernel(["i32", "i32", "i32", "i32"]),
  // parquet-values.ts
  parquetCopy: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetIntToByte: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetIntToShort: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetIntToLong: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetUnsignedIntToLong: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetIntToDouble: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetFloatToDouble: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetDateToMicros: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetMillisToMicros: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetInt96ToMicros: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetLongToDecimal: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetUnsignedLongToDecimal: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetFixedToDecimal: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetFixedToWideDecimal: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetBytesToDecimal: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetBytesToWideDecimal: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetBytesToViews: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetFixedToViews: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  parquetLookUp: kernel(["i32", "i32", "i32", "i32", "i32"]),
  parquetSkipBytes: kernel(["i32", "i32", "i32"], ["i32"]),
  parquetSpread: kernel(["i32", "i32", "i32", "i32", "i32"]),
  // snappy.ts
  snappySize: kernel(["i32", "i32"], ["i32"]),
  snappyDecompress: kernel(["i32", "i32", "i32", "i32"], ["i32"]),
  // parquet-delta.ts
  deltaCount: kernel(["i32", "i32"], ["i32"]),
  deltaDecode: kernel(["i32", "i32", "i32", "i32"], ["i32"]),
  deltaStringsSize: kernel(["i32", "i32", "i32", "i32", "i32", "i32"], ["i32"]),
  deltaStringsToPlain: kernel(["i32", "i32", "i32", "i32", "i32", "i32"]),
  byteStreamsToPlain: kernel(["i32", "i32", "i32", "i32"]),
  // lz4.ts
  lz4Decompress: kernel(["i32", "i32", "i32", "i32"], ["i32"]),
  lz4Block: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  // zstd.ts
  zstdWorkSize: kernel([], ["i32"]),
  zstdDecompress: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  // parquet-nested.ts
  levelsFindRow: kernel(["i32", "i32", "i32"], ["i32"]),
  levelsCount: kernel(["i32", "i32", "i32"], ["i32"]),
  levelsToValidity: kernel(["i32", "i32", "i32", "i32", "i32", "i32", "i32"], ["i32"]),
  levelsToOffsets: kernel(["i32", "i32", "i32", "i32", "i32", "i32", "i32", "i32", "i32"], ["i32"]),
  // scan-filter.ts
  keepInts: kernel(["i32", "i32", "i32", "i32", "i32"]),
  keepLongs: kernel(["i32", "i32", "i64", "i64", "i32"]),
  keepDoubles: kernel(["i32", "i32", "f64", "f64", "i32"]),
  keepStrings: kernel(["i32", "i32", "i32", "i32", "i32"]),
  keepCodes: kernel(["i32", "i32", "i32", "i32"]),
  keepBits: kernel(["i32", "i32", "i32"], ["i32"]),
  // arrow-import.ts
  arrowStringsToViews: kernel(["i32", "i32", "i32", "i32", "i32", "i32", "i32"], ["i32"]),
  arrowViewsToViews: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  arrowOffsets: kernel(["i32", "i32", "i32", "i32", "i32"], ["i32"]),
  arrowCodes: kernel(["i32", "i32", "i32", "i32", "i32", "i32", "i32"], ["i32"]),
  arrowClearNulls: kernel(["i32", "i32", "i32", "i32"]),
  arrowResizeIntegers: kernel(["i32", "i32", "i32", "i32", "i32"]),
  arrowScale: kernel(["i32", "i32", "i64", "i64", "i32", "i32"]),
} as const satisfies Record<string, KernelSignature>;

export type KernelName = keyof typeof KERNEL_SIGNATURES;

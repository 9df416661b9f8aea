// The sequences of a Zstandard block: so many literals, then so many bytes from so far back.

import {
  BackwardBits,
  BrokenZstd,
  readDistribution,
  type StateTable,
  singleSymbolTable,
  stateTable,
} from "./zstd-bits.ts";
import { type CodeTable, LITERAL_LENGTHS, MATCH_LENGTHS, OFFSETS, spreadSymbols } from "./zstd-tables.ts";

/** What a block leaves for those after it. */
export interface SequenceState {
  lengths: StateTable | undefined;
  offsets: StateTable | undefined;
  matches: StateTable | undefined;
  repeated: [number, number, number];
}

export function newSequenceState(): SequenceState {
  return { lengths: undefined, offsets: undefined, matches: undefined, repeated: [1, 4, 8] };
}

export function readSequences(
  bytes: Uint8Array,
  start: number,
  end: number,
  state: SequenceState,
  onSequence: (literals: number, match: number, offset: number) => void,
): void {
  const first = bytes[start] ?? 0;
  if (start >= end) throw new BrokenZstd("a block has no sequences");
  if (first === 0) return;
  const [count, headerSize] =
    first < 128
      ? [first, 1]
      : first < 255
        ? [((first - 128) << 8) + (bytes[start + 1] ?? 0), 2]
        : [(bytes[start + 1] ?? 0) + ((bytes[start + 2] ?? 0) << 8) + 0x7f00, 3];
  const modes = bytes[start + headerSize] ?? 0;
  let position = start + headerSize + 1;
  const table = (mode: number, codes: CodeTable, previous: StateTable | undefined): StateTable => {
    const read = readStateTable(bytes, position, end, mode & 3, codes, previous);
    position = read.end;
    return read.table;
  };
  const lengths = table(modes >> 6, LITERAL_LENGTHS, state.lengths);
  const offsets = table(modes >> 4, OFFSETS, state.offsets);
  const matches = table(modes >> 2, MATCH_LENGTHS, state.matches);
  Object.assign(state, { lengths, offsets, matches });

  const bits = new BackwardBits(bytes, position, end);
  let length = bits.read(lengths.log);
  let offset = bits.read(offsets.log);
  let match = bits.read(matches.log);
  for (let i = 0; i < count; i++) {
    const offsetCode = offsets.symbols[offset] ?? 0;
    const offsetValue = valueOfCode(OFFSETS, offsetCode, bits);
    const matchLength = valueOfCode(MATCH_LENGTHS, matches.symbols[match] ?? 0, bits);
    const literals = valueOfCode(LITERAL_LENGTHS, lengths.symbols[length] ?? 0, bits);
    onSequence(literals, matchLength, nextOffset(state, offsetValue, literals));
    if (i === count - 1) break;
    length = (lengths.bases[length] ?? 0) + bits.read(lengths.bits[length] ?? 0);
    match = (matches.bases[match] ?? 0) + bits.read(matches.bits[match] ?? 0);
    offset = (offsets.bases[offset] ?? 0) + bits.read(offsets.bits[offset] ?? 0);
  }
  if (bits.position !== 0) throw new BrokenZstd("sequences do not end where they should");
}

function valueOfCode({ bases, bits }: CodeTable, code: number, stream: BackwardBits): number {
  const base = bases[code];
  if (base === undefined) throw new BrokenZstd("a code is too high");
  return base + stream.read(bits[code] ?? 0);
}

/** The lowest values name offsets that were used before. */
function nextOffset(state: SequenceState, value: number, literals: number): number {
  const [first, second, third] = state.repeated;
  if (value > 3) {
    state.repeated = [value - 3, first, second];
    return value - 3;
  }
  const which = literals === 0 ? value + 1 : value;
  if (which === 1) return first;
  const offset = which === 2 ? second : which === 3 ? third : first - 1;
  state.repeated = which === 2 ? [offset, first, third] : [offset, first, second];
  return offset;
}

function readStateTable(
  bytes: Uint8Array,
  start: number,
  end: number,
  mode: number,
  codes: CodeTable,
  previous: StateTable | undefined,
): { table: StateTable; end: number } {
  switch (mode) {
    case 0:
      return { table: predefinedTable(codes), end: start };
    case 1:
      return { table: singleSymbolTable(bytes[start] ?? 0), end: start + 1 };
    case 2: {
      const read = readDistribution(bytes, start, end, codes.maxLog, codes.bases.length);
      const symbols = spreadSymbols(read.distribution, read.log);
      return { table: stateTable(read.distribution, read.log, symbols), end: read.end };
    }
    default:
      if (previous === undefined) throw new BrokenZstd("there is no table to use again");
      return { table: previous, end: start };
  }
}

function predefinedTable({ distribution, log }: CodeTable): StateTable {
  return stateTable(distribution, log, spreadSymbols(distribution, log));
}

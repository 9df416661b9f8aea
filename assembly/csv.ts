// Tokenizes CSV. A record that needs more than looking for separators, quotes and line breaks is only marked; the
// caller has a parser for those.
//
// Dialect, i32 each: 0 separator, 4 quote, 8 escape, 12 comment (bytes; −1: none), 16 whether an empty value in quotes
// is null, 20 fields that every record must have (−1: any number), 24 number of leading fields up to the last wanted
// one, 28 address of i32 slots, one for each of those fields (−1: not wanted)
// Range of a field: u32 address, u32 length; the ranges of a slot are together, one a row.
// Record: u32 start, u32 end, counted from the text's start.
// Status of a row, u8: 0 all is well, 1 the caller must parse the record.

const SEPARATOR: usize = 0;
const QUOTE: usize = 4;
const ESCAPE: usize = 8;
const COMMENT: usize = 12;
const QUOTED_EMPTY_IS_NULL: usize = 16;
const EXPECTED_FIELDS: usize = 20;
const WANTED_FIELDS: usize = 24;
const SLOTS: usize = 28;

const LINE_FEED: i32 = 10;
const CARRIAGE_RETURN: i32 = 13;
const SPACE: i32 = 32;
const BLOCK: usize = 16;

/** How many line breaks, each half of CRLF counted, are in a text that 16 readable bytes follow. */
export function csvCountLineBreaks(text: usize, length: i32): i32 {
  const end = text + length;
  let count = 0;
  for (let block = text; block < end; block += BLOCK) count += popcnt(within(lineBreaks(v128.load(block)), block, end));
  return count;
}

/**
 * Finds the fields of every record of a text that 16 readable bytes follow; blank lines and comments are no records.
 * Returns the number of rows.
 */
export function csvTokenize(
  dialect: usize,
  text: usize,
  length: i32,
  capacity: i32,
  ranges: usize,
  records: usize,
  status: usize,
): i32 {
  const separator = load<i32>(dialect, SEPARATOR);
  const quote = load<i32>(dialect, QUOTE);
  const escapeByte = load<i32>(dialect, ESCAPE);
  const comment = load<i32>(dialect, COMMENT);
  const quotedEmptyIsNull = load<i32>(dialect, QUOTED_EMPTY_IS_NULL) != 0;
  const expected = load<i32>(dialect, EXPECTED_FIELDS);
  const wanted = load<i32>(dialect, WANTED_FIELDS);
  const slots = load<usize>(dialect, SLOTS);
  const separators = i8x16.splat(<i8>separator);
  // What stands for no quote is in no text.
  const quotes = i8x16.splat(<i8>quote);
  const end = text + length;
  const slotSize = <usize>capacity << 3;

  let row = 0;
  let field = 0;
  let recordStart = text;
  let fieldStart = text;
  let quotedStart: usize = 0;
  let quotedEnd: usize = 0;
  let irregular = false;
  // Nothing is looked at before this place.
  let next = text;
  let block = text;
  let bits = text < end ? within(delimiters(v128.load(block), separators, quotes), block, end) : 0;

  while (recordStart < end) {
    let at: usize = end;
    while (bits == 0 && block + BLOCK < end) {
      block += BLOCK;
      bits = within(delimiters(v128.load(block), separators, quotes), block, end);
    }
    if (bits != 0) {
      at = block + ctz(bits);
      bits &= bits - 1;
      if (at < next) continue;
    }
    const byte: i32 = at < end ? load<u8>(at) : LINE_FEED;
    if (byte == separator && quotedStart == 0 && (field + 1 < wanted || expected >= 0)) {
      if (field < wanted) {
        const slot = load<i32>(slots + (<usize>field << 2));
        if (slot >= 0) {
          store<u64>(
            ranges + <usize>slot * slotSize + (<usize>row << 3),
            <u64>fieldStart | (<u64>(at - fieldStart) << 32),
          );
        }
      }
      field++;
      fieldStart = at + 1;
      continue;
    }
    if (byte == quote) {
      if (at != fieldStart || irregular) continue;
      quotedStart = at + 1;
      quotedEnd = closingQuote(quotedStart, end, separator, quote, escapeByte);
      if (quotedEnd == 0) irregular = true;
      else {
        next = quotedEnd + 1;
        // Whole blocks of quoted text are left out.
        if (next >= block + BLOCK) {
          block += (next - block) & ~(BLOCK - 1);
          bits = block < end ? within(delimiters(v128.load(block), separators, quotes), block, end) : 0;
        }
      }
      continue;
    }
    if (field < wanted) {
      const slot = load<i32>(slots + (<usize>field << 2));
      const from = quotedStart != 0 ? quotedStart : fieldStart;
      const to = quotedStart != 0 ? quotedEnd : at;
      if (slot >= 0) {
        const range = ranges + <usize>slot * slotSize + (<usize>row << 3);
        store<u64>(range, <u64>from | (<u64>(to - from) << 32));
      }
      if (quotedStart != 0 && from == to && !quotedEmptyIsNull) irregular = true;
    }
    quotedStart = 0;
    field++;
    fieldStart = at + 1;
    if (byte == separator) {
      if (field >= wanted && expected < 0) {
        // Only the record's end is of interest from here on.
        while (true) {
          bits = within(lineBreaks(v128.load(block)), block, end);
          if (at >= block) bits &= ~((2 << <i32>(at - block)) - 1);
          if (bits != 0 || block + BLOCK >= end) break;
          block += BLOCK;
        }
        const lineBreak = bits != 0 ? block + ctz(bits) : end;
        bits = within(delimiters(v128.load(block), separators, quotes), block, end);
        // Nothing between is a field that anybody wants.
        next = lineBreak;
        fieldStart = lineBreak + 1;
      }
      continue;
    }
    if (!isIgnored(recordStart, at, comment)) {
      const record = records + (<usize>row << 3);
      store<u32>(record, <u32>(recordStart - text));
      store<u32>(record, <u32>(at - text), 4);
      const isComplete = expected < 0 ? field >= wanted : field == expected;
      store<u8>(status + row, <u8>(irregular || !isComplete));
      row++;
    }
    if (byte == CARRIAGE_RETURN && at + 1 < end && load<u8>(at + 1) == LINE_FEED) at++;
    field = 0;
    irregular = false;
    recordStart = at + 1;
    fieldStart = recordStart;
    next = recordStart;
  }
  return row;
}

/** One bit for each byte that may end a field or open a quote. */
@inline
function delimiters(bytes: v128, separators: v128, quotes: v128): i32 {
  const fields = v128.or(i8x16.eq(bytes, separators), i8x16.eq(bytes, quotes));
  const lines = v128.or(
    i8x16.eq(bytes, i8x16.splat(<i8>LINE_FEED)),
    i8x16.eq(bytes, i8x16.splat(<i8>CARRIAGE_RETURN)),
  );
  return i8x16.bitmask(v128.or(fields, lines));
}

@inline
function lineBreaks(bytes: v128): i32 {
  return i8x16.bitmask(
    v128.or(i8x16.eq(bytes, i8x16.splat(<i8>LINE_FEED)), i8x16.eq(bytes, i8x16.splat(<i8>CARRIAGE_RETURN))),
  );
}

/** Without the bits of bytes behind the end. */
@inline
function within(bits: i32, block: usize, end: usize): i32 {
  return end - block >= BLOCK ? bits : bits & ((1 << <i32>(end - block)) - 1);
}

/** The quote that closes a value, or 0 when the value is not simply what is between two quotes. */
function closingQuote(from: usize, end: usize, separator: i32, quote: i32, escapeByte: i32): usize {
  for (let at = from; at < end; at++) {
    const byte: i32 = load<u8>(at);
    if (byte == quote) {
      if (at + 1 == end) return at;
      const after: i32 = load<u8>(at + 1);
      return after == separator || after == LINE_FEED || after == CARRIAGE_RETURN ? at : 0;
    }
    if (byte == escapeByte || byte == LINE_FEED || byte == CARRIAGE_RETURN) return 0;
  }
  return 0;
}

@inline
function isIgnored(start: usize, end: usize, comment: i32): bool {
  if (start == end) return true;
  const first: i32 = load<u8>(start);
  return first == comment || (first <= SPACE && isBlank(start, end));
}

function isBlank(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) if (<i32>load<u8>(at) > SPACE) return false;
  return true;
}

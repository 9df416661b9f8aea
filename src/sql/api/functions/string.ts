// Functions of text and binary.

import type { Column, ColumnValue } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call, literal } from "../function-call.ts";

/** The code of the first character. */
export function ascii(column: ColumnOrName): Column {
  return call("ascii", column);
}

/** Binary as text in base 64. */
export function base64(column: ColumnOrName): Column {
  return call("base64", column);
}

/** How many bits the value takes. */
export function bit_length(column: ColumnOrName): Column {
  return call("bit_length", column);
}

/** The text without blanks, or without some characters, at both ends. */
export function btrim(column: ColumnOrName, trim?: ColumnOrName): Column {
  return call("btrim", column, trim);
}

/** The character of a code. */
export function char(column: ColumnOrName): Column {
  return call("char", column);
}

/** How many characters the text has. */
export function char_length(column: ColumnOrName): Column {
  return call("char_length", column);
}

/** How many characters the text has. */
export function character_length(column: ColumnOrName): Column {
  return call("character_length", column);
}

/** The character of a code. */
export function chr(column: ColumnOrName): Column {
  return call("chr", column);
}

/** The text with another collation. */
export function collate(column: ColumnOrName, collation: ColumnValue): Column {
  return call("collate", column, literal(collation));
}

/** The name of the text's collation. */
export function collation(column: ColumnOrName): Column {
  return call("collation", column);
}

/** Texts, binaries or arrays one after the other; null when one is null. */
export function concat(...columns: readonly ColumnOrName[]): Column {
  return call("concat", ...columns);
}

/** Texts one after the other with a separator between them; nulls are passed over. */
export function concat_ws(separator: ColumnValue, ...columns: readonly ColumnOrName[]): Column {
  return call("concat_ws", literal(separator), ...columns);
}

/** Whether a text has another in it. */
export function contains(column: ColumnOrName, part: ColumnOrName): Column {
  return call("contains", column, part);
}

/** Binary as text of a character set. */
export function decode(column: ColumnOrName, charset: ColumnValue): Column {
  return call("decode", column, literal(charset));
}

/** The argument at the position that the first one tells, beginning with 1. */
export function elt(...columns: readonly ColumnOrName[]): Column {
  return call("elt", ...columns);
}

/** Text as binary in a character set. */
export function encode(column: ColumnOrName, charset: ColumnValue): Column {
  return call("encode", column, literal(charset));
}

/** Whether a text ends with another. */
export function endswith(column: ColumnOrName, suffix: ColumnOrName): Column {
  return call("endswith", column, suffix);
}

/** The position of a text in a list with commas, beginning with 1; 0 when it is not there. */
export function find_in_set(column: ColumnOrName, list: ColumnOrName): Column {
  return call("find_in_set", column, list);
}

/** A number with commas between thousands and so many digits after the point. */
export function format_number(column: ColumnOrName, digits: Column | number): Column {
  return call("format_number", column, digits);
}

/** A text with values in the places of `%s`, `%d` and the like. */
export function format_string(format: ColumnValue, ...columns: readonly ColumnOrName[]): Column {
  return call("format_string", literal(format), ...columns);
}

/** The bytes of a text in base 32. */
export function from_base32(column: ColumnOrName): Column {
  return call("from_base32", column);
}

/** Whether a SQL pattern matches, without regard to case. */
export function ilike(column: ColumnOrName, pattern: ColumnOrName, escapeCharacter?: ColumnOrName): Column {
  return call("ilike", column, pattern, escapeCharacter);
}

/** The first letter of each word in upper case, all others in lower case. */
export function initcap(column: ColumnOrName): Column {
  return call("initcap", column);
}

/** The position of a part of a text, beginning with 1; 0 when it is not there. */
export function instr(
  column: ColumnOrName,
  part: ColumnValue,
  start?: Column | number,
  occurrence?: Column | number,
): Column {
  return call("instr", column, literal(part), start, occurrence);
}

/** Whether the bytes are UTF-8. */
export function is_valid_utf8(column: ColumnOrName): Column {
  return call("is_valid_utf8", column);
}

/** How alike two texts are, from 0 to 1. */
export function jaro_winkler_similarity(left: ColumnOrName, right: ColumnOrName): Column {
  return call("jaro_winkler_similarity", left, right);
}

/** The text in lower case. */
export function lcase(column: ColumnOrName): Column {
  return call("lcase", column);
}

/** The first characters. */
export function left(column: ColumnOrName, length: ColumnOrName | number): Column {
  return call("left", column, length);
}

/** How many characters a text has, or bytes a binary. */
export function length(column: ColumnOrName): Column {
  return call("length", column);
}

/** How many characters are to be changed to make one text the other; -1 above the threshold. */
export function levenshtein(left: ColumnOrName, right: ColumnOrName, threshold?: Column | number): Column {
  return call("levenshtein", left, right, threshold);
}

/** Whether a SQL pattern matches: `%` stands for any characters, `_` for one. */
export function like(column: ColumnOrName, pattern: ColumnOrName, escapeCharacter?: ColumnOrName): Column {
  return call("like", column, pattern, escapeCharacter);
}

/** The position of a part of a text from a position on, beginning with 1; 0 when it is not there. */
export function locate(part: ColumnValue, column: ColumnOrName, position?: Column | number): Column {
  return call("locate", literal(part), column, position);
}

/** The text in lower case. */
export function lower(column: ColumnOrName): Column {
  return call("lower", column);
}

/** The text made so long by characters on the left, or cut. */
export function lpad(column: ColumnOrName, length: Column | number, pad: ColumnValue): Column {
  return call("lpad", column, length, literal(pad));
}

/** The text without blanks, or without some characters, at the beginning. */
export function ltrim(column: ColumnOrName, trim?: ColumnOrName): Column {
  return call("ltrim", column, trim);
}

/** The text with what is not UTF-8 replaced. */
export function make_valid_utf8(column: ColumnOrName): Column {
  return call("make_valid_utf8", column);
}

/** The text with its letters and digits replaced. */
export function mask(
  column: ColumnOrName,
  upperChar?: ColumnOrName,
  lowerChar?: ColumnOrName,
  digitChar?: ColumnOrName,
  otherChar?: ColumnOrName,
): Column {
  return call("mask", column, upperChar, lowerChar, digitChar, otherChar);
}

/** How many bytes the value takes. */
export function octet_length(column: ColumnOrName): Column {
  return call("octet_length", column);
}

/** The text with a part replaced. */
export function overlay(
  column: ColumnOrName,
  replacement: ColumnOrName,
  position: ColumnOrName | number,
  length?: ColumnOrName | number,
): Column {
  return call("overlay", column, replacement, position, length);
}

/** The position of a part of a text, beginning with 1; 0 when it is not there. */
export function position(part: ColumnOrName, column: ColumnOrName, start?: ColumnOrName | number): Column {
  return call("position", part, column, start);
}

/** A text with values in the places of `%s`, `%d` and the like. */
export function printf(format: ColumnOrName, ...columns: readonly ColumnOrName[]): Column {
  return call("printf", format, ...columns);
}

/** The text in quotes, those within escaped. */
export function quote(column: ColumnOrName): Column {
  return call("quote", column);
}

/** A random text of letters and digits. */
export function randstr(length: Column | number, seed?: Column | number): Column {
  return call("randstr", length, seed);
}

/** Whether a regular expression has a match. */
export function regexp(column: ColumnOrName, pattern: ColumnOrName): Column {
  return call("regexp", column, pattern);
}

/** How many matches a regular expression has. */
export function regexp_count(column: ColumnOrName, pattern: ColumnOrName): Column {
  return call("regexp_count", column, pattern);
}

/** A group of the first match of a regular expression. */
export function regexp_extract(column: ColumnOrName, pattern: ColumnValue, group: Column | number): Column {
  return call("regexp_extract", column, literal(pattern), group);
}

/** A group of all matches of a regular expression. */
export function regexp_extract_all(column: ColumnOrName, pattern: ColumnOrName, group?: Column | number): Column {
  return call("regexp_extract_all", column, pattern, group);
}

/** The position of the first match of a regular expression, beginning with 1. */
export function regexp_instr(column: ColumnOrName, pattern: ColumnOrName, group?: Column | number): Column {
  return call("regexp_instr", column, pattern, group);
}

/** Whether a regular expression has a match. */
export function regexp_like(column: ColumnOrName, pattern: ColumnOrName): Column {
  return call("regexp_like", column, pattern);
}

/** The text with all matches of a regular expression replaced. */
export function regexp_replace(
  column: ColumnOrName,
  pattern: ColumnValue,
  replacement: ColumnValue,
  position?: Column | number,
): Column {
  return call("regexp_replace", column, literal(pattern), literal(replacement), position);
}

/** The first match of a regular expression. */
export function regexp_substr(column: ColumnOrName, pattern: ColumnOrName): Column {
  return call("regexp_substr", column, pattern);
}

/** The text so many times. */
export function repeat(column: ColumnOrName, times: ColumnOrName | number): Column {
  return call("repeat", column, times);
}

/** The text with all of a part replaced, or taken out. */
export function replace(column: ColumnOrName, search: ColumnOrName, replacement?: ColumnOrName): Column {
  return call("replace", column, search, replacement);
}

/** The last characters. */
export function right(column: ColumnOrName, length: ColumnOrName | number): Column {
  return call("right", column, length);
}

/** Whether a regular expression has a match. */
export function rlike(column: ColumnOrName, pattern: ColumnOrName): Column {
  return call("rlike", column, pattern);
}

/** The text made so long by characters on the right, or cut. */
export function rpad(column: ColumnOrName, length: Column | number, pad: ColumnValue): Column {
  return call("rpad", column, length, literal(pad));
}

/** The text without blanks, or without some characters, at the end. */
export function rtrim(column: ColumnOrName, trim?: ColumnOrName): Column {
  return call("rtrim", column, trim);
}

/** The words of a text, sentence by sentence. */
export function sentences(column: ColumnOrName, language?: ColumnOrName, country?: ColumnOrName): Column {
  return call("sentences", column, language, country);
}

/** The code of how a word sounds. */
export function soundex(column: ColumnOrName): Column {
  return call("soundex", column);
}

/** The parts of a text between matches of a regular expression. */
export function split(column: ColumnOrName, pattern: ColumnValue, limit?: ColumnOrName | number): Column {
  return call("split", column, literal(pattern), limit);
}

/** One of the parts of a text between delimiters, beginning with 1, or with -1 from the end. */
export function split_part(column: ColumnOrName, delimiter: ColumnOrName, part: ColumnOrName | number): Column {
  return call("split_part", column, delimiter, part);
}

/** Whether a text begins with another. */
export function startswith(column: ColumnOrName, prefix: ColumnOrName): Column {
  return call("startswith", column, prefix);
}

/** A part of a text from a position on, beginning with 1. */
export function substr(column: ColumnOrName, position: ColumnOrName | number, length?: ColumnOrName | number): Column {
  return call("substr", column, position, length);
}

/** A part of a text from a position on, beginning with 1. */
export function substring(
  column: ColumnOrName,
  position: ColumnOrName | number,
  length: ColumnOrName | number,
): Column {
  return call("substring", column, position, length);
}

/** The text before so many delimiters, or after them when the count is negative. */
export function substring_index(column: ColumnOrName, delimiter: ColumnValue, count: Column | number): Column {
  return call("substring_index", column, literal(delimiter), count);
}

/** Binary as text in base 32. */
export function to_base32(column: ColumnOrName): Column {
  return call("to_base32", column);
}

/** The bytes of a text in a format: hex, utf-8 or base64. */
export function to_binary(column: ColumnOrName, format?: ColumnOrName): Column {
  return call("to_binary", column, format);
}

/** A number, date or binary as text in a format. */
export function to_char(column: ColumnOrName, format: ColumnOrName): Column {
  return call("to_char", column, format);
}

/** The number of a text in a format. */
export function to_number(column: ColumnOrName, format: ColumnOrName): Column {
  return call("to_number", column, format);
}

/** A number, date or binary as text in a format. */
export function to_varchar(column: ColumnOrName, format: ColumnOrName): Column {
  return call("to_varchar", column, format);
}

/** The text with characters replaced one by one. */
export function translate(column: ColumnOrName, matching: ColumnValue, replacement: ColumnValue): Column {
  return call("translate", column, literal(matching), literal(replacement));
}

/** The text without blanks, or without some characters, at both ends. */
export function trim(column: ColumnOrName, trimValue?: ColumnOrName): Column {
  return call("trim", column, trimValue);
}

/** The bytes of a text in a format, null when it has another. */
export function try_to_binary(column: ColumnOrName, format?: ColumnOrName): Column {
  return call("try_to_binary", column, format);
}

/** The number of a text in a format, null when it has another. */
export function try_to_number(column: ColumnOrName, format: ColumnOrName): Column {
  return call("try_to_number", column, format);
}

/** The text, null when it is not UTF-8. */
export function try_validate_utf8(column: ColumnOrName): Column {
  return call("try_validate_utf8", column);
}

/** The text in upper case. */
export function ucase(column: ColumnOrName): Column {
  return call("ucase", column);
}

/** The bytes of a text in base 64. */
export function unbase64(column: ColumnOrName): Column {
  return call("unbase64", column);
}

/** The text in upper case. */
export function upper(column: ColumnOrName): Column {
  return call("upper", column);
}

/** The text, an error when it is not UTF-8. */
export function validate_utf8(column: ColumnOrName): Column {
  return call("validate_utf8", column);
}

// Functions of the session, the input and errors.

import type { Column, ColumnValue } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call, literal } from "../function-call.ts";

/** The plain bytes of what AES encrypted. */
export function aes_decrypt(
  input: ColumnOrName,
  key: ColumnOrName,
  mode?: ColumnOrName,
  padding?: ColumnOrName,
  aad?: ColumnOrName,
): Column {
  return call("aes_decrypt", input, key, mode, padding, aad);
}

/** The bytes encrypted with AES. */
export function aes_encrypt(
  input: ColumnOrName,
  key: ColumnOrName,
  mode?: ColumnOrName,
  padding?: ColumnOrName,
  iv?: ColumnOrName,
  aad?: ColumnOrName,
): Column {
  return call("aes_encrypt", input, key, mode, padding, iv, aad);
}

/** Null, or an error when the condition is not true. */
export function assert_true(column: ColumnOrName, message?: ColumnValue): Column {
  return call("assert_true", column, literal(message));
}

/** The current catalog. */
export function current_catalog(): Column {
  return call("current_catalog");
}

/** The current database. */
export function current_database(): Column {
  return call("current_database");
}

/** Where names of routines are looked for. */
export function current_path(): Column {
  return call("current_path");
}

/** The current database. */
export function current_schema(): Column {
  return call("current_schema");
}

/** The user of the session. */
export function current_user(): Column {
  return call("current_user");
}

/** The length of the block of the file that the row comes from. */
export function input_file_block_length(): Column {
  return call("input_file_block_length");
}

/** The beginning of the block of the file that the row comes from. */
export function input_file_block_start(): Column {
  return call("input_file_block_start");
}

/** The file that the row comes from. */
export function input_file_name(): Column {
  return call("input_file_name");
}

/** What a method of a class of Java gives. */
export function java_method(...columns: readonly ColumnOrName[]): Column {
  return call("java_method", ...columns);
}

/** A number that grows from row to row, not without gaps. */
export function monotonically_increasing_id(): Column {
  return call("monotonically_increasing_id");
}

/** An error. */
export function raise_error(message: ColumnValue): Column {
  return call("raise_error", literal(message));
}

/** What a method of a class of Java gives. */
export function reflect(...columns: readonly ColumnOrName[]): Column {
  return call("reflect", ...columns);
}

/** The user of the session. */
export function session_user(): Column {
  return call("session_user");
}

/** The number of the partition. */
export function spark_partition_id(): Column {
  return call("spark_partition_id");
}

/** The plain bytes of what AES encrypted, null when they cannot be had. */
export function try_aes_decrypt(
  input: ColumnOrName,
  key: ColumnOrName,
  mode?: ColumnOrName,
  padding?: ColumnOrName,
  aad?: ColumnOrName,
): Column {
  return call("try_aes_decrypt", input, key, mode, padding, aad);
}

/** What a method of a class of Java gives, null when it fails. */
export function try_reflect(...columns: readonly ColumnOrName[]): Column {
  return call("try_reflect", ...columns);
}

/** The value that a user-defined type stands for. */
export function unwrap_udt(column: ColumnOrName): Column {
  return call("unwrap_udt", column);
}

/** The user of the session. */
export function user(): Column {
  return call("user");
}

/** The version of Spark. */
export function version(): Column {
  return call("version");
}

/** The name of the value's type. */
export function typeOf(column: ColumnOrName): Column {
  return call("typeof", column);
}

// Spark's own name, which JavaScript has taken: `import { typeof as typeOf }`, or simply `typeOf`.
export { typeOf as typeof };

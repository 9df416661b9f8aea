// Functions of digests and checksums.

import type { Column } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call } from "../function-call.ts";

/** The cyclic redundancy check of 32 bits. */
export function crc32(column: ColumnOrName): Column {
  return call("crc32", column);
}

/** The Murmur3 hash of 32 bits, by which rows are dealt to partitions. */
export function hash(...columns: readonly ColumnOrName[]): Column {
  return call("hash", ...columns);
}

/** The keyed digest of a message. */
export function hmac(key: ColumnOrName, message: ColumnOrName, algorithm?: ColumnOrName): Column {
  return call("hmac", key, message, algorithm);
}

/** The MD5 digest in hexadecimal digits. */
export function md5(column: ColumnOrName): Column {
  return call("md5", column);
}

/** The SHA-1 digest in hexadecimal digits. */
export function sha(column: ColumnOrName): Column {
  return call("sha", column);
}

/** The SHA-1 digest in hexadecimal digits. */
export function sha1(column: ColumnOrName): Column {
  return call("sha1", column);
}

/** The SHA-2 digest of 224, 256, 384 or 512 bits in hexadecimal digits. */
export function sha2(column: ColumnOrName, numBits: Column | number): Column {
  return call("sha2", column, numBits);
}

/** The xxHash of 64 bits. */
export function xxhash64(...columns: readonly ColumnOrName[]): Column {
  return call("xxhash64", ...columns);
}

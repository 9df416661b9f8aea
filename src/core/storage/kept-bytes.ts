// A kept block that is bytes: each time they are read they are checked.

import { CorruptedBlockError } from "../memory/memory-errors.ts";
import { checksumOf } from "./checksum.ts";

export class KeptBytes {
  /** Throws CorruptedBlockError when they are not what was kept. */
  readonly read: () => Uint8Array<ArrayBuffer>;

  constructor(read: () => Uint8Array<ArrayBuffer>) {
    this.read = read;
  }
}

export function keptInMemory(bytes: Uint8Array<ArrayBuffer>): KeptBytes {
  const checksum = checksumOf(bytes);
  return new KeptBytes(() => {
    if (checksumOf(bytes) !== checksum) throw new CorruptedBlockError("A kept block has changed in memory.");
    return bytes;
  });
}

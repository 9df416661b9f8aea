// Spill files under Node. The name is removed as soon as the file is open: whatever ends the thread, even a signal, leaves
// nothing behind.

import { closeSync, ftruncateSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SpillFile } from "./spill-file.ts";

export function openNodeSpillFile(name: string, folder: string = tmpdir()): SpillFile {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  const file = openSync(path, "w+", 0o600);
  rmSync(path, { force: true });
  return {
    write(bytes, at) {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
    },
    read(target, at) {
      for (let done = 0; done < target.length; ) {
        const count = readSync(file, target, done, target.length - done, at + done);
        if (count === 0) throw new Error(`${name} ends at ${at + done}.`);
        done += count;
      }
    },
    truncate: (size) => ftruncateSync(file, size),
    close: async () => closeSync(file),
  };
}

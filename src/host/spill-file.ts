// A file that an executor moves data to when its memory is full, as a host offers it. Reads and writes are synchronous, as
// who spills stands in the middle of its work; the file is gone when it is closed, or when its thread ends.

export interface SpillFile {
  /** Writes all bytes at a place. */
  write(bytes: Uint8Array, at: number): void;
  /** Fills the target from a place. */
  read(target: Uint8Array, at: number): void;
  /** Forgets what lies behind `size`. */
  truncate(size: number): void;
  close(): Promise<void>;
}

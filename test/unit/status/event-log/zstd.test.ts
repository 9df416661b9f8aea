import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { ZstdDecoder } from "../../../../src/status/event-log/zstd-decoder.ts";
import { ZstdEncoder } from "../../../../src/status/event-log/zstd-encoder.ts";
import { PLAIN_LOGS, readPlainLog, readRollingPart } from "../real-event-logs.ts";

function decode(bytes: Uint8Array, step = 1000): { bytes: Buffer; isComplete: boolean } {
  const decoder = new ZstdDecoder();
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += step) {
    for (const part of decoder.push(bytes.subarray(at, at + step))) parts.push(Buffer.from(part));
  }
  return { bytes: Buffer.concat(parts), isComplete: decoder.isComplete };
}

function encode(bytes: Uint8Array, step = 30_000): Uint8Array {
  const encoder = new ZstdEncoder();
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += step) parts.push(encoder.encode(bytes.subarray(at, at + step)));
  return Buffer.concat([...parts, encoder.finish()]);
}

const hasZstd = spawnSync("zstd", ["--version"]).status === 0;
/** What the reference implementation makes of it. */
const reference = (bytes: Uint8Array, ...options: string[]): Buffer =>
  spawnSync("zstd", ["-c", ...options], { input: bytes, maxBuffer: 1 << 28 }).stdout;

describe("decoding", () => {
  test("the log that Spark compressed", () => {
    const { bytes, isComplete } = decode(readRollingPart(), 777);
    expect(isComplete).toBe(true);
    const lines = bytes.toString().trimEnd().split("\n");
    expect(lines[0]).toBe('{"Event":"SparkListenerLogStart","Spark Version":"4.3.0"}');
    expect(lines.map((line) => JSON.parse(line).Event).filter((name) => name === "SparkListenerTaskEnd").length).toBe(
      3,
    );
  });

  test.runIf(hasZstd).each(["-1", "-3", "-9", "-19"])("what the reference compresses at level %s", (level) => {
    const log = Buffer.from(readPlainLog(PLAIN_LOGS[0].file));
    expect(decode(reference(log, level), 4096).bytes.equals(log)).toBe(true);
    expect(decode(reference(log.subarray(0, 100), level), 1).bytes.equals(log.subarray(0, 100))).toBe(true);
  });

  test("frames after one another, skippable ones among them", () => {
    const skippable = Uint8Array.of(0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 9, 9, 9);
    const [first, second] = [Buffer.from("one "), Buffer.from("two")];
    const stream = Buffer.concat([encode(first), skippable, encode(second)]);
    expect(decode(stream, 1)).toEqual({ bytes: Buffer.from("one two"), isComplete: true });
  });

  test("a stream that is cut off gives what it holds, and says so", () => {
    const part = readRollingPart();
    const { bytes, isComplete } = decode(part.subarray(0, part.length - 5000));
    expect(isComplete).toBe(false);
    expect(bytes.toString()).toContain("SparkListenerApplicationStart");
  });

  test("broken streams are told from others", () => {
    expect(() => decode(Buffer.from("no zstd at all"))).toThrow("not compressed with zstd");
    const part = Uint8Array.from(readRollingPart());
    let broken = 0;
    for (let at = 6; at < part.length; at += 131) {
      const changed = Uint8Array.from(part);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      try {
        decode(changed, 1 << 20);
      } catch (error) {
        expect(error).toHaveProperty("name", "BrokenZstd");
        broken++;
      }
    }
    expect(broken).toBeGreaterThan(100);
  });

  test("a window of gigabytes is refused", () => {
    expect(() => decode(Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 0xf0, 1, 0, 0))).toThrow("window is too big");
  });
});

describe("encoding", () => {
  test.each(PLAIN_LOGS)("$name comes back, and is much smaller", ({ file }) => {
    const log = Buffer.from(readPlainLog(file));
    const compressed = encode(log);
    expect(decode(compressed, 1 << 16)).toEqual({ bytes: log, isComplete: true });
    expect(compressed.length).toBeLessThan(log.length / 4);
  });

  test.runIf(hasZstd)("the reference reads it", () => {
    const log = Buffer.from(readPlainLog(PLAIN_LOGS[1].file));
    expect(reference(encode(log, 200_000), "-d").equals(log)).toBe(true);
  });

  test("bytes without any repetition, few bytes, and none", () => {
    let seed = 1;
    const noise = Uint8Array.from({ length: 300_000 }, () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed >>> 24;
    });
    for (const bytes of [noise, noise.subarray(0, 3), new Uint8Array(0), new Uint8Array(2_000_000)]) {
      expect(Buffer.compare(decode(encode(bytes), 1 << 16).bytes, bytes)).toBe(0);
    }
  });

  test("what was written so far can be read at any moment", () => {
    const encoder = new ZstdEncoder();
    const decoder = new ZstdDecoder();
    const texts = Array.from({ length: 50 }, (_, i) => `{"Event":"number ${i}, and much that is the same again"}\n`);
    for (const text of texts) {
      const read = [...decoder.push(encoder.encode(Buffer.from(text)))].map((part) => Buffer.from(part).toString());
      expect(read.join("")).toBe(text);
    }
  });
});

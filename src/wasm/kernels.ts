// One executor's kernels: its memory, the instance of the kernels' module over it, and access to the structs in it.

import { KERNEL_SIGNATURES, type KernelName } from "./kernel-signatures.ts";
import type { ValueType } from "./opcodes.ts";

type WasmValue<T extends ValueType> = T extends "i64" ? bigint : number;
type WasmArguments<P extends readonly ValueType[]> = { -readonly [I in keyof P]: WasmValue<P[I]> };
type WasmResult<R extends readonly ValueType[]> = R extends readonly [infer T extends ValueType]
  ? WasmValue<T>
  : undefined;

/** The kernels as functions. Addresses come back as signed integers: apply `>>> 0` before using them in JavaScript. */
export type KernelExports = {
  readonly [N in KernelName]: (
    ...values: WasmArguments<(typeof KERNEL_SIGNATURES)[N]["parameters"]>
  ) => WasmResult<(typeof KERNEL_SIGNATURES)[N]["results"]>;
};

/** Pages of 64 KiB that the kernels' module asks for at least; it is built with `--initialMemory` of this. */
const INITIAL_PAGES = 64;

const VIEW_INLINE = 12;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export class Kernels {
  readonly memory: WebAssembly.Memory;
  readonly exports: KernelExports;
  private dataView: DataView;

  private constructor(memory: WebAssembly.Memory, exports: KernelExports) {
    this.memory = memory;
    this.exports = exports;
    this.dataView = new DataView(memory.buffer);
  }

  /** Links the compiled module with a memory of its own. `imports` adds functions to the module `env`. */
  static async instantiate(module: WebAssembly.Module, imports: WebAssembly.ModuleImports = {}): Promise<Kernels> {
    const memory = new WebAssembly.Memory({ initial: INITIAL_PAGES });
    const env = { memory, abort, ...imports };
    const { exports } = await WebAssembly.instantiate(module, { env });
    for (const name of Object.keys(KERNEL_SIGNATURES)) {
      if (typeof exports[name] !== "function") {
        throw new Error(`The kernels' module does not export ${name}; it was built from other sources`);
      }
    }
    return new Kernels(memory, exports as KernelExports);
  }

  /** Bytes allocated at the moment. */
  get memoryUsed(): number {
    return Number(this.exports.memoryUsed());
  }

  /** Allocates `size` bytes and returns their address, unsigned. */
  allocate(size: number): number {
    return this.exports.memoryAllocate(size) >>> 0;
  }

  free(address: number): void {
    this.exports.memoryFree(address);
  }

  /** Runs `body` with an arena that is destroyed afterwards, whatever happens. */
  withArena<T>(body: (arena: number) => T): T {
    const arena = this.exports.arenaCreate() >>> 0;
    try {
      return body(arena);
    } finally {
      this.exports.arenaDestroy(arena);
    }
  }

  /** The whole memory. Growth detaches it: ask again after any call that may allocate. */
  get data(): DataView {
    if (this.dataView.buffer !== this.memory.buffer) this.dataView = new DataView(this.memory.buffer);
    return this.dataView;
  }

  /** The memory as bytes, from an address; detached by growth as `data` is. */
  bytes(address: number, length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.memory.buffer, address, length);
  }

  /** The memory as 32-bit integers, from an aligned address; detached by growth as `data` is. */
  integers(address: number, length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.memory.buffer, address, length);
  }

  getI32(address: number): number {
    return this.data.getInt32(address, true);
  }

  /** An address (or any unsigned integer) that stands in memory. */
  getAddress(address: number): number {
    return this.data.getUint32(address, true);
  }

  setI32(address: number, value: number): void {
    this.data.setInt32(address, value, true);
  }

  getI64(address: number): bigint {
    return this.data.getBigInt64(address, true);
  }

  setI64(address: number, value: bigint): void {
    this.data.setBigInt64(address, value, true);
  }

  /** Copies bytes into the memory. */
  write(address: number, bytes: Uint8Array): void {
    this.bytes(address, bytes.length).set(bytes);
  }

  /** The bytes of a string or binary view; detached by growth as `data` is. */
  viewBytes(view: number): Uint8Array<ArrayBuffer> {
    const length = this.getI32(view);
    return this.bytes(length <= VIEW_INLINE ? view + 4 : this.getAddress(view + 8), length);
  }

  /** The text of a string view. */
  viewText(view: number): string {
    return decoder.decode(this.viewBytes(view));
  }
}

/** AssemblyScript's runtime calls it when it cannot go on: an allocation beyond 1 GiB, or a corrupt heap. */
function abort(_message: number, _file: number, line: number, column: number): never {
  throw new WebAssembly.RuntimeError(`A kernel gave up in AssemblyScript's runtime at ${line}:${column}`);
}

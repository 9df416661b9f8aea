// WebAssembly generation and the kernels' interface.

export { BinaryWriter } from "./binary-writer.ts";
export {
  FunctionBuilder,
  type FunctionReference,
  type GlobalReference,
  type Label,
  type Local,
  newSection,
  type Section,
} from "./function-builder.ts";
export { KERNEL_SIGNATURES, type KernelName, type KernelSignature } from "./kernel-signatures.ts";
export { type KernelExports, Kernels } from "./kernels.ts";
export { ModuleBuilder } from "./module-builder.ts";
export type { OpcodeName, ValueType } from "./opcodes.ts";

// Lays out one WebAssembly module: imports (memory, kernels, host functions, globals), functions and exports.

import { BinaryWriter } from "./binary-writer.ts";
import { FunctionBuilder, type FunctionReference, type GlobalReference, typeCode } from "./function-builder.ts";
import type { ValueType } from "./opcodes.ts";

interface ImportedFunction {
  readonly module: string;
  readonly reference: FunctionReference;
}

interface ImportedGlobal {
  readonly module: string;
  readonly reference: GlobalReference;
}

interface DefinedFunction {
  readonly builder: FunctionBuilder;
  readonly reference: FunctionReference;
  readonly exported: boolean;
}

export class ModuleBuilder {
  private readonly imports: ImportedFunction[] = [];
  private readonly globals: ImportedGlobal[] = [];
  private readonly functions: DefinedFunction[] = [];

  /** The function `module.name` as an import; asked for twice, it is imported once. */
  importFunction(
    module: string,
    name: string,
    parameters: readonly ValueType[],
    results: readonly ValueType[],
  ): FunctionReference {
    const known = this.imports.find((i) => i.module === module && i.reference.name === name);
    if (known !== undefined) return known.reference;
    const index = this.imports.length;
    const reference: FunctionReference = { name, parameters, results, index: () => index };
    this.imports.push({ module, reference });
    return reference;
  }

  /** The immutable global `module.name` as an import. */
  importGlobal(module: string, name: string, type: ValueType): GlobalReference {
    const known = this.globals.find((g) => g.module === module && g.reference.name === name);
    if (known !== undefined) return known.reference;
    const reference: GlobalReference = { name, type, index: this.globals.length };
    this.globals.push({ module, reference });
    return reference;
  }

  /** Starts a function; an exported one can be called from JavaScript under its name. */
  function(
    name: string,
    parameters: readonly ValueType[],
    results: readonly ValueType[],
    exported: boolean,
  ): { readonly builder: FunctionBuilder; readonly reference: FunctionReference } {
    const position = this.functions.length;
    const reference: FunctionReference = { name, parameters, results, index: () => this.imports.length + position };
    const defined = { builder: new FunctionBuilder(name, parameters, results), reference, exported };
    this.functions.push(defined);
    return defined;
  }

  /** The module's binary. The memory is imported as `env.memory`. */
  toBytes(): Uint8Array<ArrayBuffer> {
    const types = new FunctionTypes();
    for (const { reference } of this.imports) types.indexOf(reference);
    for (const { reference } of this.functions) types.indexOf(reference);

    const writer = new BinaryWriter();
    writer.append([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
    section(writer, 1, (w) => types.write(w));
    section(writer, 2, (w) => this.writeImports(w, types));
    section(writer, 3, (w) => {
      w.unsigned(this.functions.length);
      for (const { reference } of this.functions) w.unsigned(types.indexOf(reference));
    });
    section(writer, 7, (w) => {
      const exported = this.functions.filter((f) => f.exported);
      w.unsigned(exported.length);
      for (const { reference } of exported) {
        w.name(reference.name);
        w.byte(0);
        w.unsigned(reference.index());
      }
    });
    section(writer, 10, (w) => {
      w.unsigned(this.functions.length);
      for (const { builder } of this.functions) w.sized((body) => builder.encode(body));
    });
    return writer.toBytes();
  }

  /** The module in WebAssembly's text format, for EXPLAIN CODEGEN. */
  toText(): string {
    const imports = this.imports.map(
      ({ module, reference }) =>
        `  (import "${module}" "${reference.name}" (func $${reference.name}` +
        `${reference.parameters.map((t) => ` (param ${t})`).join("")}${reference.results.map((t) => ` (result ${t})`).join("")}))`,
    );
    const functions = this.functions.map(({ builder }) => builder.toText().replace(/^/gm, "  "));
    return `(module\n${[...imports, ...functions].join("\n")})`;
  }

  private writeImports(writer: BinaryWriter, types: FunctionTypes): void {
    writer.unsigned(1 + this.imports.length + this.globals.length);
    writer.name("env");
    writer.name("memory");
    writer.append([0x02, 0x00, 0x00]);
    for (const { module, reference } of this.imports) {
      writer.name(module);
      writer.name(reference.name);
      writer.byte(0x00);
      writer.unsigned(types.indexOf(reference));
    }
    for (const { module, reference } of this.globals) {
      writer.name(module);
      writer.name(reference.name);
      writer.append([0x03, typeCode(reference.type), 0x00]);
    }
  }
}

class FunctionTypes {
  private readonly indices = new Map<string, number>();
  private readonly list: FunctionReference[] = [];

  indexOf(reference: FunctionReference): number {
    const key = `${reference.parameters.join()}>${reference.results.join()}`;
    const known = this.indices.get(key);
    if (known !== undefined) return known;
    const index = this.list.length;
    this.indices.set(key, index);
    this.list.push(reference);
    return index;
  }

  write(writer: BinaryWriter): void {
    writer.unsigned(this.list.length);
    for (const { parameters, results } of this.list) {
      writer.byte(0x60);
      writer.unsigned(parameters.length);
      for (const type of parameters) writer.byte(typeCode(type));
      writer.unsigned(results.length);
      for (const type of results) writer.byte(typeCode(type));
    }
  }
}

function section(writer: BinaryWriter, id: number, write: (content: BinaryWriter) => void): void {
  writer.byte(id);
  writer.sized(write);
}

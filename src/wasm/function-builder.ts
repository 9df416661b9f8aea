// Builds the body of one WebAssembly function, instruction by instruction, and checks operand types as it goes: a
// mistake in generated code fails here, with the instruction's name, not in the engine's validator.

import type { BinaryWriter } from "./binary-writer.ts";
import { OPCODES, type OpcodeName, type ValueType } from "./opcodes.ts";

/** A local variable or parameter of the function being built. */
export interface Local {
  readonly index: number;
  readonly type: ValueType;
}

/** A function that can be called: an import or a function of the same module. */
export interface FunctionReference {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
  /** Set when the module is laid out: imports come first. */
  readonly index: () => number;
}

/** A global of the module, always an immutable import here. */
export interface GlobalReference {
  readonly name: string;
  readonly type: ValueType;
  readonly index: number;
}

/** A block, loop or if that branches can name. */
export interface Label {
  readonly depth: number;
  readonly kind: "block" | "loop" | "if";
}

const TYPE_CODES: Readonly<Record<ValueType, number>> = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c, v128: 0x7b };

export function typeCode(type: ValueType): number {
  return TYPE_CODES[type];
}

type Instruction =
  | { readonly kind: "plain"; readonly name: OpcodeName; readonly offset: number; readonly lane: number }
  | { readonly kind: "const"; readonly type: ValueType; readonly value: number | bigint }
  | { readonly kind: "local"; readonly name: "local.get" | "local.set" | "local.tee"; readonly local: Local }
  | { readonly kind: "global.get"; readonly global: GlobalReference }
  | { readonly kind: "call"; readonly target: FunctionReference }
  | { readonly kind: "enter"; readonly name: "block" | "loop" | "if"; readonly result: ValueType | undefined }
  | { readonly kind: "else" }
  | { readonly kind: "end" }
  | { readonly kind: "br" | "br_if"; readonly depth: number }
  | { readonly kind: "select" | "drop" | "return" }
  | { readonly kind: "comment"; readonly text: string }
  | { readonly kind: "section"; readonly content: Instruction[] };

/** A place in the function's body into which code can be put later, such as the lines before a loop. */
export interface Section {
  readonly kind: "section";
  readonly content: Instruction[];
}

/** A section that has no place yet. */
export function newSection(): Section {
  return { kind: "section", content: [] };
}

interface Frame {
  readonly label: Label;
  readonly result: ValueType | undefined;
  readonly height: number;
  unreachable: boolean;
}

export class FunctionBuilder {
  readonly name: string;
  readonly parameters: readonly Local[];
  readonly results: readonly ValueType[];
  private readonly locals: Local[] = [];
  private instructions: Instruction[] = [];
  private readonly stack: ValueType[] = [];
  private readonly frames: Frame[] = [];

  constructor(name: string, parameters: readonly ValueType[], results: readonly ValueType[]) {
    this.name = name;
    this.parameters = parameters.map((type, index) => ({ index, type }));
    this.results = results;
    this.frames.push({
      label: { depth: 0, kind: "block" },
      result: results[0],
      height: 0,
      unreachable: false,
    });
  }

  parameter(index: number): Local {
    const parameter = this.parameters[index];
    if (parameter === undefined) throw new Error(`${this.name} has no parameter ${index}`);
    return parameter;
  }

  /** Declares a local; WebAssembly starts it at zero once a call, not once a loop turn. */
  local(type: ValueType): Local {
    const local = { index: this.parameters.length + this.locals.length, type };
    this.locals.push(local);
    return local;
  }

  // ---- plain instructions -----------------------------------------------------------------------------------------

  /** Any instruction of the opcode table. `offset` is a memory argument's static offset, or the lane of a SIMD one. */
  op(name: OpcodeName, offset = 0): this {
    const { operands, results, immediate } = OPCODES[name];
    for (let i = operands.length - 1; i >= 0; i--) this.pop(operands[i] ?? "i32", name);
    for (const result of results) this.stack.push(result);
    this.instructions.push({
      kind: "plain",
      name,
      offset: immediate === "memory" ? offset : 0,
      lane: immediate === "lane" ? offset : 0,
    });
    if (name === "unreachable") this.markUnreachable();
    return this;
  }

  i32(value: number): this {
    return this.constant("i32", value | 0);
  }
  i64(value: bigint): this {
    return this.constant("i64", BigInt.asIntN(64, value));
  }
  f32(value: number): this {
    return this.constant("f32", value);
  }
  f64(value: number): this {
    return this.constant("f64", value);
  }

  private constant(type: ValueType, value: number | bigint): this {
    this.instructions.push({ kind: "const", type, value });
    this.stack.push(type);
    return this;
  }

  get(local: Local): this {
    this.instructions.push({ kind: "local", name: "local.get", local });
    this.stack.push(local.type);
    return this;
  }

  set(local: Local): this {
    this.pop(local.type, "local.set");
    this.instructions.push({ kind: "local", name: "local.set", local });
    return this;
  }

  tee(local: Local): this {
    this.pop(local.type, "local.tee");
    this.stack.push(local.type);
    this.instructions.push({ kind: "local", name: "local.tee", local });
    return this;
  }

  /** Pops the value on top into a fresh local of its type. */
  store(): Local {
    const type = this.stack[this.stack.length - 1];
    if (type === undefined) throw new Error(`${this.name}: nothing on the stack to keep in a local`);
    const local = this.local(type);
    this.set(local);
    return local;
  }

  globalGet(global: GlobalReference): this {
    this.instructions.push({ kind: "global.get", global });
    this.stack.push(global.type);
    return this;
  }

  call(target: FunctionReference): this {
    for (let i = target.parameters.length - 1; i >= 0; i--) {
      this.pop(target.parameters[i] ?? "i32", `call ${target.name}`);
    }
    for (const result of target.results) this.stack.push(result);
    this.instructions.push({ kind: "call", target });
    return this;
  }

  select(): this {
    this.pop("i32", "select");
    const type = this.popAny("select");
    this.pop(type, "select");
    this.stack.push(type);
    this.instructions.push({ kind: "select" });
    return this;
  }

  drop(): this {
    this.popAny("drop");
    this.instructions.push({ kind: "drop" });
    return this;
  }

  /** A line of text that only the printed form shows. */
  comment(text: string): this {
    this.instructions.push({ kind: "comment", text });
    return this;
  }

  /** Marks this place, to be filled by `within`; a section made before with `newSection` can be put here. */
  section(section: Section = newSection()): Section {
    this.instructions.push(section);
    return section;
  }

  /** Emits into a section. The code starts and ends with an empty stack and branches to nothing outside it. */
  within(section: Section, emit: () => void): this {
    const outside = this.instructions;
    const height = this.stack.length;
    this.instructions = section.content;
    emit();
    if (this.stack.length !== height) throw new Error(`${this.name}: a section changes the stack`);
    this.instructions = outside;
    return this;
  }

  // ---- control ----------------------------------------------------------------------------------------------------

  /** `block … end`; a branch to the label leaves it. */
  block(body: (label: Label) => void, result?: ValueType): this {
    return this.enter("block", result, body);
  }

  /** `loop … end`; a branch to the label starts it again. */
  loop(body: (label: Label) => void): this {
    return this.enter("loop", undefined, body);
  }

  /** `if` on the i32 on top of the stack. With `result`, both branches leave a value of that type. */
  if(then: (label: Label) => void, otherwise?: (label: Label) => void, result?: ValueType): this {
    this.pop("i32", "if");
    return this.enter("if", result, then, otherwise);
  }

  br(label: Label): this {
    this.instructions.push({ kind: "br", depth: this.distance(label) });
    this.markUnreachable();
    return this;
  }

  brIf(label: Label): this {
    this.pop("i32", "br_if");
    this.instructions.push({ kind: "br_if", depth: this.distance(label) });
    return this;
  }

  return(): this {
    for (let i = this.results.length - 1; i >= 0; i--) this.pop(this.results[i] ?? "i32", "return");
    this.instructions.push({ kind: "return" });
    this.markUnreachable();
    return this;
  }

  /** How many blocks are open; 1 in the function's own body. */
  get depth(): number {
    return this.frames.length;
  }

  private enter(
    name: "block" | "loop" | "if",
    result: ValueType | undefined,
    body: (label: Label) => void,
    otherwise?: (label: Label) => void,
  ): this {
    const label: Label = { depth: this.frames.length, kind: name };
    const frame = { label, result, height: this.stack.length, unreachable: false };
    this.instructions.push({ kind: "enter", name, result });
    this.frames.push(frame);
    body(label);
    this.leave(name);
    if (otherwise !== undefined) {
      frame.unreachable = false;
      this.instructions.push({ kind: "else" });
      otherwise(label);
      this.leave("else");
    }
    this.frames.pop();
    this.instructions.push({ kind: "end" });
    if (result !== undefined) this.stack.push(result);
    return this;
  }

  private leave(what: string): void {
    const frame = this.frame();
    if (frame.result !== undefined) this.pop(frame.result, `end of ${what}`);
    if (this.stack.length !== frame.height) {
      if (!frame.unreachable || this.stack.length < frame.height) {
        throw new Error(`${this.name}: ${what} leaves ${this.stack.length - frame.height} extra values on the stack`);
      }
      this.stack.length = frame.height;
    }
  }

  private distance(label: Label): number {
    if (this.frames[label.depth]?.label !== label && label.depth !== 0) {
      throw new Error(`${this.name}: branch to a block that is not open`);
    }
    return this.frames.length - 1 - label.depth;
  }

  private frame(): Frame {
    const frame = this.frames[this.frames.length - 1];
    if (frame === undefined) throw new Error(`${this.name}: no open frame`);
    return frame;
  }

  private markUnreachable(): void {
    const frame = this.frame();
    frame.unreachable = true;
    this.stack.length = frame.height;
  }

  private pop(expected: ValueType, by: string): void {
    const actual = this.popAny(by);
    if (actual !== expected && !(this.frame().unreachable && actual === "i32")) {
      throw new Error(`${this.name}: ${by} wants ${expected} but finds ${actual}`);
    }
  }

  private popAny(by: string): ValueType {
    const frame = this.frame();
    if (this.stack.length <= frame.height) {
      // After an unconditional branch the stack is polymorphic: any type may be taken from it.
      if (frame.unreachable) return "i32";
      throw new Error(`${this.name}: ${by} finds an empty stack`);
    }
    return this.stack.pop() ?? "i32";
  }

  // ---- output -----------------------------------------------------------------------------------------------------

  /** The function's code entry: its locals and body, without the size prefix. */
  encode(writer: BinaryWriter): void {
    if (!this.frame().unreachable) {
      const left = this.stack.join(", ");
      if (left !== this.results.join(", ")) {
        throw new Error(`${this.name}: body leaves [${left}] but the function returns [${this.results.join(", ")}]`);
      }
    }
    const groups: { type: ValueType; count: number }[] = [];
    for (const { type } of this.locals) {
      const last = groups[groups.length - 1];
      if (last?.type === type) last.count++;
      else groups.push({ type, count: 1 });
    }
    writer.unsigned(groups.length);
    for (const { type, count } of groups) {
      writer.unsigned(count);
      writer.byte(typeCode(type));
    }
    for (const instruction of flatten(this.instructions)) encodeInstruction(instruction, writer);
    writer.byte(0x0b);
  }

  /** The function in WebAssembly's text format, one instruction a line, indented by block. */
  toText(): string {
    const signature = [
      ...this.parameters.map((p) => `(param $${p.index} ${p.type})`),
      ...this.results.map((type) => `(result ${type})`),
    ].join(" ");
    const lines = [`(func $${this.name} ${signature}`];
    if (this.locals.length > 0) lines.push(`  ${this.locals.map((l) => `(local $${l.index} ${l.type})`).join(" ")}`);
    let indent = 1;
    for (const instruction of flatten(this.instructions)) {
      if (instruction.kind === "end" || instruction.kind === "else") indent--;
      lines.push("  ".repeat(indent) + instructionText(instruction));
      if (instruction.kind === "enter" || instruction.kind === "else") indent++;
    }
    return `${lines.join("\n")})`;
  }
}

function* flatten(instructions: readonly Instruction[]): Generator<Instruction> {
  for (const instruction of instructions) {
    if (instruction.kind === "section") yield* flatten(instruction.content);
    else yield instruction;
  }
}

function encodeInstruction(instruction: Instruction, writer: BinaryWriter): void {
  switch (instruction.kind) {
    case "plain": {
      const { code, immediate } = OPCODES[instruction.name];
      writer.byte(code[0] ?? 0);
      if (code.length > 1) writer.unsigned(code[1] ?? 0);
      if (immediate === "memory") {
        // Alignment is only a hint, and zero is always a true one.
        writer.unsigned(0);
        writer.unsigned(instruction.offset);
      } else if (immediate === "lane") writer.byte(instruction.lane);
      else if (immediate === "copy") writer.append([0, 0]);
      else if (immediate === "fill") writer.byte(0);
      break;
    }
    case "const":
      encodeConstant(instruction.type, instruction.value, writer);
      break;
    case "local":
      writer.byte(instruction.name === "local.get" ? 0x20 : instruction.name === "local.set" ? 0x21 : 0x22);
      writer.unsigned(instruction.local.index);
      break;
    case "global.get":
      writer.byte(0x23);
      writer.unsigned(instruction.global.index);
      break;
    case "call":
      writer.byte(0x10);
      writer.unsigned(instruction.target.index());
      break;
    case "enter":
      writer.byte(instruction.name === "block" ? 0x02 : instruction.name === "loop" ? 0x03 : 0x04);
      writer.byte(instruction.result === undefined ? 0x40 : typeCode(instruction.result));
      break;
    case "else":
      writer.byte(0x05);
      break;
    case "end":
      writer.byte(0x0b);
      break;
    case "br":
    case "br_if":
      writer.byte(instruction.kind === "br" ? 0x0c : 0x0d);
      writer.unsigned(instruction.depth);
      break;
    case "select":
      writer.byte(0x1b);
      break;
    case "drop":
      writer.byte(0x1a);
      break;
    case "return":
      writer.byte(0x0f);
      break;
    case "comment":
    case "section":
      break;
  }
}

function encodeConstant(type: ValueType, value: number | bigint, writer: BinaryWriter): void {
  if (type === "i32") {
    writer.byte(0x41);
    writer.signed(Number(value));
  } else if (type === "i64") {
    writer.byte(0x42);
    writer.signed64(BigInt(value));
  } else if (type === "f32") {
    writer.byte(0x43);
    writer.float32(Number(value));
  } else {
    writer.byte(0x44);
    writer.float64(Number(value));
  }
}

function instructionText(instruction: Instruction): string {
  switch (instruction.kind) {
    case "plain": {
      const { immediate } = OPCODES[instruction.name];
      if (immediate === "memory" && instruction.offset > 0) return `${instruction.name} offset=${instruction.offset}`;
      return immediate === "lane" ? `${instruction.name} ${instruction.lane}` : instruction.name;
    }
    case "const":
      return `${instruction.type}.const ${instruction.value}`;
    case "local":
      return `${instruction.name} $${instruction.local.index}`;
    case "global.get":
      return `global.get $${instruction.global.name}`;
    case "call":
      return `call $${instruction.target.name}`;
    case "enter":
      return instruction.result === undefined ? instruction.name : `${instruction.name} (result ${instruction.result})`;
    case "br":
    case "br_if":
      return `${instruction.kind} ${instruction.depth}`;
    case "comment":
      return `;; ${instruction.text}`;
    default:
      return instruction.kind;
  }
}

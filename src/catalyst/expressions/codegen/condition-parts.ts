// Parts of a wide condition as functions of their own: an engine takes seconds to compile one function of many thousand
// comparisons, and next to nothing for as many in small ones.

import type { Expression } from "../expression.ts";
import { CodegenContext } from "./codegen-context.ts";
import { type ExpressionCode, type ValueLocals, valueTypeOf } from "./expression-code.ts";

/** A condition of more expressions than this is wide. */
const WIDE = 1500;
/** A part of fewer is not worth a call. */
const WORTH_A_CALL = 100;

export function isWideCondition(condition: Expression): boolean {
  return hasMoreThan(WIDE, condition);
}

/** The code of an operand of a wide condition. */
export function generatePart(context: CodegenContext, part: Expression): ExpressionCode {
  const fits = hasMoreThan(WORTH_A_CALL, part) && !hasMoreThan(WIDE, part);
  return fits && part.deterministic && readsColumnsOnly(part) ? generateCall(context, part) : context.generate(part);
}

function hasMoreThan(limit: number, expression: Expression): boolean {
  const pending = [expression];
  for (let count = 0; ; count++) {
    const node = pending.pop();
    if (node === undefined) return false;
    if (count === limit) return true;
    pending.push(...node.children);
  }
}

/** Parameters of lambdas and the memory of a task are only there in the function around. */
function readsColumnsOnly(part: Expression): boolean {
  return !part.exists(
    (node) => node.prettyName === "namedlambdavariable" || ("isPerTask" in node && node.isPerTask === true),
  );
}

/** The function takes the columns that the part reads and the arena; it gives the answer, and above it whether it is null. */
function generateCall(context: CodegenContext, part: Expression): ExpressionCode {
  const { f: caller, shared } = context;
  const columns = new Map<string, ExpressionCode>();
  for (const leaf of columnsOf(part)) columns.set(leaf.canonical, context.generate(leaf));
  const types = [...columns.values()].flatMap(({ isNull, value }) => [
    ...(value.kind === "i128" ? (["i64", "i64"] as const) : [valueTypeOf(value.kind)]),
    ...(isNull === undefined ? [] : (["i32"] as const)),
  ]);
  const name = `condition${shared.conditions++}`;
  const { builder: f, reference } = shared.module.function(name, [...types, "i32"], ["i32"], false);
  let next = 0;
  const taken = new Map<string, ExpressionCode>();
  for (const [canonical, code] of columns) {
    const value = parameterLike(code.value);
    const isNull = code.isNull === undefined ? undefined : f.parameter(next++);
    taken.set(canonical, { isNull, value, ...(code.bounds && { bounds: code.bounds }) });
  }
  const arena = f.parameter(next);
  const inside = new CodegenContext(shared, f, {
    input: (ordinal) => {
      const code = taken.get(`input[${ordinal}]`);
      if (code === undefined) throw new Error(`the part has not taken input ${ordinal}`);
      return code;
    },
    pushArena: (builder) => builder.get(arena),
  });
  const { value, isNull } = inside.generate(part);
  if (value.kind !== "i32") throw new Error(`a ${value.kind} is no condition`);
  f.get(value.local);
  if (isNull !== undefined) f.get(isNull).i32(1).op("i32.shl").op("i32.or");

  for (const code of columns.values()) {
    if (code.value.kind === "i128") caller.get(code.value.low).get(code.value.high);
    else caller.get(code.value.local);
    if (code.isNull !== undefined) caller.get(code.isNull);
  }
  context.pushArena();
  const answer = caller.call(reference).store();
  const local = caller.get(answer).i32(1).op("i32.and").store();
  const nullLocal = isNull && caller.get(answer).i32(1).op("i32.shr_u").store();
  return { isNull: nullLocal, value: { kind: "i32", local } };

  function parameterLike(like: ValueLocals): ValueLocals {
    if (like.kind === "i128") return { kind: "i128", low: f.parameter(next++), high: f.parameter(next++) };
    return { kind: like.kind, local: f.parameter(next++) };
  }
}

function columnsOf(expression: Expression): readonly Expression[] {
  if (expression.children.length > 0) return expression.children.flatMap(columnsOf);
  return expression.prettyName === "boundreference" ? [expression] : [];
}

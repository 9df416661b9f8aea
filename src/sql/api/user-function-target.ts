// What the API takes for a function that runs in the executors, and how plans hold it.

import type { PlanFunction } from "../../catalyst/plans/user-functions/map-partitions.ts";
import type { Captures, ModuleFunction } from "../../core/rdd/closure.ts";

/**
 * A function: one of the program's, or an export of a module. A function of the program's that names nothing from around it,
 * or says by {@link withCaptures} what it names, goes to the executors as text; any other is called by the driver, batch by
 * batch, so that it finds what it names. Where a content security policy lets no text become code the driver calls all but
 * those of modules.
 */
export type Callable<F> = F | ModuleFunction | CapturedFunction<F>;

/** A function with the values that its text names. */
export interface CapturedFunction<F> {
  readonly captured: F & object;
  readonly captures: Captures;
}

/**
 * Says what a function captures, so that it can go to the executors with those values, as they are now.
 *
 * @example
 * import { Encoders, withCaptures } from "hibana";
 * const factor = 3n;
 * const tripled = spark.range(3).map(withCaptures((row) => row.get("id") * factor, { factor }), Encoders.LONG);
 * console.log(await tripled.collect());
 */
export function withCaptures<F extends object>(captured: F, captures: Captures): CapturedFunction<F> {
  return { captured, captures };
}

/** An export of a module, which executors import by its address: no text becomes code. */
export function moduleFunction(url: URL | string, exportName = "default"): ModuleFunction {
  return { url: typeof url === "string" ? url : url.href, exportName };
}

export function planFunction<F extends object>(callable: Callable<F>): PlanFunction {
  if ("captured" in callable) return { target: callable.captured, captures: callable.captures };
  return { target: callable, captures: undefined };
}

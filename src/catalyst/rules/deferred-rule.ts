// Rules that few plans need, in a module that is loaded when a plan does.

import type { Deferred } from "../trees/deferred.ts";
import type { NodeClass } from "../trees/node-classes.ts";
import type { Rule } from "./rule.ts";

/** The rule of that name among what the module has, for plans with nodes of these classes. */
export function deferredRule<Plan, Context, Name extends string>(
  module: Deferred<Readonly<Record<Name, Rule<Plan, Context>>>>,
  name: Name,
  nodes: readonly NodeClass[],
): Rule<Plan, Context> {
  return { name, nodes, apply: (plan, context) => module.module[name].apply(plan, context) };
}

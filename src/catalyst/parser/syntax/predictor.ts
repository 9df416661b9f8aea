// Chooses among the alternatives at a state as ANTLR 4 does: first without regard to the calls that led there, then, where that
// leaves several, with them. What it cannot tell, or what no alternative allows, is where Spark reports a syntax error.

import { BOTTOM, type CallStack, CallStacks } from "./call-stack.ts";
import type { Rule, State, Transition, TransitionNetwork } from "./transition-network.ts";

/** The call of a rule that is being parsed. */
export interface Frame {
  readonly follow: State;
  readonly precedence: number;
}

/** The choice, counted from 0; or the position of the token that no alternative allows. */
export type Prediction = { readonly alternative: number } | { readonly errorAt: number };

/** A place that an alternative may have come to. */
interface Configuration {
  readonly state: State;
  readonly alternative: number;
  stack: CallStack;
  /** It has left the rule of the choice. */
  isOutside: boolean;
  keepsPrecedence: boolean;
}

type Configurations = Map<string, Configuration>;

/** Texts that need more steps than this keep the error that the parser itself has found. */
const MAX_STEPS = 1_000_000;

export class PredictionLimit extends Error {}

/** What predictions without regard to calls have found, which holds for every text. */
export class PredictionMemory {
  readonly stacks = new CallStacks();
  /** States that calls return to. */
  readonly states = new Map<number, State>();
  readonly starts = new Map<string, Configurations>();
  readonly known = new Map<Configurations, Map<number, Configurations | undefined>>();
}

export class Predictor {
  readonly #tokens: readonly number[];
  readonly #stacks: CallStacks;
  readonly #states: Map<number, State>;
  readonly #starts: Map<string, Configurations>;
  readonly #known: Map<Configurations, Map<number, Configurations | undefined>>;
  readonly #end: number;
  #steps = 0;

  constructor(network: TransitionNetwork, tokens: readonly number[], memory: PredictionMemory) {
    this.#stacks = memory.stacks;
    this.#states = memory.states;
    this.#starts = memory.starts;
    this.#known = memory.known;
    this.#tokens = tokens;
    this.#end = network.token("EOF");
  }

  predict(state: State, start: number, frames: readonly Frame[], precedence: number): Prediction {
    const isLoop = state.kind === "starLoopEntry" && state.rule.hasPrecedence && isLastLoop(state);
    const loopRule = isLoop ? state.rule : undefined;
    let reached = this.#start(state, precedence, loopRule);
    for (let at = start; ; at = Math.min(at + 1, this.#tokens.length - 1)) {
      const next = this.#knownStep(reached, this.#token(at), loopRule);
      if (next === undefined) return this.#failed(reached, at);
      const only = onlyAlternative(next);
      if (only !== undefined) return { alternative: only };
      if (isSettled(next)) return this.#predictInContext(state, start, frames, precedence);
      reached = next;
    }
  }

  #start(state: State, precedence: number, loopRule: Rule | undefined): Configurations {
    const key = `${state.id},${precedence}`;
    let reached = this.#starts.get(key);
    if (reached === undefined) {
      reached = this.#begin(state, this.#stacks.empty, false, precedence, loopRule);
      if (loopRule !== undefined) reached = withoutSecondWays(reached);
      this.#starts.set(key, reached);
    }
    return reached;
  }

  /** A step without regard to calls leads from the same place to the same place each time. */
  #knownStep(reached: Configurations, token: number, loopRule: Rule | undefined): Configurations | undefined {
    let steps = this.#known.get(reached);
    if (steps === undefined) {
      steps = new Map();
      this.#known.set(reached, steps);
    }
    if (!steps.has(token)) steps.set(token, this.#step(reached, token, false, loopRule));
    return steps.get(token);
  }

  #predictInContext(state: State, start: number, frames: readonly Frame[], precedence: number): Prediction {
    let stack = this.#stacks.empty;
    for (const { follow } of frames) stack = this.#push(follow, stack);
    let reached = this.#begin(state, stack, true, precedence, undefined);
    for (let at = start; ; at = Math.min(at + 1, this.#tokens.length - 1)) {
      const next = this.#step(reached, this.#token(at), true, undefined);
      if (next === undefined) return this.#failed(reached, at);
      const only = onlyAlternative(next) ?? leastViable(next);
      if (only !== undefined) return { alternative: only };
      reached = next;
    }
  }

  /** An alternative that may have ended its rule is taken: the error is then found behind it. */
  #failed(reached: Configurations, at: number): Prediction {
    const ended = [...reached.values()].filter(
      ({ state, stack, isOutside }) => isOutside || (state.kind === "ruleStop" && stack.returnStates.includes(BOTTOM)),
    );
    if (ended.length === 0) return { errorAt: at };
    return { alternative: Math.min(...ended.map(({ alternative }) => alternative)) };
  }

  #token(at: number): number {
    return this.#tokens[at] ?? this.#end;
  }

  #push(follow: State, parent: CallStack): CallStack {
    this.#states.set(follow.id, follow);
    return this.#stacks.push(follow.id, parent);
  }

  #begin(
    state: State,
    stack: CallStack,
    inContext: boolean,
    precedence: number,
    loopRule: Rule | undefined,
  ): Configurations {
    const reached: Configurations = new Map();
    const seen = new Set<string>();
    state.transitions.forEach(({ target }, alternative) => {
      const from = { state: target, alternative, stack, isOutside: false, keepsPrecedence: false };
      this.#close(from, { reached, seen, inContext, precedence, loopRule, atEnd: false }, 0);
    });
    return reached;
  }

  /** Where the alternatives come to by a token; undefined when to nowhere. */
  #step(
    reached: Configurations,
    token: number,
    inContext: boolean,
    loopRule: Rule | undefined,
  ): Configurations | undefined {
    const atEnd = token === this.#end;
    const stopped: Configuration[] = [];
    const moved: Configurations = new Map();
    for (const from of reached.values()) {
      if (from.state.kind === "ruleStop") {
        if (inContext || atEnd) stopped.push(from);
        continue;
      }
      for (const transition of from.state.transitions) {
        if (transition.kind !== "tokens" || !transition.tokens.has(token)) continue;
        this.#add(moved, { ...from, state: transition.target }, inContext);
      }
    }
    let next = moved;
    const isSure = stopped.length === 0 && !atEnd && (moved.size === 1 || onlyAlternative(moved) !== undefined);
    if (!isSure) {
      next = new Map();
      const seen = new Set<string>();
      for (const from of moved.values()) {
        this.#close(from, { reached: next, seen, inContext, precedence: undefined, loopRule, atEnd }, 0);
      }
    }
    if (atEnd) for (const [key, { state }] of next) if (state.kind !== "ruleStop") next.delete(key);
    const hasStopped = [...next.values()].some(({ state }) => state.kind === "ruleStop");
    if (stopped.length > 0 && (!inContext || !hasStopped)) for (const from of stopped) this.#add(next, from, inContext);
    return next.size === 0 ? undefined : next;
  }

  #add(into: Configurations, from: Configuration, inContext: boolean): void {
    const key = `${from.state.id},${from.alternative}`;
    const known = into.get(key);
    if (known === undefined) into.set(key, { ...from });
    else {
      known.stack = this.#stacks.merge(known.stack, from.stack, !inContext);
      known.isOutside ||= from.isOutside;
      known.keepsPrecedence ||= from.keepsPrecedence;
    }
  }

  /** What a configuration comes to without a token. @param depth of calls below the choice, negative outside of its rule */
  #close(from: Configuration, walk: Walk, depth: number): void {
    if (++this.#steps > MAX_STEPS) throw new PredictionLimit();
    const { state, stack } = from;
    if (state.kind === "ruleStop") {
      if (stack !== this.#stacks.empty) {
        stack.returnStates.forEach((returnState, i) => {
          const target = this.#states.get(returnState);
          const parent = stack.parents[i];
          if (target !== undefined && parent !== undefined) {
            this.#close({ ...from, state: target, stack: parent }, walk, depth - 1);
          } else if (walk.inContext) this.#add(walk.reached, { ...from, stack: this.#stacks.empty }, true);
          else this.#follow(from, walk, depth);
        });
        return;
      }
      if (walk.inContext) this.#add(walk.reached, from, true);
      else this.#follow(from, walk, depth);
      return;
    }
    if (state.transitions.some(({ kind }) => kind === "tokens")) this.#add(walk.reached, from, walk.inContext);
    for (const transition of state.transitions) this.#advance(from, transition, walk, depth);
  }

  #advance(from: Configuration, transition: Transition, walk: Walk, depth: number): void {
    if (transition.kind === "tokens") return;
    if (transition.kind === "precedence") {
      const { precedence } = walk;
      if (depth === 0 && precedence !== undefined && transition.precedence < precedence) return;
    }
    const { target } = transition;
    const stack = transition.kind === "rule" ? this.#push(transition.follow, from.stack) : from.stack;
    const to = { ...from, state: target, stack };
    if (transition.kind === "rule" || target.kind === "starLoopEntry" || target.kind === "ruleStop") {
      const key = `${target.id},${to.alternative},${stack.id},${to.isOutside}`;
      if (walk.seen.has(key) && target.kind !== "ruleStop") return;
      walk.seen.add(key);
    }
    this.#close(to, walk, transition.kind === "rule" && depth >= 0 ? depth + 1 : depth);
  }

  /** Behind a rule that may have been called from anywhere. */
  #follow(from: Configuration, walk: Walk, depth: number): void {
    for (const { state, returnsFrom } of from.state.rule.follows) {
      const keepsPrecedence = from.keepsPrecedence || (walk.loopRule !== undefined && returnsFrom === walk.loopRule);
      const to = { ...from, state, stack: this.#stacks.empty, isOutside: true, keepsPrecedence };
      const key = `${state.id},${to.alternative},0,outside,${keepsPrecedence}`;
      if (walk.seen.has(key)) continue;
      walk.seen.add(key);
      this.#close(to, walk, depth - 1);
    }
    // What ends the grammar's first rule ends the text.
    if (from.state.rule.follows.length === 0) this.#add(walk.reached, { ...from, isOutside: true }, walk.inContext);
  }
}

interface Walk {
  readonly reached: Configurations;
  readonly seen: Set<string>;
  readonly inContext: boolean;
  /** How tightly operators have to bind; undefined behind the first token. */
  readonly precedence: number | undefined;
  /** The rule whose loop over operators is being decided. */
  readonly loopRule: Rule | undefined;
  readonly atEnd: boolean;
}

/** True of the loop over a rule's operators, behind which the rule ends. */
export function isLastLoop(state: State): boolean {
  let at = state.transitions[1]?.target;
  while (at !== undefined && at.kind === "basic" && at.transitions.length === 1) {
    const [only] = at.transitions;
    at = only?.kind === "epsilon" ? only.target : undefined;
  }
  return at?.kind === "ruleStop";
}

/** Leaving a loop to come back to it by the rule around is the same as going on in it. */
function withoutSecondWays(reached: Configurations): Configurations {
  const within = new Map<number, CallStack>();
  for (const { state, alternative, stack } of reached.values()) if (alternative === 0) within.set(state.id, stack);
  return new Map(
    [...reached].filter(
      ([, { state, alternative, stack, keepsPrecedence }]) =>
        alternative === 0 || keepsPrecedence || within.get(state.id) !== stack,
    ),
  );
}

function onlyAlternative(reached: Configurations): number | undefined {
  let only: number | undefined;
  for (const { alternative } of reached.values()) {
    if (only === undefined) only = alternative;
    else if (only !== alternative) return undefined;
  }
  return only;
}

/** The alternatives that are at the same place with the same calls around. */
function alternativesByPlace(reached: Configurations): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>();
  for (const { state, alternative, stack } of reached.values()) {
    const key = `${state.id},${stack.id}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, new Set([alternative]));
    else known.add(alternative);
  }
  return places;
}

/** No further token can tell the alternatives apart, as far as can be seen without the calls around. */
function isSettled(reached: Configurations): boolean {
  const configurations = [...reached.values()];
  if (configurations.every(({ state }) => state.kind === "ruleStop")) return true;
  const places = [...alternativesByPlace(reached).values()];
  if (!places.some((alternatives) => alternatives.size > 1)) return false;
  const ofState = new Map<number, Set<number>>();
  for (const { state, alternative } of configurations) {
    const known = ofState.get(state.id);
    if (known === undefined) ofState.set(state.id, new Set([alternative]));
    else known.add(alternative);
  }
  return ![...ofState.values()].some((alternatives) => alternatives.size === 1);
}

/** The first alternative, where it is the first at every place. */
function leastViable(reached: Configurations): number | undefined {
  let least: number | undefined;
  for (const alternatives of alternativesByPlace(reached).values()) {
    const first = Math.min(...alternatives);
    if (least === undefined) least = first;
    else if (least !== first) return undefined;
  }
  return least;
}

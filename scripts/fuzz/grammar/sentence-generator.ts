// Random sentences of Spark SQL's grammar, walked from rule to rule; short ones where the walk has gone on for long.

import type { State, Transition, TransitionNetwork } from "../../../src/catalyst/parser/syntax/transition-network.ts";
import type { Choices } from "../spark/choices.ts";

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  BARE_NAME: ["a", "b", "t", "s", "max", "x1"],
  BACKQUOTED_IDENTIFIER: ["`a`", "`b c`"],
  STRING_LITERAL: ["'x'", "'1'", "'2020-01-01'", '"y"', "''"],
  INTEGER_VALUE: ["1", "0", "2", "100"],
  DECIMAL_VALUE: ["1.5", ".5", "2."],
  EXPONENT_VALUE: ["1e2", "1.5E-3"],
  BIGINT_LITERAL: ["1L"],
  SMALLINT_LITERAL: ["1S"],
  TINYINT_LITERAL: ["1Y"],
  DOUBLE_LITERAL: ["1.0D"],
  FLOAT_LITERAL: ["1F"],
  BIGDECIMAL_LITERAL: ["1.5BD"],
  EQ: ["="],
  LTE: ["<=", "!>"],
  GTE: [">=", "!<"],
  RLIKE: ["RLIKE", "REGEXP"],
  TEMPORARY: ["TEMPORARY", "TEMP"],
  EOF: [""],
};

/** Kinds that no text makes alone, or that mean something else than the grammar says. */
const AVOIDED = new Set(["UNUSED", "UNRECOGNIZED", "'|>1'", "'@'", "'@V'"]);

export class SentenceGenerator {
  readonly #network: TransitionNetwork;
  /** How many tokens the shortest way from a state to the end of its rule has. */
  readonly #distance = new Map<State, number>();

  constructor(network: TransitionNetwork) {
    this.#network = network;
    const states = this.#reachable();
    for (let changed = true; changed; ) {
      changed = false;
      for (const state of states) {
        const distance = this.#computed(state);
        if (distance < this.#to(state)) {
          this.#distance.set(state, distance);
          changed = true;
        }
      }
    }
  }

  /** The tokens of a random sentence of a rule, of about so many at most. */
  sentence(rule: string, length: number, choices: Choices): readonly string[] {
    const tokens: string[] = [];
    const returns: State[] = [];
    for (let state: State | undefined = this.#network.rule(rule).start; state !== undefined; ) {
      if (state.kind === "ruleStop") {
        state = returns.pop();
        continue;
      }
      const transition = this.#choose(state, tokens.length + returns.length < length, choices);
      if (transition.kind === "tokens") tokens.push(this.#text(transition, choices));
      if (transition.kind === "rule") returns.push(transition.follow);
      state = transition.target;
    }
    return tokens.filter((token) => token !== "");
  }

  #choose(state: State, isFree: boolean, choices: Choices): Transition {
    const possible = state.transitions.filter((transition) => Number.isFinite(this.#cost(transition)));
    const least = Math.min(...possible.map((transition) => this.#cost(transition)));
    const allowed = isFree ? possible : possible.filter((transition) => this.#cost(transition) === least);
    return allowed.length === 1 && allowed[0] !== undefined ? allowed[0] : choices.of(allowed);
  }

  #text({ tokens }: Extract<Transition, { kind: "tokens" }>, choices: Choices): string {
    const names = tokens.tokens
      .map((token) => this.#network.tokenNames[token] ?? "")
      .filter((name) => name !== "" && !AVOIDED.has(name));
    const name = choices.of(names);
    const texts = TEXTS[name];
    if (texts !== undefined) return choices.of(texts);
    return name.startsWith("'") ? name.slice(1, -1) : name;
  }

  #reachable(): ReadonlySet<State> {
    const states = new Set<State>([...this.#network.rules.values()].map(({ start }) => start));
    for (const state of states) {
      for (const transition of state.transitions) {
        states.add(transition.target);
        if (transition.kind === "rule") states.add(transition.follow);
      }
    }
    return states;
  }

  #to(state: State): number {
    return this.#distance.get(state) ?? Number.POSITIVE_INFINITY;
  }

  #computed(state: State): number {
    if (state.kind === "ruleStop") return 0;
    return Math.min(...state.transitions.map((transition) => this.#cost(transition)));
  }

  #cost(transition: Transition): number {
    if (transition.kind === "rule") return 1 + this.#to(transition.target) + this.#to(transition.follow);
    if (transition.kind !== "tokens") return this.#to(transition.target);
    const isPossible = transition.tokens.tokens.some((token) => !AVOIDED.has(this.#network.tokenNames[token] ?? ""));
    return isPossible ? 1 + this.#to(transition.target) : Number.POSITIVE_INFINITY;
  }
}

/** The sentence with a few tokens left out, doubled, moved or taken from elsewhere. */
export function broken(tokens: readonly string[], choices: Choices): readonly string[] {
  const list = [...tokens];
  for (let changes = 1 + choices.below(2); changes > 0 && list.length > 0; changes--) {
    const at = choices.below(list.length);
    const other = list[choices.below(list.length)] ?? "";
    switch (choices.below(4)) {
      case 0:
        list.splice(at, 1);
        break;
      case 1:
        list.splice(at, 0, other);
        break;
      case 2:
        list[at] = other;
        break;
      default:
        list.length = at;
    }
  }
  return list;
}

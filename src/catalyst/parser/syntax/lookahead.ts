// Which tokens may come next at a state: within its rule, behind it anywhere, or behind it in the calls that led there.

import type { TokenSet } from "./token-set.ts";
import type { Rule, State, TransitionNetwork } from "./transition-network.ts";

/** What may begin at a state. */
export interface Lookahead {
  readonly tokens: TokenSet;
  /** The rule may end without a token. */
  reachesEnd: boolean;
  /** A precedence or a setting has a say before the first token. */
  isPredicated: boolean;
}

export class LookaheadTable {
  readonly #network: TransitionNetwork;
  readonly #follow = new Map<Rule, Lookahead>();
  readonly #local = new Map<State, Lookahead>();
  readonly #choices = new Map<State, readonly TokenSet[] | undefined>();

  constructor(network: TransitionNetwork) {
    this.#network = network;
  }

  /** Within the rule of the state. */
  local(state: State): Lookahead {
    let found = this.#local.get(state);
    if (found === undefined) {
      found = this.#compute(state);
      this.#local.set(state, found);
    }
    return found;
  }

  /** The tokens of each choice at a state, when no token belongs to two of them. */
  choices(state: State): readonly TokenSet[] | undefined {
    if (!this.#choices.has(state)) this.#choices.set(state, this.#computeChoices(state));
    return this.#choices.get(state);
  }

  /** The tokens that may come at a state of a rule called from the given states, the innermost last. */
  expected(state: State, callers: readonly State[]): TokenSet {
    const tokens = this.#network.newSet();
    let at = state;
    for (let depth = callers.length; ; depth--) {
      const local = this.local(at);
      tokens.addAll(local.tokens);
      if (!local.reachesEnd) return tokens;
      const caller = callers[depth - 1];
      if (caller === undefined) return tokens.add(this.#network.token("EOF"));
      at = caller;
    }
  }

  #computeChoices(state: State): readonly TokenSet[] | undefined {
    const sets: TokenSet[] = [];
    for (const { target } of state.transitions) {
      const look = this.local(target);
      const tokens = this.#network.newSet();
      tokens.addAll(look.tokens);
      let { isPredicated } = look;
      if (look.reachesEnd) {
        const behind = this.#behind(state.rule);
        tokens.addAll(behind.tokens);
        isPredicated ||= behind.isPredicated;
      }
      if (isPredicated || tokens.isEmpty || sets.some((other) => other.intersects(tokens))) return undefined;
      sets.push(tokens);
    }
    return sets;
  }

  #compute(from: State): Lookahead {
    const look = this.#empty();
    const seen = new Set<State>([from]);
    for (const state of seen) {
      if (state.kind === "ruleStop") {
        look.reachesEnd = true;
        continue;
      }
      for (const transition of state.transitions) {
        if (transition.kind === "tokens") look.tokens.addAll(transition.tokens);
        else if (transition.kind === "rule") {
          const first = this.local(transition.target);
          look.tokens.addAll(first.tokens);
          look.isPredicated ||= first.isPredicated;
          if (first.reachesEnd) seen.add(transition.follow);
        } else {
          if (transition.kind !== "epsilon") look.isPredicated = true;
          seen.add(transition.target);
        }
      }
    }
    return look;
  }

  /** What may come behind a rule, wherever it is called. */
  #behind(rule: Rule): Lookahead {
    const known = this.#follow.get(rule);
    if (known !== undefined) return known;
    const behind = this.#empty();
    const ended = new Set([rule]);
    for (const { follows } of ended) {
      for (const { state } of follows) {
        const look = this.local(state);
        behind.tokens.addAll(look.tokens);
        behind.isPredicated ||= look.isPredicated;
        if (look.reachesEnd) ended.add(state.rule);
      }
    }
    this.#follow.set(rule, behind);
    return behind;
  }

  #empty(): Lookahead {
    return { tokens: this.#network.newSet(), reachesEnd: false, isPredicated: false };
  }
}

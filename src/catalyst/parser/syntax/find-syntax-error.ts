// Where a text leaves the grammar, found as Spark's parser finds it: the token that its report blames, and whether it calls a
// token missing or too much.

import { tokenize } from "../lexer.ts";
import type { Token } from "../token.ts";
import { GRAMMAR, START_RULE } from "./grammar.ts";
import { kindsOf } from "./grammar-tokens.ts";
import { LookaheadTable } from "./lookahead.ts";
import { type Frame, PredictionLimit, PredictionMemory, Predictor } from "./predictor.ts";
import type { TokenSet } from "./token-set.ts";
import { type State, type Transition, TransitionNetwork } from "./transition-network.ts";

// Made when the first error is looked for, which loads this module.
const NETWORK = new TransitionNetwork(GRAMMAR);
const LOOKAHEAD = new LookaheadTable(NETWORK);
const MEMORY = new PredictionMemory();

export interface SyntaxProblem {
  readonly token: Token;
  readonly kind: "unexpected" | "extra" | "missing";
  /** The name of the token that is missing, as the grammar has it. */
  readonly missing: string;
}

/** Undefined when the text is in the grammar, or takes too long to tell. */
export function findSyntaxError(sqlText: string): SyntaxProblem | undefined {
  const { tokens, kinds } = kindsOf(tokenize(sqlText), sqlText, NETWORK);
  try {
    const problem = new GrammarWalk(kinds).run(NETWORK.rule(START_RULE).start);
    if (problem === undefined) return undefined;
    const token = tokens[problem.at];
    return token === undefined ? undefined : { token, kind: problem.kind, missing: problem.missing ?? "" };
  } catch (error) {
    if (error instanceof PredictionLimit) return undefined;
    throw error;
  }
}

interface Problem {
  readonly at: number;
  readonly kind: SyntaxProblem["kind"];
  readonly missing?: string;
}

/** One run over the tokens, by the grammar's network. */
class GrammarWalk {
  readonly #predictor: Predictor;
  readonly #kinds: readonly number[];
  readonly #frames: Frame[] = [];
  #precedence = 0;
  #at = 0;

  constructor(kinds: readonly number[]) {
    this.#predictor = new Predictor(NETWORK, kinds, MEMORY);
    this.#kinds = kinds;
  }

  run(start: State): Problem | undefined {
    let state = start;
    let isRepeated = false;
    while (true) {
      if (state.kind === "ruleStop") {
        const frame = this.#frames.pop();
        if (frame === undefined) return undefined;
        this.#precedence = frame.precedence;
        state = frame.follow;
        continue;
      }
      if (state.kind === "starLoopBack") {
        const problem = this.#synchronise(state);
        if (problem !== undefined) return problem;
        isRepeated = true;
        state = targetOf(state.transitions[0]);
        continue;
      }
      let [transition] = state.transitions;
      if (isChoice(state)) {
        const problem = isRepeated ? undefined : this.#synchronise(state);
        if (problem !== undefined) return problem;
        const choice = state.transitions.length > 1 ? this.#choose(state) : 0;
        if (typeof choice !== "number") return choice;
        transition = state.transitions[choice];
      }
      isRepeated = false;
      if (transition === undefined) throw new RangeError(`${state.rule.name} goes nowhere`);
      if (transition.kind === "tokens") {
        if (!transition.tokens.has(this.#kind())) return this.#mismatch(state, transition.target);
        this.#at = Math.min(this.#at + 1, this.#kinds.length - 1);
      } else if (transition.kind === "rule") {
        this.#frames.push({ follow: transition.follow, precedence: this.#precedence });
        this.#precedence = transition.precedence;
      }
      state = transition.target;
    }
  }

  #kind(ahead = 0): number {
    return this.#kinds[Math.min(this.#at + ahead, this.#kinds.length - 1)] ?? 0;
  }

  #choose(state: State): number | Problem {
    const choices = this.#usesOneToken(state) ? LOOKAHEAD.choices(state) : undefined;
    if (choices === undefined) {
      const prediction = this.#predictor.predict(state, this.#at, this.#frames, this.#precedence);
      return "alternative" in prediction ? prediction.alternative : { at: prediction.errorAt, kind: "unexpected" };
    }
    const chosen = choices.findIndex((tokens) => tokens.has(this.#kind()));
    const last = state.transitions.length - 1;
    // What may be left out is left out, and what repeats ends, whatever follows.
    if (chosen >= 0) return chosen;
    return state.kind === "blockStart" ? { at: this.#at, kind: "unexpected" } : last;
  }

  /** Loops over several alternatives look further ahead in any case. */
  #usesOneToken(state: State): boolean {
    if (state.kind !== "starLoopEntry" && state.kind !== "plusLoopBack") return true;
    return targetOf(state.transitions[0]).transitions.length === 1;
  }

  /** At a choice: a token that cannot come here may be one too much. */
  #synchronise(state: State): Problem | undefined {
    const { tokens, reachesEnd } = LOOKAHEAD.local(state);
    if (reachesEnd || tokens.has(this.#kind())) return undefined;
    if (state.kind === "starLoopBack" || state.kind === "plusLoopBack") return { at: this.#at, kind: "extra" };
    const mayBeLeftOut = state.kind === "starLoopEntry" || state.kind === "optionalStart";
    const extra = mayBeLeftOut ? this.#extra(state) : undefined;
    return extra ?? { at: this.#at, kind: "unexpected" };
  }

  #expected(state: State): TokenSet {
    return LOOKAHEAD.expected(
      state,
      this.#frames.map(({ follow }) => follow),
    );
  }

  #extra(state: State): Problem | undefined {
    const isEnd = this.#at === this.#kinds.length - 1;
    return !isEnd && this.#expected(state).has(this.#kind(1)) ? { at: this.#at, kind: "extra" } : undefined;
  }

  #mismatch(state: State, next: State): Problem {
    const extra = this.#extra(state);
    if (extra !== undefined) return extra;
    if (!this.#expected(next).has(this.#kind())) return { at: this.#at, kind: "unexpected" };
    const names = this.#expected(state).tokens.map((token) => displayName(NETWORK.tokenNames[token] ?? ""));
    return { at: this.#at, kind: "missing", missing: names.length === 1 ? (names[0] ?? "") : `{${names.join(", ")}}` };
  }
}

function isChoice(state: State): boolean {
  if (state.kind === "plusBlockStart") return true;
  return state.kind !== "basic" && state.transitions.length > 1;
}

function targetOf(transition: Transition | undefined): State {
  if (transition === undefined) throw new RangeError("no transition");
  return transition.target;
}

/** Keywords and symbols are quoted in reports; kinds of tokens with several texts have names. */
function displayName(name: string): string {
  if (name.startsWith("'")) return name;
  return NAMED_KINDS.has(name) ? (name === "BARE_NAME" ? "IDENTIFIER" : name) : `'${name}'`;
}

const NAMED_KINDS = new Set(
  `BARE_NAME BACKQUOTED_IDENTIFIER STRING_LITERAL INTEGER_VALUE DECIMAL_VALUE EXPONENT_VALUE BIGINT_LITERAL SMALLINT_LITERAL
  TINYINT_LITERAL DOUBLE_LITERAL FLOAT_LITERAL BIGDECIMAL_LITERAL EQ LTE GTE RLIKE TEMPORARY EOF`.split(/\s+/),
);

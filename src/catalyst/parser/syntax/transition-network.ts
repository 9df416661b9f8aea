// The grammar as a network of states: each rule a path from its start to its stop, blocks and loops as states to choose at.

import { KEYWORDS, STRICT_NON_RESERVED_KEYWORDS } from "../keywords.ts";
import { TokenSet } from "./token-set.ts";

export type StateKind =
  | "basic"
  | "blockStart"
  | "optionalStart"
  | "plusBlockStart"
  | "starBlockStart"
  | "starLoopEntry"
  | "starLoopBack"
  | "plusLoopBack"
  | "ruleStop";

export type Transition =
  | { readonly kind: "epsilon"; readonly target: State }
  | {
      readonly kind: "rule";
      readonly target: State;
      readonly rule: Rule;
      readonly follow: State;
      readonly precedence: number;
    }
  | { readonly kind: "tokens"; readonly target: State; readonly tokens: TokenSet }
  | { readonly kind: "precedence"; readonly target: State; readonly precedence: number }
  /** Where Spark asks its settings; the answers that its defaults give are in the grammar. */
  | { readonly kind: "predicate"; readonly target: State };

export interface State {
  readonly id: number;
  readonly kind: StateKind;
  readonly rule: Rule;
  readonly transitions: Transition[];
}

export interface Rule {
  readonly name: string;
  readonly start: State;
  readonly stop: State;
  /** Its operators bind more or less tightly. */
  hasPrecedence: boolean;
  /** The states behind its calls; where a call asks for any precedence in such a rule, that rule too. */
  readonly follows: { readonly state: State; readonly returnsFrom: Rule | undefined }[];
}

interface Fragment {
  readonly start: State;
  readonly end: State;
}

const ELEMENTS = /'[^']*'|\{\d+\}|\{\?\}|[A-Za-z_][A-Za-z_0-9]*(?:\^\d+)?|[()[\]|?*+]/g;

export class TransitionNetwork {
  readonly rules = new Map<string, Rule>();
  /** What the kinds of tokens are called, by number. */
  readonly tokenNames: string[] = [];
  readonly #tokenNumbers = new Map<string, number>();
  readonly #texts = new Map<string, string>();
  #states = 0;
  #rule: Rule;
  #elements: readonly string[] = [];
  #at = 0;

  constructor(grammar: string) {
    for (const line of grammar.trim().split(/\n(?! {4})/)) {
      const [name = "", body = ""] = splitOnce(line.trim(), ":");
      this.#texts.set(name, body);
    }
    for (const token of ["EOF", "UNRECOGNIZED", ...KEYWORDS]) this.token(token);
    for (const text of this.#texts.values()) for (const [symbol] of text.matchAll(/'[^']+'/g)) this.token(symbol);
    for (const text of this.#texts.values()) {
      for (const [name] of text.replace(/'[^']+'/g, "").matchAll(/\b[A-Z_]+\b/g)) this.token(name);
    }
    for (const name of this.#texts.keys()) this.rules.set(name, this.#newRule(name));
    this.#rule = this.rule([...this.rules.keys()][0] ?? "");
    for (const [name, text] of this.#texts) this.#build(this.rule(name), text);
  }

  rule(name: string): Rule {
    const rule = this.rules.get(name);
    if (rule === undefined) throw new RangeError(`no rule ${name}`);
    return rule;
  }

  /** The number of a kind of token, a new one if it is not known. */
  token(name: string): number {
    let number = this.#tokenNumbers.get(name);
    if (number === undefined) {
      number = this.tokenNames.length;
      this.tokenNames.push(name);
      this.#tokenNumbers.set(name, number);
    }
    return number;
  }

  newSet(): TokenSet {
    return new TokenSet(this.tokenNames.length);
  }

  #newRule(name: string): Rule {
    const states: State[] = [];
    const rule: Rule = {
      name,
      get start() {
        return states[0] as State;
      },
      get stop() {
        return states[1] as State;
      },
      hasPrecedence: false,
      follows: [],
    };
    states.push(this.#newState("basic", rule), this.#newState("ruleStop", rule));
    return rule;
  }

  #newState(kind: StateKind, rule = this.#rule): State {
    return { id: this.#states++, kind, rule, transitions: [] };
  }

  #build(rule: Rule, text: string): void {
    this.#rule = rule;
    this.#elements = text.match(ELEMENTS) ?? [];
    this.#at = 0;
    rule.hasPrecedence = /\{\d+\}/.test(text);
    const body = this.#alternatives("");
    link(rule.start, body.start);
    link(body.end, rule.stop);
  }

  #next(): string {
    return this.#elements[this.#at++] ?? "";
  }

  #peek(): string {
    return this.#elements[this.#at] ?? "";
  }

  #alternatives(close: string): Fragment {
    const alternatives = [this.#sequence()];
    while (this.#peek() === "|") {
      this.#next();
      alternatives.push(this.#sequence());
    }
    if (close !== "" && this.#next() !== close) throw new SyntaxError(`no ${close} in ${this.#rule.name}`);
    return this.#block(alternatives, close === "" ? "" : this.#suffix());
  }

  #suffix(): string {
    return "?*+".includes(this.#peek() || "-") ? this.#next() : "";
  }

  #sequence(): Fragment {
    const start = this.#newState("basic");
    let end = start;
    for (let element = this.#peek(); element !== "" && element !== "|" && element !== ")"; element = this.#peek()) {
      const part = this.#element();
      link(end, part.start);
      end = part.end;
    }
    return { start, end };
  }

  #element(): Fragment {
    const element = this.#next();
    if (element === "(") return this.#alternatives(")");
    const fragment = this.#single(element);
    const suffix = this.#suffix();
    return suffix === "" ? fragment : this.#block([fragment], suffix);
  }

  #single(element: string): Fragment {
    const start = this.#newState("basic");
    const end = this.#newState("basic");
    if (element === "{?}") start.transitions.push({ kind: "predicate", target: end });
    else if (element.startsWith("{")) {
      start.transitions.push({ kind: "precedence", target: end, precedence: Number(element.slice(1, -1)) });
    } else if (/^[a-z]/.test(element)) {
      const [name = "", precedence = "0"] = element.split("^");
      const rule = this.rule(name);
      start.transitions.push({ kind: "rule", target: rule.start, rule, follow: end, precedence: Number(precedence) });
      const isAny = precedence === "0" && /\{\d+\}/.test(this.#texts.get(name) ?? "");
      rule.follows.push({ state: end, returnsFrom: isAny ? rule : undefined });
    } else start.transitions.push({ kind: "tokens", target: end, tokens: this.#tokens(element) });
    return { start, end };
  }

  #tokens(element: string): TokenSet {
    const tokens = this.newSet();
    if (element === "[") {
      for (let item = this.#next(); item !== "]"; item = this.#next()) if (item !== "|") tokens.add(this.token(item));
    } else if (element === "ANYTHING") {
      this.tokenNames.forEach((name, token) => {
        if (name !== "EOF") tokens.add(token);
      });
    } else if (element === "NON_RESERVED") {
      for (const word of KEYWORDS) if (!STRICT_NON_RESERVED_KEYWORDS.has(word)) tokens.add(this.token(word));
    } else if (element === "STRICT_NON_RESERVED") {
      for (const word of STRICT_NON_RESERVED_KEYWORDS) tokens.add(this.token(word));
    } else tokens.add(this.token(element));
    return tokens;
  }

  #block(alternatives: readonly Fragment[], suffix: string): Fragment {
    const [only] = alternatives;
    if (suffix === "" && alternatives.length === 1 && only !== undefined) return only;
    const blockEnd = this.#newState("basic");
    const blockStart = (kind: StateKind): State => {
      const start = this.#newState(kind);
      for (const alternative of alternatives) {
        link(start, alternative.start);
        link(alternative.end, blockEnd);
      }
      return start;
    };
    const end = this.#newState("basic");
    if (suffix === "*") {
      const entry = this.#newState("starLoopEntry");
      const back = this.#newState("starLoopBack");
      link(entry, blockStart("starBlockStart"));
      link(entry, end);
      link(blockEnd, back);
      link(back, entry);
      return { start: entry, end };
    }
    if (suffix === "+") {
      const start = blockStart("plusBlockStart");
      const back = this.#newState("plusLoopBack");
      link(blockEnd, back);
      link(back, start);
      link(back, end);
      return { start, end };
    }
    const start = blockStart(suffix === "?" ? "optionalStart" : "blockStart");
    if (suffix === "?") link(start, blockEnd);
    return { start, end: blockEnd };
  }
}

function link(from: State, target: State): void {
  from.transitions.push({ kind: "epsilon", target });
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}

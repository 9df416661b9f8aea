// The names that a function's text takes from around it. Rather too many are found than too few: a text that takes none
// can run anywhere, any other only where it was written.

const KEYWORDS = new Set(
  (
    "async await break case catch class const continue debugger default delete do else export extends false finally for " +
    "function get if import in instanceof let new null of return set static super switch this throw true try typeof var " +
    "void while with yield"
  ).split(" "),
);

type Token = { readonly kind: "name" | "symbol" | "value"; readonly text: string };

const SPACE = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const NAME = /[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*/uy;
const NUMBER = /(?:0[xobXOB][\da-fA-F_]+|\d[\d_]*\.?[\d_]*(?:[eE][+-]?\d+)?|\.\d[\d_]*(?:[eE][+-]?\d+)?)n?/y;
const STRING = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y;
const REGEXP = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const SYMBOL = /\.\.\.|=>|\?\.(?!\d)|[{}()[\];,:.?=<>+\-*/%&|^!~@]/y;

/** Undefined when the text cannot be read for certain. */
export function freeIdentifiers(text: string): ReadonlySet<string> | undefined {
  const tokens: Token[] = [];
  if (tokenize(text, 0, tokens, false) !== text.length) return undefined;
  const declared = declaredNames(tokens);
  const free = new Set<string>();
  tokens.forEach(({ kind, text: name }, i) => {
    if (kind !== "name" || declared.has(name) || KEYWORDS.has(name) || isMemberName(tokens, i)) return;
    free.add(name);
  });
  for (const word of ["this", "super", "import", "arguments"]) {
    if (tokens.some(({ kind, text: name }) => kind === "name" && name === word)) free.add(word);
  }
  return free;
}

/** Reads on from a place to the end, or to the brace that closes a template's expression. */
function tokenize(text: string, start: number, tokens: Token[], inTemplate: boolean): number | undefined {
  let at = start;
  let depth = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  while (at < text.length) {
    if (take(SPACE) !== undefined) continue;
    const symbol = text[at] ?? "";
    if (symbol === "`") {
      const end = template(text, at + 1, tokens);
      if (end === undefined) return undefined;
      at = end;
      continue;
    }
    const name = take(NAME);
    if (name !== undefined) {
      tokens.push({ kind: "name", text: name });
      continue;
    }
    const value = take(NUMBER) ?? take(STRING) ?? (beginsOperand(tokens) ? take(REGEXP) : undefined);
    if (value !== undefined) {
      tokens.push({ kind: "value", text: value });
      continue;
    }
    if (inTemplate && symbol === "}" && depth === 0) return at;
    const mark = take(SYMBOL);
    if (mark === undefined) return undefined;
    if (mark === "{") depth++;
    if (mark === "}") depth--;
    tokens.push({ kind: "symbol", text: mark });
  }
  return inTemplate ? undefined : at;
}

/** The end of a template; the expressions in it are read too. */
function template(text: string, start: number, tokens: Token[]): number | undefined {
  tokens.push({ kind: "symbol", text: "(" });
  for (let at = start; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "`") {
      tokens.push({ kind: "symbol", text: ")" });
      return at + 1;
    } else if (text[at] === "$" && text[at + 1] === "{") {
      const end = tokenize(text, at + 2, tokens, true);
      if (end === undefined) return undefined;
      at = end;
    }
  }
  return undefined;
}

/** Whether a slash after these tokens begins a regular expression. */
function beginsOperand(tokens: readonly Token[]): boolean {
  const last = tokens[tokens.length - 1];
  if (last === undefined) return true;
  if (last.kind === "value") return false;
  if (last.kind === "name")
    return KEYWORDS.has(last.text) && !["this", "super", "true", "false", "null"].includes(last.text);
  return last.text !== ")" && last.text !== "]" && last.text !== "}";
}

/** `a.name`, and the `name` of `{ name: value }`. */
function isMemberName(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.text;
  if (before === "." || before === "?.") return true;
  return tokens[i + 1]?.text === ":" && (before === "{" || before === ",");
}

/** Parameters, variables, functions, classes and caught errors, wherever they are declared. */
function declaredNames(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  const declare = (i: number): void => {
    const token = tokens[i];
    if (token?.kind === "name" && !KEYWORDS.has(token.text)) names.add(token.text);
  };
  tokens.forEach(({ text }, i) => {
    switch (text) {
      case "=>":
        if (tokens[i - 1]?.text === ")") declarePattern(tokens, openingOf(tokens, i - 1), declare);
        else declare(i - 1);
        break;
      case "function": {
        const at = tokens[i + 1]?.text === "*" ? i + 2 : i + 1;
        declare(at);
        declarePattern(tokens, tokens[at]?.text === "(" ? at : at + 1, declare);
        break;
      }
      case "class":
        declare(i + 1);
        break;
      case "catch":
        if (tokens[i + 1]?.text === "(") declarePattern(tokens, i + 1, declare);
        break;
      case "const":
      case "let":
      case "var":
        declareVariables(tokens, i + 1, declare);
        break;
      case ")":
        // The parameters of a method.
        if (tokens[i + 1]?.text === "{") declareMethod(tokens, i, declare);
        break;
    }
  });
  return names;
}

function declareMethod(tokens: readonly Token[], closing: number, declare: (i: number) => void): void {
  const opening = openingOf(tokens, closing);
  const name = tokens[opening - 1];
  const before = tokens[opening - 2]?.text ?? "";
  if (name?.kind !== "name" || KEYWORDS.has(name.text)) return;
  if (!["{", "}", ",", ";", "*", "async", "static", "get", "set"].includes(before)) return;
  declare(opening - 1);
  declarePattern(tokens, opening, declare);
}

/** The names bound by the pattern or the parameters in the brackets that open here. */
function declarePattern(tokens: readonly Token[], opening: number, declare: (i: number) => void): void {
  const end = closingOf(tokens, opening);
  for (let i = opening + 1; i < end; i++) {
    const before = tokens[i - 1]?.text ?? "";
    const binds = ["(", ",", "{", "[", "...", ":"].includes(before);
    if (binds && tokens[i]?.kind === "name" && tokens[i + 1]?.text !== ":") declare(i);
  }
}

function declareVariables(tokens: readonly Token[], start: number, declare: (i: number) => void): void {
  for (let i = start; i < tokens.length; i++) {
    const text = tokens[i]?.text;
    if (text === "{" || text === "[") {
      declarePattern(tokens, i, declare);
      i = closingOf(tokens, i);
    } else {
      declare(i);
    }
    // On to the comma before the next variable, if there is one.
    for (i++; i < tokens.length && tokens[i]?.text !== ","; i++) {
      const mark = tokens[i]?.text ?? "";
      if ([";", ")", "}", "of", "in"].includes(mark) || ["const", "let", "var", "return"].includes(mark)) return;
      if (mark === "(" || mark === "[" || mark === "{") i = closingOf(tokens, i);
    }
  }
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

function closingOf(tokens: readonly Token[], opening: number): number {
  let depth = 0;
  for (let i = opening; i < tokens.length; i++) {
    const { kind, text } = tokens[i] ?? { kind: "value", text: "" };
    if (kind !== "symbol") continue;
    if (CLOSING[text] !== undefined) depth++;
    else if (text === ")" || text === "]" || text === "}") depth--;
    if (depth === 0) return i;
  }
  return tokens.length;
}

function openingOf(tokens: readonly Token[], closing: number): number {
  let depth = 0;
  for (let i = closing; i >= 0; i--) {
    const { kind, text } = tokens[i] ?? { kind: "value", text: "" };
    if (kind !== "symbol") continue;
    if (text === ")" || text === "]" || text === "}") depth++;
    else if (CLOSING[text] !== undefined) depth--;
    if (depth === 0) return i;
  }
  return 0;
}

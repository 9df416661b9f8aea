// The value of a string literal: quotes taken off, escapes replaced.

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|([\s\S]))/g;

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  "0": "\0",
  b: "\b",
  n: "\n",
  r: "\r",
  t: "\t",
  Z: "\x1a",
  // They stay escaped for LIKE.
  "%": "\\%",
  _: "\\_",
};

export function stringValue(literal: string): string {
  const first = literal.charCodeAt(0);
  // r'…' takes everything as it is.
  if (first === 114 || first === 82) return literal.slice(2, -1);
  const quote = literal.charAt(0);
  const body = literal.slice(1, -1);
  const undoubled = body.includes(quote) ? undouble(body, quote) : body;
  if (!undoubled.includes("\\")) return undoubled;
  return undoubled.replace(ESCAPE, (_, short?: string, long?: string, octal?: string, other?: string) => {
    if (short !== undefined) return String.fromCharCode(Number.parseInt(short, 16));
    if (long !== undefined) return fromCodePoint(Number.parseInt(long, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return other === undefined ? "" : (SIMPLE_ESCAPES[other] ?? other);
  });
}

/** A doubled quote stands for one, unless the first is escaped. */
function undouble(body: string, quote: string): string {
  let value = "";
  for (let at = 0; at < body.length; at++) {
    const c = body.charAt(at);
    if (c === "\\") value += c + body.charAt(++at);
    else {
      value += c;
      if (c === quote && body.charAt(at + 1) === quote) at++;
    }
  }
  return value;
}

function fromCodePoint(codePoint: number): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : "�";
}

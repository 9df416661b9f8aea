// The patterns of SHOW … LIKE: `*` stands for any characters and `|` separates alternatives; case does not count.

export function wildcard(pattern: string): (name: string) => boolean {
  const alternatives = pattern
    .split("|")
    .map((part) => part.trim().split("*").map(escapeRegExp).join(".*"))
    .map((part) => new RegExp(`^${part}$`, "i"));
  return (name) => alternatives.some((expression) => expression.test(name));
}

function escapeRegExp(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
}

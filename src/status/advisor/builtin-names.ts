// What people call functions that Spark has: names of their own, by the name of Spark's that does the same.

const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  upper: ["upper", "uppercase", "toupper", "touppercase", "capitals"],
  lower: ["lower", "lowercase", "tolower", "tolowercase"],
  initcap: ["initcap", "capitalize", "titlecase", "totitle"],
  trim: ["trim", "strip"],
  ltrim: ["ltrim", "lstrip", "trimstart"],
  rtrim: ["rtrim", "rstrip", "trimend"],
  length: ["length", "len", "strlen", "size"],
  reverse: ["reverse", "reversed"],
  concat: ["concat", "concatenate"],
  substring: ["substring", "substr"],
  replace: ["replace", "replaceall"],
  abs: ["abs", "absolute"],
  round: ["round", "rounded"],
  floor: ["floor"],
  ceil: ["ceil", "ceiling"],
  sqrt: ["sqrt", "squareroot"],
  year: ["year", "yearof"],
  month: ["month", "monthof"],
  dayofweek: ["dayofweek", "weekday"],
  coalesce: ["coalesce", "firstnonnull", "ifnull"],
  greatest: ["greatest", "maxof"],
  least: ["least", "minof"],
  md5: ["md5"],
  levenshtein: ["levenshtein", "editdistance"],
};

/** The function of Spark's, by a name in small letters. */
export const BUILTIN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(SYNONYMS).flatMap(([builtin, names]) => names.map((name) => [name, builtin] as const)),
);

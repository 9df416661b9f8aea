// The configuration with which `hibana submit` starts a program: it comes in the environment, and what the program sets
// itself comes before it.

/** The environment variable whose JSON object has the settings of programs that set none themselves. */
export const SUBMITTED_CONF = "HIBANA_SUBMITTED_CONF";

export function submittedConf(): Readonly<Record<string, string>> {
  const text = process.env[SUBMITTED_CONF];
  const conf: unknown = text === undefined ? {} : JSON.parse(text);
  if (typeof conf !== "object" || conf === null) return {};
  return Object.fromEntries(Object.entries(conf).map(([key, value]) => [key, String(value)]));
}

// JavaScript's own functions of doubles, which generated code imports from `env` by these names. Engines call the
// functions of Math from Wasm as they do from JavaScript.

export const MATH_FUNCTIONS = {
  acos: Math.acos,
  asin: Math.asin,
  atan: Math.atan,
  atan2: Math.atan2,
  cos: Math.cos,
  exp: Math.exp,
  expm1: Math.expm1,
  log: Math.log,
  log10: Math.log10,
  log1p: Math.log1p,
  pow: Math.pow,
  sin: Math.sin,
  sinh: Math.sinh,
  tan: Math.tan,
  tanh: Math.tanh,
} as const;

export type MathFunction = keyof typeof MATH_FUNCTIONS;

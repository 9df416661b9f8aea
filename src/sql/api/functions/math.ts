// Functions of numbers.

import type { Column } from "../column.ts";
import type { ColumnOrName } from "../column-or-name.ts";
import { call } from "../function-call.ts";

/** The natural logarithm of a number, or the logarithm to a base. */
export function log(column: ColumnOrName): Column;
export function log(base: ColumnOrName | number, column: ColumnOrName): Column;
export function log(base: ColumnOrName | number, column?: ColumnOrName): Column {
  return column === undefined ? call("ln", base) : call("log", base, column);
}

/** The absolute value. */
export function abs(column: ColumnOrName): Column {
  return call("abs", column);
}

/** The arc cosine. */
export function acos(column: ColumnOrName): Column {
  return call("acos", column);
}

/** The inverse hyperbolic cosine. */
export function acosh(column: ColumnOrName): Column {
  return call("acosh", column);
}

/** The arc sine. */
export function asin(column: ColumnOrName): Column {
  return call("asin", column);
}

/** The inverse hyperbolic sine. */
export function asinh(column: ColumnOrName): Column {
  return call("asinh", column);
}

/** The arc tangent. */
export function atan(column: ColumnOrName): Column {
  return call("atan", column);
}

/** The angle of the point (x, y). */
export function atan2(y: ColumnOrName | number, x: ColumnOrName | number): Column {
  return call("atan2", y, x);
}

/** The inverse hyperbolic tangent. */
export function atanh(column: ColumnOrName): Column {
  return call("atanh", column);
}

/** A whole number in binary digits. */
export function bin(column: ColumnOrName): Column {
  return call("bin", column);
}

/** Rounded to so many digits after the point, halves to the even digit. */
export function bround(column: ColumnOrName, scale?: Column | number): Column {
  return call("bround", column, scale);
}

/** The cube root. */
export function cbrt(column: ColumnOrName): Column {
  return call("cbrt", column);
}

/** The smallest whole number not below, or the same for so many digits after the point. */
export function ceil(column: ColumnOrName, scale?: Column | number): Column {
  return call("ceil", column, scale);
}

/** The same as {@link ceil}. */
export function ceiling(column: ColumnOrName, scale?: Column | number): Column {
  return call("ceiling", column, scale);
}

/** A number given as text in one base, as text in another. */
export function conv(column: ColumnOrName, fromBase: Column | number, toBase: Column | number): Column {
  return call("conv", column, fromBase, toBase);
}

/** The cosine. */
export function cos(column: ColumnOrName): Column {
  return call("cos", column);
}

/** The hyperbolic cosine. */
export function cosh(column: ColumnOrName): Column {
  return call("cosh", column);
}

/** The cotangent. */
export function cot(column: ColumnOrName): Column {
  return call("cot", column);
}

/** The cosecant. */
export function csc(column: ColumnOrName): Column {
  return call("csc", column);
}

/** Radians in degrees. */
export function degrees(column: ColumnOrName): Column {
  return call("degrees", column);
}

/** Euler's number. */
export function e(): Column {
  return call("e");
}

/** The exponential. */
export function exp(column: ColumnOrName): Column {
  return call("exp", column);
}

/** The exponential minus one, exact near zero. */
export function expm1(column: ColumnOrName): Column {
  return call("expm1", column);
}

/** The factorial, of 0 to 20. */
export function factorial(column: ColumnOrName): Column {
  return call("factorial", column);
}

/** The greatest whole number not above, or the same for so many digits after the point. */
export function floor(column: ColumnOrName, scale?: Column | number): Column {
  return call("floor", column, scale);
}

/** The greatest of the values that are not null. */
export function greatest(...columns: readonly ColumnOrName[]): Column {
  return call("greatest", ...columns);
}

/** A number or text in hexadecimal digits. */
export function hex(column: ColumnOrName): Column {
  return call("hex", column);
}

/** The length of the hypotenuse, without overflow on the way. */
export function hypot(a: ColumnOrName | number, b: ColumnOrName | number): Column {
  return call("hypot", a, b);
}

/** The smallest of the values that are not null. */
export function least(...columns: readonly ColumnOrName[]): Column {
  return call("least", ...columns);
}

/** The natural logarithm. */
export function ln(column: ColumnOrName): Column {
  return call("ln", column);
}

/** The decimal logarithm. */
export function log10(column: ColumnOrName): Column {
  return call("log10", column);
}

/** The natural logarithm of one plus the value, exact near zero. */
export function log1p(column: ColumnOrName): Column {
  return call("log1p", column);
}

/** The binary logarithm. */
export function log2(column: ColumnOrName): Column {
  return call("log2", column);
}

/** The number with the other sign. */
export function negate(column: ColumnOrName): Column {
  return call("negative", column);
}

/** The number with the other sign. */
export function negative(column: ColumnOrName): Column {
  return call("negative", column);
}

/** The ratio of a circle's circumference to its diameter. */
export function pi(): Column {
  return call("pi");
}

/** The remainder that has the sign of the divisor. */
export function pmod(dividend: ColumnOrName | number, divisor: ColumnOrName | number): Column {
  return call("pmod", dividend, divisor);
}

/** The number itself. */
export function positive(column: ColumnOrName): Column {
  return call("positive", column);
}

/** One number to the power of another. */
export function pow(base: ColumnOrName | number, exponent: ColumnOrName | number): Column {
  return call("power", base, exponent);
}

/** One number to the power of another. */
export function power(base: ColumnOrName | number, exponent: ColumnOrName | number): Column {
  return call("power", base, exponent);
}

/** Degrees in radians. */
export function radians(column: ColumnOrName): Column {
  return call("radians", column);
}

/** A random number from 0 up to 1. */
export function rand(seed?: Column | number): Column {
  return call("rand", seed);
}

/** A random number of the standard normal distribution. */
export function randn(seed?: Column | number): Column {
  return call("randn", seed);
}

/** The nearest whole number as DOUBLE, halves to the even one. */
export function rint(column: ColumnOrName): Column {
  return call("rint", column);
}

/** Rounded to so many digits after the point, halves away from zero. */
export function round(column: ColumnOrName, scale?: Column | number): Column {
  return call("round", column, scale);
}

/** The secant. */
export function sec(column: ColumnOrName): Column {
  return call("sec", column);
}

/** -1, 0 or 1. */
export function sign(column: ColumnOrName): Column {
  return call("sign", column);
}

/** The same as {@link sign}. */
export function signum(column: ColumnOrName): Column {
  return call("signum", column);
}

/** The sine. */
export function sin(column: ColumnOrName): Column {
  return call("sin", column);
}

/** The hyperbolic sine. */
export function sinh(column: ColumnOrName): Column {
  return call("sinh", column);
}

/** The square root. */
export function sqrt(column: ColumnOrName): Column {
  return call("sqrt", column);
}

/** The tangent. */
export function tan(column: ColumnOrName): Column {
  return call("tan", column);
}

/** The hyperbolic tangent. */
export function tanh(column: ColumnOrName): Column {
  return call("tanh", column);
}

/** The sum, null when it overflows. */
export function try_add(left: ColumnOrName, right: ColumnOrName): Column {
  return call("try_add", left, right);
}

/** The quotient, null when the divisor is zero. */
export function try_divide(left: ColumnOrName, right: ColumnOrName): Column {
  return call("try_divide", left, right);
}

/** The remainder, null when the divisor is zero. */
export function try_mod(left: ColumnOrName, right: ColumnOrName): Column {
  return call("try_mod", left, right);
}

/** The product, null when it overflows. */
export function try_multiply(left: ColumnOrName, right: ColumnOrName): Column {
  return call("try_multiply", left, right);
}

/** The difference, null when it overflows. */
export function try_subtract(left: ColumnOrName, right: ColumnOrName): Column {
  return call("try_subtract", left, right);
}

/** The bytes of hexadecimal digits. */
export function unhex(column: ColumnOrName): Column {
  return call("unhex", column);
}

/** A random number between two. */
export function uniform(min: Column | number, max: Column | number, seed?: Column | number): Column {
  return call("uniform", min, max, seed);
}

/** The number of the bucket of a histogram that a value belongs to. */
export function width_bucket(
  value: ColumnOrName,
  min: ColumnOrName,
  max: ColumnOrName,
  numBucket: ColumnOrName | number,
): Column {
  return call("width_bucket", value, min, max, numBucket);
}

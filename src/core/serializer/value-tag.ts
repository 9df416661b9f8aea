// What the bytes of a value begin with.

export const ValueTag = {
  Null: 0,
  Undefined: 1,
  False: 2,
  True: 3,
  Int: 4,
  Double: 5,
  BigInt: 6,
  Text: 7,
  Array: 8,
  Object: 9,
  Map: 10,
  Set: 11,
  Date: 12,
  RegExp: 13,
  Error: 14,
  Buffer: 15,
  TypedArray: 16,
  Instance: 17,
  /** An object that the value contains already. */
  Reference: 18,
} as const;

/** Their order is part of the format. */
export const TYPED_ARRAYS = [
  Uint8Array,
  Int8Array,
  Uint8ClampedArray,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
] as const;

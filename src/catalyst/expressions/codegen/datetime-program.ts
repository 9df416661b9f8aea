// Datetime patterns of plain fields as the bytes that the kernel `timestampFormat` writes wall clocks by
// (assembly/datetime-text.ts): bytes below 128 stand for themselves, the others for fields.

/** By letter: the field of each count, from one letter on; 0 where the kernel has none. */
const FIELDS: Readonly<Record<string, readonly number[]>> = {
  y: [0, 0x81, 0, 0x80],
  M: [0x92, 0x82, 0x8a, 0x89],
  L: [0x92, 0x82, 0x8a, 0x89],
  d: [0x93, 0x83],
  H: [0x94, 0x84],
  h: [0x95, 0x85],
  m: [0x96, 0x86],
  s: [0x97, 0x87],
  a: [0x88],
  E: [0x8c, 0x8c, 0x8c, 0x8b],
};
const FRACTION = 0xa0;
const MOST_FRACTION_DIGITS = 9;

/** The bytes of a pattern; undefined of one with fields or texts that the kernel does not know. */
export function datetimeProgram(pattern: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const [part = ""] of pattern.matchAll(/([A-Za-z])\1*|'[^']+'(?!')|[\s\S]/g)) {
    const letter = part[0] ?? "";
    if (/[A-Za-z]/.test(letter)) {
      const field = letter === "S" && part.length <= MOST_FRACTION_DIGITS ? FRACTION + part.length : undefined;
      const code = field ?? FIELDS[letter]?.[part.length - 1] ?? 0;
      if (code === 0) return undefined;
      bytes.push(code);
      continue;
    }
    const text = part.length > 1 ? part.slice(1, -1) : part;
    if (!/^[ -~]+$/.test(text) || (part.length === 1 && /['[\]{}#]/.test(part))) return undefined;
    bytes.push(...new TextEncoder().encode(text));
  }
  return Uint8Array.from(bytes);
}

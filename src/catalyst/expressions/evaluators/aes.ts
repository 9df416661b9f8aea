// The AES block cipher and its modes ECB, CBC and GCM, synchronously, which Web Crypto is not.

const BLOCK = 16;

/** Thrown for text that was not encrypted with the key. */
export class CipherError extends Error {
  override readonly name = "CipherError";
}

const SBOX = new Uint8Array(256);
const INVERSE_SBOX = new Uint8Array(256);

function doubled(value: number): number {
  return ((value << 1) ^ (value & 0x80 ? 0x11b : 0)) & 0xff;
}

/** Of the field that AES computes in. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let power = a, rest = b; rest > 0; rest >>= 1, power = doubled(power)) if (rest & 1) product ^= power;
  return product;
}

// Three generates all values but zero, and its powers downwards are the inverses of those upwards.
for (let value = 1, inverse = 1, i = 0; i < 255; i++) {
  const rotated = inverse ^ (inverse << 1) ^ (inverse << 2) ^ (inverse << 3) ^ (inverse << 4);
  SBOX[value] = ((rotated >> 8) ^ rotated ^ 0x63) & 0xff;
  value = value ^ doubled(value);
  inverse = multiply(inverse, 0xf6);
}
SBOX[0] = 0x63;
SBOX.forEach((value, i) => {
  INVERSE_SBOX[value] = i;
});

const at = (bytes: ArrayLike<number>, index: number): number => bytes[index] ?? 0;

export class AesCipher {
  private readonly roundKeys: Uint8Array;
  private readonly rounds: number;

  /** @param key 16, 24 or 32 bytes */
  constructor(key: Uint8Array) {
    const words = key.length / 4;
    this.rounds = words + 6;
    const expanded = new Uint8Array(BLOCK * (this.rounds + 1));
    expanded.set(key);
    let constant = 1;
    for (let word = words; word < expanded.length / 4; word++) {
      let last = expanded.slice(4 * word - 4, 4 * word);
      if (word % words === 0) {
        last = Uint8Array.of(at(last, 1), at(last, 2), at(last, 3), at(last, 0)).map((byte) => at(SBOX, byte));
        last[0] = at(last, 0) ^ constant;
        constant = doubled(constant);
      } else if (words > 6 && word % words === 4) last = last.map((byte) => at(SBOX, byte));
      for (let i = 0; i < 4; i++) expanded[4 * word + i] = at(expanded, 4 * (word - words) + i) ^ at(last, i);
    }
    this.roundKeys = expanded;
  }

  encryptEcb(text: Uint8Array): Uint8Array {
    return blockwise(pad(text), (block) => this.encryptBlock(block));
  }

  decryptEcb(bytes: Uint8Array): Uint8Array {
    checkBlocks(bytes);
    return unpad(blockwise(bytes, (block) => this.decryptBlock(block)));
  }

  encryptCbc(text: Uint8Array, vector: Uint8Array): Uint8Array {
    let previous = vector;
    return blockwise(pad(text), (block) => {
      previous = this.encryptBlock(xor(block, previous));
      return previous;
    });
  }

  decryptCbc(bytes: Uint8Array, vector: Uint8Array): Uint8Array {
    checkBlocks(bytes);
    let previous = vector;
    return unpad(
      blockwise(bytes, (block) => {
        const plain = xor(this.decryptBlock(block), previous);
        previous = block;
        return plain;
      }),
    );
  }

  /** The text encrypted, and the tag behind it. */
  encryptGcm(text: Uint8Array, nonce: Uint8Array, additional: Uint8Array): Uint8Array {
    const encrypted = this.counterMode(text, nonce);
    const result = new Uint8Array(text.length + BLOCK);
    result.set(encrypted);
    result.set(this.tag(encrypted, nonce, additional), text.length);
    return result;
  }

  /** @throws CipherError when the tag is not that of the text */
  decryptGcm(bytes: Uint8Array, nonce: Uint8Array, additional: Uint8Array): Uint8Array {
    if (bytes.length < BLOCK) throw new CipherError("Input too short - need tag");
    const encrypted = bytes.subarray(0, bytes.length - BLOCK);
    const expected = this.tag(encrypted, nonce, additional);
    if (bytes.subarray(bytes.length - BLOCK).some((byte, i) => byte !== expected[i])) {
      throw new CipherError("Tag mismatch");
    }
    return this.counterMode(encrypted, nonce);
  }

  private counterMode(text: Uint8Array, nonce: Uint8Array): Uint8Array {
    const result = new Uint8Array(text.length);
    for (let offset = 0, counter = 2; offset < text.length; offset += BLOCK, counter++) {
      result.set(xor(text.subarray(offset, offset + BLOCK), this.encryptBlock(counterBlock(nonce, counter))), offset);
    }
    return result;
  }

  private tag(encrypted: Uint8Array, nonce: Uint8Array, additional: Uint8Array): Uint8Array {
    const key = toBigInt(this.encryptBlock(new Uint8Array(BLOCK)));
    let hash = 0n;
    for (const bytes of [additional, encrypted]) {
      for (let offset = 0; offset < bytes.length; offset += BLOCK) {
        const block = new Uint8Array(BLOCK);
        block.set(bytes.subarray(offset, offset + BLOCK));
        hash = galoisMultiply(hash ^ toBigInt(block), key);
      }
    }
    hash = galoisMultiply(hash ^ ((BigInt(additional.length) << 67n) | (BigInt(encrypted.length) << 3n)), key);
    return xor(fromBigInt(hash), this.encryptBlock(counterBlock(nonce, 1)));
  }

  private encryptBlock(block: Uint8Array): Uint8Array {
    const state = this.withRoundKey(block, 0);
    for (let round = 1; round <= this.rounds; round++) {
      const shifted = state.map((_, i) => at(SBOX, at(state, (i + 4 * (i % 4)) % BLOCK)));
      state.set(this.withRoundKey(round < this.rounds ? mixed(shifted, [2, 3, 1, 1]) : shifted, round));
    }
    return state;
  }

  private decryptBlock(block: Uint8Array): Uint8Array {
    const state = this.withRoundKey(block, this.rounds);
    for (let round = this.rounds - 1; round >= 0; round--) {
      const shifted = state.map((_, i) => at(INVERSE_SBOX, at(state, (i + 12 * (i % 4)) % BLOCK)));
      const keyed = this.withRoundKey(shifted, round);
      state.set(round > 0 ? mixed(keyed, [14, 11, 13, 9]) : keyed);
    }
    return state;
  }

  private withRoundKey(block: Uint8Array, round: number): Uint8Array {
    return xor(block, this.roundKeys.subarray(BLOCK * round, BLOCK * (round + 1)));
  }
}

/** Each column times the matrix whose first row is given. */
function mixed(state: Uint8Array, row: readonly number[]): Uint8Array {
  return state.map((_, i) => {
    const column = i - (i % 4);
    let sum = 0;
    for (let k = 0; k < 4; k++) sum ^= multiply(at(state, column + k), at(row, (k - (i % 4) + 4) % 4));
    return sum;
  });
}

function xor(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, i) => byte ^ at(b, i));
}

function blockwise(bytes: Uint8Array, work: (block: Uint8Array) => Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length);
  for (let offset = 0; offset < bytes.length; offset += BLOCK) {
    result.set(work(bytes.slice(offset, offset + BLOCK)), offset);
  }
  return result;
}

function pad(text: Uint8Array): Uint8Array {
  const missing = BLOCK - (text.length % BLOCK);
  const padded = new Uint8Array(text.length + missing).fill(missing);
  padded.set(text);
  return padded;
}

function unpad(bytes: Uint8Array): Uint8Array {
  const count = bytes[bytes.length - 1] ?? 0;
  const padding = bytes.subarray(bytes.length - count);
  if (count < 1 || count > BLOCK || padding.some((byte) => byte !== count)) {
    throw new CipherError(
      "Given final block not properly padded. Such issues can arise if a bad key is used during decryption.",
    );
  }
  return bytes.subarray(0, bytes.length - count);
}

function checkBlocks(bytes: Uint8Array): void {
  if (bytes.length % BLOCK === 0 && bytes.length > 0) return;
  throw new CipherError("Input length must be multiple of 16 when decrypting with padded cipher");
}

function counterBlock(nonce: Uint8Array, counter: number): Uint8Array {
  const block = new Uint8Array(BLOCK);
  block.set(nonce);
  new DataView(block.buffer).setUint32(12, counter, false);
  return block;
}

function toBigInt(block: Uint8Array): bigint {
  const view = new DataView(block.buffer, block.byteOffset, BLOCK);
  return (view.getBigUint64(0, false) << 64n) | view.getBigUint64(8, false);
}

function fromBigInt(value: bigint): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const view = new DataView(block.buffer);
  view.setBigUint64(0, value >> 64n, false);
  view.setBigUint64(8, value & 0xffffffffffffffffn, false);
  return block;
}

/** In GCM's field the highest bit is the lowest power. */
function galoisMultiply(a: bigint, b: bigint): bigint {
  let product = 0n;
  let power = b;
  for (let bit = 127n; bit >= 0n; bit--) {
    if ((a >> bit) & 1n) product ^= power;
    power = (power >> 1n) ^ (power & 1n ? 0xe1n << 120n : 0n);
  }
  return product;
}

// Encryption with AES, and digests with a key.

import type { ConditionName } from "../../errors/conditions.ts";
import { SparkError } from "../../errors/spark-error.ts";
import { BinaryType } from "../../types/data-type.ts";
import { AesCipher, CipherError } from "../expressions/evaluators/aes.ts";
import { md5, sha1, sha2 } from "../expressions/evaluators/digest.ts";
import type { CatalystValue } from "../expressions/expression.ts";
import { Literal } from "../expressions/literal.ts";
import { BINARY, STRING } from "./expected-type.ts";
import { NULLABLE, type ScalarRecord } from "./scalar-record.ts";

const BOTH = "`aes_encrypt`/`aes_decrypt`";
const VECTOR_LENGTHS = { CBC: 16, GCM: 12 } as const;
/** Modes with the paddings that they can have. */
const PADDINGS = { ECB: ["PKCS", "DEFAULT"], CBC: ["PKCS", "DEFAULT"], GCM: ["NONE", "DEFAULT"] } as const;
type Mode = keyof typeof PADDINGS;

function refusal(condition: ConditionName, parameters: Readonly<Record<string, string>>): SparkError {
  return new SparkError("SparkRuntimeException", condition, parameters);
}

function isMode(mode: string): mode is Mode {
  return Object.hasOwn(PADDINGS, mode);
}

function bytesOf(value: CatalystValue | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array(0);
}

/** What Java says of an input that ends before its initialization vector does. */
const NO_VECTOR = {
  CBC: "IV buffer too short for given offset/length combination",
  GCM: "Invalid buffer arguments",
} as const;

function cipher(key: Uint8Array, mode: string, padding: string): { readonly aes: AesCipher; readonly mode: Mode } {
  if (![16, 24, 32].includes(key.length)) {
    throw refusal("INVALID_PARAMETER_VALUE.AES_KEY_LENGTH", {
      parameter: "`key`",
      functionName: BOTH,
      actualLength: String(key.length),
    });
  }
  const known = mode.toUpperCase();
  const paddings: readonly string[] = isMode(known) ? PADDINGS[known] : [];
  if (!isMode(known) || !paddings.includes(padding.toUpperCase())) {
    throw refusal("UNSUPPORTED_FEATURE.AES_MODE", { mode, padding, functionName: BOTH });
  }
  return { aes: new AesCipher(key), mode: known };
}

/** What the cipher makes; its errors are the user's. */
function guarded(run: () => Uint8Array): Uint8Array {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof CipherError)) throw error;
    throw refusal("INVALID_PARAMETER_VALUE.AES_CRYPTO_ERROR", {
      parameter: "`expr`, `key`",
      functionName: BOTH,
      detailMessage: error.message,
    });
  }
}

function encrypt(values: readonly CatalystValue[]): CatalystValue {
  const [text, key, modeName, padding, vectorValue, additionalValue] = values;
  const { aes, mode } = cipher(bytesOf(key), String(modeName), String(padding));
  const given = bytesOf(vectorValue);
  const additional = bytesOf(additionalValue);
  if (mode === "ECB") {
    if (given.length > 0) throw refusal("UNSUPPORTED_FEATURE.AES_MODE_IV", { mode, functionName: "`aes_encrypt`" });
    if (additional.length > 0) {
      throw refusal("UNSUPPORTED_FEATURE.AES_MODE_AAD", { mode, functionName: "`aes_encrypt`" });
    }
    return aes.encryptEcb(bytesOf(text));
  }
  const length = VECTOR_LENGTHS[mode];
  if (given.length > 0 && given.length !== length) {
    throw refusal("INVALID_PARAMETER_VALUE.AES_IV_LENGTH", {
      mode,
      parameter: "`iv`",
      functionName: BOTH,
      actualLength: String(given.length),
    });
  }
  if (mode === "CBC" && additional.length > 0) {
    throw refusal("UNSUPPORTED_FEATURE.AES_MODE_AAD", { mode, functionName: "`aes_encrypt`" });
  }
  const vector = given.length > 0 ? given : crypto.getRandomValues(new Uint8Array(length));
  const encrypted =
    mode === "CBC" ? aes.encryptCbc(bytesOf(text), vector) : aes.encryptGcm(bytesOf(text), vector, additional);
  const result = new Uint8Array(length + encrypted.length);
  result.set(vector);
  result.set(encrypted, length);
  return result;
}

function decrypt(values: readonly CatalystValue[]): Uint8Array {
  const [text, key, modeName, padding, additionalValue] = values;
  const { aes, mode } = cipher(bytesOf(key), String(modeName), String(padding));
  const bytes = bytesOf(text);
  const additional = bytesOf(additionalValue);
  if (mode !== "GCM" && additional.length > 0) {
    throw refusal("UNSUPPORTED_FEATURE.AES_MODE_AAD", { mode, functionName: "`aes_decrypt`" });
  }
  return guarded(() => {
    if (mode === "ECB") return aes.decryptEcb(bytes);
    const length = VECTOR_LENGTHS[mode];
    if (bytes.length < length) throw new CipherError(NO_VECTOR[mode]);
    const vector = bytes.subarray(0, length);
    const rest = bytes.subarray(length);
    return mode === "CBC" ? aes.decryptCbc(rest, vector) : aes.decryptGcm(rest, vector, additional);
  });
}

const HASHES: Readonly<Record<string, { readonly block: number; readonly digest: (bytes: Uint8Array) => string }>> = {
  MD5: { block: 64, digest: md5 },
  "SHA-1": { block: 64, digest: sha1 },
  "SHA-224": { block: 64, digest: (bytes) => sha2(bytes, 224) ?? "" },
  "SHA-256": { block: 64, digest: (bytes) => sha2(bytes, 256) ?? "" },
  "SHA-384": { block: 128, digest: (bytes) => sha2(bytes, 384) ?? "" },
  "SHA-512": { block: 128, digest: (bytes) => sha2(bytes, 512) ?? "" },
};

function hexBytes(hexadecimal: string): Uint8Array {
  return Uint8Array.from({ length: hexadecimal.length / 2 }, (_, i) =>
    Number.parseInt(hexadecimal.slice(2 * i, 2 * i + 2), 16),
  );
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const result = new Uint8Array(a.length + b.length);
  result.set(a);
  result.set(b, a.length);
  return result;
}

function hmac(key: Uint8Array, message: Uint8Array, algorithm: string): Uint8Array {
  const name = algorithm.toUpperCase().replace(/^SHA(?=\d)/, "SHA-");
  const hash = HASHES[name];
  if (hash === undefined) {
    throw refusal("INVALID_PARAMETER_VALUE.HMAC_ALGORITHM", {
      parameter: "`algorithm`",
      functionName: "`hmac`",
      algorithm: `'${algorithm}'`,
    });
  }
  const { block, digest } = hash;
  const padded = new Uint8Array(block);
  padded.set(key.length > block ? hexBytes(digest(key)) : key);
  const inner = hexBytes(
    digest(
      joined(
        padded.map((byte) => byte ^ 0x36),
        message,
      ),
    ),
  );
  return hexBytes(
    digest(
      joined(
        padded.map((byte) => byte ^ 0x5c),
        inner,
      ),
    ),
  );
}

const DECRYPT: Omit<ScalarRecord, "names" | "eval" | "usage" | "doc" | "example"> = {
  inputs: [BINARY, BINARY, STRING, STRING, BINARY],
  defaults: [Literal.of("GCM"), Literal.of("DEFAULT"), Literal.of("")],
  result: BinaryType,
  nullable: NULLABLE,
};

export const CIPHER_FUNCTIONS: readonly ScalarRecord[] = [
  {
    names: ["aes_encrypt"],
    inputs: [BINARY, BINARY, STRING, STRING, BINARY, BINARY],
    defaults: [Literal.of("GCM"), Literal.of("DEFAULT"), Literal.of(""), Literal.of("")],
    result: BinaryType,
    nullable: NULLABLE,
    deterministic: true,
    eval: encrypt,
    usage: "aes_encrypt(expr, key[, mode[, padding[, iv[, aad]]]])",
    doc: "A text encrypted with AES; where the mode wants an initialization vector, it stands in front.",
    example: "SELECT hex(aes_encrypt('Spark', '0000111122223333', 'ECB'))",
  },
  {
    ...DECRYPT,
    names: ["aes_decrypt"],
    eval: decrypt,
    usage: "aes_decrypt(expr, key[, mode[, padding[, aad]]])",
    doc: "What aes_encrypt has encrypted.",
    example: "SELECT CAST(aes_decrypt(unhex('348FF37EBDE05B7880BA339068FBDA5E'), '0000111122223333', 'ECB') AS STRING)",
  },
  {
    ...DECRYPT,
    names: ["try_aes_decrypt"],
    checkedAs: "aes_decrypt",
    eval: (values) => {
      try {
        return decrypt(values);
      } catch (error) {
        if (error instanceof SparkError) return null;
        throw error;
      }
    },
    usage: "try_aes_decrypt(expr, key[, mode[, padding[, aad]]])",
    doc: "What aes_encrypt has encrypted; NULL when that cannot be.",
    example: "SELECT try_aes_decrypt(unhex('00'), '0000111122223333') IS NULL",
  },
  {
    names: ["hmac"],
    inputs: [BINARY, BINARY, STRING],
    defaults: [Literal.of("SHA-256")],
    result: BinaryType,
    nullable: NULLABLE,
    eval: ([key, message, algorithm]) => hmac(bytesOf(key), bytesOf(message), String(algorithm)),
    usage: "hmac(key, message[, algorithm])",
    doc: "The digest of a message with a key.",
    example: "SELECT hex(hmac('key', 'message'))",
  },
];

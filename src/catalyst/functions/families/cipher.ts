// Encryption, digests with keys, and checks of strings.

import { CIPHER_FUNCTIONS } from "../cipher-functions.ts";
import type { FunctionFamilyContents } from "../function-families.ts";
import { UTF8_FUNCTIONS } from "../utf8-functions.ts";

export const family: FunctionFamilyContents = {
  records: [...CIPHER_FUNCTIONS, ...UTF8_FUNCTIONS],
};

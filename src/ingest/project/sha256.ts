import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Several rooms ask for the hash of the same large file. */
const known = new WeakMap<Uint8Array, string>();

/** SHA-256 of bytes, which nobody changes, as 64 lower-case hexadecimal digits (FIPS 180-4). */
export function sha256Hex(bytes: Uint8Array): string {
  const hash = known.get(bytes) ?? bytesToHex(sha256(bytes));
  known.set(bytes, hash);
  return hash;
}

import { createHash } from 'node:crypto';

/** The name of an attachment: its bytes' SHA-256 in lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

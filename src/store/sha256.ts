import { createHash } from 'node:crypto';

/** Of bytes, or of a text in UTF-8, in lower-case hexadecimal digits: an attachment is named by it. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

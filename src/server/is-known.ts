/** RFC 9110, section 13.1.2: weak comparison. */
export function isKnown(said: string | undefined, etag: string | undefined): boolean {
  if (said === undefined || etag === undefined) return false;
  const plain = (tag: string) => tag.trim().replace(/^W\//, '');
  return said.trim() === '*' || said.split(',').some((tag) => plain(tag) === plain(etag));
}

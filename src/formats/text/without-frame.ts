/** The text without a byte order mark before it, and without the NULs with which some programs fill up a file. */
export function withoutFrame(text: string): string {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let end = body.length;
  while (end > 0 && body.charCodeAt(end - 1) === 0) end--;
  return end === body.length ? body : body.slice(0, end);
}

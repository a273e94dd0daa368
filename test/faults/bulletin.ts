import type { Posting } from '#store/board';
import { sha256 } from '#store/sha256';

/** A document that can be read; `name` is its first line. */
export function bulletin(name: string, number: number, more: readonly string[] = []): Posting {
  const lines = [
    `# ${name}`,
    `document: ${number}`,
    'kind: bulletin',
    'posted: 2026-11-26',
    'by: race office',
    ...more,
    '# end',
  ];
  return { kind: 'bulletin', text: `${lines.join('\n')}\n`, attachments: [] };
}

/** The same with a file of so many bytes attached, and as many in its own text. */
export function largeBulletin(name: string, number: number, size: number): Posting {
  const bytes = new TextEncoder().encode(`${name}\n${'x'.repeat(size)}\n`);
  const attached = `attachments: { name: text.txt, sha256: ${sha256(bytes)} }`;
  const posting = bulletin(name, number, [attached, `# ${'x'.repeat(size)}`]);
  return { ...posting, attachments: [{ name: 'text.txt', bytes }] };
}

/** The name that a text has in its first line. */
export const nameIn = (text: string): string => /^# (.*)\n/.exec(text)?.[1] ?? '';
export const isWhole = (text: string): boolean => text.endsWith('\n# end\n');

import type { Day } from '#core/base/day';
import { momentOf } from '#core/base/day';
import type { OfficialDocument } from '#core/documents/document.schema';
import { writeDocument } from '#formats/yaml/write-document';
import { writtenBody } from '#formats/yaml/written';
import type { Said, SaidKind } from './result-document.ts';

/** A document of a draft before it has a number: what it says, and the comment above it. */
export interface Draftable<Kind extends SaidKind = SaidKind> {
  readonly kind: Kind;
  readonly by: string;
  readonly said: Said<Kind>;
  readonly comment: string;
}

/** As it will stand on the board. */
export function asPosted({ kind, by, said }: Draftable, number: number, today: Day): OfficialDocument {
  return { document: number, kind, posted: { by: momentOf(today) }, by, ...said } as OfficialDocument;
}

/** The text of a draft: its number and its day are given when it is posted. */
export function draftText(documents: readonly Draftable[]): string {
  return documents
    .map(({ kind, by, said, comment }) => {
      const lines = comment.split('\n').map((line) => `# ${line}\n`);
      return `${lines.join('')}${writeDocument({ kind, by, ...writtenBody(said) })}`;
    })
    .join('---\n');
}

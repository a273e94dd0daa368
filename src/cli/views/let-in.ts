import type { LetInJson } from '#office/json/let-in';
import type { Page } from '../print/page.ts';
import type { Text } from '../print/text.ts';
import { paragraph } from '../print/wrap.ts';

/** A link, and for whom it is. @param account whose password it sets. */
export function letInLines({ link }: LetInJson, account: string | undefined, page: Page): readonly Text[] {
  const whose =
    account === undefined
      ? 'Whoever opens this link first becomes organiser of every series; it holds for a day:'
      : `By this link ${account} sets a new password, once; it holds for a day:`;
  return [...paragraph(whose, page.width), '', `  ${link}`];
}

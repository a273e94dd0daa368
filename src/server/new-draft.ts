import { given } from '#core/base/given';
import { type Asker, tokenOf } from '#office/people/asker';
import type { KeptDraft } from '#store/drafts/draft';
import type { Office } from './office.ts';

/** A draft as somebody begins it, in person or by a token. */
export function newDraft(
  { desk }: Pick<Office, 'desk'>,
  who: Asker,
  { board, text }: Pick<KeptDraft, 'board' | 'text'>,
): KeptDraft {
  const by = who.account.name;
  return {
    id: desk.secrets.id(),
    board,
    text,
    version: 1,
    state: 'open',
    madeBy: by,
    savedBy: by,
    savedAt: desk.now(),
    ...given({ madeByToken: tokenOf(who) }),
  };
}

import { given } from '#core/base/given';
import { compareText } from '#core/base/order';
import { err, ok, type Result } from '#core/base/result';
import type { Receipt } from '#store/people/receipt';
import { EVERY_SERIES } from '#store/people/role';
import { allowed, type InPersonOnly, type NotAllowed } from './allowed.ts';
import { type Asker, noteOf } from './asker.ts';
import type { PeopleDesk } from './desk.ts';
import { may } from './may.ts';
import { seriesOfBoard } from './series.ts';

export interface Acknowledged {
  readonly board: string;
  readonly number: number;
  readonly party: string;
}

export type NotAcknowledged =
  | NotAllowed
  | InPersonOnly
  | { readonly code: 'no-such-season' | 'no-such-document' }
  | { readonly code: 'party-not-yours'; readonly party: string };

/** A team takes note of a document, once: whoever of it is first has done it. @returns the receipt that stands. */
export async function acknowledge(
  desk: PeopleDesk,
  asker: Asker,
  { board, number, party }: Acknowledged,
  address?: string,
): Promise<Result<Receipt, NotAcknowledged>> {
  const { people, now } = desk;
  const series = await seriesOfBoard(desk, asker, board);
  if (!series.ok) return series;
  const { key } = series.value;
  const may = allowed(asker, 'acknowledge', key);
  if (!may.ok) return may;
  if (!ownParties(asker, key).includes(party)) return err({ code: 'party-not-yours', party });
  return people.together(async ({ receipts, log }) => {
    const [at, details] = [now(), { number, party }];
    if (await receipts.add({ board, number, party, account: asker.account.id, at }))
      await log.note(
        noteOf(asker, { what: 'document acknowledged', at, series: key, board, details }, address),
      );
    const stands = (await receipts.of(board, number)).find((receipt) => receipt.party === party);
    return stands === undefined ? err({ code: 'no-such-document' }) : ok(stands);
  });
}

/** Of a team: whether it has acknowledged a document, and if so, when and who of it. */
export interface Acknowledgement {
  readonly party: string;
  readonly receipt?: Receipt;
}

/**
 * Which teams have acknowledged a document, and which have not, by their names: those that somebody speaks for in the
 * office, those with a receipt, and those on the entry list. A team sees its own line.
 *
 * @param entered the teams on the entry list, as documents name them.
 */
export async function acknowledgements(
  desk: PeopleDesk,
  asker: Asker,
  { board, number }: Omit<Acknowledged, 'party'>,
  entered: readonly string[] = [],
): Promise<Result<readonly Acknowledgement[], NotAcknowledged>> {
  const { people } = desk;
  const series = await seriesOfBoard(desk, asker, board);
  if (!series.ok) return series;
  const { key } = series.value;
  const seesAll = may(asker, 'see-receipts', key);
  if (!seesAll && !may(asker, 'see-own-receipts', key))
    return err({ code: 'not-allowed', act: 'see-receipts', series: key });
  const receipts = await people.receipts.of(board, number);
  const spokenFor = seesAll ? partiesIn(await people.roles.inSeries(key)) : [];
  const all = [...entered, ...spokenFor, ...receipts.map(({ party }) => party)];
  const parties = seesAll ? all : ownParties(asker, key);
  return ok(
    [...new Set(parties)].toSorted(compareText).map((party) => {
      const receipt = receipts.find((one) => one.party === party);
      return { party, ...given({ receipt }) };
    }),
  );
}

const partiesIn = (members: readonly { readonly held: { readonly party?: string } }[]): readonly string[] =>
  members.flatMap(({ held }) => held.party ?? []);

const ownParties = ({ roles }: Asker, series: string): readonly string[] =>
  roles.flatMap((held) => (held.series === series || held.series === EVERY_SERIES ? (held.party ?? []) : []));

import { roundName } from '#answers/names';
import { unsettledOf } from '#answers/unsettled';
import type { TitleKey } from '#core/base/ids';
import { AS_LISTED, remaining } from '#core/title/remaining';
import { shortDayText } from '#words/format';
import type { Reading } from '../reading.ts';
import { DocumentLinks } from './documents.tsx';
import { filled } from './filled.tsx';

/** What is taken for given where it is said who can win: the rounds to come, who drives, results that may still change. */
export const Assumed = ({
  reading,
  titles,
  isDecided,
}: {
  readonly reading: Reading;
  readonly titles: readonly TitleKey[];
  readonly isDecided: boolean;
}) => {
  const { words, known } = reading;
  const open = unsettledOf(known.season, titles);
  const coming = isDecided ? undefined : comingText(reading);
  if (open.length === 0 && coming === undefined) return null;
  return (
    <section class="assumed">
      <h2>{words.titles.assumed}</h2>
      {coming !== undefined && <p>{coming}</p>}
      {open.length > 0 && (
        <p>
          {filled(
            [<DocumentLinks reading={reading} numbers={open.map((one) => one.document)} />],
            words.titles.unsettled,
          )}
        </p>
      )}
    </section>
  );
};

function comingText({ words, known: { season } }: Reading): string {
  const said = words.titles;
  const rounds = remaining(season, AS_LISTED);
  if (rounds.length === 0) return season.rounds.size === 0 ? said.noCalendar : said.noRound;
  const names = rounds.map(({ round }) =>
    said.comingRound(roundName(season, round.key), shortDayText(words, round.date)),
  );
  const unlisted = rounds.filter(({ crews }) => crews !== undefined);
  const who =
    unlisted.length === 0
      ? said.asListed
      : said.lastCrews(
          unlisted.length === rounds.length
            ? undefined
            : words.list(unlisted.map(({ round }) => roundName(season, round.key))),
        );
  return said.coming(words.list(names), rounds.length === 1, who);
}

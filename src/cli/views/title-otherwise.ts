import { changesTexts, changeText, outcomeText } from '#answers/title/otherwise-words';
import type { TitleOutlook } from '#answers/title/outlook';
import type { Season } from '#core/season/season';
import { plain } from '#words/plain';
import type { Row } from '../print/columns.ts';
import { type Page, section } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, type Text } from '../print/text.ts';
import { sentence } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';

/** What would have changed titles, and what would not. */
export function otherwiseLines(season: Season, found: readonly TitleOutlook[], page: Page): readonly Text[] {
  const asked = found.filter(({ otherwise }) => otherwise !== undefined);
  return section(
    page,
    'What would have changed it',
    asked.flatMap((one) => titleLines(season, one, page)),
  );
}

function titleLines(season: Season, { state, otherwise = [] }: TitleOutlook, page: Page): readonly Text[] {
  const rows = otherwise
    .filter(({ isDifferent }) => isDifferent)
    .map(
      (one): Row => [sentence(changeText(plain, season, one.change)), outcomeText(plain, season, state, one)],
    );
  const same = changesTexts(
    plain,
    season,
    otherwise.flatMap(({ isDifferent, change }) => (isDifferent ? [] : [change])),
  );
  const columns = [
    { narrow: 'wrap', least: 30 },
    { narrow: 'wrap', least: 24, beneath: 1 },
  ] as const;
  const nothing = rows.length === 0 ? ': nothing that was tried' : '';
  return [
    ...paragraph([bold(state.name), nothing], page.width),
    ...table(columns, rows, { width: page.width }),
    ...(same.length === 0 ? [] : paragraph(dim(`The same ${same.join('; ')}.`), page.width, 2)),
  ];
}

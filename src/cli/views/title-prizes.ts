import { contenderName, teamName } from '#answers/names';
import type { TitleOutlook } from '#answers/title/outlook';
import type { Season } from '#core/season/season';
import { plain } from '#words/plain';
import type { Row } from '../print/columns.ts';
import { bold, dim, type Text, unbroken } from '../print/text.ts';

/** What final places of a title give, and who has it for certain, or may have it. */
export const prizeRows = (season: Season, { state, prizes }: TitleOutlook): readonly Row[] =>
  prizes.map(({ prize, possible, isCertain }) => {
    const names = possible.map((one) =>
      unbroken(
        prize.goesTo === 'team of the entry'
          ? teamName(season, one)
          : contenderName(plain, season, state, one),
      ),
    );
    const places = prize.places === 1 ? 'first' : `first ${prize.places}`;
    return [
      `${prize.prize}: ${places} of ${state.name}`,
      isCertain ? bold('certain') : dim('open'),
      whoText(names, isCertain),
    ];
  });

/** So many names say more than their number. */
const NAMES = 5;

function whoText(names: readonly string[], isCertain: boolean): Text {
  if (isCertain) return bold(names.join(', '));
  return names.length > NAMES ? dim(`${names.length} may have it`) : names.join(', ');
}

import { type GridMark, type NeedsGrid, needsGrid } from '#answers/title/needs-grid';
import { carOf, type NeedsWords } from '#answers/title/needs-words';
import type { TitleOutlook } from '#answers/title/outlook';
import { shortContender } from '#answers/title/title-names';
import type { Season } from '#core/season/season';
import type { Needs } from '#core/title/needs';
import type { TitleState } from '#core/title/verdict';
import type { Words } from '#words/en';
import type { Reading } from '../reading.ts';
import { Sheet } from './sheet.tsx';

interface GridProps {
  readonly reading: Reading;
  readonly state: TitleState;
  readonly needs: NonNullable<TitleOutlook['needs']>;
  readonly all: readonly NeedsWords[];
}

/** Where two are left: places of the one down, of the other across, and who is then champion. */
export const NeedsGridTable = ({ reading, state, needs, all }: GridProps) => {
  const { words, known } = reading;
  const [first, second, ...more] = all.map(({ contenders }) =>
    needs.find(({ contender }) => contender === contenders[0]),
  );
  if (first === undefined || second === undefined || more.length > 0) return null;
  const grid = needsGrid(words, known.season, state, first, second);
  if (grid === undefined || grid.rows.length < 2) return null;
  const names = [first, second].map((one) => carName(words, known.season, state, one)) as [string, string];
  const caption = words.titles.down(...names);
  return (
    <Sheet label={caption}>
      <table class="grid duel">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {grid.across.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ own, marks }) => (
            <tr key={own}>
              <th scope="row">{own}</th>
              {marks.map((mark, index) => (
                <td key={grid.across[index]} class={`duel-${mark}`}>
                  {markText(mark, names)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="legend note">
        {legend(words, grid, names, state).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Sheet>
  );
};

function carName(words: Words, season: Season, state: TitleState, { contender }: Needs): string {
  const car = state.for === 'driver' ? carOf(state, contender) : undefined;
  return car === undefined ? shortContender(words, season, state, contender) : `#${car}`;
}

const markText = (mark: GridMark, [first, second]: readonly [string, string]): string =>
  ({ first, second, both: '=', open: '·', either: '~', none: '' })[mark];

function legend(
  { titles, rules }: Words,
  { rows, beside }: NeedsGrid,
  names: readonly [string, string],
  { remaining }: TitleState,
): readonly string[] {
  const marks = new Set(rows.flatMap((row) => row.marks));
  const isLast = remaining.length === 1;
  const say = isLast ? titles.grid.champion : titles.grid.already;
  return [
    marks.has('first') ? say(names[0]) : '',
    marks.has('second') ? say(names[1]) : '',
    marks.has('both') ? `= ${titles.grid.both}` : '',
    marks.has('open') ? `· ${isLast ? titles.grid.neither : titles.grid.notYet}` : '',
    marks.has('either') ? `~ ${titles.grid.decides(rules.any(beside))}` : '',
  ].filter((item) => item !== '');
}

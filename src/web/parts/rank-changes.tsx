import { Fragment } from 'preact';
import { type Line, linesOf } from '#answers/change-lines';
import { contenderName } from '#answers/names';
import { titleGroups } from '#answers/title-groups';
import type { TitleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { NO_POINTS, subtractPoints } from '#core/base/points';
import type { Difference, RankLine } from '#core/scoring/diff';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { pointsCell, signedPoints } from '#words/format';
import type { Reading } from '../reading.ts';
import { SHOWN, Sign } from './change-list.tsx';
import { filled, listOf } from './filled.tsx';
import { Plate, placeOfContender } from './names.tsx';
import { Sheet } from './sheet.tsx';

interface Props {
  readonly reading: Reading;
  readonly before: Season;
  readonly after: Season;
}

interface RankProps extends Props {
  readonly title: string;
  readonly name: string;
  readonly lines: readonly Line<RankLine>[];
  /** So many at once. */
  readonly shown: number;
}

/** What a document changed in a title: the lines with points, and how many are only listed. */
interface TitleChanges {
  readonly title: TitleKey;
  readonly name: string;
  readonly class: string | undefined;
  readonly told: readonly Line<RankLine>[];
  readonly listed: number;
}

/** Points and ranks of each title, by class; cups are folded, and who is only listed, without points, is counted. */
export const StandingsChanges = ({
  reading,
  before,
  after,
  changes,
}: Props & { readonly changes: Difference['standings'] }) => {
  const { words } = reading;
  if (changes.length === 0) return null;
  const titles = changes.map((change) => titleChanges(after, change));
  const groups = titleGroups(
    after,
    titles.filter(({ told }) => told.length > 0),
  );
  const cups = groups.flatMap((group) => group.cups);
  const tables = (some: readonly TitleChanges[]) => (
    <div class="ranks">
      {some.map(({ title, name, told }) => (
        <RankChanges
          key={title}
          reading={reading}
          before={before}
          after={after}
          title={title}
          name={name}
          lines={told}
          shown={changes.length > MANY ? FEW : SHOWN}
        />
      ))}
    </div>
  );
  return (
    <section>
      <h3>{words.changes.standings}</h3>
      {groups.map((group) => (
        <Fragment key={group.class}>{tables(group.main)}</Fragment>
      ))}
      {cups.length > 0 && (
        <details class="cups">
          <summary>{words.titles.cups(cups.length)}</summary>
          {tables(cups)}
        </details>
      )}
      <OnlyListed reading={reading} titles={titles.filter(({ listed }) => listed > 0)} />
    </section>
  );
};

function titleChanges(after: Season, { title, name, rows }: Difference['standings'][number]): TitleChanges {
  const lines = linesOf(rows);
  const told = lines
    .filter(({ kind, item }) => kind !== 'added' || item.points !== NO_POINTS)
    .toSorted((a, b) => (a.item.position ?? LAST) - (b.item.position ?? LAST));
  const of = lookup(rulebookAt(after).titles, title)?.class;
  return { title, name, class: of, told, listed: lines.length - told.length };
}

/** In which titles somebody is new, without points yet. */
const OnlyListed = ({
  reading: { words, links },
  titles,
}: {
  readonly reading: Reading;
  readonly titles: readonly TitleChanges[];
}) =>
  titles.length === 0 ? null : (
    <p class="note">
      {filled(
        [
          listOf(
            words,
            titles.map(({ title, name, listed }) => (
              <span>
                <a href={links.to({ page: 'table', title })}>{name}</a> {listed}
              </span>
            )),
          ),
        ],
        words.changes.newContenders,
      )}
    </p>
  );

/** After every rank. */
const LAST = 99_999;

/** Of so many titles only the first lines of each are seen at once. */
const [MANY, FEW] = [8, 5];

const RankChanges = ({ lines, ...props }: RankProps) => {
  const { words, links } = props.reading;
  const { shown } = props;
  const isLong = lines.length > shown + 2;
  return (
    <div>
      <h4>
        <a href={links.to({ page: 'table', title: props.title })}>{props.name}</a>
      </h4>
      <RankTable {...props} lines={isLong ? lines.slice(0, shown) : lines} />
      {isLong && (
        <details class="rest">
          <summary>{words.changes.more(lines.length - shown)}</summary>
          <RankTable {...props} lines={lines.slice(shown)} />
        </details>
      )}
    </div>
  );
};

const RankTable = ({ lines, ...props }: RankProps) => {
  const said = props.reading.words.changes;
  return (
    <Sheet label={props.name}>
      <table class="plain moved">
        <thead>
          <tr>
            <th scope="col">{said.rank}</th>
            <th scope="col">{said.who}</th>
            <th scope="col" class="n">
              {said.points}
            </th>
            <th scope="col" class="n">
              {said.sign}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <RankRow key={line.item.contender} {...props} line={line} />
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

const RankRow = ({
  reading,
  before,
  after,
  title,
  line: { kind, item, from },
}: Omit<RankProps, 'lines' | 'shown'> & { readonly line: Line<RankLine> }) => {
  const { words, links } = reading;
  const season = kind === 'removed' ? before : after;
  const clause = rulebookAt(after).titles[title] ?? rulebookAt(before).titles[title];
  const of = { for: clause?.for ?? 'entry' } as const;
  const place = kind === 'removed' ? undefined : placeOfContender(of, item.contender);
  const who = contenderName(words, season, of, item.contender);
  const gained = subtractPoints(item.points, from?.points ?? NO_POINTS);
  const points = pointsCell(words, item.points);
  return (
    <tr class={kind}>
      <td class="rank">
        {kind !== 'updated' && <Sign words={words} kind={kind} />}
        {item.position ?? '–'}
        <Moved words={words} from={from?.position} to={item.position} />
      </td>
      <th scope="row" class="who">
        {item.number !== undefined && (
          <>
            <Plate season={season} number={item.number} class={clause?.class} />{' '}
          </>
        )}
        {place === undefined ? who : <a href={links.to(place)}>{who}</a>}
      </th>
      <td class="n">
        {kind === 'removed' ? (
          points
        ) : (
          <a href={links.to({ page: 'reasons', title, contender: item.contender })}>
            <b>{points}</b>
          </a>
        )}
      </td>
      <td class="n">{from === undefined || gained === NO_POINTS ? '' : signedPoints(words, gained)}</td>
    </tr>
  );
};

/** `▲2`: by how many ranks somebody went up or down. */
const Moved = ({
  words,
  from,
  to,
}: {
  readonly words: Words;
  readonly from: number | null | undefined;
  readonly to: number | null;
}) => {
  if (from === undefined || from === null || to === null || from === to) return null;
  const isUp = to < from;
  const places = Math.abs(from - to);
  return (
    <span class={isUp ? 'chg up' : 'chg down'}>
      <span aria-hidden="true">
        {isUp ? '▲' : '▼'}
        {places}
      </span>
      <span class="unseen"> {isUp ? words.standings.up(places) : words.standings.down(places)}</span>
    </span>
  );
};

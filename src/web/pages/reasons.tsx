import { documentsBehind, documentsOfLine } from '#answers/explain-documents';
import { contenderName, shortName } from '#answers/names';
import { whyText } from '#answers/text/why-text';
import { RACE, titleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { isOut } from '#core/base/out';
import { subtractPoints } from '#core/base/points';
import { type AwardLine, type Explanation, explain } from '#core/scoring/explain';
import { isDropped, type Row } from '#core/scoring/table';
import { type Unscored, unscored } from '#core/scoring/unscored';
import { unsettledFor } from '#core/scoring/unsettled';
import { type CalendarRound, rulebookAt } from '#core/season/calendar';
import { starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { pointsCell, pointsText, signedPoints } from '#words/format';
import type { Draw } from '../drawn.ts';
import { DocumentLinks, DocumentList } from '../parts/documents.tsx';
import { Contender, Plate } from '../parts/names.tsx';
import { OUT_KIND } from '../parts/result-kind.ts';
import { Sheet } from '../parts/sheet.tsx';
import { Signs } from '../parts/signs.tsx';
import type { Reading } from '../reading.ts';

/** The reason for every point of a contender. */
export const drawReasons: Draw<'reasons'> = (reading, { title, contender }) => {
  const { words, known, links } = reading;
  const { season } = known;
  const found = explain(season, titleKey(title), contender);
  if (found === undefined) return undefined;
  const { standings: table, row } = found;
  const name = contenderName(season, table, row.contender);
  const rank =
    row.position === null
      ? words.reasons.noRank(table.name)
      : words.reasons.rank(words.ordinal(row.position), table.name);
  return {
    title: `${name}, ${table.name}`,
    description: `${name}: ${rank}, ${pointsText(words, row.points)}.`,
    body: (
      <>
        <p class="kicker">
          <a href={links.to({ page: 'table', title })}>{table.name}</a>
        </p>
        <h1>
          <Contender reading={reading} table={table} row={row} />
        </h1>
        <p class="lede">
          {rank}, <strong>{pointsText(words, row.points)}</strong>. {neighbours(reading, found)}
        </p>
        <ReasonTable reading={reading} found={found} />
        <RuleNotes reading={reading} found={found} />
        <h2>{words.reasons.restsOn}</h2>
        <DocumentList
          reading={reading}
          numbers={documentsBehind(season, [found]).map(({ document }) => document)}
        />
      </>
    ),
  };
};

interface Props {
  readonly reading: Reading;
  readonly found: Explanation;
}

const ReasonTable = ({ reading, found }: Props) => {
  const { words } = reading;
  const empty = unscored(reading.known.season, found);
  const { standings: table, row } = found;
  return (
    <Sheet label={words.reasons.title}>
      <table class="plain reasons">
        <thead>
          <tr>
            <th scope="col">{words.reasons.round}</th>
            <th scope="col">{words.reasons.session}</th>
            <th scope="col">{words.reasons.result}</th>
            <th scope="col" class="n">
              {words.reasons.points}
            </th>
            <th scope="col">{words.reasons.because}</th>
            <th scope="col">{words.reasons.documents}</th>
          </tr>
        </thead>
        {table.rounds.map((round, index) => (
          <RoundRows
            key={round.key}
            reading={reading}
            found={found}
            empty={empty}
            round={round}
            index={index}
          />
        ))}
        <tfoot>
          {row.adjustments
            .filter(({ counts }) => counts)
            .map(({ points, document }) => (
              <tr key={document}>
                <th scope="row" colSpan={3}>
                  {words.reasons.decision}
                </th>
                <td class="n">{signedPoints(words, points)}</td>
                <td />
                <td>
                  <DocumentLinks reading={reading} numbers={[document]} />
                </td>
              </tr>
            ))}
          <tr class="sum">
            <th scope="row" colSpan={3}>
              {words.reasons.inAll}
            </th>
            <td class="n total">{pointsCell(words, row.points)}</td>
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </Sheet>
  );
};

interface RoundProps extends Props {
  readonly empty: readonly Unscored[];
  readonly round: CalendarRound;
  readonly index: number;
}

/** What a round gave: a line for each award and for each result that gave none. */
const RoundRows = ({ reading, found, empty, round, index }: RoundProps) => {
  const { words, links, known } = reading;
  const { season } = known;
  const { standings: table, row } = found;
  if (row.cells[index] === undefined) return null;
  const lines = [
    ...found.lines
      .filter((line) => line.round === round.key)
      .map((line) => ({ session: line.session, line })),
    ...empty.filter((one) => one.round.key === round.key).map((one) => ({ session: one.session, one })),
  ].toSorted((a, b) => Number(a.session === RACE) - Number(b.session === RACE));
  const open = unsettledFor(season, table.title).filter(({ results }) =>
    results.some((one) => one.round === round.key),
  );
  const word =
    table.excluded[index] === true
      ? words.reasons.doesNotCount
      : isDropped(row, index)
        ? words.reasons.dropped
        : '';
  return (
    <tbody id={round.key}>
      {(lines.length === 0 ? [undefined] : lines).map((drawn, at) => (
        <tr key={at}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={Math.max(1, lines.length)}>
              <a href={links.to({ page: 'round', round: round.key })}>{shortName(round, round.key)}</a>
              {word !== '' && <small> {word}</small>} <Signs words={words} items={open} />
            </th>
          )}
          {drawn === undefined ? (
            <td colSpan={5} class="soft">
              {words.reasons.noResult}
            </td>
          ) : 'line' in drawn ? (
            <AwardCells reading={reading} found={found} line={drawn.line} isCounted={word === ''} />
          ) : (
            <EmptyCells reading={reading} found={found} one={drawn.one} />
          )}
        </tr>
      ))}
    </tbody>
  );
};

const AwardCells = ({
  reading,
  found,
  line,
  isCounted,
}: Props & { readonly line: AwardLine; readonly isCounted: boolean }) => {
  const { words, known } = reading;
  const { season } = known;
  const isLost = line.withheldBy !== undefined || line.lost !== undefined;
  const starter = starters(season, line.round).get(line.entry);
  return (
    <>
      <td>
        {words.sessionName(line.session, (key) => key)}{' '}
        {found.standings.for !== 'entry' && starter && (
          <Plate season={season} number={starter.number} class={starter.class} />
        )}
      </td>
      <td class={`q ${['g', 's', 'b'][line.place - 1] ?? 'p'}`}>
        {line.placeTo === undefined ? words.ordinal(line.place) : `${line.place}–${line.placeTo}`}
      </td>
      <td class="n">
        {isLost ? (
          '–'
        ) : isCounted ? (
          <b>{pointsCell(words, line.points)}</b>
        ) : (
          <s>{pointsCell(words, line.points)}</s>
        )}
      </td>
      <td>
        {words.reasons.scale(line.clause, clauseScale(season, line))}
        {isLost && <>, {line.lost === undefined ? words.reasons.withheld : whyText(words, line.lost)}</>}
        {line.sharedBy !== undefined && <>, {words.reasons.sharedBy(line.sharedBy)}</>}{' '}
        <Cites reading={reading} cites={[line.cites.award, line.cites.scale]} />
      </td>
      <td>
        <DocumentLinks reading={reading} numbers={documentsOfLine(found, starter?.document, line)} />
      </td>
    </>
  );
};

const EmptyCells = ({ reading, found, one }: Props & { readonly one: Unscored }) => {
  const { words, known } = reading;
  const { starter, result, place } = one;
  return (
    <>
      <td>
        {words.sessionName(one.session, (key) => key)}{' '}
        {found.standings.for !== 'entry' && (
          <Plate season={known.season} number={starter.number} class={starter.class} />
        )}
      </td>
      <td class={`q ${isOut(result) ? OUT_KIND[result] : 'c'}`}>
        {place === undefined ? result || '·' : words.ordinal(place)}
      </td>
      <td class="n">–</td>
      <td>
        {isOut(result) ? words.outs[result] : whyText(words, one.because)}
        {one.reason !== undefined && `: ${one.reason}`}
      </td>
      <td>
        <DocumentLinks reading={reading} numbers={documentsOfLine(found, starter.document, one)} />
      </td>
    </>
  );
};

/** The scale of an award, as far as its clause does not say it. */
function clauseScale(season: Season, { round, clause, scale }: AwardLine): string {
  const places = lookup(rulebookAt(season, round).scales, scale)?.points.length ?? 0;
  return places <= 1 ? clause : scale;
}

/** Articles of the rulebook, or where it was read, each with its title. */
const Cites = ({ reading, cites }: { readonly reading: Reading; readonly cites: readonly string[] }) => {
  const keys = [...new Set(cites.flatMap((one) => one.split(', ')))].filter(Boolean);
  if (keys.length === 0) return null;
  return (
    <small class="cites">
      {keys.map((key, index) => {
        const source = lookup(reading.sources, key);
        return (
          <>
            {index > 0 && ', '}
            {source === undefined ? key : <abbr title={source.title}>{key}</abbr>}
          </>
        );
      })}
    </small>
  );
};

/** What the rulebook notes on the clauses that gave the points. */
const RuleNotes = ({ reading, found }: Props) => {
  const { season } = reading.known;
  const notes = new Map<string, string>();
  for (const { round, clause, scale } of found.lines) {
    const { awards, scales } = rulebookAt(season, round);
    for (const [name, note] of [
      [`awards/${clause}`, lookup(awards, clause)?.note],
      [`scales/${scale}`, lookup(scales, scale)?.note],
    ] as const)
      if (note !== undefined) notes.set(name, note);
  }
  if (notes.size === 0) return null;
  return (
    <section class="notes">
      <h2>{reading.words.reasons.rulebook}</h2>
      <dl>
        {[...notes].map(([name, note]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** Who shares the rank, and what separates it from the next above and below. */
function neighbours(
  { words, known: { season } }: Reading,
  { standings: table, row, sharedWith, behind, ahead }: Explanation,
): string {
  const rowOf = (contender: string) => table.rows.find((one) => one.contender === contender);
  const name = (contender: string) => {
    const number = rowOf(contender)?.number;
    return `${number === undefined ? '' : `#${number} `}${contenderName(season, table, contender)}`;
  };
  const upper = behind && rowOf(behind.contender);
  const lower = ahead && rowOf(ahead.contender);
  return [
    sharedWith.length === 0 ? '' : words.reasons.sharesWith(words.list(sharedWith.map(name))),
    behind && upper
      ? words.reasons.behind(name(behind.contender), separation(words, behind.by, upper, row))
      : '',
    ahead && lower ? words.reasons.ahead(name(ahead.contender), separation(words, ahead.by, row, lower)) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What decides between two rows. */
function separation(words: Words, by: keyof Words['reasons']['criteria'], upper: Row, lower: Row): string {
  if (by === 'points')
    return words.reasons.by.points(pointsText(words, subtractPoints(upper.points, lower.points)));
  if (by !== 'countback') return words.reasons.criteria[by];
  const length = Math.max(upper.places.length, lower.places.length);
  const place =
    Array.from({ length }, (_, index) => index).find(
      (index) => (upper.places[index] ?? 0) !== (lower.places[index] ?? 0),
    ) ?? 0;
  return words.reasons.by.countback(
    words.ordinal(place + 1),
    upper.places[place] ?? 0,
    lower.places[place] ?? 0,
  );
}

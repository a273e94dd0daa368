import { documentsOfLine } from '#answers/explain-documents';
import { sessionCalled } from '#answers/names';
import { whyText } from '#answers/text/why-text';
import { lookup } from '#core/base/lookup';
import { isOut } from '#core/base/out';
import type { AwardLine, Explanation } from '#core/scoring/explain';
import type { Unscored } from '#core/scoring/unscored';
import { rulebookAt } from '#core/season/calendar';
import { starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { pointsCell } from '#words/format';
import type { Reading } from '../reading.ts';
import { DocumentLinks } from './documents.tsx';
import { filled } from './filled.tsx';
import { Plate } from './names.tsx';
import { OUT_KIND } from './result-kind.ts';
import { Cites } from './source.tsx';
import { Typed } from './typed.tsx';

interface Props {
  readonly reading: Reading;
  readonly found: Explanation;
}

/** An award: the session, the place, the points, and by which clause. */
export const AwardCells = ({
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
        {words.sessionName(line.session, sessionCalled)}{' '}
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
        {[
          scaleText(words, season, line),
          ...(isLost ? [line.lost === undefined ? words.reasons.withheld : whyText(words, line.lost)] : []),
          ...(line.sharedBy === undefined ? [] : [words.reasons.sharedBy(line.sharedBy)]),
        ].join(words.between.parts)}{' '}
        <small class="cites">
          <Cites reading={reading} keys={citesOf(line)} />
        </small>
      </td>
      <td>
        <DocumentLinks reading={reading} numbers={documentsOfLine(found, starter?.document, line)} />
      </td>
    </>
  );
};

/** A result that gave nothing, and why. */
export const EmptyCells = ({ reading, found, one }: Props & { readonly one: Unscored }) => {
  const { words, known } = reading;
  const { starter, result, place } = one;
  return (
    <>
      <td>
        {words.sessionName(one.session, sessionCalled)}{' '}
        {found.standings.for !== 'entry' && (
          <Plate season={known.season} number={starter.number} class={starter.class} />
        )}
      </td>
      <td class={`q ${isOut(result) ? OUT_KIND[result] : 'c'}`}>
        {place === undefined ? result || '·' : words.ordinal(place)}
      </td>
      <td class="n">–</td>
      <td>
        {filled([<Typed>{one.reason}</Typed>], (reason) => {
          const text = isOut(result) ? words.outs[result] : whyText(words, one.because);
          return one.reason === undefined ? text : words.colon(text, reason);
        })}
      </td>
      <td>
        <DocumentLinks reading={reading} numbers={documentsOfLine(found, starter.document, one)} />
      </td>
    </>
  );
};

/** The award as far as its session does not say it, and its scale as far as its clause does not. */
function scaleText(words: Words, season: Season, { round, clause, scale, session }: AwardLine): string {
  const places = lookup(rulebookAt(season, round).scales, scale)?.points.length ?? 0;
  const isScale = places > 1 && scale !== clause;
  const isAward = !isScale || clause !== session;
  return [
    ...(isAward ? [words.clauseName(clause)] : []),
    ...(isScale ? [words.reasons.scale(words.clauseName(scale))] : []),
  ].join(words.between.parts);
}

/** The articles of an award and of its scale; or the keys of where they were read. */
export const citesOf = ({ cites }: AwardLine): readonly string[] => [
  ...new Set([cites.award, cites.scale].flatMap((one) => one.split(', ')).filter((one) => one !== '')),
];

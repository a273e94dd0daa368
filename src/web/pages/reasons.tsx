import { documentsBehind } from '#answers/explain-documents';
import { contenderName } from '#answers/names';
import { neighboursText } from '#answers/text/neighbours-text';
import { titleKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { OfficialDocument } from '#core/documents/document.schema';
import { type Explanation, explain } from '#core/scoring/explain';
import { rulebookAt } from '#core/season/calendar';
import { pointsText } from '#words/format';
import type { Draw } from '../drawn.ts';
import { DocumentList } from '../parts/documents.tsx';
import { filled } from '../parts/filled.tsx';
import { Contender } from '../parts/names.tsx';
import { citesOf } from '../parts/reason-cells.tsx';
import { ReasonTable } from '../parts/reason-table.tsx';
import { type Remark, Remarks, remarksOn } from '../parts/remarks.tsx';
import { SourceList } from '../parts/source.tsx';
import type { Reading } from '../reading.ts';

/** The reason for every point of a contender. */
export const drawReasons: Draw<'reasons'> = (reading, { title, contender }) => {
  const { words, known, links } = reading;
  const { season } = known;
  const found = explain(season, titleKey(title), contender);
  if (found === undefined) return undefined;
  const { standings: table, row } = found;
  const name = contenderName(words, season, table, row.contender);
  const documents = documentsBehind(season, [found]);
  const rank =
    row.position === null
      ? words.reasons.noRank(table.name)
      : words.reasons.rank(words.ordinal(row.position), table.name);
  return {
    title: [name, table.name].join(words.between.parts),
    description: words.colon(name, words.reasons.standing(rank, pointsText(words, row.points))),
    body: (
      <>
        <p class="kicker">
          <a href={links.to({ page: 'table', title })}>{table.name}</a>
        </p>
        <h1>
          <Contender reading={reading} table={table} row={row} />
        </h1>
        <p class="lede">
          {filled([<strong>{pointsText(words, row.points)}</strong>], (points) =>
            [words.reasons.standing(rank, points), ...neighboursText(words, season, found)].join(
              words.between.sentences,
            ),
          )}
        </p>
        <ReasonTable reading={reading} found={found} />
        <Remarks reading={reading} remarks={remarksBehind(reading, found, documents)} />
        <h2>{words.reasons.restsOn}</h2>
        <DocumentList reading={reading} numbers={documents.map(({ document }) => document)} />
        <SourceList reading={reading} keys={citedIn(reading, found)} />
      </>
    ),
  };
};

/** What is doubtful of the documents behind the points, and what is to be known of the clauses that gave them. */
function remarksBehind(
  { words, known: { season } }: Reading,
  { lines }: Explanation,
  documents: readonly OfficialDocument[],
): readonly Remark[] {
  return [
    ...documents.flatMap(({ document, doubt }) => remarksOn(words.documentNumber(document), { doubt })),
    ...lines.flatMap(({ round, clause, scale }) => {
      const rulebook = rulebookAt(season, round);
      return [
        ...remarksOn(words.clauseName(clause), lookup(rulebook.awards, clause)),
        ...remarksOn(words.reasons.scale(words.clauseName(scale)), lookup(rulebook.scales, scale)),
      ];
    }),
  ];
}

/** The sources of the clauses that gave points. */
const citedIn = ({ sources }: Reading, { lines }: Explanation): readonly string[] =>
  lines.flatMap(citesOf).filter((key) => lookup(sources, key) !== undefined);

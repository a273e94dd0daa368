import type { ComponentChildren } from 'preact';
import type { CalendarJson, RoundJson, StepJson } from '#answers/calendar';
import { roundName, shortName } from '#answers/names';
import { stepTerms } from '#answers/text/step-text';
import type { Day } from '#core/base/day';
import { dayOf } from '#core/base/day';
import { unreachable } from '#core/base/unreachable';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { Words } from '#words/en';
import { dayText, postedText } from '#words/format';
import type { Reading } from '../reading.ts';
import { CalendarChart } from './calendar-chart.tsx';
import { DocumentLinks } from './documents.tsx';
import { filled } from './filled.tsx';
import { Doubt } from './remarks.tsx';
import { Sheet } from './sheet.tsx';
import { Typed } from './typed.tsx';

interface Made {
  readonly round: RoundJson;
  readonly step: StepJson;
}

/** What changed, when, why, and by which document: as a picture where races moved, and as a list. */
export const CalendarHistory = ({
  reading,
  found,
}: {
  readonly reading: Reading;
  readonly found: Pick<CalendarJson, 'rounds' | 'cancelled'>;
}) => {
  const { words, known, links } = reading;
  const steps: readonly Made[] = [...found.rounds, ...found.cancelled].flatMap((round) =>
    round.history.map((step) => ({ round, step })),
  );
  const by = Map.groupBy(steps, ({ step }) => step.document);
  const documents = known.season.board.filter(({ document }) => by.has(document));
  const moving = documents.filter(({ document }) =>
    by.get(document)?.some(({ step }) => step.act !== 'alter' && step.from !== step.to),
  );
  if (documents.length === 0) return null;
  const said = words.calendar;
  return (
    <section>
      <h2 id="history">{said.history}</h2>
      {moving.length > 1 && (
        <figure class="moves">
          <figcaption>{said.chart}</figcaption>
          <CalendarChart reading={reading} found={found} documents={moving} />
        </figure>
      )}
      <Sheet labelledBy="history">
        <table class="plain history">
          <thead>
            <tr>
              <th scope="col" class="n">
                {said.by}
              </th>
              <th scope="col">{said.posted}</th>
              <th scope="col">{said.changed}</th>
            </tr>
          </thead>
          <tbody>
            {documents.map((document) => (
              <tr key={document.document}>
                <td class="n">
                  <DocumentLinks reading={reading} numbers={[document.document]} />
                </td>
                <td class="day">
                  <time dateTime={dayOf(document.posted.by)}>{postedText(words, document.posted)}</time>
                  <Doubt reading={reading} text={document.doubt} />
                </td>
                <td>
                  <ul>
                    {document.title !== undefined && <li lang="">{document.title}</li>}
                    {changesOf(reading, document, by.get(document.document) ?? []).map((change, index) => (
                      <li key={index}>{change}</li>
                    ))}
                    {document !== documents.at(-1) && (
                      <li>
                        <a href={links.at(document.document)}>{said.asOfThen}</a>
                      </li>
                    )}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
      {documents.length === 1 && <p class="note">{said.unchanged}</p>}
    </section>
  );
};

/** What one document did, a line for each change; rounds that it lists are taken together. */
function changesOf(
  { words, known: { season } }: Reading,
  document: OfficialDocument,
  made: readonly Made[],
): readonly ComponentChildren[] {
  const said = words.calendar;
  const added = made.filter(({ step }) => step.act === 'add' && step.instead === undefined);
  const list = added
    .toSorted((a, b) => ((a.step.to ?? '') < (b.step.to ?? '') ? -1 : 1))
    .map(({ round, step }) => said.onDay(shortName(round, round.round), day(words, step.to)));
  const alongside =
    document.kind === 'calendar'
      ? Object.entries(document.rounds).flatMap(([key, round]) =>
          round.alongside === undefined
            ? []
            : [said.steps.alongside(roundName(season, key), round.alongside)],
        )
      : [];
  return [
    ...(list.length === 0 ? [] : [list.join(words.between.parts)]),
    ...made
      .filter(({ step }) => step.act !== 'add')
      .map(({ round, step }) => {
        const text = stepText({ words, known: { season } }, round, step, made);
        return step.reason === undefined
          ? text
          : filled([<Typed>{step.reason}</Typed>], (reason) => words.colon(text, reason));
      }),
    ...alongside,
  ];
}

const day = (words: Words, written: Day | undefined): string =>
  written === undefined ? '' : dayText(words, written);

type ReadOf = Pick<Reading, 'words'> & { readonly known: Pick<Reading['known'], 'season'> };

function stepText(
  { words, known: { season } }: ReadOf,
  round: RoundJson,
  step: StepJson,
  made: readonly Made[],
): string {
  const said = words.calendar.steps;
  const name = shortName(round, round.round);
  const terms = stepTerms(words, step);
  switch (step.act) {
    case 'add':
      return said.added(name, day(words, step.to));
    case 'move':
      return [said.moved(name, day(words, step.from), day(words, step.to)), ...terms].join(
        words.between.parts,
      );
    case 'alter':
      return terms.length === 0 ? said.altered(name) : said.alteredTo(name, terms.join(words.between.parts));
    case 'cancel': {
      const instead = step.instead?.map((key) => {
        const to = made.find((one) => one.round.round === key)?.step.to;
        return to === undefined
          ? roundName(season, key)
          : words.titles.comingRound(roundName(season, key), day(words, to));
      });
      return instead === undefined
        ? said.removed(name, day(words, step.from))
        : said.replaced(name, day(words, step.from), words.list(instead));
    }
    default:
      return unreachable(step.act);
  }
}

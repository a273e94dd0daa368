import type { ComponentChildren } from 'preact';
import { roundName } from '#answers/names';
import { calendarChangeText, entryChangeText } from '#answers/text/change-text';
import { decisionTexts } from '#answers/text/measure-text';
import { printedPoints } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { dayText, numberText } from '#words/format';
import type { Reading } from '../reading.ts';
import { Car } from './car.tsx';
import { DriverSheet, EntryListBody } from './document-lists.tsx';
import { PitStops, PrintedResult } from './document-results.tsx';
import { RulebookBody } from './document-rules.tsx';
import { DocumentLinks } from './documents.tsx';
import { Nation } from './names.tsx';
import { Sheet } from './sheet.tsx';

interface Props<Document = OfficialDocument> {
  readonly reading: Reading;
  readonly document: Document;
}

/** What a document says, by its kind. */
export const DocumentBody = ({ reading, document }: Props): ComponentChildren => {
  switch (document.kind) {
    case 'season':
      return <SeasonBody reading={reading} document={document} />;
    case 'regulations':
      return <RulebookBody reading={reading} rules={document.attached ?? document.changes ?? {}} />;
    case 'calendar':
      return <CalendarBody reading={reading} document={document} />;
    case 'calendar-change':
      return (
        <Sentences
          items={document.changes.map((change) => [
            calendarChangeText(reading.words, reading.known.season, change),
            change.reason,
          ])}
        />
      );
    case 'drivers':
      return <DriverSheet reading={reading} document={document} />;
    case 'entry-list':
      return <EntryListBody reading={reading} document={document} />;
    case 'entry-change':
      return (
        <Sentences
          items={document.changes.map((change) => [
            entryChangeText(reading.words, reading.known.season, change),
            change.reason,
          ])}
        />
      );
    case 'classification':
      return <PrintedResult reading={reading} document={document} />;
    case 'pit-stops':
      return <PitStops reading={reading} document={document} />;
    case 'decision':
      return <DecisionBody reading={reading} document={document} />;
    case 'protest':
    case 'appeal':
    case 'request':
      return <MatterBody reading={reading} document={document} />;
    case 'standings':
      return <PublishedBody reading={reading} document={document} />;
    case 'bulletin':
      return <BulletinBody reading={reading} document={document} />;
    default:
      return unreachable(document);
  }
};

/** Changes as sentences, each with its reason. */
const Sentences = ({
  items,
}: {
  readonly items: readonly (readonly [text: string, reason: string | undefined])[];
}) => (
  <ul class="sentences">
    {items.map(([text, reason]) => (
      <li key={text}>
        <strong>{text}</strong>
        {reason !== undefined && `: ${reason}`}
      </li>
    ))}
  </ul>
);

type Pair = readonly [name: string, said: ComponentChildren];

/** Names and what is said of each; nothing of what is not said. */
const Pairs = ({ pairs }: { readonly pairs: readonly Pair[] }) => (
  <dl class="pairs">
    {pairs
      .filter(([, said]) => said !== undefined && said !== '')
      .map(([name, said]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
  </dl>
);

const SeasonBody = ({ reading: { words }, document }: Props<Of<'season'>>) => {
  const { season, series, edition, year, organiser, family, defending = {} } = document;
  const said = words.paper.season;
  const members = family?.members.map(({ series: name, became }) =>
    became === undefined ? name : `${name} (${became})`,
  );
  return (
    <Pairs
      pairs={[
        [said.season, season],
        [said.series, series],
        [said.edition, edition],
        [said.year, year],
        [said.organiser, organiser],
        [said.family, family && said.familyOf(family.of, words.list(members ?? []))],
        ...Object.entries(defending).map(
          ([title, champions]): Pair => [said.defending(title), words.list(champions)],
        ),
      ]}
    />
  );
};

const CalendarBody = ({ reading, document }: Props<Of<'calendar'>>) => {
  const { words, links } = reading;
  const said = words.calendar;
  return (
    <Sheet label={said.title}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col" class="n">
              {said.number}
            </th>
            <th scope="col">{said.date}</th>
            <th scope="col">{said.race}</th>
            <th scope="col">{said.circuit}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(document.rounds).map(([round, terms], index) => (
            <tr key={round}>
              <td class="n">{index + 1}</td>
              <td class="day">{dayText(words, terms.date)}</td>
              <th scope="row">
                <a href={links.to({ page: 'round', round })}>{terms.race}</a>
                {terms.alongside !== undefined && <small> {said.alongside(terms.alongside)}</small>}
              </th>
              <td>
                {[terms.circuit, terms.place].filter(Boolean).join(', ')} <Nation country={terms.country} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

const DecisionBody = ({ reading, document }: Props<Of<'decision'>>) => {
  const { words, known } = reading;
  const { facts, article, reason, measures = [] } = document;
  const said = words.paper.decision;
  return (
    <>
      <p class="facts">{facts}</p>
      <Pairs
        pairs={[
          [said.article, article],
          [said.reason, reason],
        ]}
      />
      <h3>{said.measures}</h3>
      {measures.length === 0 ? (
        <p class="note">{said.none}</p>
      ) : (
        <ul class="sentences">
          {decisionTexts(words, known.season, document).map((text) => (
            <li key={text}>
              <strong>{text}</strong>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** Cars as a document names them. */
const Cars = ({ reading, cars }: { readonly reading: Reading; readonly cars: readonly string[] }) => (
  <>
    {cars.map((number) => (
      <span key={number}>
        <Car reading={reading} number={number} />{' '}
      </span>
    ))}
  </>
);

const MatterBody = ({ reading, document }: Props<Of<'protest' | 'appeal' | 'request'>>) => {
  const { words } = reading;
  const said = words.paper.matter;
  const cars = 'cars' in document ? (document.cars ?? []) : [];
  return (
    <Pairs
      pairs={[
        [said.party, document.party],
        [
          said.against,
          document.against === undefined ? undefined : (
            <DocumentLinks reading={reading} numbers={[document.against]} />
          ),
        ],
        [said.cars, cars.length === 0 ? undefined : <Cars reading={reading} cars={cars} />],
        [said.text, document.text],
      ]}
    />
  );
};

const BulletinBody = ({ reading, document }: Props<Of<'bulletin'>>) => {
  const { words } = reading;
  const { session, cars = [], drivers = [], text } = document;
  const said = words.paper.bulletin;
  return (
    <>
      <Pairs
        pairs={[
          [said.session, session && words.sessionName(session, (key) => key)],
          [said.cars, cars.length === 0 ? undefined : <Cars reading={reading} cars={cars} />],
          [said.drivers, words.list(drivers)],
        ]}
      />
      {text === undefined ? (
        <p class="note">{words.paper.nothing}</p>
      ) : (
        text.split(/\n\s*\n/).map((part) => (
          <p key={part} class="facts">
            {part}
          </p>
        ))
      )}
    </>
  );
};

/** Tables, totals, ranks and margins as the office published them. */
const PublishedBody = ({ reading, document }: Props<Of<'standings'>>) => {
  const { words, links } = reading;
  const { tables = {}, totals = {}, ranks = {}, margins = [] } = document;
  const said = words.paper.published;
  const number = (points: Parameters<typeof printedPoints>[0]) => numberText(words, printedPoints(points));
  const rows = [
    ...each(tables).map(([title, who, row]) => [title, who, row.join('  ')] as const),
    ...each(totals).map(([title, who, points]) => [title, who, number(points)] as const),
    ...each(ranks).map(([title, who, rank]) => [title, who, words.ordinal(rank)] as const),
    ...margins.map(
      ({ title, first, second, points }) =>
        [title, first, words.paper.ahead(number(points), second)] as const,
    ),
  ];
  return (
    <Sheet label={words.paper.says}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{said.title}</th>
            <th scope="col">{said.contender}</th>
            <th scope="col">{said.said}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, who, text]) => (
            <tr key={`${title} ${who} ${text}`}>
              <td>
                <a href={links.to({ page: 'table', title })}>
                  {reading.known.season.rules.base.titles[title]?.name ?? title}
                </a>
              </td>
              <th scope="row">{who}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

const each = <Value,>(
  tables: Readonly<Record<string, Readonly<Record<string, Value>>>>,
): readonly (readonly [title: string, contender: string, value: Value])[] =>
  Object.entries(tables).flatMap(([title, table]) =>
    Object.entries(table).map(([contender, value]) => [title, contender, value] as const),
  );

/** The round of a document, which leads to its page. */
export const RoundLink = ({ reading, round }: { readonly reading: Reading; readonly round: string }) => (
  <a href={reading.links.to({ page: 'round', round })}>{roundName(reading.known.season, round)}</a>
);

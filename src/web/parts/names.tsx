import { contenderCountry, contenderName, driverCountry, driverName } from '#answers/names';
import type { Place } from '#answers/place';
import { classColour } from '#answers/winners';
import type { DriverKey } from '#core/base/ids';
import type { Row, Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import type { Links } from '../links.ts';
import type { Reading } from '../reading.ts';

/** A car's number as on its plate, in the colour of its class: the classes of a rulebook have colours in its order. */
export const Plate = ({
  season,
  number,
  class: name,
}: {
  readonly season: Season;
  readonly number: string;
  readonly class: string | undefined;
}) => <span class={`no ${name === undefined ? '' : colourOf(season, name)}`.trimEnd()}>{number}</span>;

/** The colour of a class, as a class of the style sheet. */
export const colourOf = (season: Season, name: string): string => `k${classColour(season, name)}`;

/** A country as timing screens print it; nothing where none is known. */
export const Nation = ({ country }: { readonly country: string | undefined }) =>
  country === undefined ? null : <abbr class="nat">{country}</abbr>;

/** The country behind a name, on one line with the end of that. */
export const OfNation = ({ country }: { readonly country: string | undefined }) =>
  country === undefined ? null : (
    <>
      &nbsp;
      <abbr class="nat">{country}</abbr>
    </>
  );

/** A driver, who leads to his page. */
export const Driver = ({ reading, driver }: { readonly reading: Reading; readonly driver: DriverKey }) => {
  const { season } = reading.known;
  return (
    <span class="who">
      <a href={reading.links.to({ page: 'driver', driver })}>{driverName(season, driver)}</a>
      <OfNation country={driverCountry(season, driver)} />
    </span>
  );
};

/** Where a contender is told of; undefined for those who have no page, as a manufacturer. */
export function placeOfContender(
  { for: kind }: Pick<Standings, 'for'>,
  contender: string,
): Place | undefined {
  switch (kind) {
    case 'entry':
      return { page: 'car', entry: contender };
    case 'driver':
      return { page: 'driver', driver: contender };
    case 'team':
      return { page: 'team', team: contender };
    default:
      return undefined;
  }
}

/** Who a row of a table is, as it is read. */
export interface Who {
  /** On the car; undefined where the title is for none. */
  readonly number: string | undefined;
  readonly colour: string;
  readonly name: string;
  /** Where it is told of; undefined for those who have no page. */
  readonly href: string | undefined;
  readonly country: string | undefined;
}

export function whoIs(
  words: Words,
  season: Season,
  links: Pick<Links, 'to'>,
  table: Standings,
  { contender, number }: Pick<Row, 'contender' | 'number'>,
): Who {
  const place = placeOfContender(table, contender);
  return {
    number,
    colour: table.class === undefined ? '' : colourOf(season, table.class),
    name: contenderName(words, season, table, contender),
    href: place && links.to(place),
    country: contenderCountry(season, table, contender),
  };
}

/** A contender by name, with the number on its car. */
export const Named = ({ who: { number, colour, name, href, country } }: { readonly who: Who }) => (
  <span class="who">
    {number !== undefined && <span class={`no ${colour}`.trimEnd()}>{number}</span>}{' '}
    {href === undefined ? name : <a href={href}>{name}</a>}
    <OfNation country={country} />
  </span>
);

/** Who a row of a table is, with the number on its car. */
export const Contender = ({
  reading,
  table,
  row,
}: {
  readonly reading: Reading;
  readonly table: Standings;
  readonly row: Pick<Row, 'contender' | 'number'>;
}) => <Named who={whoIs(reading.words, reading.known.season, reading.links, table, row)} />;

import { contenderCountry, contenderName, driverCountry, driverName } from '#answers/names';
import type { Place } from '#answers/place';
import { classRank } from '#answers/winners';
import type { DriverKey } from '#core/base/ids';
import type { Row, Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
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
export const colourOf = (season: Season, name: string): string => `k${classRank(season, name) % COLOURS}`;
const COLOURS = 6;

/** A country as timing screens print it; nothing where none is known. */
export const Nation = ({ country }: { readonly country: string | undefined }) =>
  country === undefined ? null : <abbr class="nat">{country}</abbr>;

/** A driver, who leads to his page. */
export const Driver = ({ reading, driver }: { readonly reading: Reading; readonly driver: DriverKey }) => {
  const { season } = reading.known;
  return (
    <span class="who">
      <a href={reading.links.to({ page: 'driver', driver })}>{driverName(season, driver)}</a>{' '}
      <Nation country={driverCountry(season, driver)} />
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

/** Who a row of a table is, with the number on its car. */
export const Contender = ({
  reading,
  table,
  row,
}: {
  readonly reading: Reading;
  readonly table: Standings;
  readonly row: Pick<Row, 'contender' | 'number'>;
}) => {
  const { season } = reading.known;
  const name = contenderName(season, table, row.contender);
  const place = placeOfContender(table, row.contender);
  return (
    <span class="who">
      {row.number !== undefined && <Plate season={season} number={row.number} class={table.class} />}{' '}
      {place === undefined ? name : <a href={reading.links.to(place)}>{name}</a>}{' '}
      <Nation country={contenderCountry(season, table, row.contender)} />
    </span>
  );
};

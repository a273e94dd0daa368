import { allStandings } from '#core/scoring/standings';
import type { Season } from '#core/season/season';
import type { Titles } from '#words/review/said';
import { titleSaid } from './lead-said.ts';
import type { TitleLead } from './title-lead.ts';
import type { Told } from './told.ts';

/** Some titles of those that are told of, as sentences name them together: whole classes, and others one by one. */
export function titlesSaid(season: Season, told: readonly Told[], some: readonly TitleLead[]): Titles {
  const has = ({ table }: TitleLead) => some.some((one) => one.table.title === table.title);
  const tables = allStandings(season);
  const isWhole = ({ name, chapter, leads }: Told) =>
    typeof name === 'string' &&
    leads.length > 1 &&
    leads.length === chapter.titles.length + chapter.more.length &&
    leads.every(has);
  const whole = told.filter(isWhole);
  const isAll = some.length === told.flatMap(({ leads }) => leads).length;
  return {
    count: some.length,
    are: !isAll ? undefined : some.length === tables.length ? 'all' : 'all told',
    classes: whole.flatMap(({ name }) => name ?? []),
    others: told
      .filter((one) => !whole.includes(one))
      .flatMap(({ chapter, name, leads }) =>
        leads.filter(has).map(({ table }) => titleSaid(chapter, table, name)),
      ),
  };
}

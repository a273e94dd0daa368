import { nameInClass, type TitleGroup, titleGroups } from '#answers/title-groups';
import { titleKey } from '#core/base/ids';
import type { Standings } from '#core/scoring/table';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Reading } from '../reading.ts';
import { colourOf } from './names.tsx';
import { TitleName } from './title-name.tsx';

interface TitleTabsProps {
  readonly reading: Reading;
  /** Of each title that page. */
  readonly page: 'table' | 'title';
  readonly current: string;
}

type TabTitle = Pick<Standings, 'title' | 'name' | 'class'>;

/** By the rulebook: no table is needed to know which there are. */
const titlesIn = (season: Season): readonly TabTitle[] =>
  Object.entries(rulebookAt(season).titles).map(([title, { name, class: of }]) => ({
    title: titleKey(title),
    name,
    class: of,
  }));

/** The way to the same page of the other titles: the classes, and below them the titles of the class that is shown. */
export const TitleTabs = ({ reading, page, current }: TitleTabsProps) => {
  const { words, known, links } = reading;
  const groups = titleGroups(known.season, titlesIn(known.season));
  const own = groups.find(({ main, cups }) => [...main, ...cups].some(({ title }) => title === current));
  const shown = own?.main.find(({ title }) => title === current);
  const tab = (table: TabTitle) => (
    <li key={table.title}>
      <a
        href={links.to({ page, title: table.title })}
        aria-current={table.title === current ? 'page' : undefined}
      >
        <TitleName title={table} />
      </a>
    </li>
  );
  return (
    <nav class="tabs" aria-label={words.standings.otherTables}>
      {groups.length > 1 && (
        <ul class="classes">
          {groups.map((group) => (
            <li key={group.class}>
              <a
                class={group.class === undefined ? '' : colourOf(known.season, group.class)}
                href={links.to({ page, title: alike(group, shown).title })}
                aria-current={group === own ? 'true' : undefined}
              >
                {group.class ?? group.main[0]?.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {own !== undefined && own.main.length + own.cups.length > 1 && <ul>{own.main.map(tab)}</ul>}
      {own !== undefined && own.cups.length > 0 && (
        <details class="cups" open={own.cups.some(({ title }) => title === current)}>
          <summary>{words.titles.cups(own.cups.length)}</summary>
          <ul>{own.cups.map(tab)}</ul>
        </details>
      )}
    </nav>
  );
};

/** The title of a class that is called as the one that is shown; else its first. */
function alike({ main }: TitleGroup<TabTitle>, shown: TabTitle | undefined): TabTitle {
  const name = shown && nameInClass(shown);
  return main.find((one) => nameInClass(one) === name) ?? (main[0] as TabTitle);
}

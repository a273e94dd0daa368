import type { ServingJson } from '#office/json/serving';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, type Text } from '../print/text.ts';
import { paragraph } from '../print/wrap.ts';

/** Where the office is open, and how its first organiser comes in. */
export function officeLines({ address, data, season, signIn }: ServingJson, page: Page): readonly Text[] {
  const rows = [
    ['The race office', bold(address)],
    ['API', `${address}/api`],
    ...(season === undefined ? [] : [['Season', `${address}/seasons/${season}`]]),
    ['Data', data],
  ];
  return [
    ...table([{}, {}], rows, { width: Math.max(page.width, 200) }),
    ...(signIn === undefined
      ? []
      : [
          '',
          ...paragraph(
            'Nobody organises it yet. This link is for the first organiser, once, and holds for 7 days:',
            page.width,
          ),
          '',
          `  ${signIn}`,
        ]),
    '',
    dim('Ctrl+C ends it.'),
  ];
}

import { ask } from './ask.js';
import { announce } from './element.js';
import { folded, form } from './form.js';

/**
 * What an organiser makes: in a series a season, and a series where all of them are organised.
 *
 * @param {string} series its key, or `*`.
 * @param {string} path of the series.
 */
export const making = (series, path) =>
  series === '*'
    ? folded('Make a series', newSeries().element)
    : folded('Open a season', newSeason(path).element);

function newSeries() {
  const asked = form({
    fields: [
      { name: 'name', label: 'Name of the series', maxlength: 120 },
      { name: 'key', label: 'Key', hint: 'For addresses: endurance-cup. It stays.', maxlength: 100 },
      {
        name: 'visibility',
        label: 'Who may read it',
        choices: [
          ['public', 'everybody'],
          ['members', 'its members'],
        ],
      },
    ],
    action: 'Make it',
    quiet: true,
    fieldOf: ({ code, of }) =>
      code === 'series-taken' || of === 'key' ? 'key' : code === 'name-unusable' ? 'name' : undefined,
    send: async (said) => {
      const made = await ask('POST', '/series', said);
      if (!made.ok) return made.problem;
      // It is among the choices of everything on the page.
      location.reload();
      return undefined;
    },
  });
  return asked;
}

/** @param {string} path */
function newSeason(path) {
  const asked = form({
    fields: [
      {
        name: 'season',
        label: 'Key of the season',
        hint: 'For addresses: endurance-cup-2027. Its name comes with its first document.',
        maxlength: 100,
      },
    ],
    action: 'Open it',
    quiet: true,
    fieldOf: () => 'season',
    send: async (said) => {
      const made = await ask('POST', `${path}/seasons`, said);
      if (!made.ok) return made.problem;
      asked.element.reset();
      announce(`The season ${said.season} is open.`);
      return undefined;
    },
  });
  return asked;
}

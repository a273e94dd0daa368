import { type DriverKey, driverKey } from '#core/base/ids';
import type { Of } from '#core/documents/document.schema';
import type { Season } from '../season.ts';
import { finding, type Problem } from './problem.ts';
import type { Path } from './refusal.ts';

/** A spelling means one person: a name its own, any other whoever had it first. */
export function reviewDrivers(season: Season, document: Of<'drivers'>): readonly Problem[] {
  const owners = new Map(season.people.spellings);
  const problems: Problem[] = [];
  const spelt = (spelling: string, driver: DriverKey, path: Path) => {
    const owner = owners.get(spelling) ?? driver;
    const isName = spelling === driver;
    owners.set(spelling, isName ? driver : owner);
    if (owner === driver) return;
    const [means, other] = isName ? [driver, owner] : [owner, driver];
    problems.push(finding({ code: 'spelling-taken', spelling, driver: means, other, path }));
  };
  const people = Object.entries(document.drivers);
  for (const [name] of people) spelt(name, driverKey(name), ['drivers', name]);
  for (const [key, { name, also = [] }] of people) {
    if (name !== undefined) spelt(name, driverKey(key), ['drivers', key, 'name']);
    for (const [index, spelling] of also.entries())
      spelt(spelling, driverKey(key), ['drivers', key, 'also', index]);
  }
  return problems;
}

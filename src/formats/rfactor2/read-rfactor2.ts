import { given } from '#core/base/given';
import { RACE } from '#core/base/ids';
import { err, ok, type Result } from '#core/base/result';
import type { Sheet, SheetFault, SheetReading } from '#core/timing/sheet';
import { sheetReading } from '#formats/sim/sheet-reading';
import { type Doubts, newDoubts } from '#formats/text/doubts';
import { noteDoubt } from '#formats/text/field';
import { shownName } from '#formats/text/printable';
import { readXml } from '#formats/xml/read-xml';
import { childNamed, children, childrenNamed, notedIn, type XmlElement } from '#formats/xml/xml-element';
import { checkFinishTimes } from './check-finish-times.ts';
import { rfCar } from './rf-car.ts';
import { type RfCrew, rfCrew } from './rf-drivers.ts';
import { startOf } from './rf-laps.ts';
import { penaltiesIn, type RfPenalties } from './rf-penalties.ts';
import { rfEvent, rfPlanned, rfSession } from './rf-session.ts';

/** Is a text a result of rFactor, rFactor 2 or a game on its engine? Told by its beginning. */
export const isRfactor2 = (source: string): boolean => source.slice(0, 4000).includes('<rFactorXML');

/**
 * Reads a result of rFactor 2, of rFactor, or of a game on its engine (`rFactorXML`): one sheet for each session, in
 * the order of the file.
 *
 * The game writes `utf-8` into the first line and Windows letters below it: what decodes the bytes has to look at them.
 * Cars stand in the order of their best laps; their places are printed.
 */
export function readRfactor2(source: string): Result<readonly SheetReading[], SheetFault> {
  const letters = newDoubts();
  const file = readXml(source, letters, ['Stream']);
  if (!file.ok) return file;
  if (!isRfactor2(source) || file.value.node?.name !== 'rFactorXML') return err(otherFormat(file.value));
  const results = childNamed(file.value, 'RaceResults');
  const sessions = children(results).filter((element) => childNamed(element, 'Driver').kind !== 'missing');
  if (sessions.length === 0)
    return err({
      code: 'empty',
      line: results.line,
      found: 'no session',
      expected: 'a session with drivers',
    });
  return ok(
    sessions.map((session) => {
      const doubts = newDoubts(letters);
      return readingOf(notedIn(session, doubts), notedIn(results, doubts), doubts);
    }),
  );
}

const otherFormat = ({ node }: XmlElement): SheetFault => ({
  code: 'other-format',
  line: 1,
  found: `an XML file of <${shownName(node?.name ?? '')}>`,
  expected: 'a result of rFactor 2, which begins with <rFactorXML>',
});

function readingOf(session: XmlElement, results: XmlElement, doubts: Doubts): SheetReading {
  const elements = childrenNamed(session, 'Driver');
  const crews = elements.map((element) => ({ element, crew: rfCrew(element) }));
  const penalties = penaltiesIn(session, namesOfOneCar(crews.map(({ crew }) => crew)));
  const name = rfSession(session);
  const isRace = name === undefined ? undefined : name === RACE;
  const start = startOf(elements, isRace === true);
  const cars = crews.map(({ element, crew }) => {
    const given = penaltiesOf(crew, penalties);
    return { car: rfCar(element, crew, given, { isRace, start }), given };
  });
  const sheet = given<Sheet>({
    session: name,
    event: rfEvent(session, results),
    planned: rfPlanned(session),
    cars: cars.map(({ car }) => car),
    hasPenalties: hasPenalties(
      cars.flatMap(({ car, given }) => (car.out === undefined ? (given ?? []) : [])),
    ),
  });
  for (const element of elements) noteUnscored(childNamed(element, 'ServerScored'));
  if (isRace === true) checkFinishTimes(sheet.cars, doubts);
  return sheetReading(sheet, doubts);
}

/** Penalties are told by the name of a driver. One who stands on two cars does not tell which of them is meant. */
function namesOfOneCar(crews: readonly RfCrew[]): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const { name } of crews.flatMap(({ drivers }) => drivers)) (once.has(name) ? again : once).add(name);
  return new Set([...once].filter((name) => !again.has(name)));
}

/** Those of all who drove a car. */
function penaltiesOf({ drivers }: RfCrew, all: ReadonlyMap<string, RfPenalties>): RfPenalties | undefined {
  const own = drivers.flatMap(({ name }) => all.get(name) ?? []);
  if (own.length === 0) return undefined;
  return { listed: own.flatMap(({ listed }) => listed), areDone: own.every(({ areDone }) => areDone) };
}

/** The order has what was served or added; of one that is still open nobody can tell. */
const hasPenalties = (all: readonly RfPenalties[]): boolean | undefined =>
  all.length > 0 && all.every(({ areDone }) => areDone) ? true : undefined;

function noteUnscored(scored: XmlElement): void {
  if (scored.written.trim() !== '0') return;
  const expected = '1, for a car that the server has scored';
  noteDoubt(scored, { code: 'contradiction', expected, so: 'the car is listed all the same' });
}

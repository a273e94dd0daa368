import { driverName, runBy, sessionCalled } from '#answers/names';
import { deadlineText } from '#answers/text/deadline-text';
import { decisionTexts } from '#answers/text/measure-text';
import type { CarNumber, DriverKey, RoundKey } from '#core/base/ids';
import type { Of } from '#core/documents/document.schema';
import { namedIn } from '#core/season/cases';
import { deadlinesOn } from '#core/season/deadline';
import { type Starter, startersByNumber } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { sentence } from '#words/format';
import { form, paragraphs } from './form.ts';
import type { Block } from './layout.ts';

/** A decision in the form that stewards use: whom it concerns, the fact, the offence, what is decided and why. */
export function decisionBlocks(words: Words, season: Season, document: Of<'decision'>): readonly Block[] {
  const said = words.official.decision;
  const { facts, article, reason, measures = [] } = document;
  const { cars, drivers } = namedIn(season, [document]);
  const decided = decisionTexts(words, season, document).map((text) => sentence(words, text));
  const sessions = new Set(measures.flatMap((one) => ('session' in one ? (one.session ?? []) : [])));
  const deadlines = deadlinesOn(season, document);
  return form(
    ...concerned(words, season, document.for, cars, drivers),
    [
      words.paper.bulletin.session,
      words.list([...sessions].map((session) => words.sessionName(session, sessionCalled))),
    ],
    [said.fact, paragraphs(facts)],
    [said.offence, article],
    [said.decision, decided.length === 0 ? words.paper.decision.none : decided, 'strong'],
    [words.paper.decision.reason, paragraphs(reason)],
    [words.rules.sections.deadlines, deadlines.map((one) => deadlineText(words, one, document.posted.by))],
  );
}

/** A protest, an appeal, or a request: who, against what, about whom, and in what words. */
export function matterBlocks(
  words: Words,
  season: Season,
  document: Of<'protest' | 'appeal' | 'request'>,
): readonly Block[] {
  const said = words.paper.matter;
  const { cars } = namedIn(season, [document]);
  return form(
    [said.party, document.party, 'strong'],
    [said.against, document.against === undefined ? undefined : words.documentNumber(document.against)],
    ...concerned(words, season, document.for, cars, []),
    [said.text, paragraphs(document.text)],
  );
}

/** Cars with their crews, and who runs them; of drivers who are named, these alone. */
export function concerned(
  words: Words,
  season: Season,
  round: string | undefined,
  cars: readonly CarNumber[],
  drivers: readonly DriverKey[],
): readonly (readonly [name: string, texts: readonly string[]])[] {
  const said = words.official.decision;
  const starters = round === undefined ? undefined : startersByNumber(season, round as RoundKey);
  const of = cars.map((number) => ({ number, starter: starters?.get(number) }));
  const crews = of.map(({ number, starter }) => carText(words, season, number, starter));
  const teams = of.flatMap(({ starter }) => (starter && runBy(season, starter)) ?? []);
  return [
    [said.cars, crews],
    [said.drivers, drivers.map((driver) => driverName(season, driver))],
    [said.competitor, [...new Set(teams)]],
  ];
}

/** `#27: Richard Bradley, Pu Jun Jin and John Hartshorne` */
function carText(words: Words, season: Season, number: CarNumber, starter: Starter | undefined): string {
  const car = words.remarks.car(number);
  const crew = (starter?.crew ?? []).map((one) => driverName(season, one));
  return crew.length === 0 ? car : words.colon(car, words.list(crew));
}

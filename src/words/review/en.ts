import type { Day } from '#core/base/day';
import { type Points, printedPoints } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type { Criterion } from '#core/rulebook/rulebook';
import { dates, number as figures, ordinal as ordinalInFigures } from '../english.ts';
import { dayOfYearText, dayText, numberText } from '../format.ts';
import { inARow, type Name, type Prose, prose, textOf } from './prose.ts';
import type {
  Car,
  Cause,
  ClassSaid,
  FurtherLead,
  Lead,
  Partners,
  Posted,
  ReviewWords,
  Rounds,
  Said,
  SaidTitle,
  SessionPoints,
  Titles,
  Who,
} from './said.ts';

/* The season in words, in English. Of nobody is it known whether to say he or she: so neither is said. */

const ENGLISH = { dates, number: figures };

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);

/** `three`; from thirteen on in figures. */
const number = (count: number): string => NUMBERS[count] ?? numberText(ENGLISH, count);

const counted = (count: number, one: string, several = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : several}`;

const times = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${number(count)} times`;

const ordinal = (count: number): string => ORDINALS[count - 1] ?? ordinalInFigures(count);

const figure = (points: Points): string => numberText(ENGLISH, printedPoints(points));

function points(some: Points): string {
  const printed = printedPoints(some);
  const text = Number.isInteger(printed) && printed >= 0 ? number(printed) : figure(some);
  return `${text} ${printed === 1 ? 'point' : 'points'}`;
}

const list = (items: readonly (string | Name | Prose)[]): Prose => inARow(items, ', ', ' and ');

/** Items that may have an `and` of their own. */
const listOfLists = (items: readonly Prose[]): Prose =>
  inARow(items, ', ', items.some((item) => / and |, /.test(textOf(item))) ? ', and ' : ' and ');

// Days

const yearOf = (day: Day): string => day.slice(0, 4);

/** With its year, where that is not the year of all races. */
const on = (day: Day, year: string | undefined): string =>
  yearOf(day) === year ? dayOfYearText(ENGLISH, day) : dayText(ENGLISH, day);

const posted = ({ day, isLatest }: Posted, year: string | undefined): string =>
  `${isLatest ? 'by' : 'on'} ${on(day, year)}`;

/** `from 6 to 20 July` */
function fromTo(from: Day, to: Day, year: string | undefined): string {
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `from ${sameMonth ? Number(from.slice(8)) : on(from, yearOf(from) === yearOf(to) ? yearOf(from) : year)} to ${on(to, year)}`;
}

// Names

const SERIES = /\b(series|championship|cup|league|trophy|challenge)$/i;

/** A season or a series by its name: `the 2014 Asian Le Mans Series`. */
const theSeries = (name: string): string =>
  !/^the /i.test(name) && (/^\d/.test(name) || SERIES.test(name)) ? `the ${name}` : name;

const BODY = /\b(club|association|f[eé]d[eé]ration|league|union|committee|commission|council|society)\b/i;

const ARTICLE = /^(?:the |les? |la |l[’'])/i;

/** `the Automobile Club de l'Ouest`; a company has no article, and a name with one no other. */
const theBody = (name: string): string => (BODY.test(name) && !ARTICLE.test(name) ? `the ${name}` : name);

/** A car by its number, and as long as nobody has met it by team and model. */
function car(one: Car): Prose {
  const { number: plate, team, model, isOnly, isNew } = one;
  if (!isNew) return [plate];
  if (isOnly && team !== undefined) return prose`${team} (${plate})`;
  if (team === undefined && model === undefined) return prose`car ${plate}`;
  const what = model === undefined ? [plate] : prose`${plate} ${model}`;
  return team === undefined ? prose`the ${what}` : prose`the ${what} of ${team}`;
}

/** `in the #91 BMW Z4 GT3 of AAI-Rstrada` */
function inCar(one: Car, isOfSameTeam = false): Prose {
  const { number: plate, team, model, isNew } = one;
  const what = model === undefined ? [plate] : prose`the ${plate} ${model}`;
  if (!isNew || (isOfSameTeam && model === undefined)) return prose`in ${plate}`;
  if (team === undefined && model === undefined) return prose`in car ${plate}`;
  const the = model === undefined ? 'the ' : '';
  return team === undefined || isOfSameTeam ? prose`in ${what}` : prose`in ${the}${what} of ${team}`;
}

const withModel = ({ model, isOnly, team }: Car, races: string): string =>
  model !== undefined && isOnly && team !== undefined ? `${races} with its ${model}` : races;

const whoText = (who: Who): Prose => (who.are === 'cars' ? listOfLists(who.cars.map(car)) : list(who.names));

const many = (who: Who): boolean => (who.are === 'cars' ? who.cars : who.names).length > 1;

const NOUNS = {
  driver: 'driver',
  crew: 'crew',
  entry: 'entry',
  team: 'team',
  manufacturer: 'manufacturer',
  constructor: 'constructor',
};

const contenders = (count: number, kind: SaidTitle['for']): string =>
  counted(count, NOUNS[kind], kind === 'entry' ? 'entries' : `${NOUNS[kind]}s`);

const OWNERS: Readonly<Record<SaidTitle['for'], string>> = {
  driver: "drivers'",
  crew: "crews'",
  entry: "teams'",
  team: "teams'",
  manufacturer: "manufacturers'",
  constructor: "constructors'",
};

/** `the drivers' title`, `the LMP2 drivers' title`, `the title “Sprint Cup Drivers”` */
const title = ({ for: kind, class: name, own }: SaidTitle): Prose =>
  own === undefined ? [`the ${ofClass(name)}${OWNERS[kind]} title`] : prose`the title “${own}”`;

const standings = ({ for: kind, class: name, own }: SaidTitle): Prose =>
  own === undefined ? [`the ${ofClass(name)}${OWNERS[kind]} standings`] : prose`the standings of “${own}”`;

const inClass = (name: ClassSaid): string =>
  name === undefined ? '' : name === null ? 'overall, ' : `in ${name}, `;

/** Before a noun: `LMP2 `, `overall `. */
const ofClass = (name: ClassSaid): string => (name === undefined ? '' : `${name ?? 'overall'} `);

// Rounds

const at = (rounds: readonly Name[]): Prose => prose`at ${list(rounds)}`;

const allRaces = (races: number): string =>
  races === 1 ? 'the only race' : races === 2 ? 'both races' : `all ${number(races)} races`;

/** So many rounds are named; and so many classes. */
const FEW = 3;
const MOST_CLASSES = 6;

/** What was won: `the last two races`, `at Qatar and Fuji`, `five races`. */
function won({ names, are }: Rounds): Prose {
  const count = names.length;
  switch (are) {
    case 'all':
      return [allRaces(count)];
    case 'first':
    case 'last':
      return [`the ${are} ${number(count)} races`];
    case 'in a row':
      return count === 2
        ? at(names)
        : prose`${counted(count, 'race')} in a row, from ${names[0] ?? ''} to ${names.at(-1) ?? ''}`;
    case undefined:
      return count <= FEW ? at(names) : [counted(count, 'race')];
    default:
      return unreachable(are);
  }
}

/** `winners at Fuji`, `winners of the last two races` */
function winners(rounds: Rounds, isOne: boolean): Prose {
  const what = won(rounds);
  const of = textOf(what).startsWith('at ') ? '' : 'of ';
  return prose`${isOne ? 'winner' : 'winners'} ${of}${what}`;
}

// Titles

const TIE_BREAKS: Readonly<Record<Criterion, string>> = {
  points: 'on points',
  countback: 'on countback',
  'countback on scoring places': 'on countback',
  'countback on counted rounds': 'on countback',
  'earliest best': 'with the earlier best result',
  decision: 'by decision',
};

const named = (next: Who | undefined, count: number, kind: SaidTitle['for'], isMates: boolean): Prose => {
  if (next === undefined) return [`${contenders(count, kind)} level behind`];
  const isDrivers = isMates && next.are === 'drivers';
  return isDrivers ? prose`${many(next) ? 'team-mates' : 'team-mate'} ${whoText(next)}` : whoText(next);
};

/** `by six points (76 to 70) from …`, `on countback, level with … on 30 points`, `with 26 points, …` */
function margin(lead: Lead, next: Prose, isBehind: boolean): Prose {
  const { margin: how, points: total } = lead;
  if (how === undefined) return prose`with ${points(total)}, ahead of ${next}`;
  switch (how.is) {
    case 'points': {
      const [by, score] = [points(how.by), `(${figure(total)} to ${figure(how.next)})`];
      return isBehind ? prose`${by} ${score} clear of ${next}` : prose`by ${by} ${score} from ${next}`;
    }
    case 'level': {
      const tie = how.by === undefined ? 'while ' : `${TIE_BREAKS[how.by]}, `;
      return prose`${tie}level with ${next} on ${points(total)}`;
    }
    case 'alone':
      return [`with ${points(total)} (nobody else ${lead.fate === 'won' ? 'scored' : 'has scored'})`];
    default:
      return unreachable(how);
  }
}

/** What was achieved, behind who achieved it. */
function verb({ fate, isProvisional, isShared }: Lead, isMany: boolean): string {
  const would = isProvisional ? 'would ' : '';
  switch (fate) {
    case 'won':
      return `${would}${isShared ? (isProvisional ? 'share' : 'shared') : isProvisional ? 'win' : 'won'}`;
    case 'certain':
      return `${isProvisional ? 'would already be' : `${isMany ? 'are' : 'is'} already`} certain of`;
    case 'led':
      return isShared ? 'share the lead of' : isMany ? 'lead' : 'leads';
    default:
      return unreachable(fate);
  }
}

const what = (lead: Lead): Prose => (lead.fate === 'led' ? standings(lead.title) : title(lead.title));

const subject = (lead: Lead): Prose =>
  lead.who === undefined ? [contenders(lead.count, lead.title.for)] : whoText(lead.who);

const isSeveral = (lead: Lead): boolean => (lead.who === undefined ? lead.count > 1 : many(lead.who));

/** What the next did, behind their names. */
function nextDid({ nextCampaign, next, nextTeam, areMates, areInCar, nextCount }: Said['champions']): Prose {
  if (next === undefined) return [];
  if (areInCar) return next.are === 'drivers' ? [', who shared the car'] : [];
  const { car: theirs, won: rounds, seconds } = nextCampaign;
  const isOne = nextCount === 1;
  if (rounds !== undefined && theirs !== undefined)
    return prose`, ${winners(rounds, isOne)} ${inCar(theirs.team === undefined ? theirs : { ...theirs, model: undefined }, areMates)}`;
  const team = nextTeam !== undefined && next.are === 'drivers' ? prose` of ${nextTeam}` : [];
  return seconds < 2 ? team : prose`${team}, who ${isOne ? 'was' : 'were'} second ${times(seconds)}`;
}

/** Who has the title, each with what is to be known of them. */
function champions(
  { who, defending, isOfCar, isShared, isAlways, areTold, isOver }: Said['champions'],
  all: Prose,
): Prose {
  if (areTold) return ['the crew'];
  if (who?.are === 'cars' && isOfCar && !isShared) return ['it'];
  if (who?.are !== 'drivers') return all;
  const { names } = who;
  const isAll = defending.length > 0 && defending.every(Boolean);
  const drivers = isAll ? 'defending champion' : 'driver';
  const some = names.length > 1 ? `${drivers}s ` : `${drivers} `;
  const isIts = isOfCar && !isAlways;
  return prose`${isIts ? `its ${some}` : isAll ? `the ${some}` : ''}${list(
    names.map((name, index) =>
      defending[index] === true && !isAll
        ? prose`${name}, who ${isOver ? 'was' : 'is'} defending the title,`
        : [name],
    ),
  )}`;
}

/** In which car they were, and what they won in it. */
function aside({ campaign, isOfCar, isAlways, who, isShared, areTold, count }: Said['champions']): Prose {
  const { car: own, won: rounds } = campaign;
  const isDrivers = who?.are === 'drivers';
  const isNews = !isOfCar && !isShared && !areTold && who !== undefined;
  const isFor = isNews && isDrivers && own !== undefined;
  const some: Prose[] = [];
  if (isAlways) some.push(prose`the only driver ${isFor ? inCar(own) : 'in the car'} for every race`);
  if (isNews && rounds !== undefined)
    some.push(prose`${winners(rounds, count === 1)}${isFor && !isAlways ? prose` ${inCar(own)}` : ''}`);
  else if (isFor && !isAlways) some.push(inCar(own));
  return some.length === 0 ? [] : prose`, ${inARow(some, ', ', ' and ')},`;
}

const together = ({ drivers, rounds }: Partners): Prose => prose`${list(drivers)} ${at(rounds)}`;

const inDoubt = (rounds: readonly Name[]): Prose =>
  rounds.length === 0 ? [] : prose`; who drove ${at(rounds)} is in doubt`;

const withoutModels = (who: Who | undefined): Who | undefined =>
  who?.are === 'cars' ? { ...who, cars: who.cars.map((one) => ({ ...one, model: undefined })) } : who;

/** The other car of the same team. */
function sister({ who, next }: Lead): Prose | undefined {
  const [one, other] = [who, next].map((some) =>
    some?.are === 'cars' && some.cars.length === 1 ? some.cars[0] : undefined,
  );
  const isSister = one?.team !== undefined && one.team.text === other?.team?.text && other.isNew;
  return isSister ? prose`its sister car ${other.number}` : undefined;
}

/** Who has a further title of a class, or leads it; behind another like it in short. */
function another(lead: FurtherLead, before: FurtherLead | undefined, turn: number): Prose {
  const { fate, isSame, margin: how, title: of } = lead;
  const behind = sister(lead) ?? named(withoutModels(lead.next), lead.nextCount, of.for, false);
  const who = subject(lead);
  const isShort =
    before !== undefined && isPlain(before) && isPlain(lead) && before.fate === fate && of.own === undefined;
  if (fate === 'won' && isPlain(lead) && !(isSame && turn % 2 === 1)) {
    const what = isShort ? [`the ${OWNERS[of.for]}`] : title(of);
    return prose`${what} ${isShort ? 'to' : 'went to'} ${who}${isSame ? (how?.is === 'alone' ? ' with as many points' : ' by the same margin') : prose`, ${margin(lead, behind, false)}`}`;
  }
  const isClear = (fate === 'certain' || lead.isShared) && how?.is === 'points';
  const same = fate === 'certain' ? 'as well' : how?.is === 'alone' ? 'with as many' : 'by as much';
  const far = isSame ? [same] : prose`${isClear ? ', ' : ''}${margin(lead, behind, isClear)}`;
  const led = isShort ? [`the ${OWNERS[of.for]}`] : prose`${verb(lead, isSeveral(lead))} ${what(lead)}`;
  return prose`${numberless(who)} ${led}${isClear && !isSame ? '' : ' '}${far}`;
}

/** `the #91` where it opens a clause: none begins with the number of a car. */
const numberless = (who: Prose): Prose => (textOf(who).startsWith('#') ? prose`the ${who}` : who);

const isPlain = ({ isShared, isProvisional, fate }: Lead): boolean =>
  !isShared && (!isProvisional || fate === 'led');

// What decided titles

const DOCUMENTS: Readonly<Record<Extract<Cause, { is: 'other' }>['kind'], string>> = {
  season: 'the opening document',
  regulations: 'a change of the regulations',
  calendar: 'a new calendar',
  'calendar-change': 'a change of the calendar',
  drivers: 'the list of drivers',
  'entry-list': 'the entry list',
  'entry-change': 'a change of entries',
  classification: 'a classification',
  'pit-stops': 'a report of pit stops',
  decision: 'a decision',
  protest: 'a protest',
  appeal: 'an appeal',
  request: 'a request for review',
  standings: 'published standings',
  bulletin: 'a bulletin',
};

function cause(said: Cause, year: string | undefined): Prose {
  switch (said.is) {
    case 'race':
      return said.turn !== undefined
        ? prose`the ${said.turn} race, at ${said.round} on ${on(said.day, year)},`
        : prose`the race at ${said.round} on ${on(said.day, year)}${said.left === 0 ? '' : `, with ${number(said.left)} to come,`}`;
    case 'cancelled':
      return prose`the removal of ${list(said.rounds)} ${posted(said, year)}`;
    case 'entry list':
      return said.round === undefined ? ['an entry list'] : prose`the entry list for ${said.round}`;
    case 'other':
      return [`${DOCUMENTS[said.kind]} posted ${posted(said, year)}`];
    default:
      return unreachable(said);
  }
}

/** `the titles of LMP2 and CN and the GTD drivers' and teams' titles` */
function titles({ are, count, classes, others }: Titles, isLike = false): Prose {
  const all = count === 2 ? 'both' : `all ${number(count)}`;
  if (are === 'all') return [count === 1 ? 'the title' : `${all} titles`];
  if (are === 'all told' && count > 1) return [`${all} of these titles`];
  const whole = classes.length === 0 ? [] : [prose`${isLike ? 'those' : 'the titles'} of ${list(classes)}`];
  const own = others.filter((one) => one.own !== undefined).map(title);
  const plain = Map.groupBy(
    others.filter((one) => one.own === undefined),
    (one) => one.class,
  );
  const ofClasses = [...plain].map(([name, some]) => titlesOf(name, some));
  return listOfLists([...whole, ...ofClasses, ...own]);
}

/** Are they the titles of whole classes, and no others? */
const areWhole = (some: Titles | undefined): boolean =>
  some !== undefined && some.are === undefined && some.others.length === 0;

/** `the GTD drivers' and teams' titles` */
const titlesOf = (name: ClassSaid, some: readonly SaidTitle[]): Prose =>
  prose`the ${ofClass(name)}${list(some.map((one) => OWNERS[one.for]))} ${some.length === 1 ? 'title' : 'titles'}`;

const session = (name: string): string => (name === 'race' ? 'the race' : name);

const pointsFor = ({ session: name, isForFirst }: SessionPoints): string =>
  isForFirst && name === 'qualifying' ? 'pole position' : session(name);

const MATTERS = {
  protest: ['a protest', 'protests'],
  appeal: ['an appeal', 'appeals'],
  request: ['a request for review', 'requests for review'],
} as const;

export const reviewInEnglish: ReviewWords = {
  language: 'en',
  stop: '.',
  space: ' ',
  sentences: {
    season: ({ season, edition, organiser, isOver }) => {
      const is = isOver ? 'was' : 'is';
      const place = edition === undefined ? '' : `the ${ordinal(edition)} season of the series, `;
      return [`${theSeries(season)} ${is} ${place}organised by ${theBody(organiser)}`];
    },

    rounds: ({ count, run, first, last, next, isOver, isFirst }, { year }) => {
      const [it, its] = isFirst ? ['the season', "the season's"] : ['it', 'its'];
      const end = dayText(ENGLISH, last.day);
      if (count === 1) return prose`${its} only race ${isOver ? 'was' : 'is'} ${at([first.round])} on ${end}`;
      const span = prose`from ${first.round} on ${on(first.day, year)} to ${last.round} on ${end}`;
      if (run === 0) return prose`${its} calendar has ${counted(count, 'race')}, ${span}`;
      if (isOver)
        return prose`${it} had ${counted(run, 'race')}${run === count ? '' : ` of ${number(count)} on its calendar`}, ${span}`;
      const so = `of ${its} ${counted(count, 'race')} ${number(run)} ${run === 1 ? 'has' : 'have'} been run`;
      if (next === undefined) return [so];
      const isLast = textOf([next.round]) === textOf([last.round]);
      return isLast
        ? prose`${so}; the last is ${at([last.round])} on ${end}`
        : prose`${so}; the next is ${at([next.round])} on ${on(next.day, year)}, the last ${at([last.round])} on ${end}`;
    },

    entries: ({ cars, classes, isOver }) => {
      const [one] = classes;
      const verbs = cars === 1 ? (isOver ? 'was' : 'is') : isOver ? 'were' : 'are';
      const several = counted(cars, 'entry', 'entries');
      if (classes.length < 2)
        return [
          `there ${verbs} ${several}${one === undefined ? '' : `${cars > 1 ? ', all' : ''} in ${one}`}`,
        ];
      const names = classes.length > MOST_CLASSES ? [] : prose`: ${list(classes)}`;
      return prose`there ${verbs} ${several} in ${number(classes.length)} classes${names}`;
    },

    moved: ({ rounds, others }, { year }) => {
      const moves = rounds.map(
        ({ round, from, to }, index) =>
          prose`${round} ${index === 0 ? 'moved ' : ''}${fromTo(from, to, year)}`,
      );
      const more = others === 0 ? [] : [[`${counted(others, 'round')} more to other days`]];
      return prose`on the calendar ${list([...moves, ...more])}`;
    },

    dropped: ({ replaced, removed, others, left }, { year }) => {
      const swaps = list(
        replaced.map(
          ({ gone, by }, index) =>
            prose`${list(by)} ${index === 0 ? 'took the place of' : 'that of'} ${gone}`,
        ),
      );
      const more = others === 0 ? [] : prose`; so were ${counted(others, 'other')}`;
      const [first, second] = removed;
      if (first === undefined) return prose`${swaps}${more}`;
      const result = `, which left ${left === 0 ? 'none' : counted(left, 'round')}`;
      if (second === undefined && first.areSubstitutes)
        return prose`${swaps}, only to be removed in its turn ${posted(first.posted, year)}${more}${result}`;
      const gone = removed.map(
        ({ rounds, posted: when }, index) =>
          prose`${list(rounds)} ${index > 0 ? '' : rounds.length === 1 ? 'was removed ' : 'were removed '}${posted(when, year)}`,
      );
      const start = replaced.length === 0 ? [] : prose`${swaps}; `;
      return prose`${start}${list(gone)} without a replacement${more}${result}`;
    },

    sweep: ({ class: name, races, toCome, car: one, titles: count, defends, against }, { turn }) => {
      const rivals = against.length === 0 ? [] : prose` against ${list(against)}`;
      const allOf = `${allRaces(races)}${toCome > 0 ? ' so far' : ''}`;
      const prize =
        count === 0
          ? ''
          : ` and ${count === 1 ? 'the title' : count === 2 ? 'both titles' : `all ${number(count)} titles`}`;
      const champion = defends ? ', the defending champion,' : '';
      const all = prose`${withModel(one, `${allOf}${prize}`)}${rivals}`;
      return turn === 0 || typeof name !== 'string'
        ? prose`${inClass(name)}${car(one)}${champion} ${toCome > 0 ? 'has won' : 'won'} ${all}`
        : prose`${car(one)}${champion} ${toCome > 0 ? 'has done' : 'did'} likewise in ${name}, winning ${all}`;
    },

    firstRace: ({ class: name, round, toCome, run, cars }) => {
      const race = toCome === 0 ? 'the race' : run === 1 ? 'the first race,' : 'the only race so far,';
      const who =
        cars.length > 1
          ? prose`${listOfLists(cars.map(car))} shared`
          : prose`${whoText({ are: 'cars', cars })} won`;
      return prose`${inClass(name)}${who} ${race} ${at([round])}${cars.length > 1 ? ', in a dead heat' : ''}`;
    },

    onlyRace: ({ class: name, round, entries, team, withdrawn, cars, crew }) => {
      const own = (one: Car): Prose => (team === undefined ? car(one) : [one.number]);
      const of = team === undefined ? [] : prose` of ${team}`;
      const came = prose`${name ?? 'the class'} raced ${at([round])} alone, with ${entries === 1 ? 'a single entry' : counted(entries, 'entry', 'entries')}${of}`;
      const gone =
        withdrawn.length === 0
          ? []
          : prose`${list(withdrawn.map(own))} ${withdrawn.length === 1 ? 'was' : 'were'} withdrawn, and `;
      const victory = cars.length > 1 ? 'shared the victory' : 'won';
      const drivers = crew.length === 0 ? [] : prose` with ${list(crew)}`;
      return prose`${came}: ${gone}${list(cars.map(own))} ${victory}${drivers}`;
    },

    newcomers: ({ changes, isDoubtful }) => {
      const some = changes.map(({ driver, from, insteadOf }) => {
        const way =
          from === undefined ? 'had joined the crew late' : prose`had moved over from ${from.number}`;
        return prose`${driver} ${way}${insteadOf === undefined ? '' : prose`, in place of ${insteadOf}`}`;
      });
      return prose`${list(some)}${isDoubtful ? '; the first crew list is in doubt' : ''}`;
    },

    shared: ({ class: name, races, toCome, winners: count, top, deadHeats, unknown }, { turn }) => {
      const [have, so] = toCome > 0 ? ['have ', ' so far'] : ['', ''];
      const heats = deadHeats.length === 0 ? [] : prose`, with a dead heat ${at(deadHeats)}`;
      const odd = prose`${heats}${unknown.length === 0 ? '' : prose`; who won ${at(unknown)} is not known`}`;
      if (top !== undefined) {
        const others = top.others === 0 ? '' : `, ${counted(top.others, 'other')} the rest`;
        return prose`${inClass(name)}${car(top.car)} ${toCome > 0 ? 'has won' : 'won'} ${number(top.wins)} of the ${counted(races, 'race')}${so}${others}${odd}`;
      }
      if (textOf(odd) !== '')
        return prose`${inClass(name)}the victories of ${counted(races, 'race')}${so} went to ${counted(count, 'entry', 'entries')}${odd}`;
      if (count === races)
        return [
          `${inClass(name)}${races === 2 ? 'the two races' : `the ${number(races)} races`}${so} ${toCome > 0 ? 'have had' : 'had'} ${number(count)} different winners`,
        ];
      return turn % 2 === 0 || typeof name !== 'string'
        ? [
            `${inClass(name)}${counted(count, 'entry', 'entries')} ${have}shared the ${number(races)} victories${so}`,
          ]
        : [
            `the ${number(races)} ${name} races${so} ${toCome > 0 ? 'have gone' : 'went'} to ${counted(count, 'entry', 'entries')}`,
          ];
    },

    champions: (said, { turn }) => {
      const { class: name, next, nextCount, title: of, areMates, fate, isProvisional, isShared } = said;
      const behind = prose`${sister(said) ?? named(next, nextCount, of.for, areMates)}${nextDid(said)}`;
      const who = prose`${champions(said, subject(said))}${aside(said)}`;
      const start = inClass(name);
      const isTurned = fate === 'won' && !isProvisional && !isShared && !said.isOfCar;
      if (isTurned && turn % 3 === 1 && said.margin?.is === 'points')
        return prose`${start}${what(said)} went to ${who} ${margin(said, behind, false)}`;
      const isClear = (turn % 3 === 2 || fate === 'certain' || isShared) && said.margin?.is === 'points';
      const won =
        said.titles > 1
          ? [said.titles === 2 ? 'both titles' : `all ${number(said.titles)} titles`]
          : what(said);
      return prose`${start}${who} ${verb(said, isSeveral(said))} ${won}${isClear ? ', ' : ' '}${margin(said, behind, isClear)}`;
    },

    partners: ({ champions: count, isWon, partners, nextCount, nextPartners, doubtful }) => {
      const firsts =
        count === 1 ? (isWon ? 'the champion' : 'the leader') : isWon ? 'the champions' : 'the leaders';
      const behind = nextCount === 1 ? 'the runner-up' : 'the runners-up';
      const seconds = isWon ? behind : 'the crew in second place';
      const was = (isOne: boolean) => (isOne ? 'was' : 'were');
      const ours =
        partners.length === 0
          ? []
          : [
              prose`${firsts} ${was(count === 1)} joined in victory by ${listOfLists(partners.map(together))}`,
            ];
      const theirs =
        nextPartners.length === 0
          ? []
          : [
              prose`${seconds} ${ours.length > 0 ? '' : `${was(nextCount === 1 || !isWon)} joined in victory `}by ${listOfLists(nextPartners.map(together))}`,
            ];
      return prose`${inARow([...ours, ...theirs], ', ', ', ')}${inDoubt(doubtful)}`;
    },

    moreTitles: ({ titles: some }, { turn }) =>
      inARow(
        some.map((lead, index) => another(lead, some[index - 1], turn)),
        ', ',
        ', and ',
      ),

    otherWinner: ({ car: one, won: rounds, always, partners, doubtful, isOver }) => {
      const often = rounds.names.length === 2 ? 'both times' : 'each time';
      const crew = always.length === 0 ? [] : prose`, with ${list(always)} in the car ${often}`;
      const others =
        partners.length === 0
          ? []
          : prose`${always.length === 0 ? ', with ' : ', joined by '}${listOfLists(partners.map(together))}`;
      return prose`${car(one)} ${isOver ? 'won' : 'has won'} ${won(rounds)}${crew}${others}${inDoubt(doubtful)}`;
    },

    decided: ({ causes }, { year }) => {
      const some = causes.map(({ cause: why, titles: which, areOthers }, index) => {
        const isLike = areWhole(which) && areWhole(causes[index - 1]?.titles);
        return prose`${cause(why, year)} ${index === 0 ? 'decided ' : ''}${areOthers ? ['the others'] : titles(which, isLike)}`;
      });
      return inARow(some, ', ', ', and ');
    },

    closest: ({ titles: some, winners: count, led, without }) => {
      const who = count === 1 ? 'winner' : 'winners';
      const way =
        led === undefined
          ? []
          : led === 'throughout'
            ? [`, though ${some.count === 1 ? 'its' : 'their'} ${who} led from the first race to the last`]
            : led === 'last'
              ? [`, whose ${who} took the lead only in the last race`]
              : prose`, whose ${who} had led since ${led.since}`;
      const but =
        without === undefined
          ? ''
          : `; without the points for ${pointsFor(without)} the runners-up would have won`;
      return prose`closest ${some.count === 1 ? 'was' : 'were'} ${titles(some)}${way}${but}`;
    },

    doubtfulDecision: ({ points: some, of, round, car: one, isSame }) => {
      const same = isSame ? '; the champions would be the same without it' : '';
      return prose`a decision that the notice board itself calls doubtful gives nobody the ${points(some).replace(/^one /, '')} for ${pointsFor(of)} ${at([round])} that would be due to ${one.number}${same}`;
    },

    open: ({ titles: some, decided, all }) => {
      const before =
        decided === 0 || all === 0
          ? ''
          : `of ${counted(all, 'title')} ${number(decided)} ${decided === 1 ? 'is' : 'are'} decided; `;
      const [first] = some;
      const isAlike = some.every(
        ({ title: one }) =>
          one.own === undefined && one.for === first?.title.for && typeof one.class === 'string',
      );
      const can = ' can still be won';
      const by = ({ title: one, count }: (typeof some)[number], index: number): Prose => {
        const still = index === 0 ? can : '';
        return isAlike && some.length > 1
          ? [`${index === 0 ? `the ${OWNERS[one.for]} title${can} ` : ''}by ${number(count)} in ${one.class}`]
          : prose`${title(one)}${still} by ${contenders(count, one.for)}`;
      };
      return prose`${before}${list(some.map(by))}`;
    },

    rest: ({ count, isOver, close }) => {
      const more = count === 1 ? 'a further title' : `a further ${number(count)} titles`;
      if (!isOver) return [`${more} ${count === 1 ? 'is' : 'are'} contested besides`];
      const some = close === count ? (count === 1 ? '' : 'all ') : `${number(close)} of them `;
      return [
        `${more} ${count === 1 ? 'was' : 'were'} awarded besides${close === 0 ? '' : `, ${some}by a point at most or on a tie-break`}`,
      ];
    },

    provisional: ({ results, others, isDeciding }) => {
      const some = results.map(({ session: name, round }) => prose`${session(name)} ${at([round])}`);
      const more = others === 0 ? [] : [[`${number(others)} more`]];
      const isOne = results.length + others === 1;
      const so = isDeciding ? `; titles are told as they would be if ${isOne ? 'it' : 'they'} stood` : '';
      return prose`the ${isOne ? 'result' : 'results'} of ${list([...some, ...more])} ${isOne ? 'is' : 'are'} still provisional${so}`;
    },

    unanswered: ({ matters, others, isDeciding }) => {
      const some = matters.map(({ kind, count, party, rounds }) => {
        const [one, several] = MATTERS[kind];
        const about = rounds.length === 0 ? [] : prose`, about ${list(rounds)},`;
        return prose`${count === 1 ? one : `${number(count)} ${several}`} by ${party}${about}`;
      });
      const more = others === 0 ? [] : [[`${number(others)} more`]];
      const isOne = matters.reduce((sum, { count }) => sum + count, others) === 1;
      const so = isDeciding ? `; titles are told as if ${isOne ? 'it' : 'they'} changed nothing` : '';
      return prose`${list([...some, ...more])} ${isOne ? 'has' : 'have'} not been answered yet${so}`;
    },
  },
};

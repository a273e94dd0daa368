import type { Day } from '#core/base/day';
import { type Points, printedPoints } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type { Criterion } from '#core/rulebook/rulebook';
import { dayOfYearText, dayText, numberText } from '../format.ts';
import { dates, number as figures } from '../french.ts';
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

/*
 * The season in words, in French. Of nobody is it known whether a word is masculine or feminine: so verbs take `avoir`, and
 * nothing agrees with a driver alone. A narrow space that does not break, \u202f, is set before ; : and within « ».
 */

const FRENCH = { dates, number: figures };

const NUMBERS =
  'aucun un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const ORDINALS =
  'première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième'.split(' ');

/** `trois`; from seventeen on in figures. */
const number = (count: number): string => NUMBERS[count] ?? numberText(FRENCH, count);

/** Of feminine things there is `une`. */
const feminine = (count: number, one: string, several = `${one}s`): string =>
  count === 0 ? `aucune ${one}` : count === 1 ? `une ${one}` : `${number(count)} ${several}`;

const masculine = (count: number, one: string, several = `${one}s`): string =>
  `${number(count)} ${count < 2 ? one : several}`;

const times = (count: number): string => `${count === 1 ? 'une' : number(count)} fois`;

const ordinal = (count: number): string => ORDINALS[count - 1] ?? `${count}e`;

const figure = (points: Points): string => numberText(FRENCH, printedPoints(points));

function points(some: Points): string {
  const printed = printedPoints(some);
  const text = Number.isInteger(printed) && printed > 0 ? number(printed) : figure(some);
  return `${text} ${Math.abs(printed) < 2 ? 'point' : 'points'}`;
}

type Item = string | Name | Prose;

const list = (items: readonly Item[]): Prose => inARow(items, ', ', ' et ');

/** Items that may have an `et` of their own. */
const listOfLists = (items: readonly Prose[]): Prose =>
  inARow(items, ', ', items.some((item) => / et |, /.test(textOf(item))) ? ', et ' : ' et ');

// Small words before names

const VOWEL = /^[aàâäeéèêëiîïoôöuùûüœ]/i;

const textIn = (item: Item): string =>
  typeof item === 'string' ? item : textOf('text' in item ? [item] : item);

/** `Le Mans` without its article. */
function shortened(item: Item, article: string): Prose {
  const [start, ...rest] = typeof item === 'object' && !('text' in item) ? item : [item];
  const cut =
    typeof start === 'object'
      ? { ...start, text: start.text.slice(article.length) }
      : (start ?? '').slice(article.length);
  return [cut, ...rest];
}

/** `à Fuji`, `au Mans` */
function to(item: Item): Prose {
  const text = textIn(item);
  if (/^[Ll]e /.test(text)) return prose`au ${shortened(item, 'Le ')}`;
  return /^[Ll]es /.test(text) ? prose`aux ${shortened(item, 'Les ')}` : prose`à ${item}`;
}

/** `de Fuji`, `d’Inje`, `du Mans` */
function of(item: Item): Prose {
  const text = textIn(item);
  if (/^[Ll]e /.test(text)) return prose`du ${shortened(item, 'Le ')}`;
  if (/^[Ll]es /.test(text)) return prose`des ${shortened(item, 'Les ')}`;
  return VOWEL.test(text) ? prose`d’${item}` : prose`de ${item}`;
}

const at = (rounds: readonly Name[]): Prose => list(rounds.map(to));

const ofAll = (items: readonly Item[]): Prose => list(items.map(of));

/** `l’Asian Le Mans Series`, `la`, `le` */
const withArticle = (name: string, isFeminine: boolean): string =>
  VOWEL.test(name) ? `l’${name}` : `${isFeminine ? 'la' : 'le'} ${name}`;

const FEMININE = /\b(series|cup|league|série|coupe|ligue)$/i;

const theSeries = (name: string): string => withArticle(name, FEMININE.test(name));

const BODY =
  /\b(?:(club|comité|conseil)|(f[eé]d[eé]ration|association|league|ligue|union|commission|soci[eé]t[eé]))\b/i;

const ARTICLE = /^(?:the |les? |la |l[’'])/i;

/** `l’Automobile Club de l’Ouest`; a company has no article, and a name with one no other. */
function theBody(name: string): string {
  const found = BODY.exec(name);
  return found === null || ARTICLE.test(name) ? name : withArticle(name, found[2] !== undefined);
}

// Days

const yearOf = (day: Day): string => day.slice(0, 4);

const on = (day: Day, year: string | undefined): string =>
  yearOf(day) === year ? dayOfYearText(FRENCH, day) : dayText(FRENCH, day);

const posted = ({ day, isLatest }: Posted, year: string | undefined): string =>
  `${isLatest ? 'au plus tard ' : ''}le ${on(day, year)}`;

/** `du 6 au 20 juillet` */
function fromTo(from: Day, until: Day, year: string | undefined): string {
  const isSameMonth = from.slice(0, 7) === until.slice(0, 7);
  const date = Number(from.slice(8));
  const start = isSameMonth
    ? date === 1
      ? '1er'
      : String(date)
    : on(from, yearOf(from) === yearOf(until) ? yearOf(from) : year);
  return `du ${start} au ${on(until, year)}`;
}

// Cars, and who has a title

/** `BMW Z4 GT3 #91`: a car is feminine. */
const modelled = ({ model, number: plate }: Car): Prose =>
  model === undefined
    ? prose`la ${plate}`
    : VOWEL.test(model)
      ? prose`l’${model} ${plate}`
      : prose`la ${model} ${plate}`;

/** A car by its number, and as long as nobody has met it by team and model. */
function car(one: Car): Prose {
  const { number: plate, team, isOnly, isNew } = one;
  if (!isNew) return prose`la ${plate}`;
  if (team === undefined) return one.model === undefined ? prose`la voiture ${plate}` : modelled(one);
  return isOnly ? prose`${team} (${plate})` : prose`${modelled(one)} ${of(team)}`;
}

/** `au volant de la BMW Z4 GT3 #91 d’AAI-Rstrada`, `sur la #92` */
function inCar(one: Car, isOfSameTeam = false): Prose {
  if (!one.isNew || (one.model === undefined && (isOfSameTeam || one.team === undefined)))
    return prose`sur la ${one.number}`;
  const start = one.model === undefined ? 'sur' : 'au volant de';
  return one.team === undefined || isOfSameTeam
    ? prose`${start} ${modelled(one)}`
    : prose`${start} ${modelled(one)} ${of(one.team)}`;
}

/** ` avec sa Morgan LMP2` */
const withModel = ({ model, team, isOnly }: Car): string =>
  model === undefined || !isOnly || team === undefined
    ? ''
    : ` avec ${VOWEL.test(model) ? 'son' : 'sa'} ${model}`;

const whoText = (who: Who): Prose => (who.are === 'cars' ? listOfLists(who.cars.map(car)) : list(who.names));

const many = (who: Who): boolean => (who.are === 'cars' ? who.cars : who.names).length > 1;

const NOUNS: Readonly<Record<SaidTitle['for'], string>> = {
  driver: 'pilote',
  crew: 'équipage',
  entry: 'engagé',
  team: 'équipe',
  manufacturer: 'constructeur',
  constructor: 'constructeur',
};

const contenders = (count: number, kind: SaidTitle['for']): string =>
  (kind === 'team' ? feminine : masculine)(count, NOUNS[kind]);

const OWNERS: Readonly<Record<SaidTitle['for'], string>> = {
  driver: 'pilotes',
  crew: 'équipages',
  entry: 'équipes',
  team: 'équipes',
  manufacturer: 'constructeurs',
  constructor: 'constructeurs',
};

const inClass = (name: ClassSaid): string =>
  name === undefined ? '' : name === null ? 'Au général, ' : `En ${name}, `;

/** After a noun: ` en LMP2`, ` au général` */
const ofClass = (name: ClassSaid): string =>
  name === undefined ? '' : name === null ? ' au général' : ` en ${name}`;

const quoted = (name: Name): Prose => prose`«\u202f${name}\u202f»`;

/** `le titre des pilotes`, `le titre des pilotes en LMP2`, `le titre « Sprint Cup Drivers »` */
const title = ({ for: kind, class: name, own }: SaidTitle): Prose =>
  own === undefined ? [`le titre des ${OWNERS[kind]}${ofClass(name)}`] : prose`le titre ${quoted(own)}`;

const standings = ({ for: kind, class: name, own }: SaidTitle): Prose =>
  own === undefined
    ? [`le classement des ${OWNERS[kind]}${ofClass(name)}`]
    : prose`le classement ${quoted(own)}`;

// Victories

const allRaces = (races: number): string =>
  races === 1 ? 'l’unique course' : `les ${number(races)} courses`;

/** So many rounds are named; and so many classes. */
const FEW = 3;
const MOST_CLASSES = 6;

/** What was won, where it can be counted: `les deux dernières courses`; undefined where rounds are named. */
function races({ names, are }: Rounds): Prose | undefined {
  const count = names.length;
  switch (are) {
    case 'all':
      return [allRaces(count)];
    case 'first':
      return [`les ${number(count)} premières courses`];
    case 'last':
      return [`les ${number(count)} dernières courses`];
    case 'in a row':
      return count === 2
        ? undefined
        : prose`${feminine(count, 'course')} de suite, ${of(names[0] ?? '')} ${to(names.at(-1) ?? '')}`;
    case undefined:
      return count <= FEW ? undefined : [feminine(count, 'course')];
    default:
      return unreachable(are);
  }
}

/** `vainqueurs à Fuji`, `vainqueurs des deux dernières courses` */
function winners(rounds: Rounds, isOne: boolean): Prose {
  const noun = isOne ? 'vainqueur' : 'vainqueurs';
  const some = races(rounds);
  return some === undefined ? prose`${noun} ${at(rounds.names)}` : prose`${noun} ${of(some)}`;
}

// Titles

const TIE_BREAKS: Readonly<Record<Criterion, string>> = {
  points: 'aux points',
  countback: 'au départage sur les meilleures places',
  'countback on scoring places': 'au départage sur les meilleures places',
  'countback on counted rounds': 'au départage sur les meilleures places',
  'earliest best': 'grâce à la meilleure place obtenue le plus tôt',
  decision: 'par décision',
};

const named = (next: Who | undefined, count: number, kind: SaidTitle['for']): Prose =>
  next === undefined ? [`${contenders(count, kind)} à égalité`] : whoText(next);

/** `avec six points d’avance (76 à 70) sur …`, `au départage, à égalité avec … à 30 points` */
function margin(lead: Lead, next: Prose): Prose {
  const { margin: how, points: total } = lead;
  if (how === undefined) return prose`avec ${points(total)}, devant ${next}`;
  switch (how.is) {
    case 'points':
      return prose`avec ${points(how.by)} d’avance (${figure(total)} à ${figure(how.next)}) sur ${next}`;
    case 'level': {
      const tie = how.by === undefined ? '' : `${TIE_BREAKS[how.by]}, `;
      return prose`${tie}à égalité avec ${next} à ${points(total)}`;
    }
    case 'alone':
      return [`avec ${points(total)} (personne d’autre n’a marqué)`];
    default:
      return unreachable(how);
  }
}

/** What was achieved, around what: `ont remporté le titre des pilotes`, `ont déjà le titre des pilotes en poche`. */
function achieved(
  { fate, isProvisional, isShared, title: said }: Lead,
  isMany: boolean,
  what?: string,
): Prose {
  const won = what ?? title(said);
  switch (fate) {
    case 'won':
      if (isShared) return prose`${isProvisional ? 'se partageraient' : 'se sont partagé'} ${won}`;
      if (isProvisional) return prose`${isMany ? 'remporteraient' : 'remporterait'} ${won}`;
      return prose`${isMany ? 'ont' : 'a'} remporté ${won}`;
    case 'certain':
      return prose`${isProvisional ? (isMany ? 'auraient' : 'aurait') : isMany ? 'ont' : 'a'} déjà ${won} en poche`;
    case 'led':
      return isShared
        ? prose`se partagent la tête ${of(standings(said))}`
        : prose`${isMany ? 'mènent' : 'mène'} ${standings(said)}`;
    default:
      return unreachable(fate);
  }
}

const subject = (lead: Lead): Prose =>
  lead.who === undefined ? [contenders(lead.count, lead.title.for)] : whoText(lead.who);

const isSeveral = (lead: Lead): boolean => (lead.who === undefined ? lead.count > 1 : many(lead.who));

/** What the next did, behind their names. */
function nextDid({ nextCampaign, next, nextTeam, areMates, areInCar, nextCount }: Said['champions']): Prose {
  if (next === undefined) return [];
  if (areInCar) return next.are === 'drivers' ? [', sur la même voiture'] : [];
  const { car: theirs, won: rounds, seconds } = nextCampaign;
  const isOne = nextCount === 1;
  const mates = areMates && next.are === 'drivers' ? ', de la même équipe' : '';
  if (rounds !== undefined && theirs !== undefined)
    return prose`${mates}, ${winners(rounds, isOne)} ${inCar(theirs.team === undefined ? theirs : { ...theirs, model: undefined }, areMates)}`;
  const team = nextTeam !== undefined && next.are === 'drivers' ? prose`, ${of(nextTeam)}` : [mates];
  return seconds < 2 ? team : prose`${team}, ${times(seconds)} ${isOne ? 'deuxième' : 'deuxièmes'}`;
}

/** Who has the title, each with what is to be known of them. */
function champions({ who, defending, isOfCar, areTold, isOver }: Said['champions'], all: Prose): Prose {
  if (areTold) return ['l’équipage'];
  if (who?.are !== 'drivers') return all;
  const { names } = who;
  const isAll = names.length > 1 && defending.every(Boolean);
  const some = isAll ? 'champions en titre ' : 'pilotes ';
  const start = names.length === 1 ? '' : isOfCar ? `ses ${some}` : isAll ? `les ${some}` : '';
  const defends = isOver ? 'défendait' : 'défend';
  return prose`${start}${list(
    names.map((name, index) =>
      defending[index] === true && !isAll ? prose`${name}, qui ${defends} son titre,` : [name],
    ),
  )}`;
}

/** In which car they were, and what they won in it. */
function aside({ campaign, isOfCar, isAlways, who, isShared, areTold, count }: Said['champions']): Prose {
  const { car: own, won: rounds } = campaign;
  const isNews = !isOfCar && !isShared && !areTold && who !== undefined;
  const isFor = isNews && who.are === 'drivers' && own !== undefined;
  const some: Prose[] = [];
  if (isAlways)
    some.push(
      prose`unique pilote à avoir disputé toutes les courses ${isFor ? inCar(own) : 'sur cette voiture'}`,
    );
  if (isNews && rounds !== undefined)
    some.push(prose`${winners(rounds, count === 1)}${isFor && !isAlways ? prose` ${inCar(own)}` : ''}`);
  else if (isFor && !isAlways) some.push(inCar(own));
  return some.length === 0 ? [] : prose`, ${inARow(some, ', ', ' et ')},`;
}

const together = ({ drivers, rounds }: Partners): Prose => prose`${list(drivers)} ${at(rounds)}`;

/** `de Matt Griffin et Keita Sawa à Shanghai` */
const beside = ({ drivers, rounds }: Partners): Prose => prose`${of(list(drivers))} ${at(rounds)}`;

const inDoubt = (rounds: readonly Name[]): Prose =>
  rounds.length === 0 ? [] : prose`\u202f; l’équipage ${at(rounds)} est incertain`;

const withoutModels = (who: Who | undefined): Who | undefined =>
  who?.are === 'cars' ? { ...who, cars: who.cars.map((one) => ({ ...one, model: undefined })) } : who;

/** The other car of the same team. */
function sister({ who, next }: Lead): Prose | undefined {
  const [one, other] = [who, next].map((some) =>
    some?.are === 'cars' && some.cars.length === 1 ? some.cars[0] : undefined,
  );
  const isSister = one?.team !== undefined && one.team.text === other?.team?.text && other.isNew;
  return isSister ? prose`sa voiture sœur ${other.number}` : undefined;
}

const isPlain = ({ isShared, isProvisional, fate }: Lead): boolean =>
  !isShared && (!isProvisional || fate === 'led');

/** Who has a further title of a class, or leads it; behind another like it in short. */
function another(lead: FurtherLead, before: FurtherLead | undefined, turn: number): Prose {
  const { fate, isSame, margin: how, title: said } = lead;
  const behind = sister(lead) ?? named(withoutModels(lead.next), lead.nextCount, said.for);
  const who = subject(lead);
  const isLike = before !== undefined && isPlain(before) && isPlain(lead) && before.fate === fate;
  const isShort = isLike && said.own === undefined && before.title.own === undefined;
  const far = isSame
    ? [how?.is === 'alone' ? 'avec autant de points' : 'avec la même avance']
    : margin(lead, behind);
  if (fate === 'won' && isPlain(lead) && (isShort || !(isSame && turn % 2 === 1)))
    return prose`${isShort ? `celui des ${OWNERS[said.for]}` : title(said)} ${isShort ? '' : 'est revenu '}${to(who)} ${far}`;
  const what =
    isShort && fate === 'led' ? [`celui des ${OWNERS[said.for]}`] : achieved(lead, isSeveral(lead));
  return prose`${who} ${what} ${far}`;
}

// What decided titles

const DOCUMENTS: Readonly<Record<Extract<Cause, { is: 'other' }>['kind'], string>> = {
  season: 'le document d’ouverture affiché',
  regulations: 'une modification du règlement affichée',
  calendar: 'un nouveau calendrier affiché',
  'calendar-change': 'une modification du calendrier affichée',
  drivers: 'une liste des pilotes affichée',
  'entry-list': 'une liste des engagés affichée',
  'entry-change': 'une modification des engagements affichée',
  classification: 'un classement affiché',
  'pit-stops': 'un rapport d’arrêts aux stands affiché',
  decision: 'une décision affichée',
  protest: 'une réclamation affichée',
  appeal: 'un appel affiché',
  request: 'une demande en révision affichée',
  standings: 'un classement publié',
  bulletin: 'un bulletin affiché',
};

function cause(said: Cause, year: string | undefined): Prose {
  switch (said.is) {
    case 'race':
      return said.turn !== undefined
        ? prose`${said.turn === 'only' ? 'l’unique' : 'la dernière'} course, ${to(said.round)} le ${on(said.day, year)},`
        : prose`la course ${of(said.round)}, le ${on(said.day, year)}${said.left === 0 ? '' : `, à ${feminine(said.left, 'course')} de la fin`},`;
    case 'cancelled':
      return prose`le retrait ${ofAll(said.rounds)}, ${posted(said, year)},`;
    case 'entry list':
      return said.round === undefined
        ? ['une liste des engagés']
        : prose`la liste des engagés pour ${said.round}`;
    case 'other':
      return [`${DOCUMENTS[said.kind]} ${posted(said, year)}`];
    default:
      return unreachable(said);
  }
}

/** `les titres de LMP2 et de CN et le titre des pilotes en GTD` */
function titles({ are, count, classes, others }: Titles, isLike = false): Prose {
  if (are === 'all') return [count === 1 ? 'le titre' : `les ${number(count)} titres`];
  if (are === 'all told' && count > 1) return [`ces ${number(count)} titres`];
  const whole = classes.length === 0 ? [] : [prose`${isLike ? 'ceux' : 'les titres'} ${ofAll(classes)}`];
  const own = others.filter((one) => one.own !== undefined).map(title);
  const plain = Map.groupBy(
    others.filter((one) => one.own === undefined),
    (one) => one.class,
  );
  return listOfLists([...whole, ...[...plain].map(([name, some]) => titlesOf(name, some)), ...own]);
}

/** Are they the titles of whole classes, and no others? */
const areWhole = (some: Titles | undefined): boolean =>
  some !== undefined && some.are === undefined && some.others.length === 0;

/** `les titres des pilotes et des équipes en GTD` */
const titlesOf = (name: ClassSaid, some: readonly SaidTitle[]): Prose =>
  prose`${some.length === 1 ? 'le titre' : 'les titres'} ${list(some.map((one) => `des ${OWNERS[one.for]}`))}${ofClass(name)}`;

/** `de la course`, `des qualifications` */
const ofSession = (name: string): string =>
  name === 'race'
    ? 'de la course'
    : name === 'qualifying'
      ? 'des qualifications'
      : `de la séance «\u202f${name}\u202f»`;

const ofPoints = ({ session, isForFirst }: SessionPoints): string =>
  isForFirst && session === 'qualifying' ? 'de la pole' : ofSession(session);

const MATTERS = {
  protest: ['une réclamation', 'réclamations'],
  appeal: ['un appel', 'appels'],
  request: ['une demande en révision', 'demandes en révision'],
} as const;

export const reviewInFrench: ReviewWords = {
  language: 'fr',
  stop: '.',
  space: ' ',
  sentences: {
    season: ({ season, years, series, edition, organiser, isOver }) => {
      const name =
        years === undefined
          ? prose`la saison ${quoted({ text: season })}`
          : prose`la saison ${years} ${of(theSeries(series))}`;
      const place = edition === undefined ? '' : `, la ${ordinal(edition)} de la série,`;
      return prose`${name}${place} ${isOver ? 'a été' : 'est'} organisée par ${theBody(organiser)}`;
    },

    rounds: ({ count, run, first: start, last, next, isOver, isFirst }, { year }) => {
      if (count === 1) {
        const only = isFirst ? 'l’unique course de la saison' : 'son unique course';
        return prose`${only} ${isOver ? 's’est disputée' : 'a lieu'} ${to(start.round)} le ${dayText(FRENCH, start.day)}`;
      }
      const span = prose`${of(start.round)}, le ${on(start.day, year)}, ${to(last.round)}, le ${dayText(FRENCH, last.day)}`;
      if (run === 0)
        return prose`${isFirst ? 'le' : 'son'} calendrier compte ${feminine(count, 'course')}, ${span}`;
      if (isOver) {
        const some =
          run === count
            ? feminine(count, 'course')
            : `${feminine(run, 'course')} sur les ${number(count)} de son calendrier`;
        return prose`${isFirst ? 'la saison' : 'elle'} a compté ${some}, ${span}`;
      }
      const so = `${isFirst ? 'des' : 'de ses'} ${number(count)} courses${isFirst ? ' de la saison' : ''}, ${run === 1 ? 'une a' : `${number(run)} ont`} été disputée${run === 1 ? '' : 's'}`;
      if (next === undefined) return [so];
      const isLast = textOf([next.round]) === textOf([last.round]);
      return isLast
        ? prose`${so}\u202f; la dernière a lieu ${to(last.round)} le ${dayText(FRENCH, last.day)}`
        : prose`${so}\u202f; la prochaine a lieu ${to(next.round)} le ${on(next.day, year)}, la dernière ${to(last.round)} le ${dayText(FRENCH, last.day)}`;
    },

    entries: ({ cars, classes, isOver }) => {
      const [one] = classes;
      const start = isOver ? 'on comptait' : 'on compte';
      if (cars === 1) return [`${start} un seul engagé${one === undefined ? '' : `, en ${one}`}`];
      const some = `${start} ${number(cars)} engagés`;
      if (classes.length < 2) return [`${some}${one === undefined ? '' : `, tous en ${one}`}`];
      const names = classes.length > MOST_CLASSES ? [] : prose`\u202f: ${list(classes)}`;
      return prose`${some} dans ${number(classes.length)} catégories${names}`;
    },

    moved: ({ rounds, others }, { year }) => {
      const moves = rounds.map(({ round, from, to: until }) => prose`${round} ${fromTo(from, until, year)}`);
      const more = others === 0 ? [] : [[`${feminine(others, 'autre manche', 'autres manches')}`]];
      return prose`le calendrier a déplacé ${list([...moves, ...more])}`;
    },

    dropped: ({ replaced, removed, others, left }, { year }) => {
      const swaps = list(
        replaced.map(
          ({ gone, by }) => prose`${list(by)} ${by.length === 1 ? 'a' : 'ont'} pris la place ${of(gone)}`,
        ),
      );
      const more = others === 0 ? [] : prose`, comme ${feminine(others, 'autre manche', 'autres manches')}`;
      const [one, second] = removed;
      if (one === undefined) return prose`${swaps}${more}`;
      const result =
        left === 0 ? ', ce qui n’a laissé aucune manche' : `, ce qui a laissé ${feminine(left, 'manche')}`;
      if (second === undefined && one.areSubstitutes)
        return prose`${swaps}, avant de disparaître à son tour ${posted(one.posted, year)}${more}${result}`;
      const gone = removed.map(
        ({ rounds, posted: when }, index) =>
          prose`${list(rounds)} ${index > 0 ? '' : rounds.length === 1 ? 'a disparu du calendrier ' : 'ont disparu du calendrier '}${posted(when, year)}`,
      );
      const start = replaced.length === 0 ? [] : prose`${swaps}\u202f; `;
      return prose`${start}${list(gone)}, sans remplacement${more}${result}`;
    },

    sweep: ({ class: name, races: count, toCome, car: one, titles: prizes, defends, against }, { turn }) => {
      const rivals = against.length === 0 ? [] : prose`, face ${list(against.map(to))}`;
      const all = toCome > 0 ? `les ${number(count)} premières courses` : allRaces(count);
      const prize = prizes === 0 ? '' : ` et ${prizes === 1 ? 'le titre' : `les ${number(prizes)} titres`}`;
      const champion = defends ? ', l’équipe en titre,' : '';
      const won = prose`a remporté ${all}${prize}${withModel(one)}${rivals}`;
      return turn === 0 || typeof name !== 'string'
        ? prose`${inClass(name)}${car(one)}${champion} ${won}`
        : prose`même bilan en ${name} pour ${car(one)}, qui ${won}`;
    },

    firstRace: ({ class: name, round, toCome, run, cars }) => {
      const race =
        toCome === 0
          ? prose`la course ${of(round)}`
          : prose`${run === 1 ? 'la première course' : 'la seule course disputée'}, ${to(round)}`;
      const who = listOfLists(cars.map(car));
      return cars.length > 1
        ? prose`${inClass(name)}${who} se sont partagé ${race}, ex æquo`
        : prose`${inClass(name)}${who} a remporté ${race}`;
    },

    onlyRace: ({ class: name, round, entries, team, withdrawn, cars, crew }) => {
      const own = (one: Car): Prose => (team === undefined ? car(one) : prose`la ${one.number}`);
      const came = prose`la catégorie${typeof name === 'string' ? ` ${name}` : ''} n’a couru qu’${to(round)}`;
      const some = prose`avec ${entries === 1 ? 'un seul engagé' : masculine(entries, 'engagé')}${team === undefined ? '' : prose` ${of(team)}`}`;
      const gone = withdrawn.length === 0 ? [] : prose`après le forfait ${ofAll(withdrawn.map(own))}, `;
      const victory = cars.length > 1 ? 'se sont partagé la victoire' : 'l’a emporté';
      const drivers = crew.length === 0 ? [] : prose` avec ${list(crew)}`;
      return prose`${came}, ${some}\u202f: ${gone}${list(cars.map(own))} ${victory}${drivers}`;
    },

    newcomers: ({ changes, isDoubtful }) => {
      const some = changes.map(({ driver, from, insteadOf }) => {
        const place = insteadOf === undefined ? undefined : prose`la place ${of(insteadOf)}`;
        if (from === undefined)
          return prose`${driver} a rejoint l’équipage tardivement${place === undefined ? '' : prose`, à ${place}`}`;
        return prose`${driver} venait de la ${from.number}${place === undefined ? '' : prose` et a pris ${place}`}`;
      });
      return prose`${list(some)}${isDoubtful ? '\u202f; la première liste des équipages est incertaine' : ''}`;
    },

    shared: ({ class: name, races: count, toCome, winners: some, top, deadHeats, unknown }, { turn }) => {
      const heats = deadHeats.length === 0 ? [] : prose`, avec un ex æquo ${at(deadHeats)}`;
      const odd = prose`${heats}${unknown.length === 0 ? '' : prose`\u202f; le vainqueur ${at(unknown)} n’est pas connu`}`;
      const start = toCome > 0 ? ' premières' : '';
      if (top !== undefined) {
        const others =
          top.others === 0
            ? ''
            : `, ${masculine(top.others, 'autre engagé', 'autres engagés')} se partageant le reste`;
        const rest = top.others === 1 ? ', un autre engagé remportant le reste' : others;
        return prose`${inClass(name)}${car(top.car)} a remporté ${top.wins === 1 ? 'une' : number(top.wins)} des ${number(count)}${start} courses${rest}${odd}`;
      }
      const engaged = masculine(some, 'engagé');
      if (textOf(odd) !== '')
        return prose`${inClass(name)}${engaged} ont remporté les ${number(count)}${start} courses${odd}`;
      if (some === count)
        return [
          `${inClass(name)}les ${number(count)}${start} courses ont eu ${masculine(some, 'vainqueur différent', 'vainqueurs différents')}`,
        ];
      return turn % 2 === 0 || typeof name !== 'string'
        ? [`${inClass(name)}${engaged} se sont partagé les ${number(count)}${start} victoires`]
        : [`les ${number(count)}${start} courses de ${name} sont revenues à ${engaged}`];
    },

    champions: (said, { turn }) => {
      const {
        class: name,
        next,
        nextCount,
        title: of_,
        fate,
        isProvisional,
        isShared,
        titles: prizes,
      } = said;
      const behind = prose`${sister(said) ?? named(next, nextCount, of_.for)}${nextDid(said)}`;
      const who = prose`${champions(said, subject(said))}${aside(said)}`;
      const isTurned = fate === 'won' && !isProvisional && !isShared && !said.isOfCar;
      if (isTurned && turn % 3 === 1 && said.margin?.is === 'points')
        return prose`${inClass(name)}${title(of_)} est revenu ${to(who)} ${margin(said, behind)}`;
      const all = prizes > 1 ? `les ${number(prizes)} titres` : undefined;
      const isMany = isSeveral(said) && !said.areTold;
      return prose`${inClass(name)}${who} ${achieved(said, isMany, all)} ${margin(said, behind)}`;
    },

    partners: ({ isWon, partners, nextPartners, doubtful }) => {
      const drivers = (some: readonly Partners[]) => some.flatMap((one) => one.drivers).length;
      const both = drivers([...partners, ...nextPartners]);
      const [ours, theirs] = isWon
        ? ['la voiture championne', 'celle des dauphins']
        : ['la voiture de tête', 'celle des deuxièmes'];
      const won =
        both === 1 || (partners.length > 0 && drivers(partners) === 1) ? 'a aussi gagné' : 'ont aussi gagné';
      if (partners.length === 0)
        return prose`sur la voiture ${isWon ? 'des dauphins' : 'des deuxièmes'} ${won} ${listOfLists(nextPartners.map(together))}${inDoubt(doubtful)}`;
      const second =
        nextPartners.length === 0 ? [] : prose`, sur ${theirs} ${listOfLists(nextPartners.map(together))}`;
      return prose`sur ${ours} ${won} ${listOfLists(partners.map(together))}${second}${inDoubt(doubtful)}`;
    },

    moreTitles: ({ titles: some }, { turn }) =>
      inARow(
        some.map((lead, index) => another(lead, some[index - 1], turn)),
        ', ',
        ', et ',
      ),

    otherWinner: ({ car: one, won: rounds, always, partners, doubtful }) => {
      const often = rounds.names.length === 2 ? 'les deux fois' : 'chaque fois';
      const some = races(rounds);
      const won = some === undefined ? prose`l’a emporté ${at(rounds.names)}` : prose`a remporté ${some}`;
      const crew = always.length === 0 ? [] : prose`, avec ${list(always)} au volant ${often}`;
      const others =
        partners.length === 0
          ? []
          : prose`${always.length === 0 ? prose`, avec ${listOfLists(partners.map(together))}` : prose`, aux côtés ${listOfLists(partners.map(beside))}`}`;
      return prose`${car(one)} ${won}${crew}${others}${inDoubt(doubtful)}`;
    },

    decided: ({ causes }, { year }) => {
      const some = causes.map(({ cause: why, titles: which, areOthers }, index) => {
        const isLike = areWhole(which) && areWhole(causes[index - 1]?.titles);
        return prose`${cause(why, year)} ${index === 0 ? 'a scellé ' : ''}${areOthers ? ['les autres'] : titles(which, isLike)}`;
      });
      return inARow(some, ', ', ', et ');
    },

    closest: ({ titles: some, led, without }) => {
      const isOne = some.count === 1;
      const way =
        led === undefined
          ? []
          : led === 'throughout'
            ? [', où la tête n’a pourtant jamais changé']
            : led === 'last'
              ? [', où la tête n’a changé qu’à la dernière course']
              : prose`, où la tête n’a plus changé depuis ${led.since}`;
      const but =
        without === undefined
          ? ''
          : `\u202f; sans les points ${ofPoints(without)}, ${isOne ? 'il serait revenu' : 'ils seraient revenus'} aux dauphins`;
      return prose`${isOne ? 'le plus serré a été' : 'les plus serrés ont été'} ${titles(some)}${way}${but}`;
    },

    doubtfulDecision: ({ points: some, of: what, round, car: one, isSame }) => {
      const isPoint = printedPoints(some) < 2;
      const [le, back] = isPoint
        ? ['le', 'reviendrait']
        : [`les ${number(printedPoints(some))}`, 'reviendraient'];
      const same = isSame ? '\u202f; sans elle, les champions seraient les mêmes' : '';
      return prose`une décision que le tableau d’affichage dit lui-même douteuse n’attribue à personne ${le} ${isPoint ? 'point' : 'points'} ${ofPoints(what)} ${to(round)}, qui ${back} à la ${one.number}${same}`;
    },

    open: ({ titles: some, decided, all }) => {
      const before =
        decided === 0 || all === 0
          ? ''
          : `sur ${masculine(all, 'titre')}, ${decided === 1 ? 'un est décidé' : `${number(decided)} sont décidés`}\u202f; `;
      const [one] = some;
      const isAlike = some.every(
        ({ title: each }) =>
          each.own === undefined && each.for === one?.title.for && typeof each.class === 'string',
      );
      const by = ({ title: each, count }: (typeof some)[number], index: number): Prose => {
        const start = index > 0 ? '' : isAlike ? `le titre des ${OWNERS[each.for]} reste ouvert ` : '';
        return isAlike && some.length > 1
          ? [`${start}à ${index === 0 ? masculine(count, 'concurrent') : number(count)} en ${each.class}`]
          : prose`${title(each)}${index === 0 ? ' reste ouvert' : ''} à ${contenders(count, each.for)}`;
      };
      return prose`${before}${list(some.map(by))}`;
    },

    rest: ({ count, isOver, close }) => {
      if (!isOver)
        return [
          count === 1
            ? 'un autre titre est aussi en jeu'
            : `sont aussi en jeu ${number(count)} autres titres`,
        ];
      const how =
        close === 0
          ? ''
          : `, ${close === count ? (count === 1 ? '' : 'tous ') : `dont ${number(close)} `}pour un point au plus ou au départage`;
      return [
        `${count === 1 ? 'un autre titre a aussi été décerné' : `ont aussi été décernés ${number(count)} autres titres`}${how}`,
      ];
    },

    provisional: ({ results, others, isDeciding }) => {
      const some = results.map(({ session, round }) => prose`${ofSession(session)} ${of(round)}`);
      const more = others === 0 ? [] : [[masculine(others, 'autre')]];
      const isOne = results.length + others === 1;
      const so = isDeciding
        ? `\u202f; les titres sont donnés comme ${isOne ? 's’il était confirmé' : 's’ils étaient confirmés'}`
        : '';
      return prose`${isOne ? 'le résultat' : 'les résultats'} ${list([...some, ...more])} ${isOne ? 'est encore provisoire' : 'sont encore provisoires'}${so}`;
    },

    unanswered: ({ matters, others, isDeciding }) => {
      const some = matters.map(({ kind, count, party, rounds }) => {
        const [one, several] = MATTERS[kind];
        const about = rounds.length === 0 ? [] : prose`, au sujet ${ofAll(rounds)},`;
        return prose`${count === 1 ? one : `${number(count)} ${several}`} ${of(party)}${about}`;
      });
      const more = others === 0 ? [] : [[masculine(others, 'autre')]];
      const isOne = matters.reduce((sum, { count }) => sum + count, others) === 1;
      const so = isDeciding ? '\u202f; les titres sont donnés comme si rien n’en changeait' : '';
      return prose`${list([...some, ...more])} ${isOne ? 'attend' : 'attendent'} encore une réponse${so}`;
    },
  },
};

import type { Out } from '#core/base/out';
import type { DocumentKind } from '#core/documents/kinds';
import type { Criterion } from '#core/rulebook/rulebook';

/** Every text of the pages in English. Another language is another file of this shape. */
export const en = {
  /** As HTML and Intl have it. */
  language: 'en',
  name: 'English',

  skip: 'To the content',
  site: { seasons: 'Seasons', api: 'API', signIn: 'Sign in', pages: 'Pages' },
  pages: {
    ofSeason: 'Pages of the season',
    season: 'Season',
    standings: 'Standings',
    titles: 'Titles',
    calendar: 'Calendar',
    entries: 'Entries',
    documents: 'Notice board',
    audit: 'Audit',
  },

  list: (items: readonly string[]): string =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  ordinal: (number: number): string => {
    const tens = number % 100;
    const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
    return `${number}${ending}`;
  },
  points: (points: string, isOne: boolean): string => `${points} ${isOne ? 'point' : 'points'}`,
  /** @param named a session that has no word here, as people say its key. */
  sessionName: (session: string, named: (key: string) => string): string =>
    session === 'race' ? 'Race' : session === 'qualifying' ? 'Qualifying' : named(session),
  documentNumber: (number: number): string => `Document ${number}`,
  documentNumbers: (numbers: readonly number[]): string =>
    `${numbers.length === 1 ? 'Document' : 'Documents'} ${numbers.join(', ')}`,

  moment: {
    name: 'The moment',
    asKnown: 'As known at',
    of: (number: number, head: number): string => `document ${number} of ${head}`,
    slide: 'Any moment: slide to an earlier document',
    go: 'Go',
    earlier: 'One document earlier',
    later: 'One document later',
    now: 'Now',
    past: 'You are reading the season as it was known then. Later documents are left out.',
    notYet: 'Nothing was known of this at that moment. Slide on.',
    play: 'Play the season',
    stop: 'Stop',
  },

  outs: {
    Ret: 'retired',
    DNS: 'did not start',
    DSQ: 'disqualified',
    NC: 'not classified',
    WD: 'withdrawn',
    EX: 'excluded',
    DNQ: 'did not qualify',
  } satisfies Record<Out, string>,

  unsettled: {
    provisional: 'provisional',
    protest: 'under protest',
    appeal: 'under appeal',
    request: 'under review',
  },

  season: {
    by: (series: string, organiser: string): string => `${series}, organised by ${organiser}.`,
    races: (count: number, first: string, last: string): string =>
      count === 1 ? `One race, on ${first}.` : `${count} races, from ${first} to ${last}.`,
    champions: 'Champions',
    fights: 'Title fights',
    margin: (points: string): string => `by ${points}`,
    ahead: (points: string): string => `${points} ahead`,
    level: 'level on points',
    nobody: 'Nobody has points yet.',
    defending: 'defending champion',
    winners: 'Winners',
    noWinner: 'to come',
    newest: 'Newest documents',
    allDocuments: 'The whole notice board',
    progress: 'How it went',
    toStandings: 'All tables',
  },

  standings: {
    title: 'Standings',
    lede: 'Every table is computed from the documents of the notice board. A total opens the reason for every point.',
    otherTables: 'Tables',
    position: 'Pos',
    positionLong: 'Position',
    change: 'Change of rank since the race before',
    up: (places: number): string => `up ${places}`,
    down: (places: number): string => `down ${places}`,
    newcomer: 'new',
    number: 'No.',
    contender: {
      entry: 'Team',
      driver: 'Driver',
      crew: 'Crew',
      team: 'Team',
      manufacturer: 'Manufacturer',
      constructor: 'Constructor',
    },
    total: 'Points',
    gap: 'Gap',
    whyTotal: (name: string): string => `Why ${name} has these points`,
    key: 'Key',
    pole: 'pole position',
    dropped: 'dropped, not in the total',
    winner: 'winner',
    second: 'second',
    third: 'third',
    scored: 'scored points',
    noPoints: 'classified, no points',
    shared: 'same rank as the line above',
    fastest: 'fastest lap',
    pointsByRound: 'Points after each round',
    ranksByRound: 'Rank after each round',
    after: (round: string): string => `After ${round}`,
    more: (count: number): string => `${count} more`,
    empty: 'Nobody is entered for this title yet.',
  },

  whatIf: {
    title: 'What if …',
    ask: 'What if …?',
    hint: 'Suppose another result, a penalty, a cancelled round or another rule, and see what the table would be.',
    suppose: 'Suppose',
    copy: 'Copy the link',
    copied: 'Copied',
    leave: 'Back to what is',
    takeBack: (what: string): string => `Take back: ${what}`,
    result: 'Another result',
    car: 'Car',
    finishes: 'Is',
    penalty: 'Points given or taken',
    points: 'Points',
    cancelled: 'A cancelled round',
    rules: 'Other rules',
    rule: 'Rule',
    scale: 'Points from first place on',
    isPlaced: (car: string, round: string, place: string): string => `${car} is ${place} at ${round}`,
    isOut: (car: string, round: string, out: string): string => `${car} at ${round}: ${out}`,
    hasPole: (car: string, round: string): string => `${car} has the pole at ${round}`,
    isCancelled: (round: string): string => `${round} is cancelled`,
    hasPoints: (name: string, points: string): string => `${name}: ${points}`,
    hasScale: (scale: string, points: string): string => `${scale} scale: ${points}`,
    noAward: (award: string): string => `No points for ${award}`,
    otherScale: (scale: string): string => `Another ${scale} scale`,
    best: (rounds: number): string =>
      rounds === 1 ? 'Only the best round counts' : `The best ${rounds} rounds count`,
  },

  reasons: {
    title: 'Every point',
    rank: (place: string, title: string): string => `${place} of ${title}`,
    noRank: (title: string): string => `without a rank in ${title}`,
    round: 'Round',
    session: 'Session',
    result: 'Result',
    points: 'Points',
    because: 'Because',
    documents: 'Documents',
    inAll: 'In all',
    dropped: 'dropped',
    doesNotCount: 'does not count',
    decision: 'Decision',
    noResult: 'no result yet',
    withheld: 'withheld',
    scale: (clause: string, scale: string): string =>
      clause === scale ? clause : `${clause}, ${scale} scale`,
    sharedBy: (drivers: number): string => `shared by ${drivers} drivers`,
    behind: (name: string, by: string): string => `Behind ${name} ${by}.`,
    ahead: (name: string, by: string): string => `Ahead of ${name} ${by}.`,
    sharesWith: (names: string): string => `Shares the rank with ${names}.`,
    by: {
      points: (points: string): string => `by ${points}`,
      countback: (place: string, more: number, fewer: number): string =>
        `on countback: ${more} × ${place} to ${fewer}`,
    },
    criteria: {
      points: 'on points',
      countback: 'on countback',
      'countback on scoring places': 'on countback of the places that scored',
      'countback on counted rounds': 'on countback of the rounds that count',
      'earliest best': 'with its best place earlier in the season',
      decision: 'by decision',
    } satisfies Record<Criterion, string>,
    rulebook: 'What the rulebook says',
    sources: 'Sources',
    restsOn: 'The documents that this rests on',
    why: {
      'not-registered': 'not registered for this title',
      'guest-driver': 'a guest driver, not registered for this title',
      barred: 'barred from this title by decision',
      'check-broken': (clause: string): string => `broke ${clause}`,
      out: 'no place',
      withdrawn: 'withdrawn',
      'not-in-the-result': 'not in the result',
      'place-unknown': 'its place is not known',
      'further-car': "not the contender's best car",
      'did-not-drive': 'did not drive',
      'no-scale': 'no points were given here',
      'no-award': 'this session gives no points for this title',
      'beyond-scale': (scale: string): string => `beyond the last place of the ${scale} scale`,
    },
  },

  chart: { asTable: 'As a table', who: 'Who' },

  documents: {
    kinds: {
      season: 'Opening document',
      regulations: 'Regulations',
      calendar: 'Calendar',
      'calendar-change': 'Calendar change',
      drivers: 'Drivers',
      'entry-list': 'Entry list',
      'entry-change': 'Entry change',
      classification: 'Classification',
      'pit-stops': 'Pit stops',
      decision: 'Decision',
      protest: 'Protest',
      appeal: 'Appeal',
      request: 'Request for review',
      standings: 'Published standings',
      bulletin: 'Bulletin',
    } satisfies Record<DocumentKind, string>,
    states: { provisional: 'provisional', final: 'final' },
    at: (title: string, round: string): string => `${title}, ${round}`,
    amendment: 'Amendment of the rulebook',
    party: (kind: string, party: string): string => `${kind}, ${party}`,
    by: (kind: string, by: string): string => `${kind} (${by})`,
    posted: 'Posted',
    knownBy: (moment: string): string => `by ${moment}`,
  },

  footer: 'Every number is computed from the documents of a notice board, which are never altered.',
};

/** What another language has to say: every text, and nothing more. */
export type Words = typeof en;

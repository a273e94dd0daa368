import type { Out } from '#core/base/out';
import type { DocumentKind } from '#core/documents/kinds';
import type { Criterion, Section } from '#core/rulebook/rulebook';
import type { Answer } from '#core/season/answer';
import type { CaseState } from '#core/season/cases';
import type { PenaltyState } from '#core/season/penalties';
import type { ObstacleCode } from '#core/title/obstacle';
import type { State } from '#core/title/verdict';
import { capital } from './capital.ts';
import { dates, listed, number, ordinal } from './english.ts';

const pointsWord = (points: string): string => (points === '1' ? 'point' : 'points');

/** `at Sepang`, `at all 4 rounds to come`: where a sentence says of rounds by name, or how many they all are. */
const roundsText = (rounds: readonly string[] | number): string =>
  typeof rounds === 'number' ? `all ${rounds} rounds to come` : listed(rounds);

const withExtras = (extras: readonly string[]): string =>
  extras.length === 0 ? '' : ` with ${listed(extras)}`;

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);

const inCar = (car: string | undefined): string => (car === undefined ? '' : ` in ${car}`);

/** `25 and 26 more at Sepang`, of many rounds `in 5 rounds`. */
const whereText = (rounds: readonly string[] | number): string =>
  typeof rounds === 'number' ? `in ${rounds} rounds` : `at ${listed(rounds)}`;

/** Every text of the pages in English, and every sentence that is answered. Another language is another file of this shape. */
export const en = {
  /** As HTML and Intl have it. */
  language: 'en',
  /** As Open Graph has it. */
  locale: 'en_GB',

  skip: 'To the content',
  languages: 'Languages',
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

  /** What stands between items of a list, parts of a line, clauses and sentences that are no one text. */
  between: { items: ', ', parts: ', ', clauses: '; ', sentences: ' ' },
  colon: (head: string, text: string): string => `${head}: ${text}`,
  brackets: (text: string, aside: string): string => `${text} (${aside})`,
  end: (sentence: string): string => `${sentence}.`,

  number,
  percent: (percent: string): string => `${percent} %`,
  dates,
  list: (items: readonly string[]): string => listed(items),
  ordinal,
  points: (points: string, isOne: boolean): string =>
    points === '0' ? 'no points' : `${points} ${isOne ? 'point' : 'points'}`,
  /** @param named a session that has no word here, as people say its key. */
  sessionName: (session: string, named: (key: string) => string): string =>
    session === 'race' ? 'Race' : session === 'qualifying' ? 'Qualifying' : named(session),
  documentNumber: (number: number): string => `Document ${number}`,

  front: {
    title: 'Championships',
    lede: 'Calendars, results, standings and titles, computed from the official documents, with the reason for every point.',
    nothing: 'No series yet: an organiser makes one, opens a season in it, and posts the first document.',
    members: 'For its members alone.',
    noSeason: 'No season yet.',
    unposted: 'Nothing was posted yet.',
    posted: (documents: number, day: string): string =>
      `${documents === 1 ? 'One document' : `${documents} documents`}, the last of ${day}.`,
  },

  moment: {
    day: 'As known on a day',
    name: 'The moment',
    asKnown: (day: string): string => `As known on ${day}`,
    of: (number: number, head: number): string => `document ${number} of ${head}`,
    slide: 'Any moment: slide to an earlier document',
    go: 'Go',
    earlier: 'One document earlier',
    later: 'One document later',
    now: 'Now',
    notYet: 'Nothing was known of this at that moment. Slide on.',
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
    canWin: (count: number): string => `${count} can still win it`,
    by: (series: string, organiser: string): string => `${series}, organised by ${organiser}.`,
    organised: (organiser: string): string => `Organised by ${organiser}.`,
    races: (count: number, first: string, last: string): string =>
      count === 1 ? `One race, on ${first}.` : `${count} races, from ${first} to ${last}.`,
    champions: 'Champions',
    fights: 'Title fights',
    margin: (points: string): string => `by ${points}`,
    ahead: (points: string): string => `${points} ahead`,
    level: 'level on points',
    levelBut: (by: string): string => `level on points, ahead ${by}`,
    shared: 'shared: level on points, and nothing else separates them',
    oneCrew: 'one crew, the same results',
    apart: (upper: string, lower: string, by: string): string => `${upper} is ahead of ${lower} ${by}`,
    nobody: 'Nobody has points yet.',
    winners: 'Winners',
    newest: 'Newest documents',
    next: 'next',
    allDocuments: 'The whole notice board',
  },

  standings: {
    title: 'Standings',
    lede: 'A total opens the reason for every point.',
    otherTables: 'Tables',
    position: 'Pos',
    positionLong: 'Position',
    up: (places: number): string => `up ${places}`,
    down: (places: number): string => `down ${places}`,
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
    fastest: 'fastest lap',
    gapByRound: 'Points behind the leader after each round',
    ranksByRound: 'Rank after each round',
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
    unknown: 'Something that the season does not know at this moment',
    isNotEntered: (car: string, round: string): string => `${car} is not entered at ${round}`,
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
    standing: (rank: string, points: string): string => `${rank}, ${points}.`,
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
    scale: (scale: string): string => `${scale} scale`,
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
    /** Who posted it: what is no word of documents is a name, and stays. */
    poster: (by: string): string => by,
    knownBy: (moment: string): string => `by ${moment}`,
  },

  round: {
    number: (number: number, of: number): string => `Round ${number} of ${of}`,
    cancelled: 'Cancelled',
    previous: 'Previous round',
    next: 'Next round',
    alongside: (meeting: string): string => `alongside ${meeting}`,
    onThisPage: 'On this page',
    removed: (day: string, reason: string | undefined, document: string): string =>
      `It was removed from the calendar on ${day}${because(reason)} (${document}).`,
    /** @param day the last on which it may have been. */
    removedBy: (day: string, reason: string | undefined, document: string): string =>
      `It was removed from the calendar by ${day}${because(reason)} (${document}).`,
    instead: (rounds: string): string => `In its place: ${rounds}.`,
    nothingInstead: 'Nothing takes its place.',
    winners: 'Class winners',
    pole: 'Pole',
    fastestLap: 'Fastest lap',
    toCome: (day: string): string => `The race is on ${day}. No session has a result yet.`,
    alsoEntered: 'Entered, but not in the result',
    crews: 'Who is entered',
    decisions: 'Before the stewards',
    notices: 'Notices',
    pitStops: 'Pit stops',
    checks: 'What the rulebook asks',
    after: 'Titles after this round',
    documents: 'Documents of the round',
    clock: (zone: string): string => `local time, ${zone}`,
    history: 'Its place on the calendar',
    steps: {
      add: (day: string): string => `Put on the calendar for ${day}`,
      move: (from: string, to: string): string => `Moved from ${from} to ${to}`,
      alter: 'Altered',
      cancel: 'Removed from the calendar',
    },
    lengths: {
      time: (hours: number, minutes: number): string =>
        [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : ''].filter(Boolean).join(' '),
      distance: (kilometres: string): string => `${kilometres} km`,
      laps: (laps: string, isOne: boolean): string => `${laps} ${isOne ? 'lap' : 'laps'}`,
      /** @param to with its unit. */
      span: (from: string, to: string): string => `${from} to ${to}`,
    },
    stop: { car: 'Car', lap: 'Lap', time: 'Time', tyres: 'Tyres', people: 'People', work: 'Work' },
  },

  result: {
    states: { provisional: 'Provisional classification', final: 'Final classification' },
    stated: (state: string, document: string, posted: string): string => `${state}, ${document}, ${posted}.`,
    everyClass: 'All classes',
    showClass: (session: string): string => `${session}: show one class`,
    only: (name: string): string => `Only ${name} is shown.`,
    position: 'Pos',
    class: 'Class',
    number: 'No.',
    who: 'Team and crew',
    whoDrove: 'Team and driver',
    laps: 'Laps',
    time: 'Time',
    gap: 'Gap',
    best: 'Best lap',
    partial: 'Only these lines are known.',
    includes: (documents: string): string => `Penalties included (doc. ${documents}).`,
    undecided: (documents: string): string => `What these decisions change cannot be told: ${documents}`,
    flags: { chequered: 'Chequered flag.', red: 'Ended by the red flag.' },
    early: (time: string): string => `It ended ${time} early.`,
    changedBy: (documents: string): string => `Changed by ${documents}`,
    out: (out: string, reason: string | undefined): string => `${capital(out)}${because(reason)}`,
    contested: (state: string, party: string): string => `${state} by ${party}`,
    contestedAgainst: (state: string, party: string, document: string): string =>
      `${state} by ${party}, against ${document}`,
    until: {
      protest: (until: string): string => `Protests until ${until}.`,
      appeal: (until: string): string => `Appeals until ${until}.`,
      request: (until: string): string => `Requests for review until ${until}.`,
    },
    within: {
      protest: (time: string): string =>
        `Protests within ${time} of its publication, whose time is not known.`,
      appeal: (time: string): string => `Appeals within ${time} of its publication, whose time is not known.`,
      request: (time: string): string =>
        `Requests for review within ${time} of its publication, whose time is not known.`,
    },
  },

  driving: {
    title: 'Who drove when',
    stints: 'Stints',
    times: 'Driving time',
    unknown: 'driver unknown',
    strip: (number: string, stints: string): string => `#${number}: ${stints}`,
    stint: (driver: string, from: string, to: string): string => `${driver}, ${from} to ${to}`,
  },

  laps: {
    title: 'Lap by lap',
    link: 'The race lap by lap',
    of: (race: string): string => `${race}: lap by lap`,
    about: (race: string): string =>
      `The lap chart of ${race}: the place of every car at the end of every lap, its stints and its stops.`,
    lede: (laps: string, cars: string): string => `${laps} laps of ${cars} cars.`,
    from: (document: string, files: string): string => `From the files attached to ${document} (${files})`,
    chart: 'Lap chart',
    order:
      'The order at the end of each lap of the leader, as if the flag had fallen then. It follows from the laps alone: what the stewards decided later is not in it.',
    described: (cars: string, laps: string): string =>
      `Places of ${cars} cars over ${laps} laps; the tables below tell in figures who drove when.`,
    follow: 'Follow a car',
    nobody: 'All',
    followHow: 'Pick a car to follow it.',
    flags: { neutralised: 'Full course yellow or safety car', red: 'Red flag' },
    phase: (from: string, to: string, laps: string): string => `${from} to ${to} (${laps})`,
    lapRange: (first: string, last: string): string =>
      first === last ? `lap ${first}` : `laps ${first} to ${last}`,
    noFlags: 'The files tell no flags.',
    noStops: 'The files do not tell when a car was in the pit lane.',
    neverNeutralised: 'It was never neutralised.',
    untimed: 'Nobody knows when these cars crossed the line, so the order is that of the others:',
    without: 'The files have no laps of these cars:',
    stints: 'Stints and stops',
    stops: 'Stops',
    inPits: 'In the pit lane',
    onLap: (lap: string): string => `lap ${lap}`,
    everyStint: 'Every stint in figures',
    driver: 'Driver',
    drove: 'Driving',
    stopBefore: 'Pit lane before it',
  },

  remarks: {
    title: 'Doubts and notes',
    doubt: 'doubtful',
    note: 'note',
    doubtful: (text: string): string => `Doubtful: ${text}`,
    at: (subject: string, where: string): string => `${subject}, ${where}`,
    car: (number: string): string => `#${number}`,
    document: (number: number): string => `document ${number}`,
    end: 'its end',
  },

  entries: {
    title: 'Entries',
    lede: (cars: number, classes: number): string =>
      `${cars} ${cars === 1 ? 'car' : 'cars'} in ${classes} ${classes === 1 ? 'class' : 'classes'}.`,
    oneTyre: (tyre: string): string => `All on ${tyre} tyres.`,
    classes: 'Classes',
    number: 'No.',
    team: 'Team',
    car: 'Car',
    tyre: 'Tyre',
    drivers: 'Drivers',
    rounds: 'Rounds',
    all: 'All',
    withdrawn: (round: string, reason: string | undefined): string =>
      `Withdrawn at ${round}${because(reason)}`,
    withdrawnHere: (reason: string | undefined): string => `Withdrawn${because(reason)}`,
    noCrew: 'No crew is named yet.',
    noRound: 'In no round so far.',
    empty: 'No entry list is posted yet.',
    emptyRound: 'No entry list of this round is posted yet.',
    openCar: (number: string): string => `Car ${number}`,
  },

  record: {
    titles: 'In the standings',
    title: 'Title',
    rank: 'Rank',
    results: 'Round by round',
    round: 'Round',
    car: 'Car',
    qualifying: 'Qualifying',
    race: 'Race',
    overall: 'Overall',
    crew: 'Crew',
    with: 'With',
    whyTotal: (title: string): string => `why these points in ${title}`,
    noTitle: 'In no table so far.',
    noRounds: 'In no round so far.',
    toCome: 'to come',
    notInResult: 'not in the result',
    inAll: (rounds: number): string => (rounds === 1 ? 'In the only round.' : `In all ${rounds} rounds.`),
    inSome: (rounds: number, of: number): string => `In ${rounds} of ${of} rounds.`,
    wins: (wins: number, podiums: number, poles: number): string =>
      [
        wins === 0 ? '' : `${wins} class ${wins === 1 ? 'win' : 'wins'}`,
        podiums === 0 ? '' : `${podiums} ${podiums === 1 ? 'podium' : 'podiums'}`,
        poles === 0 ? '' : `${poles} class ${poles === 1 ? 'pole' : 'poles'}`,
      ]
        .filter(Boolean)
        .join(', '),
    alsoWritten: (names: string): string => `Also written ${names}.`,
    graded: (grade: string, day: string | undefined): string =>
      day === undefined ? `${grade} driver.` : `${grade} driver from ${day}.`,
    cars: 'Cars',
    entry: 'Car and drivers',
    documents: 'Documents',
    noDocuments: 'No document names them apart from results.',
    stewards: 'Before the stewards',
  },

  stewards: {
    case: (key: string): string => `Case ${key}`,
    states: {
      open: 'open',
      heard: 'heard',
      decided: 'decided',
      'under protest': 'under protest',
      'under appeal': 'under appeal',
      'under review': 'under review',
      closed: 'closed',
    } satisfies Record<CaseState, string>,
    concerns: 'Concerns',
    nothing: 'No measure.',
    article: (article: string): string => `Article ${article}`,
    penalty: 'Penalty',
    state: 'State',
    document: 'Document',
    round: 'Round',
    season: 'Season',
    penaltyStates: {
      applied: 'in effect',
      served: 'served',
      pending: 'pending',
      suspended: 'suspended',
      lifted: 'lifted',
    } satisfies Record<PenaltyState, string>,
  },

  checks: {
    clause: 'Check',
    asks: 'What it asks',
    answer: 'Answer',
    who: 'Car',
    because: 'Because',
    nothing: 'nothing to check',
    showAll: (open: number): string =>
      `${open} ${open === 1 ? 'answer is' : 'answers are'} not “met”: what was found`,
    answers: { met: 'met', broken: 'broken', 'cannot tell': 'cannot tell' } satisfies Record<Answer, string>,
    count: (count: number, answer: string): string => `${count} ${answer}`,
    waived: (answer: string, document: string): string => `${answer}, waived by ${document}`,
    every: {
      crew: 'each crew',
      car: 'each car',
      'pit stop': 'each tyre change',
      race: 'each race',
    },
    driver: (grades: readonly string[] | undefined): string =>
      grades === undefined ? 'each driver' : `each ${listed(grades, 'or')} driver`,
    in: (classes: string): string => ` in ${classes}`,
    inRaces: (bounds: string): string => `, in a race of ${bounds}`,
    asked: (every: string, where: string, what: string): string => `${every}${where}: ${what}`,
    under: (bound: string): string => `under ${bound}`,
    between: (atLeast: string | undefined, atMost: string | undefined): string =>
      atLeast !== undefined && atMost !== undefined
        ? atLeast === atMost
          ? atMost
          : `${atLeast} to ${atMost}`
        : atMost === undefined
          ? `at least ${atLeast ?? 0}`
          : `at most ${atMost}`,
    drivers: (bounds: string, grades: readonly string[] | undefined, isOne: boolean): string =>
      `${bounds} ${grades === undefined ? '' : `${listed(grades, 'or')} `}${isOne ? 'driver' : 'drivers'}`,
    people: (bounds: string, isOne: boolean): string => `${bounds} ${isOne ? 'person' : 'people'}`,
    regional: (count: number, from: string): string =>
      `at least ${count} ${count === 1 ? 'driver' : 'drivers'} from ${from}`,
    onlyGrades: (grades: readonly string[]): string => `only ${listed(grades, 'or')} drivers`,
    inCrewWith: (crew: string): string => `, in a crew with ${crew}`,
    driving: (bounds: string, within: string | undefined): string =>
      `${bounds} of driving${within === undefined ? '' : ` in any ${within}`}`,
    stops: (count: number, each: string | undefined): string =>
      `at least ${count} ${count === 1 ? 'stop' : 'stops'}${each === undefined ? '' : ` of ${each}`}`,
    model: { tyre: 'tyre', engine: 'engine', chassis: 'chassis' },
    models: (what: string, allowed: string): string => `${what} ${allowed}`,
    eligible: (season: number): string => `eligible to ${season}`,
    found: {
      crew: (found: number, wanted: string): string =>
        `${found} ${found === 1 ? 'driver' : 'drivers'}, ${wanted} wanted`,
      regional: (names: string, from: string): string => `${names} from ${from}`,
      nobodyFrom: (from: string): string => `nobody from ${from}`,
      countryUnknown: (names: string): string => `country of ${names} unknown`,
      notGraded: (names: string, grades: readonly string[]): string => `${names} not ${listed(grades, 'or')}`,
      gradeUnknown: (names: string): string => `grade of ${names} unknown`,
      allGraded: 'all graded',
      graded: (
        names: string,
        grades: readonly string[],
        unknown: string | undefined,
        wanted: string,
      ): string =>
        `${names === '' ? 'nobody' : names} ${listed(grades, 'or')}${unknown === undefined ? '' : `, grade of ${unknown} unknown`}, ${wanted} wanted`,
      driveUnknown: 'driving time unknown',
      drive: (time: string, wanted: string, unknown: string | undefined): string =>
        `drove ${time}, ${wanted} wanted${unknown === undefined ? '' : `, grade of ${unknown} unknown`}`,
      model: (what: string, found: string | undefined): string =>
        found === undefined ? `${what} unknown` : `${what} ${found}`,
      season: (year: number | undefined, last: number): string =>
        `season ${year ?? 'unknown'}, eligible to ${last}`,
      peopleUnknown: 'how many people is unknown',
      people: (found: number, wanted: string): string =>
        `${found} ${found === 1 ? 'person' : 'people'}, ${wanted} allowed`,
      noStops: 'no pit stops reported',
      stops: (found: number): string => `${found} ${found === 1 ? 'stop' : 'stops'} reported`,
    },
  },

  calendar: {
    title: 'Calendar',
    number: 'Round',
    date: 'Date',
    race: 'Race',
    circuit: 'Circuit',
    alongside: (meeting: string): string => `alongside ${meeting}`,
    sessions: (sessions: string): string => `with ${sessions}`,
    /** When a session is: `Race 20 July 2014, 15:00`. */
    session: (session: string, time: string): string => `${session} ${time}`,
    timetable: (times: string): string => `timetable: ${times}`,
    /** Of a day that is still to be confirmed. */
    provisional: 'provisional',
    none: 'No calendar was posted yet.',
    nothingLeft: 'No race stands on the calendar.',
    gone: 'No longer on the calendar',
    removed: 'Removed from the calendar, and nothing in its place',
    replacedBy: (rounds: string): string => `Replaced by ${rounds}`,
    history: 'How it came to be',
    chart: 'The calendar, from document to document',
    chartText: (documents: number): string =>
      `Each race by its date, as it stood after each of ${documents} documents. The list below says the same in words.`,
    doc: (number: number): string => `doc. ${number}`,
    by: 'Doc.',
    posted: 'Posted',
    changed: 'What changed',
    onDay: (round: string, day: string): string => `${round} ${day}`,
    steps: {
      added: (round: string, day: string): string => `${round} added, ${day}`,
      moved: (round: string, from: string, to: string): string => `${round} moved from ${from} to ${to}`,
      altered: (round: string): string => `${round} altered`,
      alteredTo: (round: string, terms: string): string => `${round} ${terms}`,
      removed: (round: string, day: string): string =>
        `${round} (${day}) removed from the calendar, and nothing in its place`,
      replaced: (round: string, day: string, by: string): string => `${round} (${day}) replaced by ${by}`,
      alongside: (round: string, meeting: string): string => `${round} alongside ${meeting}`,
      nowAlongside: (meeting: string): string => `now alongside ${meeting}`,
      notAlongside: (meeting: string): string => `no longer alongside ${meeting}`,
      nowWith: (sessions: string): string => `now with ${sessions}`,
      nowProvisional: 'now provisional',
      confirmed: 'confirmed',
    },
    unchanged: 'It never changed.',
    asOfThen: 'The calendar as it stood then',
  },

  board: {
    title: 'Notice board',
    lede: (documents: number): string =>
      `${documents === 1 ? 'One document' : `${documents} documents`}, newest first. None is ever altered: a correction is a new document.`,
    show: 'Show',
    all: 'All',
    groups: {
      results: 'Results',
      stewards: 'Stewards',
      entries: 'Entries',
      calendar: 'Calendar',
      rules: 'Rules',
      others: 'Others',
    },
    months: 'Months',
    replacedBy: 'replaced by',
    annulledBy: 'annulled by',
    replaces: 'replaces',
    annuls: 'annuls',
    answers: 'answers',
    answeredBy: 'answered by',
    decides: (titles: number): string => (titles === 1 ? 'decided one title' : `decided ${titles} titles`),
    doubts: (count: number): string => (count === 1 ? 'one doubt' : `${count} doubts`),
  },

  paper: {
    facts: 'About this document',
    posted: 'Posted',
    postedAfter: (posted: string, moment: string): string => `${posted}, after ${moment}`,
    /** In a sentence, for whoever is sent its address. */
    described: (document: string, posted: string, title: string): string =>
      `${document}, ${posted}: ${title}.`,
    by: 'By',
    round: 'Round',
    from: 'From',
    printed: 'Number on paper',
    replaces: 'Replaces',
    annuls: 'Annuls',
    answers: 'Answers',
    answeredBy: 'Answered by',
    case: 'Case',
    accepts: 'Accepted findings',
    attached: 'Attached',
    reconstructed: 'Put together later from sources: the office never posted it.',
    undone: {
      replaced: (documents: string): string =>
        `This document no longer holds: it was replaced by ${documents}.`,
      annulled: (documents: string): string =>
        `This document was posted in error, and is as if never posted: it was annulled by ${documents}.`,
    },
    open: (under: string, party: string, document: string): string =>
      `This document is ${under}: ${party}, ${document}.`,
    notYet: (number: number): string =>
      `Document ${number} was not posted yet at the moment that you are looking at.`,
    toNow: 'See it as known now',
    says: 'What it says',
    changed: 'What it changed',
    sources: 'Sources',
    previousLong: 'The document before',
    nextLong: 'The document after',
    pages: 'Documents before and after',
    ownSubject: 'The document',
    /** What keys of documents are called, where a note is about one. */
    subjects: { changes: 'The change', results: 'The result', ended: 'The end', measures: 'The measure' } as {
      readonly [key: string]: string;
    },
    andMore: (items: readonly string[], more: number): string => `${items.join(', ')} and ${more} more`,
    nothing: 'It has no text of its own.',

    season: {
      season: 'Season',
      series: 'Series',
      edition: 'Edition',
      year: 'Year',
      organiser: 'Organiser',
      family: 'Family',
      defending: (title: string): string => `Defending ${title}`,
    },
    drivers: {
      driver: 'Driver',
      country: 'Country',
      more: 'Known of them',
      also: (names: string): string => `also ${names}`,
      gradeFrom: (grade: string, day: string): string => `${grade} from ${day}`,
    },
    entries: {
      entries: 'Entries',
      teams: 'Teams',
      cars: 'Cars',
      registered: 'Registered for some titles alone',
      number: 'No.',
      team: 'Team',
      car: 'Car',
      crew: 'Crew',
      country: 'Country',
      also: 'Also called',
      chassis: 'Chassis',
      engine: 'Engine',
      tyre: 'Tyres',
      driver: 'Driver',
      titles: 'Titles',
    },
    result: {
      position: 'Pos',
      inClass: 'In class',
      number: 'No.',
      team: 'Team',
      class: 'Class',
      laps: 'Laps',
      time: 'Time',
      gap: 'Gap',
      remark: 'Remark',
      incomplete: 'Only these lines are known.',
      includes: (documents: string): string =>
        `It already has in it what these documents decided: ${documents}`,
      fastest: 'Fastest lap',
    },
    decision: {
      article: 'Article',
      reason: 'Reason',
      measures: 'Decided',
      none: 'No measure.',
    },
    matter: { party: 'Party', against: 'Against', cars: 'Cars', text: 'Text' },
    bulletin: { session: 'Session', cars: 'Cars', drivers: 'Drivers' },
    published: { title: 'Title', contender: 'Contender', said: 'Published' },
    ahead: (points: string, second: string): string => `${points} ahead of ${second}`,
    rules: {
      clause: 'Clause',
      says: 'What it says',
      article: 'Article',
      removes: 'No longer in the rulebook',
    },
    calendarChange: {
      moved: (round: string, day: string): string => `${round} moved to ${day}`,
      altered: (round: string, terms: string): string =>
        terms === '' ? `${round} altered` : `${round} altered: ${terms}`,
      called: (name: string): string => `called ${name}`,
      added: (round: string, day: string): string => `${round} added, ${day}`,
      at: (day: string, circuit: string): string => `${day} at the ${circuit}`,
      removed: (round: string): string => `${round} removed`,
      replaced: (round: string, by: string): string => `${round} replaced by ${by}`,
      on: (round: string, day: string): string => `${round}, ${day}`,
      alongside: (meeting: string): string =>
        meeting === 'nobody' ? 'no longer alongside another meeting' : `alongside ${meeting}`,
    },
    calendarName: {
      move: (round: string): string => `${round} moved`,
      alter: (round: string): string => `${round} altered`,
      add: (round: string): string => `${round} added`,
      cancel: (round: string): string => `${round} removed`,
      replace: (round: string, by: string): string => `${by} for ${round}`,
    },
    entryChange: {
      withdrawn: (car: string): string => `${car} withdrawn`,
      exchanged: (one: string, other: string): string => `${one} and ${other} exchanged`,
      replaced: (by: string, driver: string, car: string | undefined): string =>
        `${by} for ${driver}${car === undefined ? '' : ` in ${car}`}`,
      joins: (driver: string, car: string): string => `${driver} joins ${car}`,
      leaves: (driver: string, car: string): string => `${driver} leaves ${car}`,
      crew: (car: string, drivers: string): string => `crew of ${car} now ${drivers}`,
      car: (car: string, model: string): string => `${car} now a ${model}`,
      team: (car: string, team: string): string => `${car} now of ${team}`,
      number: (car: string, number: string): string => `${car} now ${number}`,
    },
  },

  /** Only on papers that are printed. */
  official: {
    number: 'Document',
    onPaper: 'Number on paper',
    date: 'Date',
    time: 'Time',
    from: 'From',
    to: 'To',
    everybody: 'All teams, all officials',
    asKnownAt: 'As known at document',
    afterRounds: (run: number, of: number): string =>
      `After ${run} of ${of} ${of === 1 ? 'round' : 'rounds'}`,
    board: (board: string): string => `Notice board ${board}`,
    page: (page: string, of: string): string => `Page ${page} of ${of}`,
    continued: 'continued',
    signature: 'Signature',
    coded: 'Characters in square brackets could not be printed, and stand as their codes.',
    overall: 'Overall',
    cars: (count: number): string => (count === 1 ? '1 car' : `${count} cars`),
    change: 'Change',
    references: 'References',
    marks: {
      provisional: 'Provisional',
      annulled: 'Posted in error, as if never posted',
      replaced: 'No longer in force',
      protest: 'Under protest',
      appeal: 'Under appeal',
      request: 'Under review',
      reconstructed: 'Reconstructed',
      annulledBy: (documents: string): string => `Annulled by ${documents}.`,
      replacedBy: (documents: string): string => `Replaced by ${documents}.`,
      of: (party: string, document: string): string => `${party}, ${document}.`,
      result: (round: string, session: string): string => `${round}, ${session}`,
    },
    decision: {
      cars: 'Car',
      drivers: 'Drivers',
      competitor: 'Competitor',
      fact: 'Fact',
      offence: 'Offence',
      decision: 'Decision',
    },
  },

  changes: {
    nothing: 'Nothing that is computed: calendar, entries, results and points stay as they were.',
    calendar: 'Calendar',
    entries: 'Entries',
    results: 'Results',
    standings: 'Points and ranks',
    titles: 'Titles decided',
    added: 'new',
    updated: 'changed',
    removed: 'gone',
    round: (number: number, day: string): string => `round ${number}, ${day}`,
    wasCalled: (name: string): string => `was called ${name}`,
    nowRound: (number: number, was: number): string => `now round ${number}, was ${was}`,
    onDay: (day: string, was: string): string => `on ${day}, was ${was}`,
    noLongerAlongside: (meeting: string): string => `no longer alongside ${meeting}`,
    alongside: (meeting: string): string => `alongside ${meeting}`,
    sessions: (sessions: string): string => `with ${sessions}`,
    otherTerms: 'other terms',
    number: (now: string, was: string): string => `number ${now}, was ${was}`,
    team: (now: string, was: string): string => `team ${now}, was ${was}`,
    car: (now: string, was: string): string => `${now}, was ${was}`,
    class: (now: string, was: string): string => `class ${now}, was ${was}`,
    crew: (now: string, was: string): string => `${now}; was ${was}`,
    noCrew: 'no crew',
    open: 'open',
    withdrawn: 'withdrawn',
    notWithdrawn: 'no longer withdrawn',
    season: 'season',
    allRounds: 'all rounds',
    newResult: (cars: number): string => `a result of ${cars === 1 ? 'one car' : `${cars} cars`}`,
    newContenders: (titles: string): string => `Newly listed, without points yet: ${titles}.`,
    inClass: (place: string): string => `${place} in class`,
    laps: (laps: number): string => (laps === 1 ? '1 lap' : `${laps} laps`),
    noPlace: 'no place',
    was: (said: string): string => `was ${said}`,
    sign: 'Change',
    who: 'Who',
    rank: 'Rank',
    points: 'Points',
    more: (count: number): string => `${count} more`,
  },

  measures: {
    becomes: { activate: 'in effect', serve: 'served', lift: 'lifted' },
    carried: (measure: string, document: number, became: string): string =>
      `${measure} (document ${document}, ${became})`,
    driverIn: (driver: string, car: string): string => `${driver} in ${car}`,
    inSession: (session: string): string => ` in the ${session}`,
    moveUp: 'move up',
    penalties: {
      'drive-through': 'drive-through',
      'stop-and-go': 'stop-and-go',
      reprimand: 'reprimand',
      fine: 'fine',
      warning: 'warning',
    },
    addTime: (time: string, car: string, where: string): string => `${time} added to ${car}${where}`,
    takeLaps: (laps: number, car: string, where: string): string =>
      `${laps === 1 ? '1 lap' : `${laps} laps`} taken from ${car}${where}`,
    dropPlaces: (car: string, places: number, where: string): string =>
      `${car} drops ${places === 1 ? '1 place' : `${places} places`}${where}`,
    relegate: (car: string, where: string): string => `${car} moved to the end of its class${where}`,
    disqualify: (car: string, where: string, behind: string): string =>
      `${car} disqualified${where}, those behind ${behind}`,
    exclude: (car: string, where: string, behind: string): string =>
      `${car} excluded${where}, those behind ${behind}`,
    deleteLap: (lap: number, car: string, where: string): string => `lap ${lap} of ${car} deleted${where}`,
    grid: (car: string, places: number): string =>
      `${car} drops ${places === 1 ? '1 place' : `${places} places`} on the grid`,
    penalty: (penalty: string, amount: string | undefined, whom: string): string =>
      `${penalty}${amount === undefined ? '' : ` of ${amount}`} for ${whom}`,
    withhold: (award: string, car: string, driver: string | undefined): string =>
      driver === undefined
        ? `nobody receives the ${award} of ${car}`
        : `${driver} does not receive the ${award} of ${car}`,
    bar: (contender: string, title: string): string => `${contender} scores nothing in ${title}`,
    noRank: (contender: string, title: string): string => `${contender} has no rank in ${title}`,
    rank: (contender: string, rank: number, title: string): string =>
      `${contender} has rank ${rank} in ${title}`,
    points: (points: string, title: string, contender: string, round: string | undefined): string =>
      `${points} in ${title} for ${contender}${round === undefined ? '' : `, in the points of ${round}`}`,
    waive: (clause: string, car: string | undefined): string =>
      `${clause} waived${car === undefined ? '' : ` for ${car}`}`,
    leftOpen: (what: string | number | undefined, document: number): string =>
      what === undefined
        ? `what document ${document} left open`
        : typeof what === 'number'
          ? `measure ${what} that document ${document} left open`
          : `the ${what} that document ${document} left open`,
    ofWhom: (what: string, whom: string, title: string | undefined): string =>
      `${what}${whom === '' ? '' : ` for ${whom}`}${title === undefined ? '' : ` in ${title}`}`,
    activate: (what: string): string => `${what} takes effect`,
    serve: (what: string): string => `${what} is served`,
    lift: (what: string): string => `${what} is lifted`,
    nothing: (why: string): string => `nothing further: ${why}`,
    acts: {
      addTime: 'time',
      takeLaps: 'loss of laps',
      dropPlaces: 'loss of places',
      relegate: 'relegation',
      disqualify: 'disqualification',
      exclude: 'exclusion',
      deleteLap: 'deleted lap',
      grid: 'grid penalty',
      bar: 'bar',
    } as { readonly [act: string]: string },
  },

  rules: {
    sections: {
      classes: 'Classes',
      cups: 'Cups',
      regions: 'Regions',
      checks: 'Checks',
      classified: 'Who is classified',
      scales: 'Points',
      awards: 'What gives points',
      counting: 'What counts',
      ranking: 'Order of the table',
      titles: 'Titles',
      prizes: 'Prizes',
      deadlines: 'Deadlines',
    } satisfies Record<Section, string>,
    article: (article: string): string => `article ${article}`,
    any: (items: readonly string[]): string => listed(items, 'or'),
    within: (name: string): string => `within ${name}`,
    together: (classes: string): string => `${classes} together`,
    balancedBy: (who: string): string => `balanced by ${who}`,
    inPlaceOf: (name: string, reason: string | undefined): string => `in place of ${name}${because(reason)}`,
    countries: (count: number): string => (count === 1 ? '1 country' : `${count} countries`),
    atLeast: (bound: string): string => `at least ${bound}`,
    atMost: (bound: string): string => `at most ${bound}`,
    between: (from: string, to: string): string => `${from} to ${to}`,
    under: (bound: string): string => `under ${bound}`,
    flag: (required: boolean): string => (required ? 'the flag is required' : 'the flag is not required'),
    distance: (share: number, of: string, isRounded: boolean): string =>
      `${share} % of the distance of the ${of}${isRounded ? ', in whole laps rounded down' : ''}`,
    beyond: (points: string): string => `then ${points} each`,
    orders: { overall: 'overall', class: 'in class', cup: 'in each cup' },
    award: (session: string, by: string | undefined, order: string, scales: string): string =>
      `${session}, ${by === undefined ? '' : `by ${by} `}${order}: ${scales}`,
    ofMeeting: (session: string): string => `${session} of the meeting`,
    scale: (name: string): string => (name === 'nothing' ? 'no points' : `the ${name} scale`),
    scaleIf: (scale: string, conditions: string): string => `${scale} if ${conditions}`,
    else: (scales: readonly string[]): string => scales.join(', else '),
    pointsAre: (word: string): string => `points are ${word}`,
    raceOfMeeting: (race: number): string => `it is the ${ordinal(race)} race of its meeting`,
    measured: (what: string, bounds: string): string => `${what} is ${bounds}`,
    quantities: {
      length: 'its length',
      share: 'the share that was run',
      run: 'the number of laps run',
      green: 'the number of laps under green',
      starters: 'the number of starters',
      classified: 'the number of cars classified',
    } as { readonly [what: string]: string },
    to: (recipients: readonly string[]): string => `to the ${listed(recipients)}`,
    among: (count: number): string => `only for one of the first ${count}`,
    ties: {
      split: 'cars that are level share the points of their place',
      pooled: 'cars that are level share those of the places they take up',
    },
    whoDrove: 'only for drivers who drove',
    sharedCar: {
      'in shares': 'drivers of one car have them in shares',
      nothing: 'drivers of one car have nothing',
    },
    everyRound: 'every round counts',
    best: (rounds: number): string => `the best ${rounds === 1 ? '1 round' : `${rounds} rounds`} count`,
    allBut: (rounds: number): string =>
      `all but the worst ${rounds === 1 ? '1 round' : `${rounds} rounds`} count`,
    part: (first: number | undefined, isFirst: boolean, kept: string): string =>
      first === undefined
        ? `of the ${isFirst ? '' : 'other '}rounds ${kept}`
        : `of the ${isFirst ? 'first' : 'next'} ${first} rounds ${kept}`,
    perMeeting: 'the rounds of a meeting as one',
    neverDropped: (what: string): string => `never dropped: ${what}`,
    roundWith: (results: string): string => `a round with ${results}`,
    pointsOf: (awards: string): string => `the points of ${awards}`,
    criteria: {
      points: 'points',
      countback: 'countback',
      'countback on scoring places': 'countback on scoring places',
      'countback on counted rounds': 'countback on counted rounds',
      'earliest best': 'the earlier best place',
      decision: 'decision',
    } satisfies Record<Criterion, string>,
    inTurn: (criteria: readonly string[]): string => criteria.join(', then '),
    shared: { dense: 'after two on rank 1 comes rank 2', standard: 'after two on rank 1 comes rank 3' },
    listed: {
      entered: 'whoever is entered is listed',
      classified: 'whoever was classified is listed',
      scored: 'whoever scored is listed',
    },
    rankedScored: 'a rank only for who scored',
    starts: (count: number, otherwise: string): string =>
      `with fewer than ${count === 1 ? '1 start' : `${count} starts`}: ${otherwise}`,
    titleFor: {
      entry: 'for entries',
      crew: 'for crews',
      driver: 'for drivers',
      team: 'for teams',
      manufacturer: 'for manufacturers',
      constructor: 'for constructors',
    },
    titleOf: (name: string, kind: string, of: string | undefined, cup: string | undefined): string =>
      `${name}, ${kind}${of === undefined ? '' : ` of ${of}`}${cup === undefined ? '' : ` in ${cup}`}`,
    bestCars: (cars: number): string => `the best ${cars === 1 ? 'car' : `${cars} cars`} of each`,
    furtherCars: (what: string): string => `its further cars ${what}`,
    othersDo: (what: string): string => `behind a car that cannot score, the others ${what}`,
    without: (rounds: string): string => `without ${rounds}`,
    only: (rounds: string): string => `only ${rounds}`,
    costs: (check: string, whom: string): string => `${check} broken costs the ${whom} the points`,
    guestCostsCar: 'a driver who is not registered costs the car its points',
    prize: (prize: string, places: number, title: string, whom: string): string =>
      `${prize}: ${places === 1 ? 'first' : `first ${places}`} of ${title}, to the ${whom}`,
    deadline: (kind: string, against: string, within: string): string =>
      `${kind} against a ${against} within ${within} of its publication`,
  },

  audit: {
    title: 'Audit',
    lede: 'What was published, line by line against what the documents give.',
    none: 'Nothing that was published lies beside this board to be audited.',
    summary: (equal: number, all: number): string =>
      equal === all
        ? `All ${all} published figures and results agree with the board.`
        : `${equal} of ${all} published figures and results agree with the board.`,
    agree: (equal: number, all: number): string =>
      all === 1
        ? `The only line ${equal === 1 ? 'agrees' : 'differs'}.`
        : equal === all
          ? `All ${all} lines agree.`
          : `${equal} of ${all} lines agree.`,
    asOf: (document: number): string => `As of document ${document}`,
    published: 'Published',
    computed: 'By the board',
    line: 'Line',
    nothing: 'nothing',
    noRank: 'without a rank',
    marginOf: (who: string, over: string): string => `${who} ahead of ${over}`,
    result: (round: string): string => `result at ${round}`,
    rank: 'rank',
    missing: 'not in the table of the board',
    ownTable: (figures: string): string => `Its own tables agree with the board: ${figures}.`,
    figure: (car: string, points: string): string => `${car} with ${points}`,
    withheld: (award: string, round: string, car: string): string =>
      `As much as the ${award} at ${round}, withheld from ${car} and given to nobody:`,
    sumOf: (total: string, terms: readonly string[]): string => `${total} = ${terms.join(' + ')}`,
    allLines: (count: number): string =>
      count === 1 ? 'The line that agrees' : `The ${count} lines that agree`,
  },

  titles: {
    title: 'Titles',
    ledeOpen:
      'Who can still win each title, worked out from the documents and the rulebook, not guessed from points.',
    ledeOver: 'The champions of each title, and the document that decided it.',
    none: 'No rulebook was posted yet, and so there are no titles.',
    states: {
      champion: 'champion',
      clinched: 'certain',
      in: 'can win',
      out: 'out',
      undecided: 'not known',
    } satisfies Record<State, string>,
    mayShare: 'may share',
    decided: (count: number, all: number): string =>
      count === all
        ? all === 1
          ? 'The title is decided.'
          : `All ${all} titles are decided.`
        : count === 0
          ? 'No title is decided yet.'
          : `${count} of ${all} titles are decided.`,
    decidedBy: 'Decided by',
    /** @param isExact false where no more is known than by when. */
    decidedWhen: (day: string, isExact: boolean, document: number | undefined): string =>
      `Decided ${isExact ? 'on' : 'no later than'} ${day}${document === undefined ? '' : ` by document ${document}`}`,
    howDecided: 'How it was decided',
    table: 'The table, round by round',
    whoCan: 'Who can win it, and what it takes',
    cups: (count: number): string => (count === 1 ? 'One cup title' : `${count} cup titles`),
    open: (count: number): string => (count === 1 ? 'Open: one can win it' : `Open: ${count} can win it`),
    clinchedShared: (count: number): string =>
      count === 1 ? 'Decided, but one may still share it' : `Decided, but ${count} may still share it`,
    out: (count: number): string => (count === 1 ? '1 is out' : `${count} are out`),
    more: (count: number, points: string): string => `${count} more, with ${points} or fewer`,
    moreWithout: (count: number): string => `${count} more, without points`,
    nobody: 'Nobody is entered yet.',
    nobodyWon: 'Nobody is champion.',
    openTo: (names: string): string => `${names} can still win it.`,
    tooMany: (count: number): string =>
      `${count} can still win it: too many to say what each needs in the next race.`,
    isChampion: (names: string, points: string, isOne: boolean): string =>
      `${names} ${isOne ? 'is champion' : 'are champions'}, with ${points}.`,
    isCertain: (names: string, points: string, isOne: boolean): string =>
      `${names} ${isOne ? 'is champion' : 'are champions'} for certain, with ${points} so far.`,
    teamCertain: (team: string, names: string): string => `${team} for certain, with ${names}.`,
    crewCertain: (car: string, names: string): string => `The crew of ${car} for certain: ${names}.`,
    prizes: 'Invitations and prizes',
    forPlaces: (places: number, title: string): string =>
      `${places === 1 ? 'first' : `first ${places}`} of ${title}`,
    certain: 'certain',
    stillOpen: 'open',
    mayHave: (count: number): string => `${count} may have it`,
    state: 'State',
    contender: 'Contender',
    points: 'Points',
    gap: 'Gap',
    why: 'Why',
    contenders: 'Who can win it, and why',
    contendersOver: 'How it ended',
    share: 'Shares the title',
    outOf: (count: number): string => (count === 1 ? 'One who is out' : `${count} who are out`),
    needs: (round: string): string => `What it takes at ${round}`,
    story: 'The story of the title',
    after: 'After',
    leader: 'Leader',
    aheadBy: 'Ahead by',
    level: 'level',
    decidedHere: 'decided',
    assumed: 'What is taken for given',
    coming: (rounds: string, isOne: boolean, who: string): string =>
      `Still to come ${isOne ? 'is' : 'are'} ${rounds}, ${who}. Every race runs its whole length, there are no dead heats, and no more decisions.`,
    comingRound: (round: string, day: string): string => `${round} (${day})`,
    asListed: 'with the entries and crews that are now listed',
    lastCrews: (rounds: string | undefined): string =>
      `with the entries and crews that are now listed; where no list names them yet, each entry with its last crew${rounds === undefined ? '' : ` (${rounds})`}`,
    noRound: 'No round remains.',
    noCalendar: 'No calendar was posted yet.',
    unsettled: (documents: string): string =>
      `What is provisional or under protest stands as it is: documents ${documents}.`,
    down: (down: string, across: string): string => `${down} down, ${across} across`,
    otherwiseNot: 'otherwise not',
    outscore: {
      more: (points: string, names: string): string => `${points} more than ${names}`,
      level: (names: string): string => `as many points as ${names}`,
      fewer: (points: string, names: string): string => `at most ${points} fewer than ${names}`,
      places: 'With just so many, places decide.',
    },
    own: 'With',
    others: 'If the others',
    final: {
      rows: (names: string, isOne: boolean): string =>
        `${names} ${isOne ? 'is champion' : 'are champions'} with`,
      always: (names: string, isOne: boolean): string =>
        `${names} ${isOne ? 'is champion' : 'are champions'} whatever happens.`,
      never: (names: string): string => `${names} cannot be champion.`,
      nobody: 'Nobody can be champion.',
    },
    early: {
      rows: (names: string, isOne: boolean): string =>
        `${names} ${isOne ? 'is champion' : 'are champions'} already with`,
      always: (names: string, isOne: boolean): string =>
        `${names} ${isOne ? 'is champion' : 'are champions'} whatever happens.`,
      never: (names: string): string => `${names} cannot be champion yet.`,
      nobody: 'Nobody can be champion yet.',
    },
    stay: {
      rows: (names: string, isOne: boolean): string => `${names} ${isOne ? 'stays in' : 'stay in'} with`,
      always: (names: string, isOne: boolean): string =>
        `${names} ${isOne ? 'stays in' : 'stay in'} whatever happens.`,
      never: (names: string, isOne: boolean): string =>
        `${names} ${isOne ? 'is' : 'are'} out whatever happens.`,
      everybody: 'Everybody stays in whatever happens.',
    },
    allWho: (count: number): string => `All ${count} who can win it`,
    theOther: (count: number): string => `The other ${count}`,
    unknown: (names: string, why: string): string => `${names}: ${why}.`,
    grid: {
      champion: (name: string): string => `${name} is champion`,
      already: (name: string): string => `${name} is champion already`,
      both: 'both are',
      notYet: 'not decided yet',
      neither: 'neither',
      decides: (what: string): string => `${what} decides`,
    },
  },

  feed: {
    round: (number: number): string => `Round ${number}`,
    provisional: 'The day is still to be confirmed.',
    cancelled: (name: string): string => `Cancelled: ${name}`,
  },

  /** Awards and scales as they are called: what is no word of the sport is the rulebook's own name, and stays. */
  clauseName: (clause: string): string => clause,
  /** A clause with its section, as the rulebook's file has them: `awards/pole`. */
  clausePath: (section: string, name: string): string => `${section}/${name}`,

  /** Places that a car may have in a race. */
  places: {
    none: 'no place',
    any: 'any result',
    two: (place: number, next: number): string => `${ordinal(place)} or ${ordinal(next)}`,
    range: (first: number, last: number): string => `${ordinal(first)} to ${ordinal(last)}`,
    upTo: (last: number): string => `${ordinal(last)} or better`,
    from: (first: number): string => `${ordinal(first)} or worse`,
    either: (ranges: readonly string[]): string => listed(ranges, 'or'),
    /** Of several cars. */
    several: (places: readonly number[]): string => listed(places.map(ordinal)),
  },

  /** Results of a race: places, and what was won beside. */
  results: {
    with: (result: string, extras: readonly string[]): string => `${result} with ${listed(extras)}`,
    without: (result: string, extra: string): string => `${result} without ${extra}`,
    alone: (result: string): string => `${result} alone`,
    either: (results: readonly string[]): string =>
      results.some((one) => one.includes(' ')) ? results.join(', or ') : listed(results, 'or'),
    absent: 'not in the race',
    /** A place in what gives points for several. */
    extraPlace: (place: number, clause: string): string => `${ordinal(place)} in ${clause}`,
    extraOf: (extra: string, names: readonly string[]): string => `${extra} by ${listed(names)}`,
    worth: {
      exactly: (points: string): string => `${points} ${pointsWord(points)}`,
      atLeast: (points: string): string => `${points} ${pointsWord(points)} or more`,
      atMost: (points: string): string => `${points} ${pointsWord(points)} or fewer`,
      between: (least: string, most: string): string => `${least} to ${most} points`,
    },
  },

  /** What must hold of the others. */
  others: {
    whatever: 'whatever the others do',
    /** @param extra what it would have to win beside. */
    unlessWins: (names: readonly string[], extra: string | undefined): string =>
      `unless ${listed(names, 'or')} wins${extra === undefined ? '' : ` with ${extra}`}`,
    behind: (names: readonly string[], place: number): string =>
      `${listed(names)} no better than ${ordinal(place)}`,
    unplaced: (names: readonly string[]): string => `${listed(names)} without a place`,
    without: (names: readonly string[], extra: string): string => `${listed(names)} without ${extra}`,
    notFirstWith: (names: readonly string[], extra: string): string =>
      `${listed(names)} not 1st with ${extra}`,
    withBehind: (names: readonly string[], extra: string, place: number): string =>
      `${listed(names)} with ${extra} no better than ${ordinal(place)}`,
    withUnplaced: (names: readonly string[], extra: string): string =>
      `${listed(names)} with ${extra} without a place`,
    behindWithout: (names: readonly string[], place: number, extra: string): string =>
      `${listed(names)} no better than ${ordinal(place)} and without ${extra}`,
    behindOrUnplaced: (names: readonly string[], place: number, extra: string): string =>
      `${listed(names)} no better than ${ordinal(place)} (with ${extra} no place)`,
    behindOr: (names: readonly string[], place: number, extra: string, placeWith: number): string =>
      `${listed(names)} no better than ${ordinal(place)} (${ordinal(placeWith)} with ${extra})`,
    unplacedWithout: (names: readonly string[], extra: string): string =>
      `${listed(names)} with neither a place nor ${extra}`,
    unplacedOr: (names: readonly string[], extra: string, placeWith: number): string =>
      `${listed(names)} without a place (${ordinal(placeWith)} with ${extra})`,
    worth: (names: readonly string[], points: string): string =>
      `${listed(names)} no more than ${points} ${pointsWord(points)}`,
    results: (names: readonly string[], results: string): string => `${listed(names)} ${results}`,
    all: (conditions: readonly string[]): string => listed(conditions),
    either: (alternatives: readonly string[]): string => alternatives.join('; or '),
  },

  /** By how much who has several cars must outscore the others, in one sentence. */
  outscored: (bounds: readonly string[], isByPlaces: boolean): string =>
    `${listed(bounds)}${isByPlaces ? '; with just so many, places decide' : ''}`,

  /** How a contender becomes champion, in few words. */
  scenario: {
    byLosses: 'by points that others lose',
    without: 'even without a point more',
    by: (deeds: readonly string[]): string => `by ${listed(deeds)}`,
    /** @param rounds by name; so many where they are all that remain. @param car where it is not its own. */
    wins: (rounds: readonly string[] | number, extras: readonly string[], car: string | undefined): string =>
      `winning ${roundsText(rounds)}${withExtras(extras)}${inCar(car)}`,
    finishes: (
      places: string,
      rounds: readonly string[] | number,
      extras: readonly string[],
      car: string | undefined,
    ): string => `finishing ${places} at ${roundsText(rounds)}${withExtras(extras)}${inCar(car)}`,
    takes: (extras: readonly string[], rounds: readonly string[] | number, car: string | undefined): string =>
      `taking ${listed(extras)} at ${roundsText(rounds)}${inCar(car)}`,
    if: (how: string, others: string): string => `${how}, if ${others}`,
    scoreAt: (count: number, round: string): string => `${count} others score at ${round}`,
    scores: (name: string): string => `${name} scores`,
    is: (name: string, places: string): string => `${name} is ${places}`,
    at: (results: readonly string[], round: string): string => `${listed(results)} at ${round}`,
    andNobodyElse: (rounds: readonly string[]): string => `${rounds.join('; ')}, and nobody else scores`,
    nobodyElse: 'nobody else scores',
    noOtherCar: 'no other car scores',
  },

  /** Why a contender can still win, has won, or cannot: the contender itself is named beside. */
  because: {
    first: 'first at the end of the season',
    shares: (names: readonly string[]): string => `shares the title with ${listed(names)}`,
    nobodyWon: 'the season is over, and nobody is champion',
    level: (name: string): string => `level with ${name} on points, and behind`,
    behind: (points: string, name: string): string => `${points} behind ${name}`,
    alone: 'nobody else is left',
    safe: (name: string, points: string): string => `nobody can come ahead: ${name} can come to ${points}`,
    safeInOneCar: (name: string, points: string): string =>
      `nobody can come ahead: ${name} can come to ${points}, but only in the same car`,
    safeAtMost: (name: string, points: string): string =>
      `nobody can come ahead: ${name} can come to ${points}, and no further`,
    example: (scenario: string): string => `for example ${scenario}`,
    mate: (name: string, points: string, theirs: string): string =>
      `shares a car with ${name} and stays behind: ${points} ${pointsWord(points)} to ${theirs}`,
    bound: (own: string, rival: string): string => `${own}; ${rival}`,
    noMore: (points: string): string => `has ${points} and can win no more`,
    most: (points: string, sum: string): string => `can come to ${points} (${sum})`,
    sumOfAll: (rounds: readonly string[] | number): string => `all ${whereText(rounds)}`,
    sum: (points: string, more: string, rounds: readonly string[] | number): string =>
      `${points} and ${more} more ${whereText(rounds)}`,
    has: (name: string, points: string): string => `${name} has ${points}`,
    willHave: (name: string, points: string): string => `${name} will have at least ${points}`,
    hasAsMany: (name: string): string => `${name} has as many, and stays ahead`,
    willHaveAsMany: (name: string): string => `${name} will have at least as many, and stays ahead`,
    nothing: 'can win no point any more',
    unranked: (points: string): string => `can come to ${points}, and has no rank even so`,
    tried: (points: string): string =>
      `can come to ${points}, and is champion at no end of the season: every one was tried`,
  },

  /** Why an answer is not known: the clauses of the rulebook, and what each does. */
  obstacles: {
    notKnown: (rules: readonly string[]): string =>
      `not known: ${listed(rules)} ${rules.length === 1 ? 'stands' : 'stand'} in the way, and there are too many ends of the season to try them all`,
    rule: (clause: string, why: string): string => `${clause} (${why})`,
    why: {
      'not-falling': 'a worse place may give more',
      'counts-cars': 'the points depend on how many cars start or finish',
      'laps-down': 'cars that are level on laps share points',
      'kept-starts': 'a start can count that a result cannot',
      'kept-points': 'a bad result that may not be dropped takes other points with it',
      'drives-lose': 'who drives too little loses points that were won before',
      'earliest-best': 'who had the better place earlier is ahead',
      'dropped-places': 'places count only in rounds that are not dropped',
      'held-places': 'cars that cannot score hold their places',
      'crew-drops': 'drivers of one car may drop different rounds',
      'crew-starts': 'drivers of one car may lack starts',
      'crew-earliest': 'drivers of one car may differ in their earlier places',
      'crew-cars': 'a driver is in several cars, with others in them',
      'crew-drives': 'a driver of the car may drive too little',
      'crew-choice': 'a check asks something of a crew that may be chosen',
      'several-cars': 'somebody has several cars',
      'several-places': 'a session before the race gives points for many places',
      'no-point': 'nobody is champion without a point, and it may have none',
      'several-ends': 'it matters why a car has no place',
      'decided-before': 'a decision on the round was taken before it',
      'another-order': 'points are given by another order than the title has',
      'may-be-out': 'a car may be out of the title',
      'shared-session': 'one session counts for several rounds',
    } satisfies Record<ObstacleCode, string>,
  },

  /** What might have been otherwise, and what would have become of the title. */
  otherwise: {
    run: (rounds: readonly string[]): string => `had ${listed(rounds, 'or')} been run`,
    notRun: (rounds: readonly string[]): string => `had ${listed(rounds, 'or')} not been run`,
    withoutAward: (awards: readonly string[]): string => `without points for ${listed(awards, 'or')}`,
    nothingDropped: 'had every round counted',
    withoutDecision: (documents: readonly string[]): string =>
      `without the decision of document ${listed(documents, 'or')}`,
    scales: (rulebooks: readonly string[]): string => `by the points of ${rulebooks.join('; of ')}`,
    nobody: 'nobody champion',
    champions: (names: readonly string[]): string =>
      `${names.length === 1 ? 'champion' : 'champions'} ${listed(names)}`,
    open: (names: readonly string[]): string => `open between ${listed(names)}`,
    openOf: (count: number): string => `open between ${count}`,
  },

  /** How likely each is to win a title. */
  odds: {
    under: (percent: string): string => `<${percent} %`,
    over: (percent: string): string => `>${percent} %`,
    slow: (title: string, seasons: string): string =>
      `${title} of ${seasons}, since its points are no table of places`,
    /**
     * How they were counted. @param slow titles of which fewer seasons were drawn. @param error in points of a hundred, with
     * a dot: `0.3`.
     */
    note: (seasons: string, seed: string, slow: readonly string[], error: string): string =>
      [
        `Odds: so many of ${seasons} seasons that were drawn from here on, by what everybody has shown so far (${[`seed ${seed}`, ...slow].join('; ')}).`,
        `For having drawn no more they are off by up to ${error} points of a hundred, mostly; what results so far do not show is not in them.`,
        'A title that several share is one for each.',
      ].join(' '),
  },

  /** The season in words. */
  inWords: {
    title: 'The season in words',
    lede: 'Every sentence is computed from the documents. The number behind it leads to what proves it.',
    foreign: 'It is written in English.',
    nothing: 'The documents say nothing of it yet.',
    proofs: 'What proves it',
    proof: (number: number): string => `Proof of sentence ${number}`,
    sentence: (number: number): string => `Back to sentence ${number}`,
  },

  footer: 'Every number is computed from the documents of a notice board, which are never altered.',

  /** What stands in other pages. */
  embed: {
    show: 'Show it in your own page',
    frame: 'As a frame, which runs nothing',
    element: 'As an element, as high as it needs',
    notYet: 'Nothing was known of this at that moment.',
    knownAt: (document: number, day: string): string => `as known on ${day}, document ${document}`,
  },

  /** The page in other forms. */
  forms: {
    title: 'Take it away',
    parts: 'In parts',
    results: 'Winners and poles',
    scoring: 'Points for places',
    archive: (first: number, last: number): string => `Documents ${first} to ${last}`,
    names: {
      csv: 'CSV',
      xlsx: 'Excel',
      wiki: 'Wiki text',
      ics: 'Calendar feed',
      atom: 'Feed',
      pdf: 'PDF',
      png: 'Picture',
    },
  },

  /** Headings of spreadsheets. */
  tables: {
    short: 'Short name',
    place: 'Place',
    country: 'Country',
    length: 'Length',
    sessions: 'Sessions',
    alongside: 'Alongside',
    cancelledBy: 'Cancelled by document',
    results: 'Results',
    overall: 'Pos overall',
    inClass: 'Pos in class',
    team: 'Team',
    drivers: 'Drivers',
    driver: 'Driver',
    driverCountry: "Driver's country",
    engine: 'Engine',
    withdrawn: 'Withdrawn',
    status: 'Out',
    reason: 'Reason',
    state: 'Classification',
    document: 'Document',
    decisions: 'Decisions',
    poles: 'Poles',
    dropped: 'Dropped',
    byDecision: 'Points by decision',
    contender: 'Who',
    counts: 'Counts',
    yes: 'yes',
    no: 'no',
    award: 'Award',
    scale: 'Scale',
    article: 'Article',
    posted: 'Posted',
    time: 'Time',
    kind: 'Kind',
    title: 'Title',
    by: 'Posted by',
    printed: 'Printed number',
    replaces: 'Replaces',
    annuls: 'Annuls',
    answers: 'Answers',
    lap: 'Lap',
    seconds: 'In seconds',
    placeAfter: 'Pos after that lap of the leader',
    classPlaceAfter: 'Pos in class after it',
    stop: 'Pit stop',
    timetable: 'Timetable',
    starts: 'Starts',
    endDay: 'Ends on',
    ends: 'Ends',
    zone: 'Time zone',
    pointsAt: (round: string): string => `${round}, points`,
  },
};

/** What another language has to say: every text, and nothing more. */
export type Words = typeof en;

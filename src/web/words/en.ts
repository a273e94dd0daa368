import type { Out } from '#core/base/out';
import type { DocumentKind } from '#core/documents/kinds';
import type { Criterion } from '#core/rulebook/rulebook';
import type { Answer } from '#core/season/answer';
import type { CaseState } from '#core/season/cases';
import type { PenaltyState } from '#core/season/penalties';

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

  round: {
    number: (number: number, of: number): string => `Round ${number} of ${of}`,
    cancelled: 'Cancelled',
    previous: 'Previous round',
    next: 'Next round',
    alongside: (meeting: string): string => `alongside ${meeting}`,
    onThisPage: 'On this page',
    wasToBe: (day: string, at: string): string =>
      `It was to be held on ${day}${at === '' ? '' : ` at ${at}`}.`,
    removed: (day: string): string => `It was removed from the calendar on ${day}`,
    removedBy: (day: string): string => `It was removed from the calendar by ${day}`,
    because: (reason: string): string => `: ${reason}`,
    instead: 'In its place:',
    nothingInstead: 'Nothing takes its place.',
    winners: 'Class winners',
    won: 'Winner',
    pole: 'Pole',
    fastestLap: 'Fastest lap',
    noResult: 'No session has a result yet.',
    toCome: (day: string): string => `The race is on ${day}. No session has a result yet.`,
    alsoEntered: 'Entered, but not in the result',
    crews: 'Who is entered',
    decisions: 'Before the stewards',
    notices: 'Notices',
    pitStops: 'Pit stops',
    checks: 'What the rulebook asks',
    after: 'Titles after this round',
    afterProvisional: 'Titles as they stand after this round',
    documents: 'Documents of the round',
    history: 'Its place on the calendar',
    steps: {
      add: (day: string): string => `Put on the calendar for ${day}`,
      move: (from: string, to: string): string => `Moved from ${from} to ${to}`,
      alter: 'Altered',
      cancel: 'Removed from the calendar',
    },
    nowAlongside: (meeting: string): string => `now alongside ${meeting}`,
    notAlongside: (meeting: string): string => `no longer alongside ${meeting}`,
    lengths: {
      time: (hours: number, minutes: number): string =>
        [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : ''].filter(Boolean).join(' '),
      distance: (kilometres: string): string => `${kilometres} km`,
      laps: (laps: string, isOne: boolean): string => `${laps} ${isOne ? 'lap' : 'laps'}`,
    },
    stop: { car: 'Car', lap: 'Lap', time: 'Time', tyres: 'Tyres', people: 'People', work: 'Work' },
  },

  result: {
    states: { provisional: 'Provisional classification', final: 'Final classification' },
    everyClass: 'All classes',
    showClass: (session: string): string => `${session}: show one class`,
    only: (name: string): string => `Only ${name} is shown.`,
    position: 'Pos',
    class: 'Class',
    number: 'No.',
    who: 'Team and crew',
    whoDrove: 'Team and driver',
    car: 'Car',
    laps: 'Laps',
    time: 'Time',
    gap: 'Gap',
    best: 'Best lap',
    inClass: (place: string, name: string): string => `${place} in ${name}`,
    partial: 'Only these lines are known.',
    includes: 'With the penalties of',
    undecided: 'What these decisions change cannot be told:',
    flags: { chequered: 'Chequered flag.', red: 'Ended by the red flag.' },
    early: (time: string): string => `It ended ${time} early.`,
    changedBy: 'Changed by',
    out: (out: string, reason: string | undefined): string =>
      `${out.charAt(0).toUpperCase()}${out.slice(1)}${reason === undefined ? '' : `: ${reason}`}`,
    by: (party: string): string => `by ${party}`,
    against: 'against',
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
    engine: 'Engine',
    tyre: 'Tyre',
    drivers: 'Drivers',
    rounds: 'Rounds',
    all: 'All',
    withdrawn: (round: string, reason: string | undefined): string =>
      `Withdrawn at ${round}${reason === undefined ? '' : `: ${reason}`}`,
    withdrawnHere: (reason: string | undefined): string =>
      `Withdrawn${reason === undefined ? '' : `: ${reason}`}`,
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
    points: 'Points',
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
    drives: 'Drives',
    alsoWritten: (names: string): string => `Also written ${names}.`,
    graded: (grade: string, day: string | undefined): string =>
      day === undefined ? `${grade} driver.` : `${grade} driver from ${day}.`,
    cars: 'Cars',
    entry: 'Car and drivers',
    documents: 'Documents',
    noDocuments: 'No document names them apart from results.',
    stewards: 'Before the stewards',
    teamDescription: (team: string, cars: string): string => `${team}: ${cars}.`,
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

  measures: {
    state: (said: string, state: 'served' | 'pending' | 'suspended'): string => `${said} (${state})`,
    inSession: (said: string, session: string): string => `${said} in the ${session}`,
    addTime: (time: string, car: string): string => `${time} added to #${car}`,
    takeLaps: (laps: number, car: string): string =>
      `${laps} ${laps === 1 ? 'lap' : 'laps'} taken from #${car}`,
    dropPlaces: (places: number, car: string): string =>
      `#${car} drops ${places} ${places === 1 ? 'place' : 'places'}`,
    relegate: (car: string): string => `#${car} moved to the end of its class`,
    disqualify: (car: string): string => `#${car} disqualified`,
    exclude: (car: string): string => `#${car} excluded`,
    behind: { 'move up': 'those behind move up', 'hold their place': 'those behind hold their place' },
    deleteLap: (lap: number, car: string): string => `lap ${lap} of #${car} deleted`,
    grid: (places: number, car: string): string =>
      `#${car} drops ${places} ${places === 1 ? 'place' : 'places'} on the grid`,
    penalty: (penalty: string, amount: string | undefined, whom: string): string =>
      `${penalty}${amount === undefined ? '' : ` of ${amount}`} for ${whom}`,
    withhold: (award: string, car: string): string => `nobody receives the ${award} of #${car}`,
    withholdFrom: (driver: string, award: string, car: string): string =>
      `${driver} does not receive the ${award} of #${car}`,
    bar: (contender: string, title: string): string => `${contender} scores nothing in ${title}`,
    points: (points: string, title: string, contender: string): string =>
      `${points} in ${title} for ${contender}`,
    rank: (contender: string, rank: string, title: string): string => `${contender} is ${rank} in ${title}`,
    noRank: (contender: string, title: string): string => `${contender} has no rank in ${title}`,
    waive: (clause: string, car: string | undefined): string =>
      `${clause} waived${car === undefined ? '' : ` for #${car}`}`,
    activate: (document: number, whom: string): string =>
      `what document ${document} left open takes effect${whom === '' ? '' : ` for ${whom}`}`,
    serve: (document: number, whom: string): string =>
      `what document ${document} left open is served${whom === '' ? '' : ` by ${whom}`}`,
    lift: (document: number, whom: string): string =>
      `what document ${document} left open is lifted${whom === '' ? '' : ` for ${whom}`}`,
    nothing: (why: string): string => `no further action: ${why}`,
    sentence: (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
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
    waivedBy: 'waived by',
    or: (items: readonly string[]): string =>
      items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`,
    every: {
      crew: 'each crew',
      car: 'each car',
      'pit stop': 'each tyre change',
      race: 'each race',
    },
    driver: (grades: string | undefined): string =>
      grades === undefined ? 'each driver' : `each ${grades} driver`,
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
    drivers: (bounds: string, grades: string | undefined, isOne: boolean): string =>
      `${bounds} ${grades === undefined ? '' : `${grades} `}${isOne ? 'driver' : 'drivers'}`,
    people: (bounds: string, isOne: boolean): string => `${bounds} ${isOne ? 'person' : 'people'}`,
    regional: (count: number, from: string): string =>
      `at least ${count} ${count === 1 ? 'driver' : 'drivers'} from ${from}`,
    onlyGrades: (grades: string): string => `only ${grades} drivers`,
    inCrewWith: (crew: string): string => `, in a crew with ${crew}`,
    driving: (bounds: string, within: string | undefined): string =>
      `${bounds} of driving${within === undefined ? '' : ` in any ${within}`}`,
    stops: (count: number, each: string | undefined): string =>
      `at least ${count} ${count === 1 ? 'stop' : 'stops'}${each === undefined ? '' : ` of ${each}`}`,
    model: { tyre: 'tyre', engine: 'engine', chassis: 'chassis' },
    models: (what: string, allowed: string): string => `${what} ${allowed}`,
    eligible: (season: number): string => `eligible to ${season}`,
    cars: (cars: number): string => `${cars} cars`,
    manyDrivers: (drivers: number): string => `${drivers} drivers`,
    found: {
      crew: (found: number, wanted: string): string =>
        `${found} ${found === 1 ? 'driver' : 'drivers'}, ${wanted} wanted`,
      regional: (names: string, from: string): string => `${names} from ${from}`,
      nobodyFrom: (from: string): string => `nobody from ${from}`,
      countryUnknown: (names: string): string => `country of ${names} unknown`,
      notGraded: (names: string, grades: string): string => `${names} not ${grades}`,
      gradeUnknown: (names: string): string => `grade of ${names} unknown`,
      allGraded: 'all graded',
      graded: (names: string, grades: string, unknown: string | undefined, wanted: string): string =>
        `${names === '' ? 'nobody' : names} ${grades}${unknown === undefined ? '' : `, grade of ${unknown} unknown`}, ${wanted} wanted`,
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

  footer: 'Every number is computed from the documents of a notice board, which are never altered.',
};

/** What another language has to say: every text, and nothing more. */
export type Words = typeof en;

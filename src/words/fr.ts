import { lookup } from '#core/base/lookup';
import { capital } from './capital.ts';
import type { Words } from './en.ts';
import { dates, number } from './french.ts';
import { sessionIn, wordIn } from './word-in.ts';

/* French sets a narrow space that does not break, \u202f, before ; : ! ? and within « ». */

const office = wordIn({
  'race office': 'secrétariat de l’épreuve',
  organiser: 'organisateur',
  timekeeper: 'chronométrage',
  stewards: 'commissaires sportifs',
  'International Court of Appeal': 'Cour d’appel internationale',
});
const behind = wordIn({ 'move up': 'remontent', 'hold their place': 'gardent leur place' });
const further = wordIn({ 'are passed': 'cèdent leur place', 'keep their places': 'gardent leur place' });
const statistic = wordIn({
  'fastest lap': 'au meilleur tour',
  'second-fastest lap': 'au deuxième meilleur tour',
  'laps down': 'aux tours de retard',
});
const loser = wordIn({ driver: 'le pilote', car: 'la voiture' });
const winner = wordIn({ winner: 'du vainqueur', 'class winner': 'du vainqueur de la catégorie' });
const prizeFor = wordIn({ contender: 'le prétendant', 'team of the entry': 'l’équipe de l’engagé' });
const tooFew = wordIn({ 'no rank': 'sans rang', 'not listed': 'absent du classement' });
const deadlineFor = wordIn({ protest: 'réclamation', appeal: 'appel', request: 'demande en révision' });
const deadlineOf = wordIn({
  'provisional classification': 'un classement provisoire',
  decision: 'une décision',
});
const POINTS: { readonly [word: string]: string } = {
  half: 'les points sont réduits de moitié',
  double: 'les points sont doublés',
};
const leftOpen = wordIn({ penalty: 'pénalité', points: 'points' });

const recipient = wordIn({
  entry: 'l’engagé',
  'race crew': 'l’équipage de la course',
  'driver of the lap': 'le pilote du tour',
  team: 'l’équipe',
  manufacturer: 'le constructeur',
  constructor: 'le constructeur',
});

/** The sections of a rulebook. */
const sections = {
  classes: 'Catégories',
  cups: 'Coupes',
  regions: 'Régions',
  checks: 'Contrôles',
  classified: 'Qui est classé',
  scales: 'Barèmes de points',
  awards: 'Ce qui donne des points',
  counting: 'Ce qui compte',
  ranking: 'Ordre du classement',
  titles: 'Titres',
  prizes: 'Prix',
  deadlines: 'Délais',
};
const section = wordIn(sections);

const clauseName = wordIn({
  pole: 'pole position',
  'second pole': 'deuxième place en qualifications',
  'fastest lap': 'meilleur tour',
  qualifying: 'première place en qualifications',
  race: 'course',
  sprint: 'sprint',
  finish: 'arrivée',
  full: 'complet',
  half: 'demi-points',
  double: 'points doublés',
});
/** The same within a sentence: `avec la pole position`. What is no word of the sport is the rulebook's name. */
const the = (extra: string): string => {
  if (/^(?:pole|première|deuxième|\d)/.test(extra)) return `la ${extra}`;
  return extra.startsWith('meilleur') ? `le ${extra}` : `«\u202f${extra}\u202f»`;
};
/** What gives points for several places, behind `la 2e place`. */
const inAward = wordIn({
  pole: 'en qualifications',
  qualifying: 'en qualifications',
  sprint: 'du sprint',
  race: 'de la course',
});

const listed = (items: readonly string[], last: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

const any = (items: readonly string[]): string => listed(items, 'ou');

/** What is less than two is singular: 0 tour, 1,5 point. */
const several = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${Math.abs(count) < 2 ? one : many}`;

/** A car by its number is feminine; a person or a team is named as it is. */
const la = (whom: string): string => (whom.startsWith('#') ? `la ${whom}` : whom);

/** `à Fuji`, `au Mans` */
const at = (place: string): string =>
  place.startsWith('Le ')
    ? `au ${place.slice(3)}`
    : place.startsWith('Les ')
      ? `aux ${place.slice(4)}`
      : `à ${place}`;

/** `de Fuji`, `d’Inje`, `du Mans`, `de la #92` */
const of = (name: string): string => {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  return /^[aàâäeéèêëiîïoôöuùûü]/i.test(name) ? `d’${name}` : `de ${la(name)}`;
};

/** `la #91 et la #92` */
const all = (names: readonly string[]): string => listed(names.map(la), 'et');

/** `à Fuji et au Mans`, `lors des 4 manches restantes` */
const atRounds = (rounds: readonly string[] | number): string =>
  typeof rounds === 'number' ? `lors des ${rounds} manches restantes` : listed(rounds.map(at), 'et');

const withExtras = (extras: readonly string[]): string =>
  extras.length === 0 ? '' : ` avec ${listed(extras.map(the), 'et')}`;

const inCar = (car: string | undefined): string => (car === undefined ? '' : ` sur la ${car}`);

const ordinal = (number: number): string => (number === 1 ? '1er' : `${number}e`);

/** What is less than two is singular: 0 point, 1,5 point. */
const inPoints = (points: string): string =>
  `${points} ${/^[+−]?[01](,\d+)?$/.test(points) ? 'point' : 'points'}`;

/** A time alone is `à`, a day `au`. */
const until = (moment: string): string => (/^\d{1,2}:\d{2}$/.test(moment) ? `à ${moment}` : `au ${moment}`);

const between = (from: string | undefined, to: string | undefined): string => {
  if (from === undefined) return `au plus ${to ?? 0}`;
  if (to === undefined) return `au moins ${from}`;
  return from === to ? from : `de ${from} à ${to}`;
};

/** The sport’s grades stay as they are: `1 pilote Bronze ou Silver`. */
const drivers = (bounds: string, grades: readonly string[] | undefined, isOne: boolean): string =>
  `${bounds} ${isOne ? 'pilote' : 'pilotes'}${grades === undefined ? '' : ` ${any(grades)}`}`;

const people = (bounds: string, isOne: boolean): string => `${bounds} ${isOne ? 'personne' : 'personnes'}`;

const driving = (bounds: string, within: string | undefined): string =>
  `${bounds} de conduite${within === undefined ? '' : ` sur toute période de ${within}`}`;

const stops = (count: number, each: string | undefined): string =>
  `au moins ${several(count, 'arrêt')}${each === undefined ? '' : ` de ${each}`}`;

const laps = (count: number): string => several(count, 'tour');

const gradeUnknown = (names: string | undefined): string =>
  names === undefined ? '' : `\u202f; statut inconnu\u202f: ${names}`;

const because = (reason: string | undefined): string => (reason === undefined ? '' : `\u202f: ${reason}`);

const paired = (meeting: string): string => `couplée avec ${meeting}`;
const noLongerPaired = (meeting: string): string => `n’est plus couplée avec ${meeting}`;

const notBetter = (names: readonly string[], place: number): string =>
  `${all(names)} pas mieux que ${ordinal(place)}`;
const nobodyAhead = (name: string, points: string): string =>
  `personne ne peut passer devant\u202f: ${la(name)} peut atteindre ${points}`;

const champion = (names: string, isOne: boolean): string =>
  `${names} ${isOne ? 'est champion' : 'sont champions'}`;

const sessionName = sessionIn({
  words: {
    race: 'Course',
    qualifying: 'Qualifications',
    practice: 'Essais libres',
    'free practice': 'Essais libres',
    'warm-up': 'Warm-up',
    sprint: 'Sprint',
  },
  numbered: (name, number) => `${name} ${number}`,
  atHour: (hours) => `Course après ${hours}\u00a0h`,
});

/** Every text of the pages in French. */
export const fr: Words = {
  language: 'fr',
  locale: 'fr_FR',

  skip: 'Aller au contenu',
  languages: 'Langues',
  site: { seasons: 'Saisons', api: 'API', signIn: 'Se connecter', pages: 'Pages' },
  pages: {
    ofSeason: 'Pages de la saison',
    season: 'Saison',
    standings: 'Classements',
    titles: 'Titres',
    calendar: 'Calendrier',
    entries: 'Engagés',
    documents: 'Tableau d’affichage',
    audit: 'Audit',
  },

  between: { items: ', ', parts: ', ', clauses: '\u202f; ', sentences: ' ' },
  colon: (head, text) => `${head}\u202f: ${text}`,
  brackets: (text, aside) => `${text} (${aside})`,
  end: (sentence) => `${sentence}.`,

  number,
  percent: (percent) => `${percent}\u202f%`,
  dates,
  list: (items) => listed(items, 'et'),
  ordinal,
  points: (points, isOne) => (isOne ? `${points} point` : inPoints(points)),
  sessionName,
  documentNumber: (number) => `Document ${number}`,

  front: {
    title: 'Championnats',
    lede: 'Calendriers, résultats, classements et titres, calculés à partir des documents officiels, avec la raison de chaque point.',
    nothing:
      'Aucun championnat pour l’instant : un organisateur en crée un, y ouvre une saison et affiche le premier document.',
    members: 'Réservé à ses membres.',
    noSeason: 'Aucune saison pour l’instant.',
    unposted: 'Rien n’a encore été affiché.',
    posted: (documents: number, day: string): string =>
      `${documents === 1 ? 'Un document' : `${documents} documents`}, le dernier du ${day}.`,
  },

  moment: {
    day: 'L’état à une date',
    name: 'Moment affiché',
    asKnown: (day) => `Situation au ${day}`,
    of: (number, head) => `document ${number} sur ${head}`,
    slide: 'N’importe quel moment\u202f: glissez vers un document antérieur',
    go: 'Afficher',
    earlier: 'Document précédent',
    later: 'Document suivant',
    now: 'Maintenant',
    notYet: 'Rien n’en était encore connu à ce moment-là. Avancez le curseur.',
  },

  outs: {
    Ret: 'abandon',
    DNS: 'non partant',
    DSQ: 'disqualifié',
    NC: 'non classé',
    WD: 'forfait',
    EX: 'exclu',
    DNQ: 'non qualifié',
  },

  unsettled: {
    provisional: 'provisoire',
    protest: 'sous réclamation',
    appeal: 'en appel',
    request: 'en révision',
  },

  season: {
    canWin: (count: number): string => `${count} ${count === 1 ? 'peut' : 'peuvent'} encore l’emporter`,
    by: (series, organiser) => `${series} (organisateur\u202f: ${organiser}).`,
    organised: (organiser) => `Organisateur\u202f: ${organiser}.`,
    races: (count, first, last) =>
      count === 1 ? `Une seule course, le ${first}.` : `${count} courses, du ${first} au ${last}.`,
    champions: 'Champions',
    fights: 'Lutte pour les titres',
    margin: (points) => `avec ${points} d’avance`,
    ahead: (points) => `${points} d’avance`,
    level: 'à égalité de points',
    levelBut: (by) => `à égalité de points, devant ${by}`,
    shared: 'à égalité\u202f: mêmes points, et rien d’autre ne les départage',
    oneCrew: 'un seul équipage, les mêmes résultats',
    apart: (upper, lower, by) => `${upper} devance ${lower} ${by}`,
    nobody: 'Personne n’a encore marqué de points.',
    winners: 'Vainqueurs',
    newest: 'Derniers documents',
    next: 'prochaine',
    allDocuments: 'Tout le tableau d’affichage',
  },

  standings: {
    title: 'Classements',
    lede: 'Un total mène à la raison de chaque point.',
    otherTables: 'Classements',
    position: 'Pos.',
    positionLong: 'Position',
    up: (places) => `${several(places, 'place gagnée', 'places gagnées')}`,
    down: (places) => `${several(places, 'place perdue', 'places perdues')}`,
    contender: {
      entry: 'Équipe',
      driver: 'Pilote',
      crew: 'Équipage',
      team: 'Équipe',
      manufacturer: 'Constructeur',
      constructor: 'Constructeur',
    },
    total: 'Points',
    gap: 'Écart',
    whyTotal: (name) => `Le détail des points ${of(name)}`,
    key: 'Légende',
    pole: 'pole position',
    dropped: 'non retenu, hors total',
    winner: 'vainqueur',
    second: 'deuxième',
    third: 'troisième',
    scored: 'dans les points',
    noPoints: 'classé hors des points',
    fastest: 'meilleur tour',
    gapByRound: 'Retard sur le leader en points après chaque manche',
    ranksByRound: 'Rang après chaque manche',
    more: (count) => several(count, 'autre'),
    empty: 'Aucun engagé pour ce titre à ce jour.',
  },

  whatIf: {
    title: 'Et si…',
    ask: 'Et si…\u202f?',
    hint: 'Supposez un autre résultat, une pénalité, une manche annulée ou une autre règle, et voyez ce que serait le classement.',
    suppose: 'Supposer',
    copy: 'Copier le lien',
    copied: 'Copié',
    leave: 'Revenir à la réalité',
    takeBack: (what) => `Retirer\u202f: ${what}`,
    unknown: 'Une hypothèse que la saison ne connaît pas à ce moment',
    isNotEntered: (car, round) => `${car} n’est pas engagée ${at(round)}`,
    result: 'Un autre résultat',
    car: 'Voiture',
    finishes: 'Résultat',
    penalty: 'Points ajoutés ou retirés',
    points: 'Points',
    cancelled: 'Une manche annulée',
    rules: 'D’autres règles',
    rule: 'Règle',
    scale: 'Points à partir de la première place',
    isPlaced: (car, round, place) => `${car} ${at(round)}\u202f: ${place}`,
    isOut: (car, round, out) => `${car} ${at(round)}\u202f: ${out}`,
    hasPole: (car, round) => `${car} en pole position ${at(round)}`,
    isCancelled: (round) => `${round}\u202f: manche annulée`,
    hasPoints: (name, points) => `${name}\u202f: ${points}`,
    hasScale: (scale, points) => `Barème «\u202f${scale}\u202f»\u202f: ${points}`,
    noAward: (award) => `Aucun point pour «\u202f${award}\u202f»`,
    otherScale: (scale) => `Un autre barème «\u202f${scale}\u202f»`,
    best: (rounds) =>
      rounds === 1 ? 'Seule la meilleure manche compte' : `Les ${rounds} meilleures manches comptent`,
  },

  reasons: {
    title: 'Chaque point',
    rank: (place, title) => `${place} du classement ${title}`,
    noRank: (title) => `sans rang au classement ${title}`,
    standing: (rank, points) => `${rank}, ${points}.`,
    round: 'Manche',
    session: 'Session',
    result: 'Résultat',
    points: 'Points',
    because: 'Motif',
    documents: 'Documents',
    inAll: 'Total',
    dropped: 'non retenu',
    doesNotCount: 'ne compte pas',
    decision: 'Décision',
    noResult: 'pas encore de résultat',
    withheld: 'non attribué',
    scale: (scale) => `barème «\u202f${scale}\u202f»`,
    sharedBy: (count) => `partagé entre ${several(count, 'pilote')}`,
    behind: (name, by) => `Derrière ${la(name)} ${by}.`,
    ahead: (name, by) => `Devant ${la(name)} ${by}.`,
    sharesWith: (names) => `Partage le rang avec ${names}.`,
    by: {
      points: (points) => `pour ${points}`,
      countback: (place, more, fewer) => `au départage\u202f: ${more} × ${place} contre ${fewer}`,
    },
    criteria: {
      points: 'aux points',
      countback: 'au départage sur les meilleures places',
      'countback on scoring places': 'au départage sur les places dans les points',
      'countback on counted rounds': 'au départage sur les manches retenues',
      'earliest best': 'au départage sur la meilleure place obtenue le plus tôt dans la saison',
      decision: 'par décision',
    },
    rulebook: 'Ce que dit le règlement',
    restsOn: 'Les documents sur lesquels cela repose',
    why: {
      'not-registered': 'non inscrit pour ce titre',
      'guest-driver': 'pilote invité, non inscrit pour ce titre',
      barred: 'exclu de ce titre par décision',
      'check-broken': (clause) => `infraction\u202f: ${clause}`,
      out: 'sans place',
      withdrawn: 'forfait',
      'not-in-the-result': 'absent du classement',
      'place-unknown': 'place inconnue',
      'further-car': 'n’est pas sa meilleure voiture',
      'did-not-drive': 'n’a pas piloté',
      'no-scale': 'aucun point attribué ici',
      'no-award': 'cette session ne donne pas de points pour ce titre',
      'beyond-scale': (scale) => `au-delà de la dernière place du barème «\u202f${scale}\u202f»`,
    },
  },

  chart: { asTable: 'Sous forme de tableau', who: 'Qui' },

  documents: {
    kinds: {
      season: 'Document d’ouverture',
      regulations: 'Règlement',
      calendar: 'Calendrier',
      'calendar-change': 'Modification du calendrier',
      drivers: 'Pilotes',
      'entry-list': 'Liste des engagés',
      'entry-change': 'Modification des engagements',
      classification: 'Classement',
      'pit-stops': 'Arrêts aux stands',
      decision: 'Décision',
      protest: 'Réclamation',
      appeal: 'Appel',
      request: 'Demande en révision',
      standings: 'Classements publiés',
      bulletin: 'Bulletin',
    },
    states: { provisional: 'classement provisoire', final: 'classement définitif' },
    at: (title, round) => `${title}, ${round}`,
    amendment: 'Avenant au règlement',
    party: (kind, party) => `${kind}, ${party}`,
    by: (kind, by) => `${kind} (${office(by)})`,
    poster: office,
    knownBy: (moment) => `au plus tard le ${moment}`,
  },

  round: {
    number: (number, all) => `Manche ${number} sur ${all}`,
    cancelled: 'Annulée',
    previous: 'Manche précédente',
    next: 'Manche suivante',
    alongside: paired,
    onThisPage: 'Sur cette page',
    removed: (day, reason, document) =>
      `Elle a été retirée du calendrier le ${day}${because(reason)} (${document}).`,
    removedBy: (day, reason, document) =>
      `Elle a été retirée du calendrier au plus tard le ${day}${because(reason)} (${document}).`,
    instead: (rounds) => `À sa place\u202f: ${rounds}.`,
    nothingInstead: 'Rien ne la remplace.',
    winners: 'Vainqueurs par catégorie',
    pole: 'Pole',
    fastestLap: 'Meilleur tour',
    toCome: (day) => `La course a lieu le ${day}. Aucune session n’a encore de résultat.`,
    alsoEntered: 'Engagés absents du classement',
    crews: 'Les engagés',
    decisions: 'Devant les commissaires sportifs',
    notices: 'Avis',
    pitStops: 'Arrêts aux stands',
    checks: 'Ce qu’exige le règlement',
    after: 'Les titres après cette manche',
    documents: 'Documents de la manche',
    clock: (zone) => `heure locale, ${zone}`,
    history: 'Sa place au calendrier',
    steps: {
      add: (day) => `Inscrite au calendrier à la date du ${day}`,
      move: (from, to) => `Déplacée du ${from} au ${to}`,
      alter: 'Modifiée',
      cancel: 'Retirée du calendrier',
    },
    lengths: {
      time: (hours, minutes) =>
        [hours > 0 ? `${hours}\u00a0h` : '', minutes > 0 ? `${minutes}\u00a0min` : '']
          .filter(Boolean)
          .join('\u00a0'),
      distance: (kilometres) => `${kilometres}\u00a0km`,
      laps: (count, isOne) => `${count} ${isOne || count === '0' ? 'tour' : 'tours'}`,
      span: (from, to) => `${from} à ${to}`,
    },
    stop: {
      car: 'Voiture',
      lap: 'Tour',
      time: 'Durée',
      tyres: 'Pneus',
      people: 'Personnes',
      work: 'Intervention',
    },
  },

  result: {
    states: { provisional: 'Classement provisoire', final: 'Classement définitif' },
    stated: (state, document, posted) => `${state}, ${document}, ${posted}.`,
    everyClass: 'Toutes les catégories',
    showClass: (session) => `${session}\u202f: afficher une seule catégorie`,
    only: (name) => `Seule la catégorie ${name} est affichée.`,
    position: 'Pos.',
    class: 'Catégorie',
    number: 'N°',
    who: 'Équipe et équipage',
    whoDrove: 'Équipe et pilote',
    laps: 'Tours',
    time: 'Temps',
    gap: 'Écart',
    best: 'Meilleur tour',
    partial: 'Seules ces lignes sont connues.',
    includes: (documents) => `Pénalités déjà incluses (doc. ${documents}).`,
    undecided: (documents) => `L’effet de ces décisions ne peut être établi\u202f: ${documents}`,
    flags: { chequered: 'Drapeau à damier.', red: 'Arrêt au drapeau rouge.' },
    early: (time) => `Fin ${time} avant l’heure.`,
    changedBy: (documents) => `Modifié par ${documents}`,
    out: (out, reason) => `${capital(out)}${because(reason)}`,
    contested: (state, party) => `${state} à l’initiative ${of(party)}`,
    contestedAgainst: (state, party, document) =>
      `${state} à l’initiative ${of(party)}, contre le ${document}`,
    until: {
      protest: (moment) => `Réclamations jusqu’${until(moment)}.`,
      appeal: (moment) => `Appels jusqu’${until(moment)}.`,
      request: (moment) => `Demandes en révision jusqu’${until(moment)}.`,
    },
    within: {
      protest: (time) =>
        `Réclamations dans un délai de ${time} après la publication, dont l’heure est inconnue.`,
      appeal: (time) => `Appels dans un délai de ${time} après la publication, dont l’heure est inconnue.`,
      request: (time) =>
        `Demandes en révision dans un délai de ${time} après la publication, dont l’heure est inconnue.`,
    },
  },

  driving: {
    title: 'Qui a piloté, et quand',
    stints: 'Relais',
    times: 'Temps de conduite',
    unknown: 'pilote inconnu',
    strip: (number, stints) => `#${number}\u202f: ${stints}`,
    stint: (driver, from, to) => `${driver}, de ${from} à ${to}`,
  },

  laps: {
    title: 'Tour par tour',
    link: 'La course tour par tour',
    of: (race) => `${race}\u202f: tour par tour`,
    about: (race) =>
      `Graphique des tours, ${race}\u202f: la place de chaque voiture à la fin de chaque tour, ses relais et ses arrêts.`,
    lede: (laps, cars) => `${laps} tours, ${cars} voitures.`,
    from: (document, files) => `D’après les fichiers joints au ${document} (${files})`,
    chart: 'Graphique des tours',
    order:
      'L’ordre à la fin de chaque tour du leader, comme si le damier était tombé à cet instant. Il découle des tours seuls\u202f: les décisions ultérieures des commissaires n’y figurent pas.',
    described: (cars, laps) =>
      `Places de ${cars} voitures sur ${laps} tours\u202f; les tableaux ci-dessous donnent en chiffres qui a piloté, et quand.`,
    follow: 'Suivre une voiture',
    nobody: 'Toutes',
    followHow: 'Choisissez une voiture pour la suivre.',
    flags: { neutralised: 'Full course yellow ou voiture de sécurité', red: 'Drapeau rouge' },
    phase: (from, to, laps) => `de ${from} à ${to} (${laps})`,
    lapRange: (first, last) => (first === last ? `tour ${first}` : `tours ${first} à ${last}`),
    noFlags: 'Les fichiers ne disent rien des drapeaux.',
    noStops: 'Les fichiers ne disent pas quand une voiture était dans la voie des stands.',
    neverNeutralised: 'La course n’a jamais été neutralisée.',
    untimed: 'On ne sait pas quand ces voitures ont franchi la ligne\u202f: l’ordre est celui des autres.',
    without: 'Les fichiers n’ont aucun tour de ces voitures\u202f:',
    stints: 'Relais et arrêts',
    stops: 'Arrêts',
    inPits: 'Dans la voie des stands',
    onLap: (lap) => `tour ${lap}`,
    everyStint: 'Tous les relais en chiffres',
    driver: 'Pilote',
    drove: 'Temps de conduite',
    stopBefore: 'Voie des stands avant',
  },

  remarks: {
    title: 'Doutes et notes',
    doubt: 'douteux',
    note: 'note',
    doubtful: (text) => `Douteux\u202f: ${text}`,
    at: (subject, where) => `${subject}, ${where}`,
    car: (number) => `#${number}`,
    document: (number) => `document ${number}`,
    end: 'fin de la session',
  },

  entries: {
    title: 'Engagés',
    lede: (cars, classes) => `${several(cars, 'voiture')} dans ${several(classes, 'catégorie')}.`,
    oneTyre: (tyre) => `Toutes en pneus ${tyre}.`,
    classes: 'Catégories',
    number: 'N°',
    team: 'Équipe',
    car: 'Voiture',
    tyre: 'Pneus',
    drivers: 'Pilotes',
    rounds: 'Manches',
    all: 'Toutes',
    withdrawn: (round, reason) => `Forfait ${at(round)}${because(reason)}`,
    withdrawnHere: (reason) => `Forfait${because(reason)}`,
    noCrew: 'Aucun équipage désigné à ce jour.',
    noRound: 'Aucune manche à ce jour.',
    empty: 'Aucune liste des engagés n’a encore été publiée.',
    emptyRound: 'Aucune liste des engagés de cette manche n’a encore été publiée.',
    openCar: (number) => `Voiture ${number}`,
  },

  record: {
    titles: 'Aux classements',
    title: 'Titre',
    rank: 'Rang',
    results: 'Manche par manche',
    round: 'Manche',
    car: 'Voiture',
    qualifying: 'Qualif.',
    race: 'Course',
    overall: 'Général',
    crew: 'Équipage',
    with: 'Avec',
    whyTotal: (title) => `le détail de ces points au classement ${title}`,
    noTitle: 'Dans aucun classement à ce jour.',
    noRounds: 'Dans aucune manche à ce jour.',
    toCome: 'à venir',
    notInResult: 'absent du classement',
    inAll: (rounds) =>
      rounds === 1 ? 'Présence dans la seule manche.' : `Présence dans les ${rounds} manches.`,
    inSome: (rounds, all) => `Présence dans ${several(rounds, 'manche')} sur ${all}.`,
    wins: (wins, podiums, poles) =>
      [
        wins === 0 ? '' : several(wins, 'victoire de catégorie', 'victoires de catégorie'),
        podiums === 0 ? '' : several(podiums, 'podium'),
        poles === 0 ? '' : several(poles, 'pole position de catégorie', 'pole positions de catégorie'),
      ]
        .filter(Boolean)
        .join(', '),
    alsoWritten: (names) => `Également écrit ${names}.`,
    graded: (grade, day) => (day === undefined ? `Pilote ${grade}.` : `Pilote ${grade} à partir du ${day}.`),
    cars: 'Voitures',
    entry: 'Voiture et pilotes',
    documents: 'Documents',
    noDocuments: 'Cité dans aucun document hormis les résultats.',
    stewards: 'Devant les commissaires sportifs',
  },

  stewards: {
    case: (key) => `Dossier ${key}`,
    states: {
      open: 'en cours',
      heard: 'audition tenue',
      decided: 'décision rendue',
      'under protest': 'sous réclamation',
      'under appeal': 'en appel',
      'under review': 'en révision',
      closed: 'affaire close',
    },
    concerns: 'Concerne',
    nothing: 'Aucune mesure.',
    article: (article) => `Article ${article}`,
    penalty: 'Pénalité',
    state: 'État',
    document: 'Document',
    round: 'Manche',
    season: 'Saison',
    penaltyStates: {
      applied: 'en vigueur',
      served: 'purgée',
      pending: 'en attente',
      suspended: 'avec sursis',
      lifted: 'levée',
    },
  },

  checks: {
    clause: 'Contrôle',
    asks: 'Exigence',
    answer: 'Réponse',
    who: 'Voiture',
    because: 'Motif',
    nothing: 'rien à contrôler',
    showAll: (open) =>
      `${several(open, 'réponse autre', 'réponses autres')} que «\u202frespecté\u202f»\u202f: ce qui a été constaté`,
    answers: { met: 'respecté', broken: 'enfreint', 'cannot tell': 'indéterminé' },
    count: (count, answer) => several(count, answer),
    waived: (answer, document) => `${answer}, dispense accordée par le document ${document}`,
    every: {
      crew: 'chaque équipage',
      car: 'chaque voiture',
      'pit stop': 'chaque changement de pneus',
      race: 'chaque course',
    },
    driver: (grades) => (grades === undefined ? 'chaque pilote' : `chaque pilote ${any(grades)}`),
    in: (classes) => ` en ${classes}`,
    inRaces: (bounds) => `, en course (${bounds})`,
    asked: (every, where, what) => `${every}${where}\u202f: ${what}`,
    under: (bound) => `moins de ${bound}`,
    between,
    drivers,
    people,
    regional: (count, from) => `au moins ${several(count, 'pilote')} de la région «\u202f${from}\u202f»`,
    onlyGrades: (grades) => `uniquement des pilotes ${any(grades)}`,
    inCrewWith: (crew) => `, dans un équipage comptant ${crew}`,
    driving,
    stops,
    model: { tyre: 'pneus', engine: 'moteur', chassis: 'châssis' },
    models: (what, allowed) => `${what} ${allowed}`,
    eligible: (season) => `admise jusqu’en ${season}`,
    found: {
      crew: (found, wanted) => `${several(found, 'pilote')}, exigence\u202f: ${wanted}`,
      regional: (names, from) => `${names}, de la région «\u202f${from}\u202f»`,
      nobodyFrom: (from) => `personne de la région «\u202f${from}\u202f»`,
      countryUnknown: (names) => `pays inconnu\u202f: ${names}`,
      notGraded: (names, grades) => `statut autre que ${any(grades)}\u202f: ${names}`,
      gradeUnknown: (names) => `statut inconnu\u202f: ${names}`,
      allGraded: 'tous au statut exigé',
      graded: (names, grades, unknown, wanted) =>
        `${any(grades)}\u202f: ${names === '' ? 'personne' : names}${gradeUnknown(unknown)}\u202f; exigence\u202f: ${wanted}`,
      driveUnknown: 'temps de conduite inconnu',
      drive: (time, wanted, unknown) =>
        `${time} de conduite\u202f; exigence\u202f: ${wanted}${gradeUnknown(unknown)}`,
      model: (what, found) => `${what}\u202f: ${found ?? 'inconnu'}`,
      season: (year, last) => `saison ${year ?? 'inconnue'}, admise jusqu’en ${last}`,
      peopleUnknown: 'nombre de personnes inconnu',
      people: (found, wanted) => `${several(found, 'personne')}, autorisé\u202f: ${wanted}`,
      noStops: 'aucun arrêt aux stands signalé',
      stops: (found) => several(found, 'arrêt signalé', 'arrêts signalés'),
    },
  },

  calendar: {
    title: 'Calendrier',
    number: 'Manche',
    date: 'Date',
    race: 'Course',
    circuit: 'Circuit',
    alongside: paired,
    sessions: (held) => `avec ${held}`,
    session: (session, time) => `${session} (${time})`,
    timetable: (times) => `horaires\u202f: ${times}`,
    provisional: 'date provisoire',
    none: 'Aucun calendrier n’a encore été publié.',
    nothingLeft: 'Plus aucune course au calendrier.',
    gone: 'Retirées du calendrier',
    removed: 'Retirée du calendrier, sans remplacement',
    replacedBy: (rounds) => `Remplacée par ${rounds}`,
    history: 'Comment il s’est construit',
    chart: 'Le calendrier, de document en document',
    chartText: (documents) =>
      `Chaque course à sa date, telle qu’elle était après chacun des ${documents} documents. La liste ci-dessous dit la même chose en toutes lettres.`,
    doc: (number) => `doc. ${number}`,
    by: 'Doc.',
    posted: 'Publié',
    changed: 'Ce qui a changé',
    onDay: (round, day) => `${round} (${day})`,
    steps: {
      added: (round, day) => `${round} ajoutée (${day})`,
      moved: (round, from, to) => `${round} déplacée du ${from} au ${to}`,
      altered: (round) => `${round} modifiée`,
      alteredTo: (round, terms) => `${round} ${terms}`,
      removed: (round, day) => `${round} (${day}) retirée du calendrier, sans remplacement`,
      replaced: (round, day, by) => `${round} (${day}) remplacée par ${by}`,
      alongside: (round, meeting) => `${round} ${paired(meeting)}`,
      nowAlongside: (meeting) => `désormais ${paired(meeting)}`,
      notAlongside: noLongerPaired,
      nowWith: (held) => `désormais avec ${held}`,
      nowProvisional: 'date désormais provisoire',
      confirmed: 'date confirmée',
    },
    unchanged: 'Il n’a jamais changé.',
    asOfThen: 'Le calendrier tel qu’il était alors',
  },

  board: {
    title: 'Tableau d’affichage',
    lede: (documents) =>
      `${documents === 1 ? 'Un document' : several(documents, 'document')}, du plus récent au plus ancien. Aucun n’est jamais modifié\u202f: une correction est un nouveau document.`,
    show: 'Afficher',
    all: 'Tous',
    groups: {
      results: 'Résultats',
      stewards: 'Commissaires sportifs',
      entries: 'Engagés',
      calendar: 'Calendrier',
      rules: 'Règlement',
      others: 'Autres',
    },
    months: 'Mois',
    replacedBy: 'remplacé par',
    annulledBy: 'annulé par',
    replaces: 'remplace',
    annuls: 'annule',
    answers: 'répond à',
    answeredBy: 'réponse\u202f:',
    decides: (titles) => (titles === 1 ? 'a décidé d’un titre' : `a décidé de ${titles} titres`),
    doubts: (count) => (count === 1 ? 'un doute' : several(count, 'doute')),
  },

  paper: {
    facts: 'À propos de ce document',
    posted: 'Publié',
    postedAfter: (posted, moment) => `${posted}, après le ${moment}`,
    described: (document, posted, title) => `${document}, ${posted}\u202f: ${title}.`,
    by: 'Émis par',
    round: 'Manche',
    from: 'À partir de',
    printed: 'Numéro imprimé',
    replaces: 'Remplace',
    annuls: 'Annule',
    answers: 'Répond à',
    answeredBy: 'Réponse',
    case: 'Dossier',
    accepts: 'Constats acceptés',
    attached: 'Pièces jointes',
    reconstructed:
      'Reconstitué après coup à partir de sources\u202f: il n’a jamais été publié par l’organisation.',
    undone: {
      replaced: (documents) =>
        `Ce document n’est plus valable\u202f: il a été remplacé par le document ${documents}.`,
      annulled: (documents) =>
        `Ce document a été publié par erreur et est réputé ne l’avoir jamais été\u202f: il a été annulé par le document ${documents}.`,
    },
    open: (under, party, document) =>
      `Ce document est ${under} à l’initiative ${of(party)}, document ${document}.`,
    notYet: (number) => `Le document ${number} n’était pas encore publié au moment affiché.`,
    toNow: 'Le voir tel qu’il est connu aujourd’hui',
    says: 'Ce qu’il dit',
    changed: 'Ce qu’il a changé',
    sources: 'Sources',
    previousLong: 'Document précédent',
    nextLong: 'Document suivant',
    pages: 'Documents précédent et suivant',
    ownSubject: 'Le document',
    subjects: {
      changes: 'La modification',
      results: 'Le résultat',
      ended: 'La fin',
      measures: 'La mesure',
    },
    andMore: (items, more) => `${items.join(', ')} et ${several(more, 'autre')}`,
    nothing: 'Il n’a pas de texte propre.',

    season: {
      season: 'Saison',
      series: 'Championnat',
      edition: 'Édition',
      year: 'Année',
      organiser: 'Organisateur',
      family: 'Famille',
      defending: (title) => `Tenant du titre ${title}`,
    },
    drivers: {
      driver: 'Pilote',
      country: 'Pays',
      more: 'Autres données',
      also: (names) => `aussi ${names}`,
      gradeFrom: (grade, day) => `${grade} à partir du ${day}`,
    },
    entries: {
      entries: 'Engagés',
      teams: 'Équipes',
      cars: 'Voitures',
      registered: 'Inscrits pour certains titres seulement',
      number: 'N°',
      team: 'Équipe',
      car: 'Voiture',
      crew: 'Équipage',
      country: 'Pays',
      also: 'Autres noms',
      chassis: 'Châssis',
      engine: 'Moteur',
      tyre: 'Pneus',
      driver: 'Pilote',
      titles: 'Titres',
    },
    result: {
      position: 'Pos.',
      inClass: 'En catégorie',
      number: 'N°',
      team: 'Équipe',
      class: 'Catégorie',
      laps: 'Tours',
      time: 'Temps',
      gap: 'Écart',
      remark: 'Remarque',
      incomplete: 'Seules ces lignes sont connues.',
      includes: (documents) => `Il tient déjà compte de ce qu’ont décidé ces documents\u202f: ${documents}`,
      fastest: 'Meilleur tour',
    },
    decision: {
      article: 'Article',
      reason: 'Motif',
      measures: 'Décision',
      none: 'Aucune mesure.',
    },
    matter: { party: 'Partie', against: 'Contre', cars: 'Voitures', text: 'Texte' },
    bulletin: { session: 'Session', cars: 'Voitures', drivers: 'Pilotes' },
    published: { title: 'Titre', contender: 'Prétendant', said: 'Publié' },
    ahead: (points, second) => `${points} d’avance sur ${la(second)}`,
    rules: {
      clause: 'Clause',
      says: 'Ce qu’elle dit',
      article: 'Article',
      removes: 'Retiré du règlement',
    },
    calendarChange: {
      moved: (round, day) => `${round} déplacée au ${day}`,
      altered: (round, terms) => (terms === '' ? `${round} modifiée` : `${round} modifiée\u202f: ${terms}`),
      called: (name) => `nommée «\u202f${name}\u202f»`,
      added: (round, day) => `${round} ajoutée, ${day}`,
      at: (day, circuit) => `${day}, circuit\u202f: ${circuit}`,
      removed: (round) => `${round} retirée`,
      replaced: (round, by) => `${round} remplacée par ${by}`,
      on: (round, day) => `${round}, ${day}`,
      alongside: (meeting) =>
        meeting === 'nobody' ? 'n’est plus couplée avec un autre meeting' : paired(meeting),
    },
    calendarName: {
      move: (round) => `${round} déplacée`,
      alter: (round) => `${round} modifiée`,
      add: (round) => `${round} ajoutée`,
      cancel: (round) => `${round} retirée`,
      replace: (round, by) => `${by} à la place ${of(round)}`,
    },
    entryChange: {
      withdrawn: (car) => `forfait de la ${car}`,
      exchanged: (one, other) => `échange entre ${one} et ${other}`,
      replaced: (by, driver, car) =>
        `${by} à la place ${of(driver)}${car === undefined ? '' : ` sur la ${car}`}`,
      joins: (driver, car) => `${driver} rejoint la ${car}`,
      leaves: (driver, car) => `${driver} quitte la ${car}`,
      crew: (car, names) => `équipage de la ${car} désormais\u202f: ${names}`,
      car: (car, model) => `la ${car} est désormais une ${model}`,
      team: (car, team) => `la ${car} court désormais pour ${team}`,
      number: (car, number) => `la ${car} devient la ${number}`,
    },
  },

  official: {
    number: 'Document',
    onPaper: 'Numéro imprimé',
    date: 'Date',
    time: 'Heure',
    from: 'De',
    to: 'À',
    everybody: 'Toutes les équipes, tous les officiels',
    asKnownAt: 'Situation au document',
    afterRounds: (run, of) => `Après ${run} ${run < 2 ? 'manche' : 'manches'} sur ${of}`,
    board: (board) => `Tableau d’affichage ${board}`,
    page: (page, of) => `Page ${page} sur ${of}`,
    continued: 'suite',
    signature: 'Signature',
    coded: 'Les caractères qui n’ont pas pu être imprimés figurent par leur code, entre crochets.',
    overall: 'Scratch',
    cars: (count) => (count < 2 ? `${count} voiture` : `${count} voitures`),
    change: 'Modification',
    references: 'Références',
    marks: {
      provisional: 'Provisoire',
      annulled: 'Publié par erreur, réputé non publié',
      replaced: 'N’est plus en vigueur',
      protest: 'Sous réclamation',
      appeal: 'En appel',
      request: 'En révision',
      reconstructed: 'Reconstitué',
      annulledBy: (documents) => `Annulé par ${documents}.`,
      replacedBy: (documents) => `Remplacé par ${documents}.`,
      of: (party, document) => `${party}, ${document}.`,
      result: (round, session) => `${round}, ${session}`,
    },
    decision: {
      cars: 'Voiture',
      drivers: 'Pilotes',
      competitor: 'Concurrent',
      fact: 'Fait',
      offence: 'Infraction',
      decision: 'Décision',
    },
  },

  changes: {
    nothing: 'Rien de ce qui se calcule\u202f: calendrier, engagés, résultats et points restent inchangés.',
    calendar: 'Calendrier',
    entries: 'Engagés',
    results: 'Résultats',
    standings: 'Points et rangs',
    titles: 'Titres attribués',
    added: 'nouveau',
    updated: 'modifié',
    removed: 'disparu',
    round: (number, day) => `manche ${number}, ${day}`,
    wasCalled: (name) => `auparavant nommée ${name}`,
    nowRound: (number, was) => `désormais manche ${number}, auparavant ${was}`,
    onDay: (day, was) => `le ${day}, auparavant le ${was}`,
    noLongerAlongside: noLongerPaired,
    alongside: paired,
    sessions: (held) => `avec ${held}`,
    otherTerms: 'autres modalités',
    number: (now, was) => `numéro ${now}, auparavant ${was}`,
    team: (now, was) => `équipe ${now}, auparavant ${was}`,
    car: (now, was) => `${now}, auparavant ${was}`,
    class: (now, was) => `catégorie ${now}, auparavant ${was}`,
    crew: (now, was) => `${now}\u202f; auparavant ${was}`,
    noCrew: 'sans équipage',
    open: 'à désigner',
    withdrawn: 'forfait',
    notWithdrawn: 'n’est plus forfait',
    season: 'saison',
    allRounds: 'toutes les manches',
    newResult: (cars) => `résultat ${cars === 1 ? 'd’une voiture' : `de ${several(cars, 'voiture')}`}`,
    newContenders: (titles) => `Nouveaux au classement, encore sans point\u202f: ${titles}.`,
    inClass: (place) => `${place} en catégorie`,
    laps,
    noPlace: 'sans place',
    was: (said) => `auparavant ${said}`,
    sign: 'Évolution',
    who: 'Qui',
    rank: 'Rang',
    points: 'Points',
    more: (count) => several(count, 'autre'),
  },

  measures: {
    becomes: { activate: 'en vigueur', serve: 'accomplie', lift: 'levée' },
    carried: (measure: string, document: number, became: string): string =>
      `${measure} (document ${document}, ${became})`,
    driverIn: (driver: string, car: string): string => `${driver} sur la ${car}`,
    inSession: (session) => ` en ${session}`,
    moveUp: 'remontent',
    penalties: {
      'drive-through': 'drive-through',
      'stop-and-go': 'stop-and-go',
      reprimand: 'réprimande',
      fine: 'amende',
      warning: 'avertissement',
    },
    addTime: (time, car, where) => `${time} de pénalité pour la ${car}${where}`,
    takeLaps: (count, car, where) => `${several(count, 'tour retiré', 'tours retirés')} à la ${car}${where}`,
    dropPlaces: (car, places, where) => `recul de ${several(places, 'place')} pour la ${car}${where}`,
    relegate: (car, where) => `la ${car} reléguée à la fin de sa catégorie${where}`,
    disqualify: (car, where, said) => `la ${car} disqualifiée${where}, les suivantes ${behind(said)}`,
    exclude: (car, where, said) => `la ${car} exclue${where}, les suivantes ${behind(said)}`,
    deleteLap: (lap, car, where) => `tour ${lap} de la ${car} annulé${where}`,
    grid: (car, places) => `recul de ${several(places, 'place')} sur la grille pour la ${car}`,
    penalty: (penalty, amount, whom) =>
      `${penalty}${amount === undefined ? '' : ` de ${amount}`} pour ${la(whom)}`,
    withhold: (award, car, driver) =>
      driver === undefined
        ? `personne ne reçoit les points «\u202f${award}\u202f» de la ${car}`
        : `${driver} ne reçoit pas les points «\u202f${award}\u202f» de la ${car}`,
    bar: (contender, title) => `${la(contender)} ne marque aucun point au classement ${title}`,
    noRank: (contender, title) => `${la(contender)} n’a pas de rang au classement ${title}`,
    rank: (contender, rank, title) => `${la(contender)} a le rang ${rank} au classement ${title}`,
    points: (points, title, contender, round) =>
      `${points} au classement ${title} pour ${la(contender)}${round === undefined ? '' : `, dans les points ${of(round)}`}`,
    waive: (clause, car) => `dispense, ${clause}${car === undefined ? '' : ` pour la ${car}`}`,
    leftOpen: (what, document) =>
      what === undefined
        ? `ce que le document ${document} a laissé en suspens`
        : typeof what === 'number'
          ? `la mesure ${what} que le document ${document} a laissée en suspens`
          : `la mesure «\u202f${leftOpen(what)}\u202f» que le document ${document} a laissée en suspens`,
    ofWhom: (what, whom, title) =>
      `${what}${whom === '' ? '' : ` pour ${la(whom)}`}${title === undefined ? '' : ` au classement ${title}`}`,
    activate: (what) => `${what} prend effet`,
    serve: (what) => `${what}\u202f: sanction purgée`,
    lift: (what) => `${what}\u202f: sanction levée`,
    nothing: (why) => `aucune suite\u202f: ${why}`,
    acts: {
      addTime: 'pénalité en temps',
      takeLaps: 'perte de tours',
      dropPlaces: 'perte de places',
      relegate: 'relégation',
      disqualify: 'disqualification',
      exclude: 'exclusion',
      deleteLap: 'annulation d’un tour',
      grid: 'pénalité sur la grille',
      bar: 'exclusion du titre',
    },
  },

  rules: {
    sections,
    article: (article) => `article ${article}`,
    any,
    within: (name) => `au sein ${of(name)}`,
    together: (classes) => `${classes} réunis`,
    balancedBy: (who) => `équilibre des performances\u202f: ${who}`,
    inPlaceOf: (name, reason) => `à la place ${of(name)}${because(reason)}`,
    countries: (count) => `${count} pays`,
    atLeast: (bound) => `au moins ${bound}`,
    atMost: (bound) => `au plus ${bound}`,
    between: (from, to) => `de ${from} à ${to}`,
    under: (bound) => `moins de ${bound}`,
    flag: (required) => (required ? 'le drapeau à damier est exigé' : 'le drapeau à damier n’est pas exigé'),
    distance: (share, whose, isRounded) =>
      `${share}\u202f% de la distance ${winner(whose)}${isRounded ? ', en tours entiers arrondis au tour inférieur' : ''}`,
    beyond: (points) => `puis ${points} pour chaque place`,
    orders: { overall: 'au général', class: 'par catégorie', cup: 'par coupe' },
    award: (session, by, order, scales) =>
      `${session}, ${by === undefined ? '' : `${statistic(by)}, `}${order}\u202f: ${scales}`,
    ofMeeting: (session) => `${session} du meeting`,
    scale: (name) => (name === 'nothing' ? 'aucun point' : `le barème «\u202f${name}\u202f»`),
    scaleIf: (scale, conditions) => `${scale} si ${conditions}`,
    else: (scales) => scales.join(', sinon '),
    pointsAre: (word) => lookup(POINTS, word) ?? `les points sont «\u202f${word}\u202f»`,
    raceOfMeeting: (race) => `c’est la ${race === 1 ? '1re' : ordinal(race)} course de son meeting`,
    measured: (what, bounds) => `${what} vaut ${bounds}`,
    quantities: {
      length: 'sa longueur',
      share: 'la part parcourue',
      run: 'le nombre de tours parcourus',
      green: 'le nombre de tours sous drapeau vert',
      starters: 'le nombre de partants',
      classified: 'le nombre de voitures classées',
    },
    to: (recipients) => `pour ${listed(recipients.map(recipient), 'et')}`,
    among: (count) =>
      count === 1 ? 'seulement pour le premier' : `seulement pour l’un des ${count} premiers`,
    ties: {
      split: 'les voitures à égalité se partagent les points de leur place',
      pooled: 'les voitures à égalité se partagent les points des places qu’elles occupent',
    },
    whoDrove: 'seulement pour les pilotes qui ont piloté',
    sharedCar: {
      'in shares': 'les pilotes d’une même voiture se les partagent',
      nothing: 'les pilotes d’une même voiture n’en reçoivent aucun',
    },
    everyRound: 'toutes les manches comptent',
    best: (rounds) =>
      rounds === 1 ? 'la meilleure manche compte' : `les ${rounds} meilleures manches comptent`,
    allBut: (rounds) =>
      rounds === 1
        ? 'toutes les manches sauf la moins bonne comptent'
        : `toutes les manches sauf les ${rounds} moins bonnes comptent`,
    part: (first, isFirst, kept) =>
      first === undefined
        ? `sur ${isFirst ? 'les manches' : 'les autres manches'}, ${kept}`
        : first === 1
          ? `sur ${isFirst ? 'la première manche' : 'la manche suivante'}, ${kept}`
          : `sur les ${first} ${isFirst ? 'premières manches' : 'manches suivantes'}, ${kept}`,
    perMeeting: 'les manches d’un meeting n’en font qu’une',
    neverDropped: (what) => `toujours retenu\u202f: ${what}`,
    roundWith: (results) => `une manche avec ${results}`,
    pointsOf: (awards) => `les points «\u202f${awards}\u202f»`,
    criteria: {
      points: 'points',
      countback: 'départage sur les meilleures places',
      'countback on scoring places': 'départage sur les places dans les points',
      'countback on counted rounds': 'départage sur les manches retenues',
      'earliest best': 'meilleure place obtenue le plus tôt',
      decision: 'décision',
    },
    inTurn: (criteria) => criteria.join(', puis '),
    shared: {
      dense: 'après deux rangs 1 ex æquo vient le rang 2',
      standard: 'après deux rangs 1 ex æquo vient le rang 3',
    },
    listed: {
      entered: 'y figure quiconque est engagé',
      classified: 'y figure quiconque a été classé',
      scored: 'y figure quiconque a marqué',
    },
    rankedScored: 'un rang seulement pour qui a marqué',
    starts: (count, otherwise) => `avec moins de ${several(count, 'départ')}\u202f: ${tooFew(otherwise)}`,
    titleFor: {
      entry: 'pour les engagés',
      crew: 'pour les équipages',
      driver: 'pour les pilotes',
      team: 'pour les équipes',
      manufacturer: 'pour les constructeurs',
      constructor: 'pour les constructeurs',
    },
    titleOf: (name, kind, category, cup) =>
      `${name}, ${kind}${category === undefined ? '' : ` en ${category}`}${cup === undefined ? '' : `, coupe «\u202f${cup}\u202f»`}`,
    bestCars: (cars) =>
      cars === 1 ? 'la meilleure voiture de chacun' : `les ${cars} meilleures voitures de chacun`,
    furtherCars: (what) => `ses autres voitures ${further(what)}`,
    othersDo: (what) => `derrière une voiture qui ne peut pas marquer, les autres ${behind(what)}`,
    without: (rounds) => `sans ${rounds}`,
    only: (rounds) => `seulement ${rounds}`,
    costs: (check, whom) => `une infraction à «\u202f${check}\u202f» prive ${loser(whom)} de ses points`,
    guestCostsCar: 'un pilote non inscrit prive la voiture de ses points',
    prize: (prize, places, title, whom) =>
      `${prize}\u202f: ${places === 1 ? 'le premier' : `les ${places} premiers`} du classement «\u202f${title}\u202f», pour ${prizeFor(whom)}`,
    deadline: (kind, against, within) =>
      `${deadlineFor(kind)} contre ${deadlineOf(against)} dans un délai de ${within} après sa publication`,
  },

  audit: {
    title: 'Audit',
    lede: 'Ce qui a été publié, ligne par ligne, face à ce que donnent les documents.',
    none: 'Aucune publication à auditer n’accompagne ce tableau d’affichage.',
    summary: (equal, all) =>
      equal === all
        ? `Concordance totale avec le tableau d’affichage\u202f: ${all} chiffres et résultats publiés.`
        : `Concordance avec le tableau d’affichage\u202f: ${equal} chiffres et résultats publiés sur ${all}.`,
    agree: (equal, all) =>
      all === 1
        ? `La seule ligne ${equal === 1 ? 'concorde' : 'diffère'}.`
        : equal === all
          ? `Les ${all} lignes concordent.`
          : `${several(equal, `ligne sur ${all} concorde`, `lignes sur ${all} concordent`)}.`,
    asOf: (document) => `État au document ${document}`,
    published: 'Publié',
    computed: 'Calculé',
    line: 'Ligne',
    nothing: 'rien',
    noRank: 'sans rang',
    marginOf: (who, over) => `${who} devant ${la(over)}`,
    result: (round) => `résultat ${at(round)}`,
    rank: 'rang',
    missing: 'absent du classement calculé',
    ownTable: (figures) => `Ses propres tableaux concordent avec le calcul\u202f: ${figures}.`,
    figure: (car, points) => `${la(car)} avec ${points}`,
    withheld: (award, round, car) =>
      `Autant que «\u202f${award}\u202f» ${at(round)}, refusé à la ${car} et attribué à personne\u202f:`,
    sumOf: (total, terms) => `${total} = ${terms.join(' + ')}`,
    allLines: (count) => (count === 1 ? 'La ligne qui concorde' : `Les ${count} lignes qui concordent`),
  },

  titles: {
    title: 'Titres',
    ledeOpen:
      'Qui peut encore gagner chaque titre, établi d’après les documents et le règlement, et non deviné d’après les points.',
    ledeOver: 'Les champions de chaque titre, et le document qui l’a scellé.',
    none: 'Aucun règlement n’a encore été publié, et il n’y a donc pas de titres.',
    states: {
      champion: 'champion',
      clinched: 'assuré',
      in: 'en lice',
      out: 'hors course',
      undecided: 'indéterminé',
    },
    mayShare: 'peut partager',
    decided: (count, all) =>
      count === all
        ? all === 1
          ? 'Le titre est attribué.'
          : `Les ${all} titres sont attribués.`
        : count === 0
          ? 'Aucun titre n’est encore attribué.'
          : `${count === 1 ? '1 titre' : `${count} titres`} sur ${all} ${count === 1 ? 'est attribué' : 'sont attribués'}.`,
    decidedBy: 'Décidé par',
    decidedWhen: (day, isExact, document) =>
      `Attribué ${isExact ? 'le' : 'au plus tard le'} ${day}${document === undefined ? '' : ` par le document ${document}`}`,
    howDecided: 'Comment il s’est joué',
    table: 'Le classement, manche par manche',
    whoCan: 'Qui peut le gagner, et à quelles conditions',
    cups: (count) => several(count, 'titre de coupe', 'titres de coupe'),
    open: (count) =>
      count === 1 ? 'Ouvert\u202f: un seul peut le gagner' : `Ouvert\u202f: ${count} peuvent le gagner`,
    clinchedShared: (count) =>
      count === 1
        ? 'Décidé, mais un autre peut encore le partager'
        : `Décidé, mais ${count} autres peuvent encore le partager`,
    out: (count) => (count === 1 ? '1 est hors course' : `${count} sont hors course`),
    more: (count, points) => `${several(count, 'autre')}, avec ${points} ou moins`,
    moreWithout: (count) => `${several(count, 'autre')}, sans point`,
    nobody: 'Aucun engagé à ce jour.',
    nobodyWon: 'Aucun champion.',
    openTo: (names) => `${names} peut encore le gagner.`,
    tooMany: (count) =>
      `${count} peuvent encore le gagner\u202f: c’est trop pour dire ce qu’il faut à chacun à la prochaine course.`,
    isChampion: (names, points, isOne) => `${champion(names, isOne)}, avec ${points}.`,
    isCertain: (names, points, isOne) =>
      `${names} ${isOne ? 'est assuré' : 'sont assurés'} du titre, avec ${points} à ce jour.`,
    teamCertain: (team, names) => `Titre assuré pour ${team}, avec ${names}.`,
    crewCertain: (car, names) => `Titre assuré pour l’équipage de la ${car}\u202f: ${names}.`,
    prizes: 'Invitations et prix',
    forPlaces: (places, title) => `${places === 1 ? 'premier' : `${places} premiers`} du classement ${title}`,
    certain: 'acquis',
    stillOpen: 'ouvert',
    mayHave: (count) => (count === 1 ? '1 peut l’obtenir' : `${count} peuvent l’obtenir`),
    state: 'État',
    contender: 'Prétendant',
    points: 'Points',
    gap: 'Écart',
    why: 'Pourquoi',
    contenders: 'Qui peut le gagner, et pourquoi',
    contendersOver: 'Comment il s’est joué',
    share: 'Partage le titre',
    outOf: (count) => (count === 1 ? 'Un hors course' : `${count} hors course`),
    needs: (round) => `Les conditions du titre ${at(round)}`,
    story: 'L’histoire du titre',
    after: 'Après',
    leader: 'En tête',
    aheadBy: 'Avance',
    level: 'à égalité',
    decidedHere: 'titre attribué',
    assumed: 'Ce qui est tenu pour acquis',
    coming: (rounds, isOne, who) =>
      `${isOne ? 'Reste' : 'Restent'} à courir\u202f: ${rounds}, ${who}. Chaque course va à son terme, sans ex æquo, et il n’y a plus d’autre décision.`,
    comingRound: (round, day) => `${round} (${day})`,
    asListed: 'avec les engagés et les équipages actuellement inscrits',
    lastCrews: (rounds) =>
      `avec les engagés et les équipages actuellement inscrits\u202f; là où aucune liste ne les désigne encore, chaque engagé avec son dernier équipage${rounds === undefined ? '' : ` (${rounds})`}`,
    noRound: 'Il ne reste aucune manche.',
    noCalendar: 'Aucun calendrier n’a encore été publié.',
    unsettled: (documents) =>
      `Ce qui est provisoire ou contesté est pris tel quel\u202f: document ${documents}.`,
    down: (down, across) => `${down} en lignes, ${across} en colonnes`,
    otherwiseNot: 'sinon, non',
    outscore: {
      more: (points, names) => `${points} de plus que ${names}`,
      level: (names) => `autant de points que ${names}`,
      fewer: (points, names) => `au plus ${points} de moins que ${names}`,
      places: 'Avec tout juste autant, les places décident.',
    },
    own: 'Avec',
    others: 'Si les autres',
    final: {
      rows: (names, isOne) => `${champion(names, isOne)} avec`,
      always: (names, isOne) => `${champion(names, isOne)} quoi qu’il arrive.`,
      never: (names) => `Plus de titre possible pour ${names}.`,
      nobody: 'Personne ne peut être champion.',
    },
    early: {
      rows: (names, isOne) => `${names} ${isOne ? 'est déjà champion' : 'sont déjà champions'} avec`,
      always: (names, isOne) => `${champion(names, isOne)} quoi qu’il arrive.`,
      never: (names) => `Pas encore de titre possible pour ${names}.`,
      nobody: 'Personne ne peut encore être champion.',
    },
    stay: {
      rows: (names, isOne) => `${names} ${isOne ? 'reste' : 'restent'} en lice avec`,
      always: (names, isOne) => `${names} ${isOne ? 'reste' : 'restent'} en lice quoi qu’il arrive.`,
      never: (names, isOne) => `${names} ${isOne ? 'est' : 'sont'} hors course quoi qu’il arrive.`,
      everybody: 'Tous restent en lice quoi qu’il arrive.',
    },
    allWho: (count) => `Les ${count} prétendants en lice`,
    theOther: (count) => `Les ${count} autres`,
    unknown: (names, why) => `${names}\u202f: ${why}.`,
    grid: {
      champion: (name) => `titre pour ${la(name)}`,
      already: (name) => `titre déjà acquis pour ${la(name)}`,
      both: 'les deux',
      notYet: 'pas encore décidé',
      neither: 'ni l’un ni l’autre',
      decides: (what) => `${what} décide`,
    },
  },

  feed: {
    round: (number) => `Manche ${number}`,
    provisional: 'La date reste à confirmer.',
    cancelled: (name) => `Annulé\u202f: ${name}`,
  },

  clauseName,
  clausePath: (of, name) => `${section(of)} «\u202f${clauseName(name)}\u202f»`,

  places: {
    none: 'hors classement',
    any: 'n’importe quel résultat',
    two: (place, next) => `${ordinal(place)} ou ${ordinal(next)}`,
    range: (first, last) => `${ordinal(first)} à ${ordinal(last)}`,
    upTo: (last) => `${ordinal(last)} ou mieux`,
    from: (first) => `${ordinal(first)} ou moins bien`,
    either: (ranges) => any(ranges),
    several: (places) => listed(places.map(ordinal), 'et'),
  },

  results: {
    with: (result, extras) => `${result}${withExtras(extras)}`,
    without: (result, extra) => `${result} sans ${the(extra)}`,
    alone: (result) => `${result} sans bonus`,
    either: (results) => (results.some((one) => one.includes(' ')) ? results.join(', ou ') : any(results)),
    absent: 'sans prendre le départ',
    extraPlace: (place, clause) => `la ${place === 1 ? '1re' : ordinal(place)} place ${inAward(clause)}`,
    extraOf: (extra, names) => `${extra} ${of(listed(names, 'et'))}`,
    worth: {
      exactly: inPoints,
      atLeast: (points) => `au moins ${inPoints(points)}`,
      atMost: (points) => `au plus ${inPoints(points)}`,
      between: (least, most) => `de ${least} à ${most} points`,
    },
  },

  others: {
    whatever: 'quoi que fassent les autres',
    unlessWins: (names, extra) =>
      `sauf victoire ${any(names.map(of))}${extra === undefined ? '' : ` avec ${the(extra)}`}`,
    behind: notBetter,
    unplaced: (names) => `${all(names)} hors classement`,
    without: (names, extra) => `${all(names)} sans ${the(extra)}`,
    notFirstWith: (names, extra) => `pas de victoire avec ${the(extra)} pour ${all(names)}`,
    withBehind: (names, extra, place) => `avec ${the(extra)}, ${notBetter(names, place)}`,
    withUnplaced: (names, extra) => `avec ${the(extra)}, ${all(names)} hors classement`,
    behindWithout: (names, place, extra) => `${notBetter(names, place)} et sans ${the(extra)}`,
    behindOrUnplaced: (names, place, extra) =>
      `${notBetter(names, place)} (hors classement avec ${the(extra)})`,
    behindOr: (names, place, extra, placeWith) =>
      `${notBetter(names, place)} (${ordinal(placeWith)} avec ${the(extra)})`,
    unplacedWithout: (names, extra) => `${all(names)} hors classement et sans ${the(extra)}`,
    unplacedOr: (names, extra, placeWith) =>
      `${all(names)} hors classement (${ordinal(placeWith)} avec ${the(extra)})`,
    worth: (names, points) => `${all(names)} avec au plus ${inPoints(points)}`,
    results: (names, results) => `${all(names)}\u202f: ${results}`,
    all: (conditions) => listed(conditions, 'et'),
    either: (alternatives) => alternatives.join('\u202f; ou '),
  },

  outscored: (bounds, isByPlaces) =>
    `${listed(bounds, 'et')}${isByPlaces ? '\u202f; avec tout juste autant, les places décident' : ''}`,

  scenario: {
    byLosses: 'grâce aux points que d’autres perdent',
    without: 'même sans un point de plus',
    by: (deeds) => listed(deeds, 'et'),
    wins: (rounds, extras, car) =>
      `en gagnant ${typeof rounds === 'number' ? `les ${rounds} manches restantes` : atRounds(rounds)}${withExtras(extras)}${inCar(car)}`,
    finishes: (places, rounds, extras, car) =>
      `en finissant ${places} ${atRounds(rounds)}${withExtras(extras)}${inCar(car)}`,
    takes: (extras, rounds, car) =>
      `en décrochant ${listed(extras.map(the), 'et')} ${atRounds(rounds)}${inCar(car)}`,
    if: (how, others) => `${how}, si ${others}`,
    scoreAt: (count, round) => `${count} autres marquent ${at(round)}`,
    scores: (name) => `${la(name)} marque`,
    is: (name, places) => `${la(name)} finit ${places}`,
    at: (results, round) => `${listed(results, 'et')} ${at(round)}`,
    andNobodyElse: (rounds) => `${rounds.join('\u202f; ')}, et si personne d’autre ne marque`,
    nobodyElse: 'personne d’autre ne marque',
    noOtherCar: 'aucune autre voiture ne marque',
  },

  because: {
    first: 'en tête à l’issue de la saison',
    shares: (names) => `partage le titre avec ${all(names)}`,
    nobodyWon: 'la saison est terminée, et personne n’est champion',
    level: (name) => `à égalité de points avec ${la(name)}, mais derrière`,
    behind: (points, name) => `à ${points} ${of(name)}`,
    alone: 'plus aucun rival en lice',
    safe: nobodyAhead,
    safeInOneCar: (name, points) => `${nobodyAhead(name, points)}, mais seulement dans la même voiture`,
    safeAtMost: (name, points) => `${nobodyAhead(name, points)}, et pas davantage`,
    example: (scenario) => `par exemple ${scenario}`,
    mate: (name, points, theirs) =>
      `partage la voiture ${of(name)} et reste derrière\u202f: ${inPoints(points)} contre ${theirs}`,
    bound: (own, rival) => `${own}\u202f; ${rival}`,
    noMore: (points) => `a ${points} et ne peut plus en gagner`,
    most: (points, sum) => `peut atteindre ${points} (${sum})`,
    sumOfAll: (rounds) => `tous ${atRounds(rounds)}`,
    sum: (points, more, rounds) => `${points} et ${more} de plus ${atRounds(rounds)}`,
    has: (name, points) => `${la(name)} en a ${points}`,
    willHave: (name, points) => `${la(name)} en aura au moins ${points}`,
    hasAsMany: (name) => `${la(name)} en a autant, et reste devant`,
    willHaveAsMany: (name) => `${la(name)} en aura au moins autant, et reste devant`,
    nothing: 'ne peut plus marquer aucun point',
    unranked: (points) => `peut atteindre ${points}, et reste même ainsi sans rang`,
    tried: (points) =>
      `peut atteindre ${points}, sans titre dans aucune issue de la saison\u202f: toutes ont été essayées`,
  },

  obstacles: {
    notKnown: (rules) =>
      `indéterminé\u202f: ${listed(rules, 'et')} ${rules.length === 1 ? 's’y oppose' : 's’y opposent'}, et la saison a trop d’issues possibles pour les essayer toutes`,
    rule: (clause, why) => `${clause} (${why})`,
    why: {
      'not-falling': 'une place moins bonne peut rapporter davantage',
      'counts-cars': 'les points dépendent du nombre de voitures au départ ou à l’arrivée',
      'laps-down': 'les voitures à égalité de tours se partagent les points',
      'kept-starts': 'un départ peut compter quand un résultat ne compte pas',
      'kept-points': 'un mauvais résultat qui ne peut être retiré en fait retirer d’autres',
      'drives-lose': 'qui conduit trop peu perd des points déjà acquis',
      'earliest-best': 'la meilleure place obtenue le plus tôt l’emporte',
      'dropped-places': 'les places ne comptent que dans les manches retenues',
      'held-places': 'les voitures qui ne peuvent marquer gardent leur place',
      'crew-drops': 'les pilotes d’une même voiture peuvent retirer des manches différentes',
      'crew-starts': 'des départs peuvent manquer aux pilotes d’une même voiture',
      'crew-earliest': 'les pilotes d’une même voiture peuvent différer par leurs places antérieures',
      'crew-cars': 'un pilote partage plusieurs voitures avec d’autres',
      'crew-drives': 'un pilote de la voiture peut conduire trop peu',
      'crew-choice': 'un contrôle exige quelque chose d’un équipage encore à choisir',
      'several-cars': 'un concurrent a plusieurs voitures',
      'several-places': 'une session avant la course donne des points à de nombreuses places',
      'no-point': 'personne n’est champion sans un point, et il peut n’y en avoir aucun',
      'several-ends': 'la raison pour laquelle une voiture est sans place importe',
      'decided-before': 'une décision sur la manche a été prise avant celle-ci',
      'another-order': 'les points suivent un autre ordre que le titre',
      'may-be-out': 'une voiture peut être exclue du titre',
      'shared-session': 'une même session compte pour plusieurs manches',
    },
  },

  otherwise: {
    run: (rounds) => `si la manche ${any(rounds.map(of))} avait été disputée`,
    notRun: (rounds) => `si la manche ${any(rounds.map(of))} n’avait pas été disputée`,
    withoutAward: (awards) => `sans les points pour ${any(awards.map(the))}`,
    nothingDropped: 'si toutes les manches avaient compté',
    withoutDecision: (documents) => `sans la décision du document ${any(documents)}`,
    scales: (rulebooks) =>
      `avec les points de ${rulebooks.map((one) => `«\u202f${one}\u202f»`).join('\u202f; de ')}`,
    nobody: 'aucun champion',
    champions: (names) => `titre pour ${all(names)}`,
    open: (names) => `titre ouvert entre ${all(names)}`,
    openOf: (count) => `titre ouvert entre ${count} prétendants`,
  },

  odds: {
    under: (percent) => `<${percent}\u202f%`,
    over: (percent) => `>${percent}\u202f%`,
    slow: (title, seasons) => `${title}\u202f: ${seasons}, ses points ne suivant aucun barème de places`,
    note: (seasons, seed, slow, error) =>
      [
        `Chances\u202f: part de ${seasons} saisons tirées au sort à partir de ce moment, d’après ce que chacun a montré jusqu’ici (${[`graine ${seed}`, ...slow].join('\u202f; ')}).`,
        `Faute d’un tirage plus large, l’erreur atteint le plus souvent ${error.replace('.', ',')} point de pourcentage au maximum\u202f; ce que les résultats n’ont pas encore montré n’y figure pas.`,
        'Un titre partagé compte pour chacun.',
      ].join(' '),
  },

  inWords: {
    title: 'La saison en toutes lettres',
    lede: 'Chaque phrase est calculée à partir des documents. Le numéro qui la suit mène à ce qui la prouve.',
    foreign: 'Le texte est en anglais.',
    nothing: 'Les documents n’en disent encore rien.',
    proofs: 'Ce qui le prouve',
    proof: (number) => `Preuve de la phrase ${number}`,
    sentence: (number) => `Retour à la phrase ${number}`,
  },

  footer:
    'Chaque nombre est calculé à partir des documents d’un tableau d’affichage, qui ne sont jamais modifiés.',

  /** What stands in other pages. */
  embed: {
    show: 'L’afficher sur votre site',
    frame: 'Dans un cadre, sans aucun script',
    element: 'Par un élément, à la hauteur de son contenu',
    notYet: 'Rien n’en était encore connu à ce moment-là.',
    knownAt: (document, day) => `situation au ${day}, document ${document}`,
  },

  /** The page in other forms. */
  forms: {
    title: 'À emporter',
    parts: 'Par parties',
    results: 'Vainqueurs et pole positions',
    scoring: 'Barème des points',
    archive: (first, last) => `Documents ${first} à ${last}`,
    names: {
      csv: 'CSV',
      xlsx: 'Excel',
      wiki: 'Texte wiki',
      ics: 'Agenda à suivre',
      atom: 'Flux Atom',
      pdf: 'PDF',
      png: 'Image',
    },
  },

  /** Headings of spreadsheets. */
  tables: {
    short: 'Nom court',
    place: 'Lieu',
    country: 'Pays',
    length: 'Durée ou distance',
    sessions: 'Séances',
    alongside: 'Avec',
    cancelledBy: 'Annulée par le document',
    results: 'Résultats',
    overall: 'Pos. générale',
    inClass: 'Pos. de catégorie',
    team: 'Équipe',
    drivers: 'Pilotes',
    driver: 'Pilote',
    driverCountry: 'Pays du pilote',
    engine: 'Moteur',
    withdrawn: 'Forfait',
    status: 'Statut',
    reason: 'Motif',
    state: 'Classement',
    document: 'Document',
    decisions: 'Décisions',
    poles: 'Pole positions',
    dropped: 'Résultats retirés',
    byDecision: 'Points par décision',
    contender: 'Concurrent',
    counts: 'Compte',
    yes: 'oui',
    no: 'non',
    award: 'Attribution',
    scale: 'Barème',
    article: 'Article',
    posted: 'Publié le',
    time: 'Heure',
    kind: 'Nature',
    title: 'Titre',
    by: 'Publié par',
    printed: 'Numéro imprimé',
    replaces: 'Remplace',
    annuls: 'Annule',
    answers: 'Répond à',
    lap: 'Tour',
    seconds: 'En secondes',
    placeAfter: 'Pos. après ce tour du leader',
    classPlaceAfter: 'Pos. de catégorie après ce tour',
    stop: 'Arrêt au stand',
    timetable: 'Horaires',
    starts: 'Début',
    endDay: 'Jour de fin',
    ends: 'Fin',
    zone: 'Fuseau horaire',
    pointsAt: (round) => `${round}, points`,
  },
};

import type { Day } from '#core/base/day';
import type { Points } from '#core/base/points';
import type { DocumentKind } from '#core/documents/kinds';
import type { Criterion, Title } from '#core/rulebook/rulebook';
import type { Mark } from '#core/season/season';
import type { Name, Prose } from './prose.ts';

/*
 * What the review of a season says, without a language: the values of each sentence. A catalogue has a function for each,
 * and says nothing that is not among its values.
 */

/** A class as sentences name it: null for all cars together, undefined where it need not be named. */
export type ClassSaid = string | null | undefined;

/** A round, and when it is. */
export interface Dated {
  readonly round: Name;
  readonly day: Day;
}

/** A car as a sentence names it. */
export interface Car {
  /** The key of its entry. */
  readonly entry: string;
  /** On the car. */
  readonly number: Name;
  readonly team: Name | undefined;
  /** `BMW Z4 GT3`; undefined where it is not known, or not the same throughout. */
  readonly model: string | undefined;
  /** Whether its team has no other car in the class. */
  readonly isOnly: boolean;
  /** Whether no sentence before this one has named it. */
  readonly isNew: boolean;
}

/** Rounds, and whether they are the first, the last, or some in a row, of those that were run. */
export interface Rounds {
  readonly names: readonly Name[];
  readonly are: 'all' | 'first' | 'last' | 'in a row' | undefined;
}

/** Drivers who were together in a car in the same rounds. */
export interface Partners {
  readonly drivers: readonly Name[];
  readonly rounds: readonly Name[];
}

export interface SaidTitle {
  readonly for: Title['for'];
  readonly class: ClassSaid;
  /** As the rulebook calls it, where who it is for does not tell it from others of its class. */
  readonly own: Name | undefined;
}

/** Who has a title, or leads it: drivers, cars, or teams and makers by name. */
export type Who =
  | { readonly are: 'drivers'; readonly names: readonly Name[] }
  | { readonly are: 'cars'; readonly cars: readonly Car[] }
  | { readonly are: 'names'; readonly names: readonly Name[] };

/** How far the first of a title are ahead of the next. */
export type Margin =
  | { readonly is: 'points'; readonly by: Points; readonly next: Points }
  /** As many points; and what puts them in this order. */
  | { readonly is: 'level'; readonly by: Criterion | undefined }
  /** Nobody else has a point. */
  | { readonly is: 'alone' };

/** What is known of a title: it is won; somebody is certain of it before the end; or it is led. */
export type Fate = 'won' | 'certain' | 'led';

/** Who is first of a title, and how far ahead. */
export interface Lead {
  readonly title: SaidTitle;
  readonly fate: Fate;
  /** It rests on results that may still change. */
  readonly isProvisional: boolean;
  /** Undefined where they are too many to name. */
  readonly who: Who | undefined;
  readonly count: number;
  /** They are not the crew of one car. */
  readonly isShared: boolean;
  readonly points: Points;
  /** Undefined where the points do not tell the order. */
  readonly margin: Margin | undefined;
  /** All who share the next rank; undefined where they are too many to name. */
  readonly next: Who | undefined;
  readonly nextCount: number;
}

/** A further title of a class. */
export interface FurtherLead extends Lead {
  /** Whether it is of the car, and by the margin, of the first title of the class. */
  readonly isSame: boolean;
}

/** What the first of a title, or the next, did, and in which car. */
export interface Campaign {
  /** Undefined where they were in several. */
  readonly car: Car | undefined;
  readonly won: Rounds | undefined;
  /** How often they were second, where they did not win. */
  readonly seconds: number;
}

/** When something was posted: on a day, or on that day at the latest. */
export interface Posted {
  readonly day: Day;
  readonly isLatest: boolean;
}

/** Why a title was decided when it was. */
export type Cause =
  /** A race; and how many were still to come. */
  | {
      readonly is: 'race';
      readonly round: Name;
      readonly day: Day;
      /** The last of several once all are run, or the only one there was. */
      readonly turn: 'last' | 'only' | undefined;
      readonly left: number;
    }
  | ({ readonly is: 'cancelled'; readonly rounds: readonly Name[] } & Posted)
  /** A list that no longer names who could have won it. */
  | { readonly is: 'entry list'; readonly round: Name | undefined }
  | ({ readonly is: 'other'; readonly kind: DocumentKind } & Posted);

/** Titles of a season: those of whole classes, and others one by one. */
export interface Titles {
  readonly count: number;
  /** They are all titles of the season, or all that the review tells of. */
  readonly are: 'all' | 'all told' | undefined;
  readonly classes: readonly string[];
  readonly others: readonly SaidTitle[];
}

/** Points of a session that are about to be told of. */
export interface SessionPoints {
  readonly session: string;
  /** The first alone has any. */
  readonly isForFirst: boolean;
}

export interface Said {
  season: {
    readonly season: string;
    /** What its name has before that of the series: `2014`. */
    readonly years: string | undefined;
    readonly series: string;
    readonly edition: number | undefined;
    readonly organiser: string;
    readonly isOver: boolean;
  };
  rounds: {
    readonly count: number;
    readonly run: number;
    readonly first: Dated;
    readonly last: Dated;
    readonly next: Dated | undefined;
    readonly isOver: boolean;
    /** No sentence before has said which season it is. */
    readonly isFirst: boolean;
  };
  entries: { readonly cars: number; readonly classes: readonly string[]; readonly isOver: boolean };
  moved: {
    readonly rounds: readonly { readonly round: Name; readonly from: Day; readonly to: Day }[];
    readonly others: number;
  };
  dropped: {
    readonly replaced: readonly { readonly gone: Name; readonly by: readonly Name[] }[];
    /** By the document that took them off. */
    readonly removed: readonly {
      readonly rounds: readonly Name[];
      readonly posted: Posted;
      /** Whether they had themselves taken the place of others. */
      readonly areSubstitutes: boolean;
    }[];
    readonly others: number;
    /** Rounds that stand. */
    readonly left: number;
  };
  sweep: {
    readonly class: ClassSaid;
    readonly races: number;
    readonly toCome: number;
    readonly car: Car;
    /** How many titles of the class went with it: all of them; 0 where not all did. */
    readonly titles: number;
    readonly defends: boolean;
    /** The other teams, where they are few. */
    readonly against: readonly Name[];
  };
  firstRace: {
    readonly class: ClassSaid;
    readonly round: Name;
    readonly toCome: number;
    /** Races that were run, by whatever class. */
    readonly run: number;
    readonly cars: readonly Car[];
  };
  onlyRace: {
    readonly class: ClassSaid;
    readonly round: Name;
    readonly entries: number;
    /** The team, where all are of one. */
    readonly team: Name | undefined;
    readonly withdrawn: readonly Car[];
    readonly cars: readonly Car[];
    /** Nobody after a dead heat. */
    readonly crew: readonly Name[];
  };
  newcomers: {
    readonly round: Name;
    readonly changes: readonly {
      readonly driver: Name;
      readonly from: Car | undefined;
      readonly insteadOf: Name | undefined;
    }[];
    /** Whether the list that had them elsewhere is doubtful. */
    readonly isDoubtful: boolean;
  };
  shared: {
    readonly class: ClassSaid;
    readonly races: number;
    readonly toCome: number;
    readonly winners: number;
    /** Who won more than half of them, and how many others won. */
    readonly top: { readonly car: Car; readonly wins: number; readonly others: number } | undefined;
    /** The most that one car won. */
    readonly most: number;
    readonly deadHeats: readonly Name[];
    readonly unknown: readonly Name[];
  };
  champions: Lead & {
    readonly class: ClassSaid;
    readonly races: number;
    /** Which of them had the title of the season before. */
    readonly defending: readonly boolean[];
    /** Whether the sentence before is about their car. */
    readonly isOfCar: boolean;
    readonly campaign: Campaign;
    readonly nextCampaign: Campaign;
    /** Whether the next are in the same car; or in another of the same team. */
    readonly areInCar: boolean;
    readonly areMates: boolean;
    readonly nextTeam: Name | undefined;
    /** The only driver in the car in every race of the class. */
    readonly isAlways: boolean;
    /** Whether the sentence before names all of them. */
    readonly areTold: boolean;
    /** How many titles of the class they, their car and its team have alike: all; 0 where that is told elsewhere. */
    readonly titles: number;
    readonly isOver: boolean;
  };
  partners: {
    /** How many are champions, or lead; with whom they won, and with whom the next did. */
    readonly champions: number;
    readonly isWon: boolean;
    readonly partners: readonly Partners[];
    readonly nextCount: number;
    readonly nextPartners: readonly Partners[];
    /** Rounds of which a list says that it is in doubt who drove. */
    readonly doubtful: readonly Name[];
  };
  moreTitles: { readonly titles: readonly FurtherLead[] };
  otherWinner: {
    readonly car: Car;
    readonly won: Rounds;
    /** Who drove it each time. */
    readonly always: readonly Name[];
    readonly partners: readonly Partners[];
    readonly doubtful: readonly Name[];
    readonly isOver: boolean;
  };
  decided: {
    readonly causes: readonly {
      readonly cause: Cause;
      readonly titles: Titles;
      /** Whether these are all that the other causes have left, and too many to name. */
      readonly areOthers: boolean;
    }[];
  };
  closest: {
    readonly titles: Titles;
    /** Of them all. */
    readonly winners: number;
    /** Since when who won had led: from the first race, since some round, or the last race alone; each of them. */
    readonly led: 'throughout' | 'last' | { readonly since: Name } | undefined;
    /** Points without which the next would have won it. */
    readonly without: SessionPoints | undefined;
  };
  doubtfulDecision: {
    /** What it withholds, and from whom. */
    readonly points: Points;
    readonly of: SessionPoints;
    readonly round: Name;
    readonly car: Car;
    /** Whether the champions would be the same without it. */
    readonly isSame: boolean;
  };
  open: {
    readonly titles: readonly { readonly title: SaidTitle; readonly count: number }[];
    readonly decided: number;
    /** All titles of the season; 0 where not all are told of. */
    readonly all: number;
  };
  rest: {
    readonly count: number;
    readonly isOver: boolean;
    /** How many of them were won by a point or on a tie-break. */
    readonly close: number;
  };
  provisional: {
    readonly results: readonly { readonly session: string; readonly round: Name }[];
    readonly others: number;
    /** Titles hang on it that are told of as if it stood. */
    readonly isDeciding: boolean;
  };
  unanswered: {
    /** Those of one kind, of one party, about the same results, together. */
    readonly matters: readonly {
      readonly kind: Mark['kind'];
      readonly count: number;
      readonly party: string;
      /** Of which the result may change. */
      readonly rounds: readonly Name[];
    }[];
    readonly others: number;
    readonly isDeciding: boolean;
  };
}

export type SentenceCode = keyof Said;

/** What a sentence stands in. */
export interface Context {
  /** How many sentences of the same code are before it: so that they need not be alike. */
  readonly turn: number;
  /** The year of all races, which need not be said with a day; undefined where they are in several. */
  readonly year: string | undefined;
}

/** The sentences of a language. */
export interface ReviewWords {
  /** As HTML has it. */
  readonly language: string;
  /** What a sentence ends with, and what stands between two. */
  readonly stop: string;
  readonly space: string;
  readonly sentences: { readonly [Code in SentenceCode]: (said: Said[Code], context: Context) => Prose };
}

/** A picture of a page, as others show it where its address is told: 1200 by 630 points. Everything on it is text. */
export interface Card {
  /** As HTML has it. */
  readonly language: string;
  /** `2014 Asian Le Mans Series` */
  readonly series: string;
  /** What kind of page it is: `Standings`. */
  readonly kind?: string;
  /** What the page shows: `GT Teams`. */
  readonly heading: string;
  /** Of the colours of classes, that of what it shows: 0 to 5. */
  readonly colour?: number;
  /** Who is in front: three fit. */
  readonly lines: readonly CardLine[];
  /** The moment as of which it is known. */
  readonly foot: string;
}

export interface CardLine {
  readonly place: string;
  readonly name: string;
  /** Behind the name, softly: a country, a car. */
  readonly more?: string;
  readonly points: string;
}

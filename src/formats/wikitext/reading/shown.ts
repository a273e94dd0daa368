import { decodeHTMLStrict } from 'entities';

/** A line of what a cell, a heading or a paragraph shows. */
export interface InlineLine {
  /** Without flags, references and what is raised. */
  readonly text: string;
  /** What a flag is of, as it stands there: `KOR`, `South Korea`. */
  readonly flag?: string;
  /** The article that its first link leads to. */
  readonly article?: string;
  /** What an abbreviation stands for. */
  readonly title?: string;
  /** What is raised: `P` of `1<sup>P</sup>`. */
  readonly raised: string;
  /** All that is shown is. */
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

export interface Inline {
  /** At least one. */
  readonly lines: readonly InlineLine[];
  readonly unread: readonly Unread[];
}

/** What stands there and is left out: a template that nobody here knows, a text that is no name. */
export interface Unread {
  readonly text: string;
  readonly expected: string;
}

type Writable<Fields> = { -readonly [Key in keyof Fields]: Fields[Key] };

/** What is shown, as it is put together. */
export interface Shown {
  readonly lines: Writable<InlineLine>[];
  readonly unread: Unread[];
  isBold: boolean;
  isItalic: boolean;
  isRaised: boolean;
}

export const newLine = (): Writable<InlineLine> => ({ text: '', raised: '', isBold: true, isItalic: true });

export const newShown = (): Shown => ({
  ...{ lines: [newLine()], unread: [] },
  ...{ isBold: false, isItalic: false, isRaised: false },
});

export const breakLine = (shown: Shown): void => {
  shown.lines.push(newLine());
};

/** Text as it is shown, in the style of the moment. */
export function addText(shown: Shown, text: string): void {
  const line = shown.lines.at(-1);
  if (line === undefined || text === '') return;
  const decoded = decodeHTMLStrict(text).replaceAll('\u00A0', ' ');
  if (shown.isRaised) line.raised += decoded.trim();
  else {
    line.text += decoded;
    if (decoded.trim() === '') return;
    line.isBold &&= shown.isBold;
    line.isItalic &&= shown.isItalic;
  }
}

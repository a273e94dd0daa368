import { keyName } from '#answers/names';
import type { DocumentKind } from '#core/documents/kinds';
import type { Posting } from '#store/board';
import { sha256 } from '#store/sha256';
import { exampleClassifications, exampleDrivers, exampleEntries } from './example.ts';
import { newRulebook } from './rulebook.ts';
import { type NewRound, type NewSeason, quoted, seasonName } from './said.ts';

/** What a document of a new season says behind its envelope: a comment first, then its lines. */
interface Body {
  readonly kind: DocumentKind;
  readonly text: string;
  readonly attachments?: Posting['attachments'];
}

/**
 * The documents of a new season, in order: the season, its rulebook, the calendar; and drivers, entries and a result as an
 * example, unless it is to be empty.
 */
export function newSeason(said: NewSeason, isEmpty: boolean): readonly Posting[] {
  const bodies: readonly Body[] = [
    { kind: 'season', text: seasonText(said) },
    regulations(said),
    { kind: 'calendar', text: calendarText(said) },
    ...(isEmpty ? [] : example(said)),
  ];
  return bodies.map(({ kind, text, attachments = [] }, index) => {
    const [comment = '', ...lines] = text.split('\n');
    const envelope = [`document: ${index + 1}`, `kind: ${kind}`, `posted: ${said.today}`];
    return { kind, text: [comment, ...envelope, ...lines].join('\n'), attachments };
  });
}

const example = (said: NewSeason): readonly Body[] => [
  { kind: 'drivers', text: exampleDrivers(said) },
  { kind: 'entry-list', text: exampleEntries(said) },
  ...exampleClassifications(said).map((text): Body => ({ kind: 'classification', text })),
];

const seasonText = (said: NewSeason): string => `\
# The season. Each numbered file is an official document and is never altered: what changes is said by a new one.
by: organiser
season: ${quoted(`${said.year} ${said.series}`)}
series: ${quoted(said.series)}
year: ${said.year}
organiser: ${quoted(said.organiser)}
rulebook: ${seasonName(said)}
`;

function regulations(said: NewSeason): Body {
  const bytes = new TextEncoder().encode(newRulebook(said));
  const name = `${seasonName(said)}.yaml`;
  const text = `\
# The rulebook is the file in attachments/. To change a clause, post regulations with 'from:' a round and 'changes:'.
by: organiser
rulebook: ${seasonName(said)}
attachments:
  - { name: ${name}, sha256: ${sha256(bytes)} }
`;
  return { kind: 'regulations', text, attachments: [{ name, bytes }] };
}

const calendarText = ({ rounds }: NewSeason): string => `\
# The rounds. The word before the colon is a round's key: it never changes, and documents name the round by it.
by: organiser
title: The calendar
rounds:
${rounds.map(roundLine).join('\n')}
`;

/** With a short name where its key does not make it. */
function roundLine({ key, short, race, date }: NewRound): string {
  const name = keyName(key) === short ? '' : `, short: ${quoted(short)}`;
  return `  ${key}: { race: ${quoted(race)}${name}, date: ${date} }`;
}

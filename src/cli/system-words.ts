import path from 'node:path';

/** What the machine refused, as Node tells it. */
export type SystemError = Pick<NodeJS.ErrnoException, 'code' | 'syscall' | 'message' | 'path'> & {
  readonly dest?: string;
};

/** Is it the disk or the system that failed, and no part of this program? */
export const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';

type Words = (place: string) => readonly [what: string, todo: string];

const ALLOWED: Words = (place) => [
  `${place} may not be read or written`,
  'its owner or its permissions forbid it: change them, or take another folder',
];
const FULL: Words = (place) => [
  `there is no room left for ${place}`,
  'the disk, or your share of it, is full: make room and try again',
];

/** What each refusal means for a person, and what to do. */
const WORDS: Readonly<Record<string, Words>> = {
  EACCES: ALLOWED,
  EPERM: ALLOWED,
  EROFS: (place) => [`${place} is on a disk that can only be read`, 'take a folder on another disk'],
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: (place) => [
    `${place} would be larger than the disk, or a limit of this machine, allows`,
    'raise the limit (ulimit -f), or take another disk',
  ],
  ENAMETOOLONG: (place) => [`the name of ${place} is longer than the disk allows`, 'take a shorter one'],
  EEXIST: (place) => [`${place} is there already`, 'another program made it at the same moment: try again'],
  ENOENT: (place) => [`${place} is not there`, 'another program took it away at the same moment: try again'],
  ENOTDIR: (place) => [`${place} is no folder`, 'take another name, or another folder'],
  EISDIR: (place) => [`${place} is a folder, and not a file`, 'name a file in it'],
  ELOOP: (place) => [`${place} is a link that leads round in a circle`, 'name the file itself'],
  EMFILE: (place) => [
    `${place} cannot be opened: too many files are open`,
    'end other programs, and try again',
  ],
  EBUSY: (place) => [`${place} is in use by another program`, 'end it, and try again'],
  EIO: (place) => [`${place} cannot be read or written: the disk fails`, 'see to the disk'],
};

/** What could not be done and what to do; in the system's own words where nobody has found better ones. */
export function systemWords({
  code = '',
  syscall = '',
  message,
  path: from,
  dest,
}: SystemError): readonly string[] {
  // What fails on an open file does not say on which.
  const place = dest ?? from ?? (/^(?:write|fsync)$/.test(syscall) ? 'the file' : undefined);
  // Where folders are made as needed, one that is there is none: it is a file that stands in its place.
  const meaning = code === 'EEXIST' && syscall === 'mkdir' ? 'ENOTDIR' : code;
  const words = Object.hasOwn(WORDS, meaning) ? WORDS[meaning] : undefined;
  if (words === undefined || place === undefined) return [message];
  const [what, todo] = words(shownPlace(place));
  return [what, todo];
}

/** A desk of the program's own has a name that says nothing to anybody: then it is the folder around it. */
function shownPlace(place: string): string {
  const [before = ''] = place.split(/[/\\][.](?:posting-|import-|[\da-f]{8}-|\d{4,})/);
  const shown = before === '' ? place : before;
  return shown.length <= LONGEST
    ? shown
    : `${path.dirname(shown)}${path.sep}${path.basename(shown).slice(0, 40)}…`;
}
const LONGEST = 200;

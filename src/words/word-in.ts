import { lookup } from '#core/base/lookup';

type Dictionary = { readonly [said: string]: string };

/** What documents and rulebooks say in words of their schemas, in another language; any other word is a name, and stays. */
export const wordIn =
  (words: Dictionary) =>
  (said: string): string =>
    lookup(words, said) ?? said;

interface Sessions {
  readonly words: Dictionary;
  /** `practice 2` */
  numbered(name: string, number: string): string;
  /** `race at 6 h` */
  atHour(hours: string): string;
}

/** Names of sessions in another language; one that it does not know is called as people say its key. */
export const sessionIn =
  ({ words, numbered, atHour }: Sessions) =>
  (session: string, named: (key: string) => string): string => {
    const known = lookup(words, session);
    if (known !== undefined) return known;
    const [, key = '', number = ''] = /^(.+)[- ](\d+)$/.exec(session) ?? [];
    const name = lookup(words, key);
    if (name !== undefined) return numbered(name, number);
    const hours = /^race at (\d+) h$/.exec(session)?.[1];
    return hours === undefined ? named(session) : atHour(hours);
  };

import type { Page, Part } from '#core/base/page';
import { err, ok, type Result } from '#core/base/result';
import type { Asker } from '#office/people/asker';
import type { PeopleRefusal } from '#office/people/refusal-text';
import { type JsonBody, readAs } from '../json-body.schema.ts';
import { type Paging, pageAsked } from '../paging.ts';
import { notSignedIn, type Problem } from '../problem.ts';
import { refused } from '../refused.ts';
import type { Asked, Reply } from '../route.ts';

export type Handled = Promise<Result<Reply, Problem>>;
type Told<T> = Promise<Result<T, PeopleRefusal>>;

/** What the office says to somebody, as a reply; nobody is asked to say who they are. */
export async function told<T>(
  asked: Asked,
  work: (asker: Asker) => Told<T>,
  reply: (value: T) => Reply,
): Handled {
  const { who } = asked;
  return who === undefined ? err(notSignedIn) : replied(asked, await work(who), reply);
}

/** A part of a list that may be long, as who asks for it is told. @param reply `below` is where the list goes on. */
export async function toldPart<T, Key>(
  asked: Asked,
  paging: Paging<Key>,
  work: (asker: Asker, page: Page<Key>) => Told<Part<T, Key>>,
  body: (items: readonly T[], goesOn: { readonly below?: string }) => unknown,
): Handled {
  const page = pageAsked(paging, asked);
  if (!page.ok) return page;
  return told(
    asked,
    (asker) => work(asker, page.value),
    ({ items, below }) => ({ body: body(items, below === undefined ? {} : { below: paging.write(below) }) }),
  );
}

/** The same where somebody says something in JSON: it is read once it is known who says it. */
export async function toldOf<Said, T>(
  asked: Asked,
  body: JsonBody<Said>,
  work: (asker: Asker, said: Said) => Told<T>,
  reply: (value: T) => Reply,
): Handled {
  if (asked.who === undefined) return err(notSignedIn);
  const said = await readAs(asked, body);
  return said.ok ? told(asked, (asker) => work(asker, said.value), reply) : said;
}

/** An answer of the office to its people. */
export function replied<T>(
  { office }: Pick<Asked, 'office'>,
  result: Result<T, PeopleRefusal>,
  reply: (value: T) => Reply,
): Result<Reply, Problem> {
  return result.ok ? ok(reply(result.value)) : err(refused(result.error, office.desk.now()));
}

/** Streams of boards that somebody may not read any more end at once here, and elsewhere within half a minute. */
export function letGo({ hub, log }: Asked['office']): void {
  hub.letGo().catch((error: unknown) => log.error({ err: error }, 'nobody was let go'));
}

/** It is done, and there is nothing to say. */
export const done = (): Reply => ({});

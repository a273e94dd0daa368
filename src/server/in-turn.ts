import { err, ok, type Result } from '#core/base/result';
import { network } from '#office/people/slowed';
import type { Problem } from './problem.ts';
import type { Asked, Reply, Route } from './route.ts';

/** Bytes of an answer that is counted. */
const LARGE = 1_000_000;

const TOO_MANY_AT_ONCE: Problem = {
  code: 'too-many-requests',
  title: 'too many at once',
  detail: 'wait until one has ended',
  headers: { 'Retry-After': '2' },
};

/** Does work for somebody, an account or a network, beside little else for the same. */
export async function inTurn<T, E>(
  { office }: Pick<Asked, 'office'>,
  whose: string,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | Problem>> {
  const end = await office.atOnce.work(whose);
  return end === undefined ? err(TOO_MANY_AT_ONCE) : work().finally(end);
}

type Handled = Promise<Result<Reply & { readonly onSent?: () => void }, Problem>>;

/** Lets a route handle a request, beside a few others of the same account or address where it takes much. @returns with what is to be called when the last byte was sent. */
export function handledInTurn(route: Route, asked: Asked): Handled {
  const { who } = asked;
  const work = () => (sendsFile(route) ? handledFile(route, asked) : handled(route, asked));
  // Of nobody nothing large is read: every route that takes it asks first who it is.
  return (takesMuch(route) || tellsReview(route)) && who !== undefined
    ? inTurn(asked, `account ${who.account.name}`, work)
    : work();
}

/** A large answer counts until its last byte was taken, or nobody is there any more to take it. */
async function handled(route: Route, asked: Asked): Handled {
  const reply = await route.handle(asked);
  if (!reply.ok || !isLarge(reply.value)) return reply;
  const onSent = asked.office.atOnce.large(network(asked.address));
  return onSent === undefined ? err(TOO_MANY_AT_ONCE) : ok({ ...reply.value, onSent });
}

/** A file counts before it is read from the database. */
async function handledFile(route: Route, asked: Asked): Handled {
  const onSent = asked.office.atOnce.large(network(asked.address));
  if (onSent === undefined) return err(TOO_MANY_AT_ONCE);
  const reply = await route.handle(asked).catch((error: unknown) => {
    onSent();
    throw error;
  });
  if (reply.ok && isLarge(reply.value)) return ok({ ...reply.value, onSent });
  onSent();
  return reply;
}

const isLarge = ({ raw, kept }: Reply): boolean => (raw?.length ?? kept?.length ?? 0) >= LARGE;

/** Where no other limit is said, it is that of uploads. */
const takesMuch = ({ body }: Route): boolean => body !== undefined && (body.most === 0 || body.most > LARGE);

const sendsFile = ({ answers }: Route): boolean =>
  answers.some(({ type }) => type === 'application/octet-stream');

/** What is told with a review of it was reviewed just then. */
const tellsReview = ({ answers }: Route): boolean =>
  answers.some(({ schema }) => typeof schema === 'string' && WITH_REVIEW.has(schema));
const WITH_REVIEW: ReadonlySet<string> = new Set(['ReviewAnswer', 'DraftAnswer', 'ImportedDraftAnswer']);

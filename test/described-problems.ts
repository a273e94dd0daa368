import { API, type Route } from '../src/server/route.ts';
import { problemsOf } from '../src/server/route-problems.ts';
import { ROUTES } from '../src/server/routes.ts';

const patternOf = ({ path }: Route) =>
  new RegExp(`^${API}${path.replaceAll(/\{\w+\}/g, '[^/]+')}(?:[?].*)?$`);
const PATTERNS = ROUTES.map((route) => ({ route, pattern: patternOf(route), problems: problemsOf(route) }));

/** What was answered and the description of the route does not name: a status, or the code of a problem. */
export function undescribedAnswer(
  method: string,
  address: string,
  { status, code }: { readonly status: number; readonly code?: string | undefined },
): string | undefined {
  const found = PATTERNS.find(
    ({ route, pattern }) => route.method.toUpperCase() === method && pattern.test(address),
  );
  if (found === undefined) return undefined;
  const { route, problems } = found;
  const isFine =
    status < 400
      ? route.answers.some((one) => one.status === status) || (status === 304 && route.hasTag === true)
      : problems.get(status)?.some((one) => one === code) === true;
  return isFine ? undefined : `${route.id} is not described as answering ${status} ${code ?? ''}`;
}

import { isFromHere } from './limits.ts';
import type { Problem } from './problem.ts';
import type { Asked, Route } from './route.ts';
import { isStorable } from './storable.ts';

/** What is wrong with a request before its route looks at it. */
export function requestProblem(route: Route, asked: Asked): Problem | undefined {
  return (
    addressProblem(asked) ?? queryProblem(route, asked) ?? siteProblem(route, asked) ?? codingProblem(asked)
  );
}

/** Nothing of the office has such a name, and PostgreSQL does not even look for it. */
export function addressProblem({ path, query }: Pick<Asked, 'path' | 'query'>): Problem | undefined {
  const all = [...Object.values(path), ...Object.entries(query).flat()];
  return all.every((text) => isStorable(text ?? ''))
    ? undefined
    : { code: 'wrong-request', title: 'the address has a NUL in it' };
}

export function queryProblem(
  { query: parameters = [] }: Pick<Route, 'query'>,
  { query }: Pick<Asked, 'query'>,
): Problem | undefined {
  const known = parameters.map(({ name }) => name);
  const unknown = Object.keys(query).find((name) => !known.includes(name));
  if (unknown !== undefined)
    return {
      code: 'wrong-request',
      title: `there is no '${unknown}' to ask for here`,
      detail: known.length === 0 ? 'nothing stands behind ? here' : `what there is: ${known.join(', ')}`,
    };
  const missing = parameters.find(({ name, required }) => required && query[name] === undefined);
  if (missing !== undefined)
    return { code: 'wrong-request', title: `'${missing.name}' is missing`, detail: missing.what };
  const odd = parameters.find(({ name, isNumber }) => isNumber && !/^\d{1,9}$/.test(query[name] ?? '0'));
  if (odd !== undefined)
    return { code: 'wrong-request', title: `'${odd.name}' is no number`, detail: `such as ${odd.example}` };
  const other = parameters.find(
    ({ name, values }) => values && !values.includes(query[name] ?? values[0] ?? ''),
  );
  return (
    other && {
      code: 'wrong-request',
      title: `'${other.name}' is none of its values`,
      detail: `what there is: ${other.values?.join(', ')}`,
    }
  );
}

function siteProblem(route: Route, { who, office, header }: Asked): Problem | undefined {
  if (route.method === 'get' || !isFromBrowser(route, who, header) || isFromHere(office, header))
    return undefined;
  return {
    code: 'cross-site',
    title: 'this request comes from another site',
    detail: 'ask from the office itself, or with a token',
  };
}

/** What is packed may be a thousand times as large unpacked: nothing is unpacked. RFC 9110, section 15.5.16. */
function codingProblem({ header }: Asked): Problem | undefined {
  const coding = header('Content-Encoding');
  return coding === undefined || coding === 'identity'
    ? undefined
    : { code: 'wrong-media-type', title: 'the office unpacks nothing', detail: 'leave Content-Encoding out' };
}

/** Who signs in is not signed in yet: of them a browser is known by what it says of itself. */
const isFromBrowser = ({ tag }: Route, who: Asked['who'], header: Asked['header']): boolean =>
  who?.via.kind === 'sign-in' ||
  (tag === 'Sign-in' && (header('Origin') ?? header('Sec-Fetch-Site')) !== undefined);

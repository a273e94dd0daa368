/** What looks like a secret, and what stands in its place. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\bpf_[\w-]{20,}/g, 'pf_…'],
  // 256 bits in base64url: of a browser, or of a link.
  [/(?<![\w-])[\w-]{43}(?![\w-])/g, '…'],
  [/\$argon2\w*\$[^\s'"]+/g, '$argon2…'],
  [/(\w+:[/][/][^\s:/@]*:)[^\s@]+@/g, '$1…@'],
  [/\b(password|secret|token|cookie|authorization)(["']?\s*[:=]\s*["']?)[^\s"',;)}]+/gi, '$1$2…'],
];

/** A text without what looks like a secret. */
const withoutSecrets = (text: string): string =>
  SECRETS.reduce((said, [secret, instead]) => said.replaceAll(secret, instead), text);

/** What an error says besides its text, and is a name and no value. A database says the values of a row in its `detail`. */
const TOLD = ['code', 'syscall', 'table', 'column', 'constraint', 'routine'] as const;
/** PostgreSQL's errors of the class "data exception" quote the value: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const QUOTES_VALUE = /^22[0-9A-Z]{3}$/;

/** An error as a log may have it: never with a secret, whoever put it into the text. */
export function loggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return JSON.parse(withoutSecrets(JSON.stringify(error ?? null)));
  const { name, message, stack = '', cause } = error;
  const said = TOLD.flatMap((key) => {
    const value: unknown = key in error ? error[key as keyof Error] : undefined;
    return typeof value === 'string' ? [[key, value] as const] : [];
  });
  const isValue = said.some(([key, value]) => key === 'code' && QUOTES_VALUE.test(value));
  const plain = (text: string) => withoutSecrets(isValue ? text.replaceAll(/"[^"\n]*"/g, '"…"') : text);
  return {
    type: name,
    message: plain(message),
    stack: plain(stack),
    ...Object.fromEntries(said),
    ...(cause === undefined ? {} : { cause: loggedError(cause) }),
  };
}

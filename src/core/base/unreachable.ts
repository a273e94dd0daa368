/** Compile error while a member of a union is unhandled; a loud failure if stored data lied about its type. */
export function unreachable(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}

/** A name that JavaScript has for something else, so that no object can have it as a key. */
export const isReserved = (name: string): boolean => name === '__proto__';

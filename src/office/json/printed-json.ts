/** An answer as `--json` and the HTTP API give it, byte for byte. JSON leaves a few characters as they are that a terminal would obey. */
export const printedJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2)}\n`.replaceAll(
    /[\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A folder that comes with the program: beside `src` in a checkout, beside `dist` in the package, both two folders up from here. */
export const packageFolder = (name: 'schemas' | 'site' | 'dist/web'): URL =>
  new URL(`../../${name}/`, import.meta.url);

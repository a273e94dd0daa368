import { registerHooks } from 'node:module';

/** The types of a client, as openapi-typescript makes them of a description. It needs the compiler's JavaScript API: see scripts/borders.mjs. */
export async function generatedClient(description: object): Promise<string> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier.replace(/^typescript(?=$|[/])/, 'typescript-6'), context),
  });
  try {
    const { default: openapi, astToString } = await import('openapi-typescript');
    return astToString(await openapi(description as Parameters<typeof openapi>[0]));
  } finally {
    hooks.deregister();
  }
}

// Checks who imports whom: .dependency-cruiser.mjs says who may.   node scripts/borders.mjs [folder]
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// dependency-cruiser reads TypeScript by the compiler's JavaScript API, which TypeScript 7 no longer has. Given 7, it
// finds no module at all and calls that a success; so it is given 6, and finding nothing is a failure.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.replace(/^typescript(?=$|[/])/, 'typescript-6'), context),
});
const { cruise } = await import('dependency-cruiser');
const { default: rules } = await import('../.dependency-cruiser.mjs');

process.chdir(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url)));
const { output, exitCode } = await cruise(['src'], {
  ...rules.options,
  ruleSet: { forbidden: rules.forbidden },
  validate: true,
  outputType: 'json',
});
/** @type {import('dependency-cruiser').ICruiseResult} */
const { modules, summary } = JSON.parse(String(output));
const own = modules.filter(({ source }) => source.startsWith('src/'));
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
console.log(
  `${own.length} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} across a border`,
);
process.exitCode = summary.violations.length > 0 || own.length === 0 ? 1 : exitCode;

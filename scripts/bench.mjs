// Runs every bench/*.bench.ts, or those whose name has the given word in it.   npm run bench [word]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const word = process.argv[2] ?? '';
const files = existsSync('bench') ? readdirSync('bench') : [];
const chosen = files.filter((file) => file.endsWith('.bench.ts') && file.includes(word)).sort();
if (chosen.length === 0) console.error(`bench/ has no *.bench.ts${word && ` with "${word}" in its name`}.`);
const statuses = chosen.map(
  (file) => spawnSync(process.execPath, [`bench/${file}`], { stdio: 'inherit' }).status,
);
process.exitCode = chosen.length > 0 && statuses.every((status) => status === 0) ? 0 : 1;

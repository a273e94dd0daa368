import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/;

/**
 * The licences of the packages a bundle carries, as their licences ask of whoever passes a copy on.
 *
 * @param {readonly string[]} modules files that went into the bundle
 * @returns {string} one text for all packages, in order of their names
 */
export function licencesOf(modules) {
  const folders = new Set(modules.flatMap((file) => PACKAGE.exec(file)?.[0] ?? []));
  return [...folders].map(licence).sort().join('\n');
}

/** @param {string} folder */
function licence(folder) {
  const manifest = path.join(folder, 'package.json');
  const { name, version, license } = JSON.parse(existsSync(manifest) ? readFileSync(manifest, 'utf8') : '{}');
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (name === undefined || license === undefined)
    throw new Error(`${folder} says neither its name nor its licence`);
  const text = file === undefined ? '' : `\n${readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
  return `${name} ${version} (${license})\n${text}`;
}

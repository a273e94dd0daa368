import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { papersOf } from '#formats/pdf/papers-of';
import { LANGUAGES, type Language } from '#words/languages';
import { printed, shippedKnown } from '../printed.ts';
import { SHIPPED } from '../shipped.ts';

/*
 * What the validator of Aspose.PDF for Node.js finds in our papers, of all that PDF/A-2a asks. It is no package of this
 * project, since nobody else needs its 170 MB or its licence: `npm install --no-save asposepdfnodejs@25.12.0` brings it,
 * and without it these tests are skipped.
 */

interface Checker {
  readonly PdfFormat: { readonly PDF_A_2A: object };
  readonly AsposePdfValidatePDFA: (file: string, format: object, report: string) => { errorCode: number };
}

const CHECKER = 'asposepdfnodejs';
const required = createRequire(import.meta.url);

function isThere(): boolean {
  try {
    required.resolve(CHECKER);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!isThere())('a checker of archives', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parcferme-archive-'));
  let checker: Checker;
  beforeAll(async () => {
    checker = await required(CHECKER)();
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The problems of a file, as the checker tells them. */
  function problemsOf(pdf: Uint8Array): readonly string[] {
    const [file, report] = [path.join(folder, 'paper.pdf'), path.join(folder, 'report.xml')];
    writeFileSync(file, pdf);
    const { errorCode } = checker.AsposePdfValidatePDFA(file, checker.PdfFormat.PDF_A_2A, report);
    expect(errorCode).toBe(0);
    return readFileSync(report, 'utf8').match(/<Problem .*?<\/Problem>/g) ?? [];
  }

  test.each(SHIPPED)(
    'finds nothing in any paper of %s',
    async (season) => {
      const known = await shippedKnown(season);
      for (const paper of papersOf(known.season)) {
        expect([paper, problemsOf(await printed(known, paper))]).toEqual([paper, []]);
      }
    },
    240_000,
  );

  test('finds nothing in any language', async () => {
    const known = await shippedKnown(SHIPPED[0] ?? '');
    for (const language of Object.keys(LANGUAGES) as Language[])
      expect([
        language,
        problemsOf(await printed(known, { paper: 'document', number: 20 }, language)),
      ]).toEqual([language, []]);
  }, 60_000);

  test('finds what is wrong in a paper without its tags', async () => {
    const pdf = await printed(await shippedKnown(SHIPPED[0] ?? ''), { paper: 'document', number: 20 });
    const untagged = Buffer.from(pdf).toString('latin1').replaceAll('/StructTreeRoot', '/StructTreeRoox');
    expect(problemsOf(Buffer.from(untagged, 'latin1')).join()).toContain('6.7.3.3');
  });
});

import { auditJson } from '#answers/audit';
import { claimsBy } from '#answers/audit-lines';
import { audit } from '#core/scoring/audit';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer, EXIT } from '../outcome.ts';
import { dim } from '../print/text.ts';
import { paragraph } from '../print/wrap.ts';
import { auditLines } from '../views/audit-lines.ts';
import { pageHeading } from '../views/heading.ts';

export default command({
  flags: {
    strict: { type: 'boolean', what: 'End with 1 if a published figure differs from the board.' },
    all: { type: 'boolean', what: 'Also the lines that agree, one by one.' },
  },
  about:
    'What others published of the season (claims.yaml), and what the office itself published, line by line against ' +
    'what the board gives; each difference with the awards behind it.',
  examples: [
    { typed: 'audit', shows: 'the differences, and how much agrees' },
    { typed: 'audit --all', shows: 'every line' },
    { typed: 'audit --strict', shows: 'the same; ends with 1 if there is a difference' },
  ],
  async run({ flags, world }) {
    const opened = await openSeason({ ...flags, papers: ['claims'] }, world);
    if (!opened.ok) return opened.error;
    const { season } = opened.value;
    const claims = claimsBy(opened.value, opened.value.isNow, opened.value.claims);
    const left = opened.value.claims.length - claims.length;
    const lines = audit(season, claims);
    const isDifferent = lines.some((line) => !line.equal);
    return answer(
      (page) => [
        ...pageHeading(opened.value, page, 'audit'),
        ...auditLines(opened.value, lines, claims, flags.all === true, page),
        ...(left === 0
          ? []
          : [
              '',
              ...paragraph(
                dim(`${left} published later, or at the end of the season: left out.`),
                page.width,
                2,
              ),
            ]),
      ],
      () => auditJson(opened.value, claims),
      flags.strict && isDifferent ? EXIT.no : EXIT.fine,
    );
  },
});

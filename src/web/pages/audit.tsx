import { alikeLines, claimsBy, lineKey } from '#answers/audit-lines';
import { lookup } from '#core/base/lookup';
import type { Claim } from '#core/documents/claims.schema';
import { type AuditLine, audit } from '#core/scoring/audit';
import { headOf } from '#core/season/season';
import type { Draw } from '../drawn.ts';
import { DifferenceCard, figuresOf, subjectText, titleName } from '../parts/audit-difference.tsx';
import { DoubtText } from '../parts/remarks.tsx';
import { Sheet } from '../parts/sheet.tsx';
import type { Reading } from '../reading.ts';

/** What was published, held against what the board gives: the differences first, each with its sums. */
export const drawAudit: Draw<'audit'> = (reading) => {
  const { words, known, where } = reading;
  const claims = claimsBy(known, headOf(known.season) === where.head, reading.claims);
  const lines = audit(known.season, claims);
  const equal = lines.filter((line) => line.equal).length;
  const summary = lines.length === 0 ? words.audit.none : words.audit.summary(equal, lines.length);
  const publications = [...Map.groupBy(lines, ({ publication }) => publication)];
  return {
    title: words.audit.title,
    description: [words.audit.lede, summary].join(words.between.sentences),
    body: (
      <>
        <h1>{words.audit.title}</h1>
        <p class="lede">{words.audit.lede}</p>
        <p class="score">{summary}</p>
        {publications.map(([publication, some]) => (
          <Publication key={publication} reading={reading} name={publication} lines={some} claims={claims} />
        ))}
      </>
    ),
  };
};

interface PublicationProps {
  readonly reading: Reading;
  readonly name: string;
  readonly lines: readonly AuditLine[];
  readonly claims: readonly Claim[];
}

const Publication = ({ reading, name, lines, claims }: PublicationProps) => {
  const { words, links } = reading;
  const [first] = lines;
  const claim = claims.find(({ publication }) => publication === name);
  const differing = alikeLines(lines.filter((line) => !line.equal));
  const agreeing = lines.filter((line) => line.equal);
  return (
    <section class="publication">
      <h2 lang="">{name}</h2>
      <p class="note">
        {words.audit.agree(agreeing.length, lines.length)}{' '}
        {first !== undefined && (
          <a href={links.to({ page: 'document', number: String(first.document ?? first.asOf) })}>
            {words.audit.asOf(first.document ?? first.asOf)}
          </a>
        )}
        {claim?.sources?.map((key) => {
          const source = lookup(reading.sources, key);
          return source?.address === undefined ? null : (
            <>
              {' · '}
              <a key={key} href={source.address} rel="noreferrer" lang="">
                {source.title}
              </a>
            </>
          );
        })}
      </p>
      <DoubtText reading={reading} text={claim?.doubt} />
      <div class="differences">
        {differing.map((alike) => (
          <DifferenceCard key={lineKey(alike[0])} reading={reading} alike={alike} claims={claims} />
        ))}
      </div>
      {agreeing.length > 0 && (
        <details class="rest">
          <summary>{words.audit.allLines(agreeing.length)}</summary>
          <Agreeing reading={reading} lines={agreeing} label={name} />
        </details>
      )}
    </section>
  );
};

const Agreeing = ({
  reading,
  lines,
  label,
}: {
  readonly reading: Reading;
  readonly lines: readonly AuditLine[];
  readonly label: string;
}) => (
  <Sheet label={label}>
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">{reading.words.rules.sections.titles}</th>
          <th scope="col">{reading.words.audit.line}</th>
          <th scope="col" class="n">
            {reading.words.audit.published}
          </th>
        </tr>
      </thead>
      <tbody>
        {alikeLines(lines).map((alike) => {
          const [line] = alike;
          return (
            <tr key={lineKey(line)}>
              <td>
                <a href={reading.links.to({ page: 'table', title: line.title })}>
                  {titleName(reading, line.title)}
                </a>
              </td>
              <th scope="row">{subjectText(reading, alike)}</th>
              <td class="n">{figuresOf(reading, line).published}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </Sheet>
);

import { roundName } from '#answers/names';
import { deadlineText } from '#answers/text/deadline-text';
import { decisionTexts, measureText } from '#answers/text/measure-text';
import type { Of } from '#core/documents/document.schema';
import type { Case } from '#core/season/cases';
import type { Penalty } from '#core/season/penalties';
import { capital } from '#words/capital';
import { postedText, sentence } from '#words/format';
import type { Reading } from '../reading.ts';
import { Cars } from './car.tsx';
import { DocumentLinks, DocumentList, DocumentTitle } from './documents.tsx';
import { Driver } from './names.tsx';
import { Doubt } from './remarks.tsx';
import { Sheet } from './sheet.tsx';
import { SourcedText } from './source.tsx';

/** A stewards' case: whom it concerns, what was seen and decided, and its documents. */
export const CaseArticle = ({ reading, case: one }: { readonly reading: Reading; readonly case: Case }) => {
  const { words, links } = reading;
  const { key, isNamed, documents, state, cars, drivers, deadlines, open, round, replaced, annulled } = one;
  const stand = documents.filter(({ document }) => !replaced.has(document) && !annulled.has(document));
  const [first] = documents;
  const isOpen = open.length > 0;
  if (first === undefined) return null;
  return (
    <article class="case">
      <h3>
        {isNamed ? (
          words.stewards.case(key)
        ) : (
          <a href={links.to({ page: 'document', number: String(first.document) })}>
            <DocumentTitle reading={reading} document={first} />
          </a>
        )}{' '}
        <span class={isOpen ? 'sign' : 'sign soft'}>{words.stewards.states[state]}</span>
      </h3>
      {(cars.length > 0 || drivers.length > 0) && (
        <p class="concerns">
          {words.colon(words.stewards.concerns, '')}
          <Cars reading={reading} cars={cars} round={round} />
          {drivers.map((driver) => (
            <span key={driver}>
              <Driver reading={reading} driver={driver} />{' '}
            </span>
          ))}
        </p>
      )}
      {stand.map((document) =>
        document.kind === 'decision' ? (
          <DecisionText key={document.document} reading={reading} decision={document} />
        ) : (
          'text' in document &&
          document.text !== undefined && (
            <p key={document.document}>
              <SourcedText reading={reading} text={document.text} />
            </p>
          )
        ),
      )}
      {deadlines.map((deadline) => (
        <p key={deadline.clause} class="note">
          {deadlineText(words, deadline, undefined)}
        </p>
      ))}
      {documents.length > 1 && (
        <DocumentList reading={reading} numbers={documents.map(({ document }) => document)} />
      )}
    </article>
  );
};

/** What was seen, what was decided, and on what grounds. */
const DecisionText = ({
  reading,
  decision,
}: {
  readonly reading: Reading;
  readonly decision: Of<'decision'>;
}) => {
  const { words, known } = reading;
  const { facts, article, reason, measures = [], by, posted, doubt } = decision;
  return (
    <div class="ruling">
      <p>
        <SourcedText reading={reading} text={facts} />
        &nbsp;
        <Doubt reading={reading} text={doubt} />
      </p>
      {measures.length === 0 ? (
        <p class="measure">{words.stewards.nothing}</p>
      ) : (
        decisionTexts(words, known.season, decision).map((text) => (
          <p key={text} class="measure">
            {sentence(words, text)}
          </p>
        ))
      )}
      <p class="note">
        {[
          words.documentNumber(decision.document),
          capital(words.documents.poster(by)),
          postedText(words, posted),
          ...(article === undefined ? [] : [words.stewards.article(article)]),
        ].join(words.between.clauses)}
        {reason !== undefined && (
          <>
            {words.between.clauses}
            <SourcedText reading={reading} text={reason} />
          </>
        )}
      </p>
    </div>
  );
};

/** Penalties, each with its state and its documents. */
export const PenaltyTable = ({
  reading,
  penalties,
  label,
}: {
  readonly reading: Reading;
  readonly penalties: readonly Penalty[];
  readonly label: string;
}) => {
  const { words, known, links } = reading;
  return (
    <Sheet label={label}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{words.stewards.round}</th>
            <th scope="col">{words.stewards.penalty}</th>
            <th scope="col">{words.stewards.state}</th>
            <th scope="col">{words.stewards.document}</th>
          </tr>
        </thead>
        <tbody>
          {penalties.map(({ decision, round, measure, state, stateBy, open }, index) => (
            <tr key={index}>
              <th scope="row">
                {round === undefined ? (
                  words.stewards.season
                ) : (
                  <a href={links.to({ page: 'round', round })}>{roundName(known.season, round)}</a>
                )}
              </th>
              <td>{measureText(words, known.season, { ...measure, state: undefined } as typeof measure)}</td>
              <td>
                {words.stewards.penaltyStates[state]}{' '}
                {[...new Set(open.map(({ kind }) => kind))].map((kind) => (
                  <span key={kind} class="sign">
                    {words.unsettled[kind]}
                  </span>
                ))}
              </td>
              <td>
                <DocumentLinks reading={reading} numbers={[decision.document, ...stateBy]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

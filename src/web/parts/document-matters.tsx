import { decisionTexts } from '#answers/text/measure-text';
import type { Of } from '#core/documents/document.schema';
import type { Reading } from '../reading.ts';
import { Cars } from './car.tsx';
import { Pairs } from './document-pairs.tsx';
import { DocumentLinks } from './documents.tsx';
import { SourcedText } from './source.tsx';
import { Times } from './timetable.tsx';

interface Props<Document> {
  readonly reading: Reading;
  readonly document: Document;
}

/** A decision: what was seen, on what grounds, and what it does. */
export const DecisionBody = ({ reading, document }: Props<Of<'decision'>>) => {
  const { words, known } = reading;
  const { facts, article, reason, measures = [] } = document;
  const said = words.paper.decision;
  return (
    <>
      <p class="prose">
        <SourcedText reading={reading} text={facts} />
      </p>
      <Pairs
        pairs={[
          [said.article, article],
          [said.reason, reason && <SourcedText reading={reading} text={reason} />],
        ]}
      />
      <h3>{said.measures}</h3>
      {measures.length === 0 ? (
        <p class="note">{said.none}</p>
      ) : (
        <ul class="sentences">
          {decisionTexts(words, known.season, document).map((text) => (
            <li key={text}>
              <strong>{text}</strong>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** A protest, an appeal or a request: whose, and against what. */
export const MatterBody = ({ reading, document }: Props<Of<'protest' | 'appeal' | 'request'>>) => {
  const { words } = reading;
  const said = words.paper.matter;
  const cars = 'cars' in document ? (document.cars ?? []) : [];
  return (
    <Pairs
      pairs={[
        [said.party, document.party],
        [
          said.against,
          document.against === undefined ? undefined : (
            <DocumentLinks reading={reading} numbers={[document.against]} />
          ),
        ],
        [said.cars, cars.length === 0 ? undefined : <Cars reading={reading} cars={cars} />],
        [said.text, document.text && <SourcedText reading={reading} text={document.text} />],
      ]}
    />
  );
};

/** A bulletin in its own words. */
export const BulletinBody = ({ reading, document }: Props<Of<'bulletin'>>) => {
  const { words } = reading;
  const { session, cars = [], drivers = [], timetable, text } = document;
  const said = words.paper.bulletin;
  return (
    <>
      <Pairs
        pairs={[
          [said.session, session && words.sessionName(session, (key) => key)],
          [said.cars, cars.length === 0 ? undefined : <Cars reading={reading} cars={cars} />],
          [said.drivers, words.list(drivers)],
        ]}
      />
      {timetable !== undefined && <Times words={words} timetable={timetable} />}
      {text === undefined && timetable === undefined && <p class="note">{words.paper.nothing}</p>}
      {text?.split(/\n\s*\n/).map((part) => (
        <p key={part} class="prose">
          <SourcedText reading={reading} text={part} />
        </p>
      ))}
    </>
  );
};

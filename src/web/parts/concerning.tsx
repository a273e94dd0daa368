import { type Known, nowIn } from '#answers/known';
import type { EntryKey } from '#core/base/ids';
import { type DriverKey, roundKey } from '#core/base/ids';
import type { OfficialDocument } from '#core/documents/document.schema';
import { type Case, cases } from '#core/season/cases';
import { numbersAt, personOf } from '#core/season/entered';
import { type Penalty, penalties } from '#core/season/penalties';
import type { Season } from '#core/season/season';
import type { Reading } from '../reading.ts';
import { DocumentList } from './documents.tsx';
import { type Remark, remarksOn } from './remarks.tsx';
import { CaseArticle, PenaltyTable } from './stewards.tsx';

/** Whom a page is about: entries, drivers, a team. */
export interface Whom {
  readonly entries: ReadonlySet<string>;
  readonly drivers: ReadonlySet<string>;
  readonly team?: string;
}

/** The stewards' cases that somebody is in, or has a penalty by. */
function filesOn(known: Known, whom: Whom): readonly Case[] {
  const { season } = known;
  const own = new Set<OfficialDocument>(
    penalties(season).flatMap((penalty) => (isOn(whom, penalty) ? [penalty.decision] : [])),
  );
  return cases(season, nowIn(known)).filter(
    ({ cars, drivers, round, documents }) =>
      documents.some((document) => own.has(document)) ||
      drivers.some((driver) => whom.drivers.has(driver)) ||
      cars.some((car) => whom.entries.has(numbersAt(season, round).get(car) ?? '')),
  );
}

/** Doubts and notes on the documents of those cases. */
export const remarksOnFiles = ({ words, known }: Reading, whom: Whom): readonly Remark[] =>
  filesOn(known, whom).flatMap(({ documents }) =>
    documents.flatMap((one) => remarksOn(words.documentNumber(one.document), one)),
  );

/** What the stewards have on somebody, and every document that names them apart from results. */
export const Concerning = ({ reading, whom }: { readonly reading: Reading; readonly whom: Whom }) => {
  const { words, known } = reading;
  const { season } = known;
  const own = penalties(season).filter((penalty) => isOn(whom, penalty));
  const files = filesOn(known, whom);
  const numbers = season.board.filter((one) => names(season, one, whom)).map(({ document }) => document);
  const inCases = files.flatMap(({ documents }) => documents.map(({ document }) => document));
  const all = [...new Set([...numbers, ...inCases])].toSorted((a, b) => a - b);
  return (
    <>
      {(own.length > 0 || files.length > 0) && (
        <section>
          <h2 id="stewards">{words.record.stewards}</h2>
          {own.some(({ state }) => state !== 'applied') && (
            <PenaltyTable reading={reading} penalties={own} label={words.record.stewards} />
          )}
          {files.map((one) => (
            <CaseArticle key={one.key} reading={reading} case={one} />
          ))}
        </section>
      )}
      <section>
        <h2>{words.record.documents}</h2>
        {all.length === 0 ? (
          <p class="note">{words.record.noDocuments}</p>
        ) : (
          <DocumentList reading={reading} numbers={all} />
        )}
      </section>
    </>
  );
};

const isOn = ({ entries, drivers, team }: Whom, penalty: Penalty): boolean =>
  (penalty.entry !== undefined && entries.has(penalty.entry)) ||
  (penalty.driver !== undefined && drivers.has(penalty.driver)) ||
  (team !== undefined && penalty.contenderFor === 'team' && penalty.contender === team);

/** Does it list them, or change something of theirs? */
function names(season: Season, document: OfficialDocument, whom: Whom): boolean {
  const isDriver = (name: string) => whom.drivers.has(personOf(season, name as DriverKey));
  const round = 'for' in document && document.for !== undefined ? roundKey(document.for) : undefined;
  const numbers = numbersAt(season, round);
  const isCar = (car: string) => whom.entries.has(numbers.get(car as never) ?? (car as EntryKey));
  switch (document.kind) {
    case 'entry-list':
      return (
        Object.values(document.entries ?? {}).some((cars) => Object.keys(cars).some(isCar)) ||
        Object.entries(document.crews ?? {}).some(([car, crew]) => isCar(car) || crew.some(isDriver))
      );
    case 'entry-change':
      return document.changes.some((change) =>
        Object.values(change).some((value) =>
          (Array.isArray(value) ? value : [value]).some(
            (text) => typeof text === 'string' && (isCar(text) || isDriver(text) || text === whom.team),
          ),
        ),
      );
    case 'bulletin':
      return (document.cars ?? []).some(isCar) || (document.drivers ?? []).some(isDriver);
    case 'protest':
    case 'appeal':
    case 'request':
      return document.party === whom.team;
    default:
      return false;
  }
}

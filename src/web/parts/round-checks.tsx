import { driverName } from '#answers/names';
import { becauseText, checkText } from '#answers/text/check-text';
import type { RoundKey } from '#core/base/ids';
import type { CheckAnswer } from '#core/season/answer';
import { rulebookAt } from '#core/season/calendar';
import type { Reading } from '../reading.ts';
import { CarPlate } from './car.tsx';
import { DocumentLinks } from './documents.tsx';
import { filled } from './filled.tsx';
import { Doubt } from './remarks.tsx';
import { Sheet } from './sheet.tsx';
import { Typed } from './typed.tsx';

const ANSWERS = ['met', 'broken', 'cannot tell'] as const;

interface Props {
  readonly reading: Reading;
  readonly round: RoundKey;
  readonly answers: readonly CheckAnswer[];
}

/** Each check of the rulebook with what it asks and how it was answered; and one by one the answers that are not met. */
export const RoundChecks = ({ reading, round, answers }: Props) => {
  const { words, known } = reading;
  const { checks: said } = words;
  const open = answers.filter(({ answer }) => answer !== 'met');
  return (
    <>
      <Sheet label={words.round.checks}>
        <table class="plain asks">
          <thead>
            <tr>
              <th scope="col">{said.clause}</th>
              <th scope="col">{said.asks}</th>
              <th scope="col">{said.answer}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(rulebookAt(known.season, round).checks).map(([name, check]) => (
              <tr key={name}>
                <th scope="row">
                  <Typed>{name}</Typed>
                </th>
                <td>
                  {checkText(words, check)}&nbsp;
                  <Doubt reading={reading} text={check.doubt} />
                </td>
                <td>
                  <Tally
                    reading={reading}
                    answers={answers.filter(({ clause }) => clause === `checks/${name}`)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
      {open.length > 0 && (
        <details class="more-answers" open={open.some(({ answer }) => answer === 'broken')}>
          <summary>{said.showAll(open.length)}</summary>
          <OpenAnswers reading={reading} open={open} />
        </details>
      )}
    </>
  );
};

/** `30 met, 2 cannot tell` */
const Tally = ({
  reading: { words },
  answers,
}: {
  readonly reading: Reading;
  readonly answers: readonly CheckAnswer[];
}) => {
  if (answers.length === 0) return <span class="soft">{words.checks.nothing}</span>;
  return (
    <>
      {ANSWERS.map((answer) => {
        const count = answers.filter((other) => other.answer === answer).length;
        return (
          count > 0 && (
            <span
              key={answer}
              class={`answer ${answer === 'broken' ? 'bad' : answer === 'met' ? 'met' : 'soft'}`}
            >
              {words.checks.count(count, words.checks.answers[answer])}{' '}
            </span>
          )
        );
      })}
    </>
  );
};

/** In one line those to a check that are answered alike for the same reason. */
const OpenAnswers = ({
  reading,
  open,
}: {
  readonly reading: Reading;
  readonly open: readonly CheckAnswer[];
}) => {
  const { words, known } = reading;
  const alike = Map.groupBy(open, (one) =>
    [one.clause, one.answer, one.waivedBy, one.driver, becauseText(words, known.season, one.because)].join(
      '\n',
    ),
  );
  return (
    <Sheet label={words.round.checks}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{words.checks.clause}</th>
            <th scope="col">{words.checks.answer}</th>
            <th scope="col">{words.checks.because}</th>
            <th scope="col">{words.checks.who}</th>
          </tr>
        </thead>
        <tbody>
          {[...alike].map(([key, group]) => {
            const [{ clause, answer, driver, because, waivedBy }] = group as [CheckAnswer, ...CheckAnswer[]];
            const cars = new Map(group.map(({ starter }) => [starter.entry, starter]));
            return (
              <tr key={key}>
                <th scope="row">
                  <Typed>{clause.replace('checks/', '')}</Typed>
                </th>
                <td class={answer === 'broken' ? 'bad' : ''}>
                  {waivedBy === undefined
                    ? words.checks.answers[answer]
                    : filled([<DocumentLinks reading={reading} numbers={[waivedBy]} />], (document) =>
                        words.checks.waived(words.checks.answers[answer], document),
                      )}
                </td>
                <td>
                  {driver !== undefined && words.colon(driverName(known.season, driver), '')}
                  {becauseText(words, known.season, because)}
                </td>
                <td>
                  {[...cars.values()].map((starter) => (
                    <span key={starter.entry}>
                      <CarPlate reading={reading} car={starter} />{' '}
                    </span>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Sheet>
  );
};

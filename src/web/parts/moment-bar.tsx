import { headOf } from '#core/season/season';
import { momentText } from '#words/format';
import type { Links } from '../links.ts';
import type { Reading } from '../reading.ts';
import { DocumentTitle } from './documents.tsx';

/** The moment as of which a page is drawn, and the way to any other: by a slide, or a document at a time. */
export const MomentBar = ({ reading }: { readonly reading: Reading }) => {
  const { words, known, where, links } = reading;
  const { head } = where;
  // What is supposed is no document of the board.
  const season = reading.whatIf?.actual ?? known.season;
  const at = headOf(season);
  const document = season.board.at(-1);
  const isPast = at < head;
  return (
    <form
      class={isPast ? 'moment past' : 'moment'}
      method="get"
      action={links.at(head)}
      // Who comes back to a page finds the slider where the page is, not where it was left.
      autocomplete="off"
      aria-label={words.moment.name}
    >
      <p class="what">
        {document !== undefined && (
          <>
            <strong>{words.moment.asKnown(momentText(words, document.posted.by))}</strong>
            <span class="day">{words.moment.of(at, head)}</span>
            <a href={links.to({ page: 'document', number: String(at) })}>
              <DocumentTitle reading={{ ...reading, known: { ...known, season } }} document={document} />
            </a>
          </>
        )}
      </p>
      <p class="way">
        <Step
          to={at > 1 ? at - 1 : undefined}
          links={links}
          name={words.moment.earlier}
          sign="‹"
          rel="prev"
        />
        <input
          type="range"
          name="at"
          min={1}
          max={head}
          value={at}
          aria-label={words.moment.slide}
          aria-valuetext={words.moment.of(at, head)}
        />
        <button type="submit" class="go">
          {words.moment.go}
        </button>
        <Step
          to={at < head ? at + 1 : undefined}
          links={links}
          name={words.moment.later}
          sign="›"
          rel="next"
        />
        <label class="any-day" title={words.moment.day}>
          <span>{words.moment.day}</span>
          <input type="date" name="day" />
        </label>
        {isPast && (
          <a class="now" href={links.at(head)} data-at={head}>
            {words.moment.now}
          </a>
        )}
      </p>
    </form>
  );
};

interface StepProps {
  /** The number of a document; undefined at the end of the board. */
  readonly to: number | undefined;
  readonly links: Links;
  readonly name: string;
  readonly sign: string;
  readonly rel: string;
}

const Step = ({ to, links, name, sign, rel }: StepProps) =>
  to === undefined ? (
    <span class="step" aria-hidden="true">
      {sign}
    </span>
  ) : (
    <a class="step" href={links.at(to)} data-at={to} rel={rel} aria-label={name} title={name}>
      {sign}
    </a>
  );

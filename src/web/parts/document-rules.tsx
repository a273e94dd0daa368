import { clauseText } from '#answers/text/clause-text';
import type { DeepReadonly } from '#core/base/brand';
import { type Clause, SECTIONS } from '#core/rulebook/rulebook';
import type { Amendment } from '#core/rulebook/rulebook.schema';
import type { Reading } from '../reading.ts';
import { filled } from './filled.tsx';
import { Doubt } from './remarks.tsx';
import { Sheet } from './sheet.tsx';
import { Cites } from './source.tsx';
import { Typed } from './typed.tsx';

/** The clauses of a rulebook or of an amendment, by section, each with its article or where it was read. */
export const RulebookBody = ({
  reading,
  rules,
}: {
  readonly reading: Reading;
  readonly rules: DeepReadonly<Amendment>;
}) => {
  const { words } = reading;
  const said = words.paper.rules;
  const sections = SECTIONS.filter((section) => Object.keys(rules[section] ?? {}).length > 0);
  return (
    <>
      {sections.length > 2 && (
        <nav class="tabs" aria-label={words.paper.says}>
          <ul>
            {sections.map((section) => (
              <li key={section}>
                <a href={`#${section}`}>{words.rules.sections[section]}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {sections.map((section) => (
        <section key={section}>
          <h3 id={section}>{words.rules.sections[section]}</h3>
          <Sheet labelledBy={section}>
            <table class="plain clauses">
              <thead class="unseen">
                <tr>
                  <th scope="col">{said.clause}</th>
                  <th scope="col">{said.says}</th>
                  <th scope="col">{said.article}</th>
                </tr>
              </thead>
              <tbody>
                {Object.entries(rules[section] ?? {}).map(([name, clause]) => (
                  <tr key={name}>
                    <th scope="row">
                      {section === 'titles' ? (
                        <a href={reading.links.to({ page: 'table', title: name })} lang="">
                          {name}
                        </a>
                      ) : (
                        <Typed>{name}</Typed>
                      )}
                      <Doubt reading={reading} text={clause.doubt} />
                    </th>
                    <td>{clauseText(words, section, clause as Clause)}</td>
                    <td class="soft">
                      <Cited reading={reading} clause={clause} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Sheet>
        </section>
      ))}
      {rules.removes !== undefined && (
        <p>
          {filled([<Typed>{rules.removes.join(words.between.items)}</Typed>], (names) =>
            words.colon(said.removes, names),
          )}
        </p>
      )}
    </>
  );
};

/** Where the clauses of a rulebook were read, as far as they have no article. */
export const sourcesOfRules = (rules: DeepReadonly<Amendment>): readonly string[] =>
  SECTIONS.flatMap((section) =>
    Object.values(rules[section] ?? {}).flatMap((clause: Read) => clause.source ?? []),
  );

interface Read {
  readonly article?: string | undefined;
  readonly source?: readonly string[] | undefined;
}

const Cited = ({ reading, clause }: { readonly reading: Reading; readonly clause: Read }) =>
  clause.article !== undefined ? (
    reading.words.rules.article(clause.article)
  ) : (
    <Cites reading={reading} keys={clause.source ?? []} />
  );

import { dayText } from '#core/base/day-words';
import { lookup } from '#core/base/lookup';
import type { Sources } from '#core/documents/sources.schema';
import { attributeText, wikiText } from './wiki-text.ts';

type Source = Sources['sources'][string];

/** References to where facts were read, by the keys of the sources. The first one of a source defines it for all the text. */
export type Cite = (keys: Iterable<string>) => string;

/**
 * The references of one text. A source that is an article of an encyclopaedia is left out, since none may rest on itself; so
 * is a key that nobody explains.
 */
export function citations(sources: Sources['sources']): Cite {
  const defined = new Set<string>();
  return (keys) =>
    [...new Set(keys)]
      .map((key) => {
        const source = lookup(sources, key);
        if (source === undefined || isEncyclopaedia(source)) return '';
        const name = `<ref name="${attributeText(nameOf(key))}"`;
        if (defined.has(key)) return `${name} />`;
        defined.add(key);
        return `${name}>${sourceText(source)}</ref>`;
      })
      .join('');
}

/** A wiki takes no whole number for the name of a reference. */
const nameOf = (key: string): string => (/^\d+$/.test(key) ? `source ${key}` : key);

const isEncyclopaedia = ({ publisher = '', address = '' }: Source): boolean =>
  /^wikipedia\b/i.test(publisher) || /^https?:\/\/(?:[\w-]+\.)*wikipedia\.org(?:[/:]|$)/i.test(address);

const WEB = /^https?:\/\/\S+$/i;

/** A page of the web in the template for it; of anything else what is known of it, in a sentence. */
function sourceText({ title, publisher, address, date, read }: Source): string {
  if (address === undefined || !WEB.test(address))
    return [title, publisher, address, date]
      .flatMap((part) => (part === undefined ? [] : `${wikiText(part)}.`))
      .join(' ');
  const fields = {
    url: urlText(address),
    title: wikiText(title),
    publisher: publisher === undefined ? undefined : wikiText(publisher),
    date: date !== undefined && CITED_DATE.test(date) ? date : undefined,
    'access-date': read === undefined ? undefined : dayText(read),
  };
  const said = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `|${name}=${value}`,
  );
  return `{{cite web ${said.join(' ')}}}`;
}

/** The template takes a year, a month or a day, and calls anything else an error. */
const CITED_DATE =
  /^(?:(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) )?\d{4}$/;

/** What would end an address or the template, as addresses write it. */
const urlText = (address: string): string =>
  address.replaceAll(/[<>"[\]{}|~']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/*
 * <parc-ferme src="https://results.example/seasons/alms-2014/embed/standings/gt-teams">…</parc-ferme>
 *
 * Shows a part of a season in somebody else's page: its table and its style, in a root of their own, without a cookie and
 * without running anything of it. Until it is there, and where it cannot be had, what stands inside the element is shown.
 */

class ParcFerme extends HTMLElement {
  static readonly observedAttributes = ['src'];

  /** What was asked for last: an answer that comes late is not shown. */
  #asked = 0;

  attributeChangedCallback(): void {
    const { src } = this;
    if (src !== undefined) void this.#show(src);
  }

  get src(): string | undefined {
    const said = this.getAttribute('src');
    return said === null || !URL.canParse(said, document.baseURI)
      ? undefined
      : new URL(said, document.baseURI).href;
  }

  async #show(src: string): Promise<void> {
    const asked = ++this.#asked;
    try {
      const page = new DOMParser().parseFromString(await textAt(src), 'text/html');
      const main = page.querySelector('main');
      const sheets = await Promise.all(
        [...page.querySelectorAll('link[rel=stylesheet]')].map((link) =>
          sheetAt(new URL(link.getAttribute('href') ?? '', src).href),
        ),
      );
      if (main === null || asked !== this.#asked) return;
      still(main);
      for (const link of main.querySelectorAll(':is(a, area)[href]')) lead(link, src);
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = sheets;
      main.lang = page.documentElement.lang;
      root.replaceChildren(main);
      this.dispatchEvent(new Event('load'));
    } catch {
      this.dispatchEvent(new Event('error'));
    }
  }
}

/** Takes from a part all that could run in the page which shows it, whoever has written what stands at that address. */
function still(main: Element): void {
  for (const element of [main, ...main.querySelectorAll('*')]) {
    if (element.matches('script, iframe, object, embed, form, base, link, meta, animate, set'))
      element.remove();
    for (const { name } of [...element.attributes])
      if (/^on|^xlink:/i.test(name)) element.removeAttribute(name);
  }
}

/** Has a link lead where it does in its own page: to another page, or nowhere. */
function lead(link: Element, src: string): void {
  const said = link.getAttribute('href') ?? '';
  const to = URL.canParse(said, src) ? new URL(said, src) : undefined;
  if (to !== undefined && /^https?:$/.test(to.protocol)) link.setAttribute('href', to.href);
  else link.removeAttribute('href');
}

async function textAt(address: string): Promise<string> {
  const answer = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!answer.ok) throw new Error(`${answer.status} at ${address}`);
  return answer.text();
}

/** Styles by their address: several tables of a page share them. */
const sheets = new Map<string, Promise<CSSStyleSheet>>();

function sheetAt(address: string): Promise<CSSStyleSheet> {
  const known = sheets.get(address) ?? textAt(address).then(sheetOf);
  sheets.set(address, known);
  return known;
}

/** What a style says of the page as a whole holds for the element that stands in its place. */
const sheetOf = (css: string): Promise<CSSStyleSheet> =>
  new CSSStyleSheet().replace(css.replaceAll(/(^|[\s,}])(:root|html|body)(?=[\s,{.])/g, '$1:host'));

if (customElements.get('parc-ferme') === undefined) customElements.define('parc-ferme', ParcFerme);

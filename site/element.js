/** @typedef {Node | string | false | null | undefined} Child */

/**
 * Makes an element. What begins with `on` is listened to; what is false or undefined is left out.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, unknown>>} [attributes]
 * @param {...(Child | readonly Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === undefined || value === null) continue;
    if (typeof value === 'function')
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...shown(children));
  return element;
}

/**
 * @param {readonly (Child | readonly Child[])[]} children
 * @returns {(Node | string)[]}
 */
const shown = (children) =>
  children
    .flat()
    .flatMap((child) =>
      child === false || child === null || child === undefined || child === '' ? [] : [child],
    );

/**
 * Puts children in the place of those that are there.
 *
 * @param {Element} element
 * @param {...(Child | readonly Child[])} children
 */
export function fill(element, ...children) {
  element.replaceChildren(...shown(children));
}

/**
 * What stands in the page under an id.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function part(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found;
}

/**
 * Tells those who hear the page what has happened.
 *
 * @param {string} text
 */
export function announce(text) {
  const live = part('live');
  live.textContent = '';
  // The same text twice is only read when it was gone meanwhile.
  setTimeout(() => {
    live.textContent = text;
  }, 50);
}

/** A day and a time as people of the browser's language read it. @param {string} instant */
export const timeText = (instant) =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

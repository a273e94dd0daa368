import type { ComponentChildren } from 'preact';

interface SheetProps {
  readonly children: ComponentChildren;
  /** What it is called; or the id of what is its heading. */
  readonly label?: string;
  readonly labelledBy?: string;
}

/** Where a table that is wider than the page lies: it scrolls by itself, by keys too. */
export const Sheet = ({ children, label, labelledBy }: SheetProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
  <section class="sheet" tabIndex={0} aria-label={label} aria-labelledby={labelledBy}>
    {children}
  </section>
);

import { standings } from '#core/scoring/standings';
import { type Supposed, supposing } from '#core/scoring/supposed';
import type { Supposing } from '../parts/what-if-forms.tsx';
import { WhatIfPanel } from '../parts/what-if-panel.tsx';
import { readSupposed, writtenIn } from '../supposed-address.ts';
import type { OpenPage } from './open-page.tsx';

/** Draws a page as it would be, and where more may be supposed. @param hash what is supposed at first, as an address says it */
export function supposeOn(page: OpenPage, hash: string): void {
  let all = readSupposed(hash) ?? [];
  const draw = (next: readonly Supposed[]) => {
    all = next;
    page.suppose({
      hash: writtenIn(all),
      season: (actual) => supposing(actual, next),
      panel: (reading, table) => (
        <WhatIfPanel
          reading={reading}
          table={table}
          actual={reading.whatIf && standings(reading.whatIf.actual, table.title)}
          all={next}
          supposing={own}
        />
      ),
    });
  };
  const own: Supposing = {
    suppose: (one) => draw([...all, one]),
    takeBack: (index) => draw(all.toSpliced(index, 1)),
    leave: () => page.suppose(undefined),
    address: () => new URL(page.address, location.href).href,
  };
  draw(all);
  document.getElementById('what-if')?.focus();
}

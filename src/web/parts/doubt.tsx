import type { Remarked } from '#answers/remarks';
import type { Words } from '#words/en';

/** A sign on a line that is doubtful; the doubt itself stands among the notes. */
export const DoubtSign = ({ words, line }: { readonly words: Words; readonly line: Remarked | undefined }) =>
  line?.doubt === undefined ? null : (
    <a class="doubt" href="#notes" title={line.doubt}>
      <span aria-hidden="true">?</span>
      <span class="unseen">{words.paper.doubt}</span>
    </a>
  );

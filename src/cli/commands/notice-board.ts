import { boardJson, documentJson } from '#answers/notice-board';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer, EXIT, failure } from '../outcome.ts';
import { heading } from '../print/page.ts';
import { postedText } from '../print/words.ts';
import { documentLines } from '../views/document.ts';
import { documentTitle } from '../views/document-words.ts';
import { pageHeading } from '../views/heading.ts';
import { noticeBoardLines } from '../views/notice-board.ts';

export default command({
  operands: [
    { name: 'document', what: 'The number of a document: it is shown whole, with what it changed.' },
  ],
  about:
    'The official notice board: every document in its order; or one of them whole, its sources, and what it changed.',
  examples: [
    { typed: 'notice-board', shows: 'the list' },
    { typed: 'notice-board 3', shows: 'document 3, the rulebook' },
    { typed: 'notice-board --json > board.json', shows: "the whole board, for the library's readBoard" },
  ],
  async run({ words, flags, world }) {
    const opened = await openSeason({ ...flags, papers: ['sources'] }, world);
    if (!opened.ok) return opened.error;
    const { season, sources } = opened.value;
    const [said] = words;
    if (said === undefined)
      return answer(
        (page) => [...pageHeading(opened.value, page, 'notice board'), ...noticeBoardLines(season, page)],
        () => boardJson(opened.value),
      );
    const document = season.board.find(({ document: number }) => String(number) === said);
    if (document === undefined)
      return failure(
        EXIT.usage,
        `there is no document '${said}' on this board`,
        `documents: 1 to ${season.board.length}`,
      );
    const name = `Document ${document.document}: ${documentTitle(season, document)}`;
    return answer(
      (page) => [
        ...heading(page, name, postedText(document.posted)),
        ...documentLines(season, document, sources, page),
      ],
      () => documentJson(opened.value, document.document),
    );
  },
});

import { expect, test } from 'vitest';
import { shown, typed } from '../../test/typed.ts';

test('season --in-words tells the season in paragraphs, each sentence with the documents that prove it', async () => {
  const text = (await shown('season --in-words')).replaceAll(/\s+/g, ' ');
  expect(text).toContain('2014 Asian Le Mans Series: the season in words');
  expect(text).toContain(
    'from John Hartshorne and Pu Jun Jin of Eurasia Motorsport, who were second three times. [1, 9,',
  );
  expect(text).toMatch(/those of GT\. \[25–26, 29\]/);
});

test('in French, as it was known on a day', async () => {
  const text = (await shown('season --in-words --language fr --as-of 2014-10-11')).replaceAll(/\s+/g, ' ');
  expect(text).toContain('De ses cinq courses, trois ont été disputées');
  expect(text).not.toContain('12 octobre');
});

test.each(['ja', 'zh', 'ko'])(
  'in %s, which has no sentences yet, the text is English and says so',
  async (language) => {
    const answer = JSON.parse(await shown(`season --in-words --language ${language} --json`));
    expect(answer.language).toBe('en');
    expect(answer.paragraphs[0][0].text).toMatch(/^The 2014 Asian Le Mans Series/);
  },
);

test.each([
  ['season --in-words --language de', "there are no words in 'de'"],
  ['season --language fr', '--language is for --in-words'],
])('%s is refused', async (words, why) => {
  const { code, errors } = await typed(words);
  expect(code).toBe(2);
  expect(errors).toContain(why);
});

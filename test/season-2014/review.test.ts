import { describe, expect, test } from 'vitest';
import { knownNow } from '#answers/known';
import { pathOf } from '#answers/place';
import { reviewOf, type Sentence } from '#answers/review/review';
import type { Season } from '#core/season/season';
import type { Language } from '#words/languages';
import type { SentenceCode } from '#words/review/said';
import { numberOf, season, upTo } from './season.ts';

/* That the review of the 2014 season says every fact of its article about champions and winners, each with what proves it. */

function sentences(of: Season, language: Language = 'en'): readonly Sentence[] {
  const known = knownNow('asian-le-mans-series-2014', of);
  if (known === undefined) throw new Error('nothing is posted');
  return reviewOf(known, language).paragraphs.flat();
}
const english = sentences(season);
const french = sentences(season, 'fr');

/** The sentence of a code that has a text in it, with all that proves it. */
function saying(code: SentenceCode, text: string, among = english) {
  const found = among.filter((one) => one.code === code && one.text.includes(text));
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} × ${code}: ${text}`);
  const { places, documents } = found[0].proof;
  return { text: found[0].text, pages: places.map(pathOf), documents };
}

/** The race of a round that was not replaced. */
const race = (round: string): number => {
  const posted = season.board.findLast(
    (document) => document.kind === 'classification' && document.for === round && document.session === 'race',
  );
  return posted?.document ?? Number.NaN;
};
const RACES = ['inje', 'fuji', 'shanghai', 'sepang'].map(race);
const list = (round: string): number => numberOf('entry-list', round);
const opening = numberOf('season');

describe('the review says', () => {
  test('B1: OAK Racing Team Total, #1, defending champion, won all four LMP2 races and both titles', () => {
    const { text, documents, pages } = saying('sweep', 'OAK');
    expect(text).toBe(
      'In LMP2, OAK Racing Team Total (#1), the defending champion, won all four races and both titles with its Morgan LMP2 against Eurasia Motorsport.',
    );
    expect(documents).toEqual(expect.arrayContaining([opening, ...RACES]));
    expect(pages).toContain('standings/lmp2-teams/1');
  });

  test('B2: David Cheng, champion of 2013, and Ho-Pin Tung are champions, joined by Keiko Ihara at Fuji and Yuan Bo at Sepang', () => {
    const champions = saying('champions', 'David Cheng, who was defending the title, and Ho-Pin Tung won');
    expect(champions.documents).toEqual(expect.arrayContaining([opening, list('inje'), ...RACES]));
    const partners = saying('partners', 'joined in victory by Keiko Ihara at Fuji and Yuan Bo at Sepang');
    expect(partners.documents).toEqual(
      expect.arrayContaining([race('fuji'), list('sepang'), race('sepang')]),
    );
    expect(partners.pages).toContain('cars/1');
  });

  test('B3: by 48 points, 103 to 55, from John Hartshorne and Pu Jun Jin, who drove for Eurasia Motorsport', () => {
    const { pages } = saying(
      'champions',
      'by 48 points (103 to 55) from John Hartshorne and Pu Jun Jin of Eurasia Motorsport',
    );
    expect(pages).toEqual(
      expect.arrayContaining([
        'standings/lmp2-drivers/David_Cheng',
        'standings/lmp2-drivers/John_Hartshorne',
        'titles/lmp2-drivers',
      ]),
    );
  });

  test('B4: Craft-Bamboo Racing, #77, won all four CN races against Team Avelon Formula and ATL Wolf Asia', () => {
    const { text, documents } = saying('sweep', 'Craft-Bamboo Racing (#77)');
    expect(text).toMatch(/winning all four races .*against Team Avelon Formula and ATL Wolf Asia\.$/);
    expect(documents).toEqual(expect.arrayContaining(RACES));
  });

  test('B5: Kevin Tse, the only driver in the car for every race, by 50 points from Denis Lian, three times second', () => {
    const { text, pages } = saying('champions', 'Kevin Tse');
    expect(text).toBe(
      "Kevin Tse, the only driver in the car for every race, won the drivers' title by 50 points (104 to 54) from Denis Lian of Team Avelon Formula, who was second three times.",
    );
    expect(pages).toContain('standings/cn-drivers/Denis_Lian');
  });

  test('B6: with whom Kevin Tse won, and that the crew of Sepang is in doubt', () => {
    const { text, documents } = saying('partners', 'Mathias Beche');
    expect(text).toContain(
      'Mathias Beche at Inje and Fuji, Frank Yu at Inje and Sepang, Samson Chan at Fuji and Shanghai, Naoki Yokomizo at Shanghai, and Jonathan Venter at Sepang',
    );
    expect(text).toMatch(/who drove at Sepang is in doubt\.$/);
    expect(documents).toContain(list('sepang'));
  });

  test('B7: three entries shared the four victories of GT', () => {
    const { documents } = saying('shared', 'In GT, three entries shared the four victories.');
    expect(documents).toEqual(expect.arrayContaining(RACES));
  });

  test('B8: Jun San Chen and Tatsuya Tanigawa, winners at Fuji, by six points, 76 to 70, from their team-mates of #92, winners at Inje', () => {
    const { text, documents } = saying('champions', 'Jun San Chen');
    expect(text).toBe(
      "Jun San Chen and Tatsuya Tanigawa, winners at Fuji in the #91 BMW Z4 GT3 of AAI-Rstrada, won the drivers' title, six points (76 to 70) clear of team-mates Han-Chen Chen and Marco Seefried, winners at Inje in #92.",
    );
    expect(documents).toEqual(expect.arrayContaining([...RACES, 30]));
    const doubt = saying('doubtfulDecision', 'would be due to #92');
    expect(doubt.text).toMatch(/calls doubtful.* pole position at Sepang .*champions would be the same/);
    expect(doubt.documents).toContain(30);
  });

  test('B9: Clearwater Racing, #33, won the last two, Mok Weng Sun in both, and with whom', () => {
    const { text, documents } = saying('otherWinner', 'Clearwater Racing (#33) won the last two races');
    expect(text).toContain('Mok Weng Sun in the car both times');
    expect(text).toContain(
      'Matt Griffin and Keita Sawa at Shanghai, and Hiroshi Hamaguchi and Richard Wee at Sepang',
    );
    expect(documents).toEqual(expect.arrayContaining([race('shanghai'), race('sepang'), list('sepang')]));
  });

  test('B10: Carlo van Dam won with #91 at Fuji, Ryohei Sakaguchi with #92 at Inje', () => {
    const { text, pages, documents } = saying('partners', 'Carlo van Dam');
    expect(text).toBe(
      'The champions were joined in victory by Carlo van Dam at Fuji, the runners-up by Ryohei Sakaguchi at Inje.',
    );
    expect(pages).toEqual(['cars/91', 'cars/92']);
    expect(documents).toEqual(expect.arrayContaining([race('inje'), race('fuji'), list('inje')]));
  });

  test('B11: of two GT Am entries of The Emperor Racing one was withdrawn, and Nakaya moved from it in place of Jiang Xin', () => {
    const { text, documents } = saying('onlyRace', 'GT Am');
    expect(text).toBe(
      'GT Am raced at Fuji alone, with two entries of The Emperor Racing: #82 was withdrawn, and #11 won with Akihiko Nakaya, Max Wiser and Giorgio Sanna.',
    );
    expect(documents).toEqual(expect.arrayContaining([17, 19, race('fuji')]));
    const moved = saying('newcomers', 'Akihiko Nakaya had moved over from #82, in place of Jiang Xin');
    expect(moved.text).toMatch(/the first crew list is in doubt\.$/);
    expect(moved.documents).toEqual([17, 19, race('fuji')]);
  });

  test('A3 and D4 to D6: the races, and what became of the calendar', () => {
    expect(
      saying('rounds', 'It had four races, from Inje on 20 July to Sepang on 7 December 2014.').pages,
    ).toEqual(['calendar']);
    expect(saying('moved', 'Inje moved from 6 to 20 July, Fuji from 10 to 31 August').documents).toEqual(
      expect.arrayContaining([4, 5, 10]),
    );
    expect(saying('dropped', 'Buriram took the place of Zhuhai, only to be removed').documents).toEqual(
      expect.arrayContaining([5, 25]),
    );
  });

  test('G1: what decided each title, and on which day', () => {
    const { text, documents } = saying('decided', 'Buriram');
    expect(text).toBe(
      'The removal of Buriram on 12 October decided the titles of LMP2 and CN, the entry list for Sepang those of GT Am, and the last race, at Sepang on 7 December, those of GT.',
    );
    expect(documents).toEqual([25, 26, race('sepang')]);
  });

  test('the same in French, sentence by sentence, with the same proofs', () => {
    expect(french.map(({ code, proof }) => [code, proof])).toEqual(
      english.map(({ code, proof }) => [code, proof]),
    );
    expect(saying('champions', '48 points d’avance (103 à 55)', french).text).toMatch(
      /^Ses pilotes David Cheng, qui défendait son titre, et Ho-Pin Tung ont remporté le titre des pilotes/,
    );
  });
});

describe('as known earlier', () => {
  const codes = (number: number) => sentences(upTo(number)).map(({ code }) => code);

  test('at document 1 it says which season it is, and nothing more', () => {
    expect(codes(1)).toEqual(['season']);
  });

  test('before the first race nobody leads and nothing is decided', () => {
    expect(codes(12)).toEqual(['season', 'rounds', 'entries', 'moved', 'dropped']);
  });

  test('on 11 October four can still win in LMP2, and the next race is at Buriram', () => {
    const then = sentences(upTo(24));
    expect(saying('rounds', 'the next is at Buriram on 23 November', then).documents).toContain(
      race('shanghai'),
    );
    expect(saying('open', 'by four in LMP2', then).text).not.toContain('decided');
    expect(then.map(({ code }) => code)).not.toContain('decided');
  });

  test('a day later its removal has decided the titles of LMP2 and CN', () => {
    const then = sentences(upTo(25));
    expect(
      saying('decided', 'The removal of Buriram on 12 October decided the titles of LMP2 and CN.', then)
        .documents,
    ).toEqual([25]);
    expect(saying('champions', 'Kevin Tse', then).text).toContain('is already certain of');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linesUnder } from './wiki-tables.ts';

/*
 * What the published article on the season states in its tables, found in the text that is written of the season, as another
 * program reads that. The ids are those of the facts of the season. Where the text says it otherwise than the article,
 * docs/wiki.md lists it.
 */

const text = readFileSync(new URL('golden/asian-le-mans-series-2014/season.wiki', import.meta.url), 'utf8');
const under = (heading: string) => linesUnder(text, heading);

test('D7: the calendar, with circuit, place, country and date', () => {
  expect(under('Calendar')).toEqual([
    '1 | 3 Hours of Inje | KOR Inje Speedium | Inje | 20 July',
    '2 | 3 Hours of Fuji | JPN Fuji Speedway | Oyama | 31 August',
    '3 | 3 Hours of Shanghai | CHN Shanghai International Circuit | Jiading | 11 October',
    '4 | 3 Hours of Sepang | MYS Sepang International Circuit | Selangor | 7 December',
  ]);
});

describe('E2, E3: the entries, with cars, drivers and the rounds they drove', () => {
  const [oak, eurasia] = [
    'FRA OAK Racing Team Total | Morgan LMP2 | Judd HK 3.6 L V8 | 1',
    'PHL Eurasia Motorsport | Oreca 03 | Nissan VK45DE 4.5 L V8 | 27',
  ];
  const [avelon, wolf, bamboo] = [
    'ITA Team Avelon Formula | Wolf GB08 | Honda 2.0 L I4 | 21',
    'CAN ATL Wolf Asia | Wolf GB08 | Honda 2.0 L I4 | 45',
    'HKG Craft-Bamboo Racing | Ligier JS53 | Honda 2.0 L I4 | 77',
  ];
  const [python, clearwater, mercedes, bmw, nissan] = [
    'CHN Python | Ferrari 458 Italia GT3 | Ferrari F142 4.5 L V8 | 7',
    'SGP Clearwater Racing | Ferrari 458 Italia GT3 | Ferrari F142 4.5 L V8 | 33',
    'TPE AAI-Rstrada | Mercedes-Benz SLS AMG GT3 | Mercedes-Benz 6.2 L V8 | 90',
    'TPE AAI-Rstrada | BMW Z4 GT3 | BMW P65B44 4.4 L V8',
    'TPE AAI-Rstrada | Nissan GT-R GT3 | Nissan VR38DETT 3.8 L Twin-turbo V6 | 92',
  ];
  const emperor = 'CHN The Emperor Racing | Lamborghini Gallardo';

  test('of LMP2', () => {
    expect(under('LMP2')).toEqual([
      `${oak} | CHN David Cheng | All`,
      `${oak} | CHN Ho-Pin Tung | All`,
      `${oak} | JPN Keiko Ihara | 2`,
      `${oak} | CHN Yuan Bo | 4`,
      `${eurasia} | GBR John Hartshorne | All`,
      `${eurasia} | GBR Richard Bradley | 1–2`,
      `${eurasia} | KOR Tacksung Kim | 1`,
      `${eurasia} | CHN Pu Jun Jin | 2–4`,
      `${eurasia} | GBR James Winslow | 3–4`,
    ]);
  });
  test('of CN', () => {
    expect(under('CN')).toEqual([
      `${avelon} | SGP Denis Lian | 2–4`,
      `${avelon} | HKG William Lok | 2`,
      `${avelon} | AUS James Mitchell | 2`,
      `${avelon} | ITA Guglielmo Belotti | 3`,
      `${avelon} | SGP Sean Hudspeth | 4`,
      `${wolf} | MYS Dominic Ang | 1`,
      `${wolf} | MYS Gilbert Ang | 1`,
      `${bamboo} | MAC Kevin Tse | All`,
      `${bamboo} | CHE Mathias Beche | 1–2`,
      `${bamboo} | HKG Frank Yu | 1, 4`,
      `${bamboo} | CAN Samson Chan | 2–3`,
      `${bamboo} | JPN Naoki Yokomizo | 3`,
      `${bamboo} | AUS Jonathan Venter | 4`,
    ]);
  });
  test('of GT, #92 with another car in the second round', () => {
    expect(under('GT')).toEqual([
      `${python} | CHN Zou Si Rui | 1`,
      `${python} | CHN Xu Wei | 1`,
      `${clearwater} | SGP Mok Weng Sun | 3–4`,
      `${clearwater} | IRL Matt Griffin | 3`,
      `${clearwater} | JPN Keita Sawa | 3`,
      `${clearwater} | JPN Hiroshi Hamaguchi | 4`,
      `${clearwater} | SGP Richard Wee | 4`,
      `${mercedes} | CHN Lam Yu | All`,
      `${mercedes} | JPN Takamitsu Matsui | All`,
      `${mercedes} | JPN Takeshi Tsuchiya | All`,
      `${bmw} | 91 | TPE Jun San Chen | All`,
      `${bmw} | 91 | JPN Tatsuya Tanigawa | All`,
      `${bmw} | 91 | GBR Ollie Millroy | 1, 3–4`,
      `${bmw} | 91 | NLD Carlo van Dam | 2`,
      `${bmw} | 92 | TPE Han-Chen Chen | 1, 3–4`,
      `${bmw} | 92 | DEU Marco Seefried | 1, 3–4`,
      `${bmw} | 92 | JPN Ryohei Sakaguchi | 1, 4`,
      `${bmw} | 92 | DEU Jörg Müller | 3`,
      `${nissan} | TPE Han-Chen Chen | 2`,
      `${nissan} | JPN Ryohei Sakaguchi | 2`,
      `${nissan} | DEU Marco Seefried | 2`,
    ]);
  });
  test('of GT Am', () => {
    expect(under('GT Am')).toEqual([
      `${emperor} | 11 | JPN Akihiko Nakaya | 2`,
      `${emperor} | 11 | ITA Max Wiser | 2`,
      `${emperor} | 11 | ITA Giorgio Sanna | 2`,
      `${emperor} | 82 | JPN Hideshi Matsuda | 2`,
      `${emperor} | 82 | JPN Hironori Takeuchi | 2`,
      `${emperor} | 82 | CHN Jiang Xin | 2`,
    ]);
  });
  test('all of them on one make of tyre', () => {
    expect(text).toContain('\nAll entries use Michelin tyres.\n');
  });
});

test('F1: the winners of each class, teams above drivers', () => {
  const [first, , ...rows] = under('Season results');
  expect(first).toContain('LMP2 Winning Team | CN Winning Team | GT Winning Team | GT Am Winning Team');
  const [oak, bamboo] = ['FRA No. 1 OAK Racing Team Total', 'HKG No. 77 Craft-Bamboo Racing'];
  expect(rows).toEqual([
    `1 | Inje | ${oak} | ${bamboo} | TPE No. 92 AAI-Rstrada |  |`,
    '1 | Inje | CHN David Cheng CHN Ho-Pin Tung | CHE Mathias Beche MAC Kevin Tse HKG Frank Yu | TPE Han-Chen Chen JPN Ryohei Sakaguchi DEU Marco Seefried |  |',
    `2 | Fuji | ${oak} | ${bamboo} | TPE No. 91 AAI-Rstrada | CHN No. 11 The Emperor Racing |`,
    '2 | Fuji | CHN Ho-Pin Tung CHN David Cheng JPN Keiko Ihara | CHE Mathias Beche MAC Kevin Tse CAN Samson Chan | TPE Jun San Chen JPN Tatsuya Tanigawa NLD Carlo van Dam | JPN Akihiko Nakaya ITA Max Wiser ITA Giorgio Sanna |',
    `3 | Shanghai | ${oak} | ${bamboo} | SGP No. 33 Clearwater Racing |  |`,
    '3 | Shanghai | CHN David Cheng CHN Ho-Pin Tung | JPN Naoki Yokomizo MAC Kevin Tse CAN Samson Chan | SGP Mok Weng Sun IRL Matt Griffin JPN Keita Sawa |  |',
    `4 | Sepang | ${oak} | ${bamboo} | SGP No. 33 Clearwater Racing |  |`,
    '4 | Sepang | CHN Yuan Bo CHN David Cheng CHN Ho-Pin Tung | HKG Frank Yu MAC Kevin Tse AUS Jonathan Venter | JPN Hiroshi Hamaguchi SGP Mok Weng Sun SGP Richard Wee |  |',
  ]);
});

test('F2: the scale, and a point for a pole, which stands in bold', () => {
  expect(under('Scoring system')).toEqual([
    'Race | All | 25 | 18 | 15 | 12 | 10 | 8 | 6 | 4 | 2 | 1',
    'Pole | All | 1 |  |  |  |  |  |  |  |  |',
  ]);
});

describe('the standings, poles in bold', () => {
  test('F3: of LMP2 teams', () => {
    expect(under('LMP2 Teams')).toEqual([
      '1 | FRA #1 OAK Racing Team Total | Morgan LMP2 | *1* | 1 | *1* | *1* | *103*',
      '2 | PHL #27 Eurasia Motorsport | Oreca 03 | Ret | *2* | 2 | 2 | *55*',
    ]);
  });
  test('F4: of CN teams', () => {
    expect(under('CN Teams')).toEqual([
      '1 | HKG #77 Craft-Bamboo Racing | Ligier JS53 | *1* | *1* | *1* | *1* | *104*',
      '2 | ITA #21 Team Avelon Formula | Wolf GB08 |  | 2 | 2 | 2 | *54*',
      '3 | CAN #45 ATL Wolf Asia | Wolf GB08 | DNS |  |  |  | –',
    ]);
  });
  test('F5: of GT teams', () => {
    expect(under('GT Teams')).toEqual([
      '1 | TPE #91 AAI-Rstrada | BMW Z4 GT3 | 3 | 1 | 2 | 2 | *76*',
      '2 | TPE #92 AAI-Rstrada | BMW Z4 GT3 Nissan GT-R GT3 | 1 | 2 | 4 | *3°* | *70*',
      '3 | SGP #33 Clearwater Racing | Ferrari 458 Italia GT3 |  |  | 1 | 1 | *50*',
      '4 | TPE #90 AAI-Rstrada | Mercedes-Benz SLS AMG GT3 | *2* | *Ret* | *3* | 4 | *48*',
      '5 | CHN #7 Python | Ferrari 458 Italia GT3 | DNS |  |  |  | –',
    ]);
  });
  test('F6: of GT Am teams', () => {
    expect(under('GT Am Teams')).toEqual([
      '1 | CHN #11 The Emperor Racing | Lamborghini Gallardo |  | *1* |  |  | *26*',
      '2 | CHN #82 The Emperor Racing | Lamborghini Gallardo |  | WD |  |  | –',
    ]);
  });
  test('a rank that several share stands once, beside all of them', () => {
    expect(under('CN Drivers').slice(2, 5)).toEqual([
      '3 | HKG Frank Yu | HKG #77 Craft-Bamboo Racing | *1* |  |  | *1* | *52*',
      '3 | CHE Mathias Beche | HKG #77 Craft-Bamboo Racing | *1* | *1* |  |  | *52*',
      '3 | CAN Samson Chan | HKG #77 Craft-Bamboo Racing |  | *1* | *1* |  | *52*',
    ]);
    expect(text).toMatch(/! scope="rowgroup" rowspan="3" \| 3\n[^!]*Frank Yu/);
  });
});

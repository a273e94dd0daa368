import { expect, test } from 'vitest';
import { driverKey } from '#core/base/ids';
import type { LapTime } from '#core/base/laptime';
import { documentSchemas, type OfficialDocument } from '#core/documents/document.schema';

import { htmlOf, textOf } from '../../../test/season-page.ts';

const WEC = 'fia-world-endurance-championship-2024';

test('Inje is told by its winners first, then the race, then qualifying', async () => {
  const inje = await textOf({ page: 'round', round: 'inje' });
  expect(inje).toContain('Round 1 of 4');
  expect(inje).toContain('Pole 90 Takeshi Tsuchiya JPN 1:32.186');
  expect(inje).toContain('Final classification, document 14 , 20 July 2014. Chequered flag.');
  expect(inje).toMatch(/2 GT 1 92 AAI-Rstrada TPE BMW Z4 GT3 Han-Chen Chen TPE .* 111 10 laps/);
  expect(inje).toContain('Retired: accident of Bradley in turn 2 about 25 minutes before the end');
  expect(inje).toContain('regional driver each crew: at least 1 driver from Asia or Australasia 8 met');
  expect(inje.indexOf('Race Final classification')).toBeLessThan(
    inje.indexOf('Qualifying Final classification'),
  );
});

test('a round shows when its sessions start, by the clock of the circuit, from the timetable on', async () => {
  const inje = await textOf({ page: 'round', round: 'inje' }, { at: 11 });
  expect(inje).toContain(
    'Qualifying 19 July 2014, 15:00–15:30 Race 20 July 2014, 15:00 local time, Asia/Seoul',
  );
  expect(await textOf({ page: 'round', round: 'inje' }, { at: 10 })).not.toContain('15:00');
});

test('each class of a race has an address under which it is shown alone', async () => {
  expect(await htmlOf({ page: 'round', round: 'inje' })).toContain('href="#race-lmp2"');
  expect(await htmlOf({ page: 'round', round: 'inje' })).toContain('id="race-lmp2"');
});

test('where stints are known, a race shows who drove when, and how long', async () => {
  const [start, hour, hours, end] = [0, 3_600_000, 7_200_000, 10_800_000] as unknown as readonly [
    LapTime,
    LapTime,
    LapTime,
    LapTime,
  ];
  const as = (document: OfficialDocument): OfficialDocument =>
    document.kind !== 'classification' || document.document !== 14
      ? document
      : {
          ...document,
          results: document.results.map((line) =>
            line.car === '1'
              ? {
                  ...line,
                  stints: [
                    { driver: driverKey('Ho-Pin Tung'), from: start, to: hour },
                    { driver: driverKey('David Cheng'), from: hour, to: hours },
                    { driver: driverKey('Ho-Pin Tung'), from: hours, to: end },
                  ],
                }
              : line,
          ),
        };
  const inje = (await htmlOf({ page: 'round', round: 'inje' }, { as })) ?? '';
  expect(inje).toContain('#1: Ho-Pin Tung, 0.000 to 1:00:00.000; David Cheng, 1:00:00.000 to 2:00:00.000;');
  expect(await textOf({ page: 'round', round: 'inje' }, { as })).toContain(
    '1 David Cheng CHN 1:00:00.000 2 Ho-Pin Tung CHN 2:00:00.000',
  );
  expect(await textOf({ page: 'round', round: 'inje' })).not.toContain('Who drove when');
});

test('Buriram has a page that says when and why it was cancelled', async () => {
  const buriram = await textOf({ page: 'round', round: 'buriram' });
  expect(buriram).toContain('Cancelled');
  expect(buriram).toContain(
    'It was removed from the calendar on 12 October 2014: to concentrate on the final race and on 2015 ( document 25 ). Nothing takes its place.',
  );
});

test('a round that is to come says so, and who is entered', async () => {
  const inje = await textOf({ page: 'round', round: 'inje' }, { at: 12 });
  expect(inje).toContain('The race is on 20 July 2014. No session has a result yet.');
  expect(inje).toContain('Who is entered LMP2');
  expect(await textOf({ page: 'round', round: 'fuji' }, { at: 6 })).toContain(
    'No entry list of this round is posted yet.',
  );
});

test('Spa is under appeal until it is dismissed, wherever its result is shown', async () => {
  const appealed = await textOf({ page: 'round', round: 'spa' }, { season: WEC, at: 24 });
  expect(appealed).toContain('6 Hours of Spa-Francorchamps under appeal');
  expect(appealed).toContain('Race: under appeal by Ferrari AF Corse, against document 23');
  expect(await textOf({ page: 'car', entry: '12' }, { season: WEC, at: 24 })).toContain(
    'Spa 11 May under appeal',
  );
  expect(await textOf({ page: 'round', round: 'spa' }, { season: WEC })).not.toContain('under appeal');
});

test('a disqualified car stands with its reason and its decision', async () => {
  const qatar = await textOf({ page: 'round', round: 'qatar' }, { season: WEC });
  expect(qatar).toContain('#93 disqualified in the race, those behind move up.');
  expect(qatar).toMatch(/DSQ Hypercar 93 Peugeot TotalEnergies FRA .* Disqualified/);
});

test('the entry list has who drove in which rounds, and who was withdrawn', async () => {
  const entries = await textOf({ page: 'entries' });
  expect(entries).toContain('12 cars in 4 classes. All on Michelin tyres.');
  expect(entries).toContain('James Winslow GBR 3–4');
  expect(entries).toContain('BMW Z4 GT3 (1, 3–4)');
  expect(entries).toContain('Withdrawn at Fuji: did not come to the grid');
});

test('a car has its titles, its rounds and what the stewards decided', async () => {
  const car = await textOf({ page: 'car', entry: '92' });
  expect(car).toContain('In all 4 rounds. 1 class win, 3 podiums, 1 class pole.');
  expect(car).toContain('GT Teams 2nd 1 2 4 3 70');
  expect(car).toContain('Nobody receives the pole of #92.');
});

test('a car that scores for its maker is found in the table of makers', async () => {
  expect(await textOf({ page: 'car', entry: '93' }, { season: WEC })).toContain(
    'Hypercar Manufacturers Peugeot',
  );
});

test('a driver is named with his cars and with whom he drove', async () => {
  const driver = await textOf({ page: 'driver', driver: 'Kevin Tse' });
  expect(driver).toContain('77 Craft-Bamboo Racing HKG CN');
  expect(driver).toContain('CN Drivers 1st');
  expect(driver).toMatch(/Inje 20 Jul 77 1 1 ?\? 5 89 Mathias Beche CHE , Frank Yu HKG/);
});

test('a team has all its cars', async () => {
  const team = await textOf({ page: 'team', team: 'AAI-Rstrada' });
  expect(team).toContain('GT Teams 91 1st');
  expect(team).toContain('GT Teams 90 4th');
});

test('who and what a season does not have is no page', async () => {
  expect(await htmlOf({ page: 'round', round: 'spa' })).toBeUndefined();
  expect(await htmlOf({ page: 'car', entry: '99' })).toBeUndefined();
  expect(await htmlOf({ page: 'driver', driver: 'Ada Lind' })).toBeUndefined();
  expect(await htmlOf({ page: 'team', team: 'Northwind' })).toBeUndefined();
});

test('pit stops stand on the page of their round and of their document, what is unknown of one as a blank', async () => {
  const stops = documentSchemas['pit-stops'].parse({
    kind: 'pit-stops',
    document: 32,
    by: 'office',
    posted: '2014-12-08',
    for: 'sepang',
    session: 'race',
    stops: [
      { car: 90, lap: 31, duration: '1:10', people: 5 },
      { car: 91, work: 'nose', doubt: 'read from a photograph' },
    ],
  });
  const round = await textOf({ page: 'round', round: 'sepang' }, { more: [stops] });
  expect(round).toContain('Pit stops Car Lap Time Tyres People Work 90 31 1:10.000 5 91 ? nose');
  const document = await textOf({ page: 'document', number: '32' }, { more: [stops] });
  expect(document).toContain('No. Lap Time Tyres People Work 90 31 1:10.000 5 91 ? nose');
});

/*
 * A file in both of its forms: two races of an invented season. In the first two drivers share a car, and two are
 * equally fast; the second has a sprint, a car that is out and one that took the number of a car that did not start.
 */

const line = (position: string, number: string, driver: string, more: object = {}) => ({
  position,
  driverNumber: number,
  driverId: driver,
  constructorId: 'alpha',
  engineManufacturerId: 'omega',
  ...more,
});
const beta = { constructorId: 'beta', engineManufacturerId: 'beta' };

const FIRST = [
  line('1', '1', 'ann-lee', { laps: 50, time: '1:30:00.500' }),
  line('2', '2', 'bob-roe', { ...beta, laps: 50, gap: '+10.000' }),
  line('2', '2', 'cid-doe', { ...beta, laps: 50, gap: '+10.000', sharedCar: true }),
  line('DNF', '3', 'dee-fox', { laps: 12, reasonRetired: 'Engine' }),
];
const SPRINT = [line('1', '2', 'bob-roe', beta), line('2', '1', 'ann-lee')];
const SECOND = [
  line('1', '2', 'bob-roe', { ...beta, laps: 40, time: '1:12:00.000' }),
  line('2', '1', 'ann-lee', { laps: 40, gap: '+1.000' }),
  line('DNS', '3', 'dee-fox'),
  line('DSQ', '3', 'eva-gil', { laps: 40, reasonRetired: 'Underweight' }),
];

export const CONDENSED = {
  '1971': {
    races: [
      {
        gp: 'old-town',
        date: '1971-05-02',
        laps: 50,
        res: FIRST,
        spr: [],
        fl: ['ann-lee', 'dee-fox'],
        pole: ['bob-roe'],
      },
      { gp: 'new-town', date: '1971-06-06', laps: 40, res: SECOND, spr: SPRINT, fl: ['eva-gil'], pole: [] },
    ],
  },
};

const released = (lines: readonly Readonly<Record<string, unknown>>[]) =>
  lines.map(({ position, ...said }) => ({ ...said, positionText: position }));
const fastest = (...drivers: readonly string[]) =>
  drivers.map((driverId) => ({ positionNumber: 1, driverId }));

export const RELEASE = {
  drivers: [
    { id: 'ann-lee', name: 'Ann Lee' },
    { id: 'bob-roe', name: 'Bób Roe' },
  ],
  constructors: [{ id: 'alpha', name: 'Alpha' }],
  races: [
    {
      year: 1971,
      grandPrixId: 'old-town',
      officialName: 'I Old Town Grand Prix',
      date: '1971-05-02',
      laps: 50,
      scheduledLaps: 60,
      raceResults: released(FIRST),
      fastestLaps: fastest('ann-lee', 'dee-fox'),
      startingGridPositions: [{ positionNumber: 1, driverId: 'bob-roe' }],
    },
    {
      year: 1971,
      grandPrixId: 'new-town',
      date: '1971-06-06',
      laps: 40,
      raceResults: released(SECOND),
      sprintRaceResults: released(SPRINT),
      fastestLaps: fastest('eva-gil'),
    },
  ],
};

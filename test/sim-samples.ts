/*
 * Results in the shapes in which simulators write them, of races that never were. Each is a value that a test may change
 * before it is written out.
 */

/** What a test may change at will. */
export type Bag = Record<string, unknown>;

export const written = (file: unknown): string => JSON.stringify(file, undefined, 2);

const accDriver = (firstName: string, lastName: string, playerId: string) => ({
  firstName,
  lastName,
  shortName: lastName.slice(0, 3).toUpperCase(),
  playerId,
});

const accLine = (
  carId: number,
  raceNumber: number,
  timing: object,
  drivers: readonly object[],
): { car: Bag; timing: Bag } & Bag => ({
  car: {
    carId,
    raceNumber,
    carModel: 30,
    cupCategory: 0,
    teamName: `Team ${raceNumber}`,
    nationality: 0,
    drivers,
  },
  currentDriver: drivers[0],
  currentDriverIndex: 0,
  timing: { lastLap: 91_000, lastSplits: [], bestSplits: [], lastSplitId: 0, ...timing },
  missingMandatoryPitstop: 0,
  driverTotalTimes: [0],
});

const accLap = (carId: number, laptime: number, driverIndex = 0, isValidForBest = true) => ({
  carId,
  driverIndex,
  laptime,
  isValidForBest,
  splits: [30_000, 30_000, laptime - 60_000],
});

/** Three laps: #7 with two drivers wins from #21; #007 stopped after one. First laps are told too long, as they are. */
export const accRace = () => ({
  sessionType: 'R',
  trackName: 'monza_2019',
  serverName: 'Tuesday Endurance',
  sessionIndex: 2,
  raceWeekendIndex: 0,
  sessionResult: {
    bestlap: 90_000,
    bestSplits: [30_000, 30_000, 30_000],
    isWetSession: 0,
    type: 1,
    leaderBoardLines: [
      accLine(1001, 7, { bestLap: 90_000, totalTime: 276_000, lapCount: 3 }, [
        accDriver('Anna', 'Berg', 'S76561190000000001'),
        accDriver('Carl', 'Dahl', 'S76561190000000002'),
      ]),
      accLine(1002, 21, { bestLap: 90_500, totalTime: 278_000, lapCount: 3 }, [
        accDriver('Emil', 'Falk', 'S76561190000000003'),
      ]),
      accLine(1003, 46, { bestLap: 95_000, totalTime: 96_000, lapCount: 1 }, [accDriver('Gro', 'Holm', '')]),
    ],
  },
  laps: [
    accLap(1001, 300_000),
    accLap(1002, 310_000),
    accLap(1003, 95_000),
    accLap(1001, 91_000),
    accLap(1002, 90_500),
    accLap(1001, 90_000, 1),
    accLap(1002, 92_000),
  ],
  penalties: [] as object[],
  post_race_penalties: [] as object[],
});

const acDriver = (Name: string, Guid: string) => ({
  Name,
  Team: Name === '' ? '' : 'Red',
  Nation: 'SWE',
  Guid,
  GuidsList: [Guid],
});

const acCar = (CarId: number, Name: string, Guid: string) => ({
  CarId,
  Driver: acDriver(Name, Guid),
  Model: 'ks_porsche_911_gt3_r',
  Skin: 'white',
  BallastKG: 0,
  Restrictor: 0,
});

const acLine = (
  CarId: number,
  DriverName: string,
  DriverGuid: string,
  TotalTime: number,
  BestLap: number,
) => ({
  DriverName,
  DriverGuid,
  CarId,
  CarModel: 'ks_porsche_911_gt3_r',
  TotalTime,
  BestLap,
  BallastKG: 0,
  Restrictor: 0,
});

export const acLap = (CarId: number, DriverName: string, DriverGuid: string, LapTime: number, Cuts = 0) => ({
  DriverName,
  DriverGuid,
  CarId,
  CarModel: 'ks_porsche_911_gt3_r',
  Timestamp: 1_000_000,
  LapTime,
  Sectors: [30_000, 30_000, LapTime - 60_000],
  Cuts,
  BallastKG: 0,
  Tyre: 'M',
  Restrictor: 0,
});

const [ANNA, CARL] = ['76561190000000001', '76561190000000002'];
const NO_LAP = 999_999_999;

/** Two laps: Anna wins from Carl; slot 2 is empty. */
export const acRace = () => ({
  TrackName: 'ks_monza66',
  TrackConfig: 'full',
  Type: 'RACE',
  DurationSecs: 0,
  RaceLaps: 2,
  Server: 'Friday Sprint',
  Cars: [acCar(0, 'Anna Berg', ANNA), acCar(1, 'Carl Dahl', CARL), acCar(2, '', '')],
  Result: [
    acLine(0, 'Anna Berg', ANNA, 181_050, 90_000),
    acLine(1, 'Carl Dahl', CARL, 184_040, 91_000),
    acLine(2, '', '', 0, NO_LAP),
  ],
  Laps: [
    acLap(0, 'Anna Berg', ANNA, 91_000),
    acLap(1, 'Carl Dahl', CARL, 93_000),
    acLap(0, 'Anna Berg', ANNA, 90_000),
    acLap(1, 'Carl Dahl', CARL, 91_000),
  ],
  Events: null as null | object[],
});

const iracingLine = (position: number, car_number: string, name: string, laps: number, rest: object) => ({
  cust_id: 1000 + position,
  display_name: name,
  finish_position: position,
  finish_position_in_class: position,
  laps_complete: laps,
  interval: position * 12_345,
  best_lap_time: 900_000 + position * 1000,
  reason_out: 'Running',
  reason_out_id: 0,
  car_class_id: 5,
  livery: { car_number },
  ...rest,
});

const crew = (...names: readonly string[]) =>
  names.map((display_name, index) => ({ cust_id: 77 + index, display_name, laps_complete: 10 }));

/** A race of two teams, and the practice before it. */
export const iracingResult = () => ({
  subsession_id: 123,
  session_name: 'Six Hours of Nowhere',
  start_time: '2031-05-04T10:00:00Z',
  track: { track_id: 1, track_name: 'Nowhere Ring', config_name: 'Grand Prix' },
  session_results: [
    {
      simsession_number: 0,
      simsession_type: 6,
      simsession_type_name: 'Race',
      simsession_name: 'RACE',
      results: [
        iracingLine(0, '07', 'Nordic', 20, { team_id: -9, driver_results: crew('Anna Berg', 'Carl Dahl') }),
        iracingLine(1, '7', 'Baltic', 19, { interval: -1, driver_results: crew('Emil Falk') }),
      ],
    },
    {
      simsession_number: -1,
      simsession_type: 3,
      simsession_type_name: 'Open Practice',
      simsession_name: 'PRACTICE',
      results: [iracingLine(0, '07', 'Anna Berg', 4, {})],
    },
  ],
  car_classes: [{ car_class_id: 5, name: 'GT3 Class', cars_in_class: [{ car_id: 1 }] }],
});

interface RfCar {
  readonly name: string;
  readonly number: string;
  readonly place: number;
  /** Times in seconds, as written. */
  readonly laps: readonly string[];
  readonly best: string;
  readonly finish?: string;
  readonly status?: string;
  readonly more?: string;
}

function rfCar({
  name,
  number,
  place,
  laps,
  best,
  finish,
  status = 'Finished Normally',
  more = '',
}: RfCar): string {
  let et = 40;
  const lines = laps.map((time, index) => {
    const line = `<Lap num="${index + 1}" p="${place}" et="${et.toFixed(4)}" fuel="0.9">${time}</Lap>`;
    et += Number.isNaN(Number(time)) ? 95 : Number(time);
    return line;
  });
  return `<Driver>
<Name>${name}</Name>
<VehName>Car #${number}</VehName>
<CarType>Oreca 07</CarType>
<CarClass>LMP2</CarClass>
<CarNumber>${number}</CarNumber>
<TeamName>Team ${number}</TeamName>
<Position>${place}</Position>
<ClassPosition>${place}</ClassPosition>
${lines.join('\n')}
<BestLapTime>${best}</BestLapTime>
${finish === undefined ? '' : `<FinishTime>${finish}</FinishTime>`}
<Laps>${laps.length}</Laps>
<FinishStatus>${status}</FinishStatus>
${more}
</Driver>`;
}

export interface RfRace {
  readonly cars?: readonly RfCar[];
  readonly stream?: string;
  readonly limits?: string;
  readonly session?: string;
}

export const RF_CARS: readonly RfCar[] = [
  {
    name: 'Carl Dahl',
    number: '07',
    place: 2,
    laps: ['92.0000', '90.5000'],
    best: '90.5000',
    finish: '182.5000',
  },
  {
    name: 'Anna Berg',
    number: '7',
    place: 1,
    laps: ['91.0000', '91.0000'],
    best: '91.0000',
    finish: '182.0000',
  },
];

/** Two laps; cars stand in the order of their best laps, as they do. */
export const rfRace = ({ cars = RF_CARS, stream = '', limits, session = 'Race' }: RfRace = {}): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE rF [
<!ENTITY rFEnt "rFactor Entity">
]>
<rFactorXML version="1.0">
<RaceResults>
<ServerName>Sunday Prototypes</ServerName>
<TimeString>2031/06/01 18:00:00</TimeString>
<TrackVenue>Nowhere</TrackVenue>
<TrackCourse>Nowhere Long</TrackCourse>
<${session}>
<TimeString>2031/06/01 19:00:00</TimeString>
${limits ?? '<Laps>2147483647</Laps>\n<Minutes>20</Minutes>'}
<Stream>
${stream}
</Stream>
${cars.map(rfCar).join('\n')}
</${session}>
</RaceResults>
</rFactorXML>
`;

const monitored = (name: string, place: number, laps: readonly string[], pits: readonly number[] = []) => ({
  ClassName: 'GT3',
  DriverId: name,
  DriverLongName: name,
  FinishingPosition: place,
  FinishingPositionInClass: place,
  CarName: 'McLaren 720S GT3',
  TotalLaps: laps.length,
  Finished: true,
  FinishStatus: 'None',
  Laps: laps.map((time, index) => ({
    IsPitLap: pits.includes(index + 1),
    LapNumber: index + 1,
    IsValid: index > 0,
    LapTime: `00:${time}0000`,
  })),
});

/** Three laps: Anna wins from Carl, who stopped at the pits at the end of lap 1. */
export const monitorReport = () => ({
  SessionRunTime: '2031-07-02T20:15:00.1234567+02:00',
  SessionType: 'Race',
  Simulator: 'AMS 2',
  SessionLengthType: 'Laps',
  TotalNumberOfLaps: 3,
  SessionLength: '00:00:00',
  TrackInfo: { TrackName: 'Nowhere', TrackLayoutName: 'Short' },
  Drivers: [
    monitored('Carl Dahl', 2, ['01:35.000', '01:50.000', '01:31.000'], [1, 2]),
    monitored('Anna Berg', 1, ['01:33.000', '01:30.500', '01:30.250']),
  ],
});

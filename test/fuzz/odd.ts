/*
 * What stands in files where it should not.
 */

/** In place of a number, a time, a word or nothing. */
export const ODD_VALUES: readonly string[] = [
  ...['', ' ', '-', '0', '-0', '-1', '+1', '1.5', '1,5', '.5', '007', '1e3', '1e99', '1e-99', '0x10'],
  ...['999999', '2147483647', '2147483648', '9007199254740993', '99999999999999999999', 'NaN', 'Infinity'],
  ...['1_000', '1 000', "1'000", '１', '٣', '½', '-1:00', '0:00.000', '1:23', '1:3x.442', '99:99:99.999'],
  ...['25:61:61', '1\'23"456', '+1 lap', '2014-02-30', '20 July', 'null', 'true', 'false', '[]', '{}', '""'],
  ...['"\\u0000"', '"\\ud800"', '__proto__', 'constructor', 'toString', 'DNF', 'DSQ', '#N/A', '=1+1', 'Pos'],
];

/** Signs with which formats part one thing from another, and letters that are not what they look like. */
export const ODD_SIGNS: readonly string[] = [
  ...['\n', '\r', '\r\n', '\n\n', '\t', ',', ';', '|', ':', '"', '""', "'", ',,', ': ', '- ', '  ', '---\n'],
  ...['{', '}', '[', ']', '&', '&amp;', '&#0;', '*', '!', '%', '@', '#', '\\', '/', '<', '>', '/>', '</Lap>'],
  ...['<Driver>', '<!--', '<![CDATA[', '//', '/*', '\0', '\u001B', '\u0085', '\u00A0', '\u2028', '\u202E'],
  ...['\uFEFF', '\uFFFD', '\uFFFE', '\uD800', '\uDC00', 'ß', 'İ', 'é', 'e\u0301', 'ﬃ', '\u{1F3C1}'],
];

/** The beginnings of files of other formats. */
export const OTHER_FORMATS: readonly string[] = [
  ...['%PDF-1.7', '\x89PNG', 'PK\x03\x04', '<!doctype html>', '<?xml version="1.0"?>', '<rFactorXML>'],
  ...[
    '{"sessionResult": {}}',
    '{"TrackName": "", "Result": []}',
    '{"subsession_id": 1}',
    '[{"EventType": 1}]',
  ],
  ...['{"SessionRunTime": "", "Drivers": []}', '{"1971": {"races": []}}', 'kind: entry-list', '%YAML 1.2'],
  ...['POSITION;NUMBER;STATUS;LAPS;TOTAL_TIME', 'POS;NUMBER;LAP;TIME;LAPS', 'Pos,No,Team,Laps,Time'],
  ...['NUMBER;DRIVER_NUMBER;LAP_NUMBER;LAP_TIME', '$G,1,"7",92,"00:01:23.000"'],
];

import { readdirSync, readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Besieged, besiegedOffices, OPEN } from './besieged.ts';

/** A zip file of one file, which may lie about how large that is. */
function zip(name: string, content: Buffer, says = content.length): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const about = Buffer.alloc(22);
  about.writeUInt16LE(8, 4);
  about.writeUInt32LE(crc32(content), 10);
  about.writeUInt32LE(packed.length, 14);
  about.writeUInt32LE(says >>> 0, 18);
  const common = Buffer.concat([about, Buffer.from([name.length, 0, 0, 0])]);
  const local = Buffer.concat([
    Buffer.from('PK\x03\x04'),
    Buffer.from([20, 0]),
    common.subarray(2),
    Buffer.from(name),
    packed,
  ]);
  const entry = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, 0, 20, 0]),
    common.subarray(2),
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, entry, Buffer.from('PK\x05\x06'), end]);
}

const SHEET = 'xl/worksheets/sheet1.xml';
const acc = (name: string) =>
  JSON.stringify({
    sessionType: 'R',
    trackName: 'fuji',
    sessionResult: {
      leaderBoardLines: [
        { car: { carId: 1, raceNumber: 7, drivers: [{ firstName: name, lastName: name }] } },
      ],
    },
  });

/** Files as nobody's timekeeping writes them. */
const FILES: Readonly<Record<string, string | Buffer>> = {
  'bomb.xlsx': zip(SHEET, Buffer.alloc(60_000_000, 'A')),
  'lying-bomb.xlsx': zip(SHEET, Buffer.alloc(60_000_000, 'A'), 100),
  'larger-than-it-is.xlsx': zip(SHEET, Buffer.from('<x/>'), 0xffffffff),
  'up.xlsx': zip('../../../../tmp/parcferme-evil', Buffer.from('x')),
  'half.xlsx': zip(SHEET, Buffer.from('<x/>')).subarray(0, 60),
  'quine.xlsx': Buffer.from('PK\x03\x04'.repeat(10_000)),
  'old.xls': Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1'),
  'laughs.xml': `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'lol'.repeat(50)}">${Array.from({ length: 12 }, (_, index) => `<!ENTITY a${index} "${`&a${index === 0 ? '' : index - 1};`.repeat(10)}">`).join('')}]><rFactorXML>&a11;</rFactorXML>`,
  'outside.xml':
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rFactorXML><RaceResults>&a;</RaceResults></rFactorXML>',
  'deep.xml': `<rFactorXML>${'<a>'.repeat(300_000)}`,
  'deep.json': '['.repeat(1_000_000),
  'deep-acc.json': `{"sessionType":"R","sessionResult":${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}}`,
  'nul.json': acc('A\\u0000B').replaceAll('\\\\u', '\\u'),
  'half.json': acc('A\\ud800B').replaceAll('\\\\u', '\\u'),
  'script.json': acc('<script>alert(1)</script>'),
  'proto.json': '{"__proto__":{"polluted":1},"sessionType":"R","sessionResult":{"__proto__":{"x":1}}}',
  'huge-numbers.json': acc('A').replace('7', '1e308'),
  'wide.csv': `${'a;'.repeat(300_000)}\n1;2\n`,
  'long.csv': `NUMBER;DRIVER\n${'1;x\n'.repeat(300_000)}`,
  'quote.csv': `"${'a'.repeat(3_000_000)}`,
  'nul.csv': 'POS;NO;DRIVER\n1;7;A\0B\n',
  'formula.csv': 'POS,NUMBER,TEAM\n1,7,"=HYPERLINK(""http://elsewhere.example"")"\n',
  'bell.csv': Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00, 0xd8]),
  'nothing.csv': '',
  'noughts.bin': Buffer.alloc(3_000_000),
};
const NAMES = [
  '',
  '.',
  '..',
  '../../x.json',
  'a/b\\c.json',
  '\u202Enosj.exe',
  'x'.repeat(500),
  'nul\0.json',
  'cr\r\nlf.json',
  '<img src=x>.json',
  "'; DROP TABLE draft; --.json",
  '.htaccess',
];

for (const [name, open] of Object.entries(besiegedOffices()))
  test(`on ${name}, files that are none are told apart from results, within a second each, and are no bug`, async () => {
    const town: Besieged = await open();
    const send = async (file: File) => {
      const form = new FormData();
      form.append('file', file);
      const began = performance.now();
      const told = await town.tim.post(`/seasons/${OPEN}/import`, { body: form });
      return { told, took: performance.now() - began };
    };
    let tried = 0;
    for (const [file, content] of Object.entries(FILES)) {
      let { told, took } = await send(new File([new Uint8Array(Buffer.from(content))], file));
      if (took > 1_000) ({ told, took } = await send(new File([new Uint8Array(Buffer.from(content))], file)));
      expect([200, 201, 413, 422], `${file}: ${told.text.slice(0, 300)}`).toContain(told.status);
      expect(took, file).toBeLessThan(1_000);
      expect(told.text, file).not.toMatch(/root:.*:0:0/);
      tried++;
    }
    for (const odd of NAMES) {
      const { told } = await send(new File([acc('Ana')], odd));
      expect(told.status, `${odd}: ${told.text.slice(0, 300)}`).toBeLessThan(500);
      tried++;
    }
    expect(tried).toBe(25 + 12);
    expect(readdirSync('/tmp')).not.toContain('parcferme-evil');
    expect(readFileSync('package.json', 'utf8')).toContain('"name": "parcferme"');
    expect((await town.clerk.get(`/seasons/${OPEN}/drafts`)).status).toBe(200);
    await town.office.close();
  });

import { expect, test } from 'vitest';
import { isSystemError, systemWords } from './system-words.ts';

const refused = (code: string, place: string, dest?: string) =>
  Object.assign(new Error(`${code}: something, open '${place}'`), {
    code,
    syscall: 'open',
    path: place,
    ...(dest === undefined ? {} : { dest }),
  });

test.each([
  ['EACCES', '/s/.posting-1795-x7Kq2p', '/s may not be read or written'],
  ['EPERM', '/s/drafts', '/s/drafts may not be read or written'],
  ['EROFS', '/s/.posting-1795-x/document', '/s is on a disk that can only be read'],
  ['ENOSPC', '/s/drafts/.01234567-89ab-cdef', 'there is no room left for /s/drafts'],
  ['EFBIG', '/s/.0007/x', '/s would be larger than the disk, or a limit of this machine, allows'],
  ['ENOTDIR', '/s/a.yaml/drafts', '/s/a.yaml/drafts is no folder'],
])('%s of %s is told in words, with what to do', (code, place, told) => {
  const error = refused(code, place);
  expect(isSystemError(error)).toBe(true);
  expect(systemWords(error)).toEqual([told, expect.stringMatching(/\w{3}/)]);
  expect(systemWords(error).join()).not.toContain(code);
});

test('a disk that is full while a file is written is told, though nobody knows which file', () => {
  const full = { code: 'ENOSPC', syscall: 'write', message: 'ENOSPC: no space left on device, write' };
  expect(systemWords(full)[0]).toBe('there is no room left for the file');
});

test('a name that is too long is not told whole', () => {
  const [what = ''] = systemWords(refused('ENAMETOOLONG', `/s/${'x'.repeat(300)}`));
  expect(what).toBe(`the name of /s/${'x'.repeat(40)}… is longer than the disk allows`);
});

test('what stands where a file was to go is told by its own name', () => {
  expect(systemWords(refused('EEXIST', '/s/.a', '/s/race.yaml'))[0]).toBe('/s/race.yaml is there already');
});

test('a file that stands where a folder is to be made is told as what it is', () => {
  const [what] = systemWords({ ...refused('EEXIST', '/s/afile'), syscall: 'mkdir', message: '' });
  expect(what).toBe('/s/afile is no folder');
});

test('what has no words is told as the system tells it, and a bug is no matter of the system', () => {
  expect(systemWords(refused('EWHATEVER', '/s'))).toEqual(["EWHATEVER: something, open '/s'"]);
  expect(systemWords({ code: 'EACCES', syscall: 'spawn', message: 'no' })).toEqual(['no']);
  expect(isSystemError(new Error('x'))).toBe(false);
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A disk of a few megabytes: in memory, and as real as any to who writes to it. Only root may make one, and only on Linux. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all the room that is left but for so many bytes. */
  fill(left: number): void;
  makeRoom(): void;
  onlyRead(isOnlyRead: boolean): void;
}

const MEGABYTES = 4;

/** Does something with a small disk. @returns false where none can be made. */
export async function onSmallDisk(
  folder: string,
  work: (disk: SmallDisk) => Promise<void>,
): Promise<boolean> {
  const disk = path.join(folder, 'disk');
  mkdirSync(disk);
  const mount = (...words: readonly string[]) =>
    spawnSync('mount', [...words], { stdio: 'ignore' }).status === 0;
  if (process.platform !== 'linux' || !mount('-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', disk))
    return false;
  const ballast = path.join(disk, 'ballast');
  try {
    await work({
      folder: disk,
      fill: (left) => writeFileSync(ballast, Buffer.alloc(MEGABYTES * 1024 * 1024 - left)),
      makeRoom: () => rmSync(ballast),
      onlyRead: (isOnlyRead) => mount('-o', `remount,${isOnlyRead ? 'ro' : 'rw'}`, disk),
    });
    return true;
  } finally {
    spawnSync('umount', ['-l', disk]);
  }
}

import type { IncomingMessage } from 'node:http';
import type { Office } from './office.ts';

interface Answered {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** Without what stands behind ?, and without headers: both may hold secrets. */
export function logRequest({ log }: Pick<Office, 'log'>, answered: Answered, milliseconds: number): void {
  log.info({ ...answered, ms: Math.round(milliseconds) }, 'request');
}

export const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?')[0] ?? '';

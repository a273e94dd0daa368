import { expect, test } from 'vitest';
import { unreachable } from './unreachable.ts';

test('stored data that lies about its type is a loud failure', () => {
  expect(() => unreachable({ kind: 'rumour' } as never)).toThrow('unhandled case: {"kind":"rumour"}');
});

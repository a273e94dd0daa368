import type { Account } from './account.ts';
import type { Instant } from './instant.ts';

/** That a team has taken note of a document. */
export interface Receipt {
  readonly party: string;
  readonly at: Instant;
  /** Who of the team. */
  readonly by: Account;
}

export interface ReceiptOf {
  readonly board: string;
  readonly number: number;
  readonly party: string;
  readonly account: string;
  readonly at: Instant;
}

export interface ReceiptRecords {
  /** The first receipt of a team for a document stays. @returns false if there is one, or no such document. */
  add(receipt: ReceiptOf): Promise<boolean>;
  /** By the names of the teams. */
  of(board: string, number: number): Promise<readonly Receipt[]>;
}

import { given } from '#core/base/given';
import type { Account } from '#store/people/account';
import type { Instant } from '#store/people/instant';
import type { Details, Note, What } from '#store/people/log';
import type { RoleHeld } from '#store/people/role';
import type { Confirmation } from '#store/people/sign-in';

/** Who asks the office for something. */
export interface Asker {
  readonly account: Account;
  /** Of one who asks by a token: that of the token, and no other. */
  readonly roles: readonly RoleHeld[];
  readonly via: Via;
}

export type Via =
  /**
   * @property secret the SHA-256 of the browser's secret.
   * @property confirmed when somebody at the browser showed last that it is they.
   */
  | { readonly kind: 'sign-in'; readonly secret: string; readonly confirmed?: Confirmation }
  | { readonly kind: 'token'; readonly id: string; readonly name: string };

/** The id of the token by which somebody asks; undefined where they do in person. */
export const tokenOf = ({ via }: Asker): string | undefined => (via.kind === 'token' ? via.id : undefined);

/** What is noted of an act: who did it, by which token if by one, when and from where. */
export interface Done {
  readonly what: What;
  readonly at: Instant;
  readonly series?: string;
  readonly board?: string;
  readonly details?: Details;
}

export function noteOf(asker: Asker, { details, ...done }: Done, address: string | undefined): Note {
  const said = { ...details, ...given({ token: tokenOf(asker) }) };
  return { ...done, who: asker.account.name, details: said, ...given({ address }) };
}

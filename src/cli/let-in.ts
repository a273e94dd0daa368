import type { LetInJson } from '#office/json/let-in';
import { type MachineDesk, randomSecrets, systemClock } from '#office/people/desk';
import { inviteByMachine } from '#office/people/invitations';
import { makePasswordLinkByMachine } from '#office/people/password-links';
import { sqlPeople } from '#store/sql-people';
import { withDatabase } from './office-database.ts';
import { type Answer, answer, EXIT, type Failure, failure } from './outcome.ts';
import { letInLines } from './views/let-in.ts';
import type { World } from './world.ts';

interface Said {
  readonly data?: string | undefined;
  readonly database?: string | undefined;
}

/** `let-in [account] --data <folder>`: while a server goes on, or while none does. */
export const letIn = (
  account: string | undefined,
  origin: string,
  said: Said,
  world: World,
): Promise<Answer | Failure> =>
  withDatabase(said, world, 'there', async ({ database, place }) => {
    const desk: MachineDesk = { people: sqlPeople(database), secrets: randomSecrets, now: systemClock };
    const made = account === undefined ? await organiser(desk, origin) : await owner(desk, origin, account);
    if (made === undefined)
      return failure(
        EXIT.usage,
        `there is no account '${account}' in ${place}`,
        'leave it out, and the link is for a new organiser',
      );
    return answer(
      (page) => letInLines(made, account, page),
      () => made,
    );
  });

async function organiser(desk: MachineDesk, origin: string): Promise<LetInJson> {
  const { secret, endsAt } = await inviteByMachine(desk);
  return { link: `${origin}/join#${secret}`, endsAt };
}

async function owner(desk: MachineDesk, origin: string, name: string): Promise<LetInJson | undefined> {
  const made = await makePasswordLinkByMachine(desk, name);
  if (!made.ok) return undefined;
  const { secret, endsAt } = made.value;
  return { link: `${origin}/password#${secret}`, endsAt };
}

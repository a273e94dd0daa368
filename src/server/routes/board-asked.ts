import { err, ok, type Result } from '#core/base/result';
import { faultText } from '#formats/yaml/fault';
import { momentNamed } from '#office/named/moment-named';
import type { OpenBoard } from '#office/open/open-board';
import { type Act, may, mayRead } from '#office/people/may';
import type { Series } from '#store/people/series';
import { notAllowed, notOpen, notSignedIn, notThere, type Problem } from '../problem.ts';
import type { Asked } from '../route.ts';

/** `asian-le-mans-series-2014@24`: a season, and a moment of it. */
function seasonSaid(said: string): { readonly key: string; readonly moment: string | undefined } {
  const at = said.lastIndexOf('@');
  return at < 0 ? { key: said, moment: undefined } : { key: said.slice(0, at), moment: said.slice(at + 1) };
}

/** A board, and of which series it is. */
export interface BoardAsked {
  readonly board: OpenBoard;
  readonly series: Series;
  readonly moment: string | undefined;
}

type Asking = Pick<Asked, 'office' | 'who' | 'path'>;

/** The board that is asked about. One that is for members is not there for others. */
export async function boardAsked({ office, who, path }: Asking): Promise<Result<BoardAsked, Problem>> {
  const { key, moment } = seasonSaid(path.season ?? '');
  const { series, isSaid } = await office.seriesOf.of(key);
  if (!mayRead(who, series)) return err(notOpen({ code: 'no-such-season', key }, faultText));
  const board = await office.open.open(key, isSaid);
  if (!board.ok) return err(notOpen(board.error, faultText));
  // Whatever is asked for: a moment that is none is none.
  const when = momentNamed(board.value.documents, moment);
  return when.ok ? ok({ board: board.value, series, moment }) : err(notThere(when.error));
}

/** The board that somebody wants to do something with: as it is now, and only if he may. */
export async function boardFor(asked: Asking, act: Act): Promise<Result<BoardAsked, Problem>> {
  const { who } = asked;
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  const { series, moment } = found.value;
  if (who === undefined && !may(who, act, series.key)) return err(notSignedIn);
  if (!may(who, act, series.key)) return err(notAllowed(act));
  if (moment !== undefined)
    return err({
      code: 'wrong-request',
      title: 'only the board as it is can be worked on',
      detail: 'leave the @ and the moment out',
    });
  return found;
}

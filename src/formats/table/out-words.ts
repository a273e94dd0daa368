import type { Out } from '#core/base/out';
import { plainWords } from './plain-words.ts';

/** What a word says of how it ended for a car: why it has no place, or that it is classified. */
export type Ending = Out | 'classified';

/*
 * As results print them, in English, French, German, Italian, Spanish, Portuguese and Japanese. What means one thing to
 * one timekeeper and another to the next (out, NG) is not among them.
 */
const WORDS: Readonly<Record<Ending, string>> = {
  classified: `classified | finished | finisher | finish | running | running at finish | at finish | classe | classee
    | gewertet | klassifiziert | im ziel | classificato | classificata | clasificado | classificado | 完走`,
  Ret: `ret | retired | rtd | dnf | did not finish | not finished | abd | ab | abandon | abandonne | abandono | aband
    | ausfall | ausgefallen | ausf | rit | ritirato | ritirata | ritiro | retirado | retirada | abbandono | リタイア
    | リタイヤ | リタイヤー`,
  NC: `nc | not classified | unclassified | non classe | non classee | n cl | nicht gewertet | nicht klassifiziert
    | non classificato | non classificata | no clasificado | nao classificado | n class | ncl | 未完走 | 規定周回数不足`,
  DNS: `dns | did not start | not started | non partant | np | nicht gestartet | n gest | non partito | non partita
    | no salio | no sale | no largo | nao largou | nao partiu | 未出走 | 不出走 | 出走せず`,
  DSQ: `dsq | dq | disq | disqualified | disqualifie | disqualifiee | disqualification | disqualifiziert | disqu
    | squalificato | squalificata | squal | descalificado | desclassificado | 失格`,
  EX: 'ex | exc | excl | excluded | exclu | exclusion | ausgeschlossen | escluso | esclusa | excluido | 除外',
  WD: 'wd | w d | wdn | withdrawn | withdrew | forfait | zuruckgezogen | 欠場 | 出場辞退',
  DNQ: `dnq | did not qualify | not qualified | nq | non qualifie | non qualifiee | nicht qualifiziert | non qualificato
    | no calificado | no clasifico | nao qualificado | 予選不通過 | 予選落ち`,
};

const ENDINGS: ReadonlyMap<string, Ending> = new Map(
  Object.entries(WORDS).flatMap(([ending, words]) =>
    words.split('|').map((word) => [plainWords(word), ending as Ending] as const),
  ),
);

/** @returns undefined for any other word. */
export const endingOf = (word: string): Ending | undefined => ENDINGS.get(plainWords(word));

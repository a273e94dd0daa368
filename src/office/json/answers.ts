import type { AuditJson, AuditLineJson } from '#answers/audit';
import type { CalendarJson, RoundJson, StepJson } from '#answers/calendar';
import type { ChecksJson } from '#answers/checks';
import type { DiffJson, RankJson } from '#answers/diff';
import type { ClassEntriesJson, EntriesJson, EntryJson } from '#answers/entries';
import type { AwardJson, ContenderJson, ExplainJson, NeighbourJson, UnscoredJson } from '#answers/explain';
import type { PointsJson } from '#answers/known';
import type {
  BestLapJson,
  CarLapsJson,
  LapOrderJson,
  LapsJson,
  RaceLapsJson,
  StintJson,
  StopJson,
} from '#answers/laps/laps-json';
import type { PhaseLaps } from '#answers/laps/race-laps';
import type { BoardJson, DocumentJson, DocumentsJson } from '#answers/notice-board';
import type { RemarkJson } from '#answers/remarks';
import type { SeasonReviewJson, SentenceJson } from '#answers/review/review-json';
import type { CheckJson, ResultJson, RoundPageJson, SessionJson } from '#answers/round';
import type { AdjustmentJson, RoundCellJson, RowJson, StandingsJson, TitleJson } from '#answers/standings';
import type { CaseJson, PenaltyJson, StewardsJson } from '#answers/stewards';
import type {
  AssumesJson,
  BoundJson,
  ChanceJson,
  GroupJson,
  NeedsJson,
  OddsJson,
  OtherwiseJson,
  PrizeStateJson,
  TitleOutlookJson,
  TitlesJson,
} from '#answers/title';
import type { ConditionWords } from '#answers/title/needs-words';
import type { DeadlineJson, UnsettledJson } from '#answers/unsettled';
import type { RaceLength } from '#core/base/race-length';
import type { documentSchemas, Of, OfficialDocument } from '#core/documents/document.schema';
import type { Rulebook, Section } from '#core/rulebook/rulebook';
import type { Reason } from '#core/scoring/scope';
import type { Bounds } from '#core/season/answer';
import type { Mark } from '#core/season/season';
import type { State } from '#core/title/verdict';
import type { Signature } from '#store/board';
import type { NumberedNote } from '#store/people/log';
import type { Broken } from '../board/broken.ts';
import type { BackupJson } from './backup.ts';
import type { ColumnsJson } from './columns.ts';
import type { CopiedBoardJson, CopiedJson } from './copied.ts';
import type { ExportedJson } from './exported.ts';
import type { ImportedDraftJson, ImportJson } from './import.ts';
import type { ImportedArticleJson } from './imported-article.ts';
import type { LetInJson } from './let-in.ts';
import type { NewJson } from './new.ts';
import type {
  AllSeriesJson,
  DraftJson,
  DraftKeptJson,
  DraftsJson,
  LedgerJson,
  LinkedJson,
  ListedDraftJson,
  PlacedFaultJson,
  SeasonListedJson,
  SeasonsJson,
  SeriesJson,
} from './office.ts';
import type {
  AcknowledgedJson,
  EndedJson,
  HeldJson,
  InvitationJson,
  InvitationsJson,
  InvitedJson,
  LogJson,
  MemberJson,
  NewTokenJson,
  OfferJson,
  PasskeyJson,
  PasskeysJson,
  PasswordLinkJson,
  PasswordOfferJson,
  PeopleJson,
  PersonJson,
  ReceiptJson,
  ReceiptsJson,
  TokenJson,
  TokensJson,
  WhoJson,
} from './people.ts';
import type { PublishedJson } from './published.ts';
import type { PostedJson, ReviewJson } from './review.ts';
import type { LeadersJson, PrizeJson, SeasonJson } from './season.ts';
import type { ServingJson } from './serving.ts';
import type { VerifiedBoardJson, VerifyJson, Vouched } from './verify.ts';

/*
 * What other programs call answers and their parts: in docs/json.md, and in schemas/answers.schema.json, which
 * `npm run schemas` makes of the types here. A type that is not here is described where it stands.
 */

/** Every answer. */
export interface Answers {
  readonly SeasonAnswer: SeasonJson;
  readonly SeasonReviewAnswer: SeasonReviewJson;
  readonly CalendarAnswer: CalendarJson;
  readonly EntriesAnswer: EntriesJson;
  readonly RoundAnswer: RoundPageJson;
  readonly LapsAnswer: LapsJson;
  readonly StandingsAnswer: StandingsJson;
  readonly TitlesAnswer: TitlesJson;
  readonly ExplainAnswer: ExplainJson;
  readonly StewardsAnswer: StewardsJson;
  readonly ChecksAnswer: ChecksJson;
  readonly AuditAnswer: AuditJson;
  readonly DiffAnswer: DiffJson;
  readonly BoardAnswer: BoardJson;
  readonly DocumentAnswer: DocumentJson;
  readonly DocumentsAnswer: DocumentsJson;
  readonly ReviewAnswer: ReviewJson;
  readonly PostedAnswer: PostedJson;
  readonly ImportAnswer: ImportJson;
  readonly ColumnsAnswer: ColumnsJson;
  readonly ImportedArticleAnswer: ImportedArticleJson;
  readonly NewAnswer: NewJson;
  readonly CopiedAnswer: CopiedJson;
  readonly VerifyAnswer: VerifyJson;
  readonly BackupAnswer: BackupJson;
  readonly ServeAnswer: ServingJson;
  readonly PublishedAnswer: PublishedJson;
  readonly ExportedAnswer: ExportedJson;
  readonly LetInAnswer: LetInJson;
  readonly SeasonsAnswer: SeasonsJson;
  readonly AllSeriesAnswer: AllSeriesJson;
  readonly SeriesAnswer: SeriesJson;
  readonly LedgerAnswer: LedgerJson;
  readonly DraftAnswer: DraftKeptJson;
  readonly DraftsAnswer: DraftsJson;
  readonly ImportedDraftAnswer: ImportedDraftJson;
  readonly WhoAnswer: WhoJson;
  readonly EndedAnswer: EndedJson;
  readonly PasskeysAnswer: PasskeysJson;
  readonly PasskeyAnswer: PasskeyJson;
  readonly PasswordLinkAnswer: PasswordLinkJson;
  readonly PasswordOfferAnswer: PasswordOfferJson;
  readonly OfferAnswer: OfferJson;
  readonly InvitedAnswer: InvitedJson;
  readonly InvitationsAnswer: InvitationsJson;
  readonly PeopleAnswer: PeopleJson;
  readonly TokensAnswer: TokensJson;
  readonly NewTokenAnswer: NewTokenJson;
  readonly LogAnswer: LogJson;
  readonly ReceiptAnswer: ReceiptJson;
  readonly ReceiptsAnswer: ReceiptsJson;
}

type ClassificationLine = Of<'classification'>['results'][number];

/** What answers are made of. */
interface Parts {
  /** Points as the sport prints them, at most two decimals; where that is rounded, `exact` has the fraction. */
  readonly Figure: PointsJson;
  readonly Round: RoundJson;
  readonly Length: RaceLength;
  readonly Step: StepJson;
  /** When a document was posted: a day or a time, or the bounds between which it was. */
  readonly Posted: OfficialDocument['posted'];
  readonly Class: ClassEntriesJson;
  readonly Entry: EntryJson;
  readonly Remark: RemarkJson;
  readonly Mark: Mark;
  readonly Unsettled: UnsettledJson;
  readonly Deadline: DeadlineJson;
  readonly Check: CheckJson;
  readonly Because: CheckJson['because'];
  readonly Bounds: Bounds;

  readonly Title: TitleJson;
  readonly Row: RowJson;
  readonly Cell: RoundCellJson;
  readonly Reason: Reason;
  readonly Adjustment: AdjustmentJson;

  readonly Assumed: AssumesJson;
  readonly TitleOutlook: TitleOutlookJson;
  readonly ChanceState: State;
  readonly Chance: ChanceJson;
  readonly Odds: OddsJson;
  readonly Rival: NonNullable<BoundJson['rival']>;
  readonly Group: GroupJson;
  readonly PrizeState: PrizeStateJson;
  readonly Needs: NeedsJson;
  readonly Condition: ConditionWords;
  readonly Otherwise: OtherwiseJson;

  readonly Contender: ContenderJson;
  readonly Neighbour: NeighbourJson;
  readonly Award: AwardJson;
  readonly WithoutPoints: UnscoredJson;
  readonly NoPoints: UnscoredJson['because'];

  readonly Case: CaseJson;
  readonly Penalty: PenaltyJson;

  readonly Sentence: SentenceJson;

  readonly About: SeasonJson['about'];
  readonly Champions: LeadersJson;
  readonly Leader: LeadersJson['leaders'][number];
  readonly Prize: PrizeJson;
  readonly Holder: PrizeJson['holders'][number];

  readonly Session: SessionJson;
  readonly Result: ResultJson;
  readonly AuditLine: AuditLineJson;

  readonly RaceLaps: RaceLapsJson;
  readonly CarLaps: CarLapsJson;
  readonly BestLap: BestLapJson;
  readonly LapOrder: LapOrderJson;
  readonly Stint: StintJson;
  readonly PitStop: StopJson;
  readonly Phase: PhaseLaps;

  readonly RoundChanges: DiffJson['calendar'];
  readonly EnteredChanges: DiffJson['entries'];
  readonly Entered: DiffJson['entries']['added'][number];
  readonly ClassifiedChanges: DiffJson['results'];
  readonly Classified: DiffJson['results']['added'][number];
  readonly RankChanges: DiffJson['standings'][number]['rows'];
  readonly Rank: RankJson;

  readonly Reviewed: ReviewJson['documents'][number];
  readonly Told: ReviewJson['documents'][number]['refusals'][number];
  readonly Finding: ReviewJson['documents'][number]['findings'][number];

  readonly ListedSeason: SeasonListedJson;
  readonly Linked: LinkedJson;
  readonly Signature: Signature;
  readonly Draft: DraftJson;
  readonly ListedDraft: ListedDraftJson;
  readonly PlacedFault: PlacedFaultJson;

  readonly Person: PersonJson;
  readonly Held: HeldJson;
  readonly Invitation: InvitationJson;
  readonly Member: MemberJson;
  readonly Token: TokenJson;
  readonly LogLine: NumberedNote;
  readonly Acknowledged: AcknowledgedJson;

  readonly ImportedSession: ImportJson['sessions'][number];
  readonly ImportProblem: ImportJson['sessions'][number]['problems'][number];
  /** What is not certain in a file, and what became of it. */
  readonly Doubt: ImportJson['sessions'][number]['doubts'][number];
  readonly ProposedTable: ColumnsJson['tables'][number];
  readonly ProposedColumn: ColumnsJson['tables'][number]['proposed'][number];

  readonly CopiedBoard: CopiedBoardJson;
  readonly VerifiedBoard: VerifiedBoardJson;
  readonly Vouched: Vouched;
  readonly Broken: Broken;

  /** A document of the board as it was read: told from others by its `kind`. */
  readonly OfficialDocument: OfficialDocument;
  /** What a decision does: told from others by its `act`. */
  readonly Measure: NonNullable<Of<'decision'>['measures']>[number];
  /** What changed in the calendar, and in the entries: told from others by its `act`. */
  readonly CalendarChange: Of<'calendar-change'>['changes'][number];
  readonly EntryChange: Of<'entry-change'>['changes'][number];
  /** A round as a calendar prints it. */
  readonly PrintedRound: Of<'calendar'>['rounds'][string];
  readonly Attachment: NonNullable<OfficialDocument['attachments']>[number];
  /** A finding that the office saw and posted all the same, with its reason. */
  readonly Acceptance: NonNullable<OfficialDocument['accepts']>[number];
  /** What one car did in a session. Whatever is left out is unknown. */
  readonly ClassificationLine: ClassificationLine;
  /** A place, or the places between which it is known to be. */
  readonly Place: NonNullable<ClassificationLine['place']>;
  readonly Rulebook: Rulebook;
  /** What every title is scored by, where it has no terms of its own. */
  readonly EveryTitle: Rulebook['everyTitle'];
  /** Clauses of the rulebook that are new or stand in place of others, and those that go. */
  readonly Amendment: NonNullable<Of<'regulations'>['changes']>;
}

/** The clauses of each section of a rulebook, by their names: `ScalesSection`. */
type Sections = { readonly [Name in Section]: Rulebook[Name] };

/** A document of each kind: `EntryListDocument`. */
type Documents = { readonly [Kind in keyof typeof documentSchemas]: Of<Kind> };

/** All that has a name. */
export interface Named {
  readonly answers: Answers;
  readonly parts: Parts;
  readonly sections: Sections;
  readonly documents: Documents;
}

// Generated from the migrations by `npm run schema`; do not edit.
import type { JSONColumnType } from 'kysely';
import type { Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { AskedQuestion, InvitationRow, NoticeFacts, OtherTitle, StatusRule } from './json-columns.ts';

type Json<T> = JSONColumnType<T & object, string, string>;
type NullableJson<T> = JSONColumnType<(T & object) | null, string | null, string | null>;

export type AllocationTable = {
  element_id: string;
  goal_id: string;
  amount: number;
  stated_percent: number | null;
};

export type AnnualReportTable = {
  id: string;
  window_id: string;
  unit_id: string;
  subject_kind: string;
  subject_id: string;
  state: string;
  version: number;
  answers: Json<Record<string, Multilingual>>;
  note: string | null;
  author_id: string;
  is_illustrative: boolean;
  updated_at: Date;
  submitted_at: Date | null;
  decided_at: Date | null;
  on_behalf_of_id: string | null;
  copied_from_id: string | null;
};

export type AnnualReportSubmissionTable = {
  id: string;
  report_id: string;
  version: number;
  idempotency_key: string;
  questions: Json<AskedQuestion[]>;
  answers: Json<Record<string, Multilingual>>;
  submitted_by: string;
  submitted_at: Date;
  on_behalf_of_id: string | null;
};

export type ApiAnswerTable = {
  key_hash: string;
  person_id: string;
  request_hash: string;
  status: number | null;
  headers: NullableJson<Record<string, string>>;
  body: string | null;
  created_at: Date;
};

export type ApiTokenTable = {
  id: string;
  person_id: string;
  name: string;
  scopes: Json<string[]>;
  token_hash: string;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
};

export type AttachmentTable = {
  id: string;
  name: string;
  kind: string;
  size: number;
  sha256: string;
  content: Buffer;
  added_by: string | null;
  added_at: Date;
};

export type CheckerRuleTable = {
  rule: string;
  severity: string | null;
  tolerance: number | null;
  reason: string;
  set_by: string;
  set_at: Date;
};

export type ContributionTable = {
  from_element_id: string;
  to_element_id: string;
  strength: string;
};

export type CouncilDocumentTable = {
  id: string;
  code: string;
  kind: string;
  cycle_id: string;
  year: number;
  number: string;
  session: Json<Multilingual>;
  agenda_item: string;
  dated_on: string;
  original_language: string;
  title: Json<Multilingual>;
  purpose: Json<Multilingual>;
  action: Json<Multilingual>;
  financial_implications: Json<Multilingual>;
  citations: Json<string[]>;
};

export type CycleTable = {
  id: string;
  code: string;
  title: Json<Multilingual>;
  first_year: number;
  last_year: number;
  status: string;
  completeness: string;
  adopted_by: string | null;
  resource_unit: string | null;
  source: string | null;
  status_rule: NullableJson<StatusRule>;
};

export type DeadlineExtensionTable = {
  id: string;
  window_id: string;
  unit_id: string | null;
  subject_kind: string | null;
  subject_id: string | null;
  time_zone: string;
  deadline_local: string;
  deadline_at: Date;
  reason: string;
  granted_by: string;
  granted_at: Date;
};

export type DimensionTable = {
  code: string;
  position: number;
  name: Json<Multilingual>;
};

export type DimensionValueTable = {
  dimension_code: string;
  code: string;
  position: number;
  name: Json<Multilingual>;
};

export type DocumentLabelTable = {
  code: string;
  language: string;
  text: string;
  provenance: string;
  is_verified: boolean;
};

export type DocumentSessionTable = {
  document_id: string;
  event_id: string;
};

export type DocumentStepTable = {
  kind: string;
  step: string;
  days_before: number;
};

export type DutyClosedTable = {
  duty_id: string;
  year: number;
  closed_by: string;
  closed_on: string;
};

export type EditionTable = {
  id: string;
  document_id: string;
  code: string;
  number: string;
  kind: string;
  ordinal: number;
  based_on: string | null;
  reason: NullableJson<Multilingual>;
  languages: Json<Language[]>;
  state: string;
  version: number;
  note: string | null;
  created_by: string | null;
  created_at: Date;
  submitted_by: string | null;
  submitted_at: Date | null;
  approved_by: string | null;
  published_at: Date | null;
};

export type EditionFreezeTable = {
  id: string;
  edition_id: string;
  round: number;
  data: string;
  sha256: string;
  frozen_by: string | null;
  frozen_at: Date;
};

export type EditionLanguageTable = {
  edition_id: string;
  language: string;
  state: string;
  changed_by: string | null;
  changed_at: Date;
};

export type EditionModelTable = {
  freeze_id: string;
  form: string;
  language: string;
  model: string;
  sha256: string;
};

export type EditionOutcomeTable = {
  edition_id: string;
  outcome: string;
  conclusions: NullableJson<Multilingual>;
  decided_on: string;
  recorded_by: string | null;
  recorded_at: Date;
};

export type ElementTable = {
  id: string;
  cycle_id: string;
  level_id: string;
  parent_id: string | null;
  code: string;
  printed_code: string | null;
  position: number;
  title: Json<Multilingual>;
  description: NullableJson<Multilingual>;
  other_titles: Json<OtherTitle[]>;
  unit_id: string | null;
  provenance: string;
  source: string | null;
};

export type ElementMarkerTable = {
  element_id: string;
  scheme_code: string;
  value_code: string;
  provenance: string;
  source: string | null;
};

export type EventTable = {
  id: string;
  code: string;
  title: Json<Multilingual>;
  place: NullableJson<Multilingual>;
  starts_on: string | null;
  ends_on: string | null;
  source: string;
};

export type FigureTable = {
  id: string;
  indicator_id: string;
  year: number;
  part: string;
  latest_version: number;
  current_version: number | null;
};

export type FindingCountTable = {
  day: string;
  rule: string;
  unit: string;
  open: number;
  waived: number;
};

export type FindingCountDayTable = {
  day: string;
  counted_at: Date;
};

export type FocalPointTable = {
  id: string;
  theme_id: string;
  unit_id: string;
  person_id: string;
  starts_on: string;
  ends_on: string | null;
};

export type IndicatorTable = {
  id: string;
  element_id: string;
  code: string;
  position: number;
  title: Json<Multilingual>;
  unit_of_measure: Json<Multilingual>;
  direction: string;
  is_relative: boolean;
  baseline_year: number | null;
  baseline_value: number | null;
  target_year: number | null;
  target_value: number | null;
  provenance: string;
  source: string | null;
  measure_code: string | null;
  frequency: string | null;
  owner_unit_id: string | null;
};

export type IndicatorDimensionTable = {
  indicator_id: string;
  dimension_code: string;
  is_additive: boolean;
};

export type IndicatorTargetTable = {
  indicator_id: string;
  year: number;
  value: number;
  source: string;
};

export type InstrumentTable = {
  id: string;
  code: string;
  body: string;
  kind: string;
  number: string;
  place: string;
  year: number;
  is_revision: boolean;
  title: Json<Multilingual>;
  words: number | null;
  citations: Json<string[]>;
  source: string | null;
};

export type JournalCheckpointTable = {
  size: number;
  root: string;
  at: Date;
  peaks: Json<string[]>;
  note: string;
};

export type JournalEntryTable = {
  id: string;
  at: Date;
  actor_id: string | null;
  action: string;
  thing_kind: string;
  thing_id: string;
  before: NullableJson<unknown>;
  after: NullableJson<unknown>;
  reason: string | null;
  salt: string;
  leaf_hash: string;
};

export type JournalLeafTable = {
  position: number;
  entry_id: string;
  leaf_hash: string;
};

export type JournalPendingTable = {
  entry_id: string;
};

export type LevelTable = {
  id: string;
  cycle_id: string;
  code: string;
  position: number;
  name: Json<Multilingual>;
  plural: Json<Multilingual>;
  code_pattern: string | null;
  is_reported: boolean;
};

export type LevelRelationTable = {
  level_id: string;
  relation: string;
  to_level_id: string;
};

export type LinkTable = {
  id: string;
  from_kind: string;
  from_id: string;
  relation: string;
  to_kind: string;
  to_id: string;
  basis: string;
  confirmed_by: string | null;
  confirmed_at: Date;
  wording: NullableJson<{ title: Multilingual; description?: Multilingual | null }>;
  suspect_since: Date | null;
};

export type MailTable = {
  id: string;
  key: string;
  to_address: string;
  language: string;
  subject: string;
  body: string;
  created_at: Date;
  sent_at: Date | null;
  last_error: string | null;
};

export type MailChoiceTable = {
  person_id: string;
  mail: string;
  chosen_at: Date;
};

export type MarkerSchemeTable = {
  code: string;
  position: number;
  kind: string;
  name: Json<Multilingual>;
  description: NullableJson<Multilingual>;
  source: string | null;
};

export type MarkerValueTable = {
  scheme_code: string;
  code: string;
  position: number;
  name: Json<Multilingual>;
  parent_code: string | null;
};

export type MeasureTable = {
  code: string;
  position: number;
  name: Json<Multilingual>;
  minimum: number | null;
  maximum: number | null;
  decimals: number;
};

export type MemberTable = {
  id: string;
  code: string;
  name: Json<Multilingual>;
  category: string;
  region_code: string | null;
  contributory_units: number | null;
  source: string | null;
};

export type NoticeTable = {
  id: string;
  key: string;
  person_id: string;
  kind: string;
  path: string;
  facts: Json<NoticeFacts>;
  body: string | null;
  mail: string;
  created_at: Date;
  mailed_at: Date | null;
  seen_at: Date | null;
};

export type ObservationTable = {
  id: string;
  state: string;
  value: number | null;
  as_of: string | null;
  source: string;
  method: string | null;
  is_illustrative: boolean;
  figure_id: string;
  version: number;
  measure_code: string | null;
  note: string | null;
  reason: string | null;
  language: string | null;
  attachment_id: string | null;
  entered_by: string | null;
  entered_at: Date;
  validation: string;
  decided_by: string | null;
  decided_at: Date | null;
  decision_note: string | null;
};

export type OneTimeLinkTable = {
  id: string;
  purpose: string;
  token_hash: string;
  person_id: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
};

export type OrganizationTable = {
  id: string;
  code: string;
  name: Json<Multilingual>;
  time_zone: string;
  languages: Json<Language[]>;
  is_example: boolean;
  created_at: Date;
};

export type OutboxTable = {
  id: string;
  topic: string;
  key: string;
  payload: Json<Record<string, unknown>>;
  created_at: Date;
  available_at: Date;
  lease: string | null;
  leased_until: Date | null;
  attempts: number;
  done_at: Date | null;
  failed_at: Date | null;
  last_error: string | null;
};

export type PasskeyTable = {
  id: string;
  person_id: string;
  name: string;
  credential_id: string;
  public_key: string;
  algorithm: number;
  sign_count: number;
  transports: string;
  created_at: Date;
  last_used_at: Date | null;
};

export type PasskeyChallengeTable = {
  id: string;
  challenge_hash: string;
  purpose: string;
  bound_to: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
};

export type PeopleImportTable = {
  id: string;
  file_name: string;
  rows: Json<InvitationRow[]>;
  created_by: string;
  created_at: Date;
  confirmed_at: Date | null;
};

export type PersonTable = {
  id: string;
  email: string;
  email_key: string;
  name: Json<Multilingual>;
  language: string;
  password_hash: string | null;
  is_example: boolean;
  is_offered: boolean;
  created_at: Date;
  deactivated_at: Date | null;
};

export type PlannedCostTable = {
  element_id: string;
  amount: number;
};

export type ProviderIdentityTable = {
  id: string;
  issuer: string;
  subject: string;
  person_id: string;
  linked_at: Date;
};

export type ProviderTripTable = {
  id: string;
  state_hash: string;
  browser_hash: string;
  nonce: string;
  code_verifier: string;
  language: string;
  next: string | null;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
};

export type RecoveryCodeTable = {
  id: string;
  person_id: string;
  code_hash: string;
  used_at: Date | null;
};

export type RegionTable = {
  code: string;
  name: Json<Multilingual>;
};

export type ReportCommentTable = {
  id: string;
  window_id: string;
  unit_id: string;
  subject_kind: string;
  subject_id: string;
  side: string;
  author_id: string;
  on_behalf_of_id: string | null;
  language: string;
  body: string;
  idempotency_key: string;
  written_at: Date;
};

export type ReportQuestionTable = {
  id: string;
  window_id: string;
  code: string;
  subject_kind: string;
  position: number;
  label: Json<Multilingual>;
  hint: NullableJson<Multilingual>;
  maximum: number;
  is_required: boolean;
};

export type ReportWindowTable = {
  id: string;
  code: string;
  cycle_id: string;
  year: number;
  time_zone: string;
  opens_local: string;
  opens_at: Date;
  deadline_local: string;
  deadline_at: Date;
};

export type ReportWindowUnitTable = {
  window_id: string;
  unit_id: string;
};

export type ReportingDutyTable = {
  id: string;
  code: string;
  instrument_code: string;
  clause: string;
  frequency: string;
  subject: Json<Multilingual>;
  document_kind: string;
};

export type RoleAssignmentTable = {
  id: string;
  person_id: string;
  role: string;
  unit_id: string | null;
  member_id: string | null;
  starts_on: string | null;
  ends_on: string | null;
};

export type RoleScopeTable = {
  assignment_id: string;
  kind: string;
  thing: string;
};

export type SearchEntryTable = {
  kind: string;
  thing_id: string;
  language: string;
  code: string | null;
  title: string;
  body: string;
  unit: string | null;
  subject_kind: string | null;
  subject_id: string | null;
  vector: unknown;
  hash: string;
};

export type SearchStateTable = {
  id: string;
  version: number;
  position: number;
  indexed_at: Date;
  public_stamp: string;
};

export type SecondFactorTable = {
  id: string;
  person_id: string;
  secret: string;
  last_step: number;
  created_at: Date;
  confirmed_at: Date | null;
};

export type SessionTable = {
  id: string;
  token_hash: string;
  person_id: string;
  form_secret: string;
  user_agent: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  ended_at: Date | null;
};

export type SignInAttemptTable = {
  id: string;
  key_hash: string;
  at: Date;
  succeeded: boolean;
};

export type SignInStepTable = {
  id: string;
  token_hash: string;
  person_id: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
};

export type StatedTotalTable = {
  cycle_id: string;
  kind: string;
  key: string;
  amount: number;
};

export type StatusOverrideTable = {
  id: string;
  indicator_id: string;
  status: string;
  reason: string;
  language: string;
  until: string;
  created_by: string;
  created_at: Date;
  withdrawn_by: string | null;
  withdrawn_at: Date | null;
};

export type SubstitutionTable = {
  id: string;
  person_id: string;
  substitute_id: string;
  unit_id: string;
  subject_kind: string | null;
  subject_id: string | null;
  starts_on: string;
  ends_on: string;
  state: string;
  offered_at: Date;
  answered_at: Date | null;
};

export type ThemeTable = {
  id: string;
  code: string;
  position: number;
  title: Json<Multilingual>;
  description: NullableJson<Multilingual>;
  is_derived: boolean;
  qualifies: boolean;
  source: string | null;
};

export type ThemeUnitTable = {
  theme_id: string;
  unit_id: string;
};

export type UnitTable = {
  id: string;
  code: string;
  name: Json<Multilingual>;
  kind: string;
  parent_id: string | null;
  position: number;
  source: string | null;
};

export type WaiverTable = {
  id: string;
  rule: string;
  place_kind: string;
  place_id: string;
  reason: string;
  expires_on: string;
  created_by: string;
  created_at: Date;
  withdrawn_at: Date | null;
};

export type Schema = {
  allocation: AllocationTable;
  annual_report: AnnualReportTable;
  annual_report_submission: AnnualReportSubmissionTable;
  api_answer: ApiAnswerTable;
  api_token: ApiTokenTable;
  attachment: AttachmentTable;
  checker_rule: CheckerRuleTable;
  contribution: ContributionTable;
  council_document: CouncilDocumentTable;
  cycle: CycleTable;
  deadline_extension: DeadlineExtensionTable;
  dimension: DimensionTable;
  dimension_value: DimensionValueTable;
  document_label: DocumentLabelTable;
  document_session: DocumentSessionTable;
  document_step: DocumentStepTable;
  duty_closed: DutyClosedTable;
  edition: EditionTable;
  edition_freeze: EditionFreezeTable;
  edition_language: EditionLanguageTable;
  edition_model: EditionModelTable;
  edition_outcome: EditionOutcomeTable;
  element: ElementTable;
  element_marker: ElementMarkerTable;
  event: EventTable;
  figure: FigureTable;
  finding_count: FindingCountTable;
  finding_count_day: FindingCountDayTable;
  focal_point: FocalPointTable;
  indicator: IndicatorTable;
  indicator_dimension: IndicatorDimensionTable;
  indicator_target: IndicatorTargetTable;
  instrument: InstrumentTable;
  journal_checkpoint: JournalCheckpointTable;
  journal_entry: JournalEntryTable;
  journal_leaf: JournalLeafTable;
  journal_pending: JournalPendingTable;
  level: LevelTable;
  level_relation: LevelRelationTable;
  link: LinkTable;
  mail: MailTable;
  mail_choice: MailChoiceTable;
  marker_scheme: MarkerSchemeTable;
  marker_value: MarkerValueTable;
  measure: MeasureTable;
  member: MemberTable;
  notice: NoticeTable;
  observation: ObservationTable;
  one_time_link: OneTimeLinkTable;
  organization: OrganizationTable;
  outbox: OutboxTable;
  passkey: PasskeyTable;
  passkey_challenge: PasskeyChallengeTable;
  people_import: PeopleImportTable;
  person: PersonTable;
  planned_cost: PlannedCostTable;
  provider_identity: ProviderIdentityTable;
  provider_trip: ProviderTripTable;
  recovery_code: RecoveryCodeTable;
  region: RegionTable;
  report_comment: ReportCommentTable;
  report_question: ReportQuestionTable;
  report_window: ReportWindowTable;
  report_window_unit: ReportWindowUnitTable;
  reporting_duty: ReportingDutyTable;
  role_assignment: RoleAssignmentTable;
  role_scope: RoleScopeTable;
  search_entry: SearchEntryTable;
  search_state: SearchStateTable;
  second_factor: SecondFactorTable;
  session: SessionTable;
  sign_in_attempt: SignInAttemptTable;
  sign_in_step: SignInStepTable;
  stated_total: StatedTotalTable;
  status_override: StatusOverrideTable;
  substitution: SubstitutionTable;
  theme: ThemeTable;
  theme_unit: ThemeUnitTable;
  unit: UnitTable;
  waiver: WaiverTable;
};

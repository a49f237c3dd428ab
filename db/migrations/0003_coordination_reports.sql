-- Themes of common interest, focal points, the yearly reporting; calendar; Council documents; waivers of the checker.

create table theme (
  id uuid primary key,
  code text not null unique,
  position integer not null,
  title jsonb not null,
  description jsonb,
  is_derived boolean not null,
  qualifies boolean not null,
  source text
);
comment on column theme.title is 'ts: Multilingual';
comment on column theme.description is 'ts: Multilingual';

create table theme_unit (
  theme_id uuid not null references theme,
  unit_id uuid not null references unit,
  primary key (theme_id, unit_id)
);

create table focal_point (
  id uuid primary key,
  theme_id uuid not null references theme,
  unit_id uuid not null references unit,
  person_id uuid not null references person,
  starts_on date not null,
  ends_on date
);
create index focal_point_theme on focal_point (theme_id);
create index focal_point_person on focal_point (person_id);

-- Deadline: civil time + zone as announced, and the instant that decides (exclusive).
create table report_window (
  id uuid primary key,
  code text not null unique,
  cycle_id uuid not null references cycle,
  year integer not null,
  time_zone text not null,
  opens_local text not null,
  opens_at timestamptz not null,
  deadline_local text not null,
  deadline_at timestamptz not null
);

create table report_question (
  id uuid primary key,
  window_id uuid not null references report_window,
  code text not null,
  subject_kind text not null,
  position integer not null,
  label jsonb not null,
  hint jsonb,
  maximum integer not null,
  is_required boolean not null,
  unique (window_id, subject_kind, code)
);
comment on column report_question.label is 'ts: Multilingual';
comment on column report_question.hint is 'ts: Multilingual';

-- One report per window, unit and subject; subject_id is "<cycle>/<element>" or a theme's code.
create table annual_report (
  id uuid primary key,
  window_id uuid not null references report_window,
  unit_id uuid not null references unit,
  subject_kind text not null,
  subject_id text not null,
  state text not null,
  version integer not null,
  answers jsonb not null,
  note text,
  author_id uuid not null references person,
  is_illustrative boolean not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  unique (window_id, unit_id, subject_kind, subject_id)
);
comment on column annual_report.answers is 'ts: Record<string, Multilingual>';

-- What was submitted, with the questions as they were asked. Never changed.
create table annual_report_submission (
  id uuid primary key,
  report_id uuid not null references annual_report,
  version integer not null,
  idempotency_key text not null unique,
  questions jsonb not null,
  answers jsonb not null,
  submitted_by uuid not null references person,
  submitted_at timestamptz not null
);
create index annual_report_submission_report on annual_report_submission (report_id);
comment on column annual_report_submission.questions is 'ts: AskedQuestion[]';
comment on column annual_report_submission.answers is 'ts: Record<string, Multilingual>';

create table event (
  id uuid primary key,
  code text not null unique,
  title jsonb not null,
  place jsonb,
  starts_on date,
  ends_on date,
  source text not null
);
comment on column event.title is 'ts: Multilingual';
comment on column event.place is 'ts: Multilingual';

create table council_document (
  id uuid primary key,
  code text not null unique,
  kind text not null,
  cycle_id uuid not null references cycle,
  year integer not null,
  number text not null,
  session jsonb not null,
  agenda_item text not null,
  dated_on date not null,
  original_language text not null,
  title jsonb not null,
  purpose jsonb not null,
  action jsonb not null,
  financial_implications jsonb not null,
  citations jsonb not null
);
comment on column council_document.session is 'ts: Multilingual';
comment on column council_document.title is 'ts: Multilingual';
comment on column council_document.purpose is 'ts: Multilingual';
comment on column council_document.action is 'ts: Multilingual';
comment on column council_document.financial_implications is 'ts: Multilingual';
comment on column council_document.citations is 'ts: string[]';

create table document_label (
  code text not null,
  language text not null,
  text text not null,
  provenance text not null,
  is_verified boolean not null,
  primary key (code, language)
);

create table waiver (
  id uuid primary key,
  rule text not null,
  place_kind text not null,
  place_id text not null,
  reason text not null,
  expires_on date not null,
  created_by uuid not null references person,
  created_at timestamptz not null,
  withdrawn_at timestamptz
);

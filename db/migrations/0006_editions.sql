-- Editions of Council documents: what was asked, frozen, translated, approved, published and decided at the Council.

-- The steps of a kind of document, with the days before the session by which each is to be done.
create table document_step (
  kind text not null,
  step text not null,
  days_before integer not null,
  primary key (kind, step)
);

-- The session to which a document goes: its dates are counted back from the first day of the event.
create table document_session (
  document_id uuid primary key references council_document,
  event_id uuid not null references event
);

-- kind: original, revision, corrigendum, addendum. state: draft, review, translation, approval, published.
create table edition (
  id uuid primary key,
  document_id uuid not null references council_document,
  code text not null unique,
  number text not null,
  kind text not null,
  ordinal integer not null,
  based_on uuid references edition,
  reason jsonb,
  languages jsonb not null,
  state text not null,
  version integer not null,
  note text,
  created_by uuid references person,
  created_at timestamptz not null,
  submitted_by uuid references person,
  submitted_at timestamptz,
  approved_by uuid references person,
  published_at timestamptz,
  unique (document_id, kind, ordinal)
);
comment on column edition.reason is 'ts: Multilingual';
comment on column edition.languages is 'ts: Language[]';

-- state: waiting, in-work, ready. A language that is not there is waiting.
create table edition_language (
  edition_id uuid not null references edition,
  language text not null,
  state text not null,
  changed_by uuid references person,
  changed_at timestamptz not null,
  primary key (edition_id, language)
);

-- What was put up for approval, once per round; the last round is what is published. Canonical JSON (RFC 8785) with
-- its SHA-256. Never changed.
create table edition_freeze (
  id uuid primary key,
  edition_id uuid not null references edition,
  round integer not null,
  data text not null,
  sha256 text not null,
  frozen_by uuid references person,
  frozen_at timestamptz not null,
  unique (edition_id, round)
);

-- The composed document in each language and form (long, short), as its writers take it. Never changed.
create table edition_model (
  freeze_id uuid not null references edition_freeze,
  form text not null,
  language text not null,
  model text not null,
  sha256 text not null,
  primary key (freeze_id, form, language)
);

-- What the Council did with the document: noted, approved, concluded.
create table edition_outcome (
  edition_id uuid primary key references edition,
  outcome text not null,
  conclusions jsonb,
  decided_on date not null,
  recorded_by uuid references person,
  recorded_at timestamptz not null
);
comment on column edition_outcome.conclusions is 'ts: Multilingual';

-- A duty to report that an instrument states, and what kind of document answers it.
create table reporting_duty (
  id uuid primary key,
  code text not null unique,
  instrument_code text not null,
  clause text not null,
  frequency text not null,
  subject jsonb not null,
  document_kind text not null
);
comment on column reporting_duty.subject is 'ts: Multilingual';

-- A duty of a year that an edition closed, since the Council dealt with it.
create table duty_closed (
  duty_id uuid not null references reporting_duty,
  year integer not null,
  closed_by uuid not null references edition,
  closed_on date not null,
  primary key (duty_id, year)
);

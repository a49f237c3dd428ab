-- The yearly cycle: windows per unit, deadlines put off, comments, substitutes, notices to people, people invited by a file.

-- The units that a window asks; a window without rows asks every unit.
create table report_window_unit (
  window_id uuid not null references report_window,
  unit_id uuid not null references unit,
  primary key (window_id, unit_id)
);

-- A later deadline: for everybody (no unit), for a unit, or for one report. Never changed; the latest that fits decides.
create table deadline_extension (
  id uuid primary key,
  window_id uuid not null references report_window,
  unit_id uuid references unit,
  subject_kind text,
  subject_id text,
  time_zone text not null,
  deadline_local text not null,
  deadline_at timestamptz not null,
  reason text not null,
  granted_by uuid not null references person,
  granted_at timestamptz not null
);
create index deadline_extension_window on deadline_extension (window_id, unit_id);

-- For whom a substitute wrote or submitted; from which earlier report the text was copied as a draft.
alter table annual_report add column on_behalf_of_id uuid references person;
alter table annual_report add column copied_from_id uuid references annual_report;
alter table annual_report_submission add column on_behalf_of_id uuid references person;

-- What the two sides of a report say to each other; kept for reports that nobody has begun, too.
create table report_comment (
  id uuid primary key,
  window_id uuid not null references report_window,
  unit_id uuid not null references unit,
  subject_kind text not null,
  subject_id text not null,
  side text not null,
  author_id uuid not null references person,
  on_behalf_of_id uuid references person,
  language text not null,
  body text not null,
  idempotency_key text not null unique,
  written_at timestamptz not null
);
create index report_comment_subject on report_comment (window_id, unit_id, subject_kind, subject_id);

-- A focal point's substitute from one day to another, both included; narrowed to one subject when it names one.
create table substitution (
  id uuid primary key,
  person_id uuid not null references person,
  substitute_id uuid not null references person,
  unit_id uuid not null references unit,
  subject_kind text,
  subject_id text,
  starts_on date not null,
  ends_on date not null,
  state text not null,
  offered_at timestamptz not null,
  answered_at timestamptz
);
create index substitution_person on substitution (person_id);
create index substitution_substitute on substitution (substitute_id);

-- What a person is told: it stands in "My work" until it is seen; mail says when it goes out by mail, mailed_at that it did.
create table notice (
  id uuid primary key,
  key text not null unique,
  person_id uuid not null references person,
  kind text not null,
  path text not null,
  facts jsonb not null,
  body text,
  mail text not null,
  created_at timestamptz not null,
  mailed_at timestamptz,
  seen_at timestamptz
);
create index notice_person on notice (person_id) where seen_at is null;
create index notice_to_mail on notice (person_id) where mailed_at is null;
comment on column notice.facts is 'ts: NoticeFacts';

-- How a person wants to be told by mail: at-once (without a row), daily, none.
create table mail_choice (
  person_id uuid primary key references person,
  mail text not null,
  chosen_at timestamptz not null
);

-- A file of people to invite between the trial and the confirmation; its rows are emptied when it was used.
create table people_import (
  id uuid primary key,
  file_name text not null,
  rows jsonb not null,
  created_by uuid not null references person,
  created_at timestamptz not null,
  confirmed_at timestamptz
);
comment on column people_import.rows is 'ts: InvitationRow[]';

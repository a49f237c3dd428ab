-- The organization, its units and members, its people, and the journal of what they did.
-- Keys are UUIDv7 made by the application. The comments "ts: …" name the TypeScript type of a jsonb column.

create table organization (
  id uuid primary key,
  code text not null unique,
  name jsonb not null,
  time_zone text not null,
  languages jsonb not null,
  is_example boolean not null,
  created_at timestamptz not null
);
comment on column organization.name is 'ts: Multilingual';
comment on column organization.languages is 'ts: Language[]';

create table unit (
  id uuid primary key,
  code text not null unique,
  name jsonb not null,
  kind text not null,
  parent_id uuid references unit,
  position integer not null,
  source text
);
comment on column unit.name is 'ts: Multilingual';

create table region (
  code text primary key,
  name jsonb not null
);
comment on column region.name is 'ts: Multilingual';

create table member (
  id uuid primary key,
  code text not null unique,
  name jsonb not null,
  category text not null,
  region_code text references region,
  contributory_units numeric,
  source text
);
comment on column member.name is 'ts: Multilingual';

create table person (
  id uuid primary key,
  email text not null,
  email_key text not null unique,
  name jsonb not null,
  language text not null,
  password_hash text,
  is_example boolean not null,
  is_offered boolean not null,
  created_at timestamptz not null,
  deactivated_at timestamptz
);
comment on column person.name is 'ts: Multilingual';

-- What a person may do, and where: a role within a unit or for a member, narrowed to themes and elements when role_scope has rows.
create table role_assignment (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null,
  unit_id uuid references unit,
  member_id uuid references member,
  starts_on date,
  ends_on date
);
create index role_assignment_person on role_assignment (person_id);

create table role_scope (
  assignment_id uuid not null references role_assignment,
  kind text not null,
  thing text not null,
  primary key (assignment_id, kind, thing)
);

create table session (
  id uuid primary key,
  token_hash text not null unique,
  person_id uuid not null references person,
  form_secret text not null,
  user_agent text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_person on session (person_id);

-- Invitation and forgotten password: a link that works once.
create table one_time_link (
  id uuid primary key,
  purpose text not null,
  token_hash text not null unique,
  person_id uuid not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table sign_in_attempt (
  id uuid primary key,
  key_hash text not null,
  at timestamptz not null,
  succeeded boolean not null
);
create index sign_in_attempt_key on sign_in_attempt (key_hash, at);

-- Who did what, when, to what, before, after, why. Written in the transaction of the action.
create table journal_entry (
  id uuid primary key,
  at timestamptz not null,
  actor_id uuid references person,
  action text not null,
  thing_kind text not null,
  thing_id text not null,
  before jsonb,
  after jsonb,
  reason text,
  salt text not null,
  leaf_hash text not null
);
create index journal_entry_at on journal_entry (at);
create index journal_entry_thing on journal_entry (thing_kind, thing_id);
comment on column journal_entry.before is 'ts: unknown';
comment on column journal_entry.after is 'ts: unknown';

-- The order of the Merkle log (RFC 6962): given after the commit by the sequencer, without gaps from 0.
create table journal_leaf (
  position bigint primary key,
  entry_id uuid not null unique references journal_entry,
  leaf_hash text not null
);

-- Entries that wait for their position. An entry is here or in journal_leaf: one that is in neither was tampered with.
create table journal_pending (
  entry_id uuid primary key references journal_entry
);

-- The log's size and root at a moment, as signed (C2SP signed note); peaks = roots of its full subtrees, to go on from.
create table journal_checkpoint (
  size bigint primary key,
  root text not null,
  at timestamptz not null,
  peaks jsonb not null,
  note text not null
);
comment on column journal_checkpoint.peaks is 'ts: string[]';

create table outbox (
  id uuid primary key,
  topic text not null,
  key text not null unique,
  payload jsonb not null,
  created_at timestamptz not null,
  available_at timestamptz not null,
  lease uuid,
  leased_until timestamptz,
  attempts integer not null,
  done_at timestamptz,
  failed_at timestamptz,
  last_error text
);
create index outbox_waiting on outbox (available_at) where done_at is null and failed_at is null;
comment on column outbox.payload is 'ts: Record<string, unknown>';

create table mail (
  id uuid primary key,
  key text not null unique,
  to_address text not null,
  language text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  last_error text
);

-- Typed links between things of different rooms; basis = hash of the upstream content when a person confirmed the link.
create table link (
  id uuid primary key,
  from_kind text not null,
  from_id text not null,
  relation text not null,
  to_kind text not null,
  to_id text not null,
  basis text not null,
  confirmed_by uuid references person,
  confirmed_at timestamptz not null,
  unique (from_kind, from_id, relation, to_kind, to_id)
);
create index link_to on link (to_kind, to_id);

-- Instruments of the governing bodies; plans whose levels are rows; indicators; resources.

create table instrument (
  id uuid primary key,
  code text not null unique,
  body text not null,
  kind text not null,
  number text not null,
  place text not null,
  year integer not null,
  is_revision boolean not null,
  title jsonb not null,
  words integer,
  citations jsonb not null,
  source text,
  unique (body, kind, number, year)
);
comment on column instrument.title is 'ts: Multilingual';
comment on column instrument.citations is 'ts: string[]';

create table cycle (
  id uuid primary key,
  code text not null unique,
  title jsonb not null,
  first_year integer not null,
  last_year integer not null,
  status text not null,
  completeness text not null,
  adopted_by text,
  resource_unit text,
  source text
);
comment on column cycle.title is 'ts: Multilingual';

-- A level of a results framework is a row: 2020-2023 and 2024-2027 have different ones.
create table level (
  id uuid primary key,
  cycle_id uuid not null references cycle,
  code text not null,
  position integer not null,
  name jsonb not null,
  plural jsonb not null,
  code_pattern text,
  is_reported boolean not null,
  unique (cycle_id, code)
);
comment on column level.name is 'ts: Multilingual';
comment on column level.plural is 'ts: Multilingual';

-- Under which level an element of a level may hang ('parent'), or to which it may contribute ('contributes-to').
create table level_relation (
  level_id uuid not null references level,
  relation text not null,
  to_level_id uuid not null references level,
  primary key (level_id, relation, to_level_id)
);

create table element (
  id uuid primary key,
  cycle_id uuid not null references cycle,
  level_id uuid not null references level,
  parent_id uuid references element,
  code text not null,
  printed_code text,
  position integer not null,
  title jsonb not null,
  description jsonb,
  other_titles jsonb not null,
  unit_id uuid references unit,
  provenance text not null,
  source text,
  unique (cycle_id, code)
);
create index element_parent on element (parent_id);
comment on column element.title is 'ts: Multilingual';
comment on column element.description is 'ts: Multilingual';
comment on column element.other_titles is 'ts: OtherTitle[]';

create table contribution (
  from_element_id uuid not null references element,
  to_element_id uuid not null references element,
  strength text not null,
  primary key (from_element_id, to_element_id)
);
create index contribution_to on contribution (to_element_id);

create table indicator (
  id uuid primary key,
  element_id uuid not null references element,
  code text not null,
  position integer not null,
  title jsonb not null,
  unit_of_measure jsonb not null,
  direction text not null,
  is_relative boolean not null,
  baseline_year integer,
  baseline_value numeric,
  target_year integer,
  target_value numeric,
  provenance text not null,
  source text,
  unique (element_id, code)
);
comment on column indicator.title is 'ts: Multilingual';
comment on column indicator.unit_of_measure is 'ts: Multilingual';

-- state: value (zero is a value), not-applicable, no-data: three different things.
create table observation (
  id uuid primary key,
  indicator_id uuid not null references indicator,
  year integer not null,
  state text not null,
  value numeric,
  as_of date,
  source text not null,
  method text,
  is_illustrative boolean not null,
  unique (indicator_id, year)
);

-- Amounts are in the resource unit of the cycle ("thousand CHF").
create table planned_cost (
  element_id uuid primary key references element,
  amount numeric not null
);

create table allocation (
  element_id uuid not null references element,
  goal_id uuid not null references element,
  amount numeric not null,
  stated_percent numeric,
  primary key (element_id, goal_id)
);

create table stated_total (
  cycle_id uuid not null references cycle,
  kind text not null,
  key text not null,
  amount numeric not null,
  primary key (cycle_id, kind, key)
);

-- Figures as records of evidence: what is measured in which unit, entered by one person, validated by another, corrected
-- only by a new version; how a cycle judges progress; markers and dimensions of elements.

-- A unit of measure: figures outside of its bounds, or with more decimals, do not fit it. Null bounds bind nothing.
create table measure (
  code text primary key,
  position integer not null,
  name jsonb not null,
  minimum numeric,
  maximum numeric,
  decimals integer not null
);
comment on column measure.name is 'ts: Multilingual';

-- By what figures may be broken down: sex, region, category.
create table dimension (
  code text primary key,
  position integer not null,
  name jsonb not null
);
comment on column dimension.name is 'ts: Multilingual';

create table dimension_value (
  dimension_code text not null references dimension,
  code text not null,
  position integer not null,
  name jsonb not null,
  primary key (dimension_code, code)
);
comment on column dimension_value.name is 'ts: Multilingual';

-- frequency: half-yearly, yearly, two-yearly, four-yearly, or null when nobody stated it. Owner: the unit that answers for the figures.
alter table indicator add column measure_code text references measure;
alter table indicator add column frequency text;
alter table indicator add column owner_unit_id uuid references unit;

-- is_additive: whether the parts make up the total (persons by sex do, shares do not).
create table indicator_dimension (
  indicator_id uuid not null references indicator,
  dimension_code text not null references dimension,
  is_additive boolean not null,
  primary key (indicator_id, dimension_code)
);

-- What a figure is about: an indicator, a year and a part of it ("" is the total, else "sex=female", sorted, joined by ";").
-- current_version is the newest validated one and what everybody sees; latest_version the newest entered.
create table figure (
  id uuid primary key,
  indicator_id uuid not null references indicator,
  year integer not null,
  part text not null,
  latest_version integer not null,
  current_version integer,
  unique (indicator_id, year, part)
);

create table attachment (
  id uuid primary key,
  name text not null,
  kind text not null,
  size integer not null,
  sha256 text not null,
  content bytea not null,
  added_by uuid references person,
  added_at timestamptz not null
);

-- From here on an observation is one version of a figure. It is never changed: only the decision on it is added, once.
-- validation: entered, validated, returned. Entered and decided by null: it came with the data.
-- language: the one in which source, method, note and reason were written, null when that is not known.
insert into figure (id, indicator_id, year, part, latest_version, current_version)
  select id, indicator_id, year, '', 1, 1 from observation;
alter table observation add column figure_id uuid references figure;
alter table observation add column version integer;
alter table observation add column measure_code text references measure;
alter table observation add column note text;
alter table observation add column reason text;
alter table observation add column language text;
alter table observation add column attachment_id uuid references attachment;
alter table observation add column entered_by uuid references person;
alter table observation add column entered_at timestamptz;
alter table observation add column validation text;
alter table observation add column decided_by uuid references person;
alter table observation add column decided_at timestamptz;
alter table observation add column decision_note text;
update observation set figure_id = id, version = 1, validation = 'validated',
  entered_at = (select min(created_at) from organization), decided_at = (select min(created_at) from organization);
alter table observation drop column indicator_id;
alter table observation drop column year;
alter table observation alter column figure_id set not null;
alter table observation alter column version set not null;
alter table observation alter column entered_at set not null;
alter table observation alter column validation set not null;
create unique index observation_version on observation (figure_id, version);
create index observation_waiting on observation (validation) where validation <> 'validated';

-- How a cycle judges progress; null: the rule of src/monitoring/status-rule.ts that Unie brings.
alter table cycle add column status_rule jsonb;
comment on column cycle.status_rule is 'ts: StatusRule';

-- A planning officer's own judgement of an indicator, with its reason, up to and including a day.
create table status_override (
  id uuid primary key,
  indicator_id uuid not null references indicator,
  status text not null,
  reason text not null,
  language text not null,
  until date not null,
  created_by uuid not null references person,
  created_at timestamptz not null,
  withdrawn_by uuid references person,
  withdrawn_at timestamptz
);
create index status_override_indicator on status_override (indicator_id);

-- Markers of elements: policy markers with a score (0 not targeted, 1 significant, 2 principal), and lists (SDGs, WSIS, regions).
create table marker_scheme (
  code text primary key,
  position integer not null,
  kind text not null,
  name jsonb not null,
  description jsonb,
  source text
);
comment on column marker_scheme.name is 'ts: Multilingual';
comment on column marker_scheme.description is 'ts: Multilingual';

create table marker_value (
  scheme_code text not null references marker_scheme,
  code text not null,
  position integer not null,
  name jsonb not null,
  parent_code text,
  primary key (scheme_code, code)
);
comment on column marker_value.name is 'ts: Multilingual';

create table element_marker (
  element_id uuid not null references element,
  scheme_code text not null,
  value_code text not null,
  provenance text not null,
  source text,
  primary key (element_id, scheme_code, value_code),
  foreign key (scheme_code, value_code) references marker_value
);
create index element_marker_value on element_marker (scheme_code, value_code);

-- The checker: what the organization has set for its rules, and how many findings there were from day to day.
-- Suspect links: the wording that a person confirmed, and since when a link waits to be looked at again.

-- Null severity or tolerance: the rule's own. 'off': the rule is not applied.
create table checker_rule (
  rule text primary key,
  severity text,
  tolerance numeric,
  reason text not null,
  set_by uuid not null references person,
  set_at timestamptz not null
);

-- A day on which counts were written: those of a day hold until the next one.
create table finding_count_day (
  day date primary key,
  counted_at timestamptz not null
);

-- unit: code; '*' counts each finding once, '' those that no unit answers for.
create table finding_count (
  day date not null references finding_count_day,
  rule text not null,
  unit text not null,
  open integer not null,
  waived integer not null,
  primary key (day, rule, unit)
);

alter table link add column wording jsonb;
alter table link add column suspect_since timestamptz;
create index link_suspect on link (suspect_since) where suspect_since is not null;
comment on column link.wording is 'ts: { title: Multilingual; description?: Multilingual | null }';

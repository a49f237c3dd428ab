-- Targets of single years, where a plan sets them; the target of the cycle stays with the indicator.
create table indicator_target (
  indicator_id uuid not null references indicator,
  year integer not null,
  value numeric not null,
  source text not null,
  primary key (indicator_id, year)
);

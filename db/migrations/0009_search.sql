-- What can be found: one row per thing and language it has a text in. Made from the other tables; src/search/ keeps it.

create table search_entry (
  kind text not null,
  thing_id text not null,
  language text not null,
  code text,
  title text not null,
  body text not null,
  unit text,
  subject_kind text,
  subject_id text,
  vector tsvector not null,
  hash text not null,
  primary key (kind, thing_id, language)
);
create index search_entry_vector on search_entry using gin (vector);

-- How far the entries are: made by which version of the analyser, and up to which position of the journal.
create table search_state (
  id text primary key,
  version integer not null,
  position bigint not null,
  indexed_at timestamptz not null
);

-- Another name whenever an entry that everybody may find was written or taken away: what was found is right until then.
alter table search_state add column public_stamp text not null default 'first';

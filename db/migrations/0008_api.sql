-- Tokens by which programs act for a person, secret addresses of calendars, and answers kept for requests that come twice.

-- scopes: what the token may do of what its person may do. Only the hash of the secret is kept.
create table api_token (
  id uuid primary key,
  person_id uuid not null references person,
  name text not null,
  scopes jsonb not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_person on api_token (person_id);
comment on column api_token.scopes is 'ts: string[]';

-- The answer to a POST with an Idempotency-Key, stored in the transaction of what it did; key_hash covers the person too.
create table api_answer (
  key_hash text primary key,
  person_id uuid not null references person,
  request_hash text not null,
  status integer,
  headers jsonb,
  body text,
  created_at timestamptz not null
);
create index api_answer_created on api_answer (created_at);
comment on column api_answer.headers is 'ts: Record<string, string>';

-- Passkeys (Web Authentication Level 3): the public half of a key that stays on a person's device, and the challenges that ask for it.

-- credential_id and public_key (SubjectPublicKeyInfo, DER) in base64url; algorithm: a number of the COSE registry; sign_count: the
-- authenticator's own count at the last use, 0 where it keeps none; transports: how the browser may reach it, separated by blanks.
create table passkey (
  id uuid primary key,
  person_id uuid not null references person,
  name text not null,
  credential_id text not null unique,
  public_key text not null,
  algorithm integer not null,
  sign_count bigint not null,
  transports text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_person on passkey (person_id);

-- bound_to: the session that adds a passkey, the step of the sign-in that asks for one, or the browser that signs in with one alone.
-- A challenge works once, for its purpose, for what it is bound to, until it expires.
create table passkey_challenge (
  id uuid primary key,
  challenge_hash text not null unique,
  purpose text not null check (purpose in ('add', 'second-step', 'sign-in')),
  bound_to text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index passkey_challenge_expires on passkey_challenge (expires_at);

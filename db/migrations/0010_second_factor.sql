-- A second factor at sign-in (codes of an application, recovery codes), and identities of a sign-in provider.

-- secret: encrypted with a key that lies outside of the database; last_step: the last time step whose code was used, so that none works twice.
create table second_factor (
  id uuid primary key,
  person_id uuid not null unique references person,
  secret text not null,
  last_step bigint not null,
  created_at timestamptz not null,
  confirmed_at timestamptz
);

create table recovery_code (
  id uuid primary key,
  person_id uuid not null references person,
  code_hash text not null unique,
  used_at timestamptz
);
create index recovery_code_person on recovery_code (person_id);

-- The password, or the provider, was right and the second factor is asked for.
create table sign_in_step (
  id uuid primary key,
  token_hash text not null unique,
  person_id uuid not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- A way to the sign-in provider and back (OpenID Connect Core 1.0): works once.
create table provider_trip (
  id uuid primary key,
  state_hash text not null unique,
  browser_hash text not null,
  nonce text not null,
  code_verifier text not null,
  language text not null,
  next text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table provider_identity (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  person_id uuid not null references person,
  linked_at timestamptz not null,
  unique (issuer, subject),
  unique (issuer, person_id)
);

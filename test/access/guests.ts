import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { exampleFolder } from '../../src/cli/example-organization.ts';
import type { Db } from '../../src/db/database.ts';
import type { Role } from '../../src/people/access.ts';
import type { Guest, Post } from './oracle.ts';

type Account = { email: string; role: Role; scope?: Omit<Post, 'role'> };

/** Who comes to every address: nobody, the accounts of the example by its file, and people at the edges of having a right. */
export async function inviteGuests(db: Db): Promise<Guest[]> {
  const file = JSON.parse(readFileSync(join(exampleFolder, 'accounts.json'), 'utf8')) as {
    accounts: Account[];
  };
  const known = file.accounts.map(({ email, role, scope }): Guest => {
    return { name: email.replace('@example.org', ''), email, session: 'open', posts: [{ role, ...scope }] };
  });
  const narrow: Post = {
    role: 'focal-point',
    unit: 'BDT',
    themes: ['cybersecurity'],
    elements: ['2020-2023/D.1'],
  };
  const extra: Guest[] = [
    { name: 'narrow', email: 'narrow@example.org', session: 'open', posts: [narrow] },
    {
      name: 'two-posts',
      email: 'two-posts@example.org',
      session: 'open',
      posts: [
        { role: 'focal-point', unit: 'BR', themes: ['cybersecurity'], elements: ['2020-2023/R.2'] },
        { role: 'delegate' },
      ],
    },
    { name: 'without-post', email: 'without-post@example.org', session: 'open', posts: [] },
    { name: 'post-ended', email: 'post-ended@example.org', session: 'open', posts: [] },
    { name: 'post-not-begun', email: 'post-not-begun@example.org', session: 'open', posts: [] },
    { name: 'deactivated', email: 'deactivated@example.org', session: 'dead', posts: [narrow] },
    { name: 'idle-too-long', email: 'idle-too-long@example.org', session: 'dead', posts: [narrow] },
    { name: 'signed-out', email: 'signed-out@example.org', session: 'dead', posts: [narrow] },
  ];
  for (const guest of extra) await addPerson(db, guest);
  await addPost(
    db,
    'post-ended@example.org',
    { ...narrow, role: 'planning-officer' },
    { ends: '2020-01-01' },
  );
  await addPost(db, 'post-not-begun@example.org', { ...narrow, role: 'auditor' }, { starts: '2999-01-01' });
  await db
    .updateTable('person')
    .set({ deactivated_at: new Date() })
    .where('email', '=', 'deactivated@example.org')
    .execute();
  return [{ name: 'nobody', email: null, session: 'none', posts: [] }, ...known, ...extra];
}

async function addPerson(db: Db, guest: Guest): Promise<void> {
  const email = guest.email ?? '';
  const name = JSON.stringify({ source: 'en', en: `Person ${guest.name}` });
  const person = { id: newId(), email, email_key: email, name, language: 'en', created_at: new Date() };
  await db
    .insertInto('person')
    .values({ ...person, is_example: false, is_offered: false })
    .execute();
  for (const post of guest.posts) await addPost(db, email, post, {});
}

async function addPost(
  db: Db,
  email: string,
  post: Post,
  { starts, ends }: { starts?: string; ends?: string },
): Promise<void> {
  const person = await db
    .selectFrom('person')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow();
  const unit = await db
    .selectFrom('unit')
    .where('code', '=', post.unit ?? '')
    .select('id')
    .executeTakeFirst();
  const id = newId();
  await db
    .insertInto('role_assignment')
    .values({
      id,
      person_id: person.id,
      role: post.role,
      unit_id: unit?.id ?? null,
      starts_on: starts ?? null,
      ends_on: ends ?? null,
    })
    .execute();
  const scope = [
    ...(post.themes ?? []).map((thing) => ({ assignment_id: id, kind: 'theme', thing })),
    ...(post.elements ?? []).map((thing) => ({ assignment_id: id, kind: 'element', thing })),
  ];
  if (scope.length > 0) await db.insertInto('role_scope').values(scope).execute();
}

import { v7 as newId } from 'uuid';
import type { Db } from '../../src/db/database.ts';
import { newSecret, secretHash } from '../../src/people/session.ts';
import { calendarScope, tokenPrefix } from '../../src/people/token.ts';
import { insertToken } from '../../src/people/token.sql.ts';
import { openWindow } from '../example-site.ts';
import { type Place, placesByParameters } from './places.ts';

/* What the addresses of the API may name: things that are there, and things that are not. */

const strange = ['no-such', '…/..', '\u0000', "'"];

function one(name: string, values: readonly string[], missing: readonly string[] = strange): Place[] {
  return [
    ...values.map((value): Place => ({ params: { [name]: value }, exists: true })),
    ...missing.map((value): Place => ({ params: { [name]: value }, exists: false })),
  ];
}

/** The secret address of somebody's calendar; whoever knows it may read it. */
async function plantCalendar(db: Db, now: Date): Promise<string> {
  const person = await db
    .selectFrom('person')
    .where('email', '=', 'narrow@example.org')
    .select('id')
    .executeTakeFirstOrThrow();
  const secret = tokenPrefix + newSecret();
  await insertToken(db, {
    id: newId(),
    personId: person.id,
    name: '',
    scopes: [calendarScope],
    tokenHash: secretHash(secret),
    now,
    expiresAt: new Date(now.getTime() + 3_600_000),
  });
  return `${secret}.ics`;
}

/** Places by the parameters of an operation's path, in order. */
export async function apiPlaces(db: Db, now: Date): Promise<Record<string, Place[]>> {
  const pages = await placesByParameters(db);
  const document = await db.selectFrom('council_document').select('code').executeTakeFirstOrThrow();
  const indicator = { cycle: '2020-2023', element: '1.1', indicator: 'T1.1' };
  return {
    '': pages['']!,
    'cycle element': pages['cycle element']!,
    'window unit subject': pages['window unit subject']!.filter(
      ({ params }) => (params.subject?.length ?? 0) < 200,
    ),
    unit: one('unit', ['BR', 'AO-DAKAR']),
    member: one('member', ['CHE']),
    cycle: one('cycle', ['2020-2023', '2024-2027']),
    'cycle element indicator': [
      { params: indicator, exists: true },
      { params: { ...indicator, element: 'R.1' }, exists: false },
      ...strange.map((each) => ({ params: { ...indicator, indicator: each }, exists: false })),
    ],
    'cycle indicator year part': pages['cycle indicator year']!.filter(({ params }) => !params.part).map(
      ({ params, ...place }) => ({ ...place, params: { ...params, part: 'total' } }),
    ),
    window: one('window', [openWindow]),
    edition: one('edition', ['C22-35']),
    theme: one('theme', ['gender']),
    instrument: one('instrument', ['PP-RES-71-2018']),
    document: one('document', [document.code]),
    event: one('event', ['PP-18']),
    problem: one('problem', ['not-found'], [...strange, 'constructor', '__proto__']),
    secret: one(
      'secret',
      [await plantCalendar(db, now)],
      [...strange, `unie_${'x'.repeat(43)}.ics`, 'events.ics'],
    ),
    file: one('file', ['regions.csv', 'events.json'], [...strange, 'person.csv', 'regions.xlsx', 'units']),
  };
}

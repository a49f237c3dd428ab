import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { Multilingual } from '#language/multilingual.ts';
import type { Wording } from './link.ts';
import type { Thing } from './relations.ts';

export type WordedThing = Thing & Wording;

/** What things of any room that links point to say now, by `wordingKey`; a thing that is gone is not there. One query. */
export async function listWordings(db: Db, things: readonly Thing[]): Promise<Map<string, Wording>> {
  if (things.length === 0) return new Map();
  const idsOf = (kind: string) => things.filter((each) => each.kind === kind).map((each) => each.id);
  const { rows } = await sql<{
    kind: string;
    id: string;
    title: Multilingual;
    description: Multilingual | null;
  }>`
    select 'instrument' as kind, code as id, title, null::jsonb as description
      from instrument where code = any(${idsOf('instrument')})
    union all select 'theme', code, title, description from theme where code = any(${idsOf('theme')})
    union all select 'cycle', code, title, null from cycle where code = any(${idsOf('cycle')})
    union all select 'element', given.address, element.title, element.description
      from unnest(${idsOf('element')}::text[]) as given (address)
      join cycle on starts_with(given.address, cycle.code || '/')
      join element on element.cycle_id = cycle.id and element.code = substr(given.address, length(cycle.code) + 2)`.execute(
    db,
  );
  return new Map(
    rows.map(({ kind, id, title, description }) => [
      wordingKey({ kind, id }),
      kind === 'instrument' || kind === 'cycle' ? { title } : { title, description },
    ]),
  );
}

export const wordingKey = ({ kind, id }: Thing): string => `${kind} ${id}`;

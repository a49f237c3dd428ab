import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { eventsFrom } from '#coordination/event.sql.ts';
import { windowsDueAfter } from '#coordination/report-window.sql.ts';
import type { Db } from '#db/database.ts';
import { cyclesWithLevels } from '#plan/cycle.sql.ts';
import { latestCouncilDocuments } from '#reports/council-document.sql.ts';

/** What the home page tells beside the goals, asked in one go: plans, deadlines and meetings to come, documents. */
export async function findHome(db: Db, now: Date, today: string) {
  const found = await db
    .selectNoFrom([
      jsonArrayFrom(cyclesWithLevels(db)).as('cycles'),
      jsonArrayFrom(windowsDueAfter(db, now)).as('windows'),
      jsonArrayFrom(eventsFrom(db, today, 5)).as('events'),
      jsonArrayFrom(latestCouncilDocuments(db, 5)).as('documents'),
    ])
    .executeTakeFirstOrThrow();
  // Moments come back as text where rows stand in a list.
  const windows = found.windows.map((each) => ({ ...each, deadline_at: new Date(each.deadline_at) }));
  return { ...found, windows };
}

export type Home = Awaited<ReturnType<typeof findHome>>;

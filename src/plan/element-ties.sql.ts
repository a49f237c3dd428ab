import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { acceptedReportsOn, type ReportOnSubject } from '#coordination/annual-report.sql.ts';
import { type LinkedTheme, themesLinkedTo } from '#coordination/theme.sql.ts';
import type { Db } from '#db/database.ts';
import { question } from '#db/question.ts';
import { type IndicatorRow, indicatorsUnder } from './indicator.sql.ts';
import { type MarkRow, marksOf } from './marker.sql.ts';

/** What an element is tied to beside the plan itself. */
export type ElementTies = {
  indicators: IndicatorRow[];
  themes: LinkedTheme[];
  reports: ReportOnSubject[];
  marks: MarkRow[];
};

/** What measures an element, the themes that it serves, what was reported on it and what marks it; asked in one go. */
export async function findElementTies(
  db: Db,
  element: { id: string; cycle: string; code: string },
): Promise<ElementTies> {
  const [found] = await tiesOf(db, { id: element.id, address: `${element.cycle}/${element.code}` });
  return found as ElementTies;
}

const tiesOf = question((db, { id, address }: { id: string; address: string }) =>
  db.selectNoFrom([
    jsonArrayFrom(indicatorsUnder(db, id)).as('indicators'),
    jsonArrayFrom(themesLinkedTo(db, 'element', address)).as('themes'),
    jsonArrayFrom(acceptedReportsOn(db, 'element', address)).as('reports'),
    jsonArrayFrom(marksOf(db, id)).as('marks'),
  ]),
);

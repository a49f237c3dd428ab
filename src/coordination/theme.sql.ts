import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Db } from '#db/database.ts';
import { type ListPart, listPart, type PageWanted } from '#db/list-part.sql.ts';
import type { Multilingual } from '#language/multilingual.ts';

export type ThemeUnit = { code: string; name: Multilingual };
export type ThemeFocalPoint = { unit: string; name: Multilingual; starts_on: string; ends_on: string | null };

/** A theme tied to a thing, and the hash of what the link was confirmed against. */
export type LinkedTheme = { code: string; title: Multilingual; linkId: string; basis: string };

export type ThemeRow = {
  id: string;
  code: string;
  title: Multilingual;
  description: Multilingual | null;
  is_derived: boolean;
  qualifies: boolean;
  source: string | null;
  units: ThemeUnit[];
  focalPoints: ThemeFocalPoint[];
};

function themes(db: Db, today: string) {
  return db
    .selectFrom('theme')
    .select([
      'theme.id',
      'theme.code',
      'theme.title',
      'theme.description',
      'theme.is_derived',
      'theme.qualifies',
      'theme.source',
    ])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('theme_unit')
          .innerJoin('unit', 'unit.id', 'theme_unit.unit_id')
          .whereRef('theme_unit.theme_id', '=', 'theme.id')
          .select(['unit.code', 'unit.name'])
          .orderBy('unit.position'),
      ).as('units'),
      jsonArrayFrom(
        eb
          .selectFrom('focal_point')
          .innerJoin('unit', 'unit.id', 'focal_point.unit_id')
          .innerJoin('person', 'person.id', 'focal_point.person_id')
          .whereRef('focal_point.theme_id', '=', 'theme.id')
          .where('focal_point.starts_on', '<=', today)
          .where((or) =>
            or.or([or('focal_point.ends_on', 'is', null), or('focal_point.ends_on', '>=', today)]),
          )
          .select(['unit.code as unit', 'person.name', 'focal_point.starts_on', 'focal_point.ends_on'])
          .orderBy('unit.position'),
      ).as('focalPoints'),
    ]);
}

/** A page of the themes of common interest with the units concerned and the focal points in office on a date. */
export function listThemes(db: Db, today: string, wanted: PageWanted): Promise<ListPart<ThemeRow>> {
  return listPart(db, themes(db, today).orderBy('theme.position').orderBy('theme.id'), wanted);
}

/** One theme by its code. */
export async function findTheme(db: Db, code: string, today: string): Promise<ThemeRow | null> {
  return (await themes(db, today).where('theme.code', '=', code).executeTakeFirst()) ?? null;
}

/** Every theme by code, for a choice. */
export async function listThemeNames(db: Db): Promise<{ code: string; name: Multilingual }[]> {
  return db.selectFrom('theme').select(['code', 'title as name']).orderBy('position').execute();
}

/** Titles, by code, of the themes that are linked to a thing. */
export async function listThemesLinkedTo(db: Db, kind: string, id: string): Promise<LinkedTheme[]> {
  return themesLinkedTo(db, kind, id).execute();
}

/** The same as a question to ask with others. */
export function themesLinkedTo(db: Db, kind: string, id: string) {
  return db
    .selectFrom('theme')
    .innerJoin('link', 'link.from_id', 'theme.code')
    .where('from_kind', '=', 'theme')
    .where('to_kind', '=', kind)
    .where('to_id', '=', id)
    .select(['theme.code', 'theme.title', 'link.id as linkId', 'link.basis'])
    .orderBy('theme.position');
}

/** What a theme says of itself: the wording that links are confirmed against. */
export async function findThemeWording(
  db: Db,
  code: string,
): Promise<{ title: Multilingual; description: Multilingual | null } | null> {
  const row = await db
    .selectFrom('theme')
    .select(['title', 'description'])
    .where('code', '=', code)
    .executeTakeFirst();
  return row ?? null;
}

import type { Thing } from '#people/access.ts';
import type { ApiVisit } from '#web/api/route.ts';
import { figureThing } from './figure-address.ts';
import { readPart } from './figure-part.ts';
import { listParts } from './figure-parts.sql.ts';
import { type FigureDetail, findFigure } from './figure.sql.ts';

/** Figures found for the visits in flight: access is decided on the same figure that is then answered. */
export const found = new WeakMap<ApiVisit, FigureDetail>();

/** The figure that an address names; null when there is no such indicator. */
export async function find(visit: ApiVisit): Promise<FigureDetail | null> {
  const { cycle = '', indicator = '', year = '', part: named = '' } = visit.params;
  const part = named === 'total' ? '' : named;
  if (!/^\d{4}$/.test(year) || readPart(part) === null) return null;
  return findFigure(visit.db, { cycle, indicator, year: Number(year), part });
}

/** What access to the figure of an address is decided on; null: there is none. */
export async function thing(visit: ApiVisit): Promise<Thing | null> {
  const about = await find(visit);
  if (!about) return null;
  const isOutside = about.year < about.firstYear || about.year > about.lastYear;
  if (isOutside && about.latestVersion === 0) return null;
  if (about.part !== '' && about.latestVersion === 0) {
    const parts = await listParts(visit.db, about.indicatorId, about.year);
    if (!parts.some((each) => `${each.dimension}=${each.code}` === about.part)) return null;
  }
  found.set(visit, about);
  return figureThing(about);
}

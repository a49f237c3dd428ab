import { findings, routes as findingRoutes } from '#checker/rules/findings.api.ts';
import { acceptedReports, reports, routes as reportRoutes } from '#coordination/annual-reports.api.ts';
import { events, routes as calendarRoutes, windows } from '#coordination/calendar.api.ts';
import { routes as windowConductRoutes } from '#coordination/conduct-window.api.ts';
import { routes as commentRoutes } from '#coordination/report-comments.api.ts';
import { routes as conductRoutes } from '#coordination/report-windows.api.ts';
import { routes as themeRoutes, themes } from '#coordination/themes.api.ts';
import { instruments, routes as instrumentRoutes } from '#mandates/instruments.api.ts';
import { routes as meRoutes } from '#people/me.api.ts';
import { members, regions, routes as organizationRoutes, units } from '#people/organization.api.ts';
import { cycles, levels, routes as cycleRoutes } from '#plan/cycles.api.ts';
import { allocations, elements, routes as elementRoutes } from '#plan/elements.api.ts';
import { routes as markRoutes } from '#plan/element-marks.api.ts';
import { routes as figureRoutes } from '#plan/figures.api.ts';
import { indicators, observations, routes as indicatorRoutes } from '#plan/indicators.api.ts';
import { routes as targetRoutes } from '#plan/yearly-targets.api.ts';
import { documents, routes as documentRoutes } from '#reports/documents.api.ts';
import { editions, routes as editionRoutes } from '#reports/editions.api.ts';
import { links, routes as linkRoutes } from '#trace/links.api.ts';
import { aboutRoutes } from './api/about.api.ts';
import type { AnyCollection } from './api/collection.ts';
import { exportRoutes } from './api/export.api.ts';
import type { ApiRoute } from './api/route.ts';

/** Every list of the API; the export gives each of them as a file. */
export const collections = [
  units,
  members,
  regions,
  cycles,
  levels,
  elements,
  allocations,
  indicators,
  observations,
  themes,
  instruments,
  links,
  documents,
  editions,
  events,
  windows,
  acceptedReports,
  reports,
  findings,
] as unknown as readonly AnyCollection[];

const resources: readonly ApiRoute[] = [
  ...organizationRoutes,
  ...cycleRoutes,
  ...elementRoutes,
  ...markRoutes,
  ...indicatorRoutes,
  ...targetRoutes,
  ...themeRoutes,
  ...instrumentRoutes,
  ...linkRoutes,
  ...documentRoutes,
  ...calendarRoutes,
  ...reportRoutes,
  ...commentRoutes,
  ...findingRoutes,
  ...meRoutes,
  ...figureRoutes,
  ...conductRoutes,
  ...windowConductRoutes,
  ...editionRoutes,
  ...exportRoutes(collections),
];

/** Every operation of the API, below /api/v1. What is not listed here does not exist; the access tests are generated from it. */
export const apiRoutes: readonly ApiRoute[] = [...aboutRoutes(resources), ...resources];

import type { ZodType } from 'zod';
import {
  accountsFile,
  cycleFile,
  documentsFile,
  eventsFile,
  focalPointsFile,
  instrumentsFile,
  labelsFile,
  markersFile,
  measuresFile,
  membersFile,
  organizationFile,
  reportsFile,
  themesFile,
  unitsFile,
} from './dataset.ts';

/** The files of a data folder by name, with the shape of each; beside them any number of cycles/<name>.json. */
export const fileShapes = {
  'organization.json': organizationFile,
  'units.json': unitsFile,
  'members.json': membersFile,
  'measures.json': measuresFile,
  'markers.json': markersFile,
  'instruments.json': instrumentsFile,
  'themes.json': themesFile,
  'events.json': eventsFile,
  'accounts.json': accountsFile,
  'focal-points.json': focalPointsFile,
  'reports.json': reportsFile,
  'document-labels.json': labelsFile,
  'documents.json': documentsFile,
} as const;

export const requiredFiles = ['organization.json', 'units.json'] as const;

/** No file of an organization comes near this; what does is refused before it is read. */
export const largestFile = 50 * 1024 * 1024;

/** The shape of a file, or undefined when no such file belongs in a data folder. */
export function shapeOf(name: string): ZodType | undefined {
  if (/^cycles\/[^/]+\.json$/.test(name)) return cycleFile;
  return Object.hasOwn(fileShapes, name) ? fileShapes[name as keyof typeof fileShapes] : undefined;
}

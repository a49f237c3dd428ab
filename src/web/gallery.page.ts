import { readExamples } from '#ui/example-files.ts';
import { gallery } from '#ui/gallery.ts';
import { type Answer, missing, type Route, type Visit } from './visit.ts';

/** Every component of the kit in use; only while developing. */
async function show(visit: Visit): Promise<Answer> {
  if (!visit.settings.isDevelopment) return missing;
  return { kind: 'page', title: 'UI', body: gallery(visit.language, await readExamples()) };
}

export const routes: Route[] = [
  { method: 'GET', path: '/:language/components', action: 'read-public', handle: show },
];

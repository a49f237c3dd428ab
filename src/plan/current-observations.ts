import { partText } from './figure-part.ts';

/** One version of a figure, as a data file states it. */
type StatedVersion = {
  indicator: string;
  year: number;
  part?: Record<string, string> | undefined;
  version: number;
  validation: 'entered' | 'validated' | 'returned';
};

/** What everybody sees of a cycle's figures: of each total the newest version that was validated. */
export function currentObservations<Observation extends StatedVersion>(cycle: {
  observations: readonly Observation[];
}): Observation[] {
  const current = new Map<string, Observation>();
  for (const each of cycle.observations) {
    if (each.validation !== 'validated' || partText(each.part) !== '') continue;
    const figure = `${each.indicator} ${each.year}`;
    const known = current.get(figure);
    if (!known || known.version < each.version) current.set(figure, each);
  }
  return [...current.values()];
}

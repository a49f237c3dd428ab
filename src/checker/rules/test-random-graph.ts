import fc from 'fast-check';
import { languages } from '#language/languages.ts';
import { type Multilingual, textHash } from '#language/multilingual.ts';
import { basisOf } from '#trace/link.ts';
import { type Change, type Graph } from '../graph.ts';
import { type Fact, type GraphData, type GraphKind, graphKinds } from '../graph-data.ts';
import { keyOf } from '../graph-keys.ts';

/*
 * Random things for property tests: few codes, so that things refer to one another, to things that are not there, and
 * in circles; every member that a rule reads takes values on both sides of what the rule asks.
 */

const cycles = ['c1', 'c2'];
const among = <T>(...values: T[]) => fc.constantFrom(...values);
const cycle = among(...cycles);
const level = among('c1/goal', 'c1/objective', 'c2/goal', 'c2/outcome');
const elementId = among(
  ...cycles.flatMap((each) => ['1', '2', 'A.1', 'A.1-a', 'A.2'].map((code) => `${each}/${code}`)),
);
const indicatorId = among('c1/i1', 'c1/i2', 'c2/i1', 'c2/i3');
const unit = among('U1', 'U2', 'U3');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const code = (id: string): string => id.slice(3);
const cycleOfId = (id: string): string => id.slice(0, 2);
const words = among('Access', 'access ', 'Trust', 'How the 3 goals stand', 'all two objectives', '');
const text = fc
  .record({ en: words, fr: maybe(words), isStale: fc.boolean() })
  .map(({ en, fr, isStale }): Multilingual => ({
    source: 'en',
    en,
    ...(fr !== undefined && { fr, from: { fr: textHash(isStale ? 'other' : en) } }),
  }));
const year = among(2029, 2030, 2031, 2032);
const date = among('2030-01-01', '2031-01-31', '2031-06-01', '2032-12-31');
const amount = among(0, 100, 100.001, 150, 300);
const instrument = among('R-1-2026', 'R-1-2030', 'R-2-2030', 'R-3-2022');
const theme = among('t1', 't2');
const state = among<'value' | 'not-applicable' | 'no-data'>('value', 'not-applicable', 'no-data');
const figure = fc.record({ year: maybe(year), value: maybe(amount) }).map(given);
const person = maybe(among('p1', 'p2'));

export const randomFacts: { [K in GraphKind]: fc.Arbitrary<Fact<K>> } = {
  units: fc.record({ code: unit, name: text, parent: maybe(unit) }).map(given),
  cycles: fc
    .record({
      code: cycle,
      title: text,
      firstYear: among(2029, 2030),
      lastYear: among(2031, 2033),
      completeness: maybe(among<'complete' | 'partial'>('complete', 'partial')),
      source: maybe(among('', 'adopted text')),
    })
    .map(given),
  levels: fc
    .record({
      id: level,
      name: text,
      plural: among(
        { source: 'en', en: 'Goals' },
        { source: 'en', en: 'Objectives' },
      ) as fc.Arbitrary<Multilingual>,
      codePattern: maybe(among('[0-9]', 'A\\.[0-9]')),
      parents: maybe(fc.array(level, { maxLength: 2 })),
      contributors: maybe(fc.array(level, { maxLength: 2 })),
      isReported: maybe(fc.boolean()),
    })
    .map((each) => ({ ...given(each), cycle: cycleOfId(each.id), code: code(each.id) })),
  elements: fc
    .record({
      id: elementId,
      printedCode: maybe(among('A-1', '1')),
      level,
      parent: maybe(elementId),
      unit: maybe(unit),
      title: text,
      description: maybe(text),
      otherTitles: maybe(
        fc.array(
          text.map((title) => ({ title, where: 'Annex' })),
          { maxLength: 1 },
        ),
      ),
    })
    .map((each) => ({ ...given(each), cycle: cycleOfId(each.id), code: code(each.id) })),
  contributions: fc.record({
    from: elementId,
    to: elementId,
    strength: among<'primary' | 'secondary'>('primary', 'secondary'),
  }),
  indicators: fc
    .record({
      id: indicatorId,
      element: elementId,
      title: text,
      unitOfMeasure: text,
      isRelative: fc.boolean(),
      direction: among<'up' | 'down' | 'none'>('up', 'down', 'none'),
      source: maybe(among('', 'survey')),
      owner: maybe(unit),
      frequency: maybe(among(6, 12, 24)),
      yearlyTargets: maybe(fc.array(fc.record({ year, value: amount }), { maxLength: 4 })),
      baseline: maybe(figure),
      target: maybe(figure),
    })
    .map((each) => ({ ...given(each), cycle: cycleOfId(each.id), code: code(each.id) })),
  observations: fc
    .record({ indicator: indicatorId, year, state, value: maybe(amount), author: person, validator: person })
    .map(given),
  plannedCosts: fc.record({ element: elementId, amount }),
  allocations: fc
    .record({ element: elementId, goal: elementId, amount, statedPercent: maybe(among(0, 30, 50, 100)) })
    .map(given),
  statedTotals: fc.oneof(
    fc.record({ cycle, kind: fc.constant('goal' as const), key: elementId, amount }),
    fc.record({ cycle, kind: fc.constant('group' as const), key: unit, amount }),
    fc.record({ cycle, kind: fc.constant('grand' as const), key: fc.constant(''), amount }),
  ),
  instruments: fc
    .record({
      code: instrument,
      title: text,
      isDated: fc.boolean(),
      citations: maybe(fc.array(instrument, { maxLength: 3 })),
    })
    .map(({ isDated, ...each }) => ({
      ...given(each),
      ...(isDated && { year: Number(each.code.slice(-4)) }),
    })),
  themes: fc
    .record({
      code: theme,
      title: text,
      description: maybe(text),
      units: fc.uniqueArray(unit, { maxLength: 2 }),
      instruments: fc.uniqueArray(instrument, { maxLength: 2 }),
      elements: fc.uniqueArray(elementId, { maxLength: 2 }),
    })
    .map(given),
  focalPoints: fc
    .record({ theme, unit, from: date, until: maybe(date), isClosed: maybe(fc.constant(true)) })
    .map(given),
  windows: fc
    .record({
      code: among('w1', 'w2'),
      cycle,
      year,
      deadline: date,
      units: maybe(fc.uniqueArray(unit, { minLength: 1, maxLength: 2 })),
      extensions: maybe(
        fc.array(
          fc
            .record({ deadline: date, unit: maybe(unit), subject: maybe(elementId) })
            .map((each) => ({ ...given(each), ...(each.subject && { subjectKind: 'element' as const }) })),
          { maxLength: 2 },
        ),
      ),
    })
    .map(given),
  reports: fc
    .record({
      window: among('w1', 'w2'),
      unit,
      subjectKind: among<'element' | 'theme'>('element', 'theme'),
      element: elementId,
      theme,
      state: among<'draft' | 'submitted' | 'sent-back' | 'accepted'>(
        'draft',
        'submitted',
        'sent-back',
        'accepted',
      ),
      lateOn: maybe(date),
    })
    .map(({ element, theme: of, ...each }) => ({
      ...given(each),
      subject: each.subjectKind === 'theme' ? of : element,
    })),
  links: fc
    .record({ theme, element: elementId, isToElement: fc.boolean(), instrument, wording: text })
    .map(({ theme: from, element, isToElement, instrument: to, wording }) => ({
      from: { kind: 'theme', id: from },
      relation: isToElement ? 'served-by' : 'rests-on',
      to: isToElement ? { kind: 'element', id: element } : { kind: 'instrument', id: to },
      basis: basisOf({ title: wording }),
    })),
  documents: fc
    .record({
      code: among('d1', 'd2'),
      cycle,
      year,
      date,
      languages: maybe(
        fc.array(
          fc.record({ language: among(...languages), dueOn: date, publishedOn: maybe(date) }).map(given),
          { maxLength: 2 },
        ),
      ),
    })
    .map(given),
  figures: fc
    .record({
      document: among('d1', 'd2'),
      edition: among('1', '2'),
      indicator: indicatorId,
      year,
      state,
      value: maybe(amount),
    })
    .map(given),
  texts: fc
    .record({
      at: fc.oneof(
        among('x1', 'x2').map((id) => ({ kind: 'council-document', id })),
        fc
          .tuple(among('w1', 'w2'), unit, fc.oneof(theme, elementId))
          .map((parts) => ({ kind: 'report', id: parts.join('/') })),
      ),
      text: fc.oneof(
        text,
        among('Resolution 7', 'see https://example.org/x').map((en) => ({ source: 'en' as const, en })),
      ),
      cycle: maybe(cycle),
      isAsWritten: maybe(fc.constant(true)),
    })
    .map((each) => ({ ...given(each), field: 'purpose' })),
};

/** A graph's data, each key once. */
export const randomData: fc.Arbitrary<GraphData> = fc
  .record(
    Object.fromEntries(
      graphKinds.map((kind) => [
        kind,
        fc.array(randomFacts[kind] as fc.Arbitrary<unknown>, { maxLength: 7 }),
      ]),
    ),
  )
  .map((lists) => ({ languages: ['en', 'fr'], timeZone: 'Europe/Zurich', ...lists }) as unknown as GraphData);

/** An edit: a thing as it is to be, or to go. */
export type Edit = { kind: GraphKind; thing: Fact<GraphKind>; goes: boolean };

export const randomEdit: fc.Arbitrary<Edit> = fc.constantFrom(...graphKinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    thing: randomFacts[kind] as fc.Arbitrary<Fact<GraphKind>>,
    goes: fc.boolean(),
  }),
);

/** What edits change in a graph; of two edits of one thing the last counts. */
export function changesOf(graph: Graph, edits: readonly Edit[]): Change[] {
  const last = new Map(edits.map((edit) => [`${edit.kind} ${keyOf(edit.kind, edit.thing as never)}`, edit]));
  return [...last.values()].map(({ kind, thing, goes }) => {
    const key = keyOf(kind, thing as never);
    return { kind, key, before: graph.things[kind].get(key), after: goes ? undefined : thing } as Change;
  });
}

/** The object without its undefined members. */
function given<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}

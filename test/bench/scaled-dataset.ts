import type { CycleFile, Dataset } from '../../src/dataset/dataset.ts';

/*
 * The example made so many times larger. What grows with an organization stands in it `times` times: the elements of each
 * cycle with their indicators, observations, costs, contributions and marks; instruments, themes with their links and focal
 * points, reports, past windows, documents, and the people who report. Each copy has codes of its own ("R.1", "R.1x2",
 * "R.1x3"), and its titles end with its number; all other sentences stay what they are, so that pages weigh per row what
 * they do in truth. Units, members, regions, levels and years are those of the example.
 */

/** The code of a copy; the first one keeps its own. */
const copyOf = (code: string, copy: number): string => (copy === 1 ? code : `${code}x${copy}`);

/** The same of an element as "<cycle>/<code>". */
const elementCopy = (id: string, copy: number): string => copyOf(id, copy);

/** An address of the example, "br@example.org", as the copy's own: "br-2@example.org". */
const addressCopy = (email: string, copy: number): string =>
  copy === 1 ? email : email.replace('@', `-${copy}@`);

/** A title in each language, with the number of the copy behind it. */
function titleCopy<Title extends object>(title: Title, copy: number): Title {
  if (copy === 1) return title;
  const entries = Object.entries(title).map(([name, text]) => [
    name,
    /^[a-z]{2}$/.test(name) && typeof text === 'string' ? `${text} (${copy})` : text,
  ]);
  return Object.fromEntries(entries) as Title;
}

/** A data set with `times` copies of what grows with an organization. */
export function scaled(dataset: Dataset, times: number): Dataset {
  const copies = Array.from({ length: times }, (_, at) => at + 1);
  const each = <Item>(items: readonly Item[], change: (item: Item, copy: number) => Item): Item[] =>
    copies.flatMap((copy) => items.map((item) => (copy === 1 ? item : change(item, copy))));
  return {
    ...dataset,
    cycles: dataset.cycles.map((cycle) => scaledCycle(cycle, each)),
    marked: each(dataset.marked, (mark, copy) => ({ ...mark, element: elementCopy(mark.element, copy) })),
    themes: each(dataset.themes, (theme, copy) => ({
      ...theme,
      code: copyOf(theme.code, copy),
      title: titleCopy(theme.title, copy),
      elements: theme.elements.map((element) => elementCopy(element, copy)),
      instruments: theme.instruments.map((instrument) => copyOf(instrument, copy)),
    })),
    instruments: each(dataset.instruments, (instrument, copy) => ({
      ...instrument,
      code: copyOf(instrument.code, copy),
      number: `${instrument.number}-${copy}`,
      title: titleCopy(instrument.title, copy),
      citations: instrument.citations.map((code) => copyOf(code, copy)),
    })),
    accounts: each(dataset.accounts, (account, copy) => ({
      ...account,
      email: addressCopy(account.email, copy),
      name: titleCopy(account.name, copy),
      isOffered: false,
      ...(account.scope && {
        scope: {
          ...account.scope,
          themes: account.scope.themes?.map((code) => copyOf(code, copy)),
          elements: account.scope.elements?.map((id) => elementCopy(id, copy)),
        },
      }),
    })),
    focalPoints: each(dataset.focalPoints, (point, copy) => ({
      ...point,
      theme: copyOf(point.theme, copy),
      account: addressCopy(point.account, copy),
    })),
    windows: pastWindows(dataset.windows, each),
    reports: each(dataset.reports, (report, copy) => ({
      ...report,
      account: addressCopy(report.account, copy),
      ...(report.element !== undefined && { element: elementCopy(report.element, copy) }),
      ...(report.theme !== undefined && { theme: copyOf(report.theme, copy) }),
    })),
    documents: each(dataset.documents, ({ edition: _, event: __, ...document }, copy) => ({
      ...document,
      code: copyOf(document.code, copy),
      number: `${document.number}-${copy}`,
      title: titleCopy(document.title, copy),
    })),
  };
}

type Each = <Item>(items: readonly Item[], change: (item: Item, copy: number) => Item) => Item[];

function scaledCycle(cycle: CycleFile, each: Each): CycleFile {
  return {
    ...cycle,
    elements: each(cycle.elements, (element, copy) => ({
      ...element,
      code: copyOf(element.code, copy),
      title: titleCopy(element.title, copy),
      ...(element.parent !== undefined && { parent: copyOf(element.parent, copy) }),
    })),
    contributions: each(cycle.contributions, (contribution, copy) => ({
      ...contribution,
      from: copyOf(contribution.from, copy),
      to: copyOf(contribution.to, copy),
    })),
    indicators: each(cycle.indicators, (indicator, copy) => ({
      ...indicator,
      code: copyOf(indicator.code, copy),
      title: titleCopy(indicator.title, copy),
      element: copyOf(indicator.element, copy),
    })),
    observations: each(cycle.observations, (observation, copy) => ({
      ...observation,
      indicator: copyOf(observation.indicator, copy),
      ...(observation.enteredBy !== undefined && { enteredBy: addressCopy(observation.enteredBy, copy) }),
    })),
    plannedCosts: each(cycle.plannedCosts, (cost, copy) => ({
      ...cost,
      element: copyOf(cost.element, copy),
    })),
    allocations: each(cycle.allocations, (allocation, copy) => ({
      ...allocation,
      element: copyOf(allocation.element, copy),
      goal: copyOf(allocation.goal, copy),
    })),
  };
}

/** Windows that closed in the past, beside those of the example, which ask for the reports of every copy. */
function pastWindows(windows: Dataset['windows'], each: Each): Dataset['windows'] {
  return each(windows, (window, copy) => ({
    ...window,
    code: copyOf(window.code, copy),
    opens: '2021-10-01T09:00:00',
    deadline: '2022-01-31T18:00:00',
  }));
}

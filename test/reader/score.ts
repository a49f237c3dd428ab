import type { Citation, ReadInstrument } from '#mandates/reading/instrument.ts';

/** What a person reads from a corpus file; docs/reading.md describes the fields. */
export type Expected = {
  kind?: string | null;
  number?: string | null;
  revision?: { revised?: boolean; place?: string | null; year?: number | null };
  language: string;
  title?: string | null;
  style?: string;
  sections: ExpectedSection[];
  footnotes?: { label: string; text: string }[];
  annexes?: { heading: string; title?: string | null; items: ExpectedItem[] }[];
  warnings?: string[];
  base?: { sections: ExpectedSection[] };
};

export type ExpectedItem = {
  label: string | null;
  level: number;
  text: string;
  citations?: Partial<Citation>[];
};
export type ExpectedSection = {
  heading: string;
  type: string;
  main?: string[];
  consulted?: string[];
  items: ExpectedItem[];
};

export type Count = { found: number; expected: number; right: number };
export type Scores = { sections: Count; items: Count; citations: Count };

export const noScores = (): Scores => ({ sections: zero(), items: zero(), citations: zero() });
const zero = (): Count => ({ found: 0, expected: 0, right: 0 });

/** Texts are compared without differences of spacing, of quotes and of the sign at the end. */
export const plain = (text: string | null | undefined) =>
  (text ?? '')
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/(?<=[\p{sc=Han}，。；：、（）]) | (?=[\p{sc=Han}，。；：、（）])/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[\s;,.:；，。：؛،]+$/u, '')
    .trim();

type Scored = {
  sections: { heading: string; type: string; items: ExpectedItem[] }[];
  annexes?: { heading: string; items: ExpectedItem[] }[];
};

/** F1 counts: a section by heading and type; an item by section, label, level and whole text; a citation by item and number. */
/** Annexes are compared where the expectation lists them. */
function comparable(found: Scored, expected: Scored): Scored {
  return expected.annexes ? found : { sections: found.sections };
}

export function scoreStructure(all: Scored, expected: Scored): Scores {
  const found = comparable(all, expected);
  return {
    sections: compare(sectionKeys(found), sectionKeys(expected)),
    items: compare(itemKeys(found), itemKeys(expected)),
    citations: compare(citationKeys(found), citationKeys(expected)),
  };
}

const sectionKeys = ({ sections }: Scored) =>
  sections.map(({ heading, type }) => `${type} ${plain(heading)}`);

const itemKeys = ({ sections, annexes = [] }: Scored) =>
  [...sections, ...annexes].flatMap(({ heading, items }) =>
    items.map(({ label, level, text }) => [plain(heading), plain(label), level, plain(text)].join(' | ')),
  );

const citationKeys = ({ sections, annexes = [] }: Scored) =>
  [...sections, ...annexes].flatMap(({ heading, items }) =>
    items.flatMap(({ label, citations = [] }) =>
      citations.map(({ kind, number, place, year }) =>
        [plain(heading), plain(label), kind, number, plain(place).toLowerCase(), year ?? ''].join(' | '),
      ),
    ),
  );

function compare(found: string[], expected: string[]): Count {
  const left = new Map<string, number>();
  for (const key of expected) left.set(key, (left.get(key) ?? 0) + 1);
  let right = 0;
  for (const key of found) {
    const count = left.get(key) ?? 0;
    if (count > 0) {
      right += 1;
      left.set(key, count - 1);
    }
  }
  return { found: found.length, expected: expected.length, right };
}

export function addScores(total: Scores, more: Scores): void {
  for (const part of ['sections', 'items', 'citations'] as const) {
    for (const field of ['found', 'expected', 'right'] as const) total[part][field] += more[part][field];
  }
}

export const f1 = ({ found, expected, right }: Count) =>
  found + expected === 0 ? 1 : (2 * right) / (found + expected);

/** What of the head of an instrument differs: kind, number, title, style, language, revision. */
export function headDifferences(found: ReadInstrument, expected: Expected): string[] {
  const differences: string[] = [];
  const check = (name: string, a: unknown, b: unknown) => {
    if (b !== undefined && a !== b)
      differences.push(`${name}: ${JSON.stringify(a)} for ${JSON.stringify(b)}`);
  };
  check('kind', found.kind, expected.kind);
  check('number', found.number, expected.number);
  check('language', found.language, expected.language);
  check('style', found.style, expected.style);
  if (expected.title !== undefined) check('title', plain(found.title), plain(expected.title));
  const { revision } = expected;
  if (revision?.revised !== undefined) check('revised', found.revision.revised, revision.revised);
  if (revision?.place !== undefined)
    check('place', plain(found.revision.place).toLowerCase(), plain(revision.place).toLowerCase());
  if (revision?.year !== undefined) check('year', found.revision.year, revision.year);
  for (const [index, section] of expected.sections.entries()) {
    const addressees = found.sections[index]?.addressees ?? [];
    for (const role of ['main', 'consulted'] as const) {
      if (section[role])
        check(
          `${role} of "${section.heading}"`,
          addressees
            .filter((each) => each.role === role)
            .map(({ text }) => text)
            .join(' + '),
          section[role].join(' + '),
        );
    }
  }
  return differences;
}

/** The items and citations that only one side has, for a person to look at. */
export function differences(found: Scored, expected: Scored): string[] {
  const out: string[] = [];
  for (const keys of [sectionKeys, itemKeys, citationKeys]) {
    const [a, b] = [keys(found), keys(expected)];
    out.push(
      ...b.filter((key) => !a.includes(key)).map((key) => `- ${key}`),
      ...a.filter((key) => !b.includes(key)).map((key) => `+ ${key}`),
    );
  }
  return out;
}

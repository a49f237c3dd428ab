import { type Language, isLanguage } from '#language/languages.ts';
import type { Citation, OverlapItem, Passage, Texts } from './item.ts';

/** What is wrong with a line: not JSON, no id, no text, an unknown language, an id met before, or a field of another shape. */
export type LineProblemKind = 'json' | 'id' | 'texts' | 'language' | 'twice' | 'field';
export type LineProblem = { line: number; kind: LineProblemKind; value: string };

/** Reads items, one JSON object a line. Lines with a problem are left out and told with their number. */
export function readItems(text: string): { items: OverlapItem[]; problems: LineProblem[] } {
  const { found, problems } = readLines(text, itemOf);
  return { items: found, problems };
}

/** Reads the passages of a memory, one JSON object a line. */
export function readPassages(text: string): { passages: Passage[]; problems: LineProblem[] } {
  const { found, problems } = readLines(text, (value) => ({ id: value.id, texts: value.texts }));
  return { passages: found, problems };
}

type Raw = Record<string, unknown> & { id: string; texts: Texts };

function readLines<T extends { id: string }>(
  text: string,
  make: (raw: Raw) => T | string,
): { found: T[]; problems: LineProblem[] } {
  const found: T[] = [];
  const problems: LineProblem[] = [];
  const seen = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line === '\ufeff') continue;
    const tell = (kind: LineProblemKind, value: string) => problems.push({ line: index + 1, kind, value });
    const raw = objectOf(line);
    if (raw === undefined) tell('json', line.slice(0, 40));
    else if (typeof raw.id !== 'string' || raw.id === '') tell('id', line.slice(0, 40));
    else if (seen.has(raw.id)) tell('twice', raw.id);
    else {
      const texts = textsOf(raw.texts);
      const made =
        typeof texts === 'string'
          ? texts
          : texts === undefined
            ? undefined
            : make({ ...raw, id: raw.id, texts });
      if (typeof texts === 'string') tell('language', texts);
      else if (made === undefined) tell('texts', raw.id);
      else if (typeof made === 'string') tell('field', made);
      else {
        seen.add(raw.id);
        found.push(made);
      }
    }
  }
  return { found, problems };
}

function objectOf(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The texts, or the name of an unknown language, or undefined when there is no object of texts. */
function textsOf(value: unknown): Texts | string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const texts: Partial<Record<Language, string>> = {};
  for (const [language, text] of Object.entries(value)) {
    if (!isLanguage(language)) return language;
    if (typeof text === 'string') texts[language] = text;
    else if (text !== null) return undefined;
  }
  return Object.keys(texts).length === 0 ? undefined : texts;
}

const plainFields = ['body', 'kind', 'unit', 'region', 'start', 'end', 'audience'] as const;

/** An item, or the name of the field that has another shape. */
function itemOf(raw: Raw): OverlapItem | string {
  const item: OverlapItem = { id: raw.id, texts: raw.texts };
  for (const field of plainFields) {
    const value = raw[field];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string') return field;
    item[field] = value;
  }
  if (typeof raw['number'] === 'string' || typeof raw['number'] === 'number')
    item.number = String(raw['number']);
  if (typeof raw['year'] === 'number') item.year = raw['year'];
  const citations = raw['citations'];
  if (citations === undefined || citations === null) return item;
  if (!Array.isArray(citations) || !citations.every(isCitation)) return 'citations';
  item.citations = citations.map((citation) => ({ ...citation, number: String(citation.number) }));
  return item;
}

function isCitation(value: unknown): value is Citation {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, number, body } = value as Record<string, unknown>;
  return (
    typeof kind === 'string' &&
    typeof body === 'string' &&
    (typeof number === 'string' || typeof number === 'number')
  );
}

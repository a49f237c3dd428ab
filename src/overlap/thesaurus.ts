import { type Language, isLanguage } from '#language/languages.ts';

/**
 * One concept with its forms per language; a text on it is, less strongly, also on the broader concepts. `companions` are
 * words that go with it without naming it: they only count for the field of a text. `names` are shown where the first
 * form is a stem.
 */
export type Concept = {
  id: string;
  broader: readonly string[];
  forms: Partial<Record<Language, readonly string[]>>;
  companions?: Partial<Record<Language, readonly string[]>>;
  names?: Partial<Record<Language, readonly string[]>>;
};

/** A line of a thesaurus that could not be read: it has not one cell for each column. */
export type ThesaurusProblem = { line: number };

/**
 * Reads a thesaurus: a first line `# id|en|fr|…` naming the columns, then one concept a line, forms separated by `;`.
 * `spam>cybersecurity` as an id says that spam belongs under cybersecurity; a later line with the same id adds forms.
 * `~spam` as an id begins a line of companions, `=spam` one of names.
 */
export function parseThesaurus(text: string): { concepts: Concept[]; problems: ThesaurusProblem[] } {
  const concepts = new Map<string, Concept>();
  const problems: ThesaurusProblem[] = [];
  let columns: (Language | undefined)[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (line.startsWith('# id|'))
      columns = cells
        .slice(1)
        .map((cell) => (isLanguage(cell.slice(0, 2)) ? (cell.slice(0, 2) as Language) : undefined));
    if (line.startsWith('#') || line.trim() === '') continue;
    const kind = /^[~=]/.exec(line)?.[0];
    const [id = '', ...broader] = (cells[0] ?? '').slice(kind?.length ?? 0).split('>');
    const forms = formsOf(columns, cells);
    const added: Concept =
      kind === '~'
        ? { id, broader, forms: {}, companions: forms }
        : kind === '='
          ? { id, broader, forms: {}, names: forms }
          : { id, broader, forms };
    if (cells.length - 1 !== columns.length || id === '') problems.push({ line: index + 1 });
    else concepts.set(id, merged(concepts.get(id), added));
  }
  return { concepts: [...concepts.values()], problems };
}

function merged(known: Concept | undefined, added: Concept): Concept {
  if (known === undefined) return added;
  return {
    id: known.id,
    broader: [...new Set([...known.broader, ...added.broader])],
    forms: both(known.forms, added.forms),
    ...((known.companions ?? added.companions) && {
      companions: both(known.companions, added.companions),
    }),
    ...((known.names ?? added.names) && { names: both(known.names, added.names) }),
  };
}

function both(known: Concept['forms'] = {}, added: Concept['forms'] = {}): Concept['forms'] {
  const forms: Partial<Record<Language, readonly string[]>> = { ...known };
  for (const [language, more] of Object.entries(added) as [Language, readonly string[]][])
    forms[language] = [...(forms[language] ?? []), ...more];
  return forms;
}

function formsOf(columns: readonly (Language | undefined)[], cells: readonly string[]): Concept['forms'] {
  const forms: Partial<Record<Language, string[]>> = {};
  for (const [at, language] of columns.entries()) {
    if (language === undefined) continue;
    forms[language] = (cells[at + 1] ?? '')
      .split(';')
      .map((form) => form.trim())
      .filter((form) => form !== '');
  }
  return forms;
}

/*
 * The themes and elements that a role is narrowed to stand in a form in pages. What a page did not show stays as it was.
 */

export type Narrowed = { themes: readonly string[]; elements: readonly string[] };

type Choice = { kind: 'theme' | 'element'; code: string };

const nameOf = ({ kind, code }: Choice): string => `${kind}.${code}`;

/** What a form shows, as its hidden field says it. */
export function shownText(shown: readonly Choice[]): string {
  return JSON.stringify(shown.map(nameOf));
}

/** What a role is narrowed to by a form: what was ticked, and what it was narrowed to on other pages (`held`). */
export function narrowedTo(form: ReadonlyMap<string, string>, held: Narrowed): Narrowed {
  const shown = namesShown(form.get('shown'));
  const of = (kind: Choice['kind'], had: readonly string[]): string[] => {
    const prefix = `${kind}.`;
    const ticked = [...form.keys()].flatMap((name) =>
      name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
    );
    const elsewhere = shown === null ? [] : had.filter((code) => !shown.has(nameOf({ kind, code })));
    return [...new Set([...elsewhere, ...ticked])];
  };
  return { themes: of('theme', held.themes), elements: of('element', held.elements) };
}

/** Null when the form does not say what it showed: then it showed everything. */
function namesShown(text: string | undefined): ReadonlySet<unknown> | null {
  if (text === undefined) return null;
  try {
    const names: unknown = JSON.parse(text);
    return Array.isArray(names) ? new Set(names) : null;
  } catch {
    return null;
  }
}

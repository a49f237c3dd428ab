import { elementOf, elementsOf, type XmlElement } from '../xml-tree.ts';

type Style = { name: string; basedOn: string | null; numId: string | null; level: number | null };

/** The paragraph styles of a document: names as the house knows them, and the numbering that a style brings. */
export class StyleSheet {
  #styles = new Map<string, Style>();

  constructor(root: XmlElement | null) {
    if (!root) return;
    for (const style of elementsOf(root, 'w:style')) {
      const numPr = elementOf(elementOf(style, 'w:pPr'), 'w:numPr');
      const level = elementOf(numPr, 'w:ilvl')?.attributes['w:val'];
      this.#styles.set(style.attributes['w:styleId'] ?? '', {
        name: elementOf(style, 'w:name')?.attributes['w:val'] ?? '',
        basedOn: elementOf(style, 'w:basedOn')?.attributes['w:val'] ?? null,
        numId: elementOf(numPr, 'w:numId')?.attributes['w:val'] ?? null,
        level: level === undefined ? null : Number(level),
      });
    }
  }

  /** The name of a style, "Res_No"; the id when the sheet does not know it. */
  nameOf(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#styles.get(id)?.name || id;
  }

  /** The numbering a style brings, its own or inherited. */
  numberingOf(id: string | undefined): { id: string; level: number } | null {
    const seen = new Set<string>();
    let level: number | null = null;
    for (let at = id; at !== undefined && !seen.has(at); at = this.#styles.get(at)?.basedOn ?? undefined) {
      seen.add(at);
      const style = this.#styles.get(at);
      level ??= style?.level ?? null;
      if (style?.numId) return { id: style.numId, level: level ?? 0 };
    }
    return null;
  }
}

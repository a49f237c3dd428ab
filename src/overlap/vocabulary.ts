import type { Language } from '#language/languages.ts';

/** Numbers for terms; a term of one language never equals a term of another. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly terms: string[] = [];

  /** The number of a term, given out when it is met for the first time. */
  id(term: string, language: Language | 'any'): number {
    const key = language + ' ' + term;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.terms.length;
      this.#ids.set(key, id);
      this.terms.push(key);
    }
    return id;
  }

  get size(): number {
    return this.terms.length;
  }

  /** The term of a number without its language. */
  term(id: number): string {
    const key = this.terms[id] ?? '';
    return key.slice(key.indexOf(' ') + 1);
  }
}

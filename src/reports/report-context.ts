import type { DocumentText, TextRun } from '#documents/council-document.ts';
import { formatNumber, formatPercent } from '#language/format.ts';
import type { Language } from '#language/languages.ts';
import { type Say, sayer, sayIn } from '#language/messages.ts';
import { type Multilingual, shownText, textGaps } from '#language/multilingual.ts';
import type { Provenance, StrategicPlanReportInput } from './report-input.ts';

export type TextGap = { code: string; missing: Language[]; stale: Language[] };

/**
 * What all parts of a report share while it is composed in one language: how it says, prints figures and shows texts,
 * and what it has met on the way (sources, texts that are not there in every language), which its annexes list. The
 * parts are composed in the same order in every language, so the numbers of tables and sources are the same as well.
 */
export class ReportContext {
  readonly input: StrategicPlanReportInput;
  readonly language: Language;
  readonly say: Say;
  readonly sources: string[] = [];
  readonly gaps = new Map<string, TextGap>();
  usesUnofficialTexts = false;
  usesUnconfirmed = false;
  usesIllustrative = false;
  private tables = 0;

  constructor(input: StrategicPlanReportInput, language: Language) {
    this.input = input;
    this.language = language;
    this.say = sayer(language, 'reports');
  }

  /** A text of the data in the document's language, or in the language it exists in, with the mark that says so. */
  text(value: Multilingual, code: string): TextRun[] {
    this.noteGaps(value, code);
    const shown = shownText(value, this.language);
    if (value.mark === 'unofficial') this.usesUnofficialTexts = true;
    const marks = [
      shown.state === 'missing' && this.say('mark.missing', { language: this.languageName(shown.language) }),
      shown.state === 'stale' && this.say('mark.stale'),
      value.mark === 'illustrative' && this.illustrative(),
      value.mark === 'unconfirmed' && this.unconfirmed(),
    ].filter((mark) => mark !== false);
    return [
      {
        text: shown.text,
        ...(shown.language !== this.language && { language: shown.language }),
        ...(marks.length > 0 && { mark: marks.join(this.say('mark.separator')) }),
      },
    ];
  }

  /** An element by its code and title; names that no official text confirms say so. */
  element(element: { code: string; title: Multilingual; provenance: Provenance }): TextRun[] {
    const runs = this.text(element.title, element.code);
    const mark =
      element.provenance === 'illustrative'
        ? this.illustrative()
        : element.provenance === 'unconfirmed'
          ? this.unconfirmed()
          : undefined;
    return [
      code(element.code),
      { text: ' ' },
      ...(mark === undefined ? runs : withMark(runs, mark, this.say)),
    ];
  }

  illustrative(): string {
    this.usesIllustrative = true;
    return this.say('mark.illustrative');
  }

  private unconfirmed(): string {
    this.usesUnconfirmed = true;
    return this.say('mark.unconfirmed');
  }

  /** A sentence of our own. */
  sentence(key: string, values?: Record<string, string>): DocumentText {
    return [{ text: this.say(key, values) }];
  }

  number(value: number, decimals?: number): TextRun {
    return {
      text: formatNumber(this.language, value, decimals === undefined ? {} : { decimals }),
      kind: 'figure',
    };
  }

  percent(value: number, decimals: number): TextRun {
    return { text: formatPercent(this.language, value, { decimals }), kind: 'figure' };
  }

  /** The number under which a source stands in the annex; the same source has one number. */
  source(text: string): number {
    const at = this.sources.indexOf(text);
    return at >= 0 ? at + 1 : this.sources.push(text);
  }

  /** The note under a table that leads to the sources of its figures. */
  sourcesNote(numbers: readonly number[]): DocumentText {
    const sorted = [...new Set(numbers)].sort((a, b) => a - b);
    return [
      { text: this.say('sources.note') },
      ...sorted.map((number): TextRun => ({ text: ` [${number}]`, kind: 'code', to: `source-${number}` })),
    ];
  }

  /** A caption with the next number: "Table 4: …". */
  caption(text: DocumentText): DocumentText {
    this.tables += 1;
    return [{ text: this.say('table.number', { number: String(this.tables) }) }, ...text];
  }

  languageName(language: Language): string {
    return sayIn(this.language, 'checker', `language.${language}`);
  }

  private noteGaps(value: Multilingual, code: string): void {
    for (const { language, state } of textGaps(value)) {
      const gap = this.gaps.get(code) ?? { code, missing: [], stale: [] };
      if (!gap[state].includes(language)) gap[state].push(language);
      this.gaps.set(code, gap);
    }
  }
}

/** A code of the institution, the same in every language. */
export function code(text: string): TextRun {
  return { text, kind: 'code' };
}

/** Adds a mark to the last stretch of a text, beside the marks it has. */
export function withMark(runs: readonly TextRun[], mark: string, say: Say): TextRun[] {
  return runs.map((run, at) =>
    at < runs.length - 1
      ? run
      : { ...run, mark: run.mark ? `${run.mark}${say('mark.separator')}${mark}` : mark },
  );
}

import type { Language } from '#language/languages.ts';
import type { Expected, ExpectedItem, ExpectedSection } from './score.ts';
import type { Clause, Heading, Pack } from './tuning-texts.ts';

/** One way to set out an instrument: the input file, and what a person reads from it. */
export type Laid = { input: string; extension: 'txt' | 'marked'; expected: Expected };
type Layout = (pack: Pack, language: Language) => Laid;

const marks = (language: Language) =>
  (
    ({
      zh: { semi: '；', comma: '，', stop: '。', colon: '：' },
      ar: { semi: '؛', comma: '،', stop: '.', colon: ':' },
    }) as Record<string, { semi: string; comma: string; stop: string; colon: string }>
  )[language] ?? {
    semi: ';',
    comma: ',',
    stop: '.',
    colon: ':',
  };

type Line = { style: string; text: string; heading?: boolean };

/** Builds the lines and the expected sections side by side, so that neither is derived from the reader. */
class Builder {
  lines: Line[] = [];
  sections: ExpectedSection[] = [];
  #pack: Pack;
  #signs: ReturnType<typeof marks>;
  #gap: string;

  constructor(pack: Pack, language: Language, gap = '\t') {
    this.#pack = pack;
    this.#signs = marks(language);
    this.#gap = gap;
  }

  line(style: string, text: string): void {
    this.lines.push({ style, text });
  }

  heading(heading: Heading, type: 'preamble' | 'operative'): void {
    this.lines.push({ style: 'Call', text: heading.text, heading: true });
    const { main, consulted } = heading;
    this.sections.push({
      heading: heading.text,
      type,
      ...(main ? { main } : {}),
      ...(consulted ? { consulted } : {}),
      items: [],
    });
  }

  item(label: string | null, clause: Clause, end: 'semi' | 'comma' | 'stop' | 'colon', level = 1): void {
    const text = clause.text + this.#signs[end];
    this.lines.push({
      style: level > 1 ? 'enumlev1' : 'Normal',
      text: label ? `${label}${this.#gap}${text}` : text,
    });
    const item: ExpectedItem = { label, level, text, citations: clause.citations };
    this.sections.at(-1)?.items.push(item);
  }

  recitals(from: number, to: number, heading: number): void {
    this.heading(this.#pack.preamble[heading] as Heading, 'preamble');
    for (let at = from; at < to; at++) {
      this.item(
        this.#pack.letters[at - from] ?? null,
        this.#pack.recitals[at] as Clause,
        at === to - 1 ? 'comma' : 'semi',
      );
    }
  }

  tasks(heading: number, end: 'comma' | 'stop', withList = true): void {
    const { operative, clauses, subItems } = this.#pack;
    this.heading(operative[heading] as Heading, 'operative');
    this.item('1', clauses[0] as Clause, 'semi');
    this.item('2', clauses[1] as Clause, 'semi');
    if (!withList) return this.item('3', clauses[2] as Clause, end);
    this.item('3', clauses[3] as Clause, 'colon');
    this.item('i)', subItems[0] as Clause, 'semi', 2);
    this.item('ii)', subItems[1] as Clause, 'semi', 2);
    this.item('4', clauses[2] as Clause, end);
  }

  plain(heading: number, clause: number, end: 'comma' | 'stop'): void {
    this.heading(this.#pack.operative[heading] as Heading, 'operative');
    this.item(null, this.#pack.plain[clause] as Clause, end);
  }
}

const head = (pack: Pack, language: Language) => ({
  kind: 'resolution',
  number: '7101',
  revision: { revised: true, place: pack.place, year: 2054 },
  language,
  title: pack.title,
  style: 'itu',
});

function opening(builder: Builder, pack: Pack): void {
  builder.line('Res_No', pack.numberLine);
  builder.line('Res_title', pack.title);
  builder.line('Normalaftertitle', pack.formula);
}

function body(builder: Builder): void {
  builder.recitals(0, 4, 0);
  builder.recitals(4, 6, 1);
  builder.plain(0, 0, 'comma');
  builder.tasks(1, 'comma');
  builder.plain(3, 1, 'stop');
}

function annexed(builder: Builder, pack: Pack, language: Language): NonNullable<Expected['annexes']> {
  const { heading, title, items } = pack.annex;
  builder.line('Annex_No', heading);
  builder.line('Annex_title', title);
  items.forEach(({ text }, index) => builder.line('Normal', `${index + 1}\t${text}`));
  void language;
  return [
    {
      heading,
      title,
      items: items.map(({ text, citations }, index) => ({
        label: String(index + 1),
        level: 1,
        text,
        citations,
      })),
    },
  ];
}

const joined = (lines: readonly Line[]) => `${lines.map(({ text }) => text).join('\n')}\n`;

/** Breaks lines as a page does; Chinese anywhere, other languages between words. */
function wrapped(text: string, width: number): string[] {
  if (/\p{sc=Han}/u.test(text)) {
    const size = Math.floor(width / 2);
    return text.match(new RegExp(`.{1,${size}}(?![，。；：、）])|.{1,${size + 2}}`, 'gu')) ?? [text];
  }
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function pages(lines: readonly Line[], running: string, note: string | null): string {
  const out: string[] = [];
  let page = 1;
  for (const { text } of lines) {
    for (const line of wrapped(text.replace('\t', ' '), 86)) {
      out.push(line);
      if (out.length % 17 === 0) {
        if (note && page === 1) out.push('____________________', `1 ${note}`);
        page += 1;
        out.push(`– ${page} –`, running);
      }
    }
  }
  return `${out.join('\n')}\n`;
}

const marked = (lines: readonly Line[]) =>
  `${lines.map(({ style, text }) => `${style} | ${text.replace(/\t/g, '\\t')}`).join('\n')}\n`;

function assemblyText(pack: Pack, language: Language): { lines: string[]; sections: ExpectedSection[] } {
  const signs = marks(language);
  const glue = language === 'zh' ? '' : ' ';
  const lines: string[] = [];
  const sections: ExpectedSection[] = [];
  let number = 0;
  pack.assembly.forEach(({ keyword, type, rest }, index) => {
    const isLast = index === pack.assembly.length - 1;
    const label = type === 'operative' ? `${++number}.` : null;
    const text = rest.text + (type === 'preamble' ? signs.comma : isLast ? signs.stop : signs.semi);
    lines.push(`${label ? `${label} ` : ''}${keyword}${glue}${text}`);
    sections.push({ heading: keyword, type, items: [{ label, level: 1, text, citations: rest.citations }] });
  });
  return { lines, sections };
}

export const layouts: Record<string, Layout> = {
  'plain-with-annex': (pack, language) => {
    const builder = new Builder(pack, language);
    opening(builder, pack);
    body(builder);
    const annexes = annexed(builder, pack, language);
    return {
      input: joined(builder.lines),
      extension: 'txt',
      expected: { ...head(pack, language), sections: builder.sections, annexes },
    };
  },
  'page-broken': (pack, language) => {
    const builder = new Builder(pack, language);
    opening(builder, pack);
    body(builder);
    builder.sections.at(-1);
    return {
      input: pages(builder.lines, pack.running, pack.footnote),
      extension: 'txt',
      expected: {
        ...head(pack, language),
        sections: builder.sections,
        footnotes: [{ label: '1', text: pack.footnote }],
      },
    };
  },
  'one-line': (pack, language) => {
    const builder = new Builder(pack, language, ' ');
    builder.line('', pack.councilLine);
    builder.line('', pack.title);
    builder.line('', pack.councilFormula);
    builder.recitals(0, 3, 0);
    builder.plain(0, 0, 'comma');
    builder.tasks(2, 'stop', false);
    const glue = language === 'zh' ? '' : ' ';
    const [first, second, ...rest] = builder.lines.map(({ text }) => text);
    return {
      input: `${first}\n${second}\n${rest.join(glue).replace(/(?<=[\p{sc=Han}；])(?=\d |[a-h]\) )/gu, ' ')}\n`,
      extension: 'txt',
      expected: {
        language,
        kind: 'resolution',
        number: '9101',
        style: 'itu',
        title: pack.title,
        sections: builder.sections,
      },
    };
  },
  'heading-run-in': (pack, language) => {
    const builder = new Builder(pack, language);
    opening(builder, pack);
    builder.recitals(0, 2, 0);
    builder.recitals(2, 4, 2);
    builder.plain(0, 0, 'comma');
    builder.tasks(2, 'stop');
    const glue = language === 'zh' ? '' : ' ';
    const out: string[] = [];
    builder.lines.forEach(({ text, heading }, index) => {
      if (heading && index > 4) out[out.length - 1] = `${out.at(-1)}${glue}${text}`;
      else out.push(text);
    });
    return {
      input: `${out.join('\n')}\n`,
      extension: 'txt',
      expected: { ...head(pack, language), sections: builder.sections },
    };
  },
  'sector-proposal': (pack, language) => {
    const builder = new Builder(pack, language);
    builder.line('Proposal', 'MOD\tXYZ/94A1/7');
    builder.line('Res_No', pack.sectorLine.text);
    builder.line('Res_title', pack.title);
    builder.line('Normalaftertitle', pack.formula);
    builder.recitals(1, 6, 3);
    builder.plain(0, 0, 'comma');
    builder.tasks(1, 'stop', false);
    const { kind, number } = pack.sectorLine;
    return {
      input: joined(builder.lines),
      extension: 'txt',
      expected: { language, kind, number, style: 'itu', title: pack.title, sections: builder.sections },
    };
  },
  assembly: (pack, language) => {
    const { lines, sections } = assemblyText(pack, language);
    const front = [...pack.assemblyHead, `193/41. ${pack.assemblyTitle}`, pack.assemblyFormula];
    return {
      input: `${[...front, ...lines].join('\n')}\n`,
      extension: 'txt',
      expected: {
        language,
        kind: 'resolution',
        number: '193/41',
        style: 'unga',
        title: pack.assemblyTitle,
        sections,
      },
    };
  },
  'assembly-page': (pack, language) => {
    const { lines, sections } = assemblyText(pack, language);
    const front = [...pack.assemblyHead, `193/41. ${pack.assemblyTitle}`, pack.assemblyFormula];
    const out = [...front];
    lines.forEach((line, index) => {
      out.push(...wrapped(line, 78));
      if (index === 1) out.push('48-16840', '1/2', 'A/RES/193/41');
    });
    return {
      input: `${out.join('\n')}\n`,
      extension: 'txt',
      expected: {
        language,
        kind: 'resolution',
        number: '193/41',
        style: 'unga',
        title: pack.assemblyTitle,
        sections,
      },
    };
  },
  'tracked-changes': (pack, language) => tracked(pack, language),
  'clean-document': (pack, language) => {
    const builder = new Builder(pack, language);
    opening(builder, pack);
    body(builder);
    const noted = builder.lines.findIndex(({ text }) => text.startsWith(pack.letters[1] ?? ''));
    const annexes = annexed(builder, pack, language);
    const lines = builder.lines.map((line, index) =>
      index === noted ? { ...line, text: `${line.text}{^1:${pack.footnote}^}` } : line,
    );
    return {
      input: marked(lines),
      extension: 'marked',
      expected: {
        ...head(pack, language),
        sections: builder.sections,
        annexes,
        footnotes: [{ label: '1', text: pack.footnote }],
      },
    };
  },
  flattened: (pack, language) => flattened(pack, language),
};

/** Base: recitals a, b, c; revised: b deleted, a new one inserted, c relabelled; a clause reworded; two paragraphs merged. */
function tracked(pack: Pack, language: Language): Laid {
  const signs = marks(language);
  const [a, b, c, d] = pack.recitals as [Clause, Clause, Clause, Clause];
  const [one, two] = pack.clauses as [Clause, Clause];
  const [la, lb, lc] = pack.letters as [string, string, string];
  const heading = pack.preamble[0] as Heading;
  const call = pack.operative[1] as Heading;
  const sub = pack.subItems[0] as Clause;
  const lines = [
    `Res_No | ${pack.numberLine}`,
    `Res_title | ${pack.title}`,
    `Normalaftertitle | ${pack.formula}`,
    `Call | ${heading.text}`,
    `Normal | ${la}\\t${a.text}${signs.semi}`,
    `Normal | {-${lb}\\t${b.text}${signs.semi}-} ¶-`,
    `Normal | {+${lb}\\t${d.text}${signs.semi}+} ¶+`,
    `Normal | ${lc}\\t${c.text}${signs.comma}`,
    `Call | ${call.text}`,
    `Normal | 1\\t{-${one.text}-}{+${two.text}{- ${sub.text}-}+}${signs.semi}`,
    `Normal | {-2-}{+3+}\\t{<${sub.text}<}{>${(pack.subItems[1] as Clause).text}>}${signs.stop}`,
  ];
  const item = (label: string, clause: Clause, sign: string): ExpectedItem => ({
    label,
    level: 1,
    text: clause.text + sign,
    citations: clause.citations,
  });
  const section = (items: ExpectedItem[], which: Heading, type: string): ExpectedSection => ({
    heading: which.text,
    type,
    items,
  });
  return {
    input: `${lines.join('\n')}\n`,
    extension: 'marked',
    expected: {
      ...head(pack, language),
      sections: [
        section(
          [item(la, a, signs.semi), item(lb, d, signs.semi), item(lc, c, signs.comma)],
          heading,
          'preamble',
        ),
        section(
          [item('1', two, signs.semi), item('3', pack.subItems[1] as Clause, signs.stop)],
          call,
          'operative',
        ),
      ],
      base: {
        sections: [
          section(
            [item(la, a, signs.semi), item(lb, b, signs.semi), item(lc, c, signs.comma)],
            heading,
            'preamble',
          ),
          section([item('1', one, signs.semi), item('2', sub, signs.stop)], call, 'operative'),
        ],
      },
    },
  };
}

/** As tracked, with the marks of the changes lost: old and new run together. */
function flattened(pack: Pack, language: Language): Laid {
  const signs = marks(language);
  const [a, b, c, d, e, f] = pack.recitals as [Clause, Clause, Clause, Clause, Clause, Clause];
  const [one, two, three, four] = pack.clauses as [Clause, Clause, Clause, Clause];
  const [la, lb, lc, ld] = pack.letters as [string, string, string, string];
  const [heading, further] = [pack.preamble[0] as Heading, pack.preamble[2] as Heading];
  const call = pack.operative[2] as Heading;
  const lines = [
    pack.flatFormula,
    heading.text,
    `${la}\t${a.text}${signs.semi}`,
    `${lb}\t${b.text}${signs.semi}`,
    `${lc}\t${c.text}${signs.comma}`,
    `${lb}\t${d.text}${signs.semi}`,
    `${lc}\t${e.text}${signs.semi}`,
    `${ld}\t${f.text}${signs.comma}`,
    (pack.preamble[1] as Heading).text + further.text,
    `${la}\t${d.text}${signs.comma}${signs.semi}`,
    call.text,
    `1\t${one.text}${signs.semi}`,
    `21\t${two.text}${signs.semi}`,
    `32\t${three.text}${signs.semi}`,
    `43\t${four.text}${signs.stop}`,
  ];
  const item = (label: string, clause: Clause, sign: string): ExpectedItem => ({
    label,
    level: 1,
    text: clause.text + sign,
    citations: clause.citations,
  });
  const preamble = (items: ExpectedItem[], which: Heading): ExpectedSection => ({
    heading: which.text,
    type: 'preamble',
    items,
  });
  const tasks = (items: ExpectedItem[]): ExpectedSection => ({
    heading: call.text,
    type: 'operative',
    items,
  });
  return {
    input: `${lines.join('\n')}\n`,
    extension: 'txt',
    expected: {
      language,
      warnings: ['flattened'],
      sections: [
        preamble(
          [
            item(la, a, signs.semi),
            item(lb, d, signs.semi),
            item(lc, e, signs.semi),
            item(ld, f, signs.comma),
          ],
          heading,
        ),
        preamble([item(la, d, signs.semi)], further),
        tasks([item('1', two, signs.semi), item('2', three, signs.semi), item('3', four, signs.stop)]),
      ],
      base: {
        sections: [
          preamble([item(la, a, signs.semi), item(lb, b, signs.semi), item(lc, c, signs.comma)], heading),
          preamble([item(la, d, signs.comma)], pack.preamble[1] as Heading),
          tasks([
            item('1', one, signs.semi),
            item('2', two, signs.semi),
            item('3', three, signs.semi),
            item('4', four, signs.stop),
          ]),
        ],
      },
    },
  };
}

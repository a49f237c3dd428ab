import type { InstrumentKind, Proposal, Revision, SourceParagraph } from './instrument.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { enactingEnd } from './run-together.ts';
import { adoptionLine, numberLine, proposalIn, questionBelowTitle } from './title-block.ts';

/** What stands before the sections: marker, number, title, line of adoption, enacting formula. */
export type FrontMatter = {
  kind: InstrumentKind | null;
  number: string | null;
  body: string | null;
  revision: Revision;
  proposal: Proposal | null;
  title: string | null;
  /** The questions that a recommendation names below its title. */
  questions: string[];
  enactingFormula: string | null;
  /** The front shows a resolution of the UN General Assembly or of a body that writes like it. */
  assembly: boolean;
  /** How many paragraphs belong to the front. */
  length: number;
};

const assemblySymbol =
  /(?:^|\s)(a|e|s)\/(?:hrc\/)?res\/(\d{1,4}\/\d{1,4}(?:\s?[a-z](?![a-z]))?|\d{3,4}\s\(\d{4}\))/u;
export const assemblyTitle =
  /^(?:resolution\s+|résolution\s+|resolución\s+)?(\d{1,4}\s?\/\s?\d{1,4}(?:\s?[A-Z](?![\p{L}]))?)\s*[.．。:–—-]?\s+(\p{L}.{4,})$/u;
const opensScope =
  /^(?:scope|keywords?|abbreviations|glossary|summary|related .{0,20}recommendations|domaine d'application|champ d'application|mots[- ]cles|resume|abreviations|cometido|ambito|alcance|palabras clave|resumen|abreviaturas|сфера применения|область применения|ключевые слова|резюме|сокращения|范围|适用范围|关键词|关键字|摘要|缩略语|مجال التطبيق|نطاق التطبيق|كلمات .{0,12}|مصطلحات|ملخص)\s*:?$/u;
const inBrackets = /^[[［(（].*[\])）］]$/u;

/** Reads the front; `length` is the index of the first paragraph of the sections. */
export function readFrontMatter(
  paragraphs: readonly SourceParagraph[],
  lexicon: Lexicon,
  firstHeading: number,
): FrontMatter {
  const front: FrontMatter = {
    kind: null,
    number: null,
    body: null,
    proposal: null,
    title: null,
    questions: [],
    enactingFormula: null,
    assembly: false,
    length: 0,
    revision: { raw: null, revised: false, place: null, year: null },
  };
  const titles: string[] = [];
  let isScope = false;
  for (let index = 0; index < paragraphs.length; index++) {
    const { text, style } = paragraphs[index] as SourceParagraph;
    if (isFormula(text, lexicon)) {
      front.enactingFormula = text.replace(/[,،，]\s*$/u, '').trim();
      front.body = bodyOf(text, lexicon) ?? front.body;
      if (lexicon.generalAssembly.test(fold(text))) front.assembly = true;
      front.length = index + 1;
      break;
    }
    if (index >= firstHeading) {
      front.length = index;
      break;
    }
    // The summary of a recommendation stands between its title and its formula; it is neither.
    isScope = isScope || (titles.length > 0 && opensScope.test(fold(text).trim()));
    if (!isScope) readLine(text, style, front, titles, lexicon);
    front.length = index + 1;
  }
  const last = titles.at(-1);
  const ending = last === undefined ? null : /^(.{4,}?)\s*([(（][^()（）]{4,40}[)）])$/u.exec(last);
  // "Schedule of conferences (2054-2058)": years alone are part of the title.
  const isEdition = ending !== null && front.revision.raw === null && /\p{L}/u.test(ending[2] ?? '');
  const edition = isEdition ? adoptionLine(ending[2] ?? '', lexicon) : null;
  if (ending && edition) {
    titles[titles.length - 1] = ending[1] ?? '';
    front.revision = edition;
  }
  front.title = withoutQuestion(titles.join(' '), front, lexicon) || null;
  if (front.assembly) front.body ??= 'UNGA';
  if (front.body === 'UNGA' && front.number === null) front.kind ??= 'resolution';
  front.body ??= bodyInTitle(front, lexicon);
  return front;
}

function withoutQuestion(title: string, front: FrontMatter, lexicon: Lexicon): string {
  const below = front.kind === 'recommendation' ? questionBelowTitle(title, lexicon) : null;
  if (!below || below.title === '') return title;
  front.questions.push(below.question);
  return below.title;
}

function readLine(
  text: string,
  style: string | undefined,
  front: FrontMatter,
  titles: string[],
  lexicon: Lexicon,
): void {
  const folded = fold(text);
  const proposal = proposalIn(text);
  if (proposal) {
    front.proposal = proposal;
    return;
  }
  const symbol = assemblySymbol.exec(folded);
  if (symbol) {
    // "S/RES/9425 (2049)": the Security Council numbers through and adds the year.
    const dated = /^(\d{3,4})\s\((\d{4})\)$/.exec(symbol[2] ?? '');
    if (dated) front.revision = { ...front.revision, year: Number(dated[2]) };
    front.number ??= dated?.[1] ?? (symbol[2] ?? '').toUpperCase().replace(/(\d)([A-Z])$/, '$1 $2');
    front.kind ??= 'resolution';
    front.assembly = true;
    if (text.length < 80) return;
  }
  if (lexicon.adoptedBy.test(folded)) {
    front.assembly = true;
    front.kind ??= 'resolution';
    titles.length = 0;
    const year = yearOfAdoption(folded, lexicon);
    if (year !== null) front.revision = { ...front.revision, year };
    return;
  }
  const named = front.number === null || front.kind === null ? numberLine(text, lexicon) : null;
  if (named && !(front.assembly && named.number === null)) {
    Object.assign(front, {
      kind: named.kind,
      number: named.number,
      revision: named.revision,
      body: named.body,
    });
    titles.length = 0;
    if (named.number && /^\d{1,3}\/\d+$/.test(named.number) && named.kind === 'resolution')
      front.assembly = true;
    if (/\p{L}/u.test(named.rest)) titles.push(named.rest.replace(/^[–—:.*\s]+/u, ''));
    return;
  }
  const numbered = front.assembly ? assemblyTitle.exec(text) : null;
  if (numbered) {
    front.number = (numbered[1] ?? '').replace(/\s*\/\s*/, '/');
    titles.length = 0;
    titles.push(numbered[2] ?? '');
    return;
  }
  if (front.kind === null || (front.assembly && inBrackets.test(text))) return;
  if (
    front.assembly &&
    titles.length === 0 &&
    front.number !== null &&
    style === undefined &&
    isSessionLine(text)
  )
    return;
  const adoption = adoptionLine(text, lexicon);
  if (adoption) {
    // "(1993-1995-2023)": adopted once and revised since.
    const isRevised = front.revision.revised || adoption.revised || /\d{4}\D+\d{4}/.test(text);
    if (front.revision.raw === null) front.revision = { ...adoption, revised: isRevised };
    return;
  }
  const below = questionBelowTitle(text, lexicon);
  if (below?.title === '') {
    front.questions.push(below.question);
    return;
  }
  if (/^[(（][^()（）]{3,120}[)）]$/u.test(text)) return;
  if (style !== undefined && /^(?:res_?ref|rec_?ref|source|agenda)/i.test(style)) return;
  titles.push(text);
}

/** "11 January 2053 … adopted by the General Assembly on 18 December 2052": the year beside the adoption. */
function yearOfAdoption(folded: string, lexicon: Lexicon): number | null {
  const match = lexicon.adoptedBy.exec(folded);
  if (!match) return null;
  const year = /(?<!\d)(?:19|20)\d\d(?!\d|\s?\/|th|st|nd|rd|e\s|-)/;
  const after = year.exec(folded.slice(match.index + match[0].length).split(/[[(]/)[0] ?? '');
  const found = year.exec(match[0]) ?? after;
  const before = [...folded.slice(0, match.index).matchAll(new RegExp(year, 'g'))].at(-1);
  const chosen = found ?? before;
  return chosen ? Number(chosen[0]) : null;
}

/** Lines of the first page of a UN document: distribution, session, agenda item. */
const isSessionLine = (text: string) =>
  /\d{4}|\d+|:/.test(text) && text.length < 140 && !/[,،，]$/u.test(text);

/** "The Plenipotentiary Conference …,": an enacting formula is a paragraph of its own that ends with a comma. */
export function isFormula(text: string, lexicon: Lexicon): boolean {
  const folded = fold(text).trim();
  const end = enactingEnd(folded, lexicon);
  if (end === 0) return lexicon.enacting.test(folded) && /\)\s*$/.test(folded) && folded.length < 200;
  return (
    folded.slice(end).trim() === '' ||
    (/[,:]$/.test(folded) && folded.length < 240 && !/[;.]\s/.test(folded.slice(end)))
  );
}

const enactingBodies: [string, RegExp][] = [
  [
    'ECOSOC',
    /economic and social|economique et social|economico y social|экономическии и социальныи|经济及社会|الاقتصادي والاجتماعي/,
  ],
  ['HRC', /human rights council|droits de l'homme|derechos humanos|правам человека|人权理事会|حقوق الانسان/],
  [
    'UNSC',
    /security council|conseil de securite|consejo de seguridad|совет безопасности|安全理事会|مجلس الامن/,
  ],
  ['PP', /plenipoten|полномочная конф|全权代表大会|المندوبين المفوضين/],
  [
    'WTSA',
    /standardization assembly|mondiale de normalisation|mundial de normalizacion|по стандартизации|电信标准化全会|لتقييس الاتصالات/,
  ],
  ['WTDC', /development conference|de developpement|de desarrollo|по развитию|电信发展大会|لتنمية الاتصالات/],
  [
    'RA',
    /radiocommunication assembly|assemblee des radiocomm|asamblea de radiocomm|ассамблея радиосвязи|无线电通信全会|جمعية الاتصالات الراديوية/,
  ],
  [
    'WRC',
    /radiocommunication conference|mondiale des radiocomm|mundial de radiocomm|конференция радиосвязи|无线电通信大会|العالمي للاتصالات الراديوية/,
  ],
  [
    'WCIT',
    /international telecommunications|telecommunications internationales|telecomunicaciones internacionales|международнои электросвязи|国际电信世界大会/,
  ],
  [
    'UNGA',
    /general assembly|assemblee generale|asamblea general|генеральная ассамблея|^(?:联合国)?大会|الجمعية العامة/,
  ],
  ['Council', /council|conseil|consejo|совет|理事会|مجلس/],
];

function bodyOf(formula: string, _lexicon: Lexicon): string | null {
  const folded = fold(formula);
  return enactingBodies.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

function bodyInTitle(front: FrontMatter, _lexicon: Lexicon): string | null {
  return front.kind === 'question' || front.kind === 'recommendation'
    ? (/^ITU-[RTD]/.exec(front.number ?? '')?.[0] ?? null)
    : null;
}

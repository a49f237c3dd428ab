import { fold } from './fold.ts';
import { hasMark, plainDigits } from './footnote-marks.ts';
import { opensNote } from './footnotes.ts';
import type { Line } from './page-furniture.ts';

/** Words that a number follows and that make it no mark: "Annex 1", "paragraph 2", "статья 3". */
const takesNumber =
  /(?:^|[\s("«'’-])(?:l'|d'|de l'|la |ال|بال|لل|وال)?(?:anne[xe]|append|adjunto|anexo|apendice|resol|decis|recom|opinion|avis|quest|cuest|art|regla|rule|para|parr|punto|point|item|inciso|alin|sect|secc|chap|cap|chapit|part|parte|tabl|tabel|cuadro|figur|group|groupe|grupo|commission|comision|comite|committee|commi|region|zone|zona|phase|fase|etap|stage|step|target|goal|objet|objectif|objetivo|meta|cible|no|nos|num|nr|vol|tome|tomo|line|ligne|linea|option|opcion|level|niveau|nivel|clas|categ|cat|band|model|type|tipo|version|lot|pilier|pilar|pillar|programme|program|pista|fila|прил|дополн|резол|решен|реком|мнен|вопрос|стат|правил|пункт|п|подпункт|разд|глав|част|табл|рис|групп|комисс|комит|район|зон|этап|фаз|цел|задач|номер|том|строк|вариант|уровен|класс|катег|тип|вер|столб|مرفق|تذييل|قرار|مقرر|توصي|مسأل|ماد|رقم|فقر|بند|فرع|قسم|فصل|جزء|جدول|شكل|مجموع|لجن|منطق|اقليم|مرحل|هدف|غاي|مجلد|خيار|مستو|فئ|نوع)\p{L}*[.]?$/u;

const indic = '٠١٢٣٤٥٦٧٨٩';
const either = (label: string) =>
  `(?:${label}|${[...label].map((digit) => indic[Number(digit)] ?? digit).join('')})`;

/** Where a mark may stand that is not run into a word, the surest form first; the group is what is taken out. */
const forms: ((digits: string) => RegExp)[] = [
  // "the Security Council, 1 and of", "(Rev. Dubai, 2018) 1 of"
  (digits) =>
    new RegExp(`(?<=\\p{L}[,;.:،؛]|\\p{L}\\d{0,4}[)\\]”»"’])(\\s{1,2}${digits})(?=\\s+\\p{Ll}|$)`, 'gu'),
  // "20441," is the year 2044 with its mark
  (digits) => new RegExp(`(?<=(?<![\\d/.-])(?:19|20)\\d\\d)(${digits})(?=[,;.)]|$)`, 'gu'),
  // "Ясногорье 1,", "the Secretary-General 2"
  (digits) => new RegExp(`(?<=\\p{L}{4,})(\\s${digits})(?=\\s?[,;.،؛；，。]|$)`, 'gu'),
];

/**
 * Takes out marks of footnotes that stand apart from their word, as a page set in columns of letters prints them, or are
 * run into a year. Only on the page that holds the footnote, after the mark of the footnote before, and when no other
 * sign of that label stands there.
 */
export function withoutMarksOnPages(lines: Line[]): Line[] {
  if (!lines.some(({ inFootnotes }) => inFootnotes)) return lines;
  let top = 0;
  for (let at = 1; at <= lines.length; at++) {
    if (at < lines.length && !lines[at]?.pageBreak) continue;
    cleanPage(lines.slice(top, at));
    top = at;
  }
  return lines;
}

function cleanPage(page: Line[]): void {
  const text = page.filter(({ inFootnotes }) => !inFootnotes);
  let from = 0;
  for (const { text: note } of page.filter(({ inFootnotes }) => inFootnotes)) {
    const opening = opensNote.exec(note.trim());
    const label = opening?.[1] ? plainDigits(opening[1]) : '';
    if (label === '') continue;
    const known = text.findIndex((line) => hasMark(line.text, label));
    if (known >= 0) from = Math.max(from, known);
    else from = takeMark(text, label, from);
  }
}

/** Takes out the first mark of a label from this line on; the line where it stood. */
function takeMark(text: readonly Line[], label: string, from: number): number {
  for (const form of forms) {
    const pattern = form(either(label));
    for (let at = from; at < text.length; at++) {
      const line = text[at] as Line;
      for (const match of line.text.matchAll(pattern)) {
        const before = fold(line.text.slice(Math.max(0, match.index - 24), match.index));
        // A line that ends with a number may go on with its unit, unless a sign stands before the number.
        const ends = match.index + match[0].length >= line.text.trimEnd().length;
        const goesOn = ends && /^\s*[\p{Ll}\p{Lo}\d]/u.test(text[at + 1]?.text ?? '');
        if (takesNumber.test(before) || (goesOn && !/[,;.:،؛)\]”»"’]$/u.test(before))) continue;
        line.text = line.text.slice(0, match.index) + line.text.slice(match.index + match[0].length);
        return at;
      }
    }
  }
  return from;
}

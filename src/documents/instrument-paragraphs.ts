import type { Language } from '#language/languages.ts';
import type { InstrumentKind, Item, ReadInstrument } from '#mandates/reading/instrument.ts';
import type { TrackedParagraph } from './docx-reading/tracked-text.ts';

/** The paragraphs of an instrument in the styles of the house, for a clean .docx or a plain text. */
export function instrumentParagraphs(instrument: ReadInstrument): TrackedParagraph[] {
  const { proposal, title, enactingFormula, sections, annexes, footnotes } = instrument;
  const paragraph = (style: string, text: string): TrackedParagraph => ({ style, segments: [{ text }] });
  const numberLine = numberLineOf(instrument);
  const paragraphs = [
    ...(proposal
      ? [paragraph('Proposal', [proposal.marker, proposal.number].filter(Boolean).join('\t'))]
      : []),
    ...(numberLine ? [paragraph('Res_No', numberLine)] : []),
    ...(title ? [paragraph('Res_title', title)] : []),
    ...(enactingFormula ? [paragraph('Normalaftertitle', `${enactingFormula},`)] : []),
    ...sections.flatMap(({ heading, items }) => [
      ...(instrument.style === 'itu' && heading ? [paragraph('Call', heading)] : []),
      ...items.map((item, index) =>
        itemParagraph(item, instrument.style === 'unga' && index === 0 ? heading : null),
      ),
    ]),
    ...annexes.flatMap((annex) => [
      paragraph(annex.kind === 'annex' ? 'Annex_No' : 'Appendix_No', annex.heading),
      ...(annex.title
        ? [paragraph(annex.kind === 'annex' ? 'Annex_title' : 'Appendix_title', annex.title)]
        : []),
      ...annex.items.map((item) => itemParagraph(item, null)),
    ]),
  ];
  // Where the marks of notes stood is not kept: they are set at the end, so that no note is lost.
  paragraphs.at(-1)?.segments.push(...footnotes.map((_, index) => ({ text: '', note: index })));
  return paragraphs;
}

const kindNames: Record<Exclude<Language, 'zh'>, Record<InstrumentKind, string>> = {
  en: {
    resolution: 'RESOLUTION',
    decision: 'DECISION',
    recommendation: 'RECOMMENDATION',
    opinion: 'OPINION',
    question: 'QUESTION',
  },
  fr: {
    resolution: 'RÉSOLUTION',
    decision: 'DÉCISION',
    recommendation: 'RECOMMANDATION',
    opinion: 'AVIS',
    question: 'QUESTION',
  },
  es: {
    resolution: 'RESOLUCIÓN',
    decision: 'ACUERDO',
    recommendation: 'RECOMENDACIÓN',
    opinion: 'OPINIÓN',
    question: 'CUESTIÓN',
  },
  ru: {
    resolution: 'РЕЗОЛЮЦИЯ',
    decision: 'РЕШЕНИЕ',
    recommendation: 'РЕКОМЕНДАЦИЯ',
    opinion: 'МНЕНИЕ',
    question: 'ВОПРОС',
  },
  ar: {
    resolution: 'القرار',
    decision: 'المقرر',
    recommendation: 'التوصية',
    opinion: 'الرأي',
    question: 'المسألة',
  },
};

const chineseKinds: Record<InstrumentKind, string> = {
  resolution: '决议',
  decision: '决定',
  recommendation: '建议书',
  opinion: '意见',
  question: '课题',
};

/** "RESOLUTION 71 (REV. BUCHAREST, 2022)" as each language writes it. */
function numberLineOf({ kind, number, revision, language }: ReadInstrument): string {
  if (kind === null) return '';
  if (language === 'zh')
    return `第${number ?? ''}号${chineseKinds[kind]}${revision.raw ? `（${revision.raw}）` : ''}`;
  return [kindNames[language][kind], number, revision.raw ? `(${revision.raw})` : null]
    .filter(Boolean)
    .join(' ');
}

/** A keyword of the Assembly's manner stands after the number: "1.\tRequests the Secretary-General …". */
function itemParagraph({ label, level, text }: Item, keyword: string | null): TrackedParagraph {
  const style = level > 1 ? `enumlev${Math.min(level - 1, 3)}` : 'Normal';
  const body = keyword ? `${keyword} ${text}` : text;
  return { style, segments: [{ text: label ? `${label}\t${body}` : body }] };
}

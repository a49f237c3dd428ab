import type { Item, ReadInstrument } from '#mandates/reading/instrument.ts';
import type { TrackedParagraph } from './docx-reading/tracked-text.ts';

/** The paragraphs of an instrument in the styles of the house, for a clean .docx or a plain text. */
export function instrumentParagraphs(instrument: ReadInstrument): TrackedParagraph[] {
  const { proposal, kind, number, revision, title, enactingFormula, sections, annexes } = instrument;
  const paragraph = (style: string, text: string): TrackedParagraph => ({ style, segments: [{ text }] });
  const numberLine = [kind?.toUpperCase(), number, revision.raw ? `(${revision.raw})` : null]
    .filter(Boolean)
    .join(' ');
  return [
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
}

/** A keyword of the Assembly's manner stands after the number: "1.\tRequests the Secretary-General …". */
function itemParagraph({ label, level, text }: Item, keyword: string | null): TrackedParagraph {
  const style = level > 1 ? `enumlev${Math.min(level - 1, 3)}` : 'Normal';
  const body = keyword ? `${keyword} ${text}` : text;
  return { style, segments: [{ text: label ? `${label}\t${body}` : body }] };
}

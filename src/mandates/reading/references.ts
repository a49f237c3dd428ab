import { annexHeading } from './annexes.ts';
import { citationsIn, reportsIn } from './citations.ts';
import { dutyIn } from './duties.ts';
import { marksOnUnits, withoutMarks } from './footnote-marks.ts';
import { assemblyAddressees } from './general-assembly-profile.ts';
import type { Item, ReadInstrument, Section } from './instrument.ts';
import { lexiconOf } from './lexicon.ts';

/** Fills in what the texts of an instrument say of others: citations, reports, duties; marks of footnotes are taken out. */
export function withReferences(instrument: ReadInstrument): ReadInstrument {
  const lexicon = lexiconOf(instrument.language);
  const { body } = instrument;
  const marks = [...new Set(instrument.footnotes.map(({ label }) => label))].slice(0, 200);
  const onUnits = marks.length > 1 ? marksOnUnits(textsOf(instrument), marks) : [];
  const clean = (text: string) => withoutMarks(text, marks, onUnits).trim();
  const finish = (item: Item, section?: Section): void => {
    item.text = clean(item.text);
    item.citations = citationsIn(item.text, lexicon, body);
    const reports = reportsIn(item.text, lexicon);
    if (reports.length > 0) item.reports = reports;
    const duty = section?.type === 'operative' ? dutyIn(item.text, section.addressees, lexicon) : null;
    if (duty) item.duty = duty;
  };
  for (const section of instrument.sections) {
    section.heading = clean(section.heading);
    if (instrument.style === 'unga' && section.type === 'operative' && section.addressees.length === 0) {
      section.addressees = assemblyAddressees(section.items[0]?.text ?? '', lexicon);
    }
    for (const item of section.items) finish(item, section);
  }
  for (const annex of instrument.annexes) {
    const heading = clean(annex.heading);
    // A number of the annex itself is no mark.
    if (annexHeading({ text: heading }, lexicon)?.number === annex.number) annex.heading = heading;
    if (annex.title !== null) annex.title = clean(annex.title);
    for (const item of annex.items) finish(item);
  }
  if (instrument.title !== null) {
    instrument.title = clean(instrument.title);
    instrument.titleCitations = [
      ...citationsIn(instrument.title, lexicon, body),
      ...instrument.titleCitations,
    ];
  }
  instrument.footnotes = instrument.footnotes.map((note) => ({
    ...note,
    citations: citationsIn(note.text, lexicon, body),
  }));
  return instrument;
}

/** Everything that may carry the mark of a footnote. */
const textsOf = ({ title, sections, annexes }: ReadInstrument): string[] => [
  title ?? '',
  ...sections.flatMap(({ heading, items }) => [heading, ...items.map(({ text }) => text)]),
  ...annexes.flatMap(({ heading, items, title: named }) => [
    heading,
    named ?? '',
    ...items.map(({ text }) => text),
  ]),
];

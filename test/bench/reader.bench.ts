import { performance } from 'node:perf_hooks';
import { docxReading } from '#mandates/reading/read-file.ts';
import { readDocx } from '#documents/docx-reading/read-docx.ts';
import { writeInstrumentDocx } from '#documents/instrument-docx.ts';
import { readPlainText } from '#mandates/reading/read-plain-text.ts';
import { packs } from '../reader/tuning-texts.ts';

/** Times the reader on a text of about 5,000 words in 60 clauses, and on the same as .docx; milliseconds, median of 15. */
export async function run(): Promise<void> {
  const lines = longInstrument();
  const text = `${lines.map(({ text: line }) => line).join('\n')}\n`;
  const docx = writeInstrumentDocx(
    lines.map(({ style, text: line }) => ({ style, segments: [{ text: line }] })),
    [],
    'en',
  );
  const words = text.split(/\s+/).length;
  const instrument = readPlainText(text);
  const clauses = instrument.sections.reduce((count, { items }) => count + items.length, 0);
  console.log(`${words} words, ${clauses} clauses, ${docx.length} bytes as .docx`);
  console.log('what               | median ms | slowest ms | floor ms | goal ms');
  row(
    'plain text',
    time(() => readPlainText(text, 'en')),
    50,
    15,
  );
  row(
    'plain text, language recognized',
    time(() => readPlainText(text)),
    50,
    15,
  );
  row(
    '.docx',
    time(() => docxReading(readDocx(docx), 'revised', 'en')),
    250,
    80,
  );
}

function row(name: string, times: number[], floor: number, goal: number): void {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(
    `${name.padEnd(32)} | ${median.toFixed(1)} | ${(sorted.at(-1) ?? 0).toFixed(1)} | ${floor} | ${goal}`,
  );
}

function time(work: () => unknown): number[] {
  for (let warm = 0; warm < 3; warm++) work();
  return Array.from({ length: 15 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

function longInstrument(): { style: string; text: string }[] {
  const { numberLine, title, formula, preamble, operative, recitals, clauses } = packs.en;
  const long = (index: number) =>
    Array.from(
      { length: 6 },
      (_, part) => (part % 2 === 0 ? recitals : clauses)[(index + part) % 4]?.text,
    ).join(', and ');
  const lines = [
    { style: 'Res_No', text: numberLine },
    { style: 'Res_title', text: title },
    { style: 'Normalaftertitle', text: formula },
  ];
  for (let part = 0; part < 6; part++) {
    const isPreamble = part < 3;
    lines.push({ style: 'Call', text: (isPreamble ? preamble[part] : operative[part - 2])?.text ?? '' });
    for (let item = 0; item < 10; item++) {
      const label = isPreamble ? `${String.fromCharCode(97 + item)})` : String(item + 1);
      lines.push({ style: 'Normal', text: `${label}\t${long(part * 10 + item)}${item === 9 ? ',' : ';'}` });
    }
  }
  return lines;
}

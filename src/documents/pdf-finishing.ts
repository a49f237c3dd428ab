import {
  type PdfObjects,
  readPdfObjects,
  referencesOf,
  structureType,
  writePdfObjects,
} from './pdf-objects.ts';

/**
 * What PDF/UA-1 (ISO 14289-1) asks beyond what the compiler writes: the first cell of a row that heads it is a header
 * cell of its row (7.5), the title stands in the window's title bar (7.1), pages are gone through in the order of the
 * structure (7.18.3), and the file says that it conforms (5). `rowHeads` tells for each table, in reading order,
 * whether its first column heads the rows. Null when the file is not of the kind that the compiler writes.
 */
export function finishedPdf(bytes: Uint8Array, rowHeads: readonly boolean[]): Uint8Array | null {
  const pdf = readPdfObjects(bytes);
  const root = pdf && referencesOf(pdf.trailer, 'Root')[0];
  const catalog = root === undefined || root === null ? undefined : pdf?.objects.get(root);
  if (!pdf || root == null || catalog === undefined) return null;
  const tables = tablesOf(pdf, referencesOf(catalog, 'StructTreeRoot')[0]);
  if (tables.length !== rowHeads.length) return null;
  for (const [at, table] of tables.entries()) if (rowHeads[at]) markRowHeads(pdf, table);
  pdf.objects.set(
    root,
    catalog.replace(/\/ViewerPreferences\s*<</, '/ViewerPreferences <<\n    /DisplayDocTitle true'),
  );
  for (const [number, body] of pdf.objects) {
    if (/\/Type \/Page\b(?!s)/.test(body) && !body.includes('/Tabs'))
      pdf.objects.set(number, body.replace('/Type /Page', '/Type /Page\n  /Tabs /S'));
  }
  const metadata = referencesOf(catalog, 'Metadata')[0];
  const described = metadata === undefined ? undefined : pdf.objects.get(metadata);
  if (metadata === undefined || described === undefined) return null;
  const conforming = withConformance(described);
  if (conforming === null) return null;
  pdf.objects.set(metadata, conforming);
  return writePdfObjects(pdf);
}

/** The numbers of all tables, in reading order. */
function tablesOf({ objects }: PdfObjects, root: number | undefined): number[] {
  const tables: number[] = [];
  const waiting = root === undefined ? [] : [root];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const body = objects.get(at) ?? '';
    if (structureType(body) === 'Table') tables.push(at);
    waiting.push(...childrenOf(body).reverse());
  }
  return tables;
}

/** Children that are objects; pieces of content are numbers. */
const childrenOf = (body: string): number[] =>
  structureType(body) === null && !body.includes('/StructTreeRoot') ? [] : referencesOf(body, 'K');

/** The first cell of every row outside the head becomes the header cell of its row. */
function markRowHeads({ objects }: PdfObjects, table: number): void {
  const of = (number: number) => objects.get(number) ?? '';
  const bodies = childrenOf(of(table)).filter((each) => structureType(of(each)) === 'TBody');
  const rows = bodies.flatMap((each) => childrenOf(of(each)));
  for (const row of rows.filter((each) => structureType(of(each)) === 'TR')) {
    const [first] = childrenOf(of(row));
    if (first === undefined || structureType(of(first)) !== 'TD') continue;
    objects.set(
      first,
      of(first)
        .replace('/S /TD', '/S /TH')
        .replace(/\/O \/Table\s/, '/O /Table\n    /Scope /Row\n    '),
    );
  }
}

const identification =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/** The metadata stream with the statement of conformance, and its new length. */
function withConformance(body: string): string | null {
  const stream = /^([\s\S]*?stream\r?\n)([\s\S]*?)(\r?\nendstream)$/.exec(body);
  const [, dictionary = '', text = '', end = ''] = stream ?? [];
  if (!stream || !text.includes('</rdf:RDF>')) return null;
  const longer = text.replace('</rdf:RDF>', `${identification}</rdf:RDF>`);
  return dictionary.replace(/\/Length \d+/, `/Length ${longer.length}`) + longer + end;
}

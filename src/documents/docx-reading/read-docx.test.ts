import assert from 'node:assert/strict';
import { test } from 'node:test';
import { del, docxWith, ins, paragraph, run } from './docx-for-tests.ts';
import { footnotesOf, readDocx, viewOf } from './read-docx.ts';

const by = 'w:id="9" w:author="B" w:date="2054-03-02T10:00:00Z"';

type Case = {
  name: string;
  body: string;
  base: string[];
  revised: string[];
  parts?: Record<string, string>;
  isStrict?: boolean;
};

const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const numbered = (level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;

const cases: Case[] = [
  {
    name: 'an insertion and a deletion',
    body: paragraph(run('the ') + del('old') + ins(run('new')) + run(' mast')),
    base: ['the old mast'],
    revised: ['the new mast'],
  },
  {
    name: 'a deletion inside an insertion is in neither',
    body: paragraph(run('a ') + `<w:ins ${by}>${run('b ')}${del('c ')}</w:ins>` + run('d')),
    base: ['a d'],
    revised: ['a b d'],
  },
  {
    name: 'a move',
    body: paragraph(
      `<w:moveFrom ${by}>${run('here ')}</w:moveFrom>` +
        run('x ') +
        `<w:moveTo ${by}>${run('here')}</w:moveTo>`,
    ),
    base: ['here x '],
    revised: ['x here'],
  },
  {
    name: 'a deleted paragraph mark merges',
    body: paragraph(run('one '), `<w:rPr><w:del ${by}/></w:rPr>`) + paragraph(run('two')),
    base: ['one ', 'two'],
    revised: ['one two'],
  },
  {
    name: 'an inserted paragraph mark merges before',
    body: paragraph(run('one '), `<w:rPr><w:ins ${by}/></w:rPr>`) + paragraph(run('two')),
    base: ['one two'],
    revised: ['one ', 'two'],
  },
  {
    name: 'a whole paragraph deleted',
    body: paragraph(del('gone'), `<w:rPr><w:del ${by}/></w:rPr>`) + paragraph(run('stays')),
    base: ['gone', 'stays'],
    revised: ['stays'],
  },
  {
    name: 'a whole paragraph inserted',
    body: paragraph(ins(run('new')), `<w:rPr><w:ins ${by}/></w:rPr>`) + paragraph(run('stays')),
    base: ['stays'],
    revised: ['new', 'stays'],
  },
  {
    name: 'a tracked table row',
    body: `<w:tbl><w:tr><w:trPr><w:ins ${by}/></w:trPr><w:tc>${paragraph(run('new row'))}</w:tc></w:tr><w:tr><w:trPr><w:del ${by}/></w:trPr><w:tc>${paragraph(run('old row'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('row'))}</w:tc></w:tr></w:tbl>`,
    base: ['old row', 'row'],
    revised: ['new row', 'row'],
  },
  {
    name: 'a tracked cell',
    body: `<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns ${by}/></w:tcPr>${paragraph(run('cell'))}</w:tc><w:tc>${paragraph(run('rest'))}</w:tc></w:tr></w:tbl>`,
    base: ['rest'],
    revised: ['cell', 'rest'],
  },
  {
    name: 'the result of a field, not its instruction',
    body: paragraph(
      run('see ') +
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _Ref1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
        run('Annex 2') +
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
    base: ['see Annex 2'],
    revised: ['see Annex 2'],
  },
  {
    name: 'a simple field and a hyperlink',
    body: paragraph(
      `<w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple><w:hyperlink>${run(' link')}</w:hyperlink>`,
    ),
    base: ['7 link'],
    revised: ['7 link'],
  },
  {
    name: 'hyphens, tab, symbol, hidden text',
    body: paragraph(
      '<w:r><w:t>ITU</w:t><w:noBreakHyphen/><w:t>R tele</w:t><w:softHyphen/><w:t>com</w:t><w:tab/><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>',
    ),
    base: ['ITU\u2011R tele\u00adcom\t≥'],
    revised: ['ITU\u2011R tele\u00adcom\t≥'],
  },
  {
    name: 'alternate content once, with its text box',
    body: paragraph(
      run('host') +
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>' +
        paragraph(run('box')) +
        '</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>' +
        paragraph(run('box')) +
        '</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>',
    ),
    base: ['host', 'box'],
    revised: ['host', 'box'],
  },
  {
    name: 'content controls, without their placeholder',
    body:
      `<w:sdt><w:sdtContent>${paragraph(run('block'))}</w:sdtContent></w:sdt>` +
      paragraph(
        `<w:sdt><w:sdtContent>${run('inline')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt>`,
      ),
    base: ['block', 'inline'],
    revised: ['block', 'inline'],
  },
  {
    name: 'the strict namespace',
    isStrict: true,
    body: paragraph(run('strict ') + del('old')),
    base: ['strict old'],
    revised: ['strict '],
  },
  {
    name: 'computed numbers, counted apart in each view',
    parts: { numbering },
    body:
      paragraph(run('one'), numbered()) +
      paragraph(ins(run('two')), `${numbered()}<w:rPr><w:ins ${by}/></w:rPr>`) +
      paragraph(run('under'), numbered(1)) +
      paragraph(run('three'), numbered()),
    base: ['a) one', 'i) under', 'b) three'],
    revised: ['a) one', 'b) two', 'i) under', 'c) three'],
  },
  {
    name: 'tracked numbering',
    parts: { numbering },
    body: paragraph(run('item'), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins ${by}/></w:numPr>`),
    base: ['item'],
    revised: ['a) item'],
  },
  {
    name: 'numbers from a style',
    parts: {
      numbering,
      styles:
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List item"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    },
    body: paragraph(run('x'), '<w:pStyle w:val="L"/>'),
    base: ['a) x'],
    revised: ['a) x'],
  },
  {
    name: 'comments and bookmarks are no text',
    body: paragraph(
      '<w:commentRangeStart w:id="1"/><w:bookmarkStart w:id="2" w:name="b"/>' +
        run('text') +
        '<w:r><w:commentReference w:id="1"/></w:r>',
    ),
    base: ['text'],
    revised: ['text'],
  },
];

for (const { name, body, base, revised, parts, isStrict } of cases) {
  test(name, () => {
    const reading = readDocx(docxWith(body, parts, isStrict ? { isStrict } : {}));
    const shown = (view: 'base' | 'revised') =>
      viewOf(reading, view).map(({ label, text }) => (label ? `${label} ${text}` : text));
    assert.deepEqual(shown('base'), base);
    assert.deepEqual(shown('revised'), revised);
  });
}

test('footnotes in the order of their marks; a mark of its own is kept and is no text', () => {
  const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(run(text))}</w:footnote>`;
  const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${note(5, 'second')}${note(3, 'first')}${note(7, 'starred')}`;
  const body = paragraph(
    run('a') +
      '<w:r><w:footnoteReference w:id="3"/></w:r>' +
      run('b') +
      '<w:r><w:footnoteReference w:id="5"/></w:r>' +
      '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="7"/><w:t>*</w:t></w:r>',
  );
  const reading = readDocx(docxWith(body, { footnotes }));
  assert.deepEqual(
    viewOf(reading, 'revised').map(({ text }) => text),
    ['ab'],
  );
  assert.deepEqual(
    footnotesOf(reading, 'revised').map(({ label, text }) => [label, text]),
    [
      ['1', 'first'],
      ['2', 'second'],
      ['*', 'starred'],
    ],
  );
});

test('who changed what, and when', () => {
  const { changes } = readDocx(
    docxWith(
      paragraph(del('old', 'Ana') + ins(run('new'), 'Ben')) +
        paragraph(run('x'), `<w:pPrChange ${by}><w:pPr/></w:pPrChange>`),
    ),
  );
  assert.deepEqual(changes, [
    { kind: 'deletion', author: 'Ana', date: '2054-03-01T10:00:00Z', paragraph: 1, text: 'old' },
    { kind: 'insertion', author: 'Ben', date: '2054-03-01T10:00:00Z', paragraph: 1, text: 'new' },
    { kind: 'formatting', author: 'B', date: '2054-03-02T10:00:00Z', paragraph: 2, text: '' },
  ]);
});

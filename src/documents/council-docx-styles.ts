import type { Language } from '#language/languages.ts';
import { documentFonts, wordTags } from './council-docx-language.ts';
import {
  deepBlue,
  grey,
  ink,
  markSize,
  type Look,
  paragraphLooks,
  usual,
  complexSize,
} from './council-docx-looks.ts';

/** All styles of a Council document as the part `word/styles.xml`, for one language. */
export function stylesXml(language: Language): string {
  const tag = wordTags[language];
  const value = language === 'ar' ? 'en-GB' : tag;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts()}${sizes(usual.size)}<w:lang w:val="${value}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:spacing w:after="${usual.after}" w:line="${usual.line}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    paragraphStyles(language).join('') +
    characterStyles().join('') +
    tableStyles().join('') +
    '</w:styles>'
  );
}

function paragraphStyles(language: Language): string[] {
  return Object.entries(paragraphLooks).map(([id, { name, based, next, ...look }]) =>
    paragraphStyle(language, id, name, look, { based, next }),
  );
}

function paragraphStyle(
  language: Language,
  id: string,
  name: string,
  look: Look,
  more: { based: string | undefined; next: string | undefined },
): string {
  const isRightToLeft = language === 'ar';
  const based = more.based ?? 'Normal';
  const spacing = [
    look.before === undefined ? '' : ` w:before="${look.before}"`,
    look.after === undefined ? '' : ` w:after="${look.after}"`,
    look.line === undefined ? '' : ` w:line="${look.line}" w:lineRule="auto"`,
  ].join('');
  const paragraph = [
    look.keepNext ? '<w:keepNext/>' : '',
    look.endTab ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${look.endTab}"/></w:tabs>` : '',
    isRightToLeft ? '<w:bidi/>' : '',
    spacing ? `<w:spacing${spacing}/>` : '',
    look.indent ? `<w:ind w:start="${look.indent}" w:hanging="${look.hanging ?? 0}"/>` : '',
    look.align ? `<w:jc w:val="${look.align}"/>` : '',
    look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline}"/>`,
  ].join('');
  const run = [
    look.isBold ? '<w:b/><w:bCs/>' : '',
    look.isItalic && language !== 'ar' && language !== 'zh' ? '<w:i/>' : '',
    look.color ? `<w:color w:val="${look.color}"/>` : '',
    look.size ? sizes(look.size) : '',
    isRightToLeft ? '<w:rtl/>' : '',
  ].join('');
  const isOwn = !/^(Normal|Title|Subtitle|Heading\d|TOC\w+|Caption|ListBullet|Header|Footer)$/.test(id);
  return (
    `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''}${isOwn ? ' w:customStyle="1"' : ''} w:styleId="${id}">` +
    `<w:name w:val="${name}"/>${based ? `<w:basedOn w:val="${based}"/>` : ''}` +
    `<w:next w:val="${more.next ?? (look.outline === undefined ? id : 'Normal')}"/>` +
    (id.startsWith('TOC') ? '<w:uiPriority w:val="39"/>' : '') +
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

function characterStyles(): string[] {
  const character = (id: string, name: string, run: string, isOwn = true) =>
    `<w:style w:type="character"${isOwn ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${run}</w:rPr></w:style>`;
  return [
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
    character('Strong', 'Strong', '<w:b/><w:bCs/>', false),
    character('Hyperlink', 'Hyperlink', `<w:color w:val="${deepBlue}"/>`, false),
    character('IndexLink', 'Index Link', ''),
    character('Mark', 'Mark', `<w:color w:val="${grey}"/>${sizes(markSize)}`),
    character('Soft', 'Soft', `<w:color w:val="${grey}"/>`),
    character('ForeignText', 'Foreign Text', `<w:color w:val="${ink}"/>`),
  ];
}

/** Thin rules between rows; a head set apart by a stronger one and a light ground, totals by weight. */
function tableStyles(): string[] {
  const line = (edge: string, size: number, color: string) =>
    `<w:${edge} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;
  const margins =
    '<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:start w:w="85" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:end w:w="85" w:type="dxa"/></w:tblCellMar>';
  const table = (id: string, name: string, borders: string, conditions: string) =>
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/>` +
    `<w:tblPr><w:tblBorders>${borders}</w:tblBorders>${margins}</w:tblPr>${conditions}</w:style>`;
  return [
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    table(
      'CouncilTable',
      'Council Table',
      line('top', 8, deepBlue) + line('bottom', 8, deepBlue) + line('insideH', 4, 'BFBFBF'),
      `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>${line('bottom', 8, deepBlue)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="EEF2F8"/></w:tcPr></w:tblStylePr>`,
    ),
    table(
      'FrontTable',
      'Front Table',
      ['top', 'start', 'bottom', 'end', 'insideH'].map((edge) => line(edge, 6, deepBlue)).join(''),
      '',
    ),
    table('PlainTable', 'Plain Table', '', ''),
  ];
}

function fonts(): string {
  const { ascii, hAnsi, eastAsia, cs } = documentFonts;
  return `<w:rFonts w:ascii="${ascii}" w:hAnsi="${hAnsi}" w:eastAsia="${eastAsia}" w:cs="${cs}"/>`;
}

function sizes(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${complexSize(halfPoints)}"/>`;
}

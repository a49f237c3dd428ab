import { zipSync } from 'fflate';

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const others =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** A .docx from the XML of its body, as Word would package it; other parts by name. */
export function docxWith(
  body: string,
  parts: Record<string, string> = {},
  options: { isStrict?: boolean } = {},
): Uint8Array {
  const namespace = options.isStrict ? strict : transitional;
  const root = (name: string, content: string) =>
    `<?xml version="1.0"?><w:${name} xmlns:w="${namespace}" ${others}>${content}</w:${name}>`;
  const encode = (text: string) => new TextEncoder().encode(text);
  const files: Record<string, Uint8Array> = {
    'word/document.xml': encode(root('document', `<w:body>${body}</w:body>`)),
  };
  for (const [name, content] of Object.entries(parts))
    files[`word/${name}.xml`] = encode(root(name, content));
  return zipSync(files);
}

export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const ins = (content: string, author = 'A') =>
  `<w:ins w:id="1" w:author="${author}" w:date="2054-03-01T10:00:00Z">${content}</w:ins>`;
export const del = (text: string, author = 'A') =>
  `<w:del w:id="2" w:author="${author}" w:date="2054-03-01T10:00:00Z"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
export const paragraph = (content: string, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`;

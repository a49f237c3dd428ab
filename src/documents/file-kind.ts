import { unzipSync } from 'fflate';

/*
 * What a file is, told by its content and never by its name alone. Only kinds that evidence comes in are known; office
 * files with macros are not among them.
 */

export type FileKind = 'pdf' | 'png' | 'jpeg' | 'xlsx' | 'docx' | 'csv' | 'txt';

export const fileTypes: Record<FileKind, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

const kindsByEnding: Record<string, FileKind> = {
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  xlsx: 'xlsx',
  docx: 'docx',
  csv: 'csv',
  txt: 'txt',
};

/** The kind of a file when its content and its name agree; else why it is not taken. */
export function fileKind(
  name: string,
  bytes: Uint8Array,
): { ok: true; kind: FileKind } | { ok: false; problem: 'empty' | 'unknown-kind' | 'not-what-it-says' } {
  if (bytes.length === 0) return { ok: false, problem: 'empty' };
  const said = kindsByEnding[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (!said) return { ok: false, problem: 'unknown-kind' };
  const found = kindByContent(bytes);
  if (found === said) return { ok: true, kind: said };
  return found === 'text' && (said === 'csv' || said === 'txt')
    ? { ok: true, kind: said }
    : { ok: false, problem: 'not-what-it-says' };
}

function kindByContent(bytes: Uint8Array): FileKind | 'text' | null {
  const begins = (...signs: number[]) => signs.every((sign, at) => bytes[at] === sign);
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg';
  if (begins(0x50, 0x4b, 0x03, 0x04)) return officeKind(bytes);
  return isPlainText(bytes) ? 'text' : null;
}

/** A word-processing document or a workbook by the names of its parts; nothing is unpacked. */
function officeKind(bytes: Uint8Array): 'xlsx' | 'docx' | null {
  const names = new Set<string>();
  try {
    unzipSync(bytes, {
      filter: (file) => {
        names.add(file.name);
        return false;
      },
    });
  } catch {
    return null;
  }
  const hasMacros = [...names].some((name) => /vbaProject|\.bin$/i.test(name));
  if (hasMacros || !names.has('[Content_Types].xml')) return null;
  if (names.has('word/document.xml')) return 'docx';
  return names.has('xl/workbook.xml') ? 'xlsx' : null;
}

/** UTF-8 without control signs, and not the source of a page or picture that a browser might run. */
function isPlainText(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/^\s*<(?:!doctype|html|svg|\?xml|script)/i.test(text);
}

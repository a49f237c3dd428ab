/** Why a file was refused: what, where in the file, and the values that a message is made from. */
export type FileProblem = { code: FileProblemCode; at: string; values: Record<string, string | number> };

export type FileProblemCode =
  | 'too-large'
  | 'not-a-zip'
  | 'broken-zip'
  | 'too-many-entries'
  | 'inflates-too-much'
  | 'size-lies'
  | 'encrypted'
  | 'unknown-compression'
  | 'bad-entry-name'
  | 'entry-missing'
  | 'not-xml'
  | 'doctype'
  | 'too-deep'
  | 'too-many-nodes'
  | 'not-text'
  | 'wrong-type'
  | 'not-akoma-ntoso';

/** Thrown inside the readers of files and caught where they are called (readFile): callers see a value. */
export class RefusedFile extends Error {
  readonly problem: FileProblem;

  constructor(code: FileProblemCode, at: string, values: Record<string, string | number> = {}) {
    super(`${code} at ${at}`);
    this.problem = { code, at, values };
  }
}

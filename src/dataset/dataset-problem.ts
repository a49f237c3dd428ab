/** Where something stands in a data file: names of members and positions in lists, from the top. */
export type JsonPath = readonly (string | number)[];

/** What can be wrong with a data folder; each is a message of the room (`problem.<code>`). */
export type DatasetProblemCode =
  | 'no-folder'
  | 'unreadable-file'
  | 'missing-file'
  | 'unknown-file'
  | 'too-large'
  | 'not-text'
  | 'not-json'
  | 'unknown-key'
  | 'missing-value'
  | 'wrong-type'
  | 'not-one-of'
  | 'out-of-range'
  | 'bad-format'
  | 'bad-scheme'
  | 'bad-time-zone'
  | 'bad-local-time'
  | 'no-source-text'
  | 'duplicate'
  | 'unresolved'
  | 'parent-after-child'
  | 'year-twice'
  | 'version-order'
  | 'value-and-state'
  | 'undeclared-part'
  | 'own-decision';

/** One thing wrong in a data folder: file, place in it ("elements[3].unit"), line from 1, and values of its message. */
export type DatasetProblem = {
  file: string;
  path: string;
  line?: number;
  code: DatasetProblemCode;
  values: Record<string, string | number>;
};

/** A path as people write it: elements[3].title.fr */
export function printPath(path: JsonPath): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );
}

/** The measures of a pair, in the order of the weights. All lie between 0 and 1 but `crowding` (0 to -1) and the last three (-1 to 1). */
export const measureNames = [
  'near',
  'terms',
  'concepts',
  'field',
  'passages',
  'crowding',
  'pivot',
  'neutral',
  'neighbours',
  'citations',
  'cites',
  'region',
  'dates',
  'audience',
] as const;

export type MeasureName = (typeof measureNames)[number];

/** One number for each measure. */
export type Measures = Record<MeasureName, number>;

/** The measures of a pair that has nothing in common. */
export const nothingInCommon: Measures = {
  near: 0,
  terms: 0,
  concepts: 0,
  field: 0,
  passages: 0,
  crowding: 0,
  pivot: 0,
  neutral: 0,
  neighbours: 0,
  citations: 0,
  cites: 0,
  region: 0,
  dates: 0,
  audience: 0,
};

// Names of the institution itself say nothing about a subject.
const ownNames = new Set([
  'ITU',
  'UIT',
  'ICT',
  'ICTS',
  'TIC',
  'TICS',
  'PP',
  'WTSA',
  'WTDC',
  'WRC',
  'RA',
  'TSB',
  'BDT',
  'BR',
  'GS',
  'UN',
  'ONU',
  'AMNT',
  'CMDT',
  'CMR',
  'AR',
  'II',
  'III',
  'IV',
  'VI',
  'VII',
  'REV',
]);

/** Acronyms and names with capitals or digits inside (IPv6, IMT-2020, WSIS), the same in every script; a text in capitals has none. */
export function acronymsOf(text: string): string[] {
  const found = text.match(
    /(?<![\p{L}\p{N}])(?=[A-Za-z0-9]*[A-Z][A-Za-z0-9]*[A-Z0-9]|[0-9][A-Z])[A-Za-z0-9]{2,10}(?:-[0-9]{2,4})?(?![\p{L}])/gu,
  );
  if (found === null) return [];
  const capitals = text.match(/[A-ZА-Я]/g)?.length ?? 0;
  const letters = text.match(/[A-Za-zА-Яа-я]/g)?.length ?? 1;
  if (capitals > 0.6 * letters && letters > 20) return [];
  return found.flatMap((name) => {
    const upper = name.toUpperCase();
    if (ownNames.has(upper) || /^\d+(?:-\d+)?$/.test(upper)) return [];
    const stem = upper.length > 3 && /[a-z]$/.test(name) && upper.endsWith('S') ? upper.slice(0, -1) : upper;
    const dash = stem.indexOf('-');
    return dash > 0 ? [stem, stem.slice(0, dash)] : [stem];
  });
}

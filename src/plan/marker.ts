/** A marker in an address: "gender" (any score but "not targeted", any value of a list) or "gender=2". */
export type Marker = { scheme: string; value: string | null };

/** Reads a marker out of an address; null when it is none. */
export function readMarker(text: string): Marker | null {
  const [, scheme, value] = /^([a-z][a-z-]{0,58})(?:=([\w.-]{1,60}))?$/i.exec(text) ?? [];
  return scheme === undefined ? null : { scheme, value: value ?? null };
}

/** The marker as an address holds it. */
export function markerText(scheme: string, value?: string): string {
  return value === undefined ? scheme : `${scheme}=${value}`;
}

/** The elements that a filter shows: those that fit, with all that they hang under. */
export function withAncestors<Element extends { code: string; parent: string | null }>(
  elements: readonly Element[],
  fitting: ReadonlySet<string>,
): Element[] {
  const byCode = new Map(elements.map((each) => [each.code, each]));
  const shown = new Set<string>();
  for (const code of fitting) {
    for (let at = byCode.get(code); at && !shown.has(at.code); at = byCode.get(at.parent ?? ''))
      shown.add(at.code);
  }
  return elements.filter((each) => shown.has(each.code));
}

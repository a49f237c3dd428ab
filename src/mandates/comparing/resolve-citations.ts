import type { Citation, CitationKind } from '#mandates/reading/instrument.ts';
import { fold } from '#mandates/reading/fold.ts';

/** One edition of an instrument, or a provision, that the register knows. `places`: the place in every spelling known. */
export type RegisteredEdition = {
  id: string;
  kind: CitationKind;
  number: string;
  body: string;
  year: number | null;
  places: readonly string[];
  suppressed?: boolean;
};

/** The register, and the conference whose text cites: its own revisions are read as made at the same time. */
export type Register = {
  editions: readonly RegisteredEdition[];
  conference?: { body: string; year: number; places: readonly string[] };
};

/** A citation with what surrounds it; the words before and after tell a historic mention. */
export type CitedIn = Citation & { heading?: string; text?: string };

export type ResolvedCitation = {
  citation: CitedIn;
  verdict:
    'exact' | 'unknown' | 'superseded' | 'revised-by-the-same-conference' | 'wrong-conference' | 'historic';
  /** Why, as a code that a message is made from. */
  reason:
    | 'edition-in-force'
    | 'latest-edition-meant'
    | 'provision-known'
    | 'not-in-register'
    | 'later-edition-exists'
    | 'this-conference-revises-it'
    | 'no-edition-of-that-year'
    | 'place-of-another-year'
    | 'not-of-this-conference'
    | 'tells-what-was-done'
    | 'suppressed-since';
  edition: RegisteredEdition | null;
  /** The edition that should be cited instead, when there is one. */
  current: RegisteredEdition | null;
};

/** Says for each citation which edition it means and whether that edition is the one to cite. Pure; the register is data. */
export function resolveCitations(citations: readonly CitedIn[], register: Register): ResolvedCitation[] {
  return citations.map((citation) => ({ citation, ...resolve(citation, register) }));
}

type Verdict = Omit<ResolvedCitation, 'citation'>;

function resolve(citation: CitedIn, register: Register): Verdict {
  const editions = candidates(citation, register);
  const current = latest(editions);
  const answer = (
    verdict: Verdict['verdict'],
    reason: Verdict['reason'],
    edition: RegisteredEdition | null,
  ): Verdict => ({
    verdict,
    reason,
    edition,
    current,
  });
  if (!current) return answer('unknown', 'not-in-register', null);
  if (citation.kind === 'article' || citation.kind === 'provision')
    return answer('exact', 'provision-known', current);
  if (citation.ofThisConference && register.conference) {
    const own = editions.find(
      ({ year, body }) => year === register.conference?.year && body === register.conference.body,
    );
    if (!own || (citation.year !== null && citation.year !== own.year))
      return answer('wrong-conference', 'not-of-this-conference', own ?? null);
    return answer('exact', 'edition-in-force', own);
  }
  if (citation.year === null) {
    return current.suppressed
      ? answer('superseded', 'suppressed-since', current)
      : answer('exact', 'latest-edition-meant', current);
  }
  const edition = editions.find(({ year }) => year === citation.year);
  if (!edition) return answer('wrong-conference', 'no-edition-of-that-year', null);
  if (citation.place !== null && isPlaceOfAnotherYear(citation, edition, register))
    return answer('wrong-conference', 'place-of-another-year', edition);
  if (edition !== current) {
    if (tellsHistory(citation)) return answer('historic', 'tells-what-was-done', edition);
    const same =
      register.conference &&
      current.year === register.conference.year &&
      current.body === register.conference.body;
    return same
      ? answer('revised-by-the-same-conference', 'this-conference-revises-it', edition)
      : answer('superseded', 'later-edition-exists', edition);
  }
  if (edition.suppressed)
    return tellsHistory(citation)
      ? answer('historic', 'tells-what-was-done', edition)
      : answer('superseded', 'suppressed-since', edition);
  return answer('exact', 'edition-in-force', edition);
}

function candidates(citation: CitedIn, register: Register): RegisteredEdition[] {
  const same = register.editions.filter(
    ({ kind, number }) => kind === citation.kind && fold(number) === fold(citation.number),
  );
  if (citation.body !== null) return same.filter(({ body }) => body === citation.body);
  // Without a body: the one whose edition fits; else the citing conference's own.
  const bodies = new Set(same.map(({ body }) => body));
  if (bodies.size <= 1) return same;
  const byYear = same.filter(
    ({ year, places }) =>
      year === citation.year && (citation.place === null || hasPlace(places, citation.place)),
  );
  const chosen = byYear[0]?.body ?? register.conference?.body;
  return same.filter(({ body }) => body === chosen);
}

const latest = (editions: readonly RegisteredEdition[]) =>
  editions.reduce<RegisteredEdition | null>(
    (best, each) => (!best || (each.year ?? 0) > (best.year ?? 0) ? each : best),
    null,
  );

const hasPlace = (places: readonly string[], place: string) =>
  places.some((each) => fold(each) === fold(place));

/** The place is known, but of a conference in another year: "(Rev. Busan, 2018)". An unknown spelling proves nothing. */
function isPlaceOfAnotherYear({ place }: CitedIn, edition: RegisteredEdition, register: Register): boolean {
  if (place === null || hasPlace(edition.places, place)) return false;
  return register.editions.some((each) => each.year !== edition.year && hasPlace(each.places, place));
}

const past =
  /\b(?:which|that|by which) (?:established|created|adopted|decided|launched|approved|instituted|set up)|was (?:adopted|established|created)|adopted (?:by|at)|established by|first|original|initial|aux termes de laquelle|par laquelle|adoptee?s? (?:par|a)|a (?:ete|cree|institue|decide)|por la que|por el que|adoptad[ao]|en virtud de|принят|в соответствии с котор|котор\p{L}+ (?:был|учред|созда|утвер|реш)|учрежден|创立|设立了|通过了|曾|最初|الذي (?:انشا|انشئ|اعتمد|قرر)|بموجبه|المعتمد/u;

/** The text recalls what an earlier edition did, so that the old edition is the right one to name. */
function tellsHistory({ text, raw }: CitedIn): boolean {
  if (!text) return false;
  const folded = fold(text);
  const at = folded.indexOf(fold(raw));
  const around = at === -1 ? folded : folded.slice(Math.max(0, at - 60), at + raw.length + 160);
  return past.test(around);
}

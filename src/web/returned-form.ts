import { html, type Html } from '#ui/html.ts';

/** A form of a stored thing as it is shown: new, or as it comes back with what was typed and why it was not taken. */
export type ReturnedForm<Typed extends { version: string }, Problem> = {
  typed?: Typed;
  problems?: readonly Problem[];
  /** Somebody else has changed the thing meanwhile. */
  isStale?: boolean;
};

export function statusOfForm({
  problems,
  isStale,
}: ReturnedForm<{ version: string }, unknown>): 200 | 409 | 422 {
  return isStale ? 409 : problems && problems.length > 0 ? 422 : 200;
}

/**
 * The field that says which version the form was made from. What the person saw stays it when something in the form is
 * wrong, or sending it again would overwrite what another has stored; a clash shows what is stored, and is made from that.
 */
export function versionField(
  { typed, isStale }: ReturnedForm<{ version: string }, unknown>,
  stored: string,
): Html {
  return html`<input
    type="hidden"
    name="version"
    value="${(isStale ? undefined : typed?.version) ?? stored}"
  />`;
}

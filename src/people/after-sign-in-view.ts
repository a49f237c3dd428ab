import { form, submitButton } from '#ui/form/form.ts';
import { html } from '#ui/html.ts';
import { safeNext } from '#web/addresses.ts';
import { type Answer, type PageAnswer, seeOther, type Visit } from '#web/visit.ts';
import type { SignedIn } from './open-session.action.ts';

/** What goes along through a sign-in: where to go on to, and what a form held whose session had ended. */
export type Carried = { next: string | null; kept: ReadonlyMap<string, string>; resumePath?: string };

/** Takes the new session, and goes on where the person wanted to go, or gives back the form that waits. */
export function goOnSignedIn(visit: Visit, signedIn: SignedIn, carried: Carried): Answer {
  const { next, kept, resumePath } = carried;
  visit.cookies.sessionToken = signedIn.sessionToken;
  visit.visitor = signedIn.visitor;
  visit.sessionId = signedIn.sessionId;
  visit.formToken = signedIn.formToken;
  if (!resumePath) return seeOther(safeNext(next, visit.language));
  return resumePage(visit, safeNext(resumePath, visit.language), kept);
}

/** The form that came after its session had ended, to be sent again: the fields hidden, the texts in sight. */
function resumePage(visit: Visit, path: string, kept: ReadonlyMap<string, string>): PageAnswer {
  const web = visit.say('web');
  const fields = [...kept].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  const texts = [...kept.values()].filter((value) => value.trim().length > 20);
  const label = web('what-you-wrote');
  const body = html`${fields}${submitButton({ text: web('resume.send') })}`;
  return {
    kind: 'page',
    title: web('resume.title'),
    crumbs: [{ text: web('resume.title') }],
    body: html`${form({ action: path, token: visit.formToken, body })}
    ${
      texts.length > 0 &&
      html`<section>
        <h2>${label}</h2>
        ${texts.map((text) => html`<textarea class="input input-whole kept" rows="8" readonly dir="auto" aria-label="${label}">${text}</textarea>`)}
      </section>`
    }`,
  };
}

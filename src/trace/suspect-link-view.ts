import { wordDiff } from '#mandates/comparing/word-diff.ts';
import { directionOf, type Language } from '#language/languages.ts';
import type { Multilingual } from '#language/multilingual.ts';
import { may } from '#people/access.ts';
import { html, type Html, nothing } from '#ui/html.ts';
import { addresses } from '#web/addresses.ts';
import { plainText } from '#web/page-parts.ts';
import type { Visit } from '#web/visit.ts';
import type { Wording } from './link.ts';
import type { Thing } from './relations.ts';
import { countSuspectLinks } from './suspect-link.sql.ts';

/** The page of a thing that is tied; none for what has no page of its own. */
export function thingAddress(language: Language, { kind, id }: Thing): string | null {
  switch (kind) {
    case 'element':
      return addresses.elementOf(language, id);
    case 'theme':
      return addresses.theme(language, id);
    case 'instrument':
      return addresses.instrument(language, id);
    case 'cycle':
      return addresses.plan(language, id);
    default:
      return null;
  }
}

/** A thing by its kind, its code and, when it is known, its title, leading to its page. */
export function thingLink(visit: Visit, thing: Thing, wording: Wording | null | undefined): Html {
  const say = visit.say('suspect-links');
  const href = wording === null ? null : thingAddress(visit.language, thing);
  const kind = say(`kind.${thing.kind}`);
  const code = thing.id.slice(thing.id.indexOf('/') + 1);
  const title = wording && plainText(visit, wording.title);
  const isCodeWorth = thing.kind !== 'theme' && thing.kind !== 'report';
  const text = html`${kind}${isCodeWorth && html` <bdi dir="ltr">${code}</bdi>`}${title && html`${isCodeWorth ? ' – ' : ' '}${title}`}`;
  return href ? html`<a href="${href}">${text}</a>` : text;
}

/** The text of a field before and now, word by word, in its source language: what links are confirmed against. */
export function difference(
  visit: Visit,
  before: Multilingual | null | undefined,
  now: Multilingual | null | undefined,
): Html {
  const old = before?.[before.source] ?? '';
  const source = now?.source ?? before?.source ?? 'en';
  const parts = wordDiff(old, now?.[now.source] ?? '');
  const say = visit.say('suspect-links');
  if (parts.length === 0) return html`<p>${say('no-text')}</p>`;
  const spoken = (part: { text: string; change: 'del' | 'ins' | null }): Html => {
    if (part.change === null) return html`${part.text}`;
    const label = html`<span class="visually-hidden">
      [${say(part.change === 'del' ? 'removed' : 'added')}]
    </span>`;
    return part.change === 'del'
      ? html`${label}<del>${part.text}</del>`
      : html`${label}<ins>${part.text}</ins>`;
  };
  const name = visit.say('language')(`name-${source}`);
  return html`<p class="prose" lang="${source}" dir="${directionOf(source)}">${parts.map(spoken)}</p>
    ${source !== visit.language && html`<p class="hint">${visit.say('language')('in-language', { language: name })}</p>`}`;
}

/** For *My work*: how many links wait for the person, where the person may confirm them. One query then, none otherwise. */
export async function suspectLinksWaiting(visit: Visit): Promise<Html> {
  if (!may(visit.visitor, 'confirm-link')) return nothing;
  const n = await countSuspectLinks(visit.db);
  if (n === 0) return nothing;
  const say = visit.say('suspect-links');
  return html`<section>
    <h2>${say('title')}</h2>
    <p><a href="${addresses.suspectLinks(visit.language)}">${say('n-waiting', { n })}</a></p>
  </section>`;
}

import { type Html, html } from '../html.ts';

export type NoticeProps = {
  kind: 'info' | 'warning' | 'success';
  /** The word that says the kind before the text, "Important", "Done". */
  title?: string | Html;
  body: string | Html;
  /** True for the answer to what the person just did: assistive technology reads it out. */
  isAnswer?: boolean;
};

const signs = { info: 'i', warning: '!', success: '✓' };

/** Something that the reader must know before going on. */
export function notice(props: NoticeProps): Html {
  return html`<div class="notice notice-${props.kind}" ${props.isAnswer && html` role="status"`}>
    <span class="notice-sign" aria-hidden="true">${signs[props.kind]}</span>
    <div>
      ${props.title && html`<p class="notice-title">${props.title}</p>`}
      ${typeof props.body === 'string' ? html`<p>${props.body}</p>` : props.body}
    </div>
  </div>`;
}

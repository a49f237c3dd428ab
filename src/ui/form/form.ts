import { address, type Html, html } from '../html.ts';

export type Button = {
  text: string;
  /** The form carries name and value of the button that sent it. */
  name?: string;
  value?: string;
  kind?: 'main' | 'quiet' | 'grave' | 'link';
};

/** A form that posts to an own path with the token of the visit; problems are told by the server, in words of ours. */
export function form(props: {
  action: string;
  token: string;
  body: Html;
  className?: string;
  /** The form carries a file. */
  takesFile?: boolean;
}): Html {
  return html`<form
    method="post"
    action="${address(props.action)}"
    class="${props.className ?? 'form'}"
    ${props.takesFile && html` enctype="multipart/form-data"`}
    novalidate
  >
    <input type="hidden" name="token" value="${props.token}" />${props.body}
  </form>`;
}

/** A button that sends its form; the first one is what Enter does. */
export function submitButton({ text, name, value, kind = 'main' }: Button): Html {
  return html`<button
    class="button button-${kind}"
    ${name && html` name="${name}"`}${value !== undefined && html` value="${value}"`}
  >
    ${text}
  </button>`;
}

/** The buttons at the end of a form, and the way out of it. */
export function buttonRow(buttons: readonly Button[], cancel?: { href: string; text: string }): Html {
  return html`<div class="buttons">
    ${buttons.map(submitButton)} ${cancel && html`<a href="${address(cancel.href)}">${cancel.text}</a>`}
  </div>`;
}

/** Fields that belong together, under one heading. */
export function fieldset(legend: string | Html, body: Html): Html {
  return html`<fieldset class="fieldset">
    <legend>${legend}</legend>
    ${body}
  </fieldset>`;
}

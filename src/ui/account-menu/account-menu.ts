import { form, submitButton } from '../form/form.ts';
import { address, type Html, html } from '../html.ts';

export type AccountMenuProps =
  | { signIn: { href: string; text: string } }
  | {
      /** The person, leading to their sessions. */
      name: string | Html;
      href: string;
      signOut: { action: string; token: string; text: string };
    };

/** Who is signed in, and the way in or out. */
export function accountMenu(props: AccountMenuProps): Html {
  if ('signIn' in props)
    return html`<p class="account"><a href="${address(props.signIn.href)}">${props.signIn.text}</a></p>`;
  const { action, token, text } = props.signOut;
  return html`<div class="account">
    <a href="${address(props.href)}">${props.name}</a>
    ${form({ action, token, body: submitButton({ text, kind: 'link' }), className: 'inline' })}
  </div>`;
}

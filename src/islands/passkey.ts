/*
 * A form that a passkey answers: the browser makes one, or signs with one, and the form carries what it answers. Each
 * part of the form says when it is shown; without scripts the part that says so stands there.
 */

type Descriptor = { type: 'public-key'; id: string; transports: AuthenticatorTransport[] };
type Options = {
  challenge: string;
  user?: { id: string; name: string; displayName: string };
  excludeCredentials?: Descriptor[];
  allowCredentials?: Descriptor[];
};

const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
const textOf = (bytes: ArrayBuffer) =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const withBytes = (each: Descriptor) => ({ ...each, id: bytesOf(each.id) });

async function answerOf(options: Options): Promise<object> {
  const challenge = bytesOf(options.challenge);
  if (options.user) {
    const publicKey = {
      ...options,
      challenge,
      user: { ...options.user, id: bytesOf(options.user.id) },
      excludeCredentials: options.excludeCredentials?.map(withBytes),
    } as unknown as PublicKeyCredentialCreationOptions;
    const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
    const response = made.response as AuthenticatorAttestationResponse;
    return {
      id: made.id,
      client: textOf(response.clientDataJSON),
      attestation: textOf(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    };
  }
  const publicKey = {
    ...options,
    challenge,
    allowCredentials: options.allowCredentials?.map(withBytes),
  } as PublicKeyCredentialRequestOptions;
  const found = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  const response = found.response as AuthenticatorAssertionResponse;
  return {
    id: found.id,
    client: textOf(response.clientDataJSON),
    authenticator: textOf(response.authenticatorData),
    signature: textOf(response.signature),
    person: response.userHandle && textOf(response.userHandle),
  };
}

/** What went wrong, by the names that browsers give it. */
const moments: Record<string, string> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'registered',
  SecurityError: 'elsewhere',
};

for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  const form = place.closest('form');
  const answer = place.querySelector<HTMLInputElement>('[name=answer]');
  if (!form || !answer) continue;
  const show = (...wanted: string[]) => {
    for (const part of place.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = !wanted.includes(part.dataset.when ?? '');
  };
  if (!window.PublicKeyCredential) {
    show('unsupported');
    continue;
  }
  show('ready');
  let isAsking = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    show('ready');
    try {
      answer.value = JSON.stringify(await answerOf(JSON.parse(place.dataset.passkey ?? '')));
      form.submit();
    } catch (problem) {
      const { name = '' } = problem as { name?: string };
      show('ready', moments[name] ?? 'failed');
    }
    isAsking = false;
  });
}

/** Input and output: talks to the sign-in provider of the settings, and to nobody else. */
import * as oidc from 'openid-client';
import type { ProviderSettings } from '#web/settings.ts';

export type ProviderTrip = { address: string; state: string; nonce: string; codeVerifier: string };

/** Who the provider says has come: the subject is the provider's name for the person, the address only when it is verified. */
export type ProviderPerson = { issuer: string; subject: string; verifiedEmail: string | null };

/** A provider of OpenID Connect Core 1.0, by the authorization code flow with PKCE, state and nonce. */
export type Provider = {
  begin(returnTo: string): Promise<ProviderTrip>;
  /** The person of an answer that came back; null when the provider's answer does not hold. */
  complete(answer: URL, trip: Omit<ProviderTrip, 'address'>): Promise<ProviderPerson | null>;
};

const seconds = 10;

/** The provider of the settings. What it says of itself is read at the first use, and again after a failure. */
export function openProvider(settings: ProviderSettings): Provider {
  let known: Promise<oidc.Configuration> | undefined;
  const configuration = async () => {
    const options: oidc.DiscoveryRequestOptions = { timeout: seconds };
    // Only a provider on this machine may be reached without https: for trying out.
    if (new URL(settings.issuer).protocol === 'http:') options.execute = [oidc.allowInsecureRequests];
    known ??= oidc.discovery(
      new URL(settings.issuer),
      settings.clientId,
      settings.clientSecret,
      undefined,
      options,
    );
    try {
      return await known;
    } catch (error) {
      known = undefined;
      throw error;
    }
  };
  return {
    begin: async (returnTo) => {
      const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
      const codeVerifier = oidc.randomPKCECodeVerifier();
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, state, nonce, codeVerifier };
    },
    complete: async (answer, { state, nonce, codeVerifier }) => {
      const config = await configuration();
      try {
        const tokens = await oidc.authorizationCodeGrant(config, answer, {
          pkceCodeVerifier: codeVerifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) return null;
        const told =
          claims.email === undefined
            ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
            : claims;
        const isVerified = told.email_verified === true && typeof told.email === 'string';
        return {
          issuer: claims.iss,
          subject: claims.sub,
          verifiedEmail: isVerified ? (told.email as string) : null,
        };
      } catch (error) {
        if (isRefusal(error)) return null;
        throw error;
      }
    },
  };
}

/** An answer that does not hold, or a person who said no: not a broken network. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof oidc.AuthorizationResponseError ||
    error instanceof oidc.ResponseBodyError ||
    (error instanceof oidc.ClientError && error.code !== 'OAUTH_TIMEOUT')
  );
}

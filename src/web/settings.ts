import { join } from 'node:path';
import { z } from 'zod';
import { noProxy, readTrustedProxy, type TrustedProxy } from './visitor-address.ts';

const projectFolder = join(import.meta.dirname, '..', '..');

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  UNIE_DATA: z.string().min(1).default(join(projectFolder, 'data')),
  UNIE_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  UNIE_TRUSTED_PROXY: z
    .string()
    .transform(readTrustedProxy)
    .refine((proxy) => proxy !== null)
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  UNIE_EXAMPLE: z.enum(['public']).optional(),
  UNIE_DEVELOPMENT: z.string().optional(),
  UNIE_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  UNIE_OIDC_CLIENT_ID: z.string().optional(),
  UNIE_OIDC_CLIENT_SECRET: z.string().optional(),
  UNIE_OIDC_NAME: z.string().max(60).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_FROM: z.string().default('unie@localhost'),
});

/** What the environment says; the README lists these variables. */
export type Settings = {
  port: number;
  host: string;
  dataFolder: string;
  /** The address that people use; links in mails are built from it, never from a Host header. */
  origin: string | null;
  /** The proxies whose word on a visitor's address is believed. */
  trustedProxy: TrustedProxy;
  databaseUrl: string | undefined;
  isExamplePublic: boolean;
  isDevelopment: boolean;
  smtp: { url: string; from: string } | null;
  /** The sign-in provider of the organization, or null. */
  provider: ProviderSettings | null;
};

/** A provider of OpenID Connect: what it calls itself, what it knows us as, and its name on the button. */
export type ProviderSettings = { issuer: string; clientId: string; clientSecret: string; name: string };

/** Reads the settings; refusals name the variable. */
export function readSettings(
  env: Record<string, string | undefined>,
): { ok: true; settings: Settings } | { ok: false; variables: string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    return { ok: false, variables: [...new Set(result.error.issues.map((issue) => String(issue.path[0])))] };
  }
  const value = result.data;
  const lacking = lackingProviderSettings(value);
  if (lacking.length > 0) return { ok: false, variables: lacking };
  return {
    ok: true,
    settings: {
      port: value.PORT,
      host: value.HOST,
      dataFolder: value.UNIE_DATA,
      origin: value.UNIE_ORIGIN ? new URL(value.UNIE_ORIGIN).origin : null,
      trustedProxy: value.UNIE_TRUSTED_PROXY ?? noProxy,
      databaseUrl: value.DATABASE_URL,
      isExamplePublic: value.UNIE_EXAMPLE === 'public',
      isDevelopment: Boolean(value.UNIE_DEVELOPMENT),
      smtp: value.SMTP_URL ? { url: value.SMTP_URL, from: value.SMTP_FROM } : null,
      provider: value.UNIE_OIDC_ISSUER
        ? {
            issuer: value.UNIE_OIDC_ISSUER,
            clientId: value.UNIE_OIDC_CLIENT_ID ?? '',
            clientSecret: value.UNIE_OIDC_CLIENT_SECRET ?? '',
            name: value.UNIE_OIDC_NAME ?? new URL(value.UNIE_OIDC_ISSUER).hostname,
          }
        : null,
    },
  };
}

/** A provider needs its three settings; without https it must be on this machine. */
function lackingProviderSettings(value: z.infer<typeof schema>): string[] {
  const { UNIE_OIDC_ISSUER: issuer } = value;
  const rest = ['UNIE_OIDC_CLIENT_ID', 'UNIE_OIDC_CLIENT_SECRET'] as const;
  if (!issuer) return rest.some((name) => value[name]) ? ['UNIE_OIDC_ISSUER'] : [];
  const { protocol, hostname } = new URL(issuer);
  if (protocol === 'http:' && !isLoopback(hostname)) return ['UNIE_OIDC_ISSUER'];
  return rest.filter((name) => !value[name]);
}

/** Whether others than whoever sits at this machine can reach the site: then accounts of the example are shared. */
export function isOpenToOthers(settings: Settings): boolean {
  return settings.isExamplePublic || settings.origin !== null || !isLoopback(settings.host);
}

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** The address that links in mails start with: the configured origin, else this machine; never a Host header. */
export function originOf(settings: Settings): string {
  return settings.origin ?? `http://localhost:${settings.port}`;
}

/**
 * On this machine only, and without a configured origin, a request must name this machine as its host: a page elsewhere
 * cannot reach the site through a name of its own that leads here.
 */
export function isOwnHost(settings: Settings, url: string): boolean {
  return (
    settings.origin !== null ||
    !isLoopback(settings.host) ||
    isLoopback(new URL(url).hostname.replace(/^\[|\]$/g, ''))
  );
}

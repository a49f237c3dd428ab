import { join } from 'node:path';
import { z } from 'zod';

const projectFolder = join(import.meta.dirname, '..', '..');

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  UNIE_DATA: z.string().min(1).default(join(projectFolder, 'data')),
  UNIE_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  UNIE_EXAMPLE: z.enum(['public']).optional(),
  UNIE_DEVELOPMENT: z.string().optional(),
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
  databaseUrl: string | undefined;
  isExamplePublic: boolean;
  isDevelopment: boolean;
  smtp: { url: string; from: string } | null;
};

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
  return {
    ok: true,
    settings: {
      port: value.PORT,
      host: value.HOST,
      dataFolder: value.UNIE_DATA,
      origin: value.UNIE_ORIGIN ? new URL(value.UNIE_ORIGIN).origin : null,
      databaseUrl: value.DATABASE_URL,
      isExamplePublic: value.UNIE_EXAMPLE === 'public',
      isDevelopment: Boolean(value.UNIE_DEVELOPMENT),
      smtp: value.SMTP_URL ? { url: value.SMTP_URL, from: value.SMTP_FROM } : null,
    },
  };
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

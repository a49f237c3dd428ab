import { z } from 'zod';
import { languages } from '#language/languages.ts';
import { code, instant } from '#web/api/parts.ts';
import { type ApiRoute, apiRoute, json, notThere } from '#web/api/route.ts';
import { exampleText, text, textFor } from '#web/api/texts.ts';
import { roles } from './access.ts';

const me = z
  .strictObject({
    name: text,
    email: z.string(),
    language: z.enum(languages),
    roles: z.array(
      z.strictObject({
        role: z.enum(roles),
        unit: code.nullable(),
        member: code.nullable(),
        themes: z.array(z.string()),
        elements: z.array(z.string()),
      }),
    ),
    token: z
      .strictObject({ name: z.string(), scopes: z.array(z.string()), expiresAt: instant })
      .nullable()
      .meta({ description: 'The token that the request came with; null for a browser that has signed in.' }),
  })
  .meta({
    id: 'Me',
    example: {
      name: exampleText('Focal point of the Radiocommunication Bureau'),
      email: 'br@example.org',
      language: 'en',
      roles: [{ role: 'focal-point', unit: 'BR', member: null, themes: [], elements: [] }],
      token: { name: 'Planning tool', scopes: ['read'], expiresAt: '2027-01-31T09:00:00.000Z' },
    },
  });

export const routes: ApiRoute[] = [
  apiRoute({
    operation: 'read-me',
    group: 'me',
    method: 'GET',
    path: '/me',
    action: 'see-my-work',
    answer: me,
    handle: async (visit) => {
      const { visitor, token } = visit;
      if (!visitor) return notThere;
      return json({
        name: textFor(visit, visitor.name),
        email: visitor.email,
        language: visitor.language,
        roles: visitor.assignments.map(({ role, unit, member, themes, elements }) => ({
          role,
          unit,
          member,
          themes: [...themes],
          elements: [...elements],
        })),
        token: token && {
          name: token.name,
          scopes: [...token.scopes],
          expiresAt: token.expiresAt.toISOString(),
        },
      });
    },
  }),
];

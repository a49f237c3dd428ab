import { z } from 'zod';

/* Pieces that the schemas of several resources are made of. */

/** The institution's code of a thing. */
export const code = z.string().min(1).max(200);
export const source = z.string().nullable().meta({ description: 'Where the data come from, as recorded.' });
export const day = z.iso.date().meta({ description: 'A civil day, YYYY-MM-DD.' });
export const instant = z.iso.datetime().meta({ description: 'An instant, in UTC.' });
export const year = z.int().min(1865).max(2999);
export const amount = z.number();

export const provenance = z
  .enum(['confirmed', 'unconfirmed', 'illustrative'])
  .meta({ description: 'Whether an official text confirms it, or it is made up to illustrate.' });

/** A filter by code or word in the address of a list. */
export const filter = z.string().min(1).max(200).optional();
export const yearFilter = z.coerce.number().int().min(1865).max(2999).optional();

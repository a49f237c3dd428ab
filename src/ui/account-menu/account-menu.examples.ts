import type { Example } from '../gallery.ts';
import { wordIn } from '../words.examples.ts';
import { accountMenu } from './account-menu.ts';

export const examples: Example[] = [
  {
    name: 'signed out',
    render: (language) => accountMenu({ signIn: { href: '/sign-in', text: wordIn(language, 'signIn') } }),
  },
  {
    name: 'signed in',
    render: (language) =>
      accountMenu({
        name: wordIn(language, 'focalPoint'),
        href: '/sessions',
        signOut: { action: '/sign-out', token: 'token-of-the-visit', text: wordIn(language, 'signOut') },
      }),
  },
];

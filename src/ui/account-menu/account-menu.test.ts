import assert from 'node:assert/strict';
import { it } from 'node:test';
import { accountMenu } from './account-menu.ts';

it('offers the way in to a visitor', () => {
  assert.match(
    accountMenu({ signIn: { href: '/sign-in', text: 'Sign in' } }).text,
    /<a href="\/sign-in">Sign in</,
  );
});

it('lets the person sign out by a form, so that no link from elsewhere does it', () => {
  const { text } = accountMenu({
    name: 'Focal point',
    href: '/sessions',
    signOut: { action: '/sign-out', token: 't', text: 'Sign out' },
  });
  assert.match(text, /method="post"\s+action="\/sign-out"/);
});

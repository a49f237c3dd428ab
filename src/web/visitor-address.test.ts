import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { routes as signInRoutes } from '#people/sign-in.page.ts';
import { prepareTestOrganization, testNow } from '#people/test-organization.ts';
import { readSettings } from './settings.ts';
import { openTestSite, TestBrowser } from './test-visit.ts';
import { noProxy, readTrustedProxy, visitorAddress } from './visitor-address.ts';

const trusting = (text: string) => {
  const read = readTrustedProxy(text);
  assert.ok(read, text);
  return read;
};

test('without the setting nothing but the connection counts', () => {
  for (const header of [null, '', '203.0.113.7', '203.0.113.7, 10.0.0.1', 'unknown'])
    assert.equal(visitorAddress('198.51.100.1', header, noProxy), '198.51.100.1');
  assert.equal(visitorAddress('::ffff:198.51.100.1', '203.0.113.7', noProxy), '198.51.100.1');
  assert.equal(visitorAddress('', '203.0.113.7', noProxy), '');
});

test('so many hops: the entries that our own proxies wrote are believed, what was there before is not', () => {
  for (const [hops, header, expected] of [
    ['1', '203.0.113.7', '203.0.113.7'],
    ['1', '192.0.2.66, 203.0.113.7', '203.0.113.7'],
    ['2', '192.0.2.66, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
    ['2', '203.0.113.7', '203.0.113.7'],
    ['1', null, '10.0.0.1'],
    ['1', '192.0.2.66, nonsense', '10.0.0.1'],
    ['1', ' , ,', '10.0.0.1'],
    ['1', '[2001:DB8::7]:4711', '2001:db8::7'],
    ['1', '203.0.113.7:4711', '203.0.113.7'],
  ] as const)
    assert.equal(visitorAddress('10.0.0.1', header, trusting(hops)), expected, `${hops} ${header}`);
});

test('addresses and networks: the first from the end that is none of ours is the visitor', () => {
  const proxy = trusting('10.0.0.0/8, 2001:db8:1::/48,127.0.0.1');
  for (const [connection, header, expected] of [
    ['10.1.2.3', '203.0.113.7', '203.0.113.7'],
    ['10.1.2.3', '192.0.2.66, 203.0.113.7, 10.9.9.9', '203.0.113.7'],
    ['203.0.113.9', '192.0.2.66', '203.0.113.9'],
    ['::ffff:10.1.2.3', '203.0.113.7', '203.0.113.7'],
    ['2001:db8:1::5', '2001:db8:2::9', '2001:db8:2::9'],
    ['2001:db8:2::5', '203.0.113.7', '2001:db8:2::5'],
    ['127.0.0.1', '10.0.0.7, 10.0.0.8', '10.0.0.7'],
    ['127.0.0.1', null, '127.0.0.1'],
    ['127.0.0.1', "' or 1=1 --", '127.0.0.1'],
  ] as const)
    assert.equal(visitorAddress(connection, header, proxy), expected, `${connection} ${header}`);
});

test('a setting that is neither hops nor addresses is refused by name', () => {
  for (const wrong of [
    '0',
    '11',
    '-1',
    'yes',
    '10.0.0.0/33',
    '10.0.0.0/0',
    '10.0.0.1/8/8',
    '10.0.0.1,',
    'fd00::/129',
    '1.2.3',
  ]) {
    assert.equal(readTrustedProxy(wrong), null, wrong);
    const read = readSettings({ UNIE_TRUSTED_PROXY: wrong });
    assert.deepEqual(read.ok || read.variables, ['UNIE_TRUSTED_PROXY'], wrong);
  }
  for (const right of ['1', '10', '::1', '10.0.0.5, 192.168.0.0/16'])
    assert.ok(readSettings({ UNIE_TRUSTED_PROXY: right }).ok, right);
});

let opened: TestDatabase;
before(async () => {
  opened = await openTestDatabase({ name: 'small-organization', prepare: prepareTestOrganization });
});
after(() => opened.close());

/** Tries as often as 60 visitors would, each with an address of their own in the header; answers the last status. */
async function manyAttempts(setting: string | undefined, from: number): Promise<number> {
  const trustedProxy = setting === undefined ? noProxy : trusting(setting);
  const site = openTestSite(opened.db, signInRoutes, {
    now: new Date(testNow.getTime() + from * 3_600_000),
    settings: { trustedProxy },
  });
  const browser = new TestBrowser(site);
  const token =
    (await browser.get('/en/sign-in')).forms.find((each) => each.fields.has('email'))?.fields.get('token') ??
    '';
  let status = 0;
  for (let at = 0; at < 60; at++) {
    const fields = { token, email: `somebody-${at}@example.org`, password: 'wrong' };
    const headers = { 'x-forwarded-for': `192.0.2.66, 203.0.113.${at}` };
    status = (await browser.post('/en/sign-in', fields, headers)).status;
  }
  return status;
}

test('the limit of sign-ins: a forged header helps nobody, and behind a trusted proxy visitors have their own', async () => {
  assert.equal(await manyAttempts(undefined, 1), 429);
  assert.equal(await manyAttempts('1', 2), 401);
  // Two hops: the entry before the last counts, and it is one for all.
  assert.equal(await manyAttempts('2', 3), 429);
});

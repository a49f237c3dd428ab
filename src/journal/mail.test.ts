import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:net';
import { after, before, test } from 'node:test';
import { openTestDatabase, type TestDatabase } from '#db/test-database.ts';
import { followUpNotices } from './follow-up-notices.action.ts';
import { bodyText, headerText, isMailAddress, type Mail } from './mail.ts';
import { countMail, findMail, listMail, storeMail } from './mail.sql.ts';
import { openMailSender } from './mail-sender.ts';
import { noticeHandlers } from './outbox.ts';
import { mailSubscription } from './send-mail.action.ts';

let opened: TestDatabase;
before(async () => {
  opened = await openTestDatabase();
});
after(() => opened?.close());

const now = new Date('2023-03-01T08:00:00.000Z');
const mail: Mail = {
  key: 'invitation 1',
  to: 'focal.point@example.org',
  language: 'fr',
  subject: 'Invitation\r\nBcc: all@example.org',
  body: 'Première ligne\r\n.\r\nQUIT\r\nالسطر الأخير',
};

test('an address is one address', () => {
  for (const good of ['a@b', 'focal.point@example.org', 'é@exämple.org', "o'neil+unie@example.org"])
    assert.ok(isMailAddress(good), good);
  const bad = [
    '',
    'a',
    '@b',
    'a@',
    'a@b@c',
    'a@b.',
    'a@.b',
    'a b@c',
    'a@b\r\nBcc: c@d',
    'a@b,c@d',
    '<a@b>',
    '"a"@b',
  ];
  for (const text of [...bad, 'a\u202e@b', `${'a'.repeat(65)}@b`, `a@${'b'.repeat(260)}`])
    assert.ok(!isMailAddress(text), text);
});

test('a subject is one line, a body holds no control', () => {
  assert.equal(headerText(mail.subject), 'Invitation Bcc: all@example.org');
  assert.equal(headerText(' a\u2028b\u202ec\0 '), 'a b c');
  assert.equal(bodyText('a\r\nb\rc\0\x1b[2Jd\te'), 'a\nb\nc[2Jd\te');
});

test('without SMTP a mail stays in the outbox of the administrators, once', async () => {
  const { db } = opened;
  assert.equal(await storeMail(db, mail, now), 'stored');
  assert.equal(await storeMail(db, { ...mail, body: 'again' }, now), 'known');
  assert.equal(await storeMail(db, { ...mail, key: 'other', to: 'a@b\nBcc: c@d' }, now), 'bad-address');
  const handlers = noticeHandlers([mailSubscription(db, null)]);
  assert.deepEqual(await followUpNotices(db, handlers, now), { done: 1, failed: 0 });
  assert.equal(await countMail(db), 1);
  const [listed] = await listMail(db, { offset: 0, limit: 10 });
  assert.deepEqual(
    [listed?.subject, listed?.sentAt, listed?.lastError],
    ['Invitation Bcc: all@example.org', null, null],
  );
});

test('over SMTP: one recipient, one message with its language and id, nothing added by its texts', async () => {
  const { db } = opened;
  const smtp = await startSmtpServer();
  const sender = openMailSender({ url: `smtp://127.0.0.1:${smtp.port}`, from: 'unie@example.org' });
  try {
    await storeMail(db, { ...mail, key: 'invitation 2' }, now);
    const handlers = noticeHandlers([mailSubscription(db, sender)]);
    assert.deepEqual(await followUpNotices(db, handlers, now), { done: 1, failed: 0 });
    const [sent] = await listMail(db, { offset: 0, limit: 1 });
    assert.deepEqual(sent?.sentAt, now);
    assert.deepEqual(smtp.recipients, ['RCPT TO:<focal.point@example.org>']);
    const [message = ''] = smtp.messages;
    assert.match(message, /^Subject: Invitation Bcc: all@example\.org\r$/m);
    assert.match(message, /^Content-Language: fr\r$/m);
    assert.match(message, new RegExp(`^Message-ID: <${sent?.id}@example\\.org>\\r$`, 'im'));
    assert.doesNotMatch(message, /^Bcc:/im);
    assert.equal(smtp.messages.length, 1);
  } finally {
    sender.close();
    smtp.server.close();
  }
});

test('a mail server that is away: the reason is kept, the mail is tried again', async () => {
  const { db } = opened;
  const smtp = await startSmtpServer();
  smtp.server.close();
  const sender = openMailSender({ url: `smtp://127.0.0.1:${smtp.port}`, from: 'unie@example.org' });
  await storeMail(db, { ...mail, key: 'invitation 3' }, now);
  const handlers = noticeHandlers([mailSubscription(db, sender)]);
  assert.deepEqual(await followUpNotices(db, handlers, now), { done: 0, failed: 1 });
  const [waiting] = await listMail(db, { offset: 0, limit: 1 });
  assert.match((await findMail(db, waiting?.id ?? ''))?.lastError ?? '', /ECONNREFUSED/);
  assert.equal(waiting?.sentAt, null);
  const notice = await db
    .selectFrom('outbox')
    .select('last_error')
    .where('done_at', 'is', null)
    .executeTakeFirst();
  assert.equal(notice?.last_error, 'Error: mail not sent: ESOCKET');
  sender.close();
});

type SmtpServer = { server: Server; port: number; recipients: string[]; messages: string[] };

/** As much of RFC 5321 as a client needs to hand over a message. */
async function startSmtpServer(): Promise<SmtpServer> {
  const recipients: string[] = [];
  const messages: string[] = [];
  const server = createServer((socket) => {
    let text = '';
    let isData = false;
    socket.write('220 test ready\r\n');
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      text += bytes.toString('utf8');
      for (;;) {
        const end = isData ? '\r\n.\r\n' : '\r\n';
        const at = text.indexOf(end);
        if (at < 0) return;
        const line = text.slice(0, at);
        text = text.slice(at + end.length);
        if (isData) {
          messages.push(line);
          isData = false;
          socket.write('250 taken\r\n');
        } else if (line === 'DATA') {
          isData = true;
          socket.write('354 go on\r\n');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else {
          if (line.startsWith('RCPT')) recipients.push(line);
          socket.write('250 fine\r\n');
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0, recipients, messages };
}

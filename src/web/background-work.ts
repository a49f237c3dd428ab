import type { Logger } from 'pino';
import type { Db } from '#db/database.ts';
import { reportSubscriptions } from '#coordination/report-notices.action.ts';
import { startJournalKeeper } from '#journal/journal-keeper.ts';
import { openJournalKey } from '#journal/journal-key.ts';
import { openMailSender } from '#journal/mail-sender.ts';
import { noticeHandlers } from '#journal/outbox.ts';
import { startOutboxWorker } from '#journal/outbox-worker.ts';
import { mailSubscription } from '#journal/send-mail.action.ts';
import { editionSubscriptions } from '#reports/edition-notices.action.ts';
import { originOf, type Settings } from './settings.ts';

export type BackgroundWork = { stop(): Promise<void> };

/** Who follows up what: every subscription to the outbox in one place. */
export function subscriptions(db: Db, settings: Settings, sender: ReturnType<typeof openMailSender> | null) {
  return noticeHandlers([
    mailSubscription(db, sender),
    ...reportSubscriptions((path) => new URL(path, originOf(settings)).href),
    ...editionSubscriptions((path) => new URL(path, originOf(settings)).href),
  ]);
}

/** What a server does beside answering: the outbox is followed up, the journal is put in order and signed. */
export function startBackgroundWork(db: Db, settings: Settings, log: Logger): BackgroundWork {
  const clock = () => new Date();
  const onError = (error: unknown) => log.error({ err: error }, 'background work failed');
  const sender = settings.smtp ? openMailSender(settings.smtp) : null;
  const worker = startOutboxWorker(db, subscriptions(db, settings, sender), { clock, onError });
  const keeper = startJournalKeeper(db, openJournalKey(settings.dataFolder), {
    clock,
    onError,
    onProblem: (problem) =>
      log.error(problem, 'the journal is not what was signed: run ./unie journal verify'),
  });
  return {
    stop: async () => {
      await worker.stop();
      await keeper.stop();
      sender?.close();
    },
  };
}

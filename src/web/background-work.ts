import type { Logger } from 'pino';
import type { Db } from '#db/database.ts';
import { keepFindings } from '#checker/rules/keep-findings.action.ts';
import { reportSubscriptions } from '#coordination/report-notices.action.ts';
import { windowSubscriptions } from '#coordination/window-notices.action.ts';
import { startJournalKeeper } from '#journal/journal-keeper.ts';
import { openJournalKey } from '#journal/journal-key.ts';
import { openMailSender } from '#journal/mail-sender.ts';
import { noticeHandlers } from '#journal/outbox.ts';
import { indexSearch } from '#search/index-search.action.ts';
import { startOutboxWorker } from '#journal/outbox-worker.ts';
import { repeat } from '#journal/repeat.ts';
import { mailSubscription } from '#journal/send-mail.action.ts';
import { noticeSubscription } from '#journal/tell-people.action.ts';
import { figureSubscriptions } from '#plan/figure-notices.action.ts';
import { editionSubscriptions } from '#reports/edition-notices.action.ts';
import { wordingSubscriptions } from '#trace/refresh-suspects.action.ts';
import { originOf, type Settings } from './settings.ts';

export type BackgroundWork = { stop(): Promise<void> };

/** Who follows up what: every subscription to the outbox in one place. */
export function subscriptions(db: Db, settings: Settings, sender: ReturnType<typeof openMailSender> | null) {
  const linkTo = (path: string) => new URL(path, originOf(settings)).href;
  return noticeHandlers([
    mailSubscription(db, sender),
    ...figureSubscriptions(linkTo),
    ...wordingSubscriptions(),
    ...reportSubscriptions(linkTo),
    ...windowSubscriptions(linkTo),
    ...editionSubscriptions(linkTo),
    noticeSubscription(linkTo),
  ]);
}

/** What a server does beside answering: the outbox is followed up, the journal is put in order and signed, what can be found is kept up to date. */
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
  const searching = repeat(async () => (await indexSearch(db, clock())) > 0, { every: 2_000, onError });
  const findings = repeat(() => keepFindings(db, clock()).then(() => false), {
    every: 20_000,
    onError,
  });
  return {
    stop: async () => {
      await searching.stop();
      await worker.stop();
      await findings.stop();
      await keeper.stop();
      sender?.close();
    },
  };
}

/*
 * Beside a deadline in the organization's time zone: the same instant on the reader's own clock. Without scripts the
 * page shows the announced time and Coordinated Universal Time, which is enough.
 */

for (const place of document.querySelectorAll<HTMLElement>('[data-local-time]')) {
  const at = new Date(place.dataset.localTime ?? '');
  if (Number.isNaN(at.getTime())) continue;
  const language = document.documentElement.lang;
  const locale = language.startsWith('ar') ? `${language}-u-nu-latn` : language;
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  place.textContent = (place.dataset.pattern ?? '{time}').replace('{time}', format.format(at));
  place.hidden = false;
}

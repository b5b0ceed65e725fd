import { addressOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locale.ts';
import { storeNoticeWords } from '#i18n/store-notice.ts';
import type { Snapshot } from '#progress/store.ts';

export interface StoreNoticeProps {
  readonly locale: Locale;
  readonly exerciseId: string;
  readonly snapshot: Snapshot;
}

/** Says on an exercise why nothing is saved, or what of its records could not be read; nothing where all is well. */
export function StoreNotice({ locale, exerciseId, snapshot: { saving, problems } }: StoreNoticeProps) {
  const words = storeNoticeWords[locale];
  const own = ['progress', 'arrangements', `drafts.${exerciseId}`];
  const isUnreadable = problems.some(
    ({ what, where }) => what !== 'newer' && own.some((name) => where === name || where.startsWith(`${name}.`)),
  );
  if (saving.canSave && !isUnreadable) return null;
  return (
    <div className="notice" role="alert">
      {!saving.canSave && <p>{words.cannotSave[saving.why]}</p>}
      {isUnreadable && <p>{words.unreadable}</p>}
      <p>
        <a href={addressOf(`/${locale}/progress/`)}>{words.toProgress}</a>
      </p>
    </div>
  );
}

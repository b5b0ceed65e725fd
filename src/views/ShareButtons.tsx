import { embedWords } from '#i18n/embed.ts';
import type { Locale } from '#i18n/locale.ts';

export interface ShareHandlers {
  readonly onCopy: () => void;
  readonly onEmbed: () => void;
}

interface ShareButtonsProps {
  readonly locale: Locale;
  readonly copyLink: string;
  readonly handlers: ShareHandlers | undefined;
}

/** What a reader can take along: a link to the figure as it stands, and the code that shows it in a page of their own. */
export function ShareButtons({ locale, copyLink, handlers }: ShareButtonsProps) {
  return (
    <>
      <button type="button" data-replay="copy" onClick={handlers?.onCopy}>
        {copyLink}
      </button>
      <button type="button" data-replay="embed" onClick={handlers?.onEmbed}>
        {embedWords[locale].copy}
      </button>
    </>
  );
}

import { addressOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locale.ts';

/** The words around figures that other sites show. */
export interface EmbedWords {
  readonly copy: string;
  readonly copied: string;
  /** Where the browser lets nobody copy: what was to be copied, to be taken by hand. */
  readonly byHand: (text: string) => string;
  /** For labs and walks, whose links say how they stand. */
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly linkInAddress: string;
  readonly brokenLink: (where: string) => string;
  readonly course: string;
  /** Under a figure on its own: the chapter's title, and the course. */
  readonly from: (chapter: string, course: string) => string;
}

const en: EmbedWords = {
  copy: 'Copy code to embed it',
  copied: 'Copied. Pasted into a page’s HTML, it shows the figure as it stands now.',
  byHand: (text) => `The browser does not let us copy. Here it is, to be taken by hand: ${text}`,
  copyLink: 'Copy a link',
  linkCopied: 'Copied. The link opens it as it stands now.',
  linkInAddress: 'The browser does not let us copy. The link is now in the address bar.',
  brokenLink: (where) => `The link’s “${where}” does not fit here, so this is how it usually begins.`,
  course: 'From One Server',
  from: (chapter, course) => `From “${chapter}”, a chapter of ${course}`,
};

const ko: EmbedWords = {
  copy: '퍼갈 코드 복사',
  copied: '복사했어요. 웹 페이지의 HTML에 붙여 넣으면 지금 이 모습 그대로 나와요.',
  byHand: (text) => `브라우저가 복사를 막고 있어요. 아래 내용을 직접 복사해 주세요. ${text}`,
  copyLink: '링크 복사',
  linkCopied: '복사했어요. 이 링크를 열면 지금 이 모습 그대로 나와요.',
  linkInAddress: '브라우저가 복사를 막고 있어요. 주소창에 링크를 넣어 두었어요.',
  brokenLink: (where) => `링크의 ‘${where}’ 부분이 여기와 맞지 않아서 처음 모습을 보여 드려요.`,
  course: '서버 한 대에서',
  from: (chapter, course) => `${course}: ‘${chapter}’ 장에 있는 그림이에요`,
};

export const embedWords: Readonly<Record<Locale, EmbedWords>> = { en, ko };

/** The page that holds one figure alone, for other sites to frame. `figure` is `chapter/name`. */
export function embedAddressOf(locale: Locale, figure: string): string {
  return addressOf(`/embed/${locale}/${figure}/`);
}

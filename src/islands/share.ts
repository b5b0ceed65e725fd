import { embedAddressOf, embedWords } from '#i18n/embed.ts';
import type { Locale } from '#i18n/locale.ts';

/** A figure as it stands now: what a link to it says. */
export interface Standing {
  /** `chapter/name`; the name is also that of its parameter in an address. */
  readonly id: string;
  /** Where it is on its chapter's page. */
  readonly anchor: string;
  /** How it stands, as the parameter's value. */
  readonly says: string;
}

/** What is told to the reader after something was copied, or was not. */
export interface CopyWords {
  readonly copied: string;
  readonly copyFailed: string;
}

/** The line under an embedded figure, which lies beyond this many pixels of the figure itself. */
const FRAME_PX = 64;

/** What the page's address says of a figure. */
export function saidInAddress(id: string): string | null {
  return new URL(location.href).searchParams.get(nameOf(id));
}

/**
 * Puts a link to the figure as it stands on the clipboard, and in the address bar, so that a reload, or the other language, shows
 * it too. An embedded figure's link leads to its chapter. Answers with what to tell.
 */
export async function copyLink(standing: Standing, locale: Locale, words: CopyWords): Promise<string> {
  const origin = originLink();
  const url = withStanding(new URL(origin?.href ?? location.href), standing);
  url.hash = standing.anchor;
  if (!origin) history.replaceState(history.state, '', url);
  if (await isCopied(url.href)) return words.copied;
  return origin ? embedWords[locale].byHand(url.href) : words.copyFailed;
}

/** Puts the HTML that shows the figure as it stands, in a page of another site, on the clipboard. Answers with what to tell. */
export async function copyEmbed(
  standing: Standing,
  { title, heightPx }: { readonly title: string; readonly heightPx: number },
  locale: Locale,
): Promise<string> {
  const url = withStanding(new URL(embedAddressOf(locale, standing.id), location.href), standing);
  const name = `${title} – ${embedWords[locale].course}`;
  const height = Math.ceil(heightPx) + FRAME_PX;
  const code = `<iframe src="${quoted(url.href)}" title="${quoted(name)}" width="100%" height="${height}" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>`;
  return (await isCopied(code)) ? embedWords[locale].copied : embedWords[locale].byHand(code);
}

/** In an embed the link to the chapter leads to the figure as it stands. */
export function keepOrigin(standing: Standing): void {
  const origin = originLink();
  if (origin) origin.href = withStanding(new URL(origin.href), standing).href;
}

function originLink(): HTMLAnchorElement | null {
  return document.querySelector<HTMLAnchorElement>('a[data-origin]');
}

function withStanding(url: URL, { id, says }: Standing): URL {
  url.searchParams.set(nameOf(id), says);
  return url;
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** Told on the document before the page is left for a new version of it: whoever has something unsaved saves it at once. */
export const KEEP_EVENT = 'keep-drafts';
